// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace nutgraf::reasoning {

/// The translation context of every sentence that this folder shows.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(reasoning)
};

} // namespace nutgraf::reasoning
