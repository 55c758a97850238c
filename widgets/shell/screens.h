// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/shell.h"

#include <vector>

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

/// Every screen of a case, children of @p parent: the one list to add a screen to.
std::vector<Screen *> makeScreens(Shell &shell, casework::Investigation &investigation, QWidget *parent);

struct KindPage
{
    QString kind; ///< of the subjects it shows: "claim"
    InspectorPage *page = nullptr;
};

/// Every page of the inspector, children of @p parent.
std::vector<KindPage> makeInspectorPages(Shell &shell, casework::Investigation &investigation, QWidget *parent);

} // namespace nutgraf::widgets
