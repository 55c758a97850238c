// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Read by hand, after PKWARE's APPNOTE 6.3.10 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT): Poco's
// archive class throws an assertion violation on two entries of one name, cuts names at NUL so that two names become one,
// and says nothing of encrypted or overlapping entries.
#include "app/readers/zipfile.h"

#include "app/readers/unpacking.h"

#include <QCoreApplication>
#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <numeric>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

constexpr quint32 LocalMark = 0x04034B50;
constexpr quint32 RecordMark = 0x02014B50;
constexpr quint32 EndMark = 0x06054B50;
constexpr quint32 End64Mark = 0x06064B50;
constexpr quint32 Locator64Mark = 0x07064B50;
constexpr qint64 LocalSize = 30;
constexpr qint64 RecordSize = 46;
constexpr qint64 EndSize = 22;
constexpr qint64 End64Size = 56;
constexpr qint64 Locator64Size = 20;
constexpr qint64 LongestComment = 65535;
constexpr quint32 Full32 = 0xFFFFFFFF;
constexpr quint16 Full16 = 0xFFFF;
constexpr int Stored = 0;
constexpr int Deflated = 8;

template<typename T>
T number(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

Error damaged(const char *detail)
{
    return {ErrorCode::InvalidInput,
            Wording::tr("The archive is damaged or was not received whole. Get it again from where it comes from."),
            QString::fromLatin1(detail)};
}

/// Names are UTF-8 when marked as such, else the old code page of DOS; most that are neither marked nor ASCII are UTF-8.
QString decodeName(const QByteArray &raw, bool utf8)
{
    return utf8 || raw.isValidUtf8() ? QString::fromUtf8(raw) : QString::fromLatin1(raw);
}

QString problemOfName(const QString &name)
{
    const bool drive = name.size() >= 2 && name[1] == QLatin1Char(':');
    if (name.isEmpty() || name.contains(QChar::Null))
        return Wording::tr("Its name is cut by a hidden character.");
    if (name.startsWith(QLatin1Char('/')) || name.contains(QLatin1Char('\\')) || drive
        || name.split(QLatin1Char('/')).contains(QStringLiteral("..")))
        return Wording::tr("Its name leads out of the archive.");
    return {};
}

/// Finds the end record: the last one whose comment reaches exactly to the end of the file.
qint64 findEnd(const QByteArray &bytes)
{
    const qint64 first = std::max<qint64>(0, bytes.size() - EndSize - LongestComment);
    for (qint64 at = bytes.size() - EndSize; at >= first; --at)
        if (number<quint32>(bytes, at) == EndMark && at + EndSize + number<quint16>(bytes, at + 20) == bytes.size())
            return at;
    return -1;
}

} // namespace

Result<ZipFile> ZipFile::open(const QByteArray &bytes, const ZipLimits &limits)
{
    ZipFile file;
    file.m_bytes = bytes;
    file.m_limits = limits;
    const qint64 end = bytes.size() < EndSize ? -1 : findEnd(bytes);
    if (end < 0)
        return damaged("no end record");
    qint64 count = number<quint16>(bytes, end + 10);
    qint64 size = number<quint32>(bytes, end + 12);
    qint64 start = number<quint32>(bytes, end + 16);
    qint64 limit = end;
    const qint64 locator = end - Locator64Size;
    if (locator >= 0 && number<quint32>(bytes, locator) == Locator64Mark) {
        const quint64 at = number<quint64>(bytes, locator + 8);
        if (at > quint64(locator) || locator - qint64(at) < End64Size
            || number<quint32>(bytes, qint64(at)) != End64Mark)
            return damaged("zip64 end record");
        const quint64 count64 = number<quint64>(bytes, qint64(at) + 32);
        const quint64 size64 = number<quint64>(bytes, qint64(at) + 40);
        const quint64 start64 = number<quint64>(bytes, qint64(at) + 48);
        limit = qint64(at);
        if (count64 > quint64(bytes.size()) || size64 > quint64(limit) || start64 > quint64(limit))
            return damaged("zip64 end record points outside");
        // Where both records speak they must agree.
        if ((count != Full16 && count != qint64(count64)) || (size != Full32 && size != qint64(size64))
            || (start != Full32 && start != qint64(start64)))
            return damaged("zip64 end record contradicts");
        count = qint64(count64);
        size = qint64(size64);
        start = qint64(start64);
    }
    if (start > limit || size > limit - start)
        return damaged("directory outside");
    if (number<quint16>(bytes, end + 4) != 0 || number<quint16>(bytes, end + 6) != 0)
        return Error{ErrorCode::Unsupported, Wording::tr("The archive is split over several files."), {}};
    if (count > limits.entries)
        return Error{ErrorCode::Limit,
                     Wording::tr("The archive lists %1 files; up to %2 are read.").arg(count).arg(limits.entries),
                     {}};
    NUTGRAF_CHECK(file.readDirectory(start, size, count));
    return file;
}

Status ZipFile::readDirectory(qint64 start, qint64 size, qint64 count)
{
    qint64 at = start;
    qint64 total = 0;
    for (qint64 i = 0; i < count; ++i) {
        if (start + size - at < RecordSize)
            return damaged("directory ends early");
        NUTGRAF_TRY(at, readRecord(at));
        if (at > start + size)
            return damaged("record outside the directory");
        total += std::min(m_entries.last().size, m_limits.totalSize + 1);
        if (total > m_limits.totalSize)
            return Error{ErrorCode::Limit, Wording::tr("It unpacks to far more than it holds. It is not read."),
                         QStringLiteral("more than %1 bytes declared").arg(m_limits.totalSize)};
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        locate(i);
    refuseSharedNames();
    refuseSharedBytes();
    return {};
}

Result<qint64> ZipFile::readRecord(qint64 at)
{
    if (number<quint32>(m_bytes, at) != RecordMark)
        return damaged("no directory record");
    const quint16 madeBy = number<quint16>(m_bytes, at + 4);
    const quint16 flags = number<quint16>(m_bytes, at + 8);
    const qint64 nameSize = number<quint16>(m_bytes, at + 28);
    const qint64 extraSize = number<quint16>(m_bytes, at + 30);
    const qint64 next = at + RecordSize + nameSize + extraSize + number<quint16>(m_bytes, at + 32);
    if (next > m_bytes.size())
        return damaged("directory record cut");
    ZipEntry entry;
    Place place;
    entry.name = decodeName(m_bytes.mid(at + RecordSize, nameSize), flags & 0x0800);
    entry.problem = problemOfName(entry.name);
    entry.isFolder = entry.name.endsWith(QLatin1Char('/'));
    place.method = number<quint16>(m_bytes, at + 10);
    entry.isStored = place.method == Stored;
    place.checksum = number<quint32>(m_bytes, at + 16);
    quint64 packed = number<quint32>(m_bytes, at + 20);
    quint64 size = number<quint32>(m_bytes, at + 24);
    quint64 header = number<quint32>(m_bytes, at + 42);
    // The ZIP64 field holds just those numbers that the record has no room for, in this order.
    for (qint64 extra = at + RecordSize + nameSize, end = extra + extraSize; end - extra >= 4;) {
        const qint64 fieldEnd = extra + 4 + number<quint16>(m_bytes, extra + 2);
        if (fieldEnd > end)
            break;
        qint64 field = extra + 4;
        if (number<quint16>(m_bytes, extra) == 1)
            for (quint64 *value : {&size, &packed, &header})
                if (*value == Full32 && fieldEnd - field >= 8) {
                    *value = number<quint64>(m_bytes, field);
                    field += 8;
                }
        extra = fieldEnd;
    }
    const auto most = quint64(m_bytes.size());
    const bool lies = packed > most || header > most;
    entry.packedSize = qint64(std::min(packed, most));
    entry.size = qint64(std::min<quint64>(size, quint64(m_limits.totalSize) + 1));
    place.header = qint64(std::min(header, most));
    constexpr int Unix = 3;
    constexpr quint32 TypeMask = 0170000;
    constexpr quint32 Link = 0120000;
    const quint32 mode = number<quint32>(m_bytes, at + 38) >> 16;
    if (entry.problem.isEmpty() && (madeBy >> 8) == Unix && (mode & TypeMask) == Link)
        entry.problem = Wording::tr("It is a link to another file.");
    if (entry.problem.isEmpty() && (flags & 0x2041))
        entry.problem = Wording::tr("It is encrypted.");
    if (entry.problem.isEmpty() && place.method != Stored && place.method != Deflated)
        entry.problem = Wording::tr("It is compressed in a way that is not read here.");
    if (entry.problem.isEmpty() && (lies || (entry.isStored && packed != size)))
        entry.problem = Wording::tr("The archive contradicts itself about where it is or how large it is.");
    m_entries.append(entry);
    m_places.append(place);
    return next;
}

void ZipFile::locate(qsizetype index)
{
    ZipEntry &entry = m_entries[index];
    Place &place = m_places[index];
    const QString lies = Wording::tr("The archive contradicts itself about where it is or how large it is.");
    const auto refuse = [&entry](const QString &why) {
        if (entry.problem.isEmpty())
            entry.problem = why;
    };
    if (m_bytes.size() - place.header < LocalSize || number<quint32>(m_bytes, place.header) != LocalMark)
        return refuse(lies);
    const qint64 nameSize = number<quint16>(m_bytes, place.header + 26);
    place.data = place.header + LocalSize + nameSize + number<quint16>(m_bytes, place.header + 28);
    if (place.data > m_bytes.size() || entry.packedSize > m_bytes.size() - place.data)
        return refuse(lies);
    const quint16 flags = number<quint16>(m_bytes, place.header + 6);
    const QString name = decodeName(m_bytes.mid(place.header + LocalSize, nameSize), flags & 0x0800);
    if (name != entry.name || number<quint16>(m_bytes, place.header + 8) != place.method)
        refuse(lies);
}

void ZipFile::refuseSharedNames()
{
    QHash<QString, int> uses;
    for (const ZipEntry &entry : std::as_const(m_entries))
        ++uses[entry.name];
    for (ZipEntry &entry : m_entries)
        if (uses.value(entry.name) > 1 && entry.problem.isEmpty())
            entry.problem = Wording::tr("Several files of the archive have its name.");
}

void ZipFile::refuseSharedBytes()
{
    QList<qsizetype> order(m_places.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](qsizetype a, qsizetype b) { return m_places[a].header < m_places[b].header; });
    qint64 end = 0;
    qsizetype last = -1;
    const QString shared = Wording::tr("It shares its bytes with another file of the archive.");
    for (const qsizetype index : std::as_const(order)) {
        const Place &place = m_places[index];
        if (last >= 0 && place.header < end)
            for (const qsizetype one : {last, index})
                if (m_entries[one].problem.isEmpty())
                    m_entries[one].problem = shared;
        const qint64 ownEnd = std::max(place.data, place.header) + m_entries[index].packedSize;
        if (ownEnd > end) {
            end = ownEnd;
            last = index;
        }
    }
}

qsizetype ZipFile::find(QStringView name) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].name == name)
            return i;
    return -1;
}

Result<QByteArray> ZipFile::read(qsizetype index) const
{
    const ZipEntry &entry = m_entries[index];
    const Place &place = m_places[index];
    if (!entry.problem.isEmpty())
        return Error{ErrorCode::InvalidInput, entry.problem, entry.name};
    if (entry.size > m_limits.entrySize)
        return Error{ErrorCode::Limit, Wording::tr("It is too large to be read."), entry.name};
    const QByteArrayView packed = QByteArrayView(m_bytes).sliced(place.data, entry.packedSize);
    QByteArray bytes;
    if (entry.isStored) {
        bytes = packed.toByteArray();
    } else {
        // One byte more than declared, so that a lie shows.
        NUTGRAF_TRY(Unpacked unpacked,
                    unpack(packed, Packing::Raw, {std::min(entry.size + 1, m_limits.entrySize), m_limits.ratio}));
        if (!unpacked.whole)
            return damaged("deflate stream");
        bytes = std::move(unpacked.bytes);
    }
    if (bytes.size() != entry.size || checksumOf(bytes) != place.checksum)
        return damaged("size or checksum");
    return bytes;
}

Result<QByteArray> ZipFile::read(QStringView name) const
{
    const qsizetype index = find(name);
    if (index < 0)
        return Error{ErrorCode::NotFound, Wording::tr("A part that it needs is missing."), name.toString()};
    return read(index);
}

} // namespace nutgraf::readers
