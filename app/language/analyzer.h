// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

namespace nutgraf::language {

/// Everything the finders say about one text: the one way into the engine. The same text, options and tables give the
/// same answer. Pure, any thread.
Analysis analyze(const QString &text, const AnalysisOptions &options = {});

} // namespace nutgraf::language
