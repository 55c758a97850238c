// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/analyzer.h"

#include "app/language/attributionfinder.h"
#include "app/language/claimfinder.h"
#include "app/language/namefinder.h"
#include "app/language/quantityfinder.h"
#include "app/language/timefinder.h"
#include "app/text/lexicon.h"
#include "app/text/textview.h"

namespace nutgraf::language {

namespace {

// Raised whenever a rule changes; the tables count by themselves.
constexpr quint32 RulesVersion = 3;

} // namespace

Analysis analyze(const QString &text, const AnalysisOptions &options)
{
    const text::TextView view = text::segment(text);
    Analysis analysis;
    analysis.version = RulesVersion ^ text::lexiconVersion();
    analysis.sentences.reserve(view.sentences.size());
    for (const text::Sentence &sentence : view.sentences)
        analysis.sentences.append(sentence.span);
    analysis.quantities = findQuantities(view);
    analysis.times = findTimes(view, analysis.quantities, options);
    removeTimesFrom(analysis.quantities, analysis.times);
    analysis.names = findNames(view, options);
    analysis.attributions = findAttributions(view, analysis.names, analysis.times, options);
    analysis.originOutlet = findOriginOutlet(view, analysis.names);
    analysis.claims = findClaims(view, analysis, options);
    return analysis;
}

} // namespace nutgraf::language
