// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/datefinder.h"

#include "app/readers/datetext.h"
#include "app/readers/pagelines.h"
#include "app/readers/words.h"

#include <QByteArrayMatcher>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace nutgraf::readers {

namespace {

class DateFinder
{
public:
    DateFinder(const PageFacts &page, int root, NumericOrder order)
        : m_tree(page.tree)
        , m_head(page.head)
        , m_data(page.data)
        , m_url(page.url)
        , m_root(root)
        , m_order(order)
    { }

    void find(ReadDocument &document)
    {
        take(document.published, &document.publishedEvidence, m_data.published, QStringLiteral("json-ld"));
        take(document.modified, nullptr, m_data.modified, {});
        for (const char *name : {"article:published_time",
                                 "article:published",
                                 "og:article:published_time",
                                 "datepublished",
                                 "publishdate",
                                 "pubdate",
                                 "publish-date",
                                 "publish_date",
                                 "publication_date",
                                 "dc.date.issued",
                                 "dcterms.created",
                                 "dcterms.date",
                                 "dcterms.issued",
                                 "sailthru.date",
                                 "parsely-pub-date",
                                 "article.published",
                                 "published_time",
                                 "published-date",
                                 "citation_publication_date",
                                 "citation_date",
                                 "originalpublicationdate",
                                 "og:pubdate",
                                 "pub_date",
                                 "ptime",
                                 "displaydate",
                                 "article_date_original",
                                 "cxenseparse:recs:publishtime",
                                 "blogpostdate",

                                 "og:published_time",
                                 "rnews:datepublished"})
            take(document.published, &document.publishedEvidence, m_head.meta({name}),
                 QStringLiteral("meta %1").arg(QLatin1String(name)));
        for (const char *name :
             {"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
              "last-modified", "lastmod", "modified", "revised", "article:modified"})
            take(document.modified, nullptr, m_head.meta({name}), {});
        fromOtherMetas(document);
        fromElements(document);
        preferOutletsDay(document);
        for (const char *name : {"date", "dc.date", "created"})
            take(document.published, &document.publishedEvidence, m_head.meta({name}),
                 QStringLiteral("meta %1").arg(QLatin1String(name)));
        if (document.published.isEmpty())
            fromUrl(document);
        if (document.published.isEmpty())
            fromText(document);
        if (document.published.isEmpty())
            fromScripts(document);
        preferOriginal(document);
        if (document.published.isEmpty() && !document.modified.isEmpty()) {
            document.published = document.modified;
            document.publishedEvidence = QStringLiteral("modified");
        }
    }

private:
    void take(QString &date, QString *evidence, const QString &value, const QString &source) const
    {
        if (!date.isEmpty() || value.isEmpty())
            return;
        date = parseDateValue(value, m_order);
        // Zero in the calendars of databases and clocks: a field that nobody filled in.
        if (date.startsWith(QLatin1String("1970-01-01")) || date.startsWith(QLatin1String("1900-01-01")))
            date.clear();
        if (evidence && !date.isEmpty())
            *evidence = source;
    }

    /// Sites have names of their own: "w-published-date", "publishdateiso".
    void fromOtherMetas(ReadDocument &document) const
    {
        if (!document.published.isEmpty())
            return;
        QStringList names = m_head.values.keys();
        names.sort();
        for (const QString &name : std::as_const(names)) {
            const bool published = name.contains(QLatin1String("publish")) && !name.contains(QLatin1String("publisher"))
                && !name.contains(QLatin1String("unpublish"));
            if (published || name == QLatin1String("issued"))
                take(document.published, &document.publishedEvidence, m_head.values.value(name).first(),
                     QStringLiteral("meta %1").arg(name));
        }
    }

    /// "publishedDate":"2019-08-16T…" in the data that a page's scripts draw it from.
    void fromScripts(ReadDocument &document) const
    {
        static const QRegularExpression Assignment(
            QStringLiteral("^\\\\?[\"']?\\s*:\\s*\\\\?[\"'](\\d{4}-\\d\\d-\\d\\d[^\"'\\\\]{0,20})"));
        static const std::array Keys{QByteArrayView("datePublished"),  QByteArrayView("publishedDate"),
                                     QByteArrayView("publishedAt"),    QByteArrayView("publishDate"),
                                     QByteArrayView("published_at"),   QByteArrayView("publish_date"),
                                     QByteArrayView("published_time"), QByteArrayView("firstPublished")};
        const QByteArray common("ublish"); // of all keys
        const QByteArrayMatcher matcher(common);
        for (const HtmlScript &script : m_tree.scripts) {
            const QByteArray source = QByteArray::fromRawData(script.source.data(), script.source.size());
            for (qsizetype at = matcher.indexIn(source); at >= 0 && document.published.isEmpty();
                 at = matcher.indexIn(source, at + common.size())) {
                for (const QByteArrayView name : Keys) {
                    const qsizetype begin = at - name.indexOf("ublish");
                    if (begin < 0 || !script.source.sliced(begin).startsWith(name))
                        continue;
                    const auto match = Assignment.match(QString::fromUtf8(source.mid(begin + name.size(), 60)));
                    if (match.hasMatch())
                        take(document.published, &document.publishedEvidence, match.captured(1),
                             QStringLiteral("script"));
                }
            }
        }
    }

    QString valueOf(int node) const
    {
        for (const Attribute name : {Attribute::Datetime, Attribute::Content}) {
            const QString value = m_tree.attribute(node, name).toString();
            if (!value.isEmpty())
                return value;
        }
        return m_tree.text(node, 80);
    }

    enum class Label { None, Published, Modified };

    static Label labelIn(const QString &lower)
    {
        // "Published 3 March, updated 5 March" labels the second date; the last word counts.
        qsizetype published = -1;
        qsizetype modified = -1;
        for (const QStringView word : {u"publish", u"posted", u"released", u"issued", u"created", u"veröffentlicht",
                                       u"publié", u"publicado", u"pubblicato", u"gepubliceerd"})
            published = std::max(published, lower.lastIndexOf(word));
        for (const QStringView word : {u"updated", u"modified", u"last edited", u"reviewed", u"aktualisiert",
                                       u"mis à jour", u"actualizado", u"aggiornato"})
            modified = std::max(modified, lower.lastIndexOf(word));
        return published < 0 && modified < 0 ? Label::None : published > modified ? Label::Published : Label::Modified;
    }

    /// The words right before an element.
    QString wordsBefore(int node) const
    {
        QString words;
        for (int i = node - 1, steps = 0; i > 0 && steps < 14 && words.size() < 24; --i, ++steps) {
            if (m_tree.nodes[i].tag == Tag::Time)
                break;
            if (m_tree.nodes[i].tag != Tag::Text)
                continue;
            const QString text = squeezed(QStringView(m_tree.nodes[i].text).right(40));
            if (!text.isEmpty())
                words = text + u' ' + words;
        }
        return words.toLower();
    }

    void fromElements(ReadDocument &document) const
    {
        constexpr int MostTimes = 200;
        QString first;
        QString labelled;
        int looks = 0;
        for (const int node : m_head.times) {
            if (++looks > MostTimes)
                break;
            const QStringView itemprop = m_tree.attribute(node, Attribute::Itemprop);
            const bool published = itemprop.contains(QLatin1String("datePublished"));
            const bool modified = itemprop.contains(QLatin1String("dateModified"));
            if ((published || modified) && isElsewhere(node))
                continue;
            if (published)
                take(document.published, &document.publishedEvidence, valueOf(node),
                     QStringLiteral("microdata datePublished"));
            if (modified)
                take(document.modified, nullptr, valueOf(node), {});
            if (published || modified || !labelled.isEmpty() || isElsewhere(node, Sidebars::Allowed))
                continue;
            Label label =
                labelIn((m_tree.attribute(node, Attribute::Class).toString() + u' ' + m_tree.text(node, 60)).toLower());
            if (label == Label::None)
                label = labelIn(wordsBefore(node));
            const QString value = valueOf(node);
            if (label == Label::Modified) {
                take(document.modified, nullptr, value, {});
                continue;
            }
            // Facts about the page may stand at its side; dates without a word there are those of other reports.
            if (label == Label::None && isElsewhere(node))
                continue;
            if ((label == Label::Published || first.isEmpty()) && !parseDateValue(value, m_order).isEmpty())
                (label == Label::Published ? labelled : first) = value;
        }
        take(document.published, &document.publishedEvidence, labelled, QStringLiteral("time element"));
        take(document.published, &document.publishedEvidence, first, QStringLiteral("time element"));
    }

    /// In a part of the page that is not the report's: comments, teasers, lists, below all text.
    bool isElsewhere(int node, Sidebars sidebars = Sidebars::Foreign) const
    {
        for (int up = node; up > 0; up = m_tree.nodes[up].parent) {
            const Tag tag = m_tree.nodes[up].tag;
            if (tag == Tag::Body || tag == Tag::Head)
                return false;
            if (m_root > 0 && up <= m_root && m_root < m_tree.nodes[up].end && tag != Tag::Li)
                return false;
            if (tag == Tag::Aside || tag == Tag::Footer || tag == Tag::Nav || (tag == Tag::Li && up > m_root)
                || isForeignPart(m_tree.attribute(up, Attribute::Class), sidebars))
                return true;
        }
        return false;
    }

    void fromUrl(ReadDocument &document) const
    {
        for (const QString &url : {document.canonicalUrl, m_url}) {
            const QString date = parseDateInUrl(url);
            if (date.isEmpty() || !document.published.isEmpty())
                continue;
            document.published = date;
            document.publishedEvidence = QStringLiteral("url");
        }
    }

    /// An address names the day at the outlet; the instant in UTC may fall on the next.
    void preferOutletsDay(ReadDocument &document) const
    {
        const QString &published = document.published;
        if (published.size() < 20 || !(published.endsWith(u'Z') || published.endsWith(QLatin1String("+00:00"))))
            return;
        for (const QString &url : {document.canonicalUrl, m_url}) {
            const QDate day = QDate::fromString(parseDateInUrl(url), Qt::ISODate);
            const QDate stated = QDate::fromString(published.first(10), Qt::ISODate);
            if (!day.isValid() || std::abs(day.daysTo(stated)) != 1)
                continue;
            document.published = day.toString(Qt::ISODate);
            document.publishedEvidence = QStringLiteral("url");
            return;
        }
    }

    /// The day in "This article was originally published on 3 March 2025 …", empty without one.
    QString originalDay(const QString &line) const
    {
        if (!line.contains(QLatin1String("riginally")) && !line.contains(QLatin1String("irst "))
            && !line.contains(QLatin1String("ublished")))
            return {};
        static const QRegularExpression Original(
            QStringLiteral(
                "(?:^|[.!?]\\s|[\\[(*]\\s*|\\b(?:this|the) (?:\\w+ )?(?:article|story|post|piece|page|report|column|essay"
                "|interview|version|entry) )(?:was |were |has been |is )?"
                "(?:(?:originally |first )(?:published|posted|appeared|ran)|published (?:here )?(?:on|in))\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = Original.match(QStringView(line).left(300).toString());
        if (!match.hasMatch())
            return {};
        const QString rest = line.mid(match.capturedEnd(), 70);
        const QString day = parseDateText(rest.left(rest.indexOf(QLatin1String(". "), 12)), m_order);
        return day.size() == 10 ? day : QString();
    }

    /// A report that states an older day of its first publication was published then.
    void preferOriginal(ReadDocument &document) const
    {
        constexpr qsizetype Edge = 900;
        const QStringView text(document.text);
        for (const QStringView part :
             {text.left(Edge), text.size() > Edge ? text.last(std::min(Edge, text.size() - Edge)) : QStringView()}) {
            for (const QStringView line : part.split(u'\n')) {
                const QString day = originalDay(line.toString());
                if (day.isEmpty() || (!document.published.isEmpty() && day >= document.published.left(10)))
                    continue;
                document.published = day;
                document.publishedEvidence = QStringLiteral("visible text");
                return;
            }
        }
    }

    static bool beginsThread(const QString &line)
    {
        return (line.startsWith(QLatin1String("by "), Qt::CaseInsensitive) && line.contains(QStringLiteral(" » ")))
            || line.contains(QLatin1String("tarted by "));
    }

    /// Lines that are dates and little else, before the text or shortly after it began, then after it ended.
    void fromText(ReadDocument &document) const
    {
        constexpr int MostLines = 4000;
        constexpr int Near = 6; // lines
        QString original;
        QString thread;
        QString above; // the headline
        QString below;
        int lineNumber = 0;
        int headlineAt = -1;
        int belowAt = 0;
        qsizetype textSeen = 0;
        PageLines lines(m_tree, m_root);
        PageLine line;
        for (; lineNumber < MostLines && lines.next(line); ++lineNumber) {
            if (line.firstNode > m_root && line.length > 80)
                textSeen += line.length;
            if (headlineAt < 0 && m_head.headings.contains(line.text))
                headlineAt = lineNumber;
            if (std::none_of(line.text.cbegin(), line.text.cend(), [](QChar c) { return c.isDigit(); }))
                continue;
            original = originalDay(line.text);
            if (!original.isEmpty())
                break;
            if (thread.isEmpty() && line.length < 160 && beginsThread(line.text))
                thread = parseDateText(line.text, m_order);
            if (line.length > 140 || !below.isEmpty())
                continue;
            const QString day = dayInLine(line.text, textSeen, document);
            if (day.isEmpty())
                continue;
            if (headlineAt >= 0) {
                below = day;
                belowAt = lineNumber;
            } else if (above.isEmpty()) {
                above = day;
            }
        }
        // Above the headline may stand today's date.
        if (!below.isEmpty() && belowAt - headlineAt <= Near)
            above.clear();
        for (const QString &day : {original, thread, above, below}) {
            if (day.isEmpty() || !document.published.isEmpty())
                continue;
            document.published = day;
            document.publishedEvidence = QStringLiteral("visible text");
        }
    }

    /// The day of publication in a line; a day of change goes to the document.
    QString dayInLine(const QString &line, qsizetype textSeen, ReadDocument &document) const
    {
        static const QRegularExpression Cue(
            QStringLiteral(
                "\\b(published|posted|first published|date|released|updated|last updated|modified|reviewed)\\b(?:\\s+(?:on|at|by))?\\s*:?\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        if (textSeen > 1200 && (line.isEmpty() || !QStringView(u"pfdrulm").contains(line.front().toLower())))
            return {};
        const auto cue = Cue.match(line);
        if (textSeen > 1200 && (!cue.hasMatch() || cue.capturedStart() > 0))
            return {};
        if (!cue.hasMatch() && line.size() >= 60 && !isDateLine(line) && !isBylineLine(line))
            return {};
        const QString date =
            parseDateText(cue.hasMatch() ? QStringView(line).sliced(cue.capturedEnd()) : QStringView(line), m_order);
        if (date.size() < 10)
            return {};
        const QString word = cue.captured(1).toLower();
        if (word.contains(QLatin1String("updated")) || word == QLatin1String("modified")
            || word == QLatin1String("reviewed")) {
            if (document.modified.isEmpty())
                document.modified = date;
            return {};
        }
        return date;
    }

    const HtmlTree &m_tree;
    const PageHead &m_head;
    const StructuredData &m_data;
    QString m_url;
    int m_root;
    NumericOrder m_order;
};

} // namespace

void findDates(const PageFacts &page, int root, ReadDocument &document)
{
    DateFinder(page, root, numericOrder(document.language)).find(document);
}

} // namespace nutgraf::readers
