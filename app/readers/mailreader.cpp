// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/mailreader.h"

#include "app/readers/datetext.h"
#include "app/readers/encoding.h"
#include "app/readers/mailtext.h"
#include "app/readers/mimepart.h"
#include "app/readers/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

QString charsetOf(const MimePart &part)
{
    return part.type.parameters.value(QStringLiteral("charset"));
}

QString addressOf(const MimePart &part)
{
    return QString::fromLatin1(part.header.raw("content-location"));
}

ReadInput pageInput(const MimePart &part)
{
    ReadInput input;
    input.bytes = part.body();
    input.contentType = part.type.value;
    input.charset = charsetOf(part);
    input.url = addressOf(part);
    return input;
}

/// A page among the parts, however deep: the one that "start" names, else the first.
const MimePart *findPage(const MimePart &part, const QString &start)
{
    if (!part.isMultipart()) {
        const bool isPage =
            part.type.value == QLatin1String("text/html") || part.type.value == QLatin1String("application/xhtml+xml");
        return isPage && (start.isEmpty() || QString::fromLatin1(part.header.raw("content-id")) == start) ? &part
                                                                                                          : nullptr;
    }
    for (const MimePart &inner : part.parts)
        if (const MimePart *page = findPage(inner, start))
            return page;
    return nullptr;
}

const MimePart *findPage(const MimePart &root)
{
    const QString start = root.type.parameters.value(QStringLiteral("start"));
    const MimePart *page = start.isEmpty() ? nullptr : findPage(root, start);
    return page ? page : findPage(root, QString());
}

/// What a mail shows, put together from its parts.
class MailText
{
public:
    void add(const MimePart &part);

    QStringList paragraphs;
    QList<Link> links;
    QStringList captions;
    QStringList warnings;
    QString charset;

private:
    void addPlain(const MimePart &part);
    void addPage(const MimePart &part);
    void addBest(const MimePart &part);
    void addWarning(const QString &warning)
    {
        if (!warnings.contains(warning))
            warnings.append(warning);
    }
};

void MailText::addPlain(const MimePart &part)
{
    const DecodedText decoded = decodePlain(part.body(), charsetOf(part));
    const auto form = part.type.parameters;
    MailTextForm shape;
    shape.flowed = form.value(QStringLiteral("format")).compare(QLatin1String("flowed"), Qt::CaseInsensitive) == 0;
    shape.dropsBlank = form.value(QStringLiteral("delsp")).compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0;
    paragraphs += mailParagraphs(cleanText(decoded.text), shape);
    charset = decoded.charset;
    for (const QString &warning : decoded.warnings)
        addWarning(warning);
}

void MailText::addPage(const MimePart &part)
{
    const Result<ReadDocument> page = read(pageInput(part));
    if (!page)
        return;
    if (!page.value().title.isEmpty() && paragraphs.isEmpty())
        paragraphs.append(page.value().title);
    if (!page.value().text.isEmpty())
        paragraphs += page.value().text.split(QLatin1Char('\n'));
    links += page.value().links;
    captions += page.value().captions;
    charset = page.value().charset;
}

/// Of the forms that say the same, plain text comes before a page unless it only says that there is one.
void MailText::addBest(const MimePart &part)
{
    MailText plain;
    MailText page;
    for (const MimePart &inner : part.parts)
        (inner.type.value == QLatin1String("text/plain") ? plain : page).add(inner);
    const auto size = [](const MailText &text) { return text.paragraphs.join(QLatin1Char('\n')).size(); };
    const MailText &best = size(plain) > 0 && size(plain) * 5 >= size(page) ? plain : page;
    paragraphs += best.paragraphs;
    links += page.links;
    captions += best.captions;
    charset = best.charset;
    for (const QString &warning : best.warnings)
        addWarning(warning);
}

void MailText::add(const MimePart &part)
{
    if (part.isAttached())
        return;
    if (part.type.value == QLatin1String("multipart/alternative")) {
        addBest(part);
    } else if (part.type.value == QLatin1String("multipart/related")) {
        if (const MimePart *page = findPage(part))
            addPage(*page);
        else if (!part.parts.isEmpty())
            add(part.parts.first());
    } else if (part.type.value == QLatin1String("multipart/encrypted")) {
        addWarning(Wording::tr("The mail is encrypted: its text cannot be read."));
    } else if (part.isMultipart()) {
        for (const MimePart &inner : part.parts)
            add(inner);
    } else if (part.type.value == QLatin1String("text/plain")) {
        addPlain(part);
    } else if (part.type.value == QLatin1String("text/html")) {
        addPage(part);
    } else if (part.type.value.contains(QLatin1String("pkcs7-mime"))
               && part.type.parameters.value(QStringLiteral("smime-type")) != QLatin1String("signed-data")) {
        addWarning(Wording::tr("The mail is encrypted: its text cannot be read."));
    }
}

bool isWorthAttaching(const MimePart &part)
{
    static const QStringList Others{QStringLiteral("application/pgp-signature"),
                                    QStringLiteral("application/pgp-keys"),
                                    QStringLiteral("application/pkcs7-signature"),
                                    QStringLiteral("application/x-pkcs7-signature"),
                                    QStringLiteral("text/calendar"),
                                    QStringLiteral("text/x-vcard"),
                                    QStringLiteral("text/vcard")};
    if (Others.contains(part.type.value))
        return false;
    if (part.type.value == QLatin1String("message/rfc822"))
        return true;
    const bool shownInText = part.header.has("content-id") && part.disposition.value != QLatin1String("attachment");
    return part.isAttached() && !(shownInText && part.type.value.startsWith(QLatin1String("image/")));
}

void collect(const MimePart &part, QList<ContainedItem> &items)
{
    if (part.isMultipart()) {
        for (const MimePart &inner : part.parts)
            collect(inner, items);
        return;
    }
    if (!isWorthAttaching(part))
        return;
    ContainedItem item;
    item.bytes = part.body();
    if (item.bytes.isNull())
        item.bytes = QByteArray("");
    item.contentType = part.type.value;
    item.charset = charsetOf(part);
    item.name = part.fileName;
    if (item.name.isEmpty() && part.type.value == QLatin1String("message/rfc822"))
        item.name = HeaderFields::parse(item.bytes).text("subject") + QStringLiteral(".eml");
    if (item.name.isEmpty())
        item.name = Wording::tr("attachment %1").arg(items.size() + 1);
    items.append(item);
}

void warnOfShape(const MimeMessage &message, ReadDocument &document)
{
    document.damaged = document.damaged || message.isCut;
    if (message.isCut)
        document.warnings.append(
            Wording::tr("The document ends in the middle. It may not have been saved or received whole."));
    if (message.isLimited)
        document.warnings.append(
            Wording::tr("Its parts lie inside each other too deep, or are too many, to be read all."));
}

} // namespace

Result<ReadDocument> readMail(const ReadInput &input)
{
    const MimeMessage message = parseMime(input.bytes);
    const HeaderFields &header = message.root.header;
    MailText text;
    text.add(message.root);
    ReadDocument document;
    document.contentType = QStringLiteral("message/rfc822");
    document.charset = text.charset;
    document.title = squeezed(cleanText(header.text("subject")));
    const QString sender = squeezed(cleanText(mailboxName(header.raw("from"))));
    if (header.has("list-unsubscribe") || header.has("list-id")) {
        document.kind = ReadKind::Article;
        document.publisher = sender;
    } else {
        document.kind = ReadKind::Statement;
        addNames(document.byline, {sender});
        document.byline.removeAll(QString());
    }
    document.published = parseDateValue(QString::fromLatin1(header.raw("date")));
    if (!document.published.isEmpty())
        document.publishedEvidence = QStringLiteral("mail date");
    document.language = QString::fromLatin1(header.raw("content-language")).section(QLatin1Char(','), 0, 0).trimmed();
    document.text = text.paragraphs.join(QLatin1Char('\n'));
    document.links = text.links;
    document.captions = text.captions;
    document.warnings = text.warnings;
    QList<ContainedItem> attachments;
    collect(message.root, attachments);
    QStringList names;
    for (const ContainedItem &attachment : std::as_const(attachments))
        names.append(attachment.name);
    if (!names.isEmpty())
        document.warnings.append(Wording::tr("Attached to the mail: %1.").arg(names.join(QStringLiteral(", "))));
    warnOfShape(message, document);
    if (document.text.isEmpty())
        document.warnings.append(Wording::tr("No text was found in the document."));
    return document;
}

Result<QList<ContainedItem>> mailAttachments(const ReadInput &input)
{
    QList<ContainedItem> items;
    collect(parseMime(input.bytes).root, items);
    return items;
}

Result<ReadDocument> readMhtml(const ReadInput &input)
{
    const MimeMessage message = parseMime(input.bytes);
    const MimePart *page = findPage(message.root);
    if (!page)
        return Error{ErrorCode::InvalidInput, Wording::tr("There is no page in it."), {}};
    ReadInput inner = pageInput(*page);
    const QString saved = QString::fromLatin1(message.root.header.raw("snapshot-content-location"));
    if (inner.url.isEmpty() || inner.url.startsWith(QLatin1String("cid:")))
        inner.url = saved;
    if (inner.url.isEmpty())
        inner.url = input.url;
    NUTGRAF_TRY(ReadDocument document, read(inner));
    document.contentType = QStringLiteral("multipart/related");
    const bool isWeb =
        inner.url.startsWith(QLatin1String("http://")) || inner.url.startsWith(QLatin1String("https://"));
    if (document.canonicalUrl.isEmpty() && isWeb)
        document.canonicalUrl = inner.url;
    if (document.title.isEmpty())
        document.title = squeezed(cleanText(message.root.header.text("subject")));
    warnOfShape(message, document);
    return document;
}

Result<QList<ContainedItem>> mhtmlParts(const ReadInput &input)
{
    const MimeMessage message = parseMime(input.bytes);
    const MimePart *page = findPage(message.root);
    QList<ContainedItem> items;
    const auto add = [&](const auto &self, const MimePart &part) -> void {
        for (const MimePart &inner : part.parts)
            self(self, inner);
        if (part.isMultipart())
            return;
        ContainedItem item;
        item.url = addressOf(part);
        item.name = part.fileName.isEmpty() ? item.url : part.fileName;
        item.contentType = part.type.value;
        item.charset = charsetOf(part);
        item.bytes = part.body();
        if (item.bytes.isNull())
            item.bytes = QByteArray("");
        if (&part == page)
            items.prepend(item);
        else
            items.append(item);
    };
    add(add, message.root);
    return items;
}

} // namespace nutgraf::readers
