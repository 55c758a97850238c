// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"

#include <QList>
#include <QPointer>
#include <QUndoCommand>
#include <QUuid>

#include <functional>

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

/// A new version of a document that the file had already.
struct AddedVersion
{
    QUuid capture;
    casework::Change restoring; ///< undoes what its coming did to earlier versions
    QString change; ///< stealth, corrected, cosmetic …
};

/// Documents that were added by a task, as a step of the undo stack: made when they are in the file already, so the first
/// redo does nothing; undo takes them out with what was found in them, redo brings all of it back. Of a document that was
/// there before, the new version only. GUI thread only.
class AddCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const storage::Error &)>;

    AddCommand(casework::Investigation *investigation, const QList<QUuid> &documents,
               const QList<AddedVersion> &versions, Failed failed);

    void redo() override;
    void undo() override;

private:
    void fail(const storage::Error &error);
    storage::Result<casework::Change> removal();

    QPointer<casework::Investigation> m_investigation;
    QList<QUuid> m_documents;
    QList<AddedVersion> m_versions;
    casework::Change m_restoring; ///< the inverse of taking them out; empty while they are in
    Failed m_failed;
};

} // namespace nutgraf::widgets
