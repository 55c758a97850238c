// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

namespace nutgraf::cli {

QList<Verb> verbs()
{
    return {
        newVerb(),     sampleVerb(), addVerb(),      listVerb(),  showVerb(),   searchVerb(), claimsVerb(),
        acceptVerb(),  rejectVerb(), timelineVerb(), graphVerb(), exportVerb(), logVerb(),    analyzeVerb(),
        extractVerb(), edtfVerb(),   feedVerb(),     feedsVerb(), inboxVerb(),
    };
}

} // namespace nutgraf::cli
