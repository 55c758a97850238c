// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versions/versionmodel.h"

#include "widgets/versions/versionwords.h"

#include <QStringList>

namespace nutgraf::widgets {

using reasoning::SentenceChange;
using reasoning::SentencePair;

namespace {

// Fewer unchanged sentences than that are shown: a row that hides one saves nothing.
constexpr int LeastRun = 3;

} // namespace

void VersionModel::setView(const casework::VersionView &view)
{
    beginResetModel();
    m_view = view;
    m_rows.clear();
    const QList<SentencePair> &pairs = m_view.comparison.pairs;
    for (int i = 0; i < pairs.size();) {
        int end = i;
        while (end < pairs.size() && pairs.at(end).change == SentenceChange::Same)
            ++end;
        if (end - i >= LeastRun) {
            m_rows.append({i, end - i});
            i = end;
            continue;
        }
        const int last = end == i ? i + 1 : end;
        for (; i < last; ++i)
            m_rows.append({i, 0});
    }
    endResetModel();
}

void VersionModel::openRun(int row)
{
    if (row < 0 || row >= m_rows.size() || !isRun(row))
        return;
    const Row run = m_rows.at(row);
    m_rows[row] = {run.first, 0};
    Q_EMIT dataChanged(index(row), index(row));
    beginInsertRows({}, row + 1, row + run.count - 1);
    for (int i = 1; i < run.count; ++i)
        m_rows.insert(row + i, {run.first + i, 0});
    endInsertRows();
}

int VersionModel::changeAfter(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < m_rows.size(); at += step) {
        const Row &one = m_rows.at(at);
        if (one.count == 0 && m_view.comparison.pairs.at(one.first).change != SentenceChange::Same)
            return at;
    }
    return -1;
}

QString VersionModel::textOf(const SentencePair &pair) const
{
    const QString before = pair.before.in(m_view.beforeText).toString();
    const QString after = pair.after.in(m_view.afterText).toString();
    QString words;
    switch (pair.change) {
    case SentenceChange::Inserted:
    case SentenceChange::Moved:
    case SentenceChange::Same:
        words = tr("%1: %2").arg(sentenceChangeWords(pair.change), after);
        break;
    case SentenceChange::Removed:
        words = tr("%1: %2").arg(sentenceChangeWords(pair.change), before);
        break;
    case SentenceChange::Cosmetic:
    case SentenceChange::Reworded:
        words = tr("%1 from “%2” to “%3”").arg(sentenceChangeWords(pair.change), before, after);
        break;
    }
    for (const reasoning::ChangedDetail &detail : pair.details)
        words += u'\n' + detailWords(detail, m_view.beforeText, m_view.afterText);
    return words;
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.count > 0 ? tr("%n sentence(s) unchanged", nullptr, row.count)
                             : textOf(m_view.comparison.pairs.at(row.first));
    case PairRole:
        return row.count > 0 ? -1 : row.first;
    case RunRole:
        return row.count;
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
