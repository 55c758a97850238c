// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/docxreader.h"

#include "app/readers/officetext.h"
#include "app/readers/xmlreader.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

struct Style
{
    QString name; // lower case
    QString basedOn;
    bool hidden = false;
};

using Styles = QHash<QString, Style>;
/// Targets of relationships by their ids.
using Targets = QHash<QString, QString>;

bool isOn(const XmlElement &element)
{
    const QString value = element.value(u"val").toLower();
    return value != QLatin1String("0") && value != QLatin1String("false") && value != QLatin1String("off")
        && value != QLatin1String("none");
}

class RelationReader : public XmlHandler
{
public:
    void start(const XmlElement &element) override
    {
        if (element.name != QLatin1String("Relationship"))
            return;
        targets.insert(element.value(u"Id"), element.value(u"Target"));
        byType.insert(element.value(u"Type").section(QLatin1Char('/'), -1), element.value(u"Target"));
    }
    void end(const QString &, const QString &) override { }
    void text(const QString &) override { }

    Targets targets;
    QHash<QString, QString> byType; // the last word of its type
};

class StyleReader : public XmlHandler
{
public:
    void start(const XmlElement &element) override
    {
        if (element.name == QLatin1String("style"))
            m_id = element.value(u"styleId");
        else if (element.name == QLatin1String("name"))
            styles[m_id].name = element.value(u"val").toLower();
        else if (element.name == QLatin1String("basedOn"))
            styles[m_id].basedOn = element.value(u"val");
        else if (element.name == QLatin1String("vanish") && !m_id.isEmpty())
            styles[m_id].hidden = isOn(element);
    }
    void end(const QString &, const QString &name) override
    {
        if (name == QLatin1String("style"))
            m_id.clear();
    }
    void text(const QString &) override { }

    Styles styles;

private:
    QString m_id;
};

class PropertyReader : public XmlHandler
{
public:
    explicit PropertyReader(OfficeFacts &facts)
        : m_facts(&facts)
    { }
    void start(const XmlElement &) override { m_text.clear(); }
    void text(const QString &characters) override { m_text += characters; }
    void end(const QString &, const QString &name) override
    {
        const QHash<QString, QString *> fields{{QStringLiteral("title"), &m_facts->title},
                                               {QStringLiteral("creator"), &m_facts->creator},
                                               {QStringLiteral("created"), &m_facts->created},
                                               {QStringLiteral("modified"), &m_facts->modified},
                                               {QStringLiteral("language"), &m_facts->language}};
        if (QString *field = fields.value(name))
            *field = m_text.trimmed();
        m_text.clear();
    }

private:
    OfficeFacts *m_facts;
    QString m_text;
};

/// Reads word/document.xml, footnotes.xml or endnotes.xml. Elements are known by their names alone: those of the strict
/// and the transitional form differ in their namespaces only.
class BodyReader : public XmlHandler
{
public:
    BodyReader(OfficeText &text, OfficeFacts &facts, const Styles &styles, const Targets &targets)
        : m_text(&text)
        , m_facts(&facts)
        , m_styles(&styles)
        , m_targets(&targets)
    { }

    void start(const XmlElement &element) override
    {
        static const QSet<QString> Skipped{
            QStringLiteral("del"),     QStringLiteral("moveFrom"),  QStringLiteral("Fallback"),
            QStringLiteral("rt"),      QStringLiteral("sdtPr"),     QStringLiteral("sectPr"),
            QStringLiteral("binData"), QStringLiteral("pPrChange"), QStringLiteral("rPrChange")};
        const QString &name = element.name;
        if (m_skipping > 0) {
            ++m_skipping;
            return;
        }
        const bool tracked = name == QLatin1String("ins") || name == QLatin1String("del")
            || name == QLatin1String("moveFrom") || name == QLatin1String("moveTo");
        if (tracked)
            m_facts->hasTrackedChanges = true;
        if (tracked && m_inParagraphProperties) {
            if (name == QLatin1String("del") || name == QLatin1String("moveFrom"))
                m_joins = true;
            return;
        }
        if (Skipped.contains(name)) {
            m_skipping = 1;
            return;
        }
        if (!startBlock(element) && !startRun(element))
            startProperty(element);
    }

    void text(const QString &characters) override
    {
        if (m_skipping > 0)
            return;
        if (m_inInstruction)
            m_instruction += characters;
        else if (m_inText && isHidden())
            m_facts->hasHiddenText = true;
        else if (m_inText)
            m_text->write(characters);
    }

    void end(const QString &, const QString &name) override
    {
        if (m_skipping > 0) {
            --m_skipping;
            return;
        }
        if (name == QLatin1String("t")) {
            m_inText = false;
        } else if (name == QLatin1String("instrText")) {
            m_inInstruction = false;
        } else if (name == QLatin1String("pPr")) {
            m_inParagraphProperties = false;
        } else if (name == QLatin1String("hyperlink")) {
            m_text->closeLink();
        } else if (name == QLatin1String("p")) {
            if (m_joins)
                m_text->joinNext();
            m_joins = false;
            m_text->closeParagraph(roleOf(m_style));
            m_style.clear();
        } else {
            endFlow(name);
        }
    }

private:
    bool startBlock(const XmlElement &element)
    {
        const QString &name = element.name;
        if (name == QLatin1String("p")) {
            m_text->openParagraph();
            m_style.clear();
        } else if (name == QLatin1String("tbl")) {
            m_text->openTable();
        } else if (name == QLatin1String("tc")) {
            m_text->openCell();
        } else if (name == QLatin1String("txbxContent")) {
            m_text->openBox();
        } else if (name == QLatin1String("footnote") || name == QLatin1String("endnote")) {
            // Lines that part notes from the text are notes with a type.
            if (element.value(u"type").isEmpty() || element.value(u"type") == QLatin1String("normal"))
                m_text->openNote();
            else
                m_skipping = 1;
        } else {
            return false;
        }
        return true;
    }

    bool startRun(const XmlElement &element)
    {
        const QString &name = element.name;
        if (name == QLatin1String("r"))
            m_runHidden = false;
        else if (name == QLatin1String("t"))
            m_inText = true;
        else if (name == QLatin1String("tab") && !m_inParagraphProperties)
            m_text->write(QStringLiteral(" "));
        else if ((name == QLatin1String("br") || name == QLatin1String("cr")))
            m_text->breakLine();
        else if (name == QLatin1String("noBreakHyphen"))
            m_text->write(QStringLiteral("-"));
        else if (name == QLatin1String("hyperlink"))
            m_text->openLink(m_targets->value(element.value(u"id")));
        else if (name == QLatin1String("instrText"))
            m_inInstruction = true;
        else if (name == QLatin1String("fldChar"))
            startField(element.value(u"fldCharType"));
        else if (name == QLatin1String("fldSimple"))
            openFieldLink(element.value(u"instr"));
        else if (name == QLatin1String("docPr"))
            m_text->addCaption(element.value(u"descr"));
        else
            return false;
        return true;
    }

    void startProperty(const XmlElement &element)
    {
        const QString &name = element.name;
        if (name == QLatin1String("pPr"))
            m_inParagraphProperties = true;
        else if (name == QLatin1String("pStyle"))
            m_style = element.value(u"val");
        else if (name == QLatin1String("vanish") && !m_inParagraphProperties)
            m_runHidden = isOn(element);
        else if (name == QLatin1String("rStyle") && styleOf(element.value(u"val"), &Style::hidden))
            m_runHidden = true;
        else if (name == QLatin1String("outlineLvl") && m_inParagraphProperties && element.value(u"val").toInt() < 9)
            m_style = QStringLiteral("\x1F"); // a heading without a style
    }

    // Fields begin, tell what they are, and give their result before they end; inner ones end first.
    void startField(const QString &type)
    {
        if (type == QLatin1String("begin"))
            m_instruction.clear();
        else if (type == QLatin1String("separate"))
            openFieldLink(m_instruction);
        else if (type == QLatin1String("end") && m_fieldLink)
            closeFieldLink();
    }

    void openFieldLink(const QString &instruction)
    {
        static const QRegularExpression Link(QStringLiteral("^\\s*HYPERLINK\\s+\"([^\"]+)\""));
        const auto match = Link.match(instruction);
        if (match.hasMatch()) {
            m_text->openLink(match.captured(1));
            m_fieldLink = true;
        }
    }

    void closeFieldLink()
    {
        m_text->closeLink();
        m_fieldLink = false;
    }

    void endFlow(const QString &name)
    {
        if (name == QLatin1String("tbl"))
            m_text->closeTable();
        else if (name == QLatin1String("tr"))
            m_text->closeRow();
        else if (name == QLatin1String("tc"))
            m_text->closeCell();
        else if (name == QLatin1String("txbxContent"))
            m_text->closeBox();
        else if (name == QLatin1String("footnote") || name == QLatin1String("endnote"))
            m_text->closeNote();
        else if (name == QLatin1String("fldSimple") && m_fieldLink)
            closeFieldLink();
    }

    bool isHidden() const { return m_runHidden || styleOf(m_style, &Style::hidden); }

    /// A value of the style or of one that it builds on.
    template<typename T>
    T styleOf(QString id, T Style::*field) const
    {
        for (int steps = 0; steps < 12 && !id.isEmpty(); ++steps) {
            const auto style = m_styles->constFind(id);
            if (style == m_styles->constEnd())
                return {};
            if (style.value().*field != T())
                return style.value().*field;
            id = style->basedOn;
        }
        return {};
    }

    BlockRole roleOf(QString id) const
    {
        if (id == QLatin1String("\x1F"))
            return BlockRole::Heading;
        for (int steps = 0; steps < 12 && !id.isEmpty(); ++steps) {
            const Style style = m_styles->value(id);
            const QString name = style.name.isEmpty() ? id.toLower() : style.name;
            if (name == QLatin1String("title"))
                return BlockRole::Title;
            if (name.startsWith(QLatin1String("heading")) || name == QLatin1String("subtitle"))
                return BlockRole::Heading;
            if (name == QLatin1String("caption"))
                return BlockRole::Caption;
            if (name.startsWith(QLatin1String("toc ")) || name == QLatin1String("table of figures")
                || name == QLatin1String("header") || name == QLatin1String("footer"))
                return BlockRole::Dropped;
            id = style.basedOn;
        }
        return BlockRole::Body;
    }

    OfficeText *m_text;
    OfficeFacts *m_facts;
    const Styles *m_styles;
    const Targets *m_targets;
    QString m_style;
    QString m_instruction;
    int m_skipping = 0;
    bool m_inText = false;
    bool m_inInstruction = false;
    bool m_inParagraphProperties = false;
    bool m_joins = false;
    bool m_runHidden = false;
    bool m_fieldLink = false;
};

/// The name of a part that a relationship of @p from leads to: "../docProps/core.xml" seen from "word/document.xml".
QString partName(const QString &from, const QString &target)
{
    if (target.startsWith(QLatin1Char('/')))
        return target.sliced(1);
    QStringList steps = from.split(QLatin1Char('/'));
    steps.removeLast();
    for (const QString &step : target.split(QLatin1Char('/'))) {
        if (step == QLatin1String("..") && !steps.isEmpty())
            steps.removeLast();
        else if (step != QLatin1String(".") && step != QLatin1String(".."))
            steps.append(step);
    }
    return steps.join(QLatin1Char('/'));
}

/// Reads a part that may be missing or broken: a document without it is still worth reading.
void readOptional(const ZipFile &package, const QString &part, XmlHandler &handler)
{
    const Result<QByteArray> bytes = package.read(part);
    if (bytes)
        static_cast<void>(readXml(bytes.value(), {}, handler).ok());
}

void readRelations(const ZipFile &package, const QString &part, RelationReader &reader)
{
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
    readOptional(package,
                 part.first(slash + 1) + QStringLiteral("_rels/") + part.sliced(slash + 1) + QStringLiteral(".rels"),
                 reader);
}

} // namespace

Result<ReadDocument> readDocx(const ZipFile &package)
{
    RelationReader top;
    readRelations(package, QString(), top);
    const QString target = top.byType.value(QStringLiteral("officeDocument"), QStringLiteral("word/document.xml"));
    const QString body = partName(QString(), target);
    RelationReader relations;
    readRelations(package, body, relations);
    const auto partOf = [&](const char *type) {
        const QString part = relations.byType.value(QLatin1String(type));
        return part.isEmpty() ? QString() : partName(body, part);
    };
    StyleReader styles;
    readOptional(package, partOf("styles"), styles);
    OfficeFacts facts;
    facts.contentType = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    PropertyReader properties(facts);
    readOptional(package, partName(QString(), top.byType.value(QStringLiteral("core-properties"))), properties);
    facts.hasComments = !partOf("comments").isEmpty() && package.find(partOf("comments")) >= 0;
    facts.hasMacros = relations.byType.contains(QStringLiteral("vbaProject"));

    OfficeText text;
    NUTGRAF_TRY(const QByteArray bytes, package.read(body));
    BodyReader reader(text, facts, styles.styles, relations.targets);
    const auto summary = readXml(bytes, {}, reader);
    if (!summary && summary.error().code != ErrorCode::InvalidInput)
        return summary.error();
    for (const char *type : {"footnotes", "endnotes"}) {
        BodyReader notes(text, facts, styles.styles, relations.targets);
        readOptional(package, partOf(type), notes);
    }
    ReadDocument document = text.finish(facts);
    if (!summary && document.text.isEmpty())
        return summary.error();
    document.damaged = !summary;
    if (!summary)
        document.warnings.append(summary.error().message);
    return document;
}

} // namespace nutgraf::readers
