// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/edtf.h"

#include <cstdlib>

using nutgraf::storage::Certainty;
using nutgraf::storage::Edtf;

namespace {

// What is understood must print as a spelling of the same value, and its days must be in order.
void check(const nutgraf::storage::Result<Edtf> &edtf)
{
    if (!edtf)
        return;
    const auto again = Edtf::parse(edtf.value().toString());
    if (!again || !(again.value() == edtf.value()))
        std::abort();
    const auto first = edtf.value().earliest();
    const auto last = edtf.value().latest();
    if (first && last && *first > *last)
        std::abort();
    if (before(edtf.value(), again.value()) == Certainty::Yes || overlaps(edtf.value(), again.value()) == Certainty::No)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    check(Edtf::parse(text));
    check(Edtf::parseDays(text));
    check(Edtf::fromDraft(text));
    return 0;
}
