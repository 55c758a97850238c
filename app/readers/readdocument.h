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

/// Where a page of a paged document begins in its text.
struct PageStart
{
    qsizetype start = 0; ///< UTF-16 units
    int page = 1; ///< as counted by the file, from 1
};

/// The page on which position @p at of a text lies; 0 for a text without pages.
int pageAt(const QList<PageStart> &pages, qsizetype at);

/// A stretch of a transcript that one person speaks: the words without the name before them.
struct Turn
{
    qsizetype start = 0; ///< UTF-16 units in the text, half-open
    qsizetype end = 0;
    QString speaker; ///< as printed; empty when the transcript does not say
    qint64 startMs = -1; ///< in the recording; -1 when not stated
    qint64 endMs = -1;
};

/// A published verdict on somebody's claim, as a page states it in schema.org's ClaimReview.
struct ClaimReview
{
    QString claim; ///< claimReviewed
    QString claimant; ///< who made the claim; may be empty
    QString claimed; ///< when it was made, EDTF; may be empty
    QString appearance; ///< address where it was made; may be empty
    QString rating; ///< the verdict in words: "Mostly false"
    double ratingValue = 0; ///< on the scale between worst and best; without meaning when both are 0
    double worstRating = 0;
    double bestRating = 0;
    QString reviewer;
    QString reviewed; ///< when, EDTF
    QString url;
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
    QStringList captions; ///< of pictures and tables: no part of the text
    QList<Link> links;
    QList<PageStart> pages; ///< ascending; empty for what has no pages
    QList<Turn> turns; ///< ascending; empty for what is no transcript
    QList<ClaimReview> claimReviews;
    int ocrConfidence = -1; ///< mean over words in percent, for text recognised in an image; -1 for text as stored
    QString credit; ///< wire credit or original publisher, if stated
    QString contentType; ///< what the bytes turned out to be: "text/html", "text/markdown", "text/plain"
    QString charset; ///< as decoded
    QStringList warnings; ///< sentences for the user (translated), for example about undecodable bytes
    QList<int> imagePages; ///< pages whose words are only to be had by recognition, as counted by the file, ascending
    bool damaged = false; ///< bytes are missing or do not fit together: the text may not be whole. A warning says so
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

/// A document or an address inside a container: a record of a web archive, an attachment of a mail, a bookmark.
struct ContainedItem
{
    QString name; ///< for people: file name or title
    QString url; ///< empty when it has none
    QString contentType;
    QString charset;
    QString headers; ///< as the archive keeps them, status line first; may be empty
    QByteArray bytes; ///< null for a bare address (bookmark), which is to be fetched
    QString title; ///< as the container states it; may be empty
    QString published; ///< EDTF; may be empty
    qint64 takenUs = 0; ///< when another program captured it, UTC microseconds since 1970; 0 when not stated
    QString truncated; ///< why bytes are missing, in the words of WARC-Truncated; empty when whole
    QString warning; ///< a sentence for the user: a hash that does not match
    int resources = 0; ///< pictures, styles and scripts of this page that the archive keeps with it
};

/// Reads HTML, Markdown or plain text, whichever the bytes are. InvalidInput for an empty or binary file, Limit for one
/// that is too large (50 MB). Pure, any thread.
storage::Result<ReadDocument> read(const ReadInput &input);

} // namespace nutgraf::readers
