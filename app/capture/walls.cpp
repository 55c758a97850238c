// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/walls.h"

#include "app/capture/fetchheaders.h"
#include "app/capture/pagescan.h"
#include "app/capture/webaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <array>
#include <optional>

namespace nutgraf::capture {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(capture)
};

constexpr qsizetype MostBytes = 2 * 1024 * 1024;
constexpr qsizetype MostMarks = 256 * 1024; ///< of sources and names of scripts and classes
constexpr int ShortestProse = 12; ///< words of a block that counts as text; menus and buttons have fewer
constexpr int Little = 80; ///< words: fewer are no article
constexpr int Teaser = 220; ///< words: what subscribers' pages show of an article, measured on none longer than 200

/// What one pass over the page finds.
struct Findings
{
    QString title;
    QStringList headings;
    QStringList blocks; ///< of text, lower case
    QString marks; ///< sources of scripts and frames, ids and classes, starts of scripts; lower case
    QString linked; ///< JSON-LD
    QString tier; ///< article:content_tier
    bool password = false;
    std::optional<int> refreshAfter; ///< seconds
    QString refreshTo;
    int prose = 0; ///< words
    int proseOfOthers = 0; ///< words outside of blocks about cookies
    int consentBlocks = 0;
};

const QRegularExpression &pattern(const char *text)
{
    static QHash<const char *, QRegularExpression> known;
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text,
                             QRegularExpression(QString::fromUtf8(text),
                                                QRegularExpression::CaseInsensitiveOption
                                                    | QRegularExpression::UseUnicodePropertiesOption));
    return *found;
}

QString found(const char *expression, const QString &text)
{
    const auto match = pattern(expression).match(text);
    return match.hasMatch() ? match.captured(0) : QString();
}

constexpr char ConsentWords[] =
    "\\b(cookies?|consent|tracking|gdpr|einwillig\\w+|zustimm\\w+|datenschutz\\w*|datenverarbeitung|consentement|"
    "traceurs|consentimiento|partners? (?:store|process|use)|personali[sz]ed (?:ads|advertising|content)|"
    "personal data|privacy (?:choices|settings)|personenbezogen\\w*|werbung und tracking)\\b";
constexpr char ConsentButtons[] =
    "\\b(accept all|accept (?:and|&) (?:continue|close)|agree (?:and|&) (?:continue|close)|i (?:accept|agree)|reject all|"
    "manage (?:cookies|options|choices|preferences)|alle akzeptieren|akzeptieren und weiter|zustimmen|"
    "einstellungen verwalten|tout (?:accepter|refuser)|accepter et (?:continuer|fermer)|aceptar todo|accetta tutto)\\b";
constexpr char LoginWords[] =
    "\\b(log ?in|sign ?in|log on|anmeld\\w+|einloggen|se connecter|connexion|identifiez-vous|iniciar sesi[oó]n|accedi|"
    "forgot (?:your )?password|passwort vergessen|create (?:an )?account)\\b";
constexpr char LoginPath[] = "/(?:[a-z0-9_-]*[_-])?(?:login|log-in|signin|sign-in|sso|anmelden|connexion|oauth2?|auth|"
                             "authenticate|session/new|accounts?/login)(?:[/?.]|$)";
constexpr char BotWords[] =
    "\\b(are you (?:a )?(?:human|robot)|not a robot|kein roboter|pas un robot|verify(?:ing)? (?:that )?you(?:'|’)?(?: a)?re "
    "(?:a )?human|verify you are (?:a )?human|human verification|security check|checking (?:if the site connection|your "
    "browser)|just a moment|attention required|unusual (?:traffic|activity)|pardon our interruption|"
    "please enable (?:js|javascript|cookies)|enable javascript and cookies|access (?:to this page has been )?denied|"
    "request (?:unsuccessful|blocked)|ddos protection|complete the captcha|solve (?:the|this) captcha|"
    "bot detection|sicherheitspr[uü]fung|nur einen moment)\\b";
constexpr char BotMarks[] =
    "(challenges\\.cloudflare\\.com|cdn-cgi/challenge-platform|_cf_chl_opt|captcha-delivery\\.com|px-captcha|perimeterx|"
    "hcaptcha\\.com|recaptcha/(?:api|enterprise)|_incapsula_resource|distil_r_captcha|awswaf|aws-waf|ddos-guard|"
    "sucuri_cloudproxy|geetest|arkoselabs|funcaptcha|akamai-?bot|datadome)";
constexpr char PaywallWords[] =
    "(subscribe (?:now )?to (?:continue|keep|read)|(?:continue|keep) reading (?:with|by|for)|to (?:continue|keep) reading|"
    "read the (?:full|rest of (?:the|this)) (?:article|story)|already a subscriber|for subscribers only|subscriber[- ]only|"
    "exclusive to subscribers|this (?:article|story|content) is (?:for|reserved for|only available to) (?:our )?"
    "(?:subscribers|members)|nur f[uü]r abonnenten|weiterlesen mit|jetzt weiterlesen|exklusiv f[uü]r abonnenten|"
    "sie haben bereits ein abo|r[eé]serv[eé] aux abonn[eé]s|d[eé]j[aà] abonn[eé]|solo para suscriptores|"
    "you(?:'|’)ve (?:reached|used) your (?:limit of )?(?:\\w+ )?free articles|unlock this (?:article|story))";
constexpr char NotFoundWords[] =
    "(page (?:not|could not be|can(?:'|’|no)t be) found|404 (?:-|–|\\||:)? ?(?:error|not found|page)|^\\s*404\\s*$|"
    "error 404|http 404|not found$|^not found|seite (?:wurde )?(?:leider )?nicht gefunden|(?:page|contenu) introuvable|"
    "p[aá]gina no encontrada|pagina non trovata|page (?:does not|doesn(?:'|’)t) exist|(?:page|article|story|content) (?:is )?"
    "no longer (?:available|exists)|(?:article|story|page) (?:has (?:expired|been removed|moved)|is unavailable)|"
    "we can(?:'|’|no)t (?:seem to )?find (?:the|that|this) page|nothing (?:was )?found)";

/// Words, and for scripts without spaces two signs a word.
int wordsOf(const QString &text)
{
    int words = 0;
    int dense = 0;
    bool inside = false;
    for (const QChar c : text) {
        if (c.unicode() >= 0x3040 && c.unicode() < 0xfb00 && c.isLetter())
            ++dense;
        const bool letter = c.isLetterOrNumber();
        words += letter && !inside ? 1 : 0;
        inside = letter || (inside && (c == u'\'' || c == u'’' || c == u'-'));
    }
    return dense > words ? dense / 2 : words;
}

bool isInline(const QByteArray &name)
{
    static const QSet<QByteArray> names{"a",    "b", "i",    "em",   "strong", "span", "u",    "small", "sup", "sub",
                                        "abbr", "q", "cite", "code", "time",   "mark", "font", "br",    "wbr"};
    return names.contains(name);
}

class Reader
{
public:
    explicit Reader(QByteArrayView html)
        : m_scan(html)
    { }

    Findings read()
    {
        PageTag tag;
        while (m_scan.next(tag)) {
            if (!isInline(tag.name))
                flush();
            if (!tag.closing)
                open(tag);
            else if (tag.name == "noscript" || tag.name == "template")
                m_hidden = 0;
            else if (tag.name == m_heading)
                m_heading.clear();
            if (m_hidden == 0 && tag.name != "script" && tag.name != "style" && tag.name != "title")
                m_block += QString::fromUtf8(tag.text) + u' ';
        }
        flush();
        m_findings.marks = m_findings.marks.toLower();
        return std::move(m_findings);
    }

private:
    void mark(QByteArrayView bytes)
    {
        if (m_findings.marks.size() < MostMarks)
            m_findings.marks += QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096))) + u'\n';
    }

    void open(const PageTag &tag)
    {
        mark(tag.attribute("src"));
        mark(tag.attribute("class"));
        mark(tag.attribute("id"));
        if (tag.name == "script") {
            if (tag.attribute("type").toLower().contains("ld+json"))
                m_findings.linked += QString::fromUtf8(tag.text.first(std::min<qsizetype>(tag.text.size(), MostMarks)));
            else
                mark(tag.text);
        } else if (tag.name == "title" && m_findings.title.isEmpty()) {
            m_findings.title = QString::fromUtf8(tag.text).simplified();
        } else if (tag.name == "h1" || tag.name == "h2") {
            m_heading = tag.name;
        } else if (tag.name == "noscript" || tag.name == "template") {
            m_hidden = 1;
        } else if (tag.name == "form") {
            mark(tag.attribute("action"));
        } else if (tag.name == "input") {
            m_findings.password = m_findings.password || tag.attribute("type").toLower() == "password";
            if (tag.attribute("type").toLower() == "submit")
                m_block += QString::fromUtf8(tag.attribute("value")) + u' ';
        } else if (tag.name == "meta") {
            openMeta(tag);
        }
    }

    void openMeta(const PageTag &tag)
    {
        const QString content = QString::fromUtf8(tag.attribute("content"));
        if (tag.attribute("http-equiv").trimmed().toLower() == "refresh")
            noteRefresh(content);
        if (tag.attribute("property") == "article:content_tier" || tag.attribute("name") == "article:content_tier")
            m_findings.tier = content.trimmed().toLower();
    }

public:
    /// "5; url=https://…", as in the header of the same name.
    static std::optional<std::pair<int, QString>> refresh(const QString &content)
    {
        static const QRegularExpression form(
            QStringLiteral("^\\s*(\\d{1,9})(?:\\.\\d*)?\\s*(?:[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]*))?"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(content);
        if (!match.hasMatch())
            return std::nullopt;
        return std::pair(match.captured(1).toInt(), match.captured(2).trimmed());
    }

private:
    void noteRefresh(const QString &content)
    {
        const auto parsed = refresh(content);
        if (!parsed || m_findings.refreshAfter)
            return;
        m_findings.refreshAfter = parsed->first;
        m_findings.refreshTo = parsed->second;
    }

    void flush()
    {
        const QString text = m_block.simplified();
        m_block.clear();
        if (text.isEmpty())
            return;
        if (!m_heading.isEmpty() && m_findings.headings.size() < 20)
            m_findings.headings.append(text);
        const int words = wordsOf(text);
        const bool consent = !found(ConsentWords, text).isEmpty();
        m_findings.consentBlocks += consent ? 1 : 0;
        if (m_findings.blocks.size() < 2000)
            m_findings.blocks.append(text);
        if (words < ShortestProse)
            return;
        m_findings.prose += words;
        m_findings.proseOfOthers += consent ? 0 : words;
    }

    PageScan m_scan;
    Findings m_findings;
    QString m_block;
    QByteArray m_heading;
    int m_hidden = 0;
};

/// The first of the title and the headings that has words of @p expression.
QString inHeads(const char *expression, const Findings &findings)
{
    const QString title = found(expression, findings.title);
    if (!title.isEmpty())
        return title;
    for (const QString &heading : findings.headings)
        if (const QString words = found(expression, heading); !words.isEmpty())
            return words;
    return {};
}

QString inBlocks(const char *expression, const Findings &findings)
{
    for (const QString &block : findings.blocks)
        if (const QString words = found(expression, block); !words.isEmpty())
            return words;
    return {};
}

QString proof(const QString &mark, int words)
{
    return QStringLiteral("%1; %2 words of text").arg(mark.left(120)).arg(words);
}

Wall botCheck(const WallInput &page, const Findings &findings)
{
    for (const QByteArray &value : fieldValues(page.headers, "cf-mitigated"))
        if (value.toLower() == "challenge")
            return {WallKind::BotCheck, QStringLiteral("cf-mitigated: challenge")};
    if (findings.prose >= Little)
        return {};
    const QString mark = found(BotMarks, findings.marks);
    const QString head = inHeads(BotWords, findings);
    const QString words = head.isEmpty() ? inBlocks(BotWords, findings) : head;
    // A mark alone is on many sound pages; without any text, though, nothing else is there.
    if (!head.isEmpty() || (!mark.isEmpty() && (!words.isEmpty() || findings.prose == 0)))
        return {WallKind::BotCheck, proof(head.isEmpty() ? mark : head, findings.prose)};
    return {};
}

Wall refreshing(const WallInput &page, Findings &findings)
{
    constexpr int AtOnce = 10;
    if (!findings.refreshAfter)
        for (const QByteArray &value : fieldValues(page.headers, "refresh"))
            if (const auto parsed = Reader::refresh(QString::fromUtf8(value))) {
                findings.refreshAfter = parsed->first;
                findings.refreshTo = parsed->second;
            }
    if (!findings.refreshAfter || *findings.refreshAfter > AtOnce || findings.prose >= Little)
        return {};
    return {WallKind::Refresh,
            proof(QStringLiteral("refresh: %1; url=%2").arg(*findings.refreshAfter).arg(findings.refreshTo),
                  findings.prose)};
}

Wall consent(const WallInput &page, const Findings &findings)
{
    if (findings.proseOfOthers >= Little)
        return {};
    const QUrl url(page.finalUrl);
    const QString place = found("^(?:consent|guce|cookiewall|privacywall)\\.|/(?:consent|cookie-?wall|privacy-?wall|"
                                "cookie-?consent|gdpr)(?:[/?.]|$)",
                                url.host() + url.path());
    const QString button = inBlocks(ConsentButtons, findings);
    if ((!place.isEmpty() && findings.consentBlocks > 0) || (!button.isEmpty() && findings.consentBlocks >= 2))
        return {WallKind::Consent, proof(place.isEmpty() ? button : place, findings.proseOfOthers)};
    return {};
}

Wall login(const WallInput &page, const Findings &findings)
{
    if (findings.prose >= Little)
        return {};
    const QString path = found(LoginPath, QUrl(page.finalUrl).path());
    const QString words = inHeads(LoginWords, findings);
    const bool led = !path.isEmpty() && found(LoginPath, QUrl(page.asked).path()).isEmpty();
    if (findings.password && (!words.isEmpty() || !path.isEmpty() || !inBlocks(LoginWords, findings).isEmpty()))
        return {WallKind::Login,
                proof(words.isEmpty() ? QStringLiteral("a field for a password") : words, findings.prose)};
    if (led && (!words.isEmpty() || !inBlocks(LoginWords, findings).isEmpty()))
        return {WallKind::Login, proof(path, findings.prose)};
    return {};
}

Wall paywall(const Findings &findings)
{
    const bool locked =
        !found("\"isAccessibleForFree\"\\s*:\\s*\"?false", findings.linked).isEmpty() || findings.tier == u"locked";
    const auto count = pattern("\"wordCount\"\\s*:\\s*\"?(\\d{1,6})").match(findings.linked);
    const int whole = count.hasMatch() ? count.captured(1).toInt() : 0;
    if (locked && whole > 0 && findings.prose * 10 < whole * 6)
        return {WallKind::Paywall, proof(QStringLiteral("wordCount %1").arg(whole), findings.prose)};
    if (findings.prose >= Teaser)
        return {};
    if (locked)
        return {WallKind::Paywall, proof(QStringLiteral("not accessible for free"), findings.prose)};
    const QString words = inBlocks(PaywallWords, findings);
    const bool marked = !found("paywall|subscriber-only|premium-(?:teaser|gate)|regwall|piano-(?:offer|inline)|"
                               "meteredcontent|article-gate",
                               findings.marks)
                             .isEmpty();
    if (!words.isEmpty() && (marked || findings.prose < Teaser / 2))
        return {WallKind::Paywall, proof(words, findings.prose)};
    return {};
}

QString withoutWww(const QString &host)
{
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

Wall notFound(const WallInput &page, const Findings &findings)
{
    const QUrl asked(page.asked);
    const QUrl given(page.finalUrl);
    const bool sameSite = withoutWww(asked.host()) == withoutWww(given.host());
    const QString front =
        found("^/?(?:index\\.\\w+|home)?/?$", given.path().isEmpty() ? QStringLiteral("/") : given.path());
    if (sameSite && !front.isEmpty() && !given.hasQuery() && asked.path().count(u'/') >= 2 && asked.path().size() > 12)
        return {WallKind::SoftNotFound, QStringLiteral("led from %1 to the front page").arg(asked.path().left(120))};
    if (sameSite && !found("/(?:404|not-?found|error-?404|page-not-found)(?:[/?.]|$)", given.path()).isEmpty()
        && asked.path() != given.path())
        return {WallKind::SoftNotFound, QStringLiteral("led to %1").arg(given.path().left(120))};
    if (findings.prose >= Little)
        return {};
    const QString words = inHeads(NotFoundWords, findings);
    return words.isEmpty() ? Wall{} : Wall{WallKind::SoftNotFound, proof(words, findings.prose)};
}

} // namespace

Wall pageLooksLike(const WallInput &page)
{
    Findings findings = Reader(page.html.first(std::min<qsizetype>(page.html.size(), MostBytes))).read();
    if (!page.text.isEmpty()) // what a reader took for the article, which menus and boxes are no part of
        findings.prose = wordsOf(page.text);
    if (const Wall wall = botCheck(page, findings))
        return wall;
    if (const Wall wall = consent(page, findings))
        return wall;
    if (const Wall wall = login(page, findings))
        return wall;
    if (const Wall wall = notFound(page, findings))
        return wall;
    if (const Wall wall = paywall(findings))
        return wall;
    return refreshing(page, findings);
}

QString wallName(WallKind kind)
{
    switch (kind) {
    case WallKind::None:
        break;
    case WallKind::Login:
        return QStringLiteral("login");
    case WallKind::Consent:
        return QStringLiteral("consent");
    case WallKind::BotCheck:
        return QStringLiteral("bot_check");
    case WallKind::Paywall:
        return QStringLiteral("paywall");
    case WallKind::SoftNotFound:
        return QStringLiteral("soft_not_found");
    case WallKind::Refresh:
        return QStringLiteral("refresh");
    }
    return {};
}

QString wallWords(WallKind kind, const QString &host)
{
    switch (kind) {
    case WallKind::None:
        break;
    case WallKind::Login:
        return Wording::tr(
                   "%1 asks for a login before it shows the page. Open it in a browser, save it and add the file.")
            .arg(host);
    case WallKind::Consent:
        return Wording::tr(
                   "%1 asks for consent to cookies before it shows the page. Open it in a browser, save it and add "
                   "the file.")
            .arg(host);
    case WallKind::BotCheck:
        return Wording::tr(
                   "%1 wants to see a person before it shows the page. Open it in a browser, save it and add the "
                   "file.")
            .arg(host);
    case WallKind::Paywall:
        return Wording::tr("%1 shows only the beginning of the page to those who do not subscribe.").arg(host);
    case WallKind::SoftNotFound:
        return Wording::tr(
                   "%1 says that there is no such page. Check the address, or look for a copy in a web archive.")
            .arg(host);
    case WallKind::Refresh:
        return Wording::tr("%1 gave an empty page that leads on to another. Add the address of that page.").arg(host);
    }
    return {};
}

} // namespace nutgraf::capture
