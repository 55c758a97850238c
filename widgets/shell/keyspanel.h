// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace nutgraf::widgets {

/// The keys that work now: those of the screen, then those of the window.
class KeysPanel : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPanel(QWidget *parent = nullptr);

    /// @p title names the screen; its actions may be none.
    void show(const QString &title, const QList<QAction *> &ofScreen, const QList<QAction *> &ofWindow);

private:
    void addGroup(const QString &title, const QList<QAction *> &actions);

    QVBoxLayout *m_rows;
};

} // namespace nutgraf::widgets
