// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/searchmodel.h"

#include "widgets/models/datewords.h"

#include <QPoint>

namespace nutgraf::widgets {

using storage::SearchHit;

void SearchModel::setAnswer(const storage::SearchAnswer &answer)
{
    beginResetModel();
    m_answer = answer;
    endResetModel();
}

void SearchModel::clear()
{
    setAnswer({});
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_answer.hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &row = m_answer.hits[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.title;
    case UuidRole:
        return row.uuid;
    case KindRole:
        return row.kind == SearchHit::Claim ? QStringLiteral("claim") : QStringLiteral("document");
    case SnippetRole:
        return row.snippet;
    case MarksRole: {
        QVariantList marks; // x: where a hit starts in the snippet, y: its length
        for (const storage::TextSpan &mark : row.marks)
            marks.append(QPoint(int(mark.start), int(mark.length)));
        return marks;
    }
    case PublisherRole:
        return row.publisher;
    case PublishedRole:
        return edtfWords(row.published);
    case Qt::AccessibleTextRole:
        return row.kind == SearchHit::Claim ? tr("Claim: %1").arg(row.title)
                                            : tr("Document: %1. %2").arg(row.title, row.snippet);
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
