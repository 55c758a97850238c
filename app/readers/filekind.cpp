// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/filekind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

struct Signature
{
    qsizetype offset;
    QByteArray bytes;
    const char *kind;
};

bool isUnicodeMarked(const QByteArray &bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")
        || bytes.startsWith(QByteArray("\0\0\xFE\xFF", 4));
}

/// Zeros in every second byte are UTF-16; zeros here and there, and other control bytes, are no text.
bool isUnreadable(const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 8192);
    std::array<qsizetype, 2> zeros{};
    qsizetype controls = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const auto byte = uchar(bytes[i]);
        if (byte == 0)
            ++zeros[i % 2];
        else if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B)
            ++controls;
    }
    const qsizetype total = zeros[0] + zeros[1];
    const bool wide = total * 5 >= size * 2 && (zeros[0] > zeros[1] * 8 || zeros[1] > zeros[0] * 8);
    return !wide && (controls + total) * 20 > size;
}

} // namespace

QString binaryKind(const QByteArray &bytes)
{
    static const char *const Picture = QT_TRANSLATE_NOOP("readers", "a picture");
    static const char *const Program = QT_TRANSLATE_NOOP("readers", "a program");
    static const char *const Archive = QT_TRANSLATE_NOOP("readers", "a compressed archive");
    static const char *const Sound = QT_TRANSLATE_NOOP("readers", "a sound or video file");
    static const char *const Pdf = QT_TRANSLATE_NOOP("readers", "a PDF file");
    static const char *const Zip = QT_TRANSLATE_NOOP("readers", "a ZIP archive or an Office document");
    static const char *const Office = QT_TRANSLATE_NOOP("readers", "an old Office document");
    static const char *const Database = QT_TRANSLATE_NOOP("readers", "a database");
    static const char *const Unknown = QT_TRANSLATE_NOOP("readers", "a file without text");
    static const QList<Signature> Signatures{
        {0, "%PDF-", Pdf},
        {0, QByteArray("PK\x03\x04", 4), Zip},
        {0, QByteArray("PK\x05\x06", 4), Zip},
        {0, QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), Office},
        {0, "\x89PNG\r\n", Picture},
        {0, "\xFF\xD8\xFF", Picture},
        {0, "GIF87a", Picture},
        {0, "GIF89a", Picture},
        {8, "WEBP", Picture},
        {4, "ftypavif", Picture},
        {4, "ftypheic", Picture},
        {0, QByteArray("II*\0", 4), Picture},
        {0, QByteArray("MM\0*", 4), Picture},
        {0, QByteArray("\0\0\1\0", 4), Picture},
        {0,
         "\x7F"
         "ELF",
         Program},
        {0, QByteArray("MZ\x90\0", 4), Program},
        {0, "\xCF\xFA\xED\xFE", Program},
        {0, "\xCA\xFE\xBA\xBE", Program},
        {0, "\x1F\x8B", Archive},
        {0, "BZh9", Archive},
        {0,
         QByteArray("\xFD"
                    "7zXZ\0",
                    6),
         Archive},
        {0, "7z\xBC\xAF\x27\x1C", Archive},
        {0, "Rar!\x1A\x07", Archive},
        {0, "\x28\xB5\x2F\xFD", Archive},
        {0, "ID3", Sound},
        {0, "OggS", Sound},
        {0, "fLaC", Sound},
        {8, "WAVE", Sound},
        {8, "AVI ", Sound},
        {4, "ftyp", Sound},
        {0, "\x1A\x45\xDF\xA3", Sound},
        {0, QByteArray("SQLite format 3\0", 16), Database},
    };
    for (const Signature &signature : Signatures)
        if (QByteArrayView(bytes).sliced(std::min(signature.offset, bytes.size())).startsWith(signature.bytes))
            return QCoreApplication::translate("readers", signature.kind);
    if (!isUnicodeMarked(bytes) && isUnreadable(bytes))
        return QCoreApplication::translate("readers", Unknown);
    return {};
}

bool isPdf(const QByteArray &bytes)
{
    const qsizetype start = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1029)).indexOf("%PDF-");
    return start == 0 || (start > 0 && !looksLikeHtml(bytes) && bytes.contains("endobj"));
}

bool looksLikeHtml(const QByteArray &bytes)
{
    QByteArray head = bytes.left(4096);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.replace('\0', "");
    head = head.toLower();
    qsizetype at = head.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        at = 2;
    for (;;) {
        while (at < head.size() && (head[at] == ' ' || (head[at] >= '\t' && head[at] <= '\r')))
            ++at;
        const bool comment = head.mid(at, 4) == "<!--";
        const bool instruction = head.mid(at, 5) == "<?xml";
        if (!comment && !instruction)
            break;
        const qsizetype end = head.indexOf(comment ? "-->" : "?>", at);
        if (end < 0)
            return comment;
        at = end + (comment ? 3 : 2);
    }
    const QByteArrayView rest = QByteArrayView(head).sliced(at);
    static const QList<QByteArray> Tags{"!doctype html", "html", "head",   "body",  "script", "iframe", "h1",
                                        "div",           "font", "table",  "style", "title",  "meta",   "p",
                                        "article",       "main", "section"};
    return std::any_of(Tags.cbegin(), Tags.cend(), [rest](const QByteArray &tag) {
        if (!rest.startsWith('<') || !rest.sliced(1).startsWith(tag) || rest.size() < tag.size() + 2)
            return false;
        const char after = rest[tag.size() + 1];
        return after == '>' || after == ' ' || after == '/' || (after >= '\t' && after <= '\r');
    });
}

} // namespace nutgraf::readers
