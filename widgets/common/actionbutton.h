// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QPushButton>

class QAction;

namespace nutgraf::widgets {

/// A push button that shows and triggers a QAction: its words, picture, tooltip with shortcut, and whether it may be used.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void refresh();

    QPointer<QAction> m_action;
};

/// "Add documents (Ctrl+I)": what an action's tooltip says.
QString tooltipOf(const QAction &action);

} // namespace nutgraf::widgets
