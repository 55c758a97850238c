// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/adding.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class Shell;

/// Adds documents to the open case as a task, tells how it went and puts the step on the undo stack. Lives as long as the
/// case is open. GUI thread only.
class DocumentAdder : public QObject
{
    Q_OBJECT

public:
    DocumentAdder(Shell &shell, casework::Investigation &investigation, std::shared_ptr<capture::HttpClient> client,
                  QObject *parent = nullptr);

    using Then = std::function<void(const storage::Result<AddOutcome> &outcome)>;

    /// @p then hears how the first attempt went, unless the case is closed before.
    void add(const AddRequest &request, Then then = {});
    bool isBusy() const; ///< something is being added now

Q_SIGNALS:
    /// Some of a batch was not added; the reasons stand with the task.
    void partlyFailed(const QString &sentence);
    void finished();

private:
    void settle(const AddOutcome &outcome, qsizetype asked);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    std::shared_ptr<capture::HttpClient> m_client;
    QHash<quint64, Then> m_waiting; ///< by a number of its own
    quint64 m_lastWaiting = 0;
    QSet<quint64> m_started; ///< tasks; a task that is tried again keeps its number
};

} // namespace nutgraf::widgets
