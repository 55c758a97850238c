// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/fetchtypes.h"
#include "app/casework/ingest.h"

namespace nutgraf::casework {

/// What a server gave, ready to be added, with all that its capture is to tell: the one way from the net into an
/// investigation. @p assets are the pictures and stylesheets that are kept with it. Any thread.
Incoming incomingFromFetched(const capture::Fetched &fetched, const QList<capture::Fetched> &assets = {});

/// Looks for a wall (login, consent, captcha, teaser, "not found") in place of a page that came from the net: then the
/// capture is partial, and says so. @p text is what was read of it. Any thread.
void noteWall(Incoming &incoming, const QString &contentType, const QString &text);

} // namespace nutgraf::casework
