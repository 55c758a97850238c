// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textview.h"

namespace nutgraf::language {

/// Where an event lies as seen from publication.
enum class TimeDirection { Unknown, Past, Future };

/// The direction that the verb governing the tokens [first, end) gives to them: "rebounded on Tuesday" is past, "hearings
/// will open Thursday" and "is due Friday" are future. Looks no further than the sentence. Pure, any thread.
TimeDirection directionOf(const text::TextView &view, qsizetype first, qsizetype end);

} // namespace nutgraf::language
