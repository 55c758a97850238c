// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/findings.h"

namespace nutgraf::language {

namespace {

void move(TextSpan &span, qsizetype offset)
{
    span.start += offset;
}

} // namespace

void shift(Analysis &analysis, qsizetype offset)
{
    for (TextSpan &sentence : analysis.sentences)
        move(sentence, offset);
    for (Quantity &quantity : analysis.quantities) {
        move(quantity.span, offset);
        move(quantity.numeral, offset);
        move(quantity.of, offset);
    }
    for (TimeReference &time : analysis.times)
        move(time.span, offset);
    for (Name &name : analysis.names)
        move(name.span, offset);
    for (Attribution &attribution : analysis.attributions) {
        for (TextSpan &part : attribution.content)
            move(part, offset);
        move(attribution.cue, offset);
        move(attribution.source, offset);
        for (Hop &hop : attribution.chain)
            move(hop.span, offset);
    }
    for (ClaimCandidate &claim : analysis.claims)
        move(claim.span, offset);
}

} // namespace nutgraf::language
