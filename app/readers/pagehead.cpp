// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pagehead.h"

#include "app/readers/words.h"

#include <QUrl>

#include <array>

namespace nutgraf::readers {

namespace {

constexpr qsizetype MostHeadings = 50;
constexpr size_t MostReviews = 50;

void takeMeta(const HtmlTree &tree, int node, PageHead &head)
{
    const QString content = squeezed(tree.attribute(node, Attribute::Content));
    if (content.isEmpty())
        return;
    for (const Attribute name : {Attribute::Name, Attribute::Property, Attribute::HttpEquiv, Attribute::Itemprop}) {
        const QString key = tree.attribute(node, name).trimmed().toString().toLower();
        if (!key.isEmpty())
            head.values[key].append(content);
    }
}

void takeLink(const HtmlTree &tree, int node, PageHead &head)
{
    const QString rel = tree.attribute(node, Attribute::Rel).toString().toLower();
    if (rel == QLatin1String("canonical") && head.canonical.isEmpty())
        head.canonical = tree.attribute(node, Attribute::Href).trimmed().toString();
}

bool startsWithWord(QStringView text, QLatin1String word)
{
    return text.size() >= word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

struct MarkWord
{
    QLatin1String word;
    int strength;
};

/// How surely a class, id or test id says that the author's name stands there. Words may be parts of longer ones:
/// "postAuthorName", but not "authority" or the picture and biography of an author.
int authorStrength(QStringView names)
{
    static constexpr std::array Words{
        MarkWord{QLatin1String("byline"), 3},     MarkWord{QLatin1String("post-author"), 3},
        MarkWord{QLatin1String("author"), 2},     MarkWord{QLatin1String("entry-author"), 3},
        MarkWord{QLatin1String("writer"), 2},     MarkWord{QLatin1String("written-by"), 2},
        MarkWord{QLatin1String("posted-by"), 2},  MarkWord{QLatin1String("contributor"), 2},
        MarkWord{QLatin1String("post-user"), 2},  MarkWord{QLatin1String("by-div"), 2},
        MarkWord{QLatin1String("entry-meta"), 1}, MarkWord{QLatin1String("post-meta"), 1},
    };
    // By the first letter of the words, the second: it is the same for all that begin alike.
    static constexpr std::array<char16_t, 128> Second = [] {
        std::array<char16_t, 128> letters{};
        for (const MarkWord &mark : Words)
            letters[size_t(mark.word.data()[0])] = char16_t(mark.word.data()[1]);
        return letters;
    }();
    int strength = 0;
    for (qsizetype at = 0; at < names.size(); ++at) {
        // Two letters tell nearly always that none of the words begins here.
        const char16_t c = names[at].unicode() | 0x20;
        if (c >= Second.size() || Second[c] == 0 || at + 1 >= names.size()
            || (names[at + 1].unicode() | 0x20) != Second[c])
            continue;
        const QStringView rest = names.sliced(at);
        for (const MarkWord &mark : Words) {
            if (mark.word.front() != QLatin1Char(char(c)) || !startsWithWord(rest, mark.word))
                continue;
            QStringView after = rest.sliced(mark.word.size());
            while (!after.isEmpty() && (after.front() == u'-' || after.front() == u'_'))
                after = after.sliced(1);
            if (startsWithWord(after, QLatin1String("ity")) || startsWithWord(after, QLatin1String("iz")))
                continue;
            for (const char *part : {"bio", "avatar", "image", "img", "photo", "pic", "desc", "social", "box-title"})
                if (startsWithWord(after, QLatin1String(part)))
                    return 0;
            const bool named =
                startsWithWord(after, QLatin1String("name")) || startsWithWord(after, QLatin1String("link"));
            strength = std::max(strength, named ? 3 : mark.strength);
        }
    }
    return strength;
}

/// What an element's attributes say of author, dates and verdicts, in one look at each.
void takeMarks(const HtmlTree &tree, int node, PageHead &head)
{
    const HtmlNode &element = tree.nodes[node];
    int strength = 0;
    bool isDate = element.tag == Tag::Time;
    for (int i = 0; i < element.attributeCount; ++i) {
        const auto &attribute = tree.attributes[element.firstAttribute + i];
        const QStringView value(attribute.value);
        switch (attribute.name) {
        case Attribute::Rel:
            if (value.contains(QLatin1String("author"), Qt::CaseInsensitive))
                strength = 4;
            break;
        case Attribute::Itemprop:
            if (value == QLatin1String("author") || value == QLatin1String("creator"))
                strength = 4;
            isDate = isDate || value.contains(QLatin1String("datePublished"))
                || value.contains(QLatin1String("dateModified"));
            break;
        case Attribute::Datetime:
            isDate = isDate || element.tag == Tag::Other; // <relative-time datetime>
            break;
        case Attribute::Href:
            if (strength < 2 && element.tag == Tag::A
                && (value.contains(QLatin1String("/author/")) || value.contains(QLatin1String("/authors/"))))
                strength = 2;
            break;
        case Attribute::Itemtype:
            if (value.endsWith(QLatin1String("ClaimReview")) && head.claimReviews.size() < MostReviews)
                head.claimReviews.push_back(node);
            break;
        case Attribute::DataTestid:
        case Attribute::Class:
        case Attribute::Id:
            if (strength < 4)
                strength = std::max(strength, authorStrength(value));
            break;
        default:
            break;
        }
    }
    if (isDate)
        head.times.push_back(node);
    if (strength > 0 && element.tag != Tag::Meta && element.tag != Tag::Link)
        head.authors.push_back({node, strength});
}

/// Logos are often headings.
bool leadsToFrontPage(const HtmlTree &tree, int heading, const QString &text)
{
    for (int i = heading + 1; i < tree.nodes[heading].end; ++i) {
        if (tree.nodes[i].tag != Tag::A)
            continue;
        const QString path = QUrl(tree.attribute(i, Attribute::Href).trimmed().toString()).path();
        return tree.has(i, Attribute::Href) && !tree.attribute(i, Attribute::Href).contains(u'#')
            && (path.isEmpty() || path == QLatin1String("/")) && tree.text(i, 400) == text;
    }
    return false;
}

} // namespace

QString PageHead::meta(std::initializer_list<const char *> names) const
{
    return metas(names).value(0);
}

QStringList PageHead::metas(std::initializer_list<const char *> names) const
{
    for (const char *name : names) {
        const auto found = values.constFind(QLatin1String(name));
        if (found != values.cend())
            return *found;
    }
    return {};
}

PageHead readPageHead(const HtmlTree &tree)
{
    PageHead head;
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        if (tree.nodes[i].attributeCount > 0 || tree.nodes[i].tag == Tag::Time)
            takeMarks(tree, i, head);
        switch (tree.nodes[i].tag) {
        case Tag::Html:
            head.language = tree.attribute(i, Attribute::Lang).trimmed().toString();
            break;
        case Tag::Meta:
            takeMeta(tree, i, head);
            break;
        case Tag::Link:
            takeLink(tree, i, head);
            break;
        case Tag::Base:
            if (head.base.isEmpty())
                head.base = tree.attribute(i, Attribute::Href).trimmed().toString();
            break;
        case Tag::Title:
            if (head.title.isEmpty())
                head.title = squeezed(tree.rawText(i));
            break;
        case Tag::H1: {
            const QString heading = tree.text(i, 400);
            if (heading.isEmpty() || head.headings.size() >= MostHeadings)
                break;
            if (leadsToFrontPage(tree, i, heading))
                head.siteHeading = heading;
            else
                head.headings.append(heading);
            break;
        }
        case Tag::Svg:
            i = tree.nodes[i].end - 1;
            break;
        case Tag::Script:
            if (tree.attribute(i, Attribute::Type).contains(QLatin1String("ld+json"), Qt::CaseInsensitive))
                head.scripts.append(tree.rawText(i));
            break;
        default:
            break;
        }
    }
    return head;
}

} // namespace nutgraf::readers
