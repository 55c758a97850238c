// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/inspector.h"

#include "widgets/common/emptystate.h"

#include <QScrollArea>

namespace nutgraf::widgets {

Inspector::Inspector(QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new EmptyState(Icon::Inspector, tr("Nothing selected"),
                             tr("Select a claim, a document, a source or an event on any screen. Its facts, links and "
                                "history stand here."),
                             this))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    addWidget(m_empty);
}

void Inspector::addPage(const QString &kind, InspectorPage *page)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
