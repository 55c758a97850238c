// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// The checkable propositions of a text, with their slots and a score of how much they are worth checking. Needs the
/// quantities, times, names and attributions in `soFar`; whatever is missing there leaves its slots empty. Every
/// sentence of the body gets at least one candidate, so that all of them can be ranked; at 0.5 and above they are worth
/// showing. In order of position. Pure, any thread.
QList<ClaimCandidate> findClaims(const text::TextView &view, const Analysis &soFar, const AnalysisOptions &options);

} // namespace nutgraf::language
