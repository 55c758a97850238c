// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/odtreader.h"

#include "app/readers/officetext.h"
#include "app/readers/xmlreader.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr int MostSpaces = 1000;

struct Style
{
    QString parent;
    QString name; // as people see it
    bool hidden = false;
};

/// Reads content.xml, styles.xml, meta.xml, or one file that is all of them. Names of elements tell enough without their
/// namespaces: the prefixes text, table, draw, office and meta share none that matters here.
class OdtBody : public XmlHandler
{
public:
    OdtBody(OfficeText &text, OfficeFacts &facts)
        : m_text(&text)
        , m_facts(&facts)
    { }

    void start(const XmlElement &element) override
    {
        if (m_skipping > 0) {
            ++m_skipping;
            return;
        }
        if (isSkipped(element)) {
            m_skipping = 1;
            return;
        }
        m_path.append(element.name);
        const bool hides = isHidden(element);
        if (hides)
            ++m_hidden;
        m_hides.append(hides);
        m_value.clear();
        if (!startStyle(element) && !startBlock(element))
            startInline(element);
    }

    void text(const QString &characters) override
    {
        if (m_skipping > 0)
            return;
        if (!m_inText) {
            m_value += characters;
        } else if (m_path.last() == QLatin1String("note-citation")) {
            return;
        } else if (m_path.last() == QLatin1String("desc") || m_path.last() == QLatin1String("title")) {
            m_value += characters;
        } else if (m_hidden > 0) {
            m_facts->hasHiddenText = m_facts->hasHiddenText || !characters.trimmed().isEmpty();
        } else {
            m_text->write(characters);
        }
    }

    void end(const QString &, const QString &name) override
    {
        if (m_skipping > 0) {
            --m_skipping;
            return;
        }
        if (m_path.isEmpty())
            return;
        endElement(name);
        if (m_hides.last())
            --m_hidden;
        m_hides.removeLast();
        m_path.removeLast();
    }

private:
    bool isSkipped(const XmlElement &element)
    {
        static const QSet<QString> Indexes{QStringLiteral("table-of-content"),
                                           QStringLiteral("alphabetical-index"),
                                           QStringLiteral("illustration-index"),
                                           QStringLiteral("table-index"),
                                           QStringLiteral("object-index"),
                                           QStringLiteral("user-index"),
                                           QStringLiteral("scripts"),
                                           QStringLiteral("forms"),
                                           QStringLiteral("binary-data"),
                                           QStringLiteral("master-styles"),
                                           QStringLiteral("ruby-text"),
                                           QStringLiteral("sequence-decls"),
                                           QStringLiteral("variable-decls"),
                                           QStringLiteral("user-field-decls")};
        const QString &name = element.name;
        if (name == QLatin1String("tracked-changes"))
            m_facts->hasTrackedChanges = true;
        else if (name == QLatin1String("annotation"))
            m_facts->hasComments = true;
        else if (!Indexes.contains(name))
            return false;
        return true;
    }

    bool isHidden(const XmlElement &element) const
    {
        if (element.name == QLatin1String("hidden-text") || element.name == QLatin1String("hidden-paragraph"))
            return element.value(u"is-hidden") != QLatin1String("false");
        if (element.name == QLatin1String("section") && element.value(u"display") == QLatin1String("none"))
            return true;
        if (!m_inText
            || (element.name != QLatin1String("span") && element.name != QLatin1String("p")
                && element.name != QLatin1String("h")))
            return false;
        QString id = element.value(u"style-name");
        for (int steps = 0; steps < 12 && !id.isEmpty(); ++steps) {
            const auto style = m_styles.constFind(id);
            if (style == m_styles.constEnd())
                return false;
            if (style->hidden)
                return true;
            id = style->parent;
        }
        return false;
    }

    bool startStyle(const XmlElement &element)
    {
        if (m_inText)
            return false;
        if (element.name == QLatin1String("style")) {
            m_style = element.value(u"name");
            m_styles[m_style] = {element.value(u"parent-style-name"), element.value(u"display-name"), false};
        } else if (element.name == QLatin1String("text-properties")
                   && element.value(u"display") == QLatin1String("none")) {
            m_styles[m_style].hidden = true;
        } else if (element.name == QLatin1String("text") && m_path.size() > 1
                   && m_path[m_path.size() - 2] == QLatin1String("body")) {
            m_inText = true;
        } else {
            return false;
        }
        return true;
    }

    bool startBlock(const XmlElement &element)
    {
        const QString &name = element.name;
        if (!m_inText)
            return true;
        if (name == QLatin1String("p") || name == QLatin1String("h")) {
            m_text->openParagraph();
            m_roles.append(name == QLatin1String("h") ? BlockRole::Heading : roleOf(element.value(u"style-name")));
        } else if (name == QLatin1String("table")) {
            m_text->openTable();
        } else if (name == QLatin1String("table-cell") || name == QLatin1String("covered-table-cell")) {
            m_text->openCell();
        } else if (name == QLatin1String("text-box")) {
            m_text->openBox();
        } else if (name == QLatin1String("note-body")) {
            m_text->openNote();
        } else {
            return false;
        }
        return true;
    }

    void startInline(const XmlElement &element)
    {
        const QString &name = element.name;
        if (name == QLatin1String("s"))
            m_text->write(QStringLiteral(" ").repeated(std::clamp(element.value(u"c").toInt(), 1, MostSpaces)));
        else if (name == QLatin1String("tab"))
            m_text->write(QStringLiteral(" "));
        else if (name == QLatin1String("line-break"))
            m_text->breakLine();
        else if (name == QLatin1String("a"))
            m_text->openLink(element.value(u"href"));
    }

    void endElement(const QString &name)
    {
        if (!m_inText)
            return endFact(name);
        if (name == QLatin1String("p") || name == QLatin1String("h")) {
            m_text->closeParagraph(m_roles.isEmpty() ? BlockRole::Body : m_roles.takeLast());
        } else if (name == QLatin1String("a")) {
            m_text->closeLink();
        } else if (name == QLatin1String("desc")) {
            m_text->addCaption(m_value);
        } else if (name == QLatin1String("table")) {
            m_text->closeTable();
        } else if (name == QLatin1String("table-row")) {
            m_text->closeRow();
        } else if (name == QLatin1String("table-cell") || name == QLatin1String("covered-table-cell")) {
            m_text->closeCell();
        } else if (name == QLatin1String("text-box")) {
            m_text->closeBox();
        } else if (name == QLatin1String("note-body")) {
            m_text->closeNote();
        } else if (name == QLatin1String("text")) {
            m_inText = false;
        }
    }

    void endFact(const QString &name)
    {
        const QString value = m_value.trimmed();
        if (value.isEmpty() || !m_path.contains(QStringLiteral("meta")))
            return;
        if (name == QLatin1String("title"))
            m_facts->title = value;
        else if (name == QLatin1String("initial-creator")
                 || (name == QLatin1String("creator") && m_facts->creator.isEmpty()))
            m_facts->creator = value;
        else if (name == QLatin1String("creation-date"))
            m_facts->created = value;
        else if (name == QLatin1String("date"))
            m_facts->modified = value;
        else if (name == QLatin1String("language"))
            m_facts->language = value;
    }

    BlockRole roleOf(QString id) const
    {
        for (int steps = 0; steps < 12 && !id.isEmpty(); ++steps) {
            const Style style = m_styles.value(id);
            if (id == QLatin1String("Title"))
                return BlockRole::Title;
            if (id == QLatin1String("Subtitle") || id.startsWith(QLatin1String("Heading")))
                return BlockRole::Heading;
            if (id == QLatin1String("Caption") || style.parent == QLatin1String("Caption"))
                return BlockRole::Caption;
            id = style.parent;
        }
        return BlockRole::Body;
    }

    OfficeText *m_text;
    OfficeFacts *m_facts;
    QHash<QString, Style> m_styles;
    QStringList m_path;
    QList<bool> m_hides;
    QList<BlockRole> m_roles;
    QString m_style;
    QString m_value;
    int m_skipping = 0;
    int m_hidden = 0;
    bool m_inText = false;
};

Result<ReadDocument> finish(OfficeText &text, OfficeFacts &facts, const Result<XmlSummary> &summary)
{
    if (!summary && summary.error().code != ErrorCode::InvalidInput)
        return summary.error();
    facts.contentType = QStringLiteral("application/vnd.oasis.opendocument.text");
    ReadDocument document = text.finish(facts);
    if (!summary && document.text.isEmpty())
        return summary.error();
    document.damaged = !summary;
    if (!summary)
        document.warnings.append(summary.error().message);
    return document;
}

} // namespace

Result<ReadDocument> readOdt(const ZipFile &package)
{
    const Result<QByteArray> manifest = package.read(u"META-INF/manifest.xml");
    if (manifest && manifest.value().contains("encryption-data"))
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "readers", "The document is locked by a password. Save it without one and add that file."),
                     {}};
    OfficeText text;
    OfficeFacts facts;
    OdtBody reader(text, facts);
    // Styles first: they tell what is hidden and what is a title.
    for (const QStringView part : {QStringView(u"meta.xml"), QStringView(u"styles.xml")}) {
        const Result<QByteArray> bytes = package.read(part);
        if (bytes)
            static_cast<void>(readXml(bytes.value(), {}, reader).ok());
    }
    NUTGRAF_TRY(const QByteArray content, package.read(u"content.xml"));
    return finish(text, facts, readXml(content, {}, reader));
}

Result<ReadDocument> readFlatOdt(const QByteArray &bytes)
{
    OfficeText text;
    OfficeFacts facts;
    OdtBody reader(text, facts);
    return finish(text, facts, readXml(bytes, {}, reader));
}

} // namespace nutgraf::readers
