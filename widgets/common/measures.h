// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace nutgraf::widgets {

/// Distances of the layout grid, in pixels at 100 %.
namespace space {
constexpr int Tight = 4;
constexpr int Small = 8;
constexpr int Medium = 12;
constexpr int Large = 16;
constexpr int Wide = 24;
constexpr int Huge = 32;
} // namespace space

constexpr int CornerRadius = 6;

/// Steps of the type scale: 11, 13, 15, 20, 28 px at 100 %.
enum class TypeStep { Caption, Body, Lead, Title, Display };

/// Pixels at 100 % in the size that the application font asks for: for rows, icons and columns that hold words.
int scaled(double pixels);

/// The window's face at a step of the scale.
QFont uiFont(TypeStep step = TypeStep::Body, QFont::Weight weight = QFont::Normal);
/// The reading face: a serif.
QFont readingFont(TypeStep step = TypeStep::Lead, QFont::Weight weight = QFont::Normal);
/// For hashes, identifiers and addresses.
QFont fixedFont(TypeStep step = TypeStep::Body);

/// Gives the program its face at @p percent of the desktop's size; remembers the desktop's own the first time.
void applyTextSize(int percent);

/// Whether things may move. Off with reduced motion and without a screen.
bool motionAllowed();
void setReducedMotion(bool reduced);
/// Milliseconds for something that shows where it went: 150, or 0 without motion.
int motionDuration();

} // namespace nutgraf::widgets
