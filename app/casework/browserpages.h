// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/browsercapture.h"
#include "app/casework/ingest.h"
#include "storage/base/textspan.h"

namespace nutgraf::casework {

/// A page that a browser sent, ready to be added: what it had rendered, as UTF-8, at the time when it was taken. Any thread.
Incoming incomingFromBrowser(const capture::BrowserCapture &capture);

/// The one place where marked words stand in a text, whatever white space lies between them; empty when they stand nowhere
/// or more than once, or are more than a passage. Any thread.
storage::TextSpan onlyPlaceOf(const QString &words, const QString &text);

} // namespace nutgraf::casework
