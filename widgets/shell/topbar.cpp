// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/topbar.h"

#include "widgets/common/actionbutton.h"
#include "widgets/common/icons.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/shell/windowactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace nutgraf::widgets {

namespace {

QToolButton *toolButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize(QSize(scaled(18), scaled(18)));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    const auto describe = [button, action] {
        button->setAccessibleName(action->text());
        button->setToolTip(tooltipOf(*action));
    };
    QObject::connect(action, &QAction::changed, button, describe);
    describe();
    return button;
}

} // namespace

TopBar::TopBar(WindowActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(scaled(48) + 1);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search documents and claims   /"));
    m_search->setAccessibleName(tr("Search documents and claims"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, ColourRole::FaintText), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(scaled(560));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searchWanted(m_search->text().trimmed()); });

    auto *add = new ActionButton(actions->addDocuments, this);
    add->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Small, 0, space::Small, 1);
    layout->setSpacing(space::Tight);
    layout->addWidget(toolButton(actions->back, this));
    layout->addWidget(toolButton(actions->forward, this));
    layout->addSpacing(space::Tight);
    layout->addWidget(m_search, 10);
    layout->addStretch(1);
    layout->addWidget(add);
    layout->addSpacing(space::Small);
    layout->addWidget(toolButton(actions->undo, this));
    layout->addWidget(toolButton(actions->redo, this));
    layout->addWidget(toolButton(actions->showInspector, this));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colour(ColourRole::Separator));
}

} // namespace nutgraf::widgets
