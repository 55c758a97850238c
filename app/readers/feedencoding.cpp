// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedencoding.h"

#include "app/readers/bytetext.h"
#include "app/readers/characterreference.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace nutgraf::readers {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// The name of an encoding in lower case; empty for what cannot be one (https://www.iana.org/assignments/character-sets).
std::string encodingName(const std::string &text)
{
    const bool isName = text.size() <= 64
        && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F && c != '<' && c != '>'; });
    return isName ? lowerBytes(text) : std::string();
}

/// A Content-Type header in its two parts, lower case.
struct MediaType
{
    std::string type;
    std::string charset;

    bool isText() const { return type.starts_with("text/"); }
    bool isFeed() const
    {
        return type.empty() || type == "application/xml" || type == "application/xml-dtd"
            || type == "application/xml-external-parsed-entity" || type == "text/xml"
            || type == "text/xml-external-parsed-entity" || type.ends_with("+xml") || type.ends_with("json");
    }
};

MediaType mediaTypeOf(const QString &header)
{
    MediaType media;
    media.type = header.section(u';', 0, 0).trimmed().toLower().toStdString();
    const qsizetype at = header.indexOf(QLatin1String("charset"), 0, Qt::CaseInsensitive);
    if (at < 0)
        return media;
    QString value = header.sliced(at + 7).trimmed();
    if (!value.startsWith(u'='))
        return media;
    value = value.sliced(1).section(u';', 0, 0);
    value.remove(u'"').remove(u'\'');
    media.charset = encodingName(value.trimmed().toStdString());
    return media;
}

/// How wide the characters are, by mark or by where the zeros of "<?xml" stand.
struct Sniffed
{
    std::string encoding; ///< empty for single bytes without a mark
    qsizetype markLength = 0;
};

Sniffed sniff(const QByteArray &bytes)
{
    const auto begins = [&bytes](const char *pattern, qsizetype size) {
        return bytes.size() >= size && std::memcmp(bytes.constData(), pattern, std::size_t(size)) == 0;
    };
    if (begins("\xEF\xBB\xBF", 3))
        return {"utf-8", 3};
    if (begins("\xFF\xFE\0\0", 4))
        return {"utf-32le", 4};
    if (begins("\0\0\xFE\xFF", 4))
        return {"utf-32be", 4};
    if (begins("\xFF\xFE", 2))
        return {"utf-16le", 2};
    if (begins("\xFE\xFF", 2))
        return {"utf-16be", 2};
    if (begins("<\0\0\0", 4))
        return {"utf-32le", 0};
    if (begins("\0\0\0<", 4))
        return {"utf-32be", 0};
    if (begins("<\0", 2))
        return {"utf-16le", 0};
    if (begins("\0<", 2))
        return {"utf-16be", 0};
    if (begins("\x4C\x6F\xA7\x94", 4))
        return {"cp037", 0};
    return {};
}

/// The name by which ICU knows an encoding.
std::string converterName(const std::string &name)
{
    struct Alias
    {
        const char *name;
        const char *converter;
    };
    static constexpr std::array<Alias, 18> Aliases{{
        {"gb2312", "gb18030"},
        {"gbk", "gb18030"},
        {"x-gbk", "gb18030"},
        {"macroman", "macintosh"},
        {"mac-roman", "macintosh"},
        {"x-mac-roman", "macintosh"},
        {"latin-1", "iso-8859-1"},
        {"iso88591", "iso-8859-1"},
        {"u8", "utf-8"},
        {"utf", "utf-8"},
        {"unicode", "utf-16"},
        {"u16", "utf-16"},
        {"u32", "utf-32"},
        {"ucs-2", "utf-16"},
        {"ucs-4", "utf-32"},
        {"sjis", "shift_jis"},
        {"tis620", "tis-620"},
        {"big5-hkscs", "big5hk"},
    }};
    std::string plain = name;
    std::replace(plain.begin(), plain.end(), '_', '-');
    for (const Alias &alias : Aliases)
        if (plain == alias.name || name == alias.name)
            return alias.converter;
    return name;
}

bool isAscii(const QByteArray &bytes)
{
    return std::none_of(bytes.cbegin(), bytes.cend(), [](char c) { return (uchar(c) & 0x80U) != 0; });
}

bool isUtf8Name(const std::string &name)
{
    return name == "utf-8" || name == "utf8" || name == "utf_8" || name == "u8";
}

/// UTF-8 of bytes in the encoding; nothing for an unknown name or when a byte does not belong.
std::optional<QByteArray> convertStrictly(const QByteArray &bytes, const std::string &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::string name = converterName(encoding);
    const Converter source(ucnv_open(name.c_str(), &status), &ucnv_close);
    const Converter target(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QByteArray text(bytes.size() * 3 + 16, Qt::Uninitialized);
    std::array<UChar, 4096> pivot{};
    UChar *pivotRead = pivot.data();
    UChar *pivotWrite = pivot.data();
    char *out = text.data();
    const char *in = bytes.constData();
    ucnv_convertEx(target.get(), source.get(), &out, out + text.size(), &in, in + bytes.size(), pivot.data(),
                   &pivotRead, &pivotWrite, pivot.data() + pivot.size(), true, true, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(out - text.constData());
    return text;
}

/// Encodings in which bytes that look harmless are markup; nobody publishes in them.
bool isTreacherous(const std::string &encoding)
{
    return encoding.find("utf-7") != std::string::npos || encoding.find("utf7") != std::string::npos
        || encoding.starts_with("imap") || encoding.find("scsu") != std::string::npos
        || encoding.find("bocu") != std::string::npos || encoding.starts_with("iso-2022-cn")
        || encoding.starts_with("x11") || encoding.starts_with("cesu");
}

/// The bytes as UTF-8 when they are in the encoding.
std::optional<QByteArray> decodeAs(const QByteArray &bytes, const std::string &encoding)
{
    if (isTreacherous(encoding))
        return std::nullopt;
    if (isUtf8Name(encoding))
        return bytes.isValidUtf8() ? std::optional(bytes) : std::nullopt;
    if (encoding == "us-ascii" || encoding == "ascii")
        return isAscii(bytes) ? std::optional(bytes) : std::nullopt;
    return convertStrictly(bytes, encoding);
}

/// The encoding that an XML declaration in ASCII states, lower case.
std::string declaredEncoding(const QByteArray &head)
{
    qsizetype at = 0;
    while (at < head.size() && isBlankByte(head[at]))
        ++at;
    if (head.mid(at, 5) != "<?xml")
        return {};
    const qsizetype end = head.indexOf("?>", at);
    const QByteArray declaration = head.mid(at, end < 0 ? 200 : end - at);
    qsizetype value = declaration.indexOf("encoding");
    if (value < 0)
        return {};
    value += 8;
    while (value < declaration.size() && (isBlankByte(declaration[value]) || declaration[value] == '='))
        ++value;
    if (value >= declaration.size() || (declaration[value] != '"' && declaration[value] != '\''))
        return {};
    const qsizetype close = declaration.indexOf(declaration[value], value + 1);
    if (close < 0)
        return {};
    return encodingName(declaration.mid(value + 1, close - value - 1).trimmed().toStdString());
}

bool isWide(const std::string &encoding)
{
    return encoding.starts_with("utf-16") || encoding.starts_with("utf-32");
}

/// Whether a name says only how many bytes a character has: the zeros tell the order then.
bool isWideName(const std::string &name)
{
    return name.starts_with("utf-16") || name.starts_with("utf16") || name.starts_with("utf_16")
        || name.starts_with("utf-32") || name.starts_with("utf32") || name.starts_with("utf_32")
        || name.find("ucs") != std::string::npos || name == "u16" || name == "u32" || name == "unicode"
        || name == "csunicode" || name.starts_with("iso-10646");
}

/// GB 2312 is what nearly everything in GB 18030 is.
bool isGb2312(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = uchar(bytes[i]);
        if (lead < 0x80)
            continue;
        if (lead < 0xA1 || lead > 0xF7 || i + 1 >= bytes.size() || uchar(bytes[i + 1]) < 0xA1)
            return false;
        ++i;
    }
    return true;
}

/// The detector knows no Thai: long runs of nothing but its letters, a good part of them signs that stand above or below
/// the letter before, which no Latin text has.
bool isThai(const QByteArray &bytes)
{
    qsizetype letters = 0;
    qsizetype signs = 0;
    qsizetype runs = 0;
    bool inRun = false;
    for (const char c : bytes) {
        const auto byte = uchar(c);
        if (byte < 0x80) {
            inRun = false;
            continue;
        }
        if (byte < 0xA1 || (byte > 0xDA && byte < 0xDF) || byte > 0xFB)
            return false;
        ++letters;
        signs += byte == 0xD1 || (byte >= 0xD4 && byte <= 0xDA) || (byte >= 0xE7 && byte <= 0xEE) ? 1 : 0;
        runs += inRun ? 0 : 1;
        inRun = true;
    }
    return letters >= 12 && letters >= runs * 6 && signs * 100 >= letters * 8;
}

std::string recognised(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    if (U_FAILURE(status))
        return {};
    // Tags are ASCII and tell nothing; the detector counts letters.
    ucsdet_enableInputFilter(detector.get(), true);
    ucsdet_setText(detector.get(), bytes.constData(), int32_t(std::min<qsizetype>(bytes.size(), 1 << 18)), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status))
        return {};
    for (int32_t i = 0; i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &status);
        if (U_FAILURE(status) || !name || std::strncmp(name, "UTF", 3) == 0 || std::strncmp(name, "IBM", 3) == 0)
            continue;
        std::string found = name;
        // The Windows code pages hold what the ISO ones hold, and more.
        const bool controls =
            std::any_of(bytes.cbegin(), bytes.cend(), [](char c) { return uchar(c) >= 0x80 && uchar(c) <= 0x9F; });
        if (found == "ISO-8859-8" || found == "ISO-8859-8-I")
            found = "windows-1255";
        if (found == "ISO-8859-1" && controls)
            found = "windows-1252";
        if ((found.starts_with("ISO-8859-") || found.starts_with("windows-")) && isThai(bytes))
            found = "TIS-620";
        if (found == "GB18030" && isGb2312(bytes))
            found = "GB2312";
        return found;
    }
    return {};
}

struct Repair
{
    QByteArray text;
    qsizetype letters = 0; ///< valid sequences of several bytes
    qsizetype strays = 0; ///< bytes that belong to none
};

/// UTF-8 in which single bytes of windows-1252 are made characters.
Repair repairUtf8(const QByteArray &bytes)
{
    Repair repair;
    std::string out;
    out.reserve(std::size_t(bytes.size()) + 64);
    const char *data = bytes.constData();
    const qsizetype size = bytes.size();
    for (qsizetype i = 0; i < size;) {
        const auto lead = uchar(data[i]);
        if (lead < 0x80) {
            out += data[i++];
            continue;
        }
        const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        const bool whole = lead >= 0xC2 && lead <= 0xF4 && i + length <= size
            && QByteArray::fromRawData(data + i, length).isValidUtf8();
        if (whole) {
            out.append(data + i, std::size_t(length));
            i += length;
            ++repair.letters;
        } else {
            appendUtf8(out, repairedControl(lead));
            ++i;
            ++repair.strays;
        }
    }
    repair.text = QByteArray(out.data(), qsizetype(out.size()));
    return repair;
}

} // namespace

FeedText decodeFeed(const QByteArray &bytes, const QString &contentType)
{
    const MediaType media = mediaTypeOf(contentType);
    const Sniffed sniffed = sniff(bytes);
    const QByteArray body = sniffed.markLength > 0 ? bytes.sliced(sniffed.markLength) : bytes;
    QByteArray head = body.left(1024);
    if (isWide(sniffed.encoding))
        head.replace('\0', "");
    else if (sniffed.encoding == "cp037")
        head = convertStrictly(head, "cp037").value_or(QByteArray());
    std::string declared = declaredEncoding(head);
    if (isWide(sniffed.encoding) && (declared.empty() || isWideName(declared)))
        declared = sniffed.encoding;
    if (!isWide(sniffed.encoding) && isWideName(declared))
        declared.clear(); // it was read so far as single bytes: it cannot be
    std::string first = media.charset;
    if (first.empty() && media.isText() && isAscii(body) && !isWide(sniffed.encoding))
        first = "us-ascii";
    if (isWide(sniffed.encoding) && isWideName(first))
        first = sniffed.encoding;
    if (first.empty())
        first = !declared.empty() ? declared : sniffed.encoding;
    if (first.empty())
        first = "utf-8";
    FeedText feed;
    feed.malformed = !media.isFeed();
    bool tried = false;
    for (const std::string &name : {first, declared, sniffed.encoding}) {
        if (name.empty() || (tried && name == first))
            continue;
        if (std::optional<QByteArray> text = decodeAs(body, name)) {
            feed.text = *std::move(text);
            feed.encoding = name;
            feed.malformed = feed.malformed || tried;
            return feed;
        }
        tried = true;
    }
    feed.malformed = true;
    const Repair repair = repairUtf8(body);
    if (repair.letters > repair.strays || repair.strays == 0) {
        feed.encoding = "utf-8";
        feed.text = repair.text;
        return feed;
    }
    for (const std::string &guess : {recognised(body), std::string(isThai(body) ? "TIS-620" : "")}) {
        if (guess.empty())
            continue;
        if (std::optional<QByteArray> text = decodeAs(body, guess)) {
            feed.encoding = guess;
            feed.text = *std::move(text);
            return feed;
        }
    }
    feed.encoding = "windows-1252";
    feed.text = convertStrictly(body, "windows-1252").value_or(repair.text);
    return feed;
}

} // namespace nutgraf::readers
