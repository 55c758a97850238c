// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/mimeheader.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace nutgraf::readers {

/// A part of a message: with parts of its own, or with a body. Refers to the bytes that it was read from.
struct MimePart
{
    HeaderFields header;
    HeaderValue type; ///< "text/plain" unless stated
    HeaderValue disposition;
    QString fileName; ///< for people, without folders; may be empty
    QByteArrayView encoded; ///< the body as transferred
    QList<MimePart> parts;

    bool isMultipart() const { return type.value.startsWith(QLatin1String("multipart/")); }
    bool isText() const
    {
        return type.value == QLatin1String("text/plain") || type.value == QLatin1String("text/html");
    }
    bool isAttached() const;
    /// The body with its transfer encoding undone.
    QByteArray body() const;
};

struct MimeMessage
{
    MimePart root;
    bool isCut = false; ///< a boundary that should close is missing
    bool isLimited = false; ///< parts inside the 20th level, or after the 2,000th, were not told apart
};

/// Reads a message (RFC 5322, RFC 2045 to 2047): whatever the bytes are, there is a message. @p bytes must outlive it.
/// Any thread.
MimeMessage parseMime(QByteArrayView bytes);

} // namespace nutgraf::readers
