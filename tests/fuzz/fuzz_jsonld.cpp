// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/claimreviews.h"
#include "app/readers/jsonld.h"
#include "app/readers/jsonldtree.h"

#include <cstdlib>

// Values of structured data hang together as a forest: every child lies behind its parent and is reached once.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace nutgraf::readers;
    const QStringList scripts{QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size))};
    const LinkedData linked = readLinkedData(scripts);
    std::vector<int> reached(linked.values.size(), 0);
    for (const int root : linked.roots)
        ++reached.at(size_t(root));
    for (size_t i = 0; i < linked.values.size(); ++i)
        for (int child = linked.values[i].firstChild; child >= 0; child = linked.values[size_t(child)].next) {
            if (size_t(child) <= i)
                std::abort();
            ++reached.at(size_t(child));
        }
    for (const int count : reached)
        if (count != 1)
            std::abort();
    for (const ClaimReview &review : claimReviewsIn(linked))
        if (review.claim.isEmpty())
            std::abort();
    readStructuredData(scripts);
    return 0;
}
