// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/sourcenaming.h"

#include "app/language/wordtables.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::casework {

using namespace language;

namespace {

const QString Unnamed = QStringLiteral("unnamed");

// A descriptor in its parts: "company" of "company's technical report", the words before the head noun, the head noun.
struct Descriptor
{
    QString owner; ///< before the genitive; empty for none
    QStringList modifiers; ///< in lower case
    QString head; ///< singular, in lower case
    bool plural = false;
    QString kind; ///< of the head noun in the table of source nouns
};

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.cbegin(), list.cend()};
}

bool isCompanyNoun(const QString &noun)
{
    static const QSet<QString> nouns =
        setOf("company firm startup start-up chipmaker maker automaker carmaker "
              "manufacturer giant lab laboratory corporation developer retailer airline");
    return nouns.contains(noun);
}

bool isAuthorityNoun(const QString &noun)
{
    static const QSet<QString> nouns = setOf("authority regulator agency watchdog commission ministry court tribunal "
                                             "department bureau office prosecutor parliament embassy");
    return nouns.contains(noun);
}

// People and papers that speak for whom they belong to.
bool speaksForOwner(const QString &noun)
{
    static const QSet<QString> nouns = setOf("researcher engineer scientist team board management lawyer website paper "
                                             "report filing statement blog post announcement letter document study "
                                             "spokesperson spokesman spokeswoman");
    return nouns.contains(noun);
}

bool startsCapital(const QString &words)
{
    return !words.isEmpty() && words.at(0).isUpper();
}

Descriptor parsed(const QString &words)
{
    Descriptor parts;
    QString rest = words;
    rest.replace(u'\u2019', u'\'');
    for (const QString &cut : {QStringLiteral(" for "), QStringLiteral(" of "), QStringLiteral(" at "),
                               QStringLiteral(" in "), QStringLiteral(" who "), QStringLiteral(" with ")})
        if (const qsizetype at = rest.indexOf(cut); at > 0)
            rest.truncate(at);
    qsizetype genitive = rest.lastIndexOf(QLatin1String("'s "));
    qsizetype after = genitive + 3;
    if (genitive < 0) {
        genitive = rest.lastIndexOf(QLatin1String("s' "));
        after = genitive + 3;
        genitive += genitive >= 0;
    }
    if (genitive > 0) {
        parts.owner = rest.left(genitive);
        rest = rest.mid(after);
    }
    QStringList list = rest.split(u' ', Qt::SkipEmptyParts);
    static const QSet<QString> articles = setOf("the a an its their his her this that");
    while (list.size() > 1 && articles.contains(list.first().toLower()))
        list.removeFirst();
    if (list.isEmpty())
        return parts;
    const QString noun = list.takeLast().toLower();
    const auto row = wordTables().sourceNouns.constFind(noun);
    const bool known = row != wordTables().sourceNouns.constEnd();
    parts.head = known ? row->singular : noun;
    parts.plural = known && row->plural && row->singular != noun;
    parts.kind = known ? row->kind : QString();
    for (const QString &each : std::as_const(list))
        parts.modifiers.append(each.toLower());
    return parts;
}

bool isOrganisation(const Name &name)
{
    return name.kind == NameKind::Organisation;
}

const Name *nameOf(const Analysis &analysis, const QString &canonical)
{
    const auto found = std::find_if(analysis.names.cbegin(), analysis.names.cend(),
                                    [&](const Name &name) { return name.canonical == canonical; });
    return found == analysis.names.cend() ? nullptr : &*found;
}

// The one company that the text gives these words; empty for none or several.
QString describedAs(const Analysis &analysis, const Descriptor &parts)
{
    QSet<QString> fitting;
    for (const Name &name : analysis.names) {
        if (!isOrganisation(name) || name.attributes.isEmpty())
            continue;
        const QString attributes = u' ' + name.attributes.toLower().replace(u';', u' ').replace(u',', u' ') + u' ';
        const auto has = [&](const QString &word) { return attributes.contains(u' ' + word + u' '); };
        const QStringList words = attributes.split(u' ', Qt::SkipEmptyParts);
        const bool company = has(parts.head) || std::any_of(words.cbegin(), words.cend(), isCompanyNoun);
        const bool modified = std::all_of(parts.modifiers.cbegin(), parts.modifiers.cend(), has);
        if (company && modified)
            fitting.insert(name.canonical);
    }
    return fitting.size() == 1 ? *fitting.cbegin() : QString();
}

QString company(const Analysis &analysis, const Descriptor &parts, const QString &subject)
{
    if (parts.plural)
        return {};
    const QString described = describedAs(analysis, parts);
    const Name *about = nameOf(analysis, subject);
    const bool hasSubject = about && isOrganisation(*about);
    // What the words are about is the company, unless the text describes another one so.
    if (hasSubject && (described.isEmpty() || described == subject))
        return subject;
    return described;
}

// The one organisation of the sentence before; empty for none or several.
QString namedJustBefore(const Analysis &analysis, qsizetype position)
{
    storage::TextSpan before;
    for (const storage::TextSpan &sentence : analysis.sentences)
        if (sentence.end() <= position && !sentence.contains(position - 1))
            before = sentence;
    QSet<QString> found;
    for (const Name &name : analysis.names)
        if (isOrganisation(name) && before.contains(name.span))
            found.insert(name.canonical);
    return found.size() == 1 ? *found.cbegin() : QString();
}

// "Italy's data protection authority", "German interior ministry": told apart from all others by a name.
bool isNamedAuthority(const Descriptor &parts, const QString &words)
{
    if (parts.plural || !isAuthorityNoun(parts.head))
        return false;
    return startsCapital(parts.owner) || wordTables().demonyms.contains(words.section(u' ', 0, 0));
}

// The one authority that sources of the text name so; empty for none or several.
QString onlyAuthority(const Analysis &analysis)
{
    const QString mark = QStringLiteral("unnamed: ");
    QSet<QString> found;
    for (const Attribution &attribution : analysis.attributions) {
        const QString words =
            attribution.speaker.startsWith(mark) ? attribution.speaker.mid(mark.size()) : attribution.speaker;
        if (isNamedAuthority(parsed(words), words))
            found.insert(words);
    }
    return found.size() == 1 ? *found.cbegin() : QString();
}

SourceNaming organisation(const Analysis &analysis, const QString &name)
{
    return {name, sourceKindName(analysis, name, SourceKind::Organisation)};
}

// Whose paper, report or researchers; empty where that is not told.
QString ownerOf(const Analysis &analysis, const Descriptor &parts, const QString &subject)
{
    if (parts.owner.isEmpty())
        return {};
    if (const Name *owner = nameOf(analysis, parts.owner); owner && isOrganisation(*owner))
        return owner->canonical;
    const Descriptor nominal = parsed(parts.owner);
    return isCompanyNoun(nominal.head) ? company(analysis, nominal, subject) : QString();
}

// "…, the company reported in a paper": the named organisation that speaks where the paper is brought up; empty when
// none does.
QString publisherOf(const Analysis &analysis, const QString &text, const QString &document)
{
    const QRegularExpression mention(
        QStringLiteral("\\bin an? (?:[\\w-]+ ){0,3}%1\\b").arg(QRegularExpression::escape(document)));
    const auto match = mention.match(text);
    if (!match.hasMatch())
        return {};
    const auto at = match.capturedStart();
    const auto sentence = std::find_if(analysis.sentences.cbegin(), analysis.sentences.cend(),
                                       [&](storage::TextSpan span) { return span.contains(at); });
    if (sentence == analysis.sentences.cend())
        return {};
    for (const Attribution &attribution : analysis.attributions) {
        const Name *speaker = nameOf(analysis, attribution.speaker);
        if (speaker && isOrganisation(*speaker) && sentence->overlaps(attribution.source))
            return speaker->canonical;
    }
    return {};
}

} // namespace

QString sourceKindName(const Analysis &analysis, const QString &name, SourceKind kind)
{
    if (const Name *found = nameOf(analysis, name)) {
        if (found->kind == NameKind::Outlet)
            return QStringLiteral("outlet");
        return found->kind == NameKind::Person ? QStringLiteral("person") : QStringLiteral("organisation");
    }
    if (kind == SourceKind::Organisation)
        return QStringLiteral("organisation");
    return kind == SourceKind::Document ? QStringLiteral("dataset") : QStringLiteral("person");
}

SourceNaming nameUnnamed(const Analysis &analysis, const QString &text, qsizetype position, const QString &descriptor,
                         const QString &subject)
{
    if (descriptor.isEmpty() || descriptor == QLatin1String("unspecified"))
        return {QStringLiteral("unspecified"), Unnamed};
    const Descriptor parts = parsed(descriptor);
    if (speaksForOwner(parts.head)) {
        const QString owner = ownerOf(analysis, parts, subject);
        if (!owner.isEmpty())
            return organisation(analysis, owner);
    }
    if (isNamedAuthority(parts, descriptor))
        return {descriptor, QStringLiteral("organisation")};
    if (parts.owner.isEmpty() && isCompanyNoun(parts.head)) {
        QString named = company(analysis, parts, subject);
        if (named.isEmpty() && !parts.plural)
            named = namedJustBefore(analysis, position);
        if (!named.isEmpty())
            return organisation(analysis, named);
    }
    if (parts.owner.isEmpty() && parts.modifiers.isEmpty() && !parts.plural
        && (isAuthorityNoun(parts.head) || parts.head == u"order" || parts.head == u"ruling")) {
        const QString authority = onlyAuthority(analysis);
        if (!authority.isEmpty())
            return {authority, QStringLiteral("organisation")};
    }
    const Name *about = nameOf(analysis, subject);
    if (speaksForOwner(parts.head) && descriptor.endsWith(QLatin1String(" by the company")) && about
        && isOrganisation(*about))
        return organisation(analysis, subject);
    if (parts.kind == u"document" && parts.owner.isEmpty() && parts.modifiers.isEmpty() && !parts.plural) {
        const QString publisher = publisherOf(analysis, text, parts.head);
        if (!publisher.isEmpty())
            return organisation(analysis, publisher);
    }
    return {descriptor, Unnamed};
}

} // namespace nutgraf::casework
