// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/claimmodel.h"

#include "widgets/models/casewords.h"
#include "widgets/models/valuewords.h"

#include <QLocale>

namespace nutgraf::widgets {

using storage::ClaimRow;

namespace {

QString countOrNothing(int count)
{
    return count > 0 ? QLocale().toString(count) : QString();
}

// Worst first when sorted downwards.
int ratingRank(const QString &rating)
{
    static const QStringList order{QString(),
                                   QStringLiteral("unproven"),
                                   QStringLiteral("supported"),
                                   QStringLiteral("mixed"),
                                   QStringLiteral("disputed"),
                                   QStringLiteral("refuted")};
    return int(order.indexOf(rating));
}

} // namespace

QString ClaimModel::words(const ClaimRow &claim, int column) const
{
    switch (column) {
    case Statement:
        return claim.statement;
    case Rating:
        return claim.rating.isEmpty() ? QString() : ratingWords(claim.rating);
    case Values: {
        const QString spread = spreadWords(claim);
        return claim.conflicts > 0 && !spread.isEmpty() ? spread + QChar(QChar::Nbsp) + u'≠' : spread;
    }
    case Sources:
        return sourceCountWords(claim.sources, claim.unnamed);
    case Documents:
        return countOrNothing(claim.documents);
    case Conflicts:
        return countOrNothing(claim.conflicts);
    case Suggestions:
        return countOrNothing(claim.suggested);
    default:
        return {};
    }
}

QVariant ClaimModel::sortKey(const ClaimRow &claim, int column) const
{
    switch (column) {
    case Mark:
        return int(claim.state) * 10 + ratingRank(claim.rating);
    case Rating:
        return ratingRank(claim.rating);
    case Values:
        return claim.highest.toDouble();
    case Sources:
        return claim.sources * 1000 + claim.unnamed;
    case Documents:
        return claim.documents;
    case Conflicts:
        return claim.conflicts;
    case Suggestions:
        return claim.suggested;
    default:
        return claim.statement;
    }
}

QString ClaimModel::tooltip(const ClaimRow &claim, int column) const
{
    switch (column) {
    case Statement:
        return claim.statement;
    case Conflicts:
        return claim.conflicts > 0 ? tr("%1 disagreements to decide").arg(claim.conflicts) : QString();
    case Suggestions:
        return claim.suggested > 0 ? tr("%1 suggested assertions to review").arg(claim.suggested) : QString();
    case Mark:
        return claim.state == storage::RecordState::Suggested ? tr("Suggested: accept with y, reject with n")
                                                              : ratingWords(claim.rating);
    default:
        return {};
    }
}

QVariant ClaimModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClaimRow &claim = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return words(claim, index.column());
    case Qt::ToolTipRole:
        return tooltip(claim, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Mark)
            return claim.state == storage::RecordState::Suggested ? tr("%1, suggested").arg(ratingWords(claim.rating))
                                                                  : ratingWords(claim.rating);
        return words(claim, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() >= Documents)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    case UuidRole:
        return claim.uuid;
    case KindRole:
        return QStringLiteral("claim");
    case SortRole:
        return sortKey(claim, index.column());
    case DecisionRole:
        return int(claim.state);
    case RatingRole:
        return claim.rating;
    case ConflictsRole:
        return claim.conflicts;
    case SuggestedRole:
        return claim.suggested;
    default:
        return {};
    }
}

QVariant ClaimModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return RowModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(section >= Documents ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Statement:
        return tr("Claim");
    case Rating:
        return tr("Rating");
    case Values:
        return tr("Stated values");
    case Sources:
        return tr("Sources");
    case Documents:
        return tr("Docs");
    case Conflicts:
        return tr("Conflicts");
    case Suggestions:
        return tr("To review");
    default:
        return QString();
    }
}

Qt::ItemFlags ClaimModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index);
    if (index.isValid() && index.column() == Statement)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ClaimModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Statement)
        return false;
    const QString statement = value.toString().simplified();
    const ClaimRow &claim = rowAt(index.row());
    if (statement.isEmpty() || statement == claim.statement)
        return false;
    Q_EMIT statementEdited(claim.uuid, statement);
    return true;
}

ClaimFilter::ClaimFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ClaimFilter::setView(View view)
{
    m_view = view;
    invalidateFilter();
}

void ClaimFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ClaimFilter::accepts(const ClaimRow &claim, View view)
{
    switch (view) {
    case Suggested:
        return claim.state == storage::RecordState::Suggested || claim.suggested > 0;
    case Confirmed:
        return claim.state == storage::RecordState::Confirmed;
    case Conflicts:
        return claim.conflicts > 0;
    case All:
        break;
    }
    return true;
}

bool ClaimFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const ClaimModel *>(sourceModel());
    if (!model)
        return true;
    const ClaimRow &claim = model->rowAt(row);
    if (!accepts(claim, m_view))
        return false;
    const QString text = claim.statement + u' ' + claim.subject + u' ' + claim.measure;
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool ClaimFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a == b)
        return left.row() < right.row();
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace nutgraf::widgets
