// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>

namespace nutgraf::readers {

/// A feed as UTF-8.
struct FeedText
{
    QByteArray text; ///< valid UTF-8 without a byte order mark
    std::string encoding; ///< what the bytes were, as declared, else as recognised
    bool malformed = false; ///< not what was declared, or served as something that is no feed
};

/// Makes text of a feed's bytes in the order of RFC 7303: charset of the header, XML declaration, byte order mark or
/// pattern of zeros, UTF-8; where the bytes contradict all of them, by statistics. Text that is served as text/… without
/// a charset and is pure ASCII counts as US-ASCII (RFC 3023). Pure, any thread.
FeedText decodeFeed(const QByteArray &bytes, const QString &contentType);

} // namespace nutgraf::readers
