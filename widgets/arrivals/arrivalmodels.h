// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/models/modelroles.h"
#include "widgets/models/rowmodel.h"

namespace nutgraf::widgets {

/// What arrived and waits, or was decided on: items of feeds, additions that failed.
class ArrivalModel : public RowModel<storage::InboxRow>
{
    Q_OBJECT

public:
    enum Column { Title, Feed, Published, Note, ColumnCount };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// Subscribed feeds and how they go.
class FeedModel : public RowModel<storage::FeedRow>
{
    Q_OBJECT

public:
    enum Column { Title, Folder, Waiting, Looked, Next, State, ColumnCount };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// A watched document under its own UUID.
struct WatchItem
{
    QUuid uuid;
    storage::WatchRow row;
};

/// Watched documents and what came of looking.
class WatchModel : public RowModel<WatchItem>
{
    Q_OBJECT

public:
    enum Column { Title, Change, Looked, Next, State, ColumnCount };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace nutgraf::widgets
