// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/httpbody.h"

#include "app/readers/unpacking.h"

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

constexpr int MostEncodings = 5;

QList<QByteArray> encodingsOf(const HeaderFields &fields)
{
    QList<QByteArray> encodings;
    for (const HeaderField &field : fields.fields())
        if (field.name == "content-encoding")
            for (const QByteArray &word : field.value.toLower().split(','))
                if (!word.trimmed().isEmpty() && word.trimmed() != "identity")
                    encodings.append(word.trimmed());
    return encodings;
}

QString cutShort()
{
    return Wording::tr("The packed bytes end early or are damaged; what could be unpacked is kept.");
}

/// Undoes one encoding of @p body.
storage::Status decodeOnce(const QByteArray &encoding, HttpBody &body, qint64 largest)
{
    const bool isGzipped = encoding == "gzip" || encoding == "x-gzip";
    if (isGzipped && !startsAsGzip(body.bytes))
        return {};
    const bool isDeflated = encoding == "deflate";
    if (!isGzipped && !isDeflated && encoding != "br")
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate("readers", "It is packed as “%1”, which is not read here.")
                         .arg(QString::fromLatin1(encoding.left(30))),
                     {}};
    const UnpackLimits limits{largest, 1000};
    NUTGRAF_TRY(Unpacked unpacked,
                isGzipped || isDeflated ? unpack(body.bytes, isGzipped ? Packing::Gzip : Packing::Zlib, limits)
                                        : unpackBrotli(body.bytes, limits));
    if (!unpacked.whole && unpacked.bytes.isEmpty() && !isGzipped)
        return {}; // bare bytes that are said to be packed
    body.bytes = unpacked.bytes;
    if (!unpacked.whole) {
        body.whole = false;
        body.problem = cutShort();
    }
    return {};
}

} // namespace

HttpAnswer parseHttpAnswer(QByteArrayView bytes)
{
    HttpAnswer answer;
    if (!bytes.startsWith("HTTP/"))
        return answer;
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (lineEnd < 0)
        return answer;
    const QByteArray line = bytes.first(lineEnd).trimmed().toByteArray();
    const QList<QByteArray> words = line.split(' ');
    answer.status = words.size() > 1 ? words[1].toInt() : 0;
    qsizetype start = 0;
    answer.fields = HeaderFields::parse(bytes.sliced(lineEnd + 1), &start);
    start += lineEnd + 1;
    answer.head = bytes.first(start).toByteArray();
    answer.body = bytes.sliced(start);
    return answer;
}

QByteArray withoutChunks(QByteArrayView body, bool &whole)
{
    QByteArray plain("");
    whole = false;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype lineEnd = body.indexOf('\n', at);
        if (lineEnd < 0 || lineEnd - at > 1000)
            return plain.isEmpty() ? QByteArray() : plain;
        QByteArray size = body.sliced(at, lineEnd - at).toByteArray();
        size = size.left(std::max<qsizetype>(0, size.indexOf(';') < 0 ? size.size() : size.indexOf(';'))).trimmed();
        bool valid = false;
        const qint64 length = size.toLongLong(&valid, 16);
        if (!valid || length < 0)
            return plain.isEmpty() ? QByteArray() : plain;
        at = lineEnd + 1;
        if (length == 0) {
            whole = true;
            return plain;
        }
        const qsizetype there = qsizetype(std::min<qint64>(length, body.size() - at));
        plain.append(body.sliced(at, there));
        if (there < length)
            return plain;
        at += there;
        if (at < body.size() && body[at] == '\r')
            ++at;
        if (at < body.size() && body[at] == '\n')
            ++at;
    }
    return plain;
}

Result<HttpBody> decodeHttpBody(const HeaderFields &fields, QByteArrayView body, qint64 largest)
{
    HttpBody decoded;
    decoded.bytes = body.toByteArray();
    if (fields.raw("transfer-encoding").toLower().contains("chunked")) {
        bool whole = true;
        const QByteArray plain = withoutChunks(body, whole);
        if (!plain.isNull()) {
            decoded.bytes = plain;
            decoded.whole = whole;
            if (!whole)
                decoded.problem = Wording::tr("The transfer broke off or is damaged: its last piece is missing.");
        }
    } else {
        bool stated = false;
        const qint64 length = fields.raw("content-length").toLongLong(&stated);
        decoded.whole = !stated || body.size() >= length;
        if (!decoded.whole)
            decoded.problem = Wording::tr("Fewer bytes are kept than the server said it would send.");
    }
    QList<QByteArray> encodings = encodingsOf(fields);
    if (encodings.size() > MostEncodings)
        return Error{ErrorCode::Limit, Wording::tr("It is packed too many times over. It is not read."), {}};
    while (!encodings.isEmpty())
        NUTGRAF_CHECK(decodeOnce(encodings.takeLast(), decoded, largest));
    if (decoded.bytes.size() > largest)
        return Error{ErrorCode::Limit, Wording::tr("It is too large to be read."), {}};
    if (decoded.bytes.isNull())
        decoded.bytes = QByteArray("");
    return decoded;
}

} // namespace nutgraf::readers
