// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/search/search.h"
#include "widgets/models/modelroles.h"

#include <QAbstractListModel>

namespace nutgraf::widgets {

/// What a search has found, claims before documents. GUI thread only.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SnippetRole = FirstOwnRole, MarksRole, PublisherRole, PublishedRole };

    using QAbstractListModel::QAbstractListModel;

    void setAnswer(const storage::SearchAnswer &answer);
    void clear();
    const storage::SearchHit &hit(int row) const { return m_answer.hits[row]; }
    bool isCapped() const { return m_answer.capped; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    storage::SearchAnswer m_answer;
};

} // namespace nutgraf::widgets
