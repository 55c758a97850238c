// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"

#include <QPointer>
#include <QUndoCommand>

#include <functional>

namespace nutgraf::widgets {

/// A casework::Change as a step of the undo stack: redo applies it and keeps its inverse, undo applies that. A write that
/// fails is told to @p failed and makes the step obsolete, so that the stack drops it. GUI thread only.
class ChangeCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const storage::Error &)>;

    ChangeCommand(casework::Investigation *investigation, casework::Change change, Failed failed);

    void redo() override;
    void undo() override;

    bool isDone() const { return m_done; }

private:
    /// Applies @p change and puts its inverse into @p inverse.
    bool apply(const casework::Change &change, casework::Change &inverse);

    QPointer<casework::Investigation> m_investigation;
    casework::Change m_change;
    casework::Change m_inverse;
    Failed m_failed;
    bool m_done = false;
};

} // namespace nutgraf::widgets
