// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/versions.h"
#include "app/text/textview.h"

namespace nutgraf::reasoning {

/// Something of a sentence that must not change unseen, in a form that tells the same from another.
struct Detail
{
    DetailKind kind = DetailKind::Number;
    QString key;
    TextSpan span;
};

/// The numbers, times, names, negations, reporting verbs and hedges of one version. Pure.
class DetailFinder
{
public:
    /// Both must outlive this object.
    DetailFinder(const text::TextView &view, const language::Analysis &analysis);

    /// Those within a range, in text order.
    QList<Detail> in(TextSpan span) const;

private:
    void addMarks();

    const text::TextView &m_view;
    QList<Detail> m_details; // by start
};

/// What differs between a range of the earlier text and one of the later; either may be empty. Details of one kind that
/// went and came are paired in their order.
QList<ChangedDetail> changedDetails(const DetailFinder &before, TextSpan earlier, const DetailFinder &after,
                                    TextSpan later);

} // namespace nutgraf::reasoning
