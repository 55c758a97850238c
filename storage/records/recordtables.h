// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/record.h"

#include <QList>
#include <QString>

namespace nutgraf::storage {

/// What a column holds. Two types bring derived columns with them, which nobody gives.
enum class ColumnType {
    Text,
    Integer,
    Real,
    Date, ///< EDTF text; brings NAME_min and NAME_max, the Julian days of its earliest and latest day
    Name, ///< text; brings "folded", the form that names are compared in
    Aliases, ///< text, one name a line; brings the rows of the table "alias"
};

struct RecordColumn
{
    QString name;
    ColumnType type = ColumnType::Text;
};

/// How the records of one kind are stored: the table of their details and the columns that an operation may give.
struct RecordTable
{
    RecordKind kind = RecordKind::Claim;
    QString name; ///< the word of the schema for the kind
    QString details; ///< empty for links that say nothing more
    QList<RecordColumn> columns; ///< of the table of details, without the derived ones
    QList<RecordKind> sources; ///< of links: what they may lead from
    QList<RecordKind> targets; ///< of links: what they may lead to
    bool single = false; ///< of links: a source has at most one

    const RecordColumn *column(const QString &columnName) const;
};

const QList<RecordTable> &recordTables();
const RecordTable &tableOf(RecordKind kind);

QString stateName(RecordState state);
std::optional<RecordState> stateFromName(const QString &name);

} // namespace nutgraf::storage
