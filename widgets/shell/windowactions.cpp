// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/windowactions.h"

#include "widgets/shell/navigationrail.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace nutgraf::widgets {

WindowActions::WindowActions(QMainWindow *window, QUndoStack *stack)
    : QObject(window)
    , m_window(window)
{
    newCase = make("newCase", tr("New investigation…"), Icon::Add, {QKeySequence::New});
    openCase = make("openCase", tr("Open…"), Icon::Folder, {QKeySequence::Open});
    openSample = make("openSample", tr("Open the sample case"), Icon::Briefing);
    closeCase = make("closeCase", tr("Close the investigation"), Icon::Close, {Qt::CTRL | Qt::Key_W});
    addDocuments = make("addDocuments", tr("Add documents"), Icon::Add, {Qt::CTRL | Qt::Key_I});
    settings = make("settings", tr("Settings"), Icon::Settings, {Qt::CTRL | Qt::Key_Comma});
    quit = make("quit", tr("Quit"), Icon::Close, {Qt::CTRL | Qt::Key_Q});
    undo = adopt(stack->createUndoAction(this, tr("Undo")), "undo", Icon::Undo, {QKeySequence::Undo});
    redo = adopt(stack->createRedoAction(this, tr("Redo")), "redo", Icon::Redo,
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    editInspected = make("editInspected", tr("Edit what is selected"), Icon::Edit, {Qt::CTRL | Qt::Key_E});
    showPalette = make("showPalette", tr("Go to anything…"), Icon::Search, {Qt::CTRL | Qt::Key_K});
    search = make("search", tr("Search"), Icon::Search, {Qt::Key_Slash});
    foldRail = make("foldRail", tr("Icons only in the rail"), Icon::Rail, {Qt::CTRL | Qt::Key_B});
    foldRail->setCheckable(true);
    showInspector = make("showInspector", tr("Inspector"), Icon::Inspector, {Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    showInspector->setCheckable(true);
    showTasks = make("showTasks", tr("Tasks"), Icon::Tasks, {Qt::CTRL | Qt::SHIFT | Qt::Key_T});
    showHistory = make("showHistory", tr("History"), Icon::History, {Qt::CTRL | Qt::SHIFT | Qt::Key_H});
    back = make("back", tr("Back"), Icon::Previous, {Qt::ALT | Qt::Key_Left, Qt::Key_Back});
    forward = make("forward", tr("Forward"), Icon::Next, {Qt::ALT | Qt::Key_Right, Qt::Key_Forward});
    leave = make("leave", tr("Leave what is open"), Icon::Previous, {Qt::Key_Escape});
    showHelp = make("showHelp", tr("Help"), Icon::Help, {QKeySequence::HelpContents});
    showKeys =
        make("showKeys", tr("Keys of this screen"), Icon::Info, {Qt::Key_Question, Qt::SHIFT | Qt::Key_Question});
    about = make("about", tr("About Nutgraf"), Icon::Info);
    int number = 1;
    const QList<RailEntry> entries = railEntries();
    for (const RailEntry &entry : entries) {
        QAction *action =
            make("screen", entry.text, entry.picture, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number))});
        action->setObjectName(QStringLiteral("screen_") + entry.id);
        action->setData(entry.id);
        screens.append(action);
        ++number;
    }
    addDocuments->setToolTip(tr("Add files, pasted words or an address to the investigation"));
}

QAction *WindowActions::make(const char *name, const QString &text, Icon picture, const QList<QKeySequence> &keys)
{
    return adopt(new QAction(text, this), name, picture, keys);
}

QAction *WindowActions::adopt(QAction *action, const char *name, Icon picture, const QList<QKeySequence> &keys)
{
    action->setObjectName(QString::fromLatin1(name));
    action->setIcon(icon(picture));
    action->setShortcuts(keys);
    action->setIconVisibleInMenu(false);
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

void WindowActions::makeMenus()
{
    QMenuBar *bar = m_window->menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newCase, openCase});
    recentMenu = file->addMenu(tr("Open recent"));
    file->addActions({openSample, closeCase});
    file->addSeparator();
    file->addActions({addDocuments});
    file->addSeparator();
    file->addActions({settings, quit});

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo, showHistory});
    edit->addSeparator();
    edit->addActions({editInspected, search});

    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions({showInspector, foldRail});
    view->addSeparator();
    view->addActions({showTasks});

    QMenu *go = bar->addMenu(tr("&Go"));
    go->addActions({showPalette, back, forward});
    go->addSeparator();
    go->addActions(screens);

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({showHelp, showKeys});
    help->addSeparator();
    help->addActions({about});
}

void WindowActions::setState(bool caseOpen, bool writable)
{
    addDocuments->setEnabled(caseOpen && writable);
    for (QAction *action : {closeCase, editInspected, search, foldRail, showInspector, showHistory})
        action->setEnabled(caseOpen);
    for (QAction *action : std::as_const(screens))
        action->setEnabled(caseOpen);
}

} // namespace nutgraf::widgets
