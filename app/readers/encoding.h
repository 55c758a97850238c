// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace nutgraf::readers {

/// Characters made of bytes, and how.
struct DecodedText
{
    QString text; ///< as decoded, without a byte order mark; line ends untouched
    QString charset; ///< IANA name of what was used: "UTF-8", "windows-1252", …
    QStringList warnings; ///< translated sentences: a guess was made, or bytes could not be decoded
};

/// Decodes text that declares nothing itself: byte order mark, then @p charset when it fits, then UTF-8 when the bytes
/// are valid, else a statistical guess that is reported as a warning. Any thread.
DecodedText decodePlain(const QByteArray &bytes, const QString &charset);

/// A page in UTF-8.
struct DecodedPage
{
    QByteArray
        text; ///< valid UTF-8 without a byte order mark and NUL; the bytes themselves where they are that already
    QString charset; ///< name in the encoding standard: "UTF-8", "windows-1252", …
    QStringList warnings; ///< as in DecodedText
};

/// Decodes a page in the order of the HTML standard
/// (https://html.spec.whatwg.org/#determining-the-character-encoding): byte order mark, @p charset from the server, <meta>
/// in the first 1024 bytes; then UTF-8 when the bytes are valid (a character cut at the end aside), else a later <meta>,
/// else windows-1252. A server's UTF-8 that does not fit gives way to the page's own <meta>. Any thread.
DecodedPage decodeHtml(const QByteArray &bytes, const QString &charset);

/// Without NUL, carriage returns (line ends become "\n"), soft hyphens, zero-width and direction marks; lone surrogates
/// become U+FFFD, no-break and other odd spaces stay. Joiners inside words of scripts that need them stay too.
QString cleanText(const QString &text);

} // namespace nutgraf::readers
