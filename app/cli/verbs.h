// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

#include <QList>

namespace nutgraf::cli {

/// All verbs in the order in which help lists them. One file each; a new one is declared here and named in verbs.cpp.
QList<Verb> verbs();

Verb newVerb();
Verb sampleVerb();
Verb addVerb();
Verb listVerb();
Verb showVerb();
Verb searchVerb();
Verb claimsVerb();
Verb acceptVerb();
Verb rejectVerb();
Verb timelineVerb();
Verb graphVerb();
Verb exportVerb();
Verb logVerb();
Verb analyzeVerb();
Verb extractVerb();
Verb edtfVerb();
Verb feedVerb();
Verb feedsVerb();
Verb inboxVerb();

} // namespace nutgraf::cli
