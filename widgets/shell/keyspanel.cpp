// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/keyspanel.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/keyhint.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nutgraf::widgets {

KeysPanel::KeysPanel(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("keysPanel"));
    auto *column = new QWidget;
    auto *outer = new QVBoxLayout(column);
    outer->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    m_rows->setSpacing(space::Tight);
    outer->addLayout(m_rows);
    outer->addStretch();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(column);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void KeysPanel::show(const QString &title, const QList<QAction *> &ofScreen, const QList<QAction *> &ofWindow)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!title.isEmpty())
        addGroup(title, ofScreen);
    addGroup(tr("Everywhere"), ofWindow);
}

void KeysPanel::addGroup(const QString &title, const QList<QAction *> &actions)
{
    bool any = false;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        if (!any) {
            auto *head = new TextLabel(title, TypeStep::Body, ColourRole::MutedText, QFont::DemiBold);
            head->setContentsMargins(0, space::Medium, 0, space::Tight);
            m_rows->addWidget(head);
            any = true;
        }
        auto *row = new QWidget;
        auto *cells = new QHBoxLayout(row);
        cells->setContentsMargins(0, 0, 0, 0);
        auto *words = new TextLabel(QString(action->text()).remove(u'&'));
        words->setWordWrap(true);
        cells->addWidget(words, 1);
        cells->addWidget(new KeyHint(action->shortcut()));
        m_rows->addWidget(row);
    }
}

} // namespace nutgraf::widgets
