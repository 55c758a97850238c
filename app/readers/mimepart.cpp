// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/mimepart.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr int DeepestPart = 20;
constexpr int MostParts = 2000;
constexpr qsizetype LongestBoundary = 200;

class MimeParser
{
public:
    MimePart parse(QByteArrayView bytes, int depth);

    bool isCut = false;
    bool isLimited = false;

private:
    void splitParts(MimePart &part, int depth);

    int m_parts = 0;
};

/// Where the next line that begins with @p mark starts, from @p from on; -1 for none.
qsizetype findLine(QByteArrayView bytes, const QByteArray &mark, qsizetype from)
{
    for (qsizetype at = from; (at = bytes.indexOf(mark, at)) >= 0; at += mark.size())
        if (at == 0 || bytes[at - 1] == '\n') {
            const QByteArrayView rest = bytes.sliced(at + mark.size());
            const QByteArrayView line = rest.first(std::max<qsizetype>(0, rest.indexOf('\n')));
            const QByteArrayView after = line.isEmpty() && !rest.contains('\n') ? rest : line;
            const QByteArrayView trimmed = after.trimmed();
            if (trimmed.isEmpty() || trimmed == "--")
                return at;
        }
    return -1;
}

QString fileNameOf(const MimePart &part)
{
    QString name = part.disposition.parameters.value(QStringLiteral("filename"));
    if (name.isEmpty())
        name = part.type.parameters.value(QStringLiteral("name"));
    name = name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1);
    name.remove(QChar::Null);
    return name.simplified().left(200);
}

MimePart MimeParser::parse(QByteArrayView bytes, int depth)
{
    ++m_parts;
    MimePart part;
    qsizetype start = 0;
    part.header = HeaderFields::parse(bytes, &start);
    part.type = part.header.value("content-type");
    if (!part.type.value.contains(QLatin1Char('/')))
        part.type.value = QStringLiteral("text/plain");
    part.disposition = part.header.value("content-disposition");
    part.fileName = fileNameOf(part);
    part.encoded = bytes.sliced(start);
    if (part.isMultipart())
        splitParts(part, depth);
    return part;
}

void MimeParser::splitParts(MimePart &part, int depth)
{
    const QByteArray boundary = part.type.parameters.value(QStringLiteral("boundary")).toUtf8();
    if (boundary.isEmpty() || boundary.size() > LongestBoundary) {
        part.type.value = QStringLiteral("text/plain");
        return;
    }
    if (depth >= DeepestPart) {
        isLimited = true;
        return;
    }
    const QByteArray mark = "--" + boundary;
    const QByteArrayView bytes = part.encoded;
    qsizetype at = findLine(bytes, mark, 0);
    bool closed = false;
    while (at >= 0 && !closed) {
        const QByteArrayView after = bytes.sliced(at + mark.size());
        closed = after.startsWith("--");
        if (closed)
            break;
        const qsizetype lineEnd = bytes.indexOf('\n', at);
        if (lineEnd < 0)
            break;
        const qsizetype next = findLine(bytes, mark, lineEnd + 1);
        qsizetype end = next < 0 ? bytes.size() : next;
        // The line end before a boundary belongs to the boundary.
        if (next > 0 && end > lineEnd + 1 && bytes[end - 1] == '\n')
            --end;
        if (next > 0 && end > lineEnd + 1 && bytes[end - 1] == '\r')
            --end;
        if (m_parts >= MostParts) {
            isLimited = true;
            return;
        }
        part.parts.append(parse(bytes.sliced(lineEnd + 1, std::max<qsizetype>(0, end - lineEnd - 1)), depth + 1));
        at = next;
    }
    isCut = isCut || !closed;
}

} // namespace

bool MimePart::isAttached() const
{
    if (isMultipart())
        return false;
    if (disposition.value == QLatin1String("attachment"))
        return true;
    return !fileName.isEmpty() && !(isText() && disposition.value == QLatin1String("inline"));
}

QByteArray MimePart::body() const
{
    const QByteArray encoding = header.raw("content-transfer-encoding").toLower();
    if (encoding.startsWith("base64"))
        return QByteArray::fromBase64(encoded.toByteArray());
    if (encoding.startsWith("quoted-printable"))
        return decodeQuotedPrintable(encoded);
    return encoded.toByteArray();
}

MimeMessage parseMime(QByteArrayView bytes)
{
    // An old mailbox puts a line without a colon before the message.
    if (bytes.startsWith("From ")) {
        const qsizetype end = bytes.indexOf('\n');
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
    }
    MimeParser parser;
    MimeMessage message;
    message.root = parser.parse(bytes, 0);
    message.isCut = parser.isCut;
    message.isLimited = parser.isLimited;
    return message;
}

} // namespace nutgraf::readers
