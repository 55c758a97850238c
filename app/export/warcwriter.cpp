// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/warcwriter.h"

#include "app/readers/unpacking.h"
#include "storage/base/uuid7.h"
#include "storage/records/casereader.h"
#include "storage/records/recordstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

namespace nutgraf::exporting {

using storage::CaptureRow;
using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

bool isWebAddress(const QString &address)
{
    return address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

/// Nothing that is put into a line of a head may end it.
QByteArray oneLine(const QString &text)
{
    QByteArray line = text.toUtf8();
    for (char &byte : line)
        if (uchar(byte) < 0x20 || byte == 0x7F)
            byte = ' ';
    return line.trimmed();
}

/// The address as a URI: whatever is not allowed in one, as escapes.
QByteArray asUri(const QString &address)
{
    const QByteArray encoded = QUrl(address).toEncoded();
    return encoded.isEmpty() ? oneLine(address).replace(' ', "%20") : encoded;
}

QByteArray recordId(const QUuid &uuid)
{
    return "<urn:uuid:" + storage::uuidText(uuid).toLatin1() + ">";
}

/// What one record is made of.
struct Content
{
    QUuid id;
    QByteArray target;
    QString head; // of the answer, status line first; empty for what came without
    QByteArray body;
    QString media;
    QString truncated;
    QByteArray peer;
    qint64 takenUs = 0;
};

struct Answer
{
    QByteArray head;
    QByteArray media;
    int status = 0;
};

/// The head as it describes the body that is kept: unpacked and in one piece.
Answer answerOf(const Content &content)
{
    Answer answer;
    const QStringList lines = content.head.split(QLatin1Char('\n'));
    const QByteArray statusLine = oneLine(lines.value(0));
    answer.status = statusLine.split(' ').value(1).toInt();
    const bool isNew = !statusLine.startsWith("HTTP/1.");
    // Readers of archives know two versions of the protocol.
    answer.head = isNew ? "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
            + (answer.status == 200 ? QByteArray("OK") : statusLine.split(' ').mid(2).join(' '))
                        : statusLine;
    answer.head = answer.head.trimmed() + "\r\n";
    if (isNew)
        answer.head += "X-Archive-Orig-Status-Line: " + statusLine + "\r\n";
    for (const QString &raw : lines.mid(1)) {
        const QByteArray line = oneLine(raw);
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        const QByteArray name = line.first(colon).trimmed().toLower();
        if (name == "set-cookie" || name == "set-cookie2")
            continue;
        if (name == "content-type")
            answer.media = line.sliced(colon + 1).split(';').first().trimmed();
        const bool ofTransfer = name == "content-encoding" || name == "transfer-encoding" || name == "content-length";
        answer.head += (ofTransfer ? "X-Archive-Orig-" + line : line) + "\r\n";
    }
    answer.head += "Content-Length: " + QByteArray::number(content.body.size()) + "\r\n\r\n";
    return answer;
}

class Archive
{
public:
    Archive(storage::Connection &connection, QIODevice &out)
        : m_reader(connection)
        , m_store(connection)
        , m_out(&out)
    { }

    Status writeInfo(const QDateTime &now);
    Status writeAll();
    QList<ArchivedRecord> records;

private:
    Status writeCapture(const storage::DocumentRow &document, const CaptureRow &capture);
    Status writeContent(const Content &content, const QString &title, bool isPage);
    Status put(const QByteArray &head, const QByteArray &block);

    storage::CaseReader m_reader;
    storage::RecordStore m_store;
    QIODevice *m_out;
    QByteArray m_infoId;
    qint64 m_written = 0;
};

Status Archive::put(const QByteArray &head, const QByteArray &block)
{
    QByteArray record = "WARC/1.1\r\n" + head;
    record += "WARC-Block-Digest: " + labelledDigest(block) + "\r\n";
    record += "Content-Length: " + QByteArray::number(block.size()) + "\r\n\r\n";
    record += block + "\r\n\r\n";
    const QByteArray packed = readers::packGzip(record);
    if (packed.isEmpty() || m_out->write(packed) != packed.size())
        return Error{ErrorCode::Io, QCoreApplication::translate("exporting", "The archive cannot be written."),
                     m_out->errorString()};
    m_written += packed.size();
    return {};
}

Status Archive::writeInfo(const QDateTime &now)
{
    const qint64 us = now.toMSecsSinceEpoch() * 1000;
    m_infoId = recordId(QUuid::createUuidV5(QUuid(), QByteArray("warcinfo ") + QByteArray::number(us)));
    const QByteArray block = QByteArray("software: Nutgraf " NUTGRAF_VERSION "\r\n"
                                        "format: WARC File Format 1.1\r\n"
                                        "conformsTo: http://iipc.github.io/warc-specifications/specifications/"
                                        "warc-format/warc-1.1/\r\n");
    return put("WARC-Type: warcinfo\r\nWARC-Record-ID: " + m_infoId + "\r\nWARC-Date: " + archiveTime(us)
                   + "\r\nContent-Type: application/warc-fields\r\n",
               block);
}

Status Archive::writeContent(const Content &content, const QString &title, bool isPage)
{
    const bool isAnswer = !content.head.isEmpty();
    ArchivedRecord record;
    QByteArray head = isAnswer ? QByteArray("WARC-Type: response\r\n") : QByteArray("WARC-Type: resource\r\n");
    QByteArray block = content.body;
    record.media = content.media;
    if (isAnswer) {
        const Answer answer = answerOf(content);
        block = answer.head + content.body;
        record.status = answer.status;
        if (!answer.media.isEmpty())
            record.media = QString::fromLatin1(answer.media);
    }
    record.digest = labelledDigest(content.body);
    head += "WARC-Record-ID: " + recordId(content.id) + "\r\nWARC-Warcinfo-ID: " + m_infoId
        + "\r\nWARC-Date: " + archiveTime(content.takenUs) + "\r\nWARC-Target-URI: " + content.target + "\r\n";
    head += "WARC-Payload-Digest: " + record.digest + "\r\n";
    const QByteArray media = oneLine(content.media);
    head += "Content-Type: "
        + (isAnswer              ? QByteArray("application/http; msgtype=response")
               : media.isEmpty() ? QByteArray("application/octet-stream")
                                 : media)
        + "\r\n";
    if (!content.truncated.isEmpty())
        head += "WARC-Truncated: " + oneLine(content.truncated) + "\r\n";
    if (!content.peer.isEmpty())
        head += "WARC-IP-Address: " + content.peer + "\r\n";
    record.target = QString::fromUtf8(content.target);
    record.title = title;
    record.takenUs = content.takenUs;
    record.offset = m_written;
    record.isPage = isPage;
    NUTGRAF_CHECK(put(head, block));
    record.length = m_written - record.offset;
    records.append(record);
    return {};
}

/// "203.0.113.5:443" and "[2001:db8::5]:443" without the port.
QByteArray withoutPort(const QString &peer)
{
    if (peer.startsWith(QLatin1Char('[')))
        return oneLine(peer.mid(1).section(QLatin1Char(']'), 0, 0));
    return oneLine(peer.count(QLatin1Char(':')) == 1 ? peer.section(QLatin1Char(':'), 0, 0) : peer);
}

Status Archive::writeCapture(const storage::DocumentRow &document, const CaptureRow &capture)
{
    if (capture.body.isEmpty())
        return {};
    Content content;
    content.id = capture.uuid;
    content.media = capture.media;
    content.takenUs = capture.takenUs;
    NUTGRAF_TRY(content.body, m_store.loadBlob(capture.body));
    const QString address = capture.finalUrl.isEmpty() ? capture.address : capture.finalUrl;
    const bool isWeb = isWebAddress(address);
    if (isWeb) {
        content.target = asUri(address);
        content.head = capture.headers.startsWith(QLatin1String("HTTP/")) ? capture.headers : QString();
        content.peer = withoutPort(capture.peer);
    } else if (capture.origin == QLatin1String("paste") || address.isEmpty()) {
        content.target = "urn:uuid:" + storage::uuidText(capture.uuid).toLatin1();
    } else {
        content.target = "file:///" + QUrl::toPercentEncoding(address.section(QLatin1Char('/'), -1));
    }
    content.truncated = capture.truncated;
    if (content.truncated.isEmpty() && capture.status == QLatin1String("partial"))
        content.truncated = QStringLiteral("unspecified");
    NUTGRAF_CHECK(writeContent(content, document.title, isWeb));
    NUTGRAF_TRY(const auto resources, m_reader.resourcesOf(capture.id));
    for (const storage::ResourceRow &resource : resources) {
        if (resource.body.isEmpty() || !isWebAddress(resource.url))
            continue;
        Content kept;
        kept.target = asUri(resource.url);
        kept.id = QUuid::createUuidV5(capture.uuid, kept.target);
        kept.media = resource.media;
        kept.takenUs = resource.takenUs > 0 ? resource.takenUs : capture.takenUs;
        kept.truncated = resource.truncated;
        kept.head = resource.headers.startsWith(QLatin1String("HTTP/")) ? resource.headers : QString();
        NUTGRAF_TRY(kept.body, m_store.loadBlob(resource.body));
        NUTGRAF_CHECK(writeContent(kept, {}, false));
    }
    return {};
}

Status Archive::writeAll()
{
    storage::PageRequest page;
    for (;;) {
        NUTGRAF_TRY(const auto documents, m_reader.documents({}, page));
        for (const storage::DocumentRow &document : documents) {
            NUTGRAF_TRY(const auto captures, m_reader.captures(document.id));
            for (auto capture = captures.crbegin(); capture != captures.crend(); ++capture)
                NUTGRAF_CHECK(writeCapture(document, *capture));
        }
        if (documents.size() < page.limit)
            return {};
        page.afterKey = documents.last().id.value;
    }
}

} // namespace

QByteArray labelledDigest(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray archiveTime(qint64 us)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(us / 1'000'000, Qt::UTC);
    QByteArray text = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
    if (us % 1'000'000 != 0)
        text += '.' + QByteArray::number(us % 1'000'000).rightJustified(6, '0');
    return text + 'Z';
}

Result<QList<ArchivedRecord>> writeWarc(storage::Connection &connection, const QDateTime &now, QIODevice &out)
{
    Archive archive(connection, out);
    NUTGRAF_CHECK(archive.writeInfo(now));
    NUTGRAF_CHECK(archive.writeAll());
    return archive.records;
}

} // namespace nutgraf::exporting
