// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/warcrecord.h"

#include "app/readers/unpacking.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace nutgraf::readers {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

constexpr qint64 LargestMember = qint64(64) * 1024 * 1024;
constexpr int MostDamaged = 20; // then it is no archive but noise
constexpr qsizetype LongestHead = 256 * 1024;

QByteArray fromBase32(const QByteArray &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const char c : text) {
        int value = -1;
        if (c >= 'A' && c <= 'Z')
            value = c - 'A';
        else if (c >= 'a' && c <= 'z')
            value = c - 'a';
        else if (c >= '2' && c <= '7')
            value = c - '2' + 26;
        if (value < 0)
            continue;
        bits = (bits << 5) | quint32(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.append(char(bits >> count));
            bits &= (1U << count) - 1;
        }
    }
    return bytes;
}

bool isBlank(char byte)
{
    return byte == '\r' || byte == '\n';
}

} // namespace

WarcStream::WarcStream(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_isPacked(startsAsGzip(bytes))
{
    if (!m_isPacked)
        m_member = bytes;
}

void WarcStream::addProblem(const QString &problem)
{
    if (!m_problems.contains(problem))
        m_problems.append(problem);
}

/// Unpacks the next member of a packed file.
bool WarcStream::refill()
{
    if (!m_isPacked)
        return false;
    while (m_packedAt < m_bytes.size()) {
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(m_packedAt);
        auto unpacked = unpack(rest, Packing::Gzip, {LargestMember, 1000});
        if (!unpacked) {
            addProblem(
                Wording::tr("A record of the archive unpacks to far more than it holds; what follows it is not read."));
            m_packedAt = m_bytes.size();
            return false;
        }
        if (!unpacked.value().whole) {
            addProblem(Wording::tr("Records of the archive are damaged; what could be read of them is kept."));
            const qsizetype next = m_bytes.indexOf("\x1F\x8B\x08", m_packedAt + 1);
            m_packedAt = next < 0 || ++m_damaged > MostDamaged ? m_bytes.size() : next;
        } else {
            m_packedAt += std::max<qsizetype>(1, unpacked.value().used);
        }
        m_member = unpacked.value().bytes;
        m_at = 0;
        if (!m_member.isEmpty())
            return true;
    }
    return false;
}

/// Moves to the next head of a record; what lies before it is a problem.
bool WarcStream::findRecord()
{
    for (;;) {
        while (m_at < m_member.size() && isBlank(m_member[m_at]))
            ++m_at;
        if (QByteArrayView(m_member).sliced(m_at).startsWith("WARC/"))
            return true;
        if (m_at < m_member.size()) {
            addProblem(Wording::tr("Records of the archive are damaged; what could be read of them is kept."));
            const qsizetype next = m_member.indexOf("\nWARC/1.", m_at);
            m_at = next < 0 ? m_member.size() : next + 1;
            if (next >= 0)
                return true;
        }
        if (!refill())
            return false;
    }
}

std::optional<WarcRecord> WarcStream::next()
{
    if (!findRecord())
        return std::nullopt;
    const QByteArrayView rest = QByteArrayView(m_member).sliced(m_at);
    const QByteArrayView head = rest.first(std::min(rest.size(), LongestHead));
    const qsizetype lineEnd = head.indexOf('\n');
    WarcRecord record;
    qsizetype start = 0;
    record.fields = HeaderFields::parse(lineEnd < 0 ? QByteArrayView() : head.sliced(lineEnd + 1), &start);
    start += lineEnd < 0 ? head.size() : lineEnd + 1;
    record.type = record.fields.raw("warc-type").toLower();
    bool stated = false;
    const qint64 length = record.fields.raw("content-length").toLongLong(&stated);
    const qsizetype available = rest.size() - start;
    if (!stated || length < 0) {
        addProblem(Wording::tr("Records of the archive are damaged; what could be read of them is kept."));
        const qsizetype next = rest.indexOf("\nWARC/1.", start);
        record.block =
            rest.sliced(start, next < 0 ? available : std::max<qsizetype>(0, next + 1 - start)).toByteArray();
        record.isCut = true;
        m_at += next < 0 ? rest.size() : next + 1;
        return record;
    }
    const auto size = qsizetype(std::min<qint64>(length, available));
    record.block = rest.sliced(start, size).toByteArray();
    record.isCut = size < length;
    m_at += start + size;
    const QByteArrayView after = QByteArrayView(m_member).sliced(m_at);
    record.isMisplaced = !record.isCut && !after.isEmpty() && !isBlank(after.front());
    return record;
}

bool hasDigest(const QByteArray &labelled, QByteArrayView bytes)
{
    static const QHash<QByteArray, QCryptographicHash::Algorithm> Algorithms{
        {"sha1", QCryptographicHash::Sha1},     {"sha-1", QCryptographicHash::Sha1},
        {"sha256", QCryptographicHash::Sha256}, {"sha-256", QCryptographicHash::Sha256},
        {"sha512", QCryptographicHash::Sha512}, {"md5", QCryptographicHash::Md5}};
    const qsizetype colon = labelled.indexOf(':');
    const auto algorithm = Algorithms.constFind(labelled.left(std::max<qsizetype>(0, colon)).trimmed().toLower());
    if (colon < 0 || algorithm == Algorithms.constEnd())
        return true;
    const QByteArray stated = labelled.sliced(colon + 1).trimmed();
    QCryptographicHash hash(*algorithm);
    hash.addData(bytes);
    const QByteArray own = hash.result();
    if (stated.size() == own.size() * 2)
        return QByteArray::fromHex(stated) == own;
    return fromBase32(stated) == own;
}

qint64 warcDateUs(const QByteArray &date)
{
    const QString text = QString::fromLatin1(date.trimmed());
    QDateTime time = QDateTime::fromString(text.left(19), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (!time.isValid() || !text.endsWith(QLatin1Char('Z')))
        return 0;
    time.setTimeSpec(Qt::UTC);
    qint64 micros = 0;
    if (text.size() > 20 && text[19] == QLatin1Char('.'))
        micros = text.mid(20, 6).remove(QLatin1Char('Z')).leftJustified(6, QLatin1Char('0'), true).toLongLong();
    return time.toMSecsSinceEpoch() * 1000 + micros;
}

} // namespace nutgraf::readers
