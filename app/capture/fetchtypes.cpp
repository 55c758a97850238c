// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchtypes.h"

namespace nutgraf::capture {

QString truncationName(Truncation truncation)
{
    switch (truncation) {
    case Truncation::None:
        return {};
    case Truncation::Length:
        return QStringLiteral("length");
    case Truncation::Time:
        return QStringLiteral("time");
    case Truncation::Disconnect:
        return QStringLiteral("disconnect");
    case Truncation::Unspecified:
        break;
    }
    return QStringLiteral("unspecified");
}

QString statusName(FetchStatus status)
{
    switch (status) {
    case FetchStatus::Complete:
        return QStringLiteral("complete");
    case FetchStatus::Partial:
        return QStringLiteral("partial");
    case FetchStatus::LengthUnknown:
        return QStringLiteral("length_unknown");
    case FetchStatus::NotChanged:
        return QStringLiteral("not_changed");
    case FetchStatus::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace nutgraf::capture
