// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/bylinefinder.h"

#include "app/readers/datetext.h"
#include "app/readers/pageblocks.h"
#include "app/readers/words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

bool isAddress(const QString &value)
{
    return value.startsWith(QLatin1String("http")) || value.startsWith(QLatin1String("//")) || value.startsWith(u'/')
        || value.startsWith(QLatin1String("www."));
}

QStringList namesIn(const QStringList &values)
{
    QStringList names;
    for (const QString &value : values)
        if (!isAddress(value))
            addNames(names, splitByline(value));
    return names;
}

bool isCalendarWord(const QString &lower)
{
    static const QSet<QString> Words = [] {
        QSet<QString> words;
        const QLocale english(QLocale::English);
        for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month)
                words.insert(english.monthName(month, format).toLower());
            for (int day = 1; day <= 7; ++day)
                words.insert(english.dayName(day, format).toLower());
        }
        return words;
    }();
    return Words.contains(lower);
}

/// What stands where a name should, in lower case: buttons, columns, a date's words.
bool isNoName(const QString &lower)
{
    static const QSet<QString> Never{
        QStringLiteral("sign in"),     QStringLiteral("log in"),       QStringLiteral("view more posts"),
        QStringLiteral("use case"),    QStringLiteral("member"),       QStringLiteral("offline"),
        QStringLiteral("online"),      QStringLiteral("top"),          QStringLiteral("subscribe"),
        QStringLiteral("read more"),   QStringLiteral("contact us"),   QStringLiteral("about us"),
        QStringLiteral("home"),        QStringLiteral("updated"),      QStringLiteral("published"),
        QStringLiteral("written"),     QStringLiteral("written by"),   QStringLiteral("by"),
        QStringLiteral("posted by"),   QStringLiteral("posted"),       QStringLiteral("view all posts"),
        QStringLiteral("reviewed by"), QStringLiteral("edited by"),    QStringLiteral("share"),
        QStringLiteral("more"),        QStringLiteral("view profile"), QStringLiteral("about our expert"),
        QStringLiteral("our experts"), QStringLiteral("more from"),    QStringLiteral("see full bio"),
        QStringLiteral("learn more")};
    return Never.contains(lower) || (!lower.contains(u' ') && isCalendarWord(lower));
}

/// Two to five words in capitals or one, nothing that heads a button or column.
bool looksLikePerson(const QString &name)
{
    static const QRegularExpression Words(QStringLiteral(
        "^(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.? )?\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|der|van|von|den|bin|al|el|la|le|dos|du|ten|y|i|e)){0,4}$"));

    return name.size() >= 3 && Words.match(name).hasMatch() && !isNoName(name.toLower());
}

class BylineFinder
{
public:
    BylineFinder(const PageFacts &page, int root, const QString &outlet)
        : m_page(page)
        , m_tree(page.tree)
        , m_root(root)
        , m_outlet(outlet.toCaseFolded())
    { }

    QStringList find() const
    {
        const QStringList stated = namesIn(m_page.data.authors);
        const QStringList meta = namesIn(metaNames());
        // Structured data often names the first author only.
        if (stated.size() == 1 && meta.size() > 1 && meta.contains(stated.first()))
            return meta;
        if (hasPerson(stated))
            return stated;
        if (hasPerson(meta))
            return meta;
        const QStringList declared = stated.isEmpty() ? meta : stated;
        QStringList names = marked();
        if (names.isEmpty())
            names = visible();
        // An account's or outlet's name gives way to a person's only.
        return names.isEmpty() || (!declared.isEmpty() && !hasPerson(names)) ? declared : names;
    }

private:
    bool hasPerson(const QStringList &names) const
    {
        return std::any_of(names.cbegin(), names.cend(), [this](const QString &name) {
            const QString folded = name.toCaseFolded();
            return name.contains(u' ') && folded != m_outlet
                && !(m_outlet.size() > 3
                     && (folded.contains(m_outlet) || (folded.size() > 5 && m_outlet.contains(folded))));
        });
    }

    QStringList metaNames() const
    {
        QStringList names = m_page.head.metas({"author", "article:author", "parsely-author", "sailthru.author",
                                               "dc.creator", "dc.creator.author", "dcterms.creator", "citation_author",
                                               "byl", "article:author_name", "og:article:author", "cxenseparse:author",
                                               "cse-authors", "authors", "creator", "article.author"});
        names.removeIf(isAddress);
        if (names.isEmpty() && m_page.head.meta({"twitter:label1"}).contains(QLatin1String("ritten by")))
            names = m_page.head.metas({"twitter:data1"});
        return names;
    }

    /// rel=author, itemprop=author and elements whose class says byline, not among comments or teasers.
    QStringList marked() const
    {
        for (const int strength : {3, 2, 1}) {
            for (int i = 0; i < int(m_tree.nodes.size()); ++i) {
                const HtmlNode &node = m_tree.nodes[i];
                if (node.tag == Tag::Text || node.tag == Tag::Meta || node.tag == Tag::Link)
                    continue;
                if (node.tag == Tag::Script || node.tag == Tag::Style || node.tag == Tag::Footer
                    || node.tag == Tag::Head) {
                    i = node.end - 1;
                    continue;
                }
                if (strengthOf(i) != strength || isElsewhere(i))
                    continue;
                const QStringList names = namesBelow(i, strength);
                if (!names.isEmpty() && names.size() <= 8)
                    return names;
            }
        }
        return {};
    }

    /// The names among the text pieces of an element: what follows "Written by", or the first pieces that are names.
    QStringList namesBelow(int node, int strength) const
    {
        if (m_tree.text(node, 401).size() > 400)
            return {};
        QStringList names;
        bool joined = true; // the next piece may be one more name
        for (int i = node; i < m_tree.nodes[node].end; ++i) {
            if (m_tree.nodes[i].tag == Tag::Script || m_tree.nodes[i].tag == Tag::Style
                || m_tree.nodes[i].tag == Tag::Svg) {
                i = m_tree.nodes[i].end - 1;
                continue;
            }
            const QString piece = squeezed(m_tree.nodes[i].text);
            if (piece.isEmpty())
                continue;
            const QStringList found = piece.size() <= 200 ? splitByline(piece) : QStringList();
            const bool glue = piece.size() <= 5 || piece.endsWith(QLatin1String("by"), Qt::CaseInsensitive);
            if (!names.isEmpty() && !joined && !glue)
                break;
            if (found.isEmpty() || !std::all_of(found.cbegin(), found.cend(), looksLikePerson)) {
                joined = joined || glue;
                continue;
            }
            if (!names.isEmpty() && !joined)
                break;
            addNames(names, found);
            joined = piece.endsWith(u',') || piece.endsWith(u'&') || piece.endsWith(QLatin1String(" and"));
        }
        if (names.isEmpty() && strength >= 2) {
            const QString text = m_tree.text(node, 100);
            if (text.size() < 60)
                names = splitByline(text);
            names.removeIf([](const QString &name) { return isNoName(name.toLower()) || name.count(u' ') > 4; });
        }
        return names;
    }

    int strengthOf(int node) const
    {
        const QStringView rel = m_tree.attribute(node, Attribute::Rel);
        const QStringView itemprop = m_tree.attribute(node, Attribute::Itemprop);
        if (itemprop == QLatin1String("author")
            || m_tree.attribute(node, Attribute::DataTestid).contains(QLatin1String("author-name")))
            return 3;
        if (rel.contains(QLatin1String("author")))
            return 3;
        const QString names = (m_tree.attribute(node, Attribute::Class).toString() + u' '
                               + m_tree.attribute(node, Attribute::Id).toString() + u' '
                               + m_tree.attribute(node, Attribute::DataTestid).toString())
                                  .toLower();
        if (names.size() < 3 || names.contains(QLatin1String("-bio")) || names.contains(QLatin1String("_bio"))
            || names.contains(QLatin1String("avatar")) || names.contains(QLatin1String("authority")))
            return 0;
        static const QList<QLatin1String> Strong{QLatin1String("author-name"),  QLatin1String("author__name"),
                                                 QLatin1String("byline-name"),  QLatin1String("author_name"),
                                                 QLatin1String("authorname"),   QLatin1String("byline__name"),
                                                 QLatin1String("author-link"),  QLatin1String("post-author"),
                                                 QLatin1String("entry-author"), QLatin1String("byline")};
        for (const QLatin1String name : Strong)
            if (names.contains(name))
                return 2;
        static const QList<QLatin1String> Weak{
            QLatin1String("author"), QLatin1String("posted-by"),   QLatin1String("written-by"),
            QLatin1String("writer"), QLatin1String("contributor"), QLatin1String("post-user"),
            QLatin1String("by-div"), QLatin1String("entry-meta"),  QLatin1String("post-meta")};
        for (const QLatin1String name : Weak)
            if (names.contains(name))
                return 1;
        return 0;
    }

    bool isElsewhere(int node) const
    {
        static const QList<QLatin1String> Parts{
            QLatin1String("comment"), QLatin1String("related"),     QLatin1String("sidebar"),
            QLatin1String("card"),    QLatin1String("testimonial"), QLatin1String("reviewer"),
            QLatin1String("nav"),     QLatin1String("menu"),        QLatin1String("recommend")};
        for (int up = node; up > 0 && m_tree.nodes[up].tag != Tag::Body && m_tree.nodes[up].tag != Tag::Article;
             up = m_tree.nodes[up].parent) {
            const QString names = (m_tree.attribute(up, Attribute::Class).toString() + u' '
                                   + m_tree.attribute(up, Attribute::Id).toString())
                                      .toLower();
            for (const QLatin1String part : Parts)
                if (names.contains(part))
                    return true;
        }
        return false;
    }

    /// "By Ann Lee" in a short line before or shortly after the text begins, or at its end.
    QStringList visible() const
    {
        qsizetype textSeen = 0;
        for (const PageBlock &block : blocksOf(m_tree, silentParts(m_tree))) {
            if (block.firstNode > m_root)
                textSeen += block.text.size();
            if (textSeen > 1500)
                break;
            const QString line = bylineIn(block.text);
            if (line.isEmpty())
                continue;
            const QStringList names = splitByline(line);
            if (!names.isEmpty() && looksLikePerson(names.first()))
                return names;
        }
        return {};
    }

    /// The line itself, or what follows "by" in lines like "December 19, 2025 by Ann Lee" and "Written by: Ann Lee".
    static QString bylineIn(const QString &text)
    {
        static const QRegularExpression Cue(QStringLiteral(
            "(?:^|\\s)(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Aa]uthored |[Ss]tory )?(?:[Bb]y|BY|Author):?\\s+(?=\\p{Lu})"));
        if (text.size() > 120)
            return {};
        if (isBylineLine(text))
            return text;
        const auto match = Cue.match(text);
        if (!match.hasMatch() || text.endsWith(u'.'))
            return {};
        const QString before = text.first(match.capturedStart());
        return before.isEmpty() || isDateLine(before) ? text.sliced(match.capturedEnd()) : QString();
    }

    const PageFacts &m_page;
    const HtmlTree &m_tree;
    int m_root;
    QString m_outlet;
};

} // namespace

QStringList findByline(const PageFacts &page, int root, const QString &outlet)
{
    return BylineFinder(page, root, outlet).find();
}

} // namespace nutgraf::readers
