// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"
#include "app/readers/encoding.h"
#include "app/readers/feed.h"
#include "app/readers/feeddocument.h"
#include "app/readers/filekind.h"
#include "app/readers/htmlreader.h"
#include "app/readers/imagereader.h"
#include "app/readers/markdown.h"
#include "app/readers/pageend.h"
#include "app/readers/pdfreader.h"
#include "app/readers/plaintext.h"
#include "app/readers/readdocument.h"
#include "app/readers/transcript.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype LargestFile = qsizetype(50) * 1024 * 1024;

enum class Format { Html, Markdown, Plain };

/// The charset in "text/html; charset=…".
QString charsetOf(const QString &contentType)
{
    const qsizetype at = contentType.indexOf(QLatin1String("charset="), 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    QString name = contentType.sliced(at + 8).section(u';', 0, 0).trimmed();
    name.remove(u'"').remove(u'\'');
    return name;
}

bool hasSuffix(const QString &name, std::initializer_list<const char *> suffixes)
{
    const QString lower = name.toLower();
    for (const char *suffix : suffixes)
        if (lower.endsWith(QLatin1String(suffix)))
            return true;
    return false;
}

/// The type decides where it is a telling one; else the bytes, then the name.
Format formatOf(const ReadInput &input)
{
    const QString type = input.contentType.section(u';', 0, 0).trimmed().toLower();
    if (type == QLatin1String("text/markdown") || type == QLatin1String("text/x-markdown"))
        return Format::Markdown;
    if (looksLikeHtml(input.bytes) || type == QLatin1String("application/xhtml+xml"))
        return Format::Html;
    if (hasSuffix(input.fileName, {".md", ".markdown", ".mkd"}))
        return Format::Markdown;
    if (type == QLatin1String("text/html") || hasSuffix(input.fileName, {".html", ".htm", ".xhtml"}))
        return Format::Html;
    return Format::Plain;
}

/// Whether the name or the type says that this is no text: what looks like some all the same is the rest of a file.
bool isSaidToBeNoText(const ReadInput &input)
{
    const QString type = input.contentType.section(u';', 0, 0).trimmed().toLower();
    const bool byType = type == QLatin1String("application/pdf") || type == QLatin1String("application/zip")
        || type == QLatin1String("application/feed+json") || type == QLatin1String("application/rss+xml")
        || type == QLatin1String("application/atom+xml")
        || (type.startsWith(QLatin1String("image/")) && !type.startsWith(QLatin1String("image/svg")))
        || type.startsWith(QLatin1String("application/vnd.o"));
    return byType || hasSuffix(input.fileName, {".pdf",  ".docx", ".odt",  ".fodt", ".rtf", ".eml", ".mht",  ".mhtml",
                                                ".warc", ".gz",   ".wacz", ".zip",  ".png", ".jpg", ".jpeg", ".gif",
                                                ".bmp",  ".webp", ".tif",  ".tiff", ".rss", ".atom"});
}

Result<ReadDocument> readText(const ReadInput &input, Format format)
{
    const DecodedText decoded =
        decodePlain(input.bytes, input.charset.isEmpty() ? charsetOf(input.contentType) : input.charset);
    const QString text = cleanText(decoded.text);
    if (format == Format::Plain && looksLikeSubtitles(text)) {
        ReadDocument subtitles = readSubtitles(text);
        subtitles.charset = decoded.charset;
        subtitles.warnings += decoded.warnings;
        return subtitles;
    }
    const bool markdown =
        format == Format::Markdown || (!hasSuffix(input.fileName, {".txt", ".text"}) && looksLikeMarkdown(text));
    ReadDocument document = markdown ? readMarkdown(text) : readPlainText(text);
    readDialogue(document);
    document.charset = decoded.charset;
    document.warnings += decoded.warnings;
    document.damaged = isSaidToBeNoText(input);
    if (document.damaged)
        document.warnings.append(QCoreApplication::translate(
            "readers", "It is not what its name or its type says: it was read as plain text. It may be damaged."));
    return document;
}

Result<ReadDocument> readPage(const ReadInput &input)
{
    const DecodedPage decoded =
        decodeHtml(input.bytes, input.charset.isEmpty() ? charsetOf(input.contentType) : input.charset);
    NUTGRAF_TRY(ReadDocument document, readHtml(decoded.text, input.url));
    document.charset = decoded.charset;
    document.warnings += decoded.warnings;
    document.damaged = endsEarly(decoded.text);
    if (document.damaged)
        document.warnings.append(QCoreApplication::translate(
            "readers", "The page ends in the middle. It may not have been saved or received whole."));
    if (document.text.isEmpty())
        document.warnings.append(QCoreApplication::translate("readers", "No report was found on the page."));
    return document;
}

} // namespace

QString kindName(ReadKind kind)
{
    switch (kind) {
    case ReadKind::Article:
        return QStringLiteral("article");
    case ReadKind::Statement:
        return QStringLiteral("statement");
    case ReadKind::Transcript:
        return QStringLiteral("transcript");
    case ReadKind::Post:
        return QStringLiteral("post");
    case ReadKind::Report:
        return QStringLiteral("report");
    case ReadKind::Other:
        break;
    }
    return QStringLiteral("other");
}

int pageAt(const QList<PageStart> &pages, qsizetype at)
{
    const auto after =
        std::upper_bound(pages.cbegin(), pages.cend(), at,
                         [](qsizetype position, const PageStart &page) { return position < page.start; });
    return after == pages.cbegin() ? 0 : std::prev(after)->page;
}

Result<ReadDocument> read(const ReadInput &input)
{
    if (input.bytes.size() > LargestFile)
        return Error{
            ErrorCode::Limit,
            QCoreApplication::translate(
                "readers", "It is larger than 50 MB; documents of up to 50 MB are read. Split it and add the parts."),
            QStringLiteral("%1 bytes").arg(input.bytes.size())};
    const QByteArrayView whole(input.bytes);
    const qsizetype mark = whole.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    if (whole.sliced(mark).trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "readers", "There is nothing in it: it is empty. Get it again from where it comes from."),
                     {}};
    const PackageKind package = packageKind(input.bytes);
    if (package != PackageKind::None)
        return readPackage(package, input);
    if (isPdf(input.bytes))
        return readPdf(input.bytes);
    if (!imageType(input.bytes).isEmpty())
        return readImage(input.bytes);
    const QString kind = binaryKind(input.bytes);
    if (!kind.isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "readers", "It is %1, not text that can be read. Save it as text or as a web page, or paste its words.")
                .arg(kind),
            {}};
    if (!looksLikeHtml(input.bytes) && looksLikeFeed(input.bytes))
        return readFeedDocument(input);
    const Format format = formatOf(input);
    return format == Format::Html ? readPage(input) : readText(input, format);
}

} // namespace nutgraf::readers
