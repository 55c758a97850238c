// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/encoding.h"

#include "app/readers/encodinglabel.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace nutgraf::readers {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

QString undecodable(const QString &charset)
{
    return QCoreApplication::translate("readers", "Some bytes are no valid %1; they are shown as “�”.").arg(charset);
}

/// The text in @p charset, or nothing when ICU does not know it.
std::optional<QString> convert(const QByteArray &bytes, const QByteArray &converterName)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(converterName.constData(), &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    QString text(bytes.size() + 16, Qt::Uninitialized);
    auto *target = reinterpret_cast<UChar *>(text.data());
    const UChar *begin = target;
    const char *source = bytes.constData();
    const char *end = source + bytes.size();
    ucnv_toUnicode(converter.get(), &target, begin + text.size(), &source, end, nullptr, true, &status);
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        const qsizetype done = target - begin;
        text.resize(text.size() * 2);
        begin = reinterpret_cast<const UChar *>(text.constData());
        target = reinterpret_cast<UChar *>(text.data()) + done;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, begin + text.size(), &source, end, nullptr, true, &status);
    }
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(target - begin);
    return text;
}

DecodedText decodeUtf8(const QByteArray &bytes)
{
    DecodedText decoded{QString::fromUtf8(bytes), QStringLiteral("UTF-8"), {}};
    if (!bytes.isValidUtf8())
        decoded.warnings.append(undecodable(decoded.charset));
    return decoded;
}

/// https://encoding.spec.whatwg.org/#x-user-defined-decoder
QString userDefined(const QByteArray &bytes)
{
    constexpr char16_t PrivateUse = 0xF700;
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.cbegin(), bytes.cend(), text.begin(), [](char byte) {
        const auto code = char16_t(uchar(byte));
        return QChar(code < 0x80 ? code : char16_t(PrivateUse + code));
    });
    return text;
}

/// Decodes in @p encoding; nothing when ICU lacks it.
std::optional<DecodedText> decodeIn(const QByteArray &bytes, const Encoding &encoding)
{
    if (encoding.name == QLatin1String("UTF-8"))
        return decodeUtf8(bytes);
    std::optional<QString> text;
    if (encoding.name == QLatin1String("x-user-defined"))
        text = userDefined(bytes);
    else if (encoding.converter.isEmpty())
        text = QString(QChar(QChar::ReplacementCharacter));
    else
        text = convert(bytes, encoding.converter);
    if (!text)
        return std::nullopt;
    DecodedText decoded{std::move(*text), encoding.name, {}};
    if (decoded.text.contains(QChar::ReplacementCharacter))
        decoded.warnings.append(undecodable(encoding.name));
    return decoded;
}

/// Decodes in the encoding of a label, or in one of those that are known by a mark or by their statistics only.
std::optional<DecodedText> decodeNamed(const QByteArray &bytes, const QString &charset)
{
    if (const auto encoding = encodingOf(charset))
        return decodeIn(bytes, *encoding);
    return charset.startsWith(QLatin1String("UTF-32")) ? decodeIn(bytes, {charset, charset.toLatin1()}) : std::nullopt;
}

/// By byte order mark.
std::optional<DecodedText> decodeMarked(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArray bytes;
        QString charset;
    };
    static const std::array<Mark, 5> Marks{{
        {QByteArrayLiteral("\xEF\xBB\xBF"), QStringLiteral("UTF-8")},
        {QByteArray("\xFF\xFE\0\0", 4), QStringLiteral("UTF-32LE")},
        {QByteArray("\0\0\xFE\xFF", 4), QStringLiteral("UTF-32BE")},
        {QByteArrayLiteral("\xFF\xFE"), QStringLiteral("UTF-16LE")},
        {QByteArrayLiteral("\xFE\xFF"), QStringLiteral("UTF-16BE")},
    }};
    for (const Mark &mark : Marks)
        if (bytes.startsWith(mark.bytes))
            return decodeNamed(bytes.mid(mark.bytes.size()), mark.charset);
    return std::nullopt;
}

/// What ICU's detector thinks, empty when it has no idea.
QString detected(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    if (U_FAILURE(status))
        return {};
    ucsdet_setText(detector.get(), bytes.constData(), int32_t(std::min<qsizetype>(bytes.size(), 1 << 20)), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match)
        return {};
    const char *name = ucsdet_getName(match, &status);
    const int32_t confidence = ucsdet_getConfidence(match, &status);
    return U_FAILURE(status) || confidence < 10 ? QString() : QString::fromLatin1(name);
}

/// UTF-16 without a byte order mark shows in Latin text as a zero in every second byte.
QString utf16ByZeros(const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i + 1 < size; i += 2) {
        even += bytes[i] == '\0' ? 1 : 0;
        odd += bytes[i + 1] == '\0' ? 1 : 0;
    }
    if (size < 4 || even + odd < size * 2 / 5)
        return {};
    if (odd > even * 8)
        return QStringLiteral("UTF-16LE");
    return even > odd * 8 ? QStringLiteral("UTF-16BE") : QString();
}

/// Runs of zero-width joiners matter to scripts that shape letters; elsewhere they are noise.
bool needsJoiner(QChar before)
{
    const QChar::Script script = before.script();
    return script == QChar::Script_Arabic || (script >= QChar::Script_Devanagari && script <= QChar::Script_Sinhala)
        || script == QChar::Script_Khmer || script == QChar::Script_Mongolian;
}

bool isDropped(char16_t unit)
{
    return unit == 0x00AD || unit == 0x200B || unit == 0x200E || unit == 0x200F || unit == 0x2060 || unit == 0xFEFF
        || (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x061C
        || (unit < 0x20 && unit != u'\n' && unit != u'\t') || unit == 0x7F;
}

/// As the parser takes it; NUL is never text.
DecodedPage asPage(DecodedText decoded)
{
    return {decoded.text.remove(QChar(0)).toUtf8(), std::move(decoded.charset), std::move(decoded.warnings)};
}

/// Whether the bytes are UTF-8 of which a character is cut at the end; one odd byte alone is none.
bool isCutUtf8(QByteArrayView bytes)
{
    constexpr qsizetype LongestCharacter = 4;
    for (qsizetype back = 1; back < LongestCharacter && back <= bytes.size(); ++back) {
        const auto byte = uchar(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return false;
        if (byte < 0xC0)
            continue; // not the first of its character
        const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        const QByteArrayView whole = bytes.chopped(back);
        const bool ascii = std::all_of(whole.cbegin(), whole.cend(), [](char c) { return uchar(c) < 0x80; });
        return length > back && !ascii && whole.isValidUtf8();
    }
    return false;
}

DecodedPage utf8Page(const QByteArray &bytes, bool valid)
{
    if (valid && !bytes.contains('\0'))
        return {bytes, QStringLiteral("UTF-8"), {}};
    return asPage(decodeUtf8(bytes));
}

/// Whether most of what is no ASCII is no UTF-8 either.
bool isHardlyUtf8(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const qsizetype broken = text.count(QChar(QChar::ReplacementCharacter));
    return broken > 3
        && std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x80; }) < 2 * broken;
}

} // namespace

DecodedText decodePlain(const QByteArray &bytes, const QString &charset)
{
    if (auto decoded = decodeMarked(bytes))
        return *decoded;
    const QString wide = utf16ByZeros(bytes);
    if (!wide.isEmpty())
        if (auto decoded = decodeNamed(bytes, wide))
            return *decoded;
    if (!charset.isEmpty()) {
        auto decoded = decodeNamed(bytes, charset);
        if (decoded && decoded->warnings.isEmpty())
            return *decoded;
    }
    if (bytes.isValidUtf8())
        return decodeUtf8(bytes);
    QString guess = detected(bytes);
    if (guess.isEmpty() || guess == QLatin1String("UTF-8"))
        guess = QStringLiteral("windows-1252");
    auto decoded = decodeNamed(bytes, guess);
    if (!decoded)
        decoded = decodeNamed(bytes, QStringLiteral("windows-1252"));
    if (!decoded)
        return decodeUtf8(bytes);
    decoded->warnings.append(
        QCoreApplication::translate("readers", "The file does not say how its letters are encoded; it was read as %1.")
            .arg(decoded->charset));
    return *decoded;
}

DecodedPage decodeHtml(const QByteArray &bytes, const QString &charset)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        const QByteArray rest = bytes.sliced(3);
        return utf8Page(rest, rest.isValidUtf8());
    }
    if (auto decoded = decodeMarked(bytes))
        return asPage(*decoded);
    const bool valid = bytes.isValidUtf8();
    const std::optional<Encoding> declared = metaEncoding(bytes);
    std::optional<Encoding> stated = encodingOf(charset);
    // A page that could be read so far as to find its <meta> is no UTF-16, whatever the server says.
    if (stated && declared && stated->name.startsWith(QLatin1String("UTF-16")))
        stated = declared;
    if (stated && declared && !valid && stated->name == QLatin1String("UTF-8") && declared->name != stated->name
        && isHardlyUtf8(bytes))
        stated = declared;
    if (!stated)
        stated = declared;
    if (stated && stated->name == QLatin1String("UTF-8"))
        return utf8Page(bytes, valid);
    if (stated)
        if (auto decoded = decodeIn(bytes, *stated))
            return asPage(*decoded);
    const QString wide = utf16ByZeros(bytes);
    if (!wide.isEmpty())
        if (auto decoded = decodeNamed(bytes, wide))
            return asPage(*decoded);
    if (valid || isCutUtf8(bytes))
        return utf8Page(bytes, valid);
    constexpr qsizetype LongestHead = 65536;
    if (const auto late = metaEncoding(bytes, LongestHead); late && late->name != QLatin1String("UTF-8"))
        if (auto decoded = decodeIn(bytes, *late))
            return asPage(*decoded);
    auto decoded = decodeNamed(bytes, QStringLiteral("windows-1252"));
    return decoded ? asPage(*decoded) : utf8Page(bytes, false);
}

QString cleanText(const QString &text)
{
    QString clean(text.size(), Qt::Uninitialized);
    QChar *out = clean.data();
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i) {
        const QChar unit = text[i];
        const char16_t code = unit.unicode();
        if (code == u'\r') {
            if (i + 1 >= size || text[i + 1] != u'\n')
                *out++ = u'\n';
        } else if (code == 0x200C || code == 0x200D) {
            if (out > clean.data() && (needsJoiner(out[-1]) || out[-1].isSurrogate() || out[-1] == QChar(0xFE0F)))
                *out++ = unit;
        } else if (code == 0x2028 || code == 0x2029 || code == 0x0085) {
            *out++ = u'\n';
        } else if (unit.isHighSurrogate() && i + 1 < size && text[i + 1].isLowSurrogate()) {
            *out++ = unit;
            *out++ = text[++i];
        } else if (unit.isSurrogate()) {
            *out++ = QChar(QChar::ReplacementCharacter);
        } else if (!isDropped(code)) {
            *out++ = unit;
        }
    }
    clean.truncate(out - clean.constData());
    return clean;
}

} // namespace nutgraf::readers
