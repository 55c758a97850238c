// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/picturerun.h"

#include "app/casework/investigation.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/workspace.h"

#include <QDir>

#include <algorithm>
#include <chrono>

namespace nutgraf::widgets {

using namespace std::chrono_literals;

namespace {

constexpr auto Settle = 30ms;
constexpr int QuietLooks = 3; ///< in a row, for what a screen starts by timer
constexpr auto StepLimit = 90s;
constexpr QSize PictureSize(1440, 900);

} // namespace

PictureRun::PictureRun(MainWindow *window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(Settle);
    m_limit.setSingleShot(true);
    m_limit.setInterval(StepLimit);
    connect(&m_settling, &QTimer::timeout, this, &PictureRun::look);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(m_step.isEmpty() ? tr("The investigation did not open in time.")
                              : tr("The screen “%1” was not ready in time.").arg(m_step));
    });
    connect(window, &MainWindow::caseOpened, this, &PictureRun::begin);
    connect(window, &MainWindow::caseRefused, this, &PictureRun::fail);
    m_limit.start();
}

QStringList PictureRun::plan() const
{
    QStringList steps;
    for (const char *id : {"inbox", "arrivals", "documents", "reader", "versions", "capture", "claims", "dossier",
                           "contradictions", "sources", "graph", "timeline", "charts", "custody"}) {
        const QString screen = QString::fromLatin1(id);
        if (m_window->workspace()->screen(screen))
            steps.append(screen);
    }
    return steps;
}

void PictureRun::begin()
{
    if (!QDir().mkpath(m_folder)) {
        fail(tr("The folder %1 cannot be made.").arg(m_folder));
        return;
    }
    m_window->resize(PictureSize);
    m_steps = plan();
    next();
}

Location PictureRun::locationFor(const QString &screen) const
{
    storage::CaseReader &reader = m_window->investigation()->reader();
    Location location{screen, {}, {}};
    if (screen == QStringLiteral("reader")) {
        const auto documents = reader.documents().valueOr({});
        const auto fullest = std::max_element(documents.cbegin(), documents.cend(), [](const auto &a, const auto &b) {
            return a.suggestions + a.claims < b.suggestions + b.claims;
        });
        if (fullest != documents.cend())
            location.subject = {QStringLiteral("document"), fullest->uuid};
    } else if (screen == QStringLiteral("versions") || screen == QStringLiteral("capture")) {
        const auto documents = reader.documents().valueOr({});
        const auto oftenest = std::max_element(documents.cbegin(), documents.cend(),
                                               [](const auto &a, const auto &b) { return a.captures < b.captures; });
        if (oftenest != documents.cend())
            location.subject = {QStringLiteral("document"), oftenest->uuid};
    } else if (screen == QStringLiteral("dossier") || screen == QStringLiteral("charts")) {
        const auto claims = reader.claims().valueOr({});
        const auto contested = std::max_element(claims.cbegin(), claims.cend(), [](const auto &a, const auto &b) {
            return std::pair(a.conflicts, a.assertions) < std::pair(b.conflicts, b.assertions);
        });
        if (contested != claims.cend())
            location.subject = {QStringLiteral("claim"), contested->uuid};
    }
    return location;
}

void PictureRun::next()
{
    if (m_steps.isEmpty()) {
        m_limit.stop();
        Q_EMIT finished();
        return;
    }
    m_step = m_steps.takeFirst();
    m_quietLooks = 0;
    m_limit.start();
    m_window->go(locationFor(m_step));
    m_settling.start();
}

void PictureRun::look()
{
    if (m_window->tasks().activeCount() > 0 || m_window->pools().cpu.activeThreadCount() > 0
        || m_window->pools().io.activeThreadCount() > 0) {
        m_quietLooks = 0;
        m_settling.start();
        return;
    }
    if (++m_quietLooks < QuietLooks) {
        m_settling.start();
        return;
    }
    save(m_step);
}

void PictureRun::save(const QString &name)
{
    const QString path = QDir(m_folder).absoluteFilePath(name + QStringLiteral(".png"));
    if (!m_window->grab().save(path)) {
        fail(tr("The picture %1 cannot be written.").arg(path));
        return;
    }
    m_pictures.append(path);
    Q_EMIT saved(path);
    next();
}

void PictureRun::fail(const QString &reason)
{
    m_settling.stop();
    m_limit.stop();
    m_steps.clear();
    Q_EMIT failed(reason);
}

} // namespace nutgraf::widgets
