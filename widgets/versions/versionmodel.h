// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/versions.h"
#include "widgets/models/modelroles.h"

#include <QAbstractListModel>

namespace nutgraf::widgets {

/// Two versions of a document as rows: a changed sentence each, and one for every run of sentences that did not change,
/// which can be opened. GUI thread only.
class VersionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PairRole = FirstOwnRole, ///< int: index of the pair, -1 for a closed run
        RunRole, ///< int: how many unchanged sentences a closed run stands for, 0 for a sentence
    };

    using QAbstractListModel::QAbstractListModel;

    void setView(const casework::VersionView &view);
    const casework::VersionView &view() const { return m_view; }
    /// Shows the sentences of a closed run.
    void openRun(int row);
    bool isRun(int row) const { return m_rows.at(row).count > 0; }
    /// The next changed sentence after a row (before it, for a negative step); -1 for none.
    int changeAfter(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int first = 0; // index of a pair
        int count = 0; // of the closed run, 0 for one sentence
    };
    QString textOf(const reasoning::SentencePair &pair) const;

    casework::VersionView m_view;
    QList<Row> m_rows;
};

} // namespace nutgraf::widgets
