// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/colourrole.h"

#include <QIcon>

#include <optional>

namespace nutgraf::widgets {

/// The icon family in resources/icons; EvidenceFor is evidence-for.svg.
enum class Icon {
    Inbox,
    Documents,
    Claims,
    Contradictions,
    Sources,
    Graph,
    Timeline,
    Charts,
    Briefing,
    Custody,
    Search,
    Add,
    Undo,
    Redo,
    Accept,
    Reject,
    Unsure,
    Edit,
    EvidenceFor,
    EvidenceAgainst,
    Context,
    Export,
    ZoomIn,
    ZoomOut,
    Fit,
    Filter,
    Link,
    Clock,
    Person,
    Organisation,
    Unnamed,
    Warning,
    Error,
    Info,
    Close,
    Menu,
    Paste,
    File,
    Folder,
    Globe,
    Theme,
    Help,
    Next,
    Previous,
    Up,
    Down,
    Inspector,
    Rail,
    Tasks,
    Retry,
    Copy,
    Delete,
    Table,
    Settings,
    History,
    Layers,
    More,
};
constexpr int IconCount = int(Icon::More) + 1;

/// The file name of an icon without its ending.
QString iconName(Icon icon);

/// An icon drawn in the colour of @p role (the text of what carries it, when none is given), sharp at any size and pixel
/// ratio, and in the current theme whenever it is painted. GUI thread only.
QIcon icon(Icon icon, std::optional<ColourRole> role = std::nullopt);

} // namespace nutgraf::widgets
