// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/models/modelroles.h"
#include "widgets/models/rowmodel.h"

#include <QSortFilterProxyModel>

namespace nutgraf::widgets {

/// The sources of a case, one a row. A name typed over is said, and comes back when read.
class SourceModel : public RowModel<storage::SourceRow>
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Documents, Assertions, Reliability, ColumnCount };
    enum Role { UnnamedRole = FirstOwnRole, PersonRole, GradeRole };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void nameEdited(const QUuid &source, const QString &name);
};

/// Which sources of the list are shown.
class SourceFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum View { All, People, Organisations, Outlets, Unnamed };

    explicit SourceFilter(QObject *parent = nullptr);
    void setView(View view);
    void setWords(const QString &words);
    static bool accepts(const storage::SourceRow &source, View view);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    View m_view = All;
    QStringList m_words;
};

/// Assertions as a table: what a source says anywhere, or the values of a chart.
class SayingModel : public RowModel<storage::AssertionRow>
{
    Q_OBJECT

public:
    enum Column { Published, Value, Words, Document, ColumnCount };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace nutgraf::widgets
