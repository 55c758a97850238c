// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/sourcemodel.h"

#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"
#include "widgets/models/valuewords.h"

#include <QLocale>

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::SourceRow;

namespace {

QString nameWords(const SourceRow &source)
{
    if (source.kind == QLatin1String("unnamed"))
        return unnamedSourceWords(source.name);
    return source.name;
}

QString count(int number)
{
    return number > 0 ? QLocale().toString(number) : QString();
}

} // namespace

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceRow &source = rowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::EditRole:
        if (column == Name)
            return source.name;
        [[fallthrough]];
    case Qt::DisplayRole:
        return column == Name      ? nameWords(source)
            : column == Kind       ? sourceKindWords(source.kind)
            : column == Documents  ? count(source.documents)
            : column == Assertions ? count(source.assertions)
                                   : reliabilityWords(source.reliability);
    case Qt::ToolTipRole:
        if (column == Name && !source.aliases.isEmpty())
            return tr("Also: %1").arg(source.aliases.join(QStringLiteral(", ")));
        return source.description;
    case Qt::TextAlignmentRole:
        return int((column == Documents || column == Assertions ? Qt::AlignTrailing : Qt::AlignLeading)
                   | Qt::AlignVCenter);
    case UuidRole:
        return source.uuid;
    case KindRole:
        return QStringLiteral("source");
    case SortRole:
        return column == Documents  ? QVariant(source.documents)
            : column == Assertions  ? QVariant(source.assertions)
            : column == Reliability ? QVariant(source.reliability.isEmpty() ? QStringLiteral("G") : source.reliability)
                                    : data(index, Qt::DisplayRole);
    case DecisionRole:
        return int(source.state);
    case UnnamedRole:
        return source.kind == QLatin1String("unnamed");
    case PersonRole:
        return source.kind == QLatin1String("person");
    case GradeRole:
        return source.reliability;
    default:
        return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return RowModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int((section == Documents || section == Assertions ? Qt::AlignTrailing : Qt::AlignLeading)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Source");
    case Kind:
        return tr("Kind");
    case Documents:
        return tr("Publishes");
    case Assertions:
        return tr("Says");
    default:
        return tr("Reliability");
    }
}

Qt::ItemFlags SourceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index);
    if (index.isValid() && index.column() == Name)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SourceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    const QString name = value.toString().simplified();
    const SourceRow &source = rowAt(index.row());
    if (name.isEmpty() || name == source.name)
        return false;
    Q_EMIT nameEdited(source.uuid, name);
    return true;
}

SourceFilter::SourceFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void SourceFilter::setView(View view)
{
    m_view = view;
    invalidateFilter();
}

void SourceFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SourceFilter::accepts(const SourceRow &source, View view)
{
    switch (view) {
    case People:
        return source.kind == QLatin1String("person");
    case Organisations:
        return source.kind == QLatin1String("organisation") || source.kind == QLatin1String("dataset");
    case Outlets:
        return source.kind == QLatin1String("outlet");
    case Unnamed:
        return source.kind == QLatin1String("unnamed");
    case All:
        break;
    }
    return true;
}

bool SourceFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const SourceModel *>(sourceModel());
    if (!model)
        return true;
    const SourceRow &source = model->rowAt(row);
    if (!accepts(source, m_view))
        return false;
    const QString text = source.name + u' ' + source.aliases.join(u' ');
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QVariant SayingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AssertionRow &assertion = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Published:
            return edtfWords(assertion.published);
        case Value:
            return valueWords(assertion);
        case Words:
            return assertion.words.simplified();
        default:
            return assertion.publisher.isEmpty() ? assertion.documentTitle
                                                 : tr("%1, %2").arg(assertion.publisher, assertion.documentTitle);
        }
    case Qt::ToolTipRole:
        return index.column() == Published ? assertion.published : assertion.words.simplified();
    case UuidRole:
        return assertion.uuid;
    case KindRole:
        return QStringLiteral("assertion");
    case SortRole:
        return index.column() == Published ? QVariant(assertion.published)
            : index.column() == Value      ? QVariant(assertion.valueLow.toDouble())
                                           : data(index, Qt::DisplayRole);
    case DecisionRole:
        return int(assertion.state);
    default:
        return {};
    }
}

QVariant SayingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    switch (section) {
    case Published:
        return tr("Published");
    case Value:
        return tr("Value");
    case Words:
        return tr("In words");
    default:
        return tr("Document");
    }
}

} // namespace nutgraf::widgets
