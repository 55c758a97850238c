// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/addcommand.h"

#include "app/casework/edits.h"
#include "app/casework/investigation.h"

#include <QCoreApplication>

namespace nutgraf::widgets {

AddCommand::AddCommand(casework::Investigation *investigation, const QList<QUuid> &documents, Failed failed)
    : m_investigation(investigation)
    , m_documents(documents)
    , m_failed(std::move(failed))
{
    setText(documents.size() == 1
                ? QCoreApplication::translate("AddCommand", "Add a document")
                : QCoreApplication::translate("AddCommand", "Add %L1 documents").arg(documents.size()));
}

void AddCommand::fail(const storage::Error &error)
{
    setObsolete(true);
    if (m_failed)
        m_failed(error);
}

void AddCommand::undo()
{
    if (!m_investigation)
        return;
    auto removal = casework::removeDocuments(m_investigation->reader(), m_documents);
    if (!removal) {
        fail(removal.error());
        return;
    }
    auto inverse = m_investigation->apply(removal.value());
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
