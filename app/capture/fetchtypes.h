// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <chrono>

namespace nutgraf::capture {

/// What one request may cost. A body over a limit is kept as far as it came and is Partial.
struct FetchLimits
{
    qint64 wireBytes = 25 * 1024 * 1024; ///< of the body as sent
    qint64 decodedBytes = 50 * 1024 * 1024;
    int ratio = 200; ///< decoded to sent …
    qint64 ratioFrom = 1024 * 1024; ///< … once so many bytes are decoded
    qsizetype headerBytes = 256 * 1024; ///< of one answer, interim answers included
    int redirects = 10;
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds inAll{120'000}; ///< without the wait for its turn
    int slowBytes = 100; ///< fewer a second …
    std::chrono::seconds slowFor{15}; ///< … for so long end it
};

/// How the fetcher behaves: the user's settings, as a value.
struct FetchSettings
{
    /// "socks5h://127.0.0.1:9050", "http://proxy.example:3128"; empty: none. The environment is never asked. With socks5h
    /// names are looked up by the proxy. Through a proxy the address check applies to the proxy itself, which the user
    /// chose, and to addresses written as numbers.
    QString proxy;
    std::chrono::milliseconds hostPause{1000}; ///< between two starts at one host
    int perHost = 1; ///< connections at once to one host
    int inAll = 6; ///< transfers at once
    std::chrono::seconds longestWait{60}; ///< of a Retry-After that is honoured by waiting
    int retries = 1; ///< after a 429 or 503 that says when to come again
    QSet<QString> allowedHosts; ///< hosts of this machine or of private networks that may be asked, as dialled
    bool keepImages = false; ///< images and stylesheets are kept with a page
    QString certificates; ///< file of authorities in PEM to be trusted instead of the system's; empty: the system's
};

/// One page to get.
struct FetchRequest
{
    QString address; ///< as typed or found
    FetchLimits limits;
    QSet<QString> allowedHosts; ///< besides those of the settings
    QByteArray etag; ///< of an earlier capture: asks only for something else than that; as received
    QByteArray lastModified; ///< likewise; as received
    /// Host of the page that this belongs to, as dialled; then that host, too, must be allowed before an allowed one is asked.
    QString embeddedIn;
    QByteArray accept; ///< media types; empty: a page's
    /// Answers of name lookups in the form "HOST:PORT:ADDRESS[,ADDRESS]…", taken instead of asking; for tests.
    QStringList resolved;
};

/// How a body arrived.
enum class FetchStatus {
    Complete,
    Partial, ///< cut, over a limit, or ambiguous: Fetched::truncation and problem say why
    LengthUnknown, ///< ended by the end of the connection, which a cut also looks like
    NotChanged, ///< 304 to a request that named an earlier capture; no body
    Failed, ///< nothing that can be kept; Fetched::problem says why
};

/// Why a body is not whole, in the words of WARC-Truncated.
enum class Truncation { None, Length, Time, Disconnect, Unspecified };

/// "length", "time", "disconnect", "unspecified"; empty for None.
QString truncationName(Truncation truncation);
/// "complete", "partial", "length_unknown", "not_changed", "failed": the file's words, and one that it does not hold.
QString statusName(FetchStatus status);

struct Redirect
{
    int status = 0;
    QString from;
    QString to;
    bool downgrade = false; ///< from https to http
};

/// What is known of an encrypted connection; empty for a plain one.
struct TlsFacts
{
    QByteArray certificate; ///< of the server, PEM
    QString subject;
    QString issuer;
    QString validUntil; ///< as the certificate words it
};

/// What a server gave for an address.
struct Fetched
{
    QString address; ///< as asked for
    QString finalUrl; ///< after redirects
    QString contentType; ///< without parameters, lower case
    QString charset; ///< from the header; may be empty
    QString headers; ///< of the last answer, as received
    QByteArray bytes; ///< decoded (gzip, brotli …)

    FetchStatus status = FetchStatus::Complete;
    Truncation truncation = Truncation::None;
    /// Why it Failed or is Partial, for the user; its code is Canceled, NotFound, Limit, InvalidInput or Network.
    storage::Error problem;
    int httpStatus = 0; ///< of the last answer; 0 without one
    QList<Redirect> redirects; ///< in order
    QString peer; ///< "192.0.2.7:443", the address that answered last (of the proxy, when one is set)
    bool allowedPrivate =
        false; ///< an address of this machine or a private network was dialled because its host is allowed
    QStringList allowedBy; ///< those hosts
    QString requestHeaders; ///< of the last request, as sent
    QString httpVersion; ///< "1.1", "2"
    QDateTime serverDate; ///< the Date header, UTC; invalid without one
    QString etag;
    QString lastModified; ///< as received
    qint64 wireBytes = 0; ///< of the last answer's body as sent
    QDateTime started; ///< wall clock, UTC
    std::chrono::microseconds took{0}; ///< from the first connection to the end, by the monotonic clock
    TlsFacts tls;

    /// Whether there is a body to keep.
    bool hasBody() const
    {
        return status == FetchStatus::Complete || status == FetchStatus::Partial
            || status == FetchStatus::LengthUnknown;
    }
};

} // namespace nutgraf::capture
