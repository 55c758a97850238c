// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/textspan.h"

#include <QList>

#include <vector>

namespace nutgraf::widgets {

class DocumentLayout;

/// What was found at some words, and how it is drawn.
struct TextMark
{
    enum Kind { Quantity = 1, Time = 2, Speech = 4, Claim = 8 } kind = Quantity;
    storage::TextSpan span;
    int index = -1; ///< into the list that it came from
    int hue = 0; ///< of the speaker
};

/// Marks by the block they stand in. Value-like; GUI thread only.
class TextMarks
{
public:
    void clear();
    /// Files each mark under every block of the layout that its span touches.
    void add(const QList<TextMark> &marks, const DocumentLayout &layout);
    /// Takes out all marks of some kinds.
    void remove(int kinds);

    /// The marks that touch a block, in the order they were added.
    QList<const TextMark *> in(int block) const;
    /// The shortest mark of some kinds at a position, nullptr for none.
    const TextMark *at(qsizetype position, int block, int kinds) const;

private:
    QList<TextMark> m_marks;
    std::vector<std::pair<int, qsizetype>> m_places; ///< block, index of the mark
};

} // namespace nutgraf::widgets
