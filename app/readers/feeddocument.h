// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// A feed as one document: title and words of its entries in their order, one paragraph each, and where they lead. The
/// first 500 entries; a warning tells when there are more. Pure, any thread.
ReadDocument readFeedDocument(const ReadInput &input);

} // namespace nutgraf::readers
