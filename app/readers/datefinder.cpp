// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/datefinder.h"

#include "app/readers/datetext.h"
#include "app/readers/pageblocks.h"
#include "app/readers/words.h"

#include <QRegularExpression>

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
        for (const char *name : {"date", "dc.date", "created"})
            take(document.published, &document.publishedEvidence, m_head.meta({name}),
                 QStringLiteral("meta %1").arg(QLatin1String(name)));
        if (document.published.isEmpty())
            fromUrl(document);
        if (document.published.isEmpty())
            fromText(document);
        if (document.published.isEmpty())
            fromScripts(document);
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
        static const QStringList Keys{QStringLiteral("datePublished"),  QStringLiteral("publishedDate"),
                                      QStringLiteral("publishedAt"),    QStringLiteral("publishDate"),
                                      QStringLiteral("published_at"),   QStringLiteral("publish_date"),
                                      QStringLiteral("published_time"), QStringLiteral("firstPublished")};
        for (size_t i = 0; i < m_tree.nodes.size(); ++i) {
            // All keys have this in common.
            if (m_tree.nodes[i].tag != Tag::Script || !m_tree.scriptHolds(int(i), "ublish"))
                continue;
            const QString script = m_tree.rawText(int(i));
            for (const QString &name : Keys) {
                const qsizetype at = script.indexOf(name);
                if (at < 0)
                    continue;
                const auto match = Assignment.match(script.mid(at + name.size(), 60));
                if (match.hasMatch())
                    take(document.published, &document.publishedEvidence, match.captured(1), QStringLiteral("script"));
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

    void fromElements(ReadDocument &document) const
    {
        int times = 0;
        QString firstTime;
        for (int i = 0; i < int(m_tree.nodes.size()); ++i) {
            const HtmlNode &node = m_tree.nodes[i];
            if (node.tag == Tag::Text)
                continue;
            const QStringView itemprop = m_tree.attribute(i, Attribute::Itemprop);
            if (itemprop.contains(QLatin1String("datePublished")))
                take(document.published, &document.publishedEvidence, valueOf(i),
                     QStringLiteral("microdata datePublished"));
            if (itemprop.contains(QLatin1String("dateModified")))
                take(document.modified, nullptr, valueOf(i), {});
            if (node.tag != Tag::Time || isTeaser(i))
                continue;
            const QString names = (m_tree.attribute(i, Attribute::Class).toString() + m_tree.text(i, 60)).toLower();
            if (names.contains(QLatin1String("updated")) || names.contains(QLatin1String("modified"))) {
                if (!names.contains(QLatin1String("published"))) {
                    take(document.modified, nullptr, valueOf(i), {});
                    continue;
                }
            }
            ++times;
            if (firstTime.isEmpty() && !parseDateValue(valueOf(i), m_order).isEmpty())
                firstTime = valueOf(i);
        }
        take(document.published, &document.publishedEvidence, firstTime, QStringLiteral("time element"));
    }

    bool isTeaser(int node) const
    {
        for (int up = node; up >= 0; up = m_tree.nodes[up].parent) {
            const Tag tag = m_tree.nodes[up].tag;
            if (tag == Tag::Aside || tag == Tag::Footer || tag == Tag::Nav || tag == Tag::Li)
                return true;
            const QString names = m_tree.attribute(up, Attribute::Class).toString().toLower();
            if (tag != Tag::Body && tag != Tag::Html
                && (names.contains(QLatin1String("related")) || names.contains(QLatin1String("comment"))
                    || names.contains(QLatin1String("sidebar")) || names.contains(QLatin1String("card"))))
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

    /// Lines that are dates and little else, before the text or shortly after it began, then after it ended.
    void fromText(ReadDocument &document) const
    {
        Exclusions excluded(m_tree.nodes.size(), false);
        for (size_t i = 0; i < m_tree.nodes.size(); ++i) {
            const Tag tag = m_tree.nodes[i].tag;
            excluded[i] = tag == Tag::Script || tag == Tag::Style || tag == Tag::Noscript || tag == Tag::Head
                || tag == Tag::Svg || tag == Tag::Template || tag == Tag::Footer || tag == Tag::Aside || tag == Tag::Nav
                || tag == Tag::Button || tag == Tag::Select;
        }
        static const QRegularExpression Cue(
            QStringLiteral(
                "\\b(published|posted|first published|date|released|updated|last updated|modified|reviewed)\\b(?:\\s+(?:on|at|by))?\\s*:?\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression Original(
            QStringLiteral("\\b(?:was|were) (?:originally |first )?published (?:here )?(?:on|in)\\b"));
        qsizetype textSeen = 0;
        for (const PageBlock &block : blocksOf(m_tree, excluded)) {
            if (block.firstNode > m_root && block.text.size() > 80)
                textSeen += block.text.size();
            if (!document.published.isEmpty())
                break;
            const auto original = Original.match(block.text.left(300));
            if (original.hasMatch()) {
                take(document.published, &document.publishedEvidence,
                     parseDateText(QStringView(block.text).sliced(original.capturedEnd()).left(40), m_order),
                     QStringLiteral("visible text"));
                continue;
            }
            if (block.text.size() > 140)
                continue;
            const auto cue = Cue.match(block.text);
            if (textSeen > 1200 && (!cue.hasMatch() || cue.capturedStart() > 0))
                continue;
            const bool line = isDateLine(block.text);
            if (!cue.hasMatch() && !line && !(isBylineLine(block.text) || block.text.size() < 60))
                continue;
            const QString date = parseDateText(
                cue.hasMatch() ? QStringView(block.text).sliced(cue.capturedEnd()) : QStringView(block.text), m_order);
            if (date.size() < 10)
                continue;
            const QString word = cue.captured(1).toLower();
            if (word.contains(QLatin1String("updated")) || word == QLatin1String("modified")
                || word == QLatin1String("reviewed")) {
                if (document.modified.isEmpty())
                    document.modified = date;
                continue;
            }
            document.published = date;
            document.publishedEvidence = QStringLiteral("visible text");
        }
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
