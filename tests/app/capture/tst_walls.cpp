// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/walls.h"

#include <QTest>

using namespace nutgraf::capture;

class WallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallIsToldFromArticle_data();
    void wallIsToldFromArticle();
    void mainTextDecidesWhenKnown();
    void everyKindHasWords();
    void hostilePageIsReadOnce();
};

namespace {

/// An article of some 120 words that has @p topic in it.
QByteArray article(const QByteArray &topic)
{
    const QByteArray sentence = "<p>The ministry said on Tuesday that the figures for the second quarter had been "
                                "revised after an audit of the regional offices, and that "
        + topic + " would be reviewed before the end of the year.</p>";
    return sentence.repeated(5);
}

} // namespace

void WallsTest::wallIsToldFromArticle_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("finalUrl");
    QTest::addColumn<QString>("kind"); // empty: none
    const QString asked = QStringLiteral("https://news.example/2025/01/quarter-figures");
    const auto row = [&](const char *name, const char *kind, const QByteArray &html, const char *finalUrl = "",
                         const QByteArray &headers = {}) {
        QTest::newRow(name) << html << headers << (*finalUrl ? QString::fromLatin1(finalUrl) : asked)
                            << QString::fromLatin1(kind);
    };
    row("password field", "login",
        "<title>Log in | The Harbour Post</title><form action=/login><input name=u><input type=password></form>");
    row("login in German", "login",
        "<title>Anmelden</title><h1>Bitte anmelden</h1><form><input type='password'><button>Einloggen</button></form>");
    row("led to login", "login", "<h1>Sign in to continue</h1><p>Use your account.</p>",
        "https://news.example/account/login?next=%2F2025");
    row("led to single sign-on", "login", "<h2>Sign in</h2>", "https://sso.example/sso/start?x=1");
    row("cookies first", "consent",
        "<title>The Harbour Post</title><div><p>We and our 812 partners store and process personal data such as cookies on "
        "your device to show personalised ads and content and to measure them.</p><p>You can change your privacy settings "
        "at any time; consent can be withdrawn on every page by the link at its foot.</p>"
        "<button>Accept all</button><button>Manage options</button></div>");
    row("cookies first, German", "consent",
        "<p>Mit Ihrer Einwilligung nutzen wir und unsere Partner Cookies, um personenbezogene Daten zu verarbeiten und "
        "Werbung und Tracking zu steuern.</p><p>Ohne Zustimmung geht es mit einem Abo weiter, siehe unsere Hinweise zum "
        "Datenschutz.</p><a>Akzeptieren und weiter</a>");
    row("site for consent", "consent", "<p>Cookies</p><button>Accept all</button>",
        "https://consent.news.example/collect?session=1");
    row("challenge by header", "bot_check", article("the budget"), "",
        "HTTP/1.1 200 OK\r\nCF-Mitigated: challenge\r\n\r\n");
    row("moment", "bot_check",
        "<title>Just a moment...</title><script>window._cf_chl_opt={}</script><noscript>Enable JavaScript and cookies to "
        "continue</noscript>");
    row("captcha", "bot_check", "<h1>Are you a robot?</h1><div class=g-recaptcha></div>");
    row("captcha by frame alone", "bot_check",
        "<html><head><script src=https://ct.captcha-delivery.com/c.js></script></head><body></body></html>");
    row("denied", "bot_check", "<title>Access Denied</title><h1>Access Denied</h1><p>Reference 18.2</p>");
    row("unusual traffic", "bot_check",
        "<p>Our systems have detected unusual traffic from your network.</p>"
        "<script src='https://www.example/recaptcha/api.js'></script>");
    row("teaser by linked data", "paywall",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
        "<h1>Figures revised</h1><p>The ministry said on Tuesday that the figures for the second quarter had been "
        "revised.</p>");
    row("teaser by words", "paywall",
        "<h1>Figures revised</h1><p>The ministry said on Tuesday that the figures for the second quarter had been revised "
        "after an audit.</p><div class=paywall>Subscribe to continue reading</div>");
    row("teaser in German", "paywall",
        "<h1>Zahlen korrigiert</h1><p>Das Ministerium teilte am Dienstag mit, dass die Zahlen nach einer Prüfung der "
        "Ämter korrigiert worden sind.</p><b>Nur für Abonnenten</b>");
    row("shorter than it says", "paywall",
        "<script type='application/ld+json'>{\"isAccessibleForFree\":\"False\",\"wordCount\":900}</script>"
            + article("the budget") + article("the review") + article("the plan"));
    row("not found with 200", "soft_not_found",
        "<title>Page not found - The Harbour Post</title><h1>Page not found</h1>");
    row("not found in German", "soft_not_found", "<h1>Seite nicht gefunden</h1><p>Zur Startseite</p>");
    row("not found in French", "soft_not_found", "<title>Page introuvable</title>");
    row("404 as heading", "soft_not_found", "<h1>404</h1><p>Go back.</p>");
    row("no longer there", "soft_not_found", "<h1>This article is no longer available</h1>");
    row("front page instead", "soft_not_found", article("the budget") + article("the harbour"),
        "https://www.news.example/");
    row("led to an error page", "soft_not_found", article("the budget"), "https://news.example/404.html");
    row("refresh to itself", "refresh", "<meta http-equiv=refresh content='0'>");
    row("refresh elsewhere", "refresh", "<meta http-equiv='Refresh' content='1; url=\"/next\"'><p>Wait</p>");
    row("refresh by header", "refresh", "<p>Wait</p>", "", "HTTP/1.1 200 OK\r\nRefresh: 0; url=/next\r\n\r\n");

    row("article", "", article("the budget"));
    row("article about logins", "",
        "<title>Why every site wants you to log in</title><h1>Log in, log out</h1>" + article("the login pages"));
    row("article with a login box", "",
        "<form><input type=password><button>Log in</button></form><h1>Figures</h1>" + article("the budget"));
    row("article about missing pages", "",
        "<title>Page not found: the art of the 404 error</title><h1>Page not found</h1>" + article("error 404 pages"));
    row("article about captchas", "",
        "<title>Are you a robot?</title><h1>Are you human?</h1>" + article("the hcaptcha contract"));
    row("article about cookies", "",
        "<title>Cookies</title>" + article("the budget")
            + "<p>Regulators said that consent to cookies must be free.</p>");
    row("article with a cookie banner", "",
        "<div><p>We use cookies and similar tracking to measure how this site is used, with your consent.</p><p>Privacy "
        "settings</p><button>Accept all</button></div>"
            + article("the budget"));
    row("article behind a guard that lets it through", "",
        "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>" + article("the budget"));
    row("article with a call to subscribe", "",
        article("the budget") + article("the harbour") + "<div class=newsletter>Subscribe to our newsletter</div>");
    row("article whole though not free", "",
        "<script type='application/ld+json'>{\"isAccessibleForFree\":false,\"wordCount\":300}</script>"
            + article("the budget") + article("the review"));
    row("article free by its own word", "",
        "<script type='application/ld+json'>{\"isAccessibleForFree\":true}</script><p>The ministry said on Tuesday that "
        "the figures for the second quarter had been revised.</p>");
    row("article that reloads itself", "", "<meta http-equiv=refresh content=300>" + article("the budget"));
    row("short note that reloads itself", "", "<meta http-equiv=refresh content='600; url=?r=1'><p>It rained.</p>");
    row("short note", "", "<h1>Ferry late</h1><p>The ferry to the islands leaves at nine today because of fog.</p>");
    row("short note about a login", "",
        "<h1>Login trouble at the tax office</h1><p>Taxpayers could not use the portal for two hours on Monday.</p>");
    row("article in Chinese", "",
        "<h1>登录</h1><p>" + QByteArray("财政部周二表示第二季度的数据在审计之后已经修订。").repeated(20) + "</p>");
    row("front page asked for", "", article("the budget"), "https://news.example/2025/01/quarter-figures");
    row("empty", "", "");
}

void WallsTest::wallIsToldFromArticle()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, headers);
    QFETCH(QString, finalUrl);
    QFETCH(QString, kind);
    const Wall wall =
        pageLooksLike({headers, html, QStringLiteral("https://news.example/2025/01/quarter-figures"), finalUrl, {}});
    QVERIFY2(wallName(wall.kind) == kind, qPrintable(wallName(wall.kind) + QStringLiteral(": ") + wall.evidence));
    QCOMPARE(wall.evidence.isEmpty(), kind.isEmpty());
}

void WallsTest::mainTextDecidesWhenKnown()
{
    const QByteArray html = "<title>Log in</title><form><input type=password></form><div>Text in boxes</div>";
    const QString url = QStringLiteral("https://news.example/a");
    QCOMPARE(int(pageLooksLike({{}, html, url, url, {}}).kind), int(WallKind::Login));
    const QString text = QStringLiteral("The ministry said that figures had been revised. ").repeated(20);
    QCOMPARE(int(pageLooksLike({{}, html, url, url, text}).kind), int(WallKind::None));
}

void WallsTest::everyKindHasWords()
{
    for (const WallKind kind : {WallKind::Login, WallKind::Consent, WallKind::BotCheck, WallKind::Paywall,
                                WallKind::SoftNotFound, WallKind::Refresh}) {
        QVERIFY(!wallName(kind).isEmpty());
        QVERIFY(wallWords(kind, QStringLiteral("news.example")).contains(QStringLiteral("news.example")));
    }
}

void WallsTest::hostilePageIsReadOnce()
{
    const QString url = QStringLiteral("https://news.example/a");
    for (const QByteArray &piece : {QByteArray("<div>"), QByteArray("<"), QByteArray("<!--"), QByteArray("<a b='"),
                                    QByteArray("<script>"), QByteArray("</"), QByteArray("a "),
                                    QByteArray("<p>cookies"), QByteArray("<x a=1 b=2 c>"), QByteArray("\0\xff", 2)})
        QCOMPARE(int(pageLooksLike({{}, piece.repeated(200'000), url, url, {}}).kind), int(WallKind::None));
}

QTEST_GUILESS_MAIN(WallsTest)
#include "tst_walls.moc"
