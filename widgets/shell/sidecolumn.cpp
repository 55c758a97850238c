// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/sidecolumn.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/measures.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

SideColumn::SideColumn(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(QString(), TypeStep::Body, ColourRole::MutedText, QFont::DemiBold, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("sideColumn"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("sideColumnClose"));
    close->setIcon(icon(Icon::Close));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close this panel"));
    close->setToolTip(tr("Close this panel (Esc)"));
    connect(close, &QToolButton::clicked, this, &SideColumn::closePage);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(space::Large, 0, space::Small, 0);
    header->addWidget(m_title, 1);
    header->addWidget(close);
    auto *head = new QWidget(this);
    head->setLayout(header);
    head->setFixedHeight(scaled(48));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addWidget(m_stack, 1);
    setMinimumWidth(scaled(260));
}

void SideColumn::addPage(const QString &id, const QString &title, QWidget *page)
{
    if (m_rest.isEmpty())
        m_rest = id;
    m_pages.insert(id, {title, page});
    m_stack->addWidget(page);
    if (id == m_rest)
        showPage(id);
}

void SideColumn::showPage(const QString &id)
{
    const auto page = m_pages.constFind(id);
    if (page == m_pages.cend())
        return;
    const bool different = m_stack->currentWidget() != page->widget || m_title->text() != page->title;
    m_title->setText(page->title);
    m_stack->setCurrentWidget(page->widget);
    setAccessibleName(page->title);
    if (different)
        Q_EMIT pageChanged(id);
}

void SideColumn::closePage()
{
    if (isAtRest())
        Q_EMIT hideWanted();
    else
        showPage(m_rest);
}

QString SideColumn::currentPage() const
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->widget == m_stack->currentWidget())
            return page.key();
    }
    return {};
}

bool SideColumn::isAtRest() const
{
    return currentPage() == m_rest;
}

void SideColumn::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(ColourRole::Window));
}

} // namespace nutgraf::widgets
