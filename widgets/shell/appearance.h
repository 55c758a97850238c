// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nutgraf::widgets {

class Settings;

/// Gives the program its style and the look that is set, and follows the desktop when the look is the desktop's. Once,
/// before the first window. A @p theme by name goes before the one that is set, for this run.
void installAppearance(const Settings &settings, const QString &theme = {});

/// Takes over what is set: palette, text size, motion.
void applyAppearance(const Settings &settings);

} // namespace nutgraf::widgets
