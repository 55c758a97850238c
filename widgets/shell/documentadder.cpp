// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/documentadder.h"

#include "app/casework/investigation.h"
#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "widgets/common/shell.h"

#include <QUndoStack>

#include <algorithm>

namespace nutgraf::widgets {

DocumentAdder::DocumentAdder(Shell &shell, casework::Investigation &investigation,
                             std::shared_ptr<capture::HttpClient> client, QObject *parent)
    : QObject(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_client(std::move(client))
{ }

void DocumentAdder::add(const AddRequest &request, Then then)
{
    if (request.isEmpty() || m_investigation.isReadOnly())
        return;
    const qsizetype asked = request.size();
    const quint64 number = ++m_lastWaiting;
    if (then)
        m_waiting.insert(number, std::move(then));
    const QString title = asked == 1 ? tr("Adding a document") : tr("Adding %L1 documents").arg(asked);
    const quint64 task = m_shell.tasks().run(
        &m_shell.pools().io, this, title,
        [path = m_investigation.path(), gate = m_investigation.gate(), request,
         client = m_client](const jobs::JobContext &context) { return addAll(path, gate, request, client, context); },
        [this, asked, number](const storage::Result<AddOutcome> &outcome) {
            // A task that was stopped half way has written what it came to: read again whatever the end was.
            m_investigation.notifyChanged();
            if (outcome)
                settle(outcome.value(), asked);
            else
                m_shell.showError(outcome.error());
            if (const Then told = m_waiting.take(number))
                told(outcome);
            Q_EMIT finished();
        });
    m_started.insert(task);
}

bool DocumentAdder::isBusy() const
{
    const QList<jobs::TaskInfo> tasks = m_shell.tasks().tasks();
    return std::any_of(tasks.cbegin(), tasks.cend(),
                       [this](const jobs::TaskInfo &task) { return task.isActive() && m_started.contains(task.id); });
}

void DocumentAdder::settle(const AddOutcome &outcome, qsizetype requested)
{
    // A container that was asked for once holds several.
    const qsizetype asked =
        std::max<qsizetype>(requested, outcome.added.size() + outcome.versions.size() + outcome.known + outcome.failed);
    if (!outcome.added.isEmpty() || !outcome.versions.isEmpty())
        m_shell.undoStack().push(new AddCommand(&m_investigation, outcome.added, outcome.versions,
                                                [this](const storage::Error &error) { m_shell.showError(error); }));
    if (outcome.failed > 0) {
        if (asked == 1) {
            storage::Error error = outcome.firstFailure;
            error.message = tr("%1 was not added; the investigation is as it was. %2")
                                .arg(outcome.firstFailed, outcome.firstFailure.message);
            m_shell.showError(error);
        } else {
            Q_EMIT partlyFailed(
                outcome.failed == asked
                    ? tr("None of the %L1 documents was added; the investigation is as it was.").arg(asked)
                    : outcome.failed == 1
                    ? tr("1 of %L1 documents was not added. The rest is in the investigation.").arg(asked)
                    : tr("%L1 of %L2 documents were not added. The rest is in the investigation.")
                          .arg(outcome.failed)
                          .arg(asked));
        }
        return;
    }
    QStringList parts;
    if (!outcome.added.isEmpty())
        parts.append(outcome.added.size() == 1 ? tr("1 document added")
                                               : tr("%L1 documents added").arg(outcome.added.size()));
    for (const AddedVersion &version : outcome.versions)
        parts.append(version.change == QLatin1String("stealth") ? tr("new version added: it was changed without a note")
                                                                : tr("new version added"));
    if (outcome.partial > 0)
        parts.append(outcome.partial == 1 ? tr("1 is not whole: %1").arg(outcome.firstWarning)
                                          : tr("%L1 are not whole").arg(outcome.partial));
    if (outcome.known > 0)
        parts.append(outcome.known == 1 ? tr("1 was in the file already")
                                        : tr("%L1 were in the file already").arg(outcome.known));
    if (outcome.suggestions > 0)
        parts.append(outcome.suggestions == 1 ? tr("1 suggestion to review")
                                              : tr("%L1 suggestions to review").arg(outcome.suggestions));
    if (!parts.isEmpty())
        m_shell.say(parts.join(QStringLiteral(" · ")));
}

} // namespace nutgraf::widgets
