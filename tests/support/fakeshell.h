// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/fakeprompt.h"
#include "widgets/common/shell.h"

#include <QUndoStack>

namespace nutgraf::testsupport {

/// A window that notes what a screen asks of it.
class FakeShell : public widgets::Shell
{
public:
    ~FakeShell() override { taskList.cancelAll(); }

    FakePrompt fakePrompt;
    FakeClock fakeClock;
    jobs::JobPools jobPools;
    jobs::TaskList taskList;
    QUndoStack stack;
    std::shared_ptr<FakeHttpClient> net = std::make_shared<FakeHttpClient>();

    QList<widgets::Subject> inspected;
    QList<widgets::Location> gone;
    QStringList said;
    QList<storage::Error> errors;
    int wentBack = 0;

    widgets::Prompt &prompt() override { return fakePrompt; }
    widgets::Clock &clock() override { return fakeClock; }
    jobs::JobPools &pools() override { return jobPools; }
    jobs::TaskList &tasks() override { return taskList; }
    QUndoStack &undoStack() override { return stack; }
    std::shared_ptr<capture::HttpClient> http() override { return net; }
    void inspect(const widgets::Subject &subject) override { inspected.append(subject); }
    void go(const widgets::Location &location) override { gone.append(location); }
    void goBack() override { ++wentBack; }
    void say(const QString &text) override { said.append(text); }
    void showError(const storage::Error &error) override { errors.append(error); }
};

} // namespace nutgraf::testsupport
