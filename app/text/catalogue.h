// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace nutgraf::text {

/// Gives the program the words of the user's language, with English for what has no catalogue, and Qt's own words where
/// they are installed. Once, before anything is shown; main thread.
void installCatalogue(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace nutgraf::text
