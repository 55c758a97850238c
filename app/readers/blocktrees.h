// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nutgraf::readers {

/// How surely a block is main text, by the decision trees of resources/lexicons/en/blocktrees.tsv: above zero it rather
/// is. @p features is one row of BlockFeatures. Any thread.
float weighBlock(const float *features);

} // namespace nutgraf::readers
