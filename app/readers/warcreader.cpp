// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/warcreader.h"

#include "app/readers/filekind.h"
#include "app/readers/httpbody.h"
#include "app/readers/warcrecord.h"

#include <QCoreApplication>
#include <QUrl>

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

constexpr qint64 LargestBody = qint64(50) * 1024 * 1024;
constexpr qint64 LargestTotal = qint64(100) * 1024 * 1024;
constexpr qsizetype MostItems = 20'000;

bool isPageType(const QString &type)
{
    return type == QLatin1String("text/html") || type == QLatin1String("application/xhtml+xml");
}

bool isDocumentType(const QString &type)
{
    static const QStringList Types{QStringLiteral("application/pdf"),
                                   QStringLiteral("text/plain"),
                                   QStringLiteral("text/markdown"),
                                   QStringLiteral("text/csv"),
                                   QStringLiteral("application/rss+xml"),
                                   QStringLiteral("application/atom+xml"),
                                   QStringLiteral("application/feed+json"),
                                   QStringLiteral("text/xml"),
                                   QStringLiteral("application/xml"),
                                   QStringLiteral("application/rtf"),
                                   QStringLiteral("text/rtf"),
                                   QStringLiteral("message/rfc822"),
                                   QStringLiteral("multipart/related"),
                                   QStringLiteral("text/vtt"),
                                   QStringLiteral("application/x-subrip")};
    return isPageType(type) || Types.contains(type)
        || type.startsWith(QLatin1String("application/vnd.openxmlformats-officedocument.wordprocessingml"))
        || type.startsWith(QLatin1String("application/vnd.oasis.opendocument.text"));
}

/// Files that sites keep for programs, and derivatives that archiving programs make.
bool isForPrograms(const QString &target)
{
    static const QStringList Schemes{QStringLiteral("urn:pageinfo:"), QStringLiteral("urn:text:"),
                                     QStringLiteral("urn:view:"),     QStringLiteral("urn:thumbnail:"),
                                     QStringLiteral("urn:fullPage:"), QStringLiteral("metadata:")};
    const QString path = QUrl(target).path();
    return std::any_of(Schemes.cbegin(), Schemes.cend(),
                       [&](const QString &scheme) { return target.startsWith(scheme); })
        || path == QLatin1String("/robots.txt") || path.endsWith(QLatin1String("sitemap.xml"));
}

QString sentences(const QStringList &all)
{
    return all.join(QLatin1Char(' '));
}

class ArchiveReading
{
public:
    ArchiveReading(const ReadInput &input, const ArchivePages &pages)
        : m_input(&input)
        , m_pages(&pages)
    { }

    QList<ContainedItem> read();

private:
    void take(const WarcRecord &record);
    void takeAnswer(const WarcRecord &record);
    void takeResource(const WarcRecord &record);
    void takeRevisit(const WarcRecord &record);
    ContainedItem itemOf(const WarcRecord &record, QStringList &warnings) const;
    void offer(ContainedItem item, QStringList warnings, const WarcRecord &record);
    void addProblem(const QString &problem)
    {
        if (!m_problems.contains(problem))
            m_problems.append(problem);
    }

    const ReadInput *m_input;
    const ArchivePages *m_pages;
    QList<ContainedItem> m_items;
    QHash<QByteArray, qsizetype> m_byDigest; // of the payload
    QHash<QByteArray, qsizetype> m_byAddress; // target and date
    QHash<QByteArray, qsizetype> m_byRecord;
    QStringList m_problems;
    qint64 m_total = 0;
};

/// Brackets around addresses were part of WARC 1.0's grammar by mistake.
QByteArray targetOf(const WarcRecord &record, const char *name = "warc-target-uri")
{
    QByteArray target = record.fields.raw(name);
    if (target.startsWith('<') && target.endsWith('>'))
        target = target.mid(1, target.size() - 2);
    return target;
}

ContainedItem ArchiveReading::itemOf(const WarcRecord &record, QStringList &warnings) const
{
    ContainedItem item;
    const QString target = QString::fromUtf8(targetOf(record));
    const bool isWeb = target.startsWith(QLatin1String("http://")) || target.startsWith(QLatin1String("https://"));
    if (isWeb)
        item.url = target;
    item.name = target;
    if (target.startsWith(QLatin1String("file:")))
        item.name = QUrl(target).fileName();
    item.title = m_pages->value(target);
    item.takenUs = warcDateUs(record.fields.raw("warc-date"));
    if (item.takenUs == 0)
        warnings.append(Wording::tr("The archive does not say when it was taken."));
    static const QStringList Reasons{QStringLiteral("length"), QStringLiteral("time"), QStringLiteral("disconnect"),
                                     QStringLiteral("unspecified")};
    const QString truncated = QString::fromLatin1(record.fields.raw("warc-truncated")).toLower();
    if (!truncated.isEmpty())
        item.truncated = Reasons.contains(truncated) ? truncated : QStringLiteral("unspecified");
    if (record.isCut)
        item.truncated = QStringLiteral("unspecified");
    if (record.isCut || record.isMisplaced)
        warnings.append(Wording::tr("The archive states a wrong length for it."));
    if (record.fields.raw("warc-record-id").isEmpty())
        warnings.append(Wording::tr("The archive gives it no record number, as it should."));
    if (!record.isCut && !hasDigest(record.fields.raw("warc-block-digest"), record.block))
        warnings.append(
            Wording::tr("Its bytes do not match the hash that the archive states: they were changed or damaged."));
    return item;
}

void ArchiveReading::offer(ContainedItem item, QStringList warnings, const WarcRecord &record)
{
    const bool isPage = isPageType(item.contentType);
    const bool isListed = m_pages->isEmpty() || m_pages->contains(item.url) || item.url.isEmpty();
    if (!isDocumentType(item.contentType) || isForPrograms(item.name) || (isPage && !isListed)) {
        // A picture, a style, a script: a part of the page that was taken before it.
        for (auto page = m_items.rbegin(); page != m_items.rend(); ++page)
            if (isPageType(page->contentType)) {
                ++page->resources;
                break;
            }
        return;
    }
    m_total += item.bytes.size();
    if (m_total > LargestTotal || m_items.size() >= MostItems) {
        addProblem(
            Wording::tr("The archive holds more than can be read at once; what comes after the first %1 documents is "
                        "left out. Split it and add the parts.")
                .arg(m_items.size()));
        return;
    }
    warnings.removeDuplicates();
    item.warning = sentences(warnings);
    const qsizetype index = m_items.size();
    const QByteArray target = targetOf(record);
    m_byAddress.insert(target + ' ' + record.fields.raw("warc-date"), index);
    m_byRecord.insert(record.fields.raw("warc-record-id"), index);
    const QByteArray digest = record.fields.raw("warc-payload-digest");
    if (!digest.isEmpty())
        m_byDigest.insert(digest, index);
    m_items.append(std::move(item));
}

void ArchiveReading::takeAnswer(const WarcRecord &record)
{
    const HttpAnswer answer = parseHttpAnswer(record.block);
    QStringList warnings;
    ContainedItem item = itemOf(record, warnings);
    if (answer.status == 0)
        return addProblem(Wording::tr("Records of the archive are damaged; what could be read of them is kept."));
    if (answer.status < 200 || answer.status > 299 || answer.status == 204)
        return;
    item.headers = QString::fromLatin1(answer.head);
    const HeaderValue type = answer.fields.value("content-type");
    item.contentType = type.value;
    item.charset = type.parameters.value(QStringLiteral("charset"));
    const auto body = decodeHttpBody(answer.fields, answer.body, LargestBody);
    if (!body) {
        if (isDocumentType(item.contentType) && !isForPrograms(item.name))
            addProblem(QStringLiteral("%1: %2").arg(item.name, body.error().message));
        return;
    }
    item.bytes = body.value().bytes;
    if (item.contentType.isEmpty() && looksLikeHtml(item.bytes))
        item.contentType = QStringLiteral("text/html");
    if (!body.value().problem.isEmpty())
        warnings.append(body.value().problem);
    if (!body.value().whole && item.truncated.isEmpty())
        item.truncated = QStringLiteral("unspecified");
    const QByteArray digest = record.fields.raw("warc-payload-digest");
    bool whole = false;
    // Some programs hash the body as transferred, some as it is without chunks or packing.
    if (!digest.isEmpty() && item.truncated.isEmpty() && !hasDigest(digest, answer.body)
        && !hasDigest(digest, withoutChunks(answer.body, whole)) && !hasDigest(digest, item.bytes))
        warnings.append(
            Wording::tr("Its bytes do not match the hash that the archive states: they were changed or damaged."));
    offer(std::move(item), warnings, record);
}

void ArchiveReading::takeResource(const WarcRecord &record)
{
    QStringList warnings;
    ContainedItem item = itemOf(record, warnings);
    const HeaderValue type = record.fields.value("content-type");
    item.contentType = type.value;
    item.charset = type.parameters.value(QStringLiteral("charset"));
    item.bytes = record.block.isNull() ? QByteArray("") : record.block;
    if (item.bytes.size() > LargestBody)
        return addProblem(QStringLiteral("%1: %2").arg(item.name, Wording::tr("It is too large to be read.")));
    if (item.truncated.isEmpty() && !hasDigest(record.fields.raw("warc-payload-digest"), record.block))
        warnings.append(
            Wording::tr("Its bytes do not match the hash that the archive states: they were changed or damaged."));
    offer(std::move(item), warnings, record);
}

/// A page that was the same as before: only its head was kept anew.
void ArchiveReading::takeRevisit(const WarcRecord &record)
{
    QStringList warnings;
    ContainedItem item = itemOf(record, warnings);
    const HttpAnswer answer = parseHttpAnswer(record.block);
    const auto lookUp = [](const QHash<QByteArray, qsizetype> &known, const QByteArray &key) {
        return key.trimmed().isEmpty() ? qsizetype(-1) : known.value(key, -1);
    };
    qsizetype at = lookUp(m_byRecord, record.fields.raw("warc-refers-to"));
    if (at < 0)
        at = lookUp(m_byAddress,
                    targetOf(record, "warc-refers-to-target-uri") + ' ' + record.fields.raw("warc-refers-to-date"));
    if (at < 0)
        at = lookUp(m_byDigest, record.fields.raw("warc-payload-digest"));
    if (at < 0) {
        // Most revisits are of pictures and scripts, which are no items: nothing to tell.
        const QString type = answer.fields.value("content-type").value;
        if (isDocumentType(type) && !isForPrograms(item.name))
            addProblem(
                Wording::tr("%1: the archive only says that it was the same as before, and what it was is not in it.")
                    .arg(item.name));
        return;
    }
    const ContainedItem &former = m_items[at];
    item.bytes = former.bytes;
    item.contentType = former.contentType;
    item.charset = former.charset;
    item.headers = answer.status ? QString::fromLatin1(answer.head) : former.headers;
    item.truncated = former.truncated;
    // The same bytes of the same address are one capture more, not one document more.
    if (item.url == former.url)
        return;
    offer(std::move(item), warnings, record);
}

void ArchiveReading::take(const WarcRecord &record)
{
    static const QList<QByteArray> Silent{"warcinfo", "request", "metadata"};
    if (record.type == "response") {
        const bool isHttp = targetOf(record).startsWith("http");
        if (isHttp)
            takeAnswer(record);
    } else if (record.type == "resource" || record.type == "conversion") {
        takeResource(record);
    } else if (record.type == "revisit") {
        takeRevisit(record);
    } else if (record.type == "continuation") {
        addProblem(Wording::tr("The archive keeps documents in pieces over several records; those are not read."));
    } else if (!Silent.contains(record.type)) {
        addProblem(Wording::tr("The archive holds records of a kind that is not known here: “%1”.")
                       .arg(QString::fromLatin1(record.type.left(40))));
    }
}

QList<ContainedItem> ArchiveReading::read()
{
    WarcStream stream(m_input->bytes);
    while (const auto record = stream.next())
        take(*record);
    for (const QString &problem : stream.problems())
        addProblem(problem);
    if (!m_problems.isEmpty()) {
        ContainedItem item;
        item.name = m_input->fileName;
        item.warning = sentences(m_problems);
        m_items.append(item);
    }
    return m_items;
}

} // namespace

Result<QList<ContainedItem>> readWarc(const ReadInput &input, const ArchivePages &pages)
{
    return ArchiveReading(input, pages).read();
}

} // namespace nutgraf::readers
