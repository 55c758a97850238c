// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// Who is reported to have said what, in order of position. Body, headline and speaker lines are searched; teasers,
/// boilerplate and captions are not. Quotations broken by their cue, or going on in the next paragraph, are one
/// attribution; a report within a report is one of its own and shares the chain. Pure, linear, any thread.
QList<Attribution> findAttributions(const text::TextView &view, const QList<Name> &names,
                                    const QList<TimeReference> &times, const AnalysisOptions &options);

/// The outlet that an origin line ("First published by …") or a wire credit ("(Reuters) -") names, else empty.
QString findOriginOutlet(const text::TextView &view, const QList<Name> &names);

} // namespace nutgraf::language
