// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/clock.h"

namespace nutgraf::testsupport {

/// A clock that stands still until the test moves it.
class FakeClock : public widgets::Clock
{
public:
    QDateTime time = QDateTime(QDate(2024, 3, 1), QTime(12, 0), Qt::UTC);
    QDateTime now() const override { return time; }
};

} // namespace nutgraf::testsupport
