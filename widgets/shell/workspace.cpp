// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/workspace.h"

#include "widgets/common/shell.h"
#include "widgets/shell/screens.h"
#include "widgets/shell/settings.h"

#include <algorithm>

namespace nutgraf::widgets {

namespace {

const QString ScreenKey = QStringLiteral("screen");
const QString FirstScreen = QStringLiteral("documents");

QString stateKey(const Screen *screen)
{
    return QStringLiteral("state/") + screen->id();
}

} // namespace

Workspace::Workspace(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : QStackedWidget(parent)
    , m_shell(shell)
    , m_screens(makeScreens(shell, investigation, this))
{
    setObjectName(QStringLiteral("workspace"));
    for (Screen *screen : m_screens) {
        addWidget(screen);
        connect(screen, &Screen::waitingChanged, this,
                [this, screen] { Q_EMIT waitingChanged(screen->railId(), waitingAt(screen->railId())); });
    }
}

int Workspace::waitingAt(const QString &railId) const
{
    int waiting = 0;
    for (const Screen *screen : m_screens)
        if (screen->railId() == railId)
            waiting += screen->waiting();
    return waiting;
}

Screen *Workspace::screen(const QString &id) const
{
    const auto found =
        std::find_if(m_screens.cbegin(), m_screens.cend(), [&id](const Screen *screen) { return screen->id() == id; });
    return found == m_screens.cend() ? nullptr : *found;
}

Screen *Workspace::current() const
{
    return m_front;
}

void Workspace::bringToFront(Screen *screen)
{
    if (m_front == screen)
        return;
    if (m_front)
        m_front->deactivate();
    m_front = screen;
    setCurrentWidget(screen);
    m_shell.inspect(screen->location().subject); // not what was chosen on the screen before
    screen->activate();
    screen->setFocus();
    Q_EMIT currentScreenChanged(screen);
}

void Workspace::visit(const Location &location)
{
    Screen *wanted = location.screen.isEmpty() ? current() : screen(location.screen);
    if (!wanted)
        return;
    bringToFront(wanted);
    if (!location.subject.isNull())
        wanted->showLocation(location);
}

void Workspace::go(const Location &location)
{
    if (!location.screen.isEmpty() && !screen(location.screen))
        return;
    const Screen *before = current();
    const Location left = before ? before->location() : Location();
    visit(location);
    const Screen *after = current();
    if (before && after && !(after->location() == left))
        m_history.leave(left);
    Q_EMIT historyChanged();
}

bool Workspace::goBack()
{
    const auto place = current() ? m_history.back(current()->location()) : std::nullopt;
    if (place)
        visit(*place);
    Q_EMIT historyChanged();
    return place.has_value();
}

bool Workspace::goForward()
{
    const auto place = current() ? m_history.forward(current()->location()) : std::nullopt;
    if (place)
        visit(*place);
    Q_EMIT historyChanged();
    return place.has_value();
}

void Workspace::begin(const QString &screenId)
{
    Screen *first = screen(screenId);
    if (!first)
        first = screen(FirstScreen);
    if (!first && !m_screens.empty())
        first = m_screens.front();
    if (first)
        bringToFront(first);
}

void Workspace::saveState(Settings &settings, const QString &path) const
{
    if (const Screen *screen = current())
        settings.setCaseValue(path, ScreenKey, screen->railId());
    for (const Screen *screen : m_screens) {
        const QByteArray state = screen->saveState();
        if (!state.isEmpty())
            settings.setCaseValue(path, stateKey(screen), state);
    }
}

void Workspace::restoreState(const Settings &settings, const QString &path)
{
    for (Screen *screen : m_screens) {
        const QByteArray state = settings.caseValue(path, stateKey(screen)).toByteArray();
        if (!state.isEmpty())
            screen->restoreState(state);
    }
    begin(settings.caseValue(path, ScreenKey).toString());
}

} // namespace nutgraf::widgets
