// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf::readers {

enum class ReadKind { Article, Statement, Transcript, Post, Report, Other };

/// The stable name of a kind in files and answers: "article".
QString kindName(ReadKind kind);

struct Link
{
    QString url; ///< absolute where a base was known
    QString text;
};

/// What a reader found in the bytes of one capture. Text is UTF-16 with paragraphs parted by one "\n", without soft
/// hyphens, zero-width characters or carriage returns: the text that every passage points into.
struct ReadDocument
{
    ReadKind kind = ReadKind::Article;
    QString title;
    QStringList byline; ///< one person each, without "By"
    QString publisher;
    QString siteName;
    QString published; ///< EDTF, empty when not stated
    QString
        publishedEvidence; ///< where the date came from: "json-ld", "meta article:published_time", "url", "visible text"
    QString modified; ///< EDTF
    QString language; ///< BCP 47 as stated by the page, else empty
    QString canonicalUrl;
    QString text;
    QList<Link> links;
    QString credit; ///< wire credit or original publisher, if stated
    QString contentType; ///< what the bytes turned out to be: "text/html", "text/markdown", "text/plain"
    QString charset; ///< as decoded
    QStringList warnings; ///< sentences for the user (translated), for example about undecodable bytes
};

/// What is known about the bytes before reading them.
struct ReadInput
{
    QByteArray bytes;
    QString contentType; ///< from the server or the file name; may be empty or wrong
    QString charset; ///< from the server, may be empty
    QString url; ///< base for links; may be empty
    QString fileName;
};

/// Reads HTML, Markdown or plain text, whichever the bytes are. InvalidInput for an empty or binary file, Limit for one
/// that is too large (50 MB). Pure, any thread.
storage::Result<ReadDocument> read(const ReadInput &input);

} // namespace nutgraf::readers
