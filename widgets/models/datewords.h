// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace nutgraf::widgets {

/// "Jan 27, 2025", in the order of the locale.
QString dateWords(const QDate &date, const QLocale &locale = QLocale());

/// An EDTF expression as people write it: "Jan 2025", "about 2019", "since Mar 3, 2020", "spring 2024"; the time of day is
/// left out. What cannot be read is answered as it stands. Pure, any thread.
QString edtfWords(const QString &edtf, const QLocale &locale = QLocale());

} // namespace nutgraf::widgets
