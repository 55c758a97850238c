// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/fakeprompt.h"
#include "widgets/common/banner.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/settings.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/shell/windowactions.h"
#include "widgets/shell/workspace.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace nutgraf::tests {

/// A window with everything outside of it made up, and a folder for its files.
class WindowFixture
{
public:
    QTemporaryDir folder;
    testsupport::FakePrompt prompt;
    testsupport::FakeClock clock;
    std::shared_ptr<testsupport::FakeHttpClient> http = std::make_shared<testsupport::FakeHttpClient>();
    widgets::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    widgets::Surroundings::MakeSample makeSample;
    std::unique_ptr<widgets::MainWindow> window;

    QString path(const QString &name) const { return folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("cannot write %s", qPrintable(name));
        return path(name);
    }

    void show()
    {
        window = std::make_unique<widgets::MainWindow>(widgets::Surroundings{
            &prompt, &clock, &settings, http, makeSample, path(QStringLiteral("data/sample.nutgraf"))});
        window->resize(1280, 820);
        window->show();
        window->activateWindow();
    }

    /// A new case in the window; false when it did not open.
    bool openNew(const QString &name = QStringLiteral("case.nutgraf"))
    {
        QSignalSpy opened(window.get(), &widgets::MainWindow::caseOpened);
        prompt.nextFiles = {path(name)};
        window->actions()->newCase->trigger();
        return opened.wait();
    }

    bool open(const QString &file)
    {
        QSignalSpy opened(window.get(), &widgets::MainWindow::caseOpened);
        window->openFile(file);
        return opened.wait();
    }

    QString facts() const { return window->findChild<widgets::StatusStrip *>()->facts(); }
    QString said() const { return window->findChild<widgets::StatusStrip *>()->said(); }
    widgets::Banner *banner() const { return window->findChild<widgets::Banner *>(); }
    QString bannerText() const { return banner()->isVisible() ? banner()->text() : QString(); }
};

} // namespace nutgraf::tests
