// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QString>

namespace nutgraf::capture {

/// The address of a web page, parsed once by the parser that also dials it, so that what is shown, checked and dialled is
/// the same host. A value; any thread.
struct WebAddress
{
    QByteArray url; ///< complete, ASCII, percent-encoded, without fragment: this is what is asked for
    QString scheme; ///< "http" or "https"
    QString
        host; ///< as dialled: ASCII lower case, names in punycode, IPv4 as four decimal numbers, IPv6 without brackets
    quint16 port = 0; ///< as dialled, also when it is the scheme's own
};

/// Parses an address as people type it ("example.org/page" is taken for https). InvalidInput, with a sentence that says
/// why, for anything else than http and https and for everything that other programs would read differently: user names,
/// backslashes, control bytes, escapes or signs in the host, numbers that are no IPv4 address, ports that browsers refuse,
/// more than 8,000 bytes. The result does not depend on the locale.
storage::Result<WebAddress> parseWebAddress(const QString &typed);

/// What a Location header or a link in a page (@p reference, bytes as received) leads to from @p base; the same refusals.
storage::Result<WebAddress> resolveReference(const WebAddress &base, const QByteArray &reference);

/// The host as people may see it: in its own letters where those are of one script and cannot be taken for Latin ones,
/// otherwise in punycode. @p host as in WebAddress::host.
QString shownHost(const QString &host);

/// Whether browsers refuse to fetch from @p port, because other services than the web listen there.
bool isBlockedPort(int port);

} // namespace nutgraf::capture
