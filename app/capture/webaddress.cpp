// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/webaddress.h"

#include <QCoreApplication>

#include <curl/curl.h>
#include <unicode/uchar.h>
#include <unicode/uidna.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace nutgraf::capture {

using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(capture)
};

constexpr qsizetype LongestAddress = 8000; // what servers and archives have to take, RFC 9110 section 4.1

// https://fetch.spec.whatwg.org/#port-blocking
constexpr std::array BlockedPorts{0,    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,
                                  37,   42,   43,   53,   69,   77,   79,   87,   95,   101,  102,  103,  104,  109,
                                  110,  111,  113,  115,  117,  119,  123,  135,  137,  139,  143,  161,  179,  389,
                                  427,  465,  512,  513,  514,  515,  526,  530,  531,  532,  540,  548,  554,  556,
                                  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049, 3659, 4045,
                                  4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080};

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

Error refusal(const QString &sentence, const QString &detail)
{
    return {ErrorCode::InvalidInput, sentence, detail.left(200)};
}

Error noAddress(const QString &detail)
{
    return refusal(Wording::tr("This is not the address of a web page. An address begins with https:// or http://."),
                   detail);
}

QByteArray part(CURLU *handle, CURLUPart what, unsigned flags = 0)
{
    char *text = nullptr;
    if (curl_url_get(handle, what, &text, flags) != CURLUE_OK)
        return {};
    const QByteArray copy(text);
    curl_free(text);
    return copy;
}

/// Between "://" and the path, as written; only looked at to refuse what parsers disagree about.
QByteArray authorityOf(const QByteArray &url)
{
    const qsizetype start = url.indexOf("://") + 3;
    qsizetype end = start;
    while (end < url.size() && url[end] != '/' && url[end] != '?' && url[end] != '#')
        ++end;
    return url.mid(start, end - start);
}

bool isLdh(const QByteArray &host)
{
    return std::all_of(host.cbegin(), host.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
            || c == '_'; // not a host name by the letter, but in use
    });
}

/// Letters, marks and decimal digits that stay as they are under compatibility mapping: circled digits, full-width letters
/// and ideographic stops would turn into another, plain name.
bool isPlainName(const QString &host)
{
    if (host.normalized(QString::NormalizationForm_KC) != host.normalized(QString::NormalizationForm_C))
        return false;
    const QList<uint> points = host.toUcs4();
    return std::all_of(points.cbegin(), points.cend(), [](uint point) {
        return point == '-' || point == '.'
            || (U_GET_GC_MASK(UChar32(point)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK));
    });
}

const UIDNA *names()
{
    static UIDNA *const mapping = [] {
        UErrorCode code = U_ZERO_ERROR;
        return uidna_openUTS46(UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ
                                   | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
                               &code);
    }();
    return mapping;
}

using Converter = decltype(&uidna_nameToASCII);

/// Empty when the name is not valid.
QString converted(Converter convert, const QString &host)
{
    QVarLengthArray<char16_t, 512> room(512);
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode code = U_ZERO_ERROR;
    const auto *from = reinterpret_cast<const char16_t *>(host.utf16());
    const int length = convert(names(), from, int(host.size()), room.data(), int(room.size()), &info, &code);
    if (U_FAILURE(code) || info.errors != 0 || length <= 0)
        return {};
    return QString(reinterpret_cast<const QChar *>(room.data()), length);
}

bool isIpv4(const QByteArray &host)
{
    const QList<QByteArray> numbers = host.split('.');
    return numbers.size() == 4 && std::all_of(numbers.cbegin(), numbers.cend(), [](const QByteArray &number) {
               bool ok = false;
               return number.toUInt(&ok, 10) < 256 && ok && number == QByteArray::number(number.toUInt());
           });
}

/// "127.0.0.1.", "1.2.3.4.5", "09.1": names that end in a number are an address to some and a name to others.
/// https://url.spec.whatwg.org/#ends-in-a-number-checker
bool endsInNumber(QByteArray host)
{
    if (host.endsWith('.'))
        host.chop(1);
    QByteArray last = host.mid(host.lastIndexOf('.') + 1).toLower();
    if (last.startsWith("0x")) {
        last = last.mid(2);
        return std::all_of(last.cbegin(), last.cend(),
                           [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
    }
    return !last.isEmpty() && std::all_of(last.cbegin(), last.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The host as dialled, or why it is refused.
Result<QByteArray> dialledHost(const QByteArray &host)
{
    const QString shown = QString::fromUtf8(host);
    const Error odd = refusal(Wording::tr("“%1” is not the name of a server.").arg(shown), shown);
    if (host.startsWith('[')) // an IPv6 address without zone, checked by the parser
        return host.mid(1, host.size() - 2).toLower();
    QByteArray ascii = host.toLower();
    if (!isLdh(host)) {
        if (!isPlainName(shown))
            return odd;
        ascii = converted(uidna_nameToASCII, shown).toLatin1();
    } else if (ascii.contains("xn--")) {
        if (converted(uidna_nameToUnicode, QString::fromLatin1(ascii)).isEmpty())
            return odd;
    }
    if (ascii.isEmpty() || ascii.size() > 253 || ascii.startsWith('.') || ascii.contains(".."))
        return odd;
    if (!isIpv4(ascii) && endsInNumber(ascii))
        return odd;
    return ascii;
}

/// Refuses what is no "http://host…" as written, before anything is parsed.
Status checkWritten(const QByteArray &url)
{
    const QString shown = QString::fromUtf8(url);
    const qsizetype colon = url.indexOf(':');
    const QByteArray scheme = url.left(colon).toLower();
    if (scheme != "http" && scheme != "https")
        return refusal(Wording::tr("Only addresses that begin with https:// or http:// are fetched."), shown);
    if (url.mid(colon, 3) != "://" || url.mid(colon + 3, 1) == "/")
        return noAddress(shown);
    const QByteArray authority = authorityOf(url);
    if (authority.contains('@'))
        return refusal(Wording::tr("Addresses with a user name or password in them are not fetched."), {});
    if (authority.isEmpty() || authority.contains('%'))
        return noAddress(shown);
    return {};
}

Status checkBytes(const QByteArray &bytes)
{
    if (bytes.size() > LongestAddress)
        return refusal(Wording::tr("The address is longer than 8,000 characters."), {});
    for (const char c : bytes)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\')
            return refusal(Wording::tr("There is a sign in this address that does not belong into an address."),
                           QString::fromUtf8(bytes));
    return {};
}

Result<WebAddress> parseComplete(const QByteArray &written)
{
    NUTGRAF_CHECK(checkBytes(written));
    NUTGRAF_CHECK(checkWritten(written));
    const QString shown = QString::fromUtf8(written);
    const Handle handle(curl_url(), curl_url_cleanup);
    const CURLUcode code =
        curl_url_set(handle.get(), CURLUPART_URL, written.constData(), CURLU_DISALLOW_USER | CURLU_URLENCODE);
    if (code == CURLUE_BAD_PORT_NUMBER)
        return refusal(Wording::tr("The port in this address is not one."), shown);
    if (code != CURLUE_OK)
        return noAddress(shown);
    NUTGRAF_TRY(const QByteArray host, dialledHost(part(handle.get(), CURLUPART_HOST)));
    WebAddress address;
    address.scheme = QString::fromLatin1(part(handle.get(), CURLUPART_SCHEME));
    address.host = QString::fromLatin1(host);
    const int port = part(handle.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT).toInt();
    if (port < 1 || port > 65535 || isBlockedPort(port))
        return refusal(Wording::tr("Nothing is fetched from port %1; other services than the web use it.").arg(port),
                       shown);
    address.port = quint16(port);
    const QByteArray dialled = host.contains(':') ? '[' + host + ']' : host;
    curl_url_set(handle.get(), CURLUPART_HOST, dialled.constData(), 0);
    curl_url_set(handle.get(), CURLUPART_FRAGMENT, nullptr, 0);
    address.url = part(handle.get(), CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
    if (address.url.isEmpty() || address.url.size() > LongestAddress)
        return noAddress(shown);
    return address;
}

/// Whether one label is of one script, and no letter of it passes for a Latin one as a whole ("аррӏе").
bool isUnmistakable(const QString &label)
{
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&code), uspoof_close);
    if (U_FAILURE(code))
        return false;
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS | USPOOF_INVISIBLE, &code);
    const auto *text = reinterpret_cast<const char16_t *>(label.utf16());
    if (uspoof_check2(checker.get(), text, int(label.size()), nullptr, &code) != 0 || U_FAILURE(code))
        return false;
    QVarLengthArray<char16_t, 256> skeleton(256);
    const int length =
        uspoof_getSkeleton(checker.get(), 0, text, int(label.size()), skeleton.data(), int(skeleton.size()), &code);
    if (U_FAILURE(code))
        return false;
    const bool becomesLatin =
        std::all_of(skeleton.cbegin(), skeleton.cbegin() + length, [](char16_t unit) { return unit < 0x80; });
    return !becomesLatin;
}

} // namespace

bool isBlockedPort(int port)
{
    return std::find(BlockedPorts.begin(), BlockedPorts.end(), port) != BlockedPorts.end();
}

Result<WebAddress> parseWebAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return noAddress(typed);
    if (text.size() > LongestAddress)
        return refusal(Wording::tr("The address is longer than 8,000 characters."), {});
    for (const QChar character : text)
        if (character.isSpace())
            return noAddress(typed);
    QByteArray url = text.toUtf8();
    if (!url.contains("://")) {
        const QByteArray head = url.left(std::min({url.indexOf('/') < 0 ? url.size() : url.indexOf('/'), url.size()}));
        if (head.isEmpty() || head.startsWith('#') || head.startsWith('?') || !head.contains('.'))
            return noAddress(typed);
        url.prepend("https://");
    }
    return parseComplete(url);
}

Result<WebAddress> resolveReference(const WebAddress &base, const QByteArray &reference)
{
    const QByteArray written = reference.trimmed();
    NUTGRAF_CHECK(checkBytes(written));
    if (written.isEmpty() || written.startsWith('#'))
        return base;
    const Handle handle(curl_url(), curl_url_cleanup);
    // What is written with a scheme is judged as written: the parser would repair some of it.
    const qsizetype colon = written.indexOf(':');
    const qsizetype slash = written.indexOf('/');
    const qsizetype query = written.indexOf('?');
    if (colon > 0 && (slash < 0 || colon < slash) && (query < 0 || colon < query))
        NUTGRAF_CHECK(checkWritten(written));
    if (written.startsWith("//"))
        NUTGRAF_CHECK(checkWritten(base.scheme.toLatin1() + ':' + written));
    const unsigned flags = CURLU_DISALLOW_USER | CURLU_URLENCODE | CURLU_ALLOW_SPACE;
    if (curl_url_set(handle.get(), CURLUPART_URL, base.url.constData(), 0) != CURLUE_OK
        || curl_url_set(handle.get(), CURLUPART_URL, written.constData(), flags) != CURLUE_OK)
        return noAddress(QString::fromUtf8(written));
    const QByteArray whole = part(handle.get(), CURLUPART_URL);
    return parseComplete(whole);
}

QString shownHost(const QString &host)
{
    if (!host.contains(QLatin1String("xn--")))
        return host;
    const QString own = converted(uidna_nameToUnicode, host);
    if (own.isEmpty())
        return host;
    const QStringList labels = own.split(u'.');
    const QStringList ascii = host.split(u'.');
    for (qsizetype i = 0; i < labels.size(); ++i)
        if (i < ascii.size() && ascii[i].startsWith(QLatin1String("xn--")) && !isUnmistakable(labels[i]))
            return host;
    return own;
}

} // namespace nutgraf::capture
