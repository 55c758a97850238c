// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readmessage.h"

#include <cmath>
#include <cstring>
#include <type_traits>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// Of any list in a message: an element takes up to ten times as much room here as on its way.
constexpr qsizetype MostElements = 1'000'000;

class Writer
{
public:
    template<typename Number>
    void number(Number value)
    {
        static_assert(std::is_arithmetic_v<Number>);
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    template<typename Name>
    void name(Name value)
    {
        number(quint8(value));
    }
    void bytes(const QByteArray &value)
    {
        number(quint8(value.isNull()));
        number(quint32(value.size()));
        m_bytes.append(value);
    }
    void string(const QString &value)
    {
        number(quint32(value.size()));
        m_bytes.append(reinterpret_cast<const char *>(value.utf16()), value.size() * qsizetype(sizeof(char16_t)));
    }
    void strings(const QStringList &values)
    {
        list(values, [this](const QString &value) { string(value); });
    }
    template<typename List, typename Write>
    void list(const List &values, Write write)
    {
        number(quint32(values.size()));
        for (const auto &value : values)
            write(value);
    }
    void reserve(qsizetype size) { m_bytes.reserve(size); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Once something is missing or wrong, everything after it is empty and good() says so.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    { }

    template<typename Number>
    Number number()
    {
        Number value{};
        if (const char *from = take(sizeof value))
            std::memcpy(&value, from, sizeof value);
        return value;
    }
    template<typename Name>
    Name name(Name last)
    {
        const auto value = number<quint8>();
        if (value > quint8(last))
            fail();
        return m_good ? Name(value) : Name{};
    }
    bool flag()
    {
        const auto value = number<quint8>();
        if (value > 1)
            fail();
        return m_good && value == 1;
    }
    QByteArray bytes()
    {
        const bool null = flag();
        const auto size = number<quint32>();
        if (null && size > 0)
            fail();
        const char *from = take(size);
        if (!from || null)
            return {};
        return size == 0 ? QByteArray("") : QByteArray(from, qsizetype(size));
    }
    QString string()
    {
        const auto size = number<quint32>();
        const char *from = take(qsizetype(size) * qsizetype(sizeof(char16_t)));
        if (!from || size == 0)
            return {};
        QString value(qsizetype(size), Qt::Uninitialized);
        std::memcpy(value.data(), from, size * sizeof(char16_t));
        if (!value.isValidUtf16())
            fail();
        return m_good ? value : QString();
    }
    QStringList strings()
    {
        return list<QString>(sizeof(quint32), [this] { return string(); });
    }
    /// @p smallest: how many bytes an element takes at least, so that a count cannot ask for more than was sent.
    template<typename Element, typename Read>
    QList<Element> list(qsizetype smallest, Read read)
    {
        const auto count = qsizetype(number<quint32>());
        if (!m_good || count > MostElements || count > left() / smallest) {
            fail();
            return {};
        }
        QList<Element> values;
        values.reserve(count);
        for (qsizetype i = 0; i < count && m_good; ++i)
            values.append(read());
        return values;
    }
    /// What was not taken yet.
    QByteArrayView rest()
    {
        const QByteArrayView all = m_bytes.sliced(m_at);
        m_at = m_bytes.size();
        return all;
    }
    void require(bool condition)
    {
        if (!condition)
            fail();
    }
    bool good() const { return m_good; }
    bool atEnd() const { return m_good && m_at == m_bytes.size(); }

private:
    qsizetype left() const { return m_bytes.size() - m_at; }
    const char *take(qsizetype size)
    {
        if (!m_good || size > left()) {
            fail();
            return nullptr;
        }
        const char *from = m_bytes.data() + m_at;
        m_at += size;
        return from;
    }
    void fail() { m_good = false; }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

void write(Writer &out, const Error &error)
{
    out.name(error.code);
    out.string(error.message);
    out.string(error.detail);
}

Error readError(Reader &in)
{
    Error error;
    error.code = in.name(ErrorCode::Internal);
    error.message = in.string();
    error.detail = in.string();
    in.require(!error.message.isEmpty());
    return error;
}

void write(Writer &out, const ClaimReview &review)
{
    for (const QString &value : {review.claim, review.claimant, review.claimed, review.appearance, review.rating,
                                 review.reviewer, review.reviewed, review.url})
        out.string(value);
    out.number(review.ratingValue);
    out.number(review.worstRating);
    out.number(review.bestRating);
}

ClaimReview readClaimReview(Reader &in)
{
    ClaimReview review;
    for (QString *value : {&review.claim, &review.claimant, &review.claimed, &review.appearance, &review.rating,
                           &review.reviewer, &review.reviewed, &review.url})
        *value = in.string();
    for (double *value : {&review.ratingValue, &review.worstRating, &review.bestRating}) {
        *value = in.number<double>();
        in.require(std::isfinite(*value));
    }
    return review;
}

void write(Writer &out, const ReadDocument &document)
{
    out.reserve(document.text.size() * 2 + document.links.size() * 256 + 4096);
    out.name(document.kind);
    for (const QString &value :
         {document.title, document.publisher, document.siteName, document.published, document.publishedEvidence,
          document.modified, document.language, document.canonicalUrl, document.credit, document.contentType,
          document.charset, document.text})
        out.string(value);
    for (const QStringList &values : {document.byline, document.captions, document.warnings})
        out.strings(values);
    out.list(document.links, [&out](const Link &link) {
        out.string(link.url);
        out.string(link.text);
    });
    out.list(document.pages, [&out](const PageStart &page) {
        out.number(qint64(page.start));
        out.number(qint32(page.page));
    });
    out.list(document.turns, [&out](const Turn &turn) {
        out.number(qint64(turn.start));
        out.number(qint64(turn.end));
        out.string(turn.speaker);
        out.number(turn.startMs);
        out.number(turn.endMs);
    });
    out.list(document.claimReviews, [&out](const ClaimReview &review) { write(out, review); });
    out.number(qint32(document.ocrConfidence));
    out.list(document.imagePages, [&out](int page) { out.number(qint32(page)); });
    out.number(quint8(document.damaged));
}

QList<PageStart> readPages(Reader &in, qsizetype textSize)
{
    qsizetype last = 0;
    return in.list<PageStart>(12, [&in, &last, textSize] {
        PageStart page;
        page.start = qsizetype(in.number<qint64>());
        page.page = in.number<qint32>();
        in.require(page.start >= last && page.start <= textSize && page.page >= 0);
        last = page.start;
        return page;
    });
}

QList<Turn> readTurns(Reader &in, qsizetype textSize)
{
    qsizetype last = 0;
    return in.list<Turn>(36, [&in, &last, textSize] {
        Turn turn;
        turn.start = qsizetype(in.number<qint64>());
        turn.end = qsizetype(in.number<qint64>());
        turn.speaker = in.string();
        turn.startMs = in.number<qint64>();
        turn.endMs = in.number<qint64>();
        in.require(turn.start >= last && turn.end >= turn.start && turn.end <= textSize);
        last = turn.start;
        return turn;
    });
}

ReadDocument readDocument(Reader &in)
{
    ReadDocument document;
    document.kind = in.name(ReadKind::Other);
    for (QString *value : {&document.title, &document.publisher, &document.siteName, &document.published,
                           &document.publishedEvidence, &document.modified, &document.language, &document.canonicalUrl,
                           &document.credit, &document.contentType, &document.charset, &document.text})
        *value = in.string();
    for (QStringList *values : {&document.byline, &document.captions, &document.warnings})
        *values = in.strings();
    document.links = in.list<Link>(8, [&in] {
        Link link;
        link.url = in.string();
        link.text = in.string();
        return link;
    });
    document.pages = readPages(in, document.text.size());
    document.turns = readTurns(in, document.text.size());
    document.claimReviews = in.list<ClaimReview>(56, [&in] { return readClaimReview(in); });
    document.ocrConfidence = in.number<qint32>();
    in.require(document.ocrConfidence >= -1 && document.ocrConfidence <= 100);
    int last = 0;
    document.imagePages = in.list<int>(sizeof(qint32), [&in, &last] {
        const auto page = in.number<qint32>();
        in.require(page > last);
        last = page;
        return int(page);
    });
    document.damaged = in.flag();
    return document;
}

void write(Writer &out, const QList<ContainedItem> &items)
{
    out.list(items, [&out](const ContainedItem &item) {
        for (const QString &value : {item.name, item.url, item.contentType, item.charset, item.headers, item.title,
                                     item.published, item.truncated, item.warning})
            out.string(value);
        out.number(item.takenUs);
        out.number(qint32(item.resources));
        out.bytes(item.bytes);
    });
}

QList<ContainedItem> readItems(Reader &in)
{
    return in.list<ContainedItem>(53, [&in] {
        ContainedItem item;
        for (QString *value : {&item.name, &item.url, &item.contentType, &item.charset, &item.headers, &item.title,
                               &item.published, &item.truncated, &item.warning})
            *value = in.string();
        item.takenUs = in.number<qint64>();
        item.resources = in.number<qint32>();
        in.require(item.resources >= 0);
        item.bytes = in.bytes();
        return item;
    });
}

void write(Writer &out, const LineAnswer &answer)
{
    out.name(answer.outcome);
    out.bytes(answer.line);
}

LineAnswer readLineAnswer(Reader &in)
{
    LineAnswer answer;
    answer.outcome = in.name(LineAnswer::Outcome::FileWanted);
    answer.line = in.bytes();
    if (answer.outcome == LineAnswer::Outcome::Answered)
        in.require(answer.line.startsWith('{') && answer.line.endsWith('}') && !answer.line.contains('\n'));
    else
        in.require(answer.line.isEmpty());
    return answer;
}

void write(Writer &out, const QByteArray &bytes)
{
    out.bytes(bytes);
}

void write(Writer &out, const OpmlList &list)
{
    out.string(list.title);
    out.list(list.feeds, [&out](const OpmlFeed &feed) {
        for (const QString &value :
             {feed.address, feed.title, feed.siteUrl, feed.description, feed.language, feed.folder})
            out.string(value);
    });
    out.number(qint32(list.skipped));
}

OpmlList readFeedList(Reader &in)
{
    OpmlList list;
    list.title = in.string();
    list.feeds = in.list<OpmlFeed>(24, [&in] {
        OpmlFeed feed;
        for (QString *value :
             {&feed.address, &feed.title, &feed.siteUrl, &feed.description, &feed.language, &feed.folder})
            *value = in.string();
        in.require(!feed.address.isEmpty());
        return feed;
    });
    list.skipped = in.number<qint32>();
    in.require(list.skipped >= 0);
    return list;
}

void write(Writer &out, const CsvTable &table)
{
    out.strings(table.header);
    out.list(table.rows, [&out](const QStringList &row) { out.strings(row); });
    out.list(table.lines, [&out](int line) { out.number(qint32(line)); });
    out.number(quint8(table.hasHeader));
    out.number(quint16(table.delimiter.unicode()));
    out.string(table.charset);
    out.strings(table.warnings);
}

CsvTable readTable(Reader &in)
{
    CsvTable table;
    table.header = in.strings();
    table.rows = in.list<QStringList>(sizeof(quint32), [&in, &table] {
        QStringList row = in.strings();
        in.require(row.size() == table.header.size());
        return row;
    });
    table.lines = in.list<int>(sizeof(qint32), [&in] { return int(in.number<qint32>()); });
    in.require(table.lines.size() == table.rows.size());
    table.hasHeader = in.flag();
    table.delimiter = QChar(in.number<quint16>());
    table.charset = in.string();
    table.warnings = in.strings();
    return table;
}

Error malformed()
{
    return {ErrorCode::InvalidInput, {}, QStringLiteral("malformed message")};
}

} // namespace

std::array<char, FrameHeaderSize> encodeHeader(const FrameHeader &header)
{
    std::array<char, FrameHeaderSize> bytes{};
    std::memcpy(bytes.data(), &header.size, sizeof header.size);
    std::memcpy(bytes.data() + sizeof header.size, &header.number, sizeof header.number);
    return bytes;
}

std::optional<FrameHeader> decodeHeader(const char *bytes)
{
    FrameHeader header;
    std::memcpy(&header.size, bytes, sizeof header.size);
    std::memcpy(&header.number, bytes + sizeof header.size, sizeof header.number);
    if (header.size == 0 || header.size > LargestFrame)
        return std::nullopt;
    return header;
}

QByteArray encodeRequestHead(const ReadRequest &request)
{
    Writer out;
    out.name(request.operation);
    out.number(request.cpuMilliseconds);
    out.bytes(request.options);
    for (const QString &value :
         {request.input.contentType, request.input.charset, request.input.url, request.input.fileName})
        out.string(value);
    out.number(quint8(request.bytesInFile));
    return out.take();
}

Result<ReadRequest> decodeRequest(QByteArrayView payload)
{
    Reader in(payload);
    ReadRequest request;
    request.operation = in.name(Operation::Table);
    in.require(request.operation >= Operation::Read);
    request.cpuMilliseconds = in.number<quint32>();
    request.options = in.bytes();
    for (QString *value :
         {&request.input.contentType, &request.input.charset, &request.input.url, &request.input.fileName})
        *value = in.string();
    request.bytesInFile = in.flag();
    if (!in.good())
        return malformed();
    const QByteArrayView bytes = in.rest();
    if (request.bytesInFile && !bytes.isEmpty())
        return malformed();
    // Not copied: the payload outlives the work.
    request.input.bytes = QByteArray::fromRawData(bytes.data(), bytes.size());
    return request;
}

QByteArray encodeAnswer(const ReadAnswer &answer)
{
    Writer out;
    out.number(quint8(answer.index()));
    std::visit([&out](const auto &value) { write(out, value); }, answer);
    return out.take();
}

Result<ReadAnswer> decodeAnswer(QByteArrayView payload)
{
    Reader in(payload);
    ReadAnswer answer;
    switch (in.number<quint8>()) {
    case 0:
        answer = readError(in);
        break;
    case 1:
        answer = readDocument(in);
        break;
    case 2:
        answer = readItems(in);
        break;
    case 3:
        answer = readLineAnswer(in);
        break;
    case 4:
        answer = in.bytes();
        break;
    case 5:
        answer = readFeedList(in);
        break;
    case 6:
        answer = readTable(in);
        break;
    default:
        return malformed();
    }
    if (!in.atEnd())
        return malformed();
    return answer;
}

} // namespace nutgraf::readers
