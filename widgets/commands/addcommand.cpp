// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/addcommand.h"

#include "app/casework/edits.h"
#include "app/casework/investigation.h"

#include <QCoreApplication>

namespace nutgraf::widgets {

AddCommand::AddCommand(casework::Investigation *investigation, const QList<QUuid> &documents,
                       const QList<AddedVersion> &versions, Failed failed)
    : m_investigation(investigation)
    , m_documents(documents)
    , m_versions(versions)
    , m_failed(std::move(failed))
{
    const qsizetype count = documents.size() + versions.size();
    setText(count == 1 ? versions.isEmpty() ? QCoreApplication::translate("AddCommand", "Add a document")
                                            : QCoreApplication::translate("AddCommand", "Add a version")
                       : QCoreApplication::translate("AddCommand", "Add %L1 documents").arg(count));
}

void AddCommand::fail(const storage::Error &error)
{
    setObsolete(true);
    if (m_failed)
        m_failed(error);
}

// The newest version goes first, so that marked words go back step by step.
storage::Result<casework::Change> AddCommand::removal()
{
    casework::Change change;
    for (auto version = m_versions.crbegin(); version != m_versions.crend(); ++version) {
        NUTGRAF_TRY(const casework::Change one,
                    casework::removeVersion(m_investigation->reader(), version->capture, version->restoring));
        change.append(one);
    }
    NUTGRAF_TRY(const casework::Change documents, casework::removeDocuments(m_investigation->reader(), m_documents));
    change.append(documents);
    change.title = text();
    return change;
}

void AddCommand::undo()
{
    if (!m_investigation)
        return;
    auto steps = removal();
    if (!steps) {
        fail(steps.error());
        return;
    }
    auto inverse = m_investigation->apply(steps.value());
    if (!inverse) {
        fail(inverse.error());
        return;
    }
    m_restoring = std::move(inverse).value();
    m_restoring.title = text();
}

void AddCommand::redo()
{
    if (!m_investigation || m_restoring.isEmpty())
        return;
    auto done = m_investigation->apply(m_restoring);
    if (!done) {
        fail(done.error());
        return;
    }
    m_restoring = {};
}

} // namespace nutgraf::widgets
