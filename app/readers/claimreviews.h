// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"
#include "app/readers/jsonldtree.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// The verdicts in JSON-LD (https://schema.org/ClaimReview), wherever they hang. One without a claim or verdict is
/// none. Any thread.
QList<ClaimReview> claimReviewsIn(const LinkedData &data);

/// The verdict in microdata whose scope is the element @p node; without a claim when there is none. Any thread.
ClaimReview claimReviewAt(const HtmlTree &tree, int node);

/// Adds the reviews that are not there yet: pages repeat them.
void addClaimReviews(QList<ClaimReview> &reviews, const QList<ClaimReview> &more);

} // namespace nutgraf::readers
