// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/actionbutton.h"

#include <QAction>

namespace nutgraf::widgets {

QString tooltipOf(const QAction &action)
{
    QString words = action.toolTip();
    if (action.shortcut().isEmpty())
        return words;
    //: The tooltip of a button: what it does, and its key
    return ActionButton::tr("%1 (%2)").arg(words, action.shortcut().toString(QKeySequence::NativeText));
}

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setAutoDefault(false);
    setObjectName(action->objectName() + QStringLiteral("Button"));
    connect(action, &QAction::changed, this, &ActionButton::refresh);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    refresh();
}

void ActionButton::refresh()
{
    if (!m_action)
        return;
    setText(m_action->text());
    setToolTip(tooltipOf(*m_action));
    setEnabled(m_action->isEnabled());
    // Only hiding is for now: showing a button that has no parent yet would open it as a window of its own.
    if (parentWidget() || !m_action->isVisible())
        setVisible(m_action->isVisible());
}

} // namespace nutgraf::widgets
