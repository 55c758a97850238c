// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

#include <QString>
#include <QStringList>

namespace nutgraf::language {

/// The name of what a quantity of some kind measures in a passage ("market value loss"), from the table "measures"; the
/// first row that fits wins. The clause decides; `context` (the sentence, perhaps with the one before) may supply the
/// groups of words that the clause lacks, but never all of them. Empty when no row fits. Texts as of phraseText.
QString measureOf(QuantityKind kind, const QString &clause, const QString &context);

/// The scope words of a passage as "key: value", from the table "qualifiers": at most one value a key, the first found in
/// the clause, else in the context where the table allows it. Rows may be bound to a measure.
QStringList qualifiersOf(const QString &measure, const QString &clause, const QString &context);

/// Modality markers of a passage.
struct Markers
{
    Modality modality = Modality::Asserted;
    bool negated = false;
    QStringList hedges; ///< as they stand in the table: "reportedly", "may", "about"
};

/// The strongest modality that the words of a clause mark, from the table "claimmodality": denied, alleged, possible,
/// future, reported, in this order.
Markers markersOf(const QString &clause);

/// "legal" or "comparison" where the words of a clause say so, else empty.
QString wordKindOf(const QString &clause);

} // namespace nutgraf::language
