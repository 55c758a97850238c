// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/custody/custodylog.h"

#include <QAbstractTableModel>

namespace nutgraf::widgets {

/// What an entry of the custody log tells, in words: the title of an edit, else what happened.
QString custodyWords(const QJsonObject &entry);
QString custodyActorWords(const QString &by);

/// The custody log, newest first, read page by page as a view asks for more. Reads on the thread of its connection.
class CustodyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int PageSize = 200;

    enum Column { Number, When, Who, What, Hash, ColumnCount };

    explicit CustodyModel(storage::Connection &connection, QObject *parent = nullptr);

    /// Reads the first page again.
    void reload();
    const storage::CustodyEntry &entry(int row) const { return m_entries[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const storage::Error &error);

private:
    storage::Connection &m_connection;
    QList<storage::CustodyEntry> m_entries;
    bool m_complete = true;
    bool m_fetching = false;
};

} // namespace nutgraf::widgets
