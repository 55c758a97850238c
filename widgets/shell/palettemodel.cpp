// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palettemodel.h"

#include "widgets/common/fuzzy.h"
#include "widgets/common/icons.h"

#include <algorithm>

namespace nutgraf::widgets {

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    match();
    endResetModel();
}

void PaletteModel::setPattern(const QString &pattern)
{
    beginResetModel();
    m_pattern = pattern.trimmed();
    match();
    endResetModel();
}

void PaletteModel::match()
{
    m_hits.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const auto found = fuzzyMatch(m_pattern, m_entries[i].title);
        if (!found)
            continue;
        Hit hit{i, found->score, {}};
        for (const qsizetype letter : found->letters)
            hit.letters.append(int(letter));
        m_hits.append(hit);
    }
    std::stable_sort(m_hits.begin(), m_hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    if (m_hits.size() > MaximumRows)
        m_hits.resize(MaximumRows);
    if (m_search && !m_pattern.isEmpty())
        m_hits.append({SearchRow, 0, {}});
}

void PaletteModel::setSearch(std::function<void(const QString &)> search)
{
    m_search = std::move(search);
}

PaletteEntry PaletteModel::entryAt(int row) const
{
    const qsizetype entry = m_hits[row].entry;
    if (entry != SearchRow)
        return m_entries[entry];
    return {tr("Search the texts for “%1”").arg(m_pattern),
            {},
            icon(Icon::Search),
            {},
            [search = m_search, words = m_pattern] { search(words); }};
}

void PaletteModel::run(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return;
    const auto action = entryAt(index.row()).run; // a copy: running it may fill the model anew
    if (action)
        action();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const Hit &hit = m_hits[index.row()];
    const PaletteEntry entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::DecorationRole:
        return entry.picture;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.title : tr("%1, %2").arg(entry.title, entry.detail);
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case LettersRole:
        return QVariant::fromValue(hit.letters);
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
