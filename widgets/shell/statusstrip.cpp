// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/statusstrip.h"

#include "app/jobs/tasklist.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace nutgraf::widgets {

using namespace std::chrono_literals;
using jobs::TaskInfo;
using jobs::TaskState;

StatusStrip::StatusStrip(jobs::TaskList *tasks, QWidget *parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_facts(new ElidingLabel(QString(), this))
    , m_word(new ElidingLabel(QString(), this))
    , m_progress(new QProgressBar(this))
    , m_work(new QToolButton(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(scaled(30));
    m_facts->setObjectName(QStringLiteral("statusFacts"));
    m_facts->setRole(ColourRole::MutedText);
    m_word->setObjectName(QStringLiteral("statusWord"));
    m_progress->setFixedWidth(scaled(120));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the work that runs"));
    m_progress->hide();
    m_work->setObjectName(QStringLiteral("statusTasks"));
    m_work->setAutoRaise(true);
    m_work->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_work->setAccessibleName(tr("Show tasks"));
    connect(m_work, &QToolButton::clicked, this, &StatusStrip::tasksWanted);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Large, 1, space::Small, 0);
    layout->setSpacing(space::Wide);
    layout->addWidget(m_facts, 2);
    layout->addWidget(m_word, 2);
    layout->addWidget(m_progress);
    layout->addWidget(m_work);

    m_fading.setSingleShot(true);
    connect(&m_fading, &QTimer::timeout, this, [this] { m_word->setText({}); });
    connect(m_tasks, &jobs::TaskList::changed, this, &StatusStrip::showTasks);
    showTasks();
}

void StatusStrip::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

QString StatusStrip::facts() const
{
    return m_facts->text();
}

void StatusStrip::say(const QString &text)
{
    m_word->setText(text);
    m_word->setAccessibleName(text);
    QAccessibleEvent event(m_word, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    m_fading.start(6s);
}

QString StatusStrip::said() const
{
    return m_word->text();
}

void StatusStrip::showTasks()
{
    const QList<TaskInfo> tasks = m_tasks->tasks();
    const auto active =
        std::find_if(tasks.cbegin(), tasks.cend(), [](const TaskInfo &task) { return task.isActive(); });
    if (active != tasks.cend()) {
        m_progress->setRange(0, active->total > 0 ? 1000 : 0);
        m_progress->setValue(active->total > 0 ? int(1000 * active->done / active->total) : 0);
        m_progress->show();
        m_work->setText(active->total > 0 ? tr("%1: %L2 of %L3").arg(active->title).arg(active->done).arg(active->total)
                                          : active->title);
        m_work->setIcon(icon(Icon::Tasks));
    } else {
        m_progress->hide();
        const bool failed =
            !tasks.isEmpty() && (tasks.constFirst().state == TaskState::Failed || tasks.constFirst().failureCount > 0);
        m_work->setText(failed ? tr("Some of it failed") : QString());
        m_work->setIcon(failed ? icon(Icon::Warning, ColourRole::WarningText) : icon(Icon::Tasks));
    }
    m_work->setToolTip(tr("Show tasks"));
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::Window));
    painter.fillRect(QRect(0, 0, width(), 1), colour(ColourRole::Separator));
}

} // namespace nutgraf::widgets
