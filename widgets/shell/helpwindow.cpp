// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/helpwindow.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QFile>
#include <QListWidget>
#include <QSplitter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

struct Topic
{
    const char *file;
    const char *title;
};

constexpr Topic Topics[] = {
    {"start", QT_TRANSLATE_NOOP("HelpWindow", "First steps")},
    {"add", QT_TRANSLATE_NOOP("HelpWindow", "Adding documents")},
    {"browser", QT_TRANSLATE_NOOP("HelpWindow", "Sending from the browser")},
    {"arrivals", QT_TRANSLATE_NOOP("HelpWindow", "Arrivals, feeds and watching")},
    {"read", QT_TRANSLATE_NOOP("HelpWindow", "Reading and marking")},
    {"versions", QT_TRANSLATE_NOOP("HelpWindow", "Versions and captures")},
    {"claims", QT_TRANSLATE_NOOP("HelpWindow", "Claims and contradictions")},
    {"graph", QT_TRANSLATE_NOOP("HelpWindow", "Sources and the graph")},
    {"timeline", QT_TRANSLATE_NOOP("HelpWindow", "Timeline and charts")},
    {"keys", QT_TRANSLATE_NOOP("HelpWindow", "Keys")},
    {"privacy", QT_TRANSLATE_NOOP("HelpWindow", "Files and privacy")},
};
constexpr int TopicCount = int(std::size(Topics));

QString read(int row)
{
    QFile file(QStringLiteral(":/help/%1.md").arg(QString::fromLatin1(Topics[row].file)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The head of a text file names its licence; it is not for the reader.
QString withoutComments(const QString &text)
{
    const qsizetype end = text.indexOf(QStringLiteral("-->"));
    return text.startsWith(QStringLiteral("<!--")) && end > 0 ? text.mid(end + 3).trimmed() : text;
}

} // namespace

QVariant HelpBrowser::loadResource(int, const QUrl &)
{
    return {};
}

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_topics(new QListWidget(this))
    , m_browser(new HelpBrowser(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    setModal(false);
    m_topics->setAccessibleName(tr("Topics"));
    m_topics->setObjectName(QStringLiteral("helpTopics"));
    m_topics->setFrameShape(QFrame::NoFrame);
    m_topics->setSpacing(2);
    for (const Topic &topic : Topics)
        m_topics->addItem(tr(topic.title));
    m_browser->setAccessibleName(tr("The topic"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(space::Wide);
    auto *split = new QSplitter(this);
    split->addWidget(m_topics);
    split->addWidget(m_browser);
    split->setStretchFactor(1, 1);
    split->setSizes({scaled(200), scaled(600)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    resize(scaled(820), scaled(640));
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpWindow::showTopic);
    m_topics->setCurrentRow(0);
}

QString HelpWindow::shownText() const
{
    return m_browser->toPlainText();
}

void HelpWindow::showTopic(int row)
{
    if (row < 0 || row >= TopicCount)
        return;
    m_browser->document()->setDefaultFont(uiFont(TypeStep::Lead));
    m_browser->setMarkdown(withoutComments(read(row)));
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
        const bool inCell = QTextCursor(block).currentTable() != nullptr;
        format.setTopMargin(block.blockFormat().headingLevel() > 0 ? space::Small : 0);
        format.setBottomMargin(inCell ? 0 : block.textList() ? space::Tight : space::Medium);
        cursor.setBlockFormat(format);
    }
    m_browser->moveCursor(QTextCursor::Start);
}

void HelpWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        showTopic(m_topics->currentRow());
}

} // namespace nutgraf::widgets
