// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

#include <QString>
#include <QStringList>

namespace nutgraf::language {

/// Where to look for the words that name a measure; all as of phraseText.
struct MeasureContext
{
    QString near; ///< the few words around the quantity
    QString clause;
    QString sentence;
    QString before; ///< the sentence before; empty for none
};

/// The name of what a quantity of some kind measures in a passage ("market value loss"), from the table "measures". Special
/// rows come before general ones, the clause before its sentence before the sentence before; within each the first row
/// that fits wins. At least one group of a row's words must stand in the clause. Empty when no row fits.
QString measureOf(QuantityKind kind, const MeasureContext &context);

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
