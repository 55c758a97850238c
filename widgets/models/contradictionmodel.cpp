// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/contradictionmodel.h"

#include "widgets/models/casewords.h"
#include "widgets/models/valuewords.h"

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::CaseReader;
using storage::RelationRow;
using storage::Result;

Result<QList<ContradictionRow>> readContradictions(CaseReader &reader, const QList<RelationRow> &relations)
{
    QList<ContradictionRow> rows;
    QHash<QUuid, QString> statements;
    for (const RelationRow &relation : relations) {
        NUTGRAF_TRY(const auto first, reader.assertion(relation.source));
        NUTGRAF_TRY(const auto second, reader.assertion(relation.target));
        if (!first || !second)
            continue;
        ContradictionRow row;
        row.uuid = relation.uuid;
        row.relation = relation;
        row.first = *first;
        row.second = *second;
        if (!relation.claim.isNull()) {
            if (!statements.contains(relation.claim)) {
                NUTGRAF_TRY(const auto claim, reader.claim(relation.claim));
                statements.insert(relation.claim, claim ? claim->statement : QString());
            }
            row.statement = statements.value(relation.claim);
        }
        rows.append(row);
    }
    return rows;
}

QVariant ContradictionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContradictionRow &row = rowAt(index.row());
    const auto side = [](const AssertionRow &assertion) {
        const QString value = valueWords(assertion);
        return value.isEmpty() ? assertion.words : value;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 (%3) against %4 (%5). %6")
            .arg(relationWords(row.relation.kind), side(row.first), voiceOf(row.first), side(row.second),
                 voiceOf(row.second), decisionWords(row.relation.decision));
    case Qt::ToolTipRole:
        return row.relation.explanation;
    case UuidRole:
        return row.uuid;
    case KindRole:
        return QStringLiteral("relation");
    case SortRole:
        return row.isOpen() ? 0 : 1;
    case DecisionRole:
        return row.isOpen() ? 0 : row.relation.decision == QLatin1String("rejected") ? 2 : 1;
    default:
        return {};
    }
}

int ContradictionModel::openCount() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(), [](const ContradictionRow &row) { return row.isOpen(); }));
}

void ContradictionFilter::setOpenOnly(bool openOnly)
{
    m_openOnly = openOnly;
    invalidateFilter();
}

bool ContradictionFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const ContradictionModel *>(sourceModel());
    return !m_openOnly || !model || model->rowAt(row).isOpen();
}

} // namespace nutgraf::widgets
