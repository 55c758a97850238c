// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace nutgraf::widgets {
Q_NAMESPACE

/// The named colours of the window. Every theme file gives each of them, under its name with a small first letter.
enum class ColourRole {
    // Surfaces
    Window, ///< behind everything
    Canvas, ///< lists, text, charts
    Raised, ///< cards, the palette, menus
    Rail,
    Hover,
    Pressed,
    Separator, ///< one-pixel lines between areas
    Border, ///< outline of fields and buttons
    Grid, ///< lines in charts and tables

    // Words
    Text,
    MutedText,
    FaintText, ///< placeholders and things out of use; still readable
    Accent,
    AccentText, ///< on Accent
    AccentSoft, ///< background of what is chosen in the rail
    Link,
    Selection,
    SelectionText,
    Focus,

    // Status: fills, and the same as readable words on any surface
    Supported,
    Refuted,
    Disputed,
    Mixed,
    Open,
    MarkGlyph, ///< on a status fill
    SupportedText,
    RefutedText,
    DisputedText,
    MixedText,
    OpenText,

    // Suggested is dashed, confirmed solid, rejected struck
    SuggestedLine,
    ConfirmedLine,
    RejectedLine,

    // Findings in text
    ClaimBackground,
    ClaimBackgroundSelected,
    QuantityLine,
    TimeLine,
    SpeechLine,
    HitBackground,
    HitCurrent,
    InsertedBackground,
    DeletedBackground,

    // Sources, stable per case
    SourceHue0,
    SourceHue1,
    SourceHue2,
    SourceHue3,
    SourceHue4,
    SourceHue5,
    SourceHue6,
    SourceHue7,

    // Messages
    InfoText,
    WarningText,
    ErrorText,
    DoneText,
    InfoBackground,
    WarningBackground,
    ErrorBackground,
    DoneBackground,

    Badge,
    BadgeText,
    Shadow,
    Tooltip,
    TooltipText,
};
Q_ENUM_NS(ColourRole)

constexpr int ColourRoleCount = int(ColourRole::TooltipText) + 1;
constexpr int SourceHueCount = 8;

/// The colour of the source with this index in its case; hues repeat after the eighth.
constexpr ColourRole sourceHue(int index)
{
    return ColourRole(int(ColourRole::SourceHue0) + ((index % SourceHueCount) + SourceHueCount) % SourceHueCount);
}

} // namespace nutgraf::widgets
