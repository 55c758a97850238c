// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/words.h"

#include "app/readers/datetext.h"
#include "app/readers/needles.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LongestName = 70;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == QChar(0xA0) || c == QChar(0x3000);
}

/// "By", "Written by:", "Story by" and the like at the start, in any case.
QStringView withoutCue(QStringView text)
{
    static const QRegularExpression Cue(
        QStringLiteral(
            "^(?:(?:posted|written|published|story|words|text|report|reporting|article|reviewed|edited|authored"
            "|contributed|created|submitted)\\s+by|by\\s+line|byline|by|authors?|written|reporter|from|von|par|por|di|door)"
            "(?:\\s*:\\s*|\\s+|$)"),
        QRegularExpression::CaseInsensitiveOption);
    for (int round = 0; round < 2; ++round) {
        const auto match = Cue.match(text);
        if (!match.hasMatch())
            break;
        text = text.sliced(match.capturedLength()).trimmed();
    }
    return text;
}

/// Words that begin or make up a role or credential beside a name, never the name itself.
bool isRole(const QString &part)
{
    static const QRegularExpression Role(
        QStringLiteral(
            "\\b(?:writer|reporter|editor|correspondent|staff|contributor|columnist|journalist|producer|author"
            "|director|manager|analyst|founder|president|professor|dietitian|nutritionist|specialist"
            "|officer|chief|head of|attorney|lawyer|researcher|scientist|physician|lecturer|consultant|photographer|senior|guest|blogger|ceo|cto|cfo|cmo|vp|team lead|intern|bureau)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Letters(QStringLiteral(
        "^(?:Ph\\.?D\\.?|M\\.?D\\.?|MBA|M\\.?S\\.?c?|R\\.?D\\.?N?|R\\.?N\\.?|CPA|CFP®?|CFA|J\\.?D\\.?|Esq\\.?|Jr\\.?"
        "|Sr\\.?|M\\.?A\\.?|B\\.?A\\.?|B\\.?Sc?\\.?|[IV]{2,3}|L\\.?D\\.?N?\\.?|MPH|M\\.?Ed\\.?|Ed\\.?D\\.?|Psy\\.?D\\.?"
        "|CSCS|CPT|DVM|DDS|LCSW|[A-Z]{2,4}-[A-Z]{1,3})$"));
    return Role.match(part).hasMatch() || Letters.match(part).hasMatch();
}

/// "FAND", "E-RYT": capitals after a name.
bool isCredential(const QString &part)
{
    return part.size() <= 6 && std::none_of(part.cbegin(), part.cend(), [](QChar c) { return c.isLower(); });
}

/// "Yucy Yucy" is one name read from a picture and from a link.
QString withoutEcho(const QString &name)
{
    const qsizetype half = name.size() / 2;
    return name.size() % 2 == 1 && name[half] == u' ' && name.first(half) == name.sliced(half + 1) ? name.first(half)
                                                                                                   : name;
}

/// "Rachel MacDonald Writer": roles that stand after the name without a comma.
QString withoutRole(const QString &name)
{
    static const QRegularExpression Role(QStringLiteral(
        "^(\\p{Lu}[\\p{L}'’.-]+ (?:\\p{Lu}\\.? )?\\p{Lu}[\\p{L}'’-]+) (?:.*\\b)?(?:Writer|Editor|Reporter|Contributor|Correspondent|Author|Founder|Coordinator|Manager|Director|Expert|Specialist|Staff Writer)$"));
    const auto match = Role.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

/// "Ann Lee in London", "Ann Lee for The Quay Herald": what follows two names or more is place or outlet.
QString withoutPlace(const QString &name)
{
    static const QSet<QString> Stops{QStringLiteral("in"), QStringLiteral("for"),     QStringLiteral("of"),
                                     QStringLiteral("at"), QStringLiteral("reports"), QStringLiteral("reporting"),
                                     QStringLiteral("is"), QStringLiteral("special"), QStringLiteral("via")};
    qsizetype words = 0;
    for (qsizetype at = name.indexOf(u' '); at > 0;) {
        ++words;
        const qsizetype next = name.indexOf(u' ', at + 1);
        const QString word = name.mid(at + 1, next < 0 ? -1 : next - at - 1);
        if (words >= 2 && next > 0 && Stops.contains(word))
            return name.first(at);
        at = next;
    }
    return name;
}

/// Up to the first time or date: "Ann Lee December 2", "Ann Lee Last Updated: …", "Ann Lee 11:07am".
QStringView withoutDate(QStringView text)
{
    static const QRegularExpression Date(
        QStringLiteral(
            "\\s*(?:\\b(?:last |first )?(?:updated|published|posted|reviewed|modified)\\b|(?:on\\s+)?(?:\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b)|\\d|(?:on\\s+)?(?<=[\\p{Ll}\\s])(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?\\s+\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = Date.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()) : text;
}

bool canBeName(const QString &part)
{
    if (part.size() < 2 || part.size() > LongestName || part.contains(u'/') || part.contains(u'{')
        || part.contains(QLatin1String("http")) || part.contains(QLatin1String("www.")))
        return false;
    if (part.count(u' ') > 7)
        return false;
    static const QSet<QString> Never{
        QStringLiteral("admin"),      QStringLiteral("administrator"), QStringLiteral("null"),
        QStringLiteral("none"),       QStringLiteral("undefined"),     QStringLiteral("author"),
        QStringLiteral("unknown"),    QStringLiteral("anonymous"),     QStringLiteral("share"),
        QStringLiteral("n/a"),        QStringLiteral("wp admin"),      QStringLiteral("wpadmin"),
        QStringLiteral("root"),       QStringLiteral("user"),          QStringLiteral("webmaster"),
        QStringLiteral("superadmin"), QStringLiteral("default"),       QStringLiteral("about the author"),
        QStringLiteral("follow"),     QStringLiteral("post author"),   QStringLiteral("guest")};
    if (Never.contains(part.toLower()))
        return false;
    return std::any_of(part.cbegin(), part.cend(), [](QChar c) { return c.isLetter(); });
}

QString trimmedName(QStringView text)
{
    static const QRegularExpression Address(QStringLiteral("\\S+@\\S+\\.\\S+|(?<=\\s)@\\w+"));
    QString name = text.toString();
    name.remove(Address);
    const qsizetype bracket = name.indexOf(u'(');
    if (bracket > 2 && name.trimmed().endsWith(u')'))
        name.truncate(bracket);
    name = squeezed(name);
    while (!name.isEmpty() && QStringView(u",;:|-–—•·./&").contains(name.back())
           && !(name.back() == u'.' && name.size() > 2
                && (name[name.size() - 3] == u' ' || name.endsWith(QLatin1String("r.")))))
        name = name.chopped(1).trimmed();
    while (!name.isEmpty() && QStringView(u",;:|-–—•·./&").contains(name.front()))
        name = name.sliced(1).trimmed();
    return name;
}

/// The part before a bar, bullet or dash with blanks around it, which parts the name from an outlet or date.
QStringView beforeBar(QStringView text)
{
    static const QRegularExpression Bar(QStringLiteral("\\s[|•·–—]\\s|\\s-\\s|\\n| \\| "));
    const auto match = Bar.match(text);
    return match.hasMatch() && match.capturedStart() > 1 ? text.first(match.capturedStart()) : text;
}

QString keyOf(const QString &name)
{
    QString key;
    for (const QChar c : name.toCaseFolded())
        if (c.isLetterOrNumber())
            key.append(c);
    return key;
}

/// The name that ends before a stop of the sentence, a bracket or an address.
QString nameUpToStop(QStringView text)
{
    static const QRegularExpression Stop(QStringLiteral(
        "[.;!?]\\s*$|[.;!?]\\s|[,(\\[]| and is | and has | and was | on (?:\\p{Lu}|\\d)| as part | under | here$| here | at https?:| with permission"
        "| in partnership| in (?:January|February|March|April|May|June|July|August|September|October|November|December)"));
    QString name = squeezed(text);
    const auto match = Stop.match(name);
    if (match.hasMatch())
        name.truncate(match.capturedStart());
    while (name.endsWith(u'.') || name.endsWith(u':') || name.endsWith(u'"') || name.endsWith(u'”'))
        name.chop(1);
    return name.size() > 80 ? QString() : name.trimmed();
}

/// Whether one of the words that the search for an origin wants is there at all.
bool mayNameOrigin(const QString &line)
{
    static const Needles Verbs{"published", "appeared",  "posted",     "reported",
                               "ran ",      "reprinted", "reproduced", "syndicated"};
    return Verbs.in(line) != 0;
}

QString originIn(const QString &line)
{
    static const QRegularExpression Origin(
        QStringLiteral(
            "(?:^|[.!?]\\s+|[\\[(*]\\s*)(?:(?:this|the)\\s+(?:\\w+\\s+)?(?:story|article|piece|report|post|essay|column|commentary|interview|content)\\s+"
            "(?:was\\s+|is\\s+|has\\s+been\\s+)?)?"
            "(?:(?:originally|first)\\s+(?:published|appeared|posted|reported|ran)|republished|reprinted|reproduced|syndicated)"
            "\\s+(?:with\\s+permission\\s+)?(?:by|in|on|at|from|with)\\s+(?=\\S)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!mayNameOrigin(line))
        return {};
    const auto match = Origin.match(line);
    if (!match.hasMatch())
        return {};
    const QString name = nameUpToStop(QStringView(line).sliced(match.capturedEnd()));
    // "First published on January 3" names a day, not an outlet.
    static const QRegularExpression Day(QStringLiteral(
        "^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z.]* \\d"));
    if (name.isEmpty() || Day.match(name).hasMatch() || !parseDateText(name).isEmpty() || name.front().isDigit()
        || (!name.front().isUpper() && !name.startsWith(QLatin1String("the "))))
        return {};
    return name;
}

/// "LONDON, Jan 27 (Reuters) - …", "(AP) — …", "NEW YORK, Jan. 27 (Meridian Wire) — …".
QString wireIn(const QString &line)
{
    static const QRegularExpression Wire(
        QStringLiteral("^(?:\\p{Lu}[^()\\n]{1,60}\\s)?\\((\\p{Lu}[\\p{L}&.' ]{1,40})\\)\\s*(?:[-–—―]|--)\\s*\\S"));
    const auto match = Wire.match(line);
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

} // namespace

QString squeezed(QStringView text)
{
    QString line(text.size(), Qt::Uninitialized);
    QChar *const begin = line.data();
    QChar *end = begin;
    bool blank = false;
    for (const QChar c : text) {
        if (isBlank(c)) {
            blank = end != begin;
            continue;
        }
        if (blank)
            *end++ = u' ';
        blank = false;
        *end++ = c;
    }
    line.truncate(end - begin);
    return line;
}

QString folded(QStringView text)
{
    QString key;
    key.reserve(text.size());
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            key.append(c.toCaseFolded());
    return key;
}

QString decodedTwice(const QString &text)
{
    static const QRegularExpression Reference(
        QStringLiteral("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|(amp|quot|apos|lt|gt|nbsp));"));
    if (!text.contains(u'&'))
        return text;
    QString decoded;
    qsizetype last = 0;
    for (auto matches = Reference.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        decoded += QStringView(text).sliced(last, match.capturedStart() - last);
        last = match.capturedEnd();
        static const QHash<QString, QChar> Named{{QStringLiteral("amp"), u'&'},   {QStringLiteral("quot"), u'"'},
                                                 {QStringLiteral("apos"), u'\''}, {QStringLiteral("lt"), u'<'},
                                                 {QStringLiteral("gt"), u'>'},    {QStringLiteral("nbsp"), u' '}};
        const char32_t code = match.hasCaptured(1) ? match.captured(1).toUInt()
            : match.hasCaptured(2)                 ? match.captured(2).toUInt(nullptr, 16)
                                                   : Named.value(match.captured(3)).unicode();
        if (code >= 0x20 && code < 0x110000 && !(code >= 0xD800 && code < 0xE000))
            decoded += QString::fromUcs4(&code, 1);
    }
    return decoded + text.sliced(last);
}

QStringList splitByline(QStringView text)
{
    static const QRegularExpression Separator(
        QStringLiteral("\\s*[,;]\\s*(?:and|&)\\s+|\\s+(?:and|und|et|y|&|with|\\+)\\s+|\\s*[,;]\\s*|\\s+/\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    if (text.size() > 400)
        return names;
    const QString whole = decodedTwice(text.trimmed().toString());
    const QString line = squeezed(withoutDate(beforeBar(withoutCue(whole))));
    for (const QString &part : line.split(Separator, Qt::SkipEmptyParts)) {
        const QString name = trimmedName(withoutCue(part.trimmed()));
        if (!canBeName(name) || !parseDateText(name).isEmpty())
            continue;
        if (!names.isEmpty() && (isRole(name) || isCredential(name) || isNewsAgency(name)))
            continue;
        addNames(names, {withoutPlace(withoutRole(withoutEcho(name)))});
    }
    return names;
}

bool isBylineLine(QStringView text)
{
    static const QRegularExpression Byline(
        QStringLiteral(
            "^(?:(?:posted|written|story|words|reporting|published)\\s+)?by:?\\s+[\\p{Lu}@\\p{Lo}][^!?]{1,110}$"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 120 || !Byline.match(text).hasMatch())
        return false;
    // "By Monday the fire was out." is a sentence.
    return !text.endsWith(u'.') || text.size() < 40;
}

void addNames(QStringList &byline, const QStringList &names)
{
    for (const QString &name : names) {
        const QString key = keyOf(name);
        if (!key.isEmpty() && std::none_of(byline.cbegin(), byline.cend(), [&key](const QString &known) {
                return keyOf(known) == key;
            }))
            byline.append(name);
    }
}

bool isNewsAgency(QStringView name)
{
    static const QSet<QString> Agencies = [] {
        QSet<QString> agencies;
        for (const char *agency : {"aap",
                                   "afp",
                                   "agence france-presse",
                                   "anadolu agency",
                                   "ani",
                                   "anp",
                                   "ansa",
                                   "ap",
                                   "apa",
                                   "associated press",
                                   "australian associated press",
                                   "belga",
                                   "bloomberg",
                                   "canadian press",
                                   "dpa",
                                   "efe",
                                   "europa press",
                                   "ians",
                                   "interfax",
                                   "kyodo news",
                                   "lusa",
                                   "ntb",
                                   "pa media",
                                   "press association",
                                   "press trust of india",
                                   "pti",
                                   "reuters",
                                   "ritzau",
                                   "tass",
                                   "thomson reuters",
                                   "united press international",
                                   "upi",
                                   "xinhua",
                                   "yonhap"})
            agencies.insert(QLatin1String(agency));
        return agencies;
    }();
    if (name.size() > 40)
        return false;
    QString folded = name.trimmed().toString().toLower();
    if (folded.startsWith(QLatin1String("the ")))
        folded.remove(0, 4);
    return Agencies.contains(folded);
}

namespace {

/// "Source: Meridian Wire", "Materials provided by Quay University.", "Copyright 2025 The Associated Press. …" at the end.
QString sourceIn(const QString &line)
{
    if (line.size() > 200)
        return {};
    static const QRegularExpression Source(
        QStringLiteral(
            "^(?:(?:story )?source:|materials provided by|(?:story |article |content )?(?:provided|distributed) "
            "by|©|\\(c\\)|copyright(?: ©| \\(c\\))?)\\s*(\\d{4},?\\s+)?(?:by\\s+)?(?=\\p{Lu})"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = Source.match(line);
    if (!match.hasMatch())
        return {};
    const QString name = nameUpToStop(QStringView(line).sliced(match.capturedEnd()));
    const bool copyright =
        line.startsWith(QLatin1String("c"), Qt::CaseInsensitive) || line.startsWith(u'©') || line.startsWith(u'(');
    // Whoever owns the page states a copyright; an agency's says that the text is not the page's own.
    return name.size() < 60 && name.count(u' ') < 6 && (!copyright || isNewsAgency(name)) ? name : QString();
}

} // namespace

QString findCredit(const QString &text)
{
    // Lines of origin stand at either end; a wire's name in the first lines of the report.
    constexpr qsizetype Edge = 6;
    constexpr qsizetype LongestLine = 601; // one more than is looked at
    QStringList top;
    QStringList bottom;
    qsizetype at = 0;
    for (; at <= text.size() && top.size() < Edge;) {
        qsizetype end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end;
        top.append(text.mid(at, std::min(end - at, LongestLine)));
        at = end + 1;
    }
    for (qsizetype end = text.size(); end > at && bottom.size() < Edge;) {
        const qsizetype begin = std::max(at, text.lastIndexOf(u'\n', end - 1) + 1);
        bottom.prepend(text.mid(begin, std::min(end - begin, LongestLine)));
        end = begin - 1;
    }
    for (const QString &line : top + bottom) {
        const QString origin = line.size() > 600 ? QString() : originIn(line);
        if (!origin.isEmpty())
            return origin;
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(top.size(), 4); ++i) {
        const QString wire = wireIn(top[i].left(200));
        if (!wire.isEmpty())
            return wire;
    }
    for (const QString &line : std::as_const(bottom.isEmpty() ? top : bottom)) {
        const QString source = sourceIn(line);
        if (!source.isEmpty())
            return source;
    }
    return {};
}

} // namespace nutgraf::readers
