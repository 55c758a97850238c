// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/record.h"
#include "widgets/common/statusmark.h"

namespace nutgraf::widgets {

/// The mark of a claim's rating, as the file names it; Open for none and for unproven.
inline MarkStatus markStatus(const QString &rating)
{
    return rating == QLatin1String("supported") ? MarkStatus::Supported
        : rating == QLatin1String("refuted")    ? MarkStatus::Refuted
        : rating == QLatin1String("disputed")   ? MarkStatus::Disputed
        : rating == QLatin1String("mixed")      ? MarkStatus::Mixed
                                                : MarkStatus::Open;
}

inline MarkDecision markDecision(storage::RecordState state)
{
    return state == storage::RecordState::Suggested ? MarkDecision::Suggested
        : state == storage::RecordState::Rejected   ? MarkDecision::Rejected
                                                    : MarkDecision::Confirmed;
}

} // namespace nutgraf::widgets
