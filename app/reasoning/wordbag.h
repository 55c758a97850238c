// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace nutgraf::reasoning {

/// The words of a text in lower case, in order: letters and digits, with inner points, commas and hyphens kept in
/// numbers and names ("5.576", "gpt-4"). Any thread.
QStringList plainWords(QStringView text);

/// The content words of a text, stemmed (Snowball English), function words left out, in order. Any thread.
QStringList stemmedWords(QStringView text);

/// The same as a bag of counts.
QHash<QString, int> wordBag(QStringView text);

} // namespace nutgraf::reasoning
