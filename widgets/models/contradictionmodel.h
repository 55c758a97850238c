// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/casereader.h"
#include "widgets/models/modelroles.h"
#include "widgets/models/rowmodel.h"

#include <QSortFilterProxyModel>

namespace nutgraf::widgets {

/// A disagreement with what its two sides say.
struct ContradictionRow
{
    QUuid uuid; ///< of the relation
    storage::RelationRow relation;
    QString statement; ///< of the claim, empty for none
    storage::AssertionRow first;
    storage::AssertionRow second;

    bool isOpen() const { return relation.decision.isEmpty() || relation.decision == QLatin1String("open"); }
};

/// Relations with the assertions at their ends; those whose ends are gone are left out. On the reader's thread.
storage::Result<QList<ContradictionRow>> readContradictions(storage::CaseReader &reader,
                                                            const QList<storage::RelationRow> &relations);

/// What disagrees in a case, one pair a row, in one column: what is painted is read from rowAt().
class ContradictionModel : public RowModel<ContradictionRow>
{
    Q_OBJECT

public:
    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    int openCount() const;
};

/// Open contradictions alone, or all.
class ContradictionFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setOpenOnly(bool openOnly);
    bool isOpenOnly() const { return m_openOnly; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_openOnly = true;
};

} // namespace nutgraf::widgets
