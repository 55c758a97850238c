// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

#include <optional>

namespace nutgraf::language {

/// A name that the tables know, found at some token.
struct KnownName
{
    QString canonical; ///< its full form in the table
    NameKind kind = NameKind::Organisation;
    qsizetype tokens = 0; ///< how many it covers
};

/// The longest name of the tables that begins at a token; spelt with the capitals of the table. Any thread.
std::optional<KnownName> knownNameAt(const text::TextView &view, qsizetype token);

/// The kind that a word gives to the name it stands in ("Commission": organisation), if any.
std::optional<NameKind> kindOfNameWord(const QString &word);

/// A word without accents, in lower case: "Brudziński" and "Brudzinski" are one name.
QString plainSpelling(const QString &word);

} // namespace nutgraf::language
