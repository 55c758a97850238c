// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/schema/migrator.h"
#include "storage/sql/connection.h"

#include <QTemporaryDir>

#include <optional>

namespace nutgraf::tests {

/// A new, empty investigation in a folder of its own, gone with this object.
class TemporaryInvestigation
{
public:
    TemporaryInvestigation()
    {
        auto made = storage::createInvestigation(path());
        if (made)
            m_connection.emplace(std::move(made).value());
        else
            qWarning("no investigation: %s", qPrintable(made.error().detail));
    }

    bool isValid() const { return m_folder.isValid() && m_connection.has_value(); }
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("case.nutgraf")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    storage::Connection &connection() { return *m_connection; }

    /// Lets go of the file, so that a test may open, damage or move it.
    void close()
    {
        if (m_connection)
            (void)m_connection->close();
        m_connection.reset();
    }

private:
    QTemporaryDir m_folder;
    std::optional<storage::Connection> m_connection;
};

} // namespace nutgraf::tests
