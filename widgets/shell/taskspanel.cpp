// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/taskspanel.h"

#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using jobs::TaskFailure;
using jobs::TaskInfo;
using jobs::TaskState;

namespace {

constexpr qsizetype ShownFailures = 50;

QString stateWords(const TaskInfo &task)
{
    if (task.stopping)
        return TasksPanel::tr("Stopping");
    switch (task.state) {
    case TaskState::Waiting:
        return TasksPanel::tr("Waiting for its turn");
    case TaskState::Running:
        if (task.total <= 0)
            return task.text.isEmpty() ? TasksPanel::tr("Running") : task.text;
        return task.text.isEmpty() ? TasksPanel::tr("%L1 of %L2").arg(task.done).arg(task.total)
                                   : TasksPanel::tr("%L1 of %L2 · %3").arg(task.done).arg(task.total).arg(task.text);
    case TaskState::Finished:
        return task.failureCount == 0 ? TasksPanel::tr("Done")
                                      : TasksPanel::tr("Done, apart from %L1 that failed").arg(task.failureCount);
    case TaskState::Failed:
        return task.error.message;
    case TaskState::Canceled:
        return TasksPanel::tr("Stopped. What was done so far is kept.");
    }
    return {};
}

} // namespace

TaskCard::TaskCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_title(new TextLabel(QString(), TypeStep::Body, ColourRole::Text, QFont::DemiBold))
    , m_state(new TextLabel(QString(), TypeStep::Body, ColourRole::MutedText))
    , m_progress(new QProgressBar)
    , m_failures(new QVBoxLayout)
    , m_cancel(new QPushButton(tr("Stop")))
    , m_retry(new QPushButton(tr("Try again")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_title->setWordWrap(true);
    m_state->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(8));
    m_failures->setSpacing(space::Small);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    QVBoxLayout *body = m_card->body();
    body->addWidget(m_title);
    body->addWidget(m_state);
    body->addWidget(m_progress);
    body->addLayout(m_failures);
    body->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &TaskCard::cancelWanted);
    connect(m_retry, &QPushButton::clicked, this, &TaskCard::retryWanted);
}

void TaskCard::show(const TaskInfo &task)
{
    m_title->setText(task.title);
    m_state->setText(stateWords(task));
    m_state->setRole(task.state == TaskState::Failed ? ColourRole::ErrorText : ColourRole::MutedText);
    m_progress->setVisible(task.isActive());
    m_progress->setAccessibleName(tr("Progress of %1").arg(task.title));
    m_progress->setRange(0, task.total > 0 ? 1000 : 0);
    m_progress->setValue(task.total > 0 ? int(1000 * task.done / task.total) : 0);
    m_cancel->setVisible(task.isActive());
    m_cancel->setEnabled(!task.stopping);
    m_cancel->setAccessibleName(tr("Stop %1").arg(task.title));
    m_retry->setVisible(task.canRetry);
    m_retry->setAccessibleName(tr("Try %1 again").arg(task.title));
    if (m_shownFailures != task.failureCount)
        showFailures(task);
}

void TaskCard::showFailures(const TaskInfo &task)
{
    m_shownFailures = task.failureCount;
    while (QLayoutItem *item = m_failures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TaskFailure &failure : task.failures.mid(0, ShownFailures)) {
        auto *words =
            new TextLabel(tr("%1: %2").arg(failure.item, failure.error.message), TypeStep::Body, ColourRole::Text);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->setToolTip(failure.error.detail);
        m_failures->addWidget(words);
    }
    const qsizetype more = task.failureCount - qMin(ShownFailures, task.failures.size());
    if (more > 0)
        m_failures->addWidget(new TextLabel(tr("and %L1 more").arg(more), TypeStep::Body, ColourRole::MutedText));
}

TasksPanel::TasksPanel(jobs::TaskList *tasks, QWidget *parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_list(new QVBoxLayout)
    , m_nothing(new TextLabel(tr("Nothing runs. Adding documents and other long work is listed here, with what failed "
                                 "and why."),
                              TypeStep::Body, ColourRole::MutedText))
    , m_clear(new QPushButton(tr("Clear what has ended")))
{
    setObjectName(QStringLiteral("tasksPanel"));
    m_nothing->setWordWrap(true);
    m_list->setSpacing(space::Small);
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    rows->setSpacing(space::Medium);
    rows->addWidget(m_nothing);
    rows->addLayout(m_list);
    rows->addWidget(m_clear, 0, Qt::AlignLeft);
    rows->addStretch();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(column);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(m_clear, &QPushButton::clicked, m_tasks, &jobs::TaskList::clearFinished);
    connect(m_tasks, &jobs::TaskList::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void TasksPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void TasksPanel::refresh()
{
    const QList<TaskInfo> tasks = m_tasks->tasks();
    QHash<quint64, TaskCard *> kept;
    bool ended = false;
    int row = 0;
    for (const TaskInfo &task : tasks) {
        TaskCard *card = m_cards.take(task.id);
        if (!card) {
            card = new TaskCard(this);
            connect(card, &TaskCard::cancelWanted, this, [this, id = task.id] { m_tasks->cancel(id); });
            connect(card, &TaskCard::retryWanted, this, [this, id = task.id] { m_tasks->retry(id); });
            m_list->insertWidget(row, card);
        }
        card->show(task);
        kept.insert(task.id, card);
        ended = ended || !task.isActive();
        ++row;
    }
    for (TaskCard *gone : std::as_const(m_cards)) {
        gone->hide();
        gone->deleteLater();
    }
    m_cards = kept;
    m_nothing->setVisible(tasks.isEmpty());
    m_clear->setVisible(ended);
}

} // namespace nutgraf::widgets
