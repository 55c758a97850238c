// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace nutgraf::widgets {

/// Makes the columns that have a fixed width wide enough for the words of their headers, which are longer in some
/// languages, and shortens those that a person makes narrower.
void widenToHeaders(QTableView *table);

} // namespace nutgraf::widgets
