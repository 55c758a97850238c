// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/changecommand.h"

namespace nutgraf::widgets {

ChangeCommand::ChangeCommand(casework::Investigation *investigation, casework::Change change, Failed failed)
    : m_investigation(investigation)
    , m_change(std::move(change))
    , m_failed(std::move(failed))
{
    setText(m_change.title);
}

void ChangeCommand::redo()
{
    m_done = apply(m_change, m_inverse);
    setObsolete(!m_done);
}

void ChangeCommand::undo()
{
    // What undoing leaves as its inverse is what redoing has to apply.
    const bool undone = apply(m_inverse, m_change);
    m_done = !undone;
    setObsolete(!undone);
}

bool ChangeCommand::apply(const casework::Change &change, casework::Change &inverse)
{
    if (!m_investigation)
        return false;
    auto applied = m_investigation->apply(change);
    if (!applied) {
        if (m_failed)
            m_failed(applied.error());
        return false;
    }
    inverse = std::move(applied).value();
    inverse.title = m_change.title;
    return true;
}

} // namespace nutgraf::widgets
