// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/inspector.h"

#include "widgets/common/elidinglabel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace nutgraf::widgets {

Inspector::Inspector(QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new QWidget(this))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    auto *words =
        new TextLabel(tr("Nothing is selected. Select a claim, a document, a source or an event on any screen: "
                         "its facts, links and history stand here."),
                      TypeStep::Body, ColourRole::MutedText);
    words->setObjectName(QStringLiteral("inspectorEmpty"));
    words->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_empty);
    layout->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    layout->addWidget(words);
    layout->addStretch();
    addWidget(m_empty);
}

void Inspector::addPage(const QString &kind, InspectorPage *page)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    addWidget(area);
    m_entries.insert(kind, {page, area});
}

void Inspector::clear()
{
    show({});
    for (const Entry &entry : std::as_const(m_entries)) {
        removeWidget(entry.area);
        delete entry.area;
    }
    m_entries.clear();
}

void Inspector::show(const Subject &subject)
{
    m_subject = subject;
    const auto entry = m_entries.constFind(subject.kind);
    if (subject.isNull() || entry == m_entries.cend()) {
        setCurrentWidget(m_empty);
        return;
    }
    entry->page->showSubject(subject);
    setCurrentWidget(entry->area);
}

InspectorPage *Inspector::currentPage() const
{
    for (const Entry &entry : m_entries) {
        if (entry.area == currentWidget())
            return entry.page;
    }
    return nullptr;
}

void Inspector::refresh()
{
    if (InspectorPage *page = currentPage())
        page->refresh();
}

} // namespace nutgraf::widgets
