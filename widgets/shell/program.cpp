// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/program.h"

#include "app/capture/httpclient.h"
#include "app/casework/samplecase.h"
#include "widgets/common/clock.h"
#include "widgets/common/qtprompt.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/picturerun.h"
#include "widgets/shell/settings.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace nutgraf::widgets {

namespace {

/// Pictures look the same for everybody and change nothing that is remembered.
std::unique_ptr<Settings> settingsFor(const Options &options, const QTemporaryDir &folder)
{
    if (options.pictures.isEmpty() && !options.reportReady)
        return std::make_unique<Settings>();
    return std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
}

QString samplePath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(folder).filePath(QStringLiteral("DeepSeek and OpenAI (sample).nutgraf"));
}

void connectPictures(const PictureRun &run)
{
    QObject::connect(&run, &PictureRun::saved, &run, [](const QString &path) {
        std::fprintf(stdout, "%s\n", qPrintable(path));
        std::fflush(stdout);
    });
    QObject::connect(&run, &PictureRun::failed, &run, [](const QString &reason) {
        std::fprintf(stderr, "%s\n", qPrintable(reason));
        QCoreApplication::exit(1);
    });
    QObject::connect(&run, &PictureRun::finished, &run, [] { QCoreApplication::exit(0); });
}

/// Ready is when the first screen of the case stands painted and the event loop has nothing left to do.
void reportReady(MainWindow &window)
{
    QObject::connect(&window, &MainWindow::caseOpened, &window, [&window] {
        window.repaint();
        QTimer::singleShot(0, &window, [] {
            std::fputs("ready\n", stdout);
            std::fflush(stdout);
            QCoreApplication::exit(0);
        });
    });
    QObject::connect(&window, &MainWindow::caseRefused, &window, [](const QString &reason) {
        std::fprintf(stderr, "%s\n", qPrintable(reason));
        QCoreApplication::exit(1);
    });
}

} // namespace

int runProgram(const Options &options)
{
    const QTemporaryDir folder;
    const auto settings = settingsFor(options, folder);
    installAppearance(*settings, options.theme);
    QtPrompt prompt;
    SystemClock clock;
    MainWindow window({&prompt, &clock, settings.get(), std::make_shared<capture::CurlClient>(),
                       casework::createSampleCase, samplePath()});
    std::unique_ptr<PictureRun> pictures;
    if (!options.pictures.isEmpty()) {
        pictures = std::make_unique<PictureRun>(&window, options.pictures);
        connectPictures(*pictures);
    }
    if (options.reportReady)
        reportReady(window);
    window.show();
    if (!options.file.isEmpty())
        window.openFile(options.file);
    else if (options.sample)
        window.openSample();
    return QApplication::exec();
}

} // namespace nutgraf::widgets
