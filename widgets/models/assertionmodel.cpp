// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/assertionmodel.h"

#include "widgets/models/displaywords.h"
#include "widgets/models/valuewords.h"

namespace nutgraf::widgets {

using storage::AssertionRow;

AssertionModel::AssertionModel(storage::CaseReader &reader, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(&reader)
{ }

void AssertionModel::setCapture(storage::CaptureId capture)
{
    m_capture = capture;
    refresh();
}

void AssertionModel::refresh()
{
    QList<AssertionRow> rows;
    if (m_capture.isValid()) {
        auto read = m_reader->assertionsIn(m_capture);
        if (!read) {
            Q_EMIT failed(read.error());
            return;
        }
        rows = std::move(read).value();
    }
    const bool sameRows = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                                     [](const AssertionRow &a, const AssertionRow &b) { return a.uuid == b.uuid; });
    if (sameRows) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AssertionModel::rowOf(const QUuid &uuid) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].uuid == uuid)
            return int(row);
    return -1;
}

int AssertionModel::undecidedFrom(int row) const
{
    const int count = int(m_rows.size());
    for (int step = 0; step < count; ++step) {
        const int candidate = (qMax(0, row) + step) % count;
        if (m_rows[candidate].state == storage::RecordState::Suggested)
            return candidate;
    }
    return -1;
}

int AssertionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AssertionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AssertionRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.words;
    case UuidRole:
        return row.uuid;
    case KindRole:
        return QStringLiteral("assertion");
    case DecisionRole:
        return decisionOf(row.state);
    case SortRole:
    case SpanStartRole:
        return qint64(row.passage.span.start);
    case SpanLengthRole:
        return qint64(row.passage.span.length);
    case ValueRole:
        return valueWords(row);
    case SpeakerRole:
        return row.speaker;
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
