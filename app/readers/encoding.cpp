// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/encoding.h"

#include <QCoreApplication>
#include <QHash>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace nutgraf::readers {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Labels that the encoding standard (https://encoding.spec.whatwg.org/#names-and-labels) reads as another encoding
/// than ICU does.
QString standardName(const QString &label)
{
    const QString name = label.trimmed().toLower();
    static const QHash<QString, QString> Renamed{
        {QStringLiteral("iso-8859-1"), QStringLiteral("windows-1252")},
        {QStringLiteral("iso8859-1"), QStringLiteral("windows-1252")},
        {QStringLiteral("iso88591"), QStringLiteral("windows-1252")},
        {QStringLiteral("iso_8859-1"), QStringLiteral("windows-1252")},
        {QStringLiteral("latin1"), QStringLiteral("windows-1252")},
        {QStringLiteral("latin-1"), QStringLiteral("windows-1252")},
        {QStringLiteral("l1"), QStringLiteral("windows-1252")},
        {QStringLiteral("ascii"), QStringLiteral("windows-1252")},
        {QStringLiteral("us-ascii"), QStringLiteral("windows-1252")},
        {QStringLiteral("cp1252"), QStringLiteral("windows-1252")},
        {QStringLiteral("x-cp1252"), QStringLiteral("windows-1252")},
        {QStringLiteral("utf8"), QStringLiteral("UTF-8")},
        {QStringLiteral("utf-8"), QStringLiteral("UTF-8")},
        {QStringLiteral("unicode-1-1-utf-8"), QStringLiteral("UTF-8")},
        {QStringLiteral("iso-8859-9"), QStringLiteral("windows-1254")},
        {QStringLiteral("latin5"), QStringLiteral("windows-1254")},
        {QStringLiteral("iso-8859-11"), QStringLiteral("windows-874")},
        {QStringLiteral("tis-620"), QStringLiteral("windows-874")},
        {QStringLiteral("gb2312"), QStringLiteral("gb18030")},
        {QStringLiteral("gbk"), QStringLiteral("gb18030")},
        {QStringLiteral("x-gbk"), QStringLiteral("gb18030")},
        {QStringLiteral("shift_jis"), QStringLiteral("windows-31j")},
        {QStringLiteral("shift-jis"), QStringLiteral("windows-31j")},
        {QStringLiteral("sjis"), QStringLiteral("windows-31j")},
        {QStringLiteral("x-sjis"), QStringLiteral("windows-31j")},
        {QStringLiteral("euc-kr"), QStringLiteral("windows-949")},
        {QStringLiteral("ks_c_5601-1987"), QStringLiteral("windows-949")},
        {QStringLiteral("big5"), QStringLiteral("Big5-HKSCS")},
        {QStringLiteral("x-x-big5"), QStringLiteral("Big5-HKSCS")},
    };
    return Renamed.value(name, label.trimmed());
}

QString undecodable(const QString &charset)
{
    return QCoreApplication::translate("readers", "Some bytes are no valid %1; they are shown as “�”.").arg(charset);
}

bool isValidUtf8(const QByteArray &bytes)
{
    return bytes.isValidUtf8();
}

/// The text in @p charset, or nothing when ICU does not know it.
std::optional<QString> convert(const QByteArray &bytes, const QString &charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(charset.toLatin1().constData(), &status), &ucnv_close);
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
    if (!isValidUtf8(bytes))
        decoded.warnings.append(undecodable(decoded.charset));
    return decoded;
}

/// Decodes in @p charset; nothing for an unknown name.
std::optional<DecodedText> decodeNamed(const QByteArray &bytes, const QString &charset)
{
    const QString name = standardName(charset);
    if (name.isEmpty())
        return std::nullopt;
    if (name == QLatin1String("UTF-8"))
        return decodeUtf8(bytes);
    std::optional<QString> text = convert(bytes, name);
    if (!text)
        return std::nullopt;
    DecodedText decoded{std::move(*text), name, {}};
    if (decoded.text.contains(QChar::ReplacementCharacter))
        decoded.warnings.append(undecodable(name));
    return decoded;
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

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
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
    if (isValidUtf8(bytes))
        return decodeUtf8(bytes);
    QString guess = standardName(detected(bytes));
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

QString metaCharset(const QByteArray &bytes)
{
    // https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, told in fewer steps: comments are
    // skipped, and within a meta tag "charset=" counts wherever it stands.
    const QByteArray head = bytes.left(1024).toLower();
    for (qsizetype at = 0; (at = head.indexOf('<', at)) >= 0;) {
        if (head.mid(at, 4) == "<!--") {
            const qsizetype end = head.indexOf("-->", at + 2);
            if (end < 0)
                return {};
            at = end + 3;
            continue;
        }
        if (head.mid(at, 5) != "<meta" || at + 5 >= head.size() || !(isBlank(head[at + 5]) || head[at + 5] == '/')) {
            ++at;
            continue;
        }
        const qsizetype close = head.indexOf('>', at);
        const QByteArray tag = head.mid(at, close < 0 ? -1 : close - at);
        at += 5;
        qsizetype value = tag.indexOf("charset");
        if (value < 0)
            continue;
        value += 7;
        while (value < tag.size() && isBlank(tag[value]))
            ++value;
        if (value >= tag.size() || tag[value] != '=')
            continue;
        ++value;
        while (value < tag.size() && (isBlank(tag[value]) || tag[value] == '"' || tag[value] == '\''))
            ++value;
        qsizetype end = value;
        while (end < tag.size() && !isBlank(tag[end]) && tag[end] != '"' && tag[end] != '\'' && tag[end] != ';'
               && tag[end] != '/')
            ++end;
        if (end > value)
            return QString::fromLatin1(tag.mid(value, end - value));
    }
    return {};
}

DecodedText decodeHtml(const QByteArray &bytes, const QString &charset)
{
    if (auto decoded = decodeMarked(bytes))
        return *decoded;
    const bool valid = isValidUtf8(bytes);
    const QString declared = metaCharset(bytes);
    for (QString name : {charset, declared}) {
        // A page that could be read so far as to find its <meta> is no UTF-16, whatever it says.
        if (name.startsWith(QLatin1String("utf-16"), Qt::CaseInsensitive) && !declared.isEmpty())
            name = QStringLiteral("UTF-8");
        if (auto decoded = decodeNamed(bytes, name))
            return *decoded;
    }
    const QString wide = utf16ByZeros(bytes);
    if (!wide.isEmpty())
        if (auto decoded = decodeNamed(bytes, wide))
            return *decoded;
    if (valid)
        return decodeUtf8(bytes);
    auto decoded = decodeNamed(bytes, QStringLiteral("windows-1252"));
    return decoded ? *decoded : decodeUtf8(bytes);
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
