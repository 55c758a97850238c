// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf::text {

/// The rows of one table of resources/lexicons/<language>/<name>.tsv: tab-separated cells, trimmed; blank lines and
/// lines that begin with '#' left out. Read once and kept for the life of the program. An unknown table is empty and
/// fails an assertion. Any thread.
const QList<QStringList> &lexicon(const QString &name, const QString &language = QStringLiteral("en"));

/// A number that changes whenever any table of the language does; part of every suggestion's rule version.
quint32 lexiconVersion(const QString &language = QStringLiteral("en"));

} // namespace nutgraf::text
