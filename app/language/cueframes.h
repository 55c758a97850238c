// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/clauseitems.h"
#include "app/language/findings.h"

namespace nutgraf::language {

/// One report as its sentence frames it, before it is known who "he" is.
struct Frame
{
    QuoteKind kind = QuoteKind::Indirect;
    TextRegion content;
    TextSpan cue;
    TextSpan source; ///< empty for none
    TextSpan addressee;
    TextSpan carrier; ///< words that name an outlet it was said to, or that cites the speaker
    TextSpan cited; ///< "X, citing Y,": the words for Y
    QString verbClass;
    QString rule;
    QString voice; ///< who speaks, where a transcript says so in a form of its own
    QList<qsizetype> quotes; ///< that its content holds
    qsizetype paragraph = 0;
    bool denies = false;
};

/// The frames of one stretch in order of their cues. Pure, any thread.
QList<Frame> findFrames(const Stretch &stretch);

} // namespace nutgraf::language
