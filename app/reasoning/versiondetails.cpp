// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/versiondetails.h"

#include "app/text/lexicon.h"

#include <QHash>

#include <algorithm>

namespace nutgraf::reasoning {

namespace {

/// A negation or hedge by its words; at most three.
struct Mark
{
    DetailKind kind = DetailKind::Negation;
    QStringList words;
};

const QMultiHash<QString, Mark> &marks()
{
    static const QMultiHash<QString, Mark> table = [] {
        QMultiHash<QString, Mark> made;
        for (const QStringList &row : text::lexicon(QStringLiteral("versionmarks"))) {
            if (row.first() != u"negation" && row.first() != u"hedge")
                continue;
            const QStringList words = row.at(1).split(u' ');
            made.insert(words.first(), {row.first() == u"hedge" ? DetailKind::Hedge : DetailKind::Negation, words});
        }
        return made;
    }();
    return table;
}

// "not", "n't" and "cannot" deny alike.
QString negationKey(const QString &words)
{
    return words == u"n't" || words == u"cannot" ? QStringLiteral("not") : words;
}

QString numberKey(const language::Quantity &quantity)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(int(quantity.kind))
        .arg(quantity.low.toString(), quantity.high.toString(), quantity.unit);
}

} // namespace

DetailFinder::DetailFinder(const text::TextView &view, const language::Analysis &analysis)
    : m_view(view)
{
    QList<TextSpan> figures;
    for (const language::Quantity &quantity : analysis.quantities) {
        m_details.append({DetailKind::Number, numberKey(quantity), quantity.span});
        figures.append(quantity.span);
    }
    for (const language::TimeReference &time : analysis.times) {
        if (time.edtf.isEmpty() && time.timex.endsWith(QLatin1String("_REF"))) // "now", "recently"
            continue;
        m_details.append({DetailKind::Time, time.edtf.isEmpty() ? time.timex : time.edtf, time.span});
        figures.append(time.span);
    }
    for (const language::Name &name : analysis.names)
        m_details.append({DetailKind::Name, name.canonical.toLower(), name.span});
    for (const language::Attribution &attribution : analysis.attributions) {
        const QString cue = view.foldedSurface(attribution.cue).toString().toLower().simplified();
        // "allegedly" reports, but is called a hedge.
        if (!cue.isEmpty() && !marks().contains(cue))
            m_details.append({DetailKind::ReportingVerb, cue, attribution.cue});
    }
    // A number that the finders did not take for a quantity or a time is a number all the same.
    std::sort(figures.begin(), figures.end());
    for (const text::Token &token : view.tokens) {
        if (token.kind != text::TokenKind::Number)
            continue;
        const auto next = std::upper_bound(figures.cbegin(), figures.cend(), token.span);
        const bool covered = (next != figures.cend() && next->overlaps(token.span))
            || (next != figures.cbegin() && std::prev(next)->overlaps(token.span));
        if (!covered)
            m_details.append({DetailKind::Number, view.foldedSurface(token.span).toString(), token.span});
    }
    addMarks();
    std::stable_sort(m_details.begin(), m_details.end(),
                     [](const Detail &a, const Detail &b) { return a.span.start < b.span.start; });
}

void DetailFinder::addMarks()
{
    for (qsizetype t = 0; t < m_view.tokens.size(); ++t) {
        const QString word = m_view.word(t).toString().toLower();
        const auto [first, last] = marks().equal_range(word);
        for (auto mark = first; mark != last; ++mark) {
            const qsizetype end = t + mark->words.size();
            bool all = end <= m_view.tokens.size();
            for (qsizetype i = t + 1; all && i < end; ++i)
                all = m_view.word(i).compare(mark->words.at(i - t), Qt::CaseInsensitive) == 0;
            if (all)
                m_details.append({mark->kind, negationKey(mark->words.join(u' ')),
                                  TextSpan::between(m_view.tokens[t].span.start, m_view.tokens[end - 1].span.end())});
        }
    }
}

QList<Detail> DetailFinder::in(TextSpan span) const
{
    QList<Detail> found;
    auto detail = std::lower_bound(m_details.cbegin(), m_details.cend(), span.start,
                                   [](const Detail &d, qsizetype start) { return d.span.start < start; });
    for (; detail != m_details.cend() && detail->span.start < span.end(); ++detail)
        found.append(*detail);
    return found;
}

QList<ChangedDetail> changedDetails(const DetailFinder &before, TextSpan earlier, const DetailFinder &after,
                                    TextSpan later)
{
    QList<Detail> went = before.in(earlier);
    QList<Detail> came;
    for (const Detail &detail : after.in(later)) {
        const auto twin = std::find_if(went.begin(), went.end(), [&detail](const Detail &other) {
            return other.kind == detail.kind && other.key == detail.key;
        });
        if (twin != went.end())
            went.erase(twin);
        else
            came.append(detail);
    }
    QList<ChangedDetail> changed;
    for (const Detail &detail : std::as_const(went)) {
        const auto partner = std::find_if(came.begin(), came.end(),
                                          [&detail](const Detail &other) { return other.kind == detail.kind; });
        ChangedDetail one{detail.kind, detail.span, {}};
        if (partner != came.end()) {
            one.after = partner->span;
            came.erase(partner);
        }
        changed.append(one);
    }
    for (const Detail &detail : std::as_const(came))
        changed.append({detail.kind, {}, detail.span});
    return changed;
}

} // namespace nutgraf::reasoning
