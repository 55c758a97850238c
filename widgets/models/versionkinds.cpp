// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/versionkinds.h"

#include <QCoreApplication>

namespace nutgraf::widgets {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(versions)
};

} // namespace

QString versionKindWords(const QString &kind)
{
    if (kind == QLatin1String("stealth"))
        return Wording::tr("Changed without a note");
    if (kind == QLatin1String("corrected"))
        return Wording::tr("Corrected");
    if (kind == QLatin1String("updated"))
        return Wording::tr("Updated");
    if (kind == QLatin1String("extended"))
        return Wording::tr("Extended");
    if (kind == QLatin1String("reworded"))
        return Wording::tr("Reworded");
    if (kind == QLatin1String("cosmetic"))
        return Wording::tr("Cosmetic");
    return kind == QLatin1String("identical") ? Wording::tr("The same words") : QString();
}

QString versionKindSentence(const QString &kind)
{
    if (kind == QLatin1String("stealth"))
        return Wording::tr("A number, a name, a negation or a reporting verb changed, and the page does not say so.");
    if (kind == QLatin1String("corrected"))
        return Wording::tr("The page says that something was wrong before.");
    if (kind == QLatin1String("updated"))
        return Wording::tr("The page says that it was updated.");
    if (kind == QLatin1String("extended"))
        return Wording::tr("Sentences were added; what was there still stands.");
    if (kind == QLatin1String("reworded"))
        return Wording::tr("Sentences changed, but no number, name, negation or reporting verb in them.");
    if (kind == QLatin1String("cosmetic"))
        return Wording::tr("No word changed.");
    return Wording::tr("Both versions have the same text.");
}

} // namespace nutgraf::widgets
