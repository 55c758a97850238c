// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/models/modelroles.h"
#include "widgets/models/rowmodel.h"

#include <QSortFilterProxyModel>

namespace nutgraf::widgets {

/// The claims of a case, one a row. Typing over a statement changes nothing here: it is said, and comes back when read.
class ClaimModel : public RowModel<storage::ClaimRow>
{
    Q_OBJECT

public:
    enum Column { Mark, Statement, Rating, Values, Sources, Documents, Conflicts, Suggestions, ColumnCount };
    enum Role {
        RatingRole = FirstOwnRole, ///< QString of the schema
        ConflictsRole, ///< int
        SuggestedRole, ///< int
    };

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void statementEdited(const QUuid &claim, const QString &statement);

private:
    QString words(const storage::ClaimRow &claim, int column) const;
    QVariant sortKey(const storage::ClaimRow &claim, int column) const;
    QString tooltip(const storage::ClaimRow &claim, int column) const;
};

/// Which claims of the list are shown.
class ClaimFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum View { All, Suggested, Confirmed, Conflicts };

    explicit ClaimFilter(QObject *parent = nullptr);

    void setView(View view);
    View view() const { return m_view; }
    /// All of these words must stand in the statement, subject or measure.
    void setWords(const QString &words);
    static bool accepts(const storage::ClaimRow &claim, View view);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    View m_view = All;
    QStringList m_words;
};

} // namespace nutgraf::widgets
