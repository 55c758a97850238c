// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace nutgraf::cli {

/// What `help VERB` tells about a verb, in the manner of a manual page. All texts but the synopsis and the examples are
/// translated.
struct Manual
{
    QStringList synopsis; ///< without the program's name: "list FILE [documents|sources|claims|events]"
    QString description; ///< paragraphs parted by "\n"
    QList<std::pair<QString, QString>> options; ///< "--json" and its sentence
    QStringList examples; ///< without the program's name
};

/// The page as text of at most 80 columns.
QString manualPage(const QString &name, const QString &summary, const Manual &manual);

/// The option that every verb has.
std::pair<QString, QString> jsonOption();

} // namespace nutgraf::cli
