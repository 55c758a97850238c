// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/officetext.h"

#include "app/readers/datetext.h"
#include "app/readers/encoding.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace nutgraf::readers {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

constexpr qsizetype LongCell = 200;
constexpr qsizetype LongestTitle = 300;
constexpr qsizetype MostCaptions = 1000;

/// What word processors put where nobody wrote a title.
bool isTelling(const QString &title)
{
    static const QRegularExpression Empty(
        QStringLiteral(
            "^(?:microsoft word|untitled|document ?\\d*|unbenannt|dokument ?\\d*|.*\\.(?:docx?|odt|rtf|dotx?|pdf))"
            "\\b.*$"),
        QRegularExpression::CaseInsensitiveOption);
    return !title.isEmpty() && title.size() <= LongestTitle && !Empty.match(title).hasMatch();
}

/// Accounts and programs are no authors.
bool isPerson(const QString &name)
{
    static const QStringList Others{QStringLiteral("user"),
                                    QStringLiteral("admin"),
                                    QStringLiteral("administrator"),
                                    QStringLiteral("owner"),
                                    QStringLiteral("microsoft office user"),
                                    QStringLiteral("author"),
                                    QStringLiteral("unknown"),
                                    QStringLiteral("python-docx"),
                                    QStringLiteral("apache poi")};
    return name.contains(QLatin1Char(' ')) && !Others.contains(name.toLower());
}

QString joined(const QList<TextBlock> &blocks)
{
    QStringList texts;
    for (const TextBlock &block : blocks)
        texts.append(block.text);
    return texts.join(QLatin1Char(' '));
}

} // namespace

OfficeText::OfficeText()
{
    m_flows.append(Flow());
}

void OfficeText::openParagraph()
{
    Flow &flow = m_flows.last();
    if (flow.isOpen)
        closeParagraph(BlockRole::Body);
    flow.isOpen = true;
    if (!flow.join)
        flow.open.clear();
    flow.join = false;
}

void OfficeText::closeParagraph(BlockRole role)
{
    Flow &flow = m_flows.last();
    if (!flow.isOpen || flow.join) {
        flow.isOpen = false;
        return;
    }
    flow.isOpen = false;
    append(role, flow.open);
    flow.open.clear();
}

void OfficeText::append(BlockRole role, const QString &text)
{
    const QString line = squeezed(cleanText(text));
    if (line.isEmpty() || role == BlockRole::Dropped)
        return;
    if (role == BlockRole::Caption)
        return addCaption(line);
    if (role == BlockRole::Title && m_title.isEmpty() && m_flows.size() == 1)
        m_title = line;
    m_flows.last().blocks.append({line, role == BlockRole::Heading || role == BlockRole::Title});
}

void OfficeText::write(const QString &characters)
{
    if (m_flows.last().isOpen)
        m_flows.last().open += characters;
    if (m_inLink)
        m_link.text += characters;
}

void OfficeText::breakLine()
{
    Flow &flow = m_flows.last();
    if (!flow.isOpen)
        return;
    append(BlockRole::Body, flow.open);
    flow.open.clear();
}

QList<TextBlock> OfficeText::takeFlow()
{
    Flow &flow = m_flows.last();
    if (flow.isOpen || flow.join)
        append(BlockRole::Body, flow.open);
    QList<TextBlock> blocks = m_flows.last().blocks;
    if (m_flows.size() > 1)
        m_flows.removeLast();
    else
        m_flows.last() = Flow();
    return blocks;
}

void OfficeText::openBox()
{
    m_flows.append(Flow());
}

void OfficeText::closeBox()
{
    if (m_flows.size() > 1) {
        const QList<TextBlock> blocks = takeFlow();
        m_flows.last().blocks += blocks;
    }
}

void OfficeText::openTable()
{
    m_rows.append(QList<QList<TextBlock>>());
}

void OfficeText::closeTable()
{
    closeRow();
    if (!m_rows.isEmpty())
        m_rows.removeLast();
}

void OfficeText::openCell()
{
    openBox();
}

void OfficeText::closeCell()
{
    if (m_flows.size() < 2)
        return;
    const QList<TextBlock> blocks = takeFlow();
    if (m_rows.isEmpty())
        m_flows.last().blocks += blocks;
    else
        m_rows.last().append(blocks);
}

void OfficeText::closeRow()
{
    if (m_rows.isEmpty())
        return;
    const QList<QList<TextBlock>> cells = std::exchange(m_rows.last(), {});
    QStringList texts;
    QList<TextBlock> blocks;
    bool prose = false;
    for (const QList<TextBlock> &cell : cells) {
        blocks += cell;
        texts.append(joined(cell));
        prose = prose || (cell.size() > 1 && texts.last().size() > LongCell);
    }
    while (!texts.isEmpty() && texts.last().isEmpty())
        texts.removeLast();
    const auto filled =
        std::count_if(texts.cbegin(), texts.cend(), [](const QString &text) { return !text.isEmpty(); });
    // A table that only lays out a page holds whole paragraphs.
    if (prose || filled <= 1) {
        m_flows.last().blocks += blocks;
        return;
    }
    m_flows.last().blocks.append({texts.join(QStringLiteral(" | "))});
}

void OfficeText::openNote()
{
    m_flows.append(Flow());
}

void OfficeText::closeNote()
{
    if (m_flows.size() < 2)
        return;
    const QString text = joined(takeFlow());
    if (!text.isEmpty())
        m_notes.append({QStringLiteral("[%1] %2").arg(++m_noteCount).arg(text)});
}

void OfficeText::openLink(const QString &url)
{
    closeLink();
    m_link = {url, {}};
    m_inLink = true;
}

void OfficeText::closeLink()
{
    if (m_inLink
        && (m_link.url.startsWith(QLatin1String("http://")) || m_link.url.startsWith(QLatin1String("https://"))))
        m_links.append({m_link.url, squeezed(m_link.text)});
    m_inLink = false;
}

void OfficeText::addCaption(const QString &text)
{
    const QString line = squeezed(cleanText(text));
    if (!line.isEmpty() && m_captions.size() < MostCaptions && !m_captions.contains(line))
        m_captions.append(line);
}

ReadDocument OfficeText::finish(const OfficeFacts &facts)
{
    closeLink();
    while (!m_rows.isEmpty())
        closeTable();
    while (m_flows.size() > 1)
        closeBox();
    QList<TextBlock> blocks = takeFlow();
    ReadDocument document;
    document.contentType = facts.contentType;
    document.charset = QStringLiteral("UTF-8");
    document.language = facts.language;
    document.links = m_links;
    document.captions = m_captions;
    const QString stated = squeezed(cleanText(facts.title));
    document.title = m_title;
    const bool hasHeading = !blocks.isEmpty() && blocks.first().heading;
    if (document.title.isEmpty() && !hasHeading && isTelling(stated))
        document.title = stated;
    readHeaderLines(blocks + m_notes, document);
    if (document.title.isEmpty() && isTelling(stated))
        document.title = stated;
    const QString creator = squeezed(cleanText(facts.creator));
    if (document.byline.isEmpty() && isPerson(creator))
        addNames(document.byline, splitByline(creator));
    if (document.published.isEmpty()) {
        document.published = parseDateValue(facts.created);
        if (!document.published.isEmpty())
            document.publishedEvidence = QStringLiteral("document properties");
    }
    if (document.modified.isEmpty())
        document.modified = parseDateValue(facts.modified);
    if (facts.hasTrackedChanges)
        document.warnings.append(Wording::tr(
            "The document holds tracked changes: what was inserted is in the text, what was deleted is left out."));
    if (facts.hasComments)
        document.warnings.append(Wording::tr("The document holds comments; they are no part of the text."));
    if (facts.hasHiddenText)
        document.warnings.append(Wording::tr("The document holds hidden text; it is left out."));
    if (facts.hasMacros)
        document.warnings.append(Wording::tr("The document holds macros; they are not run."));
    if (document.text.isEmpty())
        document.warnings.append(Wording::tr("No text was found in the document."));
    return document;
}

} // namespace nutgraf::readers
