// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <iosfwd>

namespace nutgraf::cli {

/// Rows in aligned columns for people. Cells are one line each; long ones are cut with an ellipsis, apart from those of
/// the last column.
class Table
{
public:
    explicit Table(const QStringList &header)
        : m_rows{header}
    { }

    void add(const QStringList &cells) { m_rows.append(cells); }
    qsizetype rowCount() const { return m_rows.size() - 1; }
    void write(std::ostream &stream) const;

private:
    QList<QStringList> m_rows;
};

} // namespace nutgraf::cli
