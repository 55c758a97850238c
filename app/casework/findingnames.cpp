// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/suggestions.h"

namespace nutgraf::casework {

using namespace language;

QString approximationName(Approximation approximation)
{
    switch (approximation) {
    case Approximation::About:
        return QStringLiteral("about");
    case Approximation::Under:
        return QStringLiteral("under");
    case Approximation::AtMost:
        return QStringLiteral("at_most");
    case Approximation::Over:
        return QStringLiteral("over");
    case Approximation::AtLeast:
        return QStringLiteral("at_least");
    case Approximation::Between:
        return QStringLiteral("between");
    case Approximation::Exact:
        break;
    }
    return QStringLiteral("exact");
}

QString quantityKindName(QuantityKind kind)
{
    switch (kind) {
    case QuantityKind::Money:
        return QStringLiteral("money");
    case QuantityKind::Percent:
        return QStringLiteral("percent");
    case QuantityKind::PercentagePoints:
        return QStringLiteral("percentage_points");
    case QuantityKind::Count:
        return QStringLiteral("count");
    case QuantityKind::Rank:
        return QStringLiteral("rank");
    case QuantityKind::Ratio:
        return QStringLiteral("ratio");
    case QuantityKind::Duration:
        return QStringLiteral("duration");
    case QuantityKind::Length:
        return QStringLiteral("length");
    case QuantityKind::Mass:
        return QStringLiteral("mass");
    case QuantityKind::Energy:
        return QStringLiteral("energy");
    case QuantityKind::Compute:
        return QStringLiteral("compute");
    case QuantityKind::Other:
        break;
    }
    return QStringLiteral("other");
}

QString modalityName(Modality modality)
{
    switch (modality) {
    case Modality::Reported:
        return QStringLiteral("reported");
    case Modality::Alleged:
        return QStringLiteral("alleged");
    case Modality::Possible:
        return QStringLiteral("possible");
    case Modality::Future:
        return QStringLiteral("future");
    case Modality::Denied:
        return QStringLiteral("denied");
    case Modality::Asserted:
        break;
    }
    return QStringLiteral("asserted");
}

} // namespace nutgraf::casework
