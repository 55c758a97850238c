// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "widgets/common/screen.h"

#include <memory>

class QUndoStack;

namespace nutgraf::jobs {
class TaskList;
struct JobPools;
} // namespace nutgraf::jobs

namespace nutgraf::capture {
class HttpClient;
}

namespace nutgraf::widgets {

class Clock;
class Prompt;

/// What a screen may ask of the window around it. GUI thread only; outlives every screen.
class Shell
{
public:
    virtual ~Shell() = default;

    virtual Prompt &prompt() = 0;
    virtual Clock &clock() = 0;
    virtual jobs::JobPools &pools() = 0;
    virtual jobs::TaskList &tasks() = 0;
    virtual QUndoStack &undoStack() = 0;
    /// The way to the net; used by tasks, which may outlive the window.
    virtual std::shared_ptr<capture::HttpClient> http() = 0;

    /// Shows a thing in the inspector, by the page registered for its kind; a null subject empties it.
    virtual void inspect(const Subject &subject) = 0;
    /// Goes to a screen and a thing on it; where the window was is remembered for going back.
    virtual void go(const Location &location) = 0;
    virtual void goBack() = 0;

    /// A passing word in the status bar: "Claim confirmed".
    virtual void say(const QString &text) = 0;
    /// A failure, shown once, above the screen.
    virtual void showError(const storage::Error &error) = 0;
};

/// A page of the inspector, for one kind of subject. Made once, then shown one subject after the other.
class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void showSubject(const Subject &subject) = 0;
    /// The case has changed: reads again what it shows.
    virtual void refresh() = 0;
    /// e: puts the cursor into the first field.
    virtual void beginEdit() { }
};

} // namespace nutgraf::widgets
