// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/casegraph.h"

#include <QAbstractTableModel>

namespace nutgraf::widgets {

QString recordKindWords(storage::RecordKind kind); ///< "Document"
QString caseLinkWords(exporting::CaseLinkKind kind); ///< "cites", to stand between the names of its ends
QString stateWords(storage::RecordState state); ///< "Suggested"
/// "Claim, suggested: Nvidia lost $589 billion. 7 links."
QString nodeSentence(const exporting::CaseNode &node, int links);

/// The graph as a table: one row for each link, and one for each record without any.
class CaseLinkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { From, Link, To, State, Count, ColumnCount };
    enum Role { SourceUuidRole = Qt::UserRole + 1, SourceKindRole, TargetUuidRole, TargetKindRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setGraph(const exporting::CaseGraph &graph);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    exporting::CaseGraph m_graph;
    QList<qsizetype> m_alone; ///< records without links
};

} // namespace nutgraf::widgets
