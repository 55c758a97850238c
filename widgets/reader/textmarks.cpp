// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/textmarks.h"

#include "widgets/reader/documentlayout.h"

#include <algorithm>

namespace nutgraf::widgets {

void TextMarks::clear()
{
    m_marks.clear();
    m_places.clear();
}

void TextMarks::add(const QList<TextMark> &marks, const DocumentLayout &layout)
{
    for (const TextMark &mark : marks) {
        const bool inside = mark.span.start >= 0 && !mark.span.isEmpty() && mark.span.end() <= layout.text().size();
        if (!inside)
            continue;
        const int last = layout.blockOf(mark.span.end() - 1);
        for (int block = layout.blockOf(mark.span.start); block <= last; ++block)
            m_places.emplace_back(block, m_marks.size());
        m_marks.append(mark);
    }
    std::sort(m_places.begin(), m_places.end());
}

void TextMarks::remove(int kinds)
{
    QList<TextMark> kept;
    std::vector<qsizetype> newIndex(size_t(m_marks.size()), -1);
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].kind & kinds)
            continue;
        newIndex[size_t(i)] = kept.size();
        kept.append(m_marks[i]);
    }
    std::vector<std::pair<int, qsizetype>> places;
    for (const auto &[block, index] : m_places)
        if (newIndex[size_t(index)] >= 0)
            places.emplace_back(block, newIndex[size_t(index)]);
    m_marks = kept;
    m_places = std::move(places);
}

QList<const TextMark *> TextMarks::in(int block) const
{
    QList<const TextMark *> found;
    for (auto place = std::lower_bound(m_places.cbegin(), m_places.cend(), std::make_pair(block, qsizetype(0)));
         place != m_places.cend() && place->first == block; ++place)
        found.append(&m_marks.at(place->second));
    return found;
}

const TextMark *TextMarks::at(qsizetype position, int block, int kinds) const
{
    const TextMark *best = nullptr;
    const QList<const TextMark *> candidates = in(block);
    for (const TextMark *mark : candidates) {
        const bool hit = (mark->kind & kinds) && mark->span.contains(position);
        if (hit && (!best || mark->span.length < best->span.length))
            best = mark;
    }
    return best;
}

} // namespace nutgraf::widgets
