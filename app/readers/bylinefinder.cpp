// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/bylinefinder.h"

#include "app/readers/datetext.h"
#include "app/readers/pagelines.h"
#include "app/readers/words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

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
        QStringLiteral("learn more"),  QStringLiteral("view all"),     QStringLiteral("see all"),
        QStringLiteral("all posts"),   QStringLiteral("staff"),        QStringLiteral("editorial team")};
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
        const QStringList declared = declaredNames();
        const bool people = hasPerson(declared) && !(m_page.data.authorsAreOutlets && !m_page.data.authors.isEmpty());
        if (people && declared.size() > 2)
            return declared;
        if (people)
            return completed(declared, marked(Hint));
        // A front page shows the names of many.
        const QUrl address(m_page.url.isEmpty() ? m_page.head.canonical : m_page.url);
        if (!address.host().isEmpty() && !address.hasQuery()
            && (address.path().isEmpty() || address.path() == QLatin1String("/")))
            return declared;
        const Visible first = visible(declared);
        if (first.starter)
            return first.names;
        const QStringList seen = marked(Meta);
        if (!seen.isEmpty() && (declared.isEmpty() || hasPerson(seen) || names(seen, declared)))
            return seen;
        const QStringList &line = first.names;
        // An account's or outlet's name gives way to a person's only.
        if (!line.isEmpty() && (declared.isEmpty() || hasPerson(line)))
            return line;
        if (!declared.isEmpty() || !seen.isEmpty())
            return declared.isEmpty() ? seen : declared;
        return besideDate();
    }

private:
    enum Strength { Meta = 1, Hint, Shown, Stated };

    struct Visible
    {
        QStringList names; ///< of the first byline
        bool exact = false; ///< the line is a byline and nothing else, above the text
        bool starter = false; ///< the name of who began a thread
        bool declaredSeen = false; ///< one of the declared names stands in a short line
    };

    QStringList declaredNames() const
    {
        const QStringList stated = m_page.data.authorsAreOutlets ? m_page.data.authors : namesIn(m_page.data.authors);
        const QStringList meta = namesIn(metaNames());
        // Structured data often names the first author only.
        if (stated.size() == 1 && meta.size() > 1 && meta.contains(stated.first()))
            return meta;
        if (hasPerson(stated))
            return stated;
        if (hasPerson(meta))
            return meta;
        return stated.isEmpty() ? meta : stated;
    }

    /// What structured data names, unless the page shows a byline that says more or, in its stead, somebody else: the
    /// account that published a guest's text is not its author.
    QStringList completed(const QStringList &declared, const QStringList &seen) const
    {
        if (seen.size() > declared.size() && names({seen.first()}, {declared.first()}) && names(seen, declared))
            return seen;
        const Visible line = visible(declared);
        if (line.names.isEmpty())
            return declared;
        if (names(line.names, declared) && line.names.size() > declared.size())
            return line.names;
        return line.exact && !line.declaredSeen && hasPerson(line.names) && line.names.size() <= 3 ? line.names
                                                                                                   : declared;
    }

    static QString keyOf(const QString &name)
    {
        QString key;
        for (const QChar c : name)
            if (c.isLetterOrNumber())
                key += c.toLower();
        return key;
    }

    /// Whether each of @p few is one of @p many, titles aside.
    static bool names(const QStringList &many, const QStringList &few)
    {
        return !many.isEmpty() && std::all_of(few.cbegin(), few.cend(), [&many](const QString &name) {
            return std::any_of(many.cbegin(), many.cend(),
                               [key = keyOf(name)](const QString &other) { return keyOf(other).contains(key); });
        });
    }

    static bool shares(const QStringList &one, const QStringList &other)
    {
        return std::any_of(one.cbegin(), one.cend(), [&other](const QString &name) {
            return std::any_of(other.cbegin(), other.cend(), [key = keyOf(name)](const QString &known) {
                return keyOf(known).contains(key) || key.contains(keyOf(known));
            });
        });
    }

    bool isOutlet(const QString &name) const
    {
        const QString folded = name.toCaseFolded();
        return folded == m_outlet
            || (m_outlet.size() > 3 && (folded.contains(m_outlet) || (folded.size() > 5 && m_outlet.contains(folded))));
    }

    bool hasPerson(const QStringList &names) const
    {
        return std::any_of(names.cbegin(), names.cend(),
                           [this](const QString &name) { return name.contains(u' ') && !isOutlet(name); });
    }

    QStringList metaNames() const
    {
        const auto values = [this](std::initializer_list<const char *> keys) {
            for (const char *key : keys) {
                QStringList found = m_page.head.metas({key});
                found.removeIf(isAddress);
                if (!found.isEmpty())
                    return found;
            }
            return QStringList();
        };
        const QStringList papers = values({"citation_author", "citation_authors"});
        QStringList names =
            values({"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dc.creator.author",
                    "dcterms.creator", "byl", "article:author_name", "og:article:author", "cxenseparse:author",
                    "cse-authors", "authors", "creator", "article.author"});
        if (papers.size() > names.size())
            return papers;
        if (names.isEmpty() && m_page.head.meta({"twitter:label1"}).contains(QLatin1String("ritten by")))
            names = m_page.head.metas({"twitter:data1"});
        return names;
    }

    /// The names in the strongest elements that are for authors, not among comments or teasers.
    QStringList marked(Strength weakest) const
    {
        constexpr int MostLooks = 120;
        for (int strength = Stated; strength >= weakest; --strength) {
            int looks = 0;
            for (const AuthorMark &mark : m_page.head.authors) {
                if (mark.strength != strength)
                    continue;
                if (++looks > MostLooks)
                    break;
                if (isElsewhere(mark.node))
                    continue;
                const QStringList names = namesBelow(mark.node, endOfRow(mark.node), Strength(strength));
                if (!names.isEmpty() && names.size() <= 12)
                    return names;
            }
        }
        return {};
    }

    /// Links to authors stand in a row: the end of what holds them all, where that is little else.
    int endOfRow(int node) const
    {
        constexpr qsizetype LongestRow = 160;
        const int parent = m_tree.nodes[node].parent;
        return m_tree.nodes[node].tag == Tag::A && parent > 0
                && m_tree.text(parent, LongestRow + 1).size() <= LongestRow
            ? m_tree.nodes[parent].end
            : m_tree.nodes[node].end;
    }

    static bool leadsToPerson(QStringView address)
    {
        for (const char *part : {"author", "profile", "/user", "member", "/people", "/person", "staff", "writer",
                                 "contributor", "/team", "/by/"})
            if (address.contains(QLatin1String(part), Qt::CaseInsensitive))
                return true;
        return false;
    }

    bool isInPersonsLink(int node, int root) const
    {
        for (int up = m_tree.nodes[node].parent; up >= root; up = m_tree.nodes[up].parent)
            if (m_tree.nodes[up].tag == Tag::A)
                return leadsToPerson(m_tree.attribute(up, Attribute::Href));
        return false;
    }

    static bool endsWithBy(const QString &piece)
    {
        return piece.compare(QLatin1String("by"), Qt::CaseInsensitive) == 0
            || piece.endsWith(QLatin1String(" by"), Qt::CaseInsensitive)
            || piece.endsWith(QLatin1String("by:"), Qt::CaseInsensitive);
    }

    /// "Fact-checked by", "Edited by": who follows is no author.
    static bool isHelpersCue(const QString &piece)
    {
        for (const char *word : {"checked", "reviewed", "edited", "updated", "photo", "illustrat", "translat"})
            if (piece.contains(QLatin1String(word), Qt::CaseInsensitive))
                return true;
        return false;
    }

    /// The names among the text pieces of an element: what follows "Written by", or the first pieces that are names.
    QStringList namesBelow(int node, int end, Strength strength) const
    {
        constexpr int MostNodes = 150;
        const bool holdsText = node <= m_root && m_root < m_tree.nodes[node].end;
        if (holdsText || end - node > MostNodes || m_tree.text(node, 401).size() > 400)
            return {};
        QStringList names;
        bool joined = true; // the next piece may be one more name
        bool cued = false; // "by" went before
        bool helper = false; // "edited by" went before
        for (int i = node; i < end; ++i) {
            if (m_tree.nodes[i].tag == Tag::Script || m_tree.nodes[i].tag == Tag::Style
                || m_tree.nodes[i].tag == Tag::Svg) {
                i = m_tree.nodes[i].end - 1;
                continue;
            }
            if (m_tree.nodes[i].tag != Tag::Text)
                continue;
            const QString piece = squeezed(m_tree.nodes[i].text);
            if (piece.isEmpty())
                continue;
            if (endsWithBy(piece) && isHelpersCue(piece)) {
                if (!names.isEmpty())
                    break;
                helper = true;
                continue;
            }
            const QStringList found = piece.size() <= 200 ? splitByline(piece) : QStringList();
            if (helper && !found.isEmpty()) {
                helper = false;
                continue;
            }
            const bool glue = piece.size() <= 5 || endsWithBy(piece);
            if (!names.isEmpty() && !joined && !glue)
                break;
            const bool trusted = strength > Meta || cued || isBylineLine(piece) || isInPersonsLink(i, node);
            cued = endsWithBy(piece);
            if (!trusted || found.isEmpty() || !std::all_of(found.cbegin(), found.cend(), looksLikePerson)) {
                joined = joined || glue;
                continue;
            }
            if (!names.isEmpty() && !joined)
                break;
            addNames(names, found);
            joined = piece.endsWith(u',') || piece.endsWith(u'&') || piece.endsWith(QLatin1String(" and"));
        }
        if (names.isEmpty() && strength >= Shown) {
            const QString text = m_tree.text(node, 100);
            if (text.size() < 60)
                names = splitByline(text);
            names.removeIf([](const QString &name) { return isNoName(name.toLower()) || name.count(u' ') > 4; });
        }
        return names;
    }

    /// Among comments, teasers, menus and the like, or below the page: in a part that does not hold the text.
    bool isElsewhere(int node) const
    {
        for (int up = node; up > 0; up = m_tree.nodes[up].parent) {
            const Tag tag = m_tree.nodes[up].tag;
            if (tag == Tag::Body || tag == Tag::Head || tag == Tag::Script || tag == Tag::Style)
                return tag != Tag::Body;
            if (up <= m_root && m_root < m_tree.nodes[up].end)
                return false;
            if (tag == Tag::Footer && up > m_root && m_tree.nodes[up].end > m_tree.nodes[m_root].end)
                return true;
            if (isForeignPart(m_tree.attribute(up, Attribute::Class))
                || isForeignPart(m_tree.attribute(up, Attribute::Id)))
                return true;
            if (tag == Tag::Article)
                return up > m_root && m_tree.nodes[up].end > m_tree.nodes[m_root].end;
        }
        return false;
    }

    /// The first "By Ann Lee" in a short line before or shortly after the text begins.
    Visible visible(const QStringList &declared) const
    {
        Visible found;
        QStringList keys;
        for (const QString &name : declared)
            keys.append(name.toCaseFolded());
        qsizetype textSeen = 0;
        PageLines lines(m_tree, m_root);
        PageLine line;
        while (textSeen <= 1500 && lines.next(line)) {
            if (line.firstNode > m_root)
                textSeen += line.length;
            if (line.length > 200)
                continue;
            if (!found.names.isEmpty() && (found.declaredSeen || keys.isEmpty() || shares(found.names, declared)))
                break;
            for (const QString &key : std::as_const(keys))
                found.declaredSeen =
                    found.declaredSeen || (line.text.size() < 200 && line.text.contains(key, Qt::CaseInsensitive));
            if (!found.names.isEmpty())
                continue;
            const QString start = startedBy(line.text);
            found.starter = !start.isEmpty();
            found.names = found.starter ? QStringList{start} : namesInLine(line);
            found.exact = isBylineLine(line.text) && textSeen <= 400;
        }
        return found;
    }

    /// A name alone beside the date in the lines under the headline: "Dec 26, 2025 • Ann Lee in Harbour".
    QStringList besideDate() const
    {
        constexpr int MostLines = 8;
        QStringList candidate; // a line that is a name
        int candidateAt = -9;
        int dateAt = -9;
        int lineNumber = -1; // since the headline
        PageLines lines(m_tree, m_root);
        PageLine line;
        while (lineNumber < MostLines && lines.next(line)) {
            if (lineNumber < 0 && !m_page.head.headings.contains(line.text))
                continue;
            if (++lineNumber == 0)
                continue;
            if (line.length > 120)
                break;
            QString rest = line.text;
            const bool dated = !parseDateText(rest).isEmpty();
            if (dated) {
                dateAt = lineNumber;
                static const QRegularExpression Parts(QStringLiteral("\\s[·•|—–-]\\s|\\sin\\s"));
                const QStringList parts = rest.split(Parts);
                rest.clear();
                for (const QString &part : parts)
                    if (rest.isEmpty() && isFullName(part.trimmed()))
                        rest = part.trimmed();
            }
            if (isFullName(rest)) {
                candidate = {rest};
                candidateAt = lineNumber;
            }
            if (!candidate.isEmpty() && std::abs(candidateAt - dateAt) <= 1)
                return candidate;
        }
        return {};
    }

    bool isFullName(const QString &text) const
    {
        return text.size() < 40 && text.contains(u' ') && text.count(u' ') <= 3 && looksLikePerson(text)
            && text != text.toUpper() && !isOutlet(text) && splitByline(text).value(0) == text;
    }

    static QStringList namesInLine(const PageLine &line)
    {
        // "By" and a link: the link is the name, whatever follows it.
        if (line.linkAt > 0 && line.linkAt < 20 && line.link.size() < 60
            && endsWithBy(line.text.first(line.linkAt).trimmed())) {
            const QStringList names = splitByline(line.link);
            if (!names.isEmpty() && looksLikePerson(names.first()) && !line.text.contains(QLatin1String(" and ")))
                return names;
        }
        const QString text = bylineIn(line.text);
        const QStringList names = text.isEmpty() ? QStringList() : splitByline(text);
        return !names.isEmpty() && looksLikePerson(names.first()) ? names : QStringList();
    }

    /// Who began a thread, by whatever name: "by rosamund » Tue Aug 27, 2019 1:47 am", "… started by rosamund, May 26, 2025".
    static QString startedBy(const QString &text)
    {
        if (text.size() > 160)
            return {};
        qsizetype begin = -1;
        qsizetype end = -1;
        if (text.startsWith(QLatin1String("by "), Qt::CaseInsensitive)) {
            begin = 3;
            end = text.indexOf(QStringLiteral(" » "));
        } else if (const qsizetype cue = text.indexOf(QLatin1String("tarted by ")); cue >= 0) {
            begin = cue + 10;
            end = text.indexOf(u',', begin);
        }
        if (begin < 0 || end <= begin || end - begin > 40 || parseDateText(QStringView(text).sliced(end)).isEmpty())
            return {};
        return text.sliced(begin, end - begin);
    }

    /// The line itself, or what follows "by" in lines like "December 19, 2025 by Ann Lee" and "Written by: Ann Lee".
    static QString bylineIn(const QString &text)
    {
        static const QRegularExpression Cue(QStringLiteral(
            "(?:^|\\s)(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Aa]uthored |[Ss]tory )?(?:[Bb]y|BY|Author):?\\s+(?=\\p{Lu})"));
        if (text.size() > 120
            || !(text.contains(QLatin1String("by"), Qt::CaseInsensitive) || text.contains(QLatin1String("Author"))))
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
