// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/casereader.h"
#include "widgets/models/modelroles.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace nutgraf::widgets {

/// The documents of a case, newest first, read page by page and without their texts. Refreshing keeps rows, so that views
/// keep their selection. GUI thread only.
class DocumentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Publisher, Published, Kind, Claims, Suggestions, Versions, ColumnCount };
    static constexpr int PageSize = 500;

    explicit DocumentModel(storage::CaseReader &reader, QObject *parent = nullptr);

    /// Reads from the beginning again: the first page now, each later one by fetchMore().
    void refresh();
    const storage::DocumentRow &document(int row) const { return m_rows[row]; }
    int rowOf(const QUuid &uuid) const; ///< -1 when it is not there (yet)

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A new title: told by titleEdited(), for whoever may write.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

Q_SIGNALS:
    void titleEdited(const QUuid &document, const QString &title);
    void failed(const storage::Error &error);

private:
    void readPage();
    void merge(const QList<storage::DocumentRow> &page);
    void dropRows(qsizetype first, qsizetype end);

    storage::CaseReader *m_reader;
    QList<storage::DocumentRow> m_rows;
    qint64 m_after = 0; ///< key of the last row read in this pass
    qsizetype m_merged = 0; ///< rows before this one are of this pass
    bool m_complete = false;
    bool m_reading = false;
};

/// The documents whose title, publisher, place or date holds every typed word, in the order of a clicked column.
class DocumentFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DocumentFilterModel(QObject *parent = nullptr);

    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    /// Compares the rows themselves: through data() the sorting of 10,000 would be felt.
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace nutgraf::widgets
