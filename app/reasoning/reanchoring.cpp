// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/reanchoring.h"

#include "app/language/analyzer.h"
#include "app/reasoning/sentencealignment.h"
#include "app/reasoning/versiondetails.h"
#include "app/reasoning/wordbag.h"
#include "app/text/textview.h"

#include <algorithm>

namespace nutgraf::reasoning {

namespace {

// Below this a sentence is another sentence, not the same in other words.
constexpr double Alike = 0.6;

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < std::min(a.size(), b.size()) && a[a.size() - 1 - length] == b[b.size() - 1 - length])
        ++length;
    return length;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < std::min(a.size(), b.size()) && a[length] == b[length])
        ++length;
    return length;
}

bool mustNotChange(const ChangedDetail &detail)
{
    return detail.kind != DetailKind::Hedge;
}

} // namespace

struct Reanchoring::Private
{
    explicit Private(const VersionText &version)
        : later(version)
        , view(text::segment(version.text))
        , details(view, version.analysis)
    {
        words.reserve(view.sentences.size());
        for (const text::Sentence &sentence : view.sentences)
            words.append(plainWords(view.foldedSurface(sentence.span)));
    }

    AnchorPlace exact(const Anchor &anchor) const
    {
        AnchorPlace best;
        qsizetype bestScore = -1;
        qsizetype bestDistance = 0;
        for (qsizetype at = later.text.indexOf(anchor.exact); at >= 0; at = later.text.indexOf(anchor.exact, at + 1)) {
            const QStringView text(later.text);
            const qsizetype end = at + anchor.exact.size();
            const qsizetype score = commonEnd(text.left(at), anchor.prefix) + commonStart(text.mid(end), anchor.suffix);
            const qsizetype distance = std::abs(at - anchor.start);
            if (score > bestScore || (score == bestScore && distance < bestDistance)) {
                bestScore = score;
                bestDistance = distance;
                best = {AnchorFit::Exact, TextSpan{at, anchor.exact.size()}, 1, {}};
            }
        }
        return best;
    }

    AnchorPlace alike(const Anchor &anchor) const
    {
        AnchorPlace best;
        const text::TextView quoted = text::segment(anchor.exact, text::FirstLine::IsBody);
        const QStringList wanted = plainWords(quoted.folded);
        const qsizetype count = std::max<qsizetype>(1, quoted.sentences.size());
        for (qsizetype s = 0; s + count <= view.sentences.size(); ++s) {
            const TextSpan span =
                TextSpan::between(view.sentences.at(s).span.start, view.sentences.at(s + count - 1).span.end());
            QStringList there = words.at(s);
            for (qsizetype more = 1; more < count; ++more)
                there += words.at(s + more);
            const double likeness = wordLikeness(wanted, there);
            if (likeness > best.likeness) {
                best.likeness = likeness;
                best.span = span;
            }
        }
        if (best.likeness < Alike)
            return {};
        const language::Analysis analysis = language::analyze(anchor.exact);
        const DetailFinder own(quoted, analysis);
        const QList<ChangedDetail> changed = changedDetails(own, TextSpan{0, anchor.exact.size()}, details, best.span);
        std::copy_if(changed.cbegin(), changed.cend(), std::back_inserter(best.differences), mustNotChange);
        best.fit = best.differences.isEmpty() ? AnchorFit::Proposed : AnchorFit::Lost;
        return best;
    }

    const VersionText &later;
    text::TextView view;
    DetailFinder details;
    QList<QStringList> words; // of each sentence
};

Reanchoring::Reanchoring(const VersionText &later)
    : d(std::make_unique<Private>(later))
{ }

Reanchoring::~Reanchoring() = default;

AnchorPlace Reanchoring::place(const Anchor &anchor) const
{
    if (anchor.exact.isEmpty())
        return {};
    const AnchorPlace exact = d->exact(anchor);
    return exact.fit == AnchorFit::Exact ? exact : d->alike(anchor);
}

} // namespace nutgraf::reasoning
