// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QUndoStack;

namespace nutgraf::widgets {

/// Every action of the window itself, named, with its standard keys. What they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// The actions work in @p window while it is active.
    WindowActions(QMainWindow *window, QUndoStack *stack);

    /// Fills the menu bar of the window; the recent files go into recentMenu.
    void makeMenus();
    /// Lets only those be used that make sense.
    void setState(bool caseOpen, bool writable);
    /// All actions, for the palette and the list of keys.
    const QList<QAction *> &all() const { return m_all; }

    QAction *newCase;
    QAction *openCase;
    QAction *openSample;
    QAction *closeCase;
    QAction *addDocuments;
    QAction *settings;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *editInspected;
    QAction *showPalette;
    QAction *search;
    QAction *foldRail;
    QAction *showInspector;
    QAction *showTasks;
    QAction *showHistory;
    QAction *back;
    QAction *forward;
    QAction *leave; ///< Esc
    QAction *showHelp;
    QAction *showKeys;
    QAction *about;
    QList<QAction *> screens; ///< in the order of railEntries(); their data() is the id
    QMenu *recentMenu = nullptr;

private:
    QAction *make(const char *name, const QString &text, Icon picture, const QList<QKeySequence> &keys = {});
    QAction *adopt(QAction *action, const char *name, Icon picture, const QList<QKeySequence> &keys);

    QMainWindow *m_window;
    QList<QAction *> m_all;
};

} // namespace nutgraf::widgets
