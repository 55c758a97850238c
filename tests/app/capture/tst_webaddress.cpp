// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/webaddress.h"

#include <QTest>

#include <clocale>

using namespace nutgraf::capture;
using nutgraf::storage::ErrorCode;

class WebAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void hostIsTheOneDialledOrRefused_data();
    void hostIsTheOneDialledOrRefused();
    void addressIsWrittenInFull_data();
    void addressIsWrittenInFull();
    void referencesLeadWhereBrowsersGo_data();
    void referencesLeadWhereBrowsersGo();
    void lookalikesAreShownInPunycode_data();
    void lookalikesAreShownInPunycode();
    void refusalNamesNoPassword();
};

namespace {

struct Row
{
    const char *name;
    const char *typed;
    const char *host; // empty: refused
};

const Row Rows[] = {
    // What numbers mean: the host as dialled, whatever the spelling.
    {"U1 one number", "http://2130706433/", "127.0.0.1"},
    {"U2 hexadecimal, short", "http://0x7f.1/", "127.0.0.1"},
    {"U3 octal", "http://0177.0.0.1/", "127.0.0.1"},
    {"U4 two numbers", "http://127.1/", "127.0.0.1"},
    {"U5 mapped", "http://[::ffff:7f00:1]/", "::ffff:7f00:1"},
    {"U6 zero", "http://0/", "0.0.0.0"},
    {"U6 none of IPv6", "http://[::]/", "::"},
    {"U7 below localhost", "http://a.localhost/", "a.localhost"},
    {"U8 circled digits", "http://①②⑦.⓪.⓪.①/", ""},
    {"U8 ideographic stops", "http://127。0。0。1/", ""},
    {"U8 full-width digits", "http://１２７.0.0.1/", ""},
    {"U8 full-width letters", "http://ｅｘａｍｐｌｅ.org/", ""},
    {"U8 letter-like", "http://ℯxample.org/", ""},
    {"U9 user", "http://user@127.0.0.1/", ""},
    {"U9 user and password", "https://example.org:secret@evil.example/", ""},
    {"U9 backslash", "http://127.0.0.1\\@good.example/", ""},
    {"U9 backslash in path", "http://good.example/a\\b", ""},
    {"U10 metadata", "http://169.254.169.254/latest/", "169.254.169.254"},
    {"U11 translated", "http://[64:ff9b::7f00:1]/", "64:ff9b::7f00:1"},
    {"U11 6to4", "http://[2002:7f00:1::]/", "2002:7f00:1::"},
    {"zone", "http://[fe80::1%25eth0]/", ""},
    {"five numbers", "http://1.2.3.4.5/", ""},
    {"number with stop", "http://127.0.0.1./", ""},
    {"number too large", "http://256.1.1.1/", ""},
    {"octal that is none", "http://09.1.1.1/", ""},
    {"hexadecimal that is too long", "http://0x100000000/", ""},
    {"U14 NUL in host", "http://exa%00mple.org/", ""},
    {"escaped host", "http://%31%32%37.0.0.1/", ""},
    {"escaped stop", "http://127%2e0.0.1/", ""},
    {"U14 line break", "http://example.org/a\r\nX: y", ""},
    {"U14 tab", "http://exam\tple.org/", ""},
    {"U14 tab in path", "http://example.org/a\tb", ""},
    {"U14 delete", "http://example.org/\x7f", ""},
    {"U15 port 0", "http://example.org:0/", ""},
    {"U15 port too large", "http://example.org:65536/", ""},
    {"U15 mail", "http://example.org:25/", ""},
    {"U15 display", "http://example.org:6000/", ""},
    {"U15 words as port", "http://example.org:http/", ""},
    {"port of another service", "http://example.org:6667/", ""},
    {"own port", "http://example.org:8080/", "example.org"},
    {"U16 data", "data:text/html,hello.world", ""},
    {"U16 script", "javascript:alert(1.5)", ""},
    {"U16 script with slashes", "javascript://example.org/%0aalert(1)", ""},
    {"U16 source", "view-source:https://example.org/", ""},
    {"U16 blob", "blob:https://example.org/1234", ""},
    {"file", "file:///etc/passwd", ""},
    {"ftp", "ftp://example.org/", ""},
    {"gopher", "gopher://example.org/", ""},
    {"mail", "mailto:desk@example.org", ""},
    {"U17 other alphabet", "http://пример.рф/", "xn--e1afmkfd.xn--p1ai"},
    {"U17 mixed scripts", "http://exаmple.org/", "xn--exmple-4nf.org"},
    {"U17 homoglyphs", "http://аррӏе.com/", "xn--80ak6aa92e.com"},
    {"U17 punycode invalid", "http://xn--a/", ""},
    {"U17 punycode of plain letters", "http://xn--example-.org/", ""},
    {"U17 join control", "http://exam\u200dple.org/", ""},
    {"U17 soft hyphen", "http://exam\u00adple.org/", ""},
    {"umlaut", "https://münchen.example/", "xn--mnchen-3ya.example"},
    {"sharp s stays", "https://straße.example/", "xn--strae-oqa.example"},
    {"U18 fragment only", "#top", ""},
    {"U18 empty", "", ""},
    {"U18 spaces only", "   ", ""},
    {"U18 network path", "//example.org/a", ""},
    {"path only", "/page", ""},
    {"query only", "?a.b", ""},
    {"words", "the page of the ministry", ""},
    {"no host", "https:///a", ""},
    {"one slash", "https:/example.org", ""},
    {"four slashes", "https:////example.org/", ""},
    {"empty label", "http://a..example/", ""},
    {"underscore", "http://a_b.example/", "a_b.example"},
    {"space in host", "http://exam ple.org/", ""},
    {"semicolon in host", "http://example.org;evil.example/", ""},
    {"quote in host", "http://exam\"ple.org/", ""},
    {"question mark ends the host", "http://good.example?@evil.example/", "good.example"},
    {"hash ends the host", "http://good.example#@evil.example/", "good.example"},
    {"capitals", "HTTP://EXAMPLE.ORG/A", "example.org"},
    {"without scheme", "example.org/page", "example.org"},
    {"without scheme, with port", "example.org:8080/page", "example.org"},
};

} // namespace

void WebAddressTest::cleanup()
{
    std::setlocale(LC_ALL, "C.UTF-8");
}

void WebAddressTest::hostIsTheOneDialledOrRefused_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    for (const char *locale : {"C", "C.UTF-8"}) {
        for (const Row &row : Rows)
            QTest::addRow("%s, %s", row.name, locale)
                << QByteArray(locale) << QString::fromUtf8(row.typed) << QString::fromUtf8(row.host);
        QTest::addRow("U13 64 kB, %s", locale)
            << QByteArray(locale) << QStringLiteral("http://example.org/").leftJustified(64 * 1024, u'a') << QString();
        QTest::addRow("long name, %s", locale)
            << QByteArray(locale) << QStringLiteral("http://%1.org/").arg(QString(300, u'a')) << QString();
    }
}

void WebAddressTest::hostIsTheOneDialledOrRefused()
{
    QFETCH(QByteArray, locale);
    QFETCH(QString, typed);
    QFETCH(QString, host);
    QVERIFY(std::setlocale(LC_ALL, locale.constData()));
    const auto parsed = parseWebAddress(typed);
    if (host.isEmpty()) {
        QVERIFY2(!parsed.ok(), parsed.ok() ? parsed.value().url.constData() : "");
        QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
        QVERIFY(!parsed.error().message.isEmpty());
        return;
    }
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed.value().host, host);
}

void WebAddressTest::addressIsWrittenInFull_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("port");
    const auto row = [](const char *name, const char *typed, const char *url, int port) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QByteArray(url) << port;
    };
    row("scheme added", "example.org", "https://example.org/", 443);
    row("own port left out", "http://example.org:80/a", "http://example.org/a", 80);
    row("other port kept", "http://example.org:8080/a", "http://example.org:8080/a", 8080);
    row("letters in path", "https://example.org/ä?q=ö", "https://example.org/%c3%a4?q=%c3%b6", 443);
    row("letters in host", "https://münchen.example/a", "https://xn--mnchen-3ya.example/a", 443);
    row("fragment left out", "https://example.org/a?b#c", "https://example.org/a?b", 443);
    row("dots resolved", "https://example.org/a/../b", "https://example.org/b", 443);
    row("number spelled out", "http://0x7f.1:8080/", "http://127.0.0.1:8080/", 8080);
    row("IPv6", "http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/", 8080);
    row("escapes kept", "https://example.org/a%2Fb%20c", "https://example.org/a%2Fb%20c", 443);
}

void WebAddressTest::addressIsWrittenInFull()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, url);
    QFETCH(int, port);
    const auto parsed = parseWebAddress(typed);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed.value().url, url);
    QCOMPARE(int(parsed.value().port), port);
}

void WebAddressTest::referencesLeadWhereBrowsersGo_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("url"); // empty: refused
    const auto row = [](const char *name, const char *reference, const char *url) {
        QTest::newRow(name) << QByteArray(reference) << QByteArray(url);
    };
    row("path", "/b", "https://news.example/b");
    row("beside", "c?d", "https://news.example/a/c?d");
    row("above", "../e", "https://news.example/e");
    row("query", "?f", "https://news.example/a/page?f");
    row("other host", "//other.example/g", "https://other.example/g");
    row("whole", "http://other.example/h", "http://other.example/h");
    row("fragment", "#i", "https://news.example/a/page?x=1");
    row("colon in query", "/j?u=http://x.example", "https://news.example/j?u=http://x.example");
    row("space", "/k l", "https://news.example/k%20l");
    row("letters", "/\xc3\xa4", "https://news.example/%c3%a4");
    row("letters in host", "https://m\xc3\xbcnchen.example/", "https://xn--mnchen-3ya.example/");
    row("spaces around", "  /m\t", "https://news.example/m");
    row("file", "file:///etc/passwd", "");
    row("ftp", "ftp://other.example/", "");
    row("gopher", "gopher://other.example:70/", "");
    row("script", "javascript:alert(1)", "");
    row("data", "data:text/html,x", "");
    row("user", "https://user@other.example/", "");
    row("user on other host", "//user@other.example/", "");
    row("backslash", "/\\other.example/", "");
    row("backslashes", "\\\\other.example\\", "");
    row("line break", "/a\r\nSet-Cookie: b", "");
    row("three slashes", "https:///etc/passwd", "");
    row("blocked port", "http://other.example:25/", "");
    row("circled digits", "http://\xe2\x91\xa0.1/", "");
}

void WebAddressTest::referencesLeadWhereBrowsersGo()
{
    QFETCH(QByteArray, reference);
    QFETCH(QByteArray, url);
    const auto base = parseWebAddress(QStringLiteral("https://news.example/a/page?x=1"));
    QVERIFY(base.ok());
    const auto resolved = resolveReference(base.value(), reference);
    QVERIFY2(resolved.ok() == !url.isEmpty(),
             resolved.ok() ? resolved.value().url.constData() : qPrintable(resolved.error().message));
    if (resolved.ok())
        QCOMPARE(resolved.value().url, url);
}

void WebAddressTest::lookalikesAreShownInPunycode_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *host, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(host) << QString::fromUtf8(shown);
    };
    row("plain", "example.org", "example.org");
    row("number", "127.0.0.1", "127.0.0.1");
    row("umlaut", "xn--mnchen-3ya.example", "münchen.example");
    row("one other alphabet", "xn--e1afmkfd.xn--p1ai", "пример.рф");
    row("Japanese", "xn--wgv71a119e.example", "日本語.example");
    row("mixed", "xn--exmple-4nf.org", "xn--exmple-4nf.org");
    row("all lookalikes", "xn--80ak6aa92e.com", "xn--80ak6aa92e.com");
    row("invalid", "xn--a.org", "xn--a.org");
}

void WebAddressTest::lookalikesAreShownInPunycode()
{
    QFETCH(QString, host);
    QFETCH(QString, shown);
    QCOMPARE(shownHost(host), shown);
}

void WebAddressTest::refusalNamesNoPassword()
{
    const auto parsed = parseWebAddress(QStringLiteral("https://ada:hunter2@example.org/"));
    QVERIFY(!parsed.ok());
    QVERIFY(!parsed.error().message.contains(QStringLiteral("hunter2")));
    QVERIFY(!parsed.error().detail.contains(QStringLiteral("hunter2")));
}

QTEST_GUILESS_MAIN(WebAddressTest)
#include "tst_webaddress.moc"
