// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

#include <algorithm>

namespace nutgraf::language {

/// The findings of each sentence, so that reading a sentence costs what it holds and not what the text holds. Indexes into
/// the lists of the analysis, in their order; one that reaches into several sentences is in each.
class FindingsBySentence
{
public:
    FindingsBySentence(const text::TextView &view, const Analysis &found)
        : m_quantities(view.sentences.size())
        , m_times(view.sentences.size())
        , m_names(view.sentences.size())
        , m_attributions(view.sentences.size())
    {
        for (qsizetype i = 0; i < found.quantities.size(); ++i)
            add(view, m_quantities, found.quantities.at(i).span, i);
        for (qsizetype i = 0; i < found.times.size(); ++i)
            add(view, m_times, found.times.at(i).span, i);
        for (qsizetype i = 0; i < found.names.size(); ++i)
            add(view, m_names, found.names.at(i).span, i);
        for (qsizetype i = 0; i < found.attributions.size(); ++i) {
            for (const TextSpan part : found.attributions.at(i).content)
                add(view, m_attributions, part, i);
        }
    }

    const QList<qsizetype> &quantities(qsizetype sentence) const { return m_quantities.at(sentence); }
    const QList<qsizetype> &times(qsizetype sentence) const { return m_times.at(sentence); }
    const QList<qsizetype> &names(qsizetype sentence) const { return m_names.at(sentence); }
    const QList<qsizetype> &attributions(qsizetype sentence) const { return m_attributions.at(sentence); }

private:
    // To every sentence that the span reaches into, once.
    static void add(const text::TextView &view, QList<QList<qsizetype>> &lists, TextSpan span, qsizetype finding)
    {
        const auto startsAfter = [](qsizetype at, const text::Sentence &sentence) { return at < sentence.span.start; };
        const auto next = std::upper_bound(view.sentences.cbegin(), view.sentences.cend(), span.start, startsAfter);
        qsizetype at = std::max<qsizetype>(0, std::distance(view.sentences.cbegin(), next) - 1);
        for (; at < view.sentences.size() && view.sentences.at(at).span.start < span.end(); ++at) {
            if (view.sentences.at(at).span.overlaps(span) && (lists.at(at).isEmpty() || lists.at(at).last() != finding))
                lists[at].append(finding);
        }
    }

    QList<QList<qsizetype>> m_quantities;
    QList<QList<qsizetype>> m_times;
    QList<QList<qsizetype>> m_names;
    QList<QList<qsizetype>> m_attributions;
};

} // namespace nutgraf::language
