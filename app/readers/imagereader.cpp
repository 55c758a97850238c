// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/imagereader.h"

#include "app/readers/unpacking.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr int LargestImage = 128; // MB once decoded
constexpr int LargestDrawing = 6000; // pixels of the longer side

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

struct Format
{
    qsizetype offset;
    const char *signature;
    const char *type;
    const char *qtName;
};

constexpr Format Formats[] = {
    {0, "\x89PNG\r\n", "image/png", "png"}, {0, "\xFF\xD8\xFF", "image/jpeg", "jpeg"},
    {0, "GIF87a", "image/gif", "gif"},      {0, "GIF89a", "image/gif", "gif"},
    {8, "WEBP", "image/webp", "webp"},      {0, "II*", "image/tiff", "tiff"},
    {0, "MM\0*", "image/tiff", "tiff"},     {0, "BM", "image/bmp", "bmp"},
};

const Format *formatOf(const QByteArray &bytes)
{
    for (const Format &format : Formats) {
        const qsizetype length =
            format.signature[1] == 'M' && format.signature[0] == 'M' ? 4 : qsizetype(qstrlen(format.signature));
        if (QByteArrayView(bytes)
                .sliced(std::min(format.offset, bytes.size()))
                .startsWith(QByteArrayView(format.signature, length))) {
            // "BM" may begin any text: a bitmap states its size and two zeros.
            if (qstrcmp(format.qtName, "bmp") == 0 && (bytes.size() < 26 || bytes.mid(6, 4) != QByteArray(4, '\0')))
                continue;
            return &format;
        }
    }
    return nullptr;
}

Error unreadable()
{
    return {ErrorCode::InvalidInput,
            Wording::tr("The image is damaged or of a kind that cannot be read here. Save it as PNG and add it again."),
            {}};
}

Error tooLarge(const QSize &size)
{
    return {ErrorCode::Limit,
            Wording::tr("The image has %1 by %2 pixels, which is more than can be read. Make it smaller and add it "
                        "again.")
                .arg(size.width())
                .arg(size.height()),
            {}};
}

/// What decoding takes, four bytes a pixel.
bool isTooLarge(const QSize &size)
{
    return qint64(size.width()) * size.height() * 4 > qint64(LargestImage) * 1024 * 1024;
}

quint32 bigEndian(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// Every chunk has the checksum that it states, and the last one is there.
bool isWholePng(const QByteArray &bytes)
{
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const auto length = qsizetype(bigEndian(bytes, at));
        if (length > bytes.size() - at - 12)
            return false;
        const QByteArrayView named = QByteArrayView(bytes).sliced(at + 4, length + 4);
        if (checksumOf(named) != bigEndian(bytes, at + 8 + length))
            return false;
        if (named.startsWith("IEND"))
            return true;
        at += length + 12;
    }
    return false;
}

/// What an image says about its own end; true for formats that do not.
bool isWhole(const QByteArray &bytes, const Format &format)
{
    constexpr qsizetype Tail = 64 * 1024; // what cameras and editors leave behind an image
    const QByteArrayView type(format.qtName);
    if (type == "png")
        return isWholePng(bytes);
    if (type == "jpeg")
        return bytes.lastIndexOf("\xFF\xD9") >= std::max<qsizetype>(0, bytes.size() - Tail);
    if (type == "gif")
        return bytes.lastIndexOf(';') >= std::max<qsizetype>(0, bytes.size() - 16);
    const auto stated = [&bytes](qsizetype at) { return qint64(qFromLittleEndian<quint32>(bytes.constData() + at)); };
    if (type == "webp" && bytes.size() >= 8)
        return stated(4) + 8 <= bytes.size();
    if (type == "bmp" && bytes.size() >= 6)
        return stated(2) <= bytes.size();
    return true;
}

} // namespace

QByteArray greyPnm(const QImage &image)
{
    // Light shows through what is transparent.
    QImage grey;
    if (image.hasAlphaChannel()) {
        QImage white(image.size(), QImage::Format_RGB32);
        const QImage source = image.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < source.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
            auto *to = reinterpret_cast<QRgb *>(white.scanLine(y));
            for (int x = 0; x < source.width(); ++x) {
                const int alpha = qAlpha(from[x]);
                const auto over = [alpha](int value) { return (value * alpha + 255 * (255 - alpha)) / 255; };
                to[x] = qRgb(over(qRed(from[x])), over(qGreen(from[x])), over(qBlue(from[x])));
            }
        }
        grey = white.convertToFormat(QImage::Format_Grayscale8);
    } else {
        grey = image.convertToFormat(QImage::Format_Grayscale8);
    }
    QByteArray pnm = "P5\n" + QByteArray::number(grey.width()) + ' ' + QByteArray::number(grey.height()) + "\n255\n";
    pnm.reserve(pnm.size() + qsizetype(grey.width()) * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        pnm.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    return pnm;
}

QString imageType(const QByteArray &bytes)
{
    const Format *format = formatOf(bytes);
    return format ? QString::fromLatin1(format->type) : QString();
}

Result<ReadDocument> readImage(const QByteArray &bytes)
{
    const Format *format = formatOf(bytes);
    if (!format)
        return unreadable();
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const QImageReader reader(&buffer, format->qtName);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return unreadable();
    if (isTooLarge(size))
        return tooLarge(size);
    ReadDocument document;
    document.kind = ReadKind::Other;
    document.contentType = QString::fromLatin1(format->type);
    document.imagePages = {1};
    document.warnings.append(Wording::tr("It is an image: its words can be recognised."));
    document.damaged = !isWhole(bytes, *format);
    if (document.damaged)
        document.warnings.append(
            Wording::tr("The image ends in the middle or is damaged. It may not have been saved or received whole."));
    return document;
}

Result<QByteArray> drawImage(const QByteArray &bytes, int longest)
{
    const Format *format = formatOf(bytes);
    if (!format)
        return unreadable();
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(LargestImage);
    QImageReader reader(&buffer, format->qtName);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && isTooLarge(size))
        return tooLarge(size);
    QImage image = reader.read();
    if (image.isNull())
        return unreadable();
    const int side = std::max(image.width(), image.height());
    const int most = std::clamp(longest, 16, LargestDrawing);
    if (side > most)
        image = image.scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    else if (side < 1200) // small letters are told apart more surely when they are larger
        image = image.scaled(image.size() * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return greyPnm(image);
}

} // namespace nutgraf::readers
