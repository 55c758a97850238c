// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace nutgraf::readers {

/// The character that a name of HTML 4's list stands for ("nbsp", "mdash", "eacute"), 0 for an unknown name. Any thread.
char32_t entityCharacter(QByteArrayView name);

} // namespace nutgraf::readers
