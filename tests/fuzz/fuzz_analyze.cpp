// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/analyzer.h"
#include "storage/base/edtf.h"

#include <cstdlib>

// Every finding must lie inside the text, and every index inside its list, whatever the bytes were.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    nutgraf::language::AnalysisOptions options;
    options.published = QDate(2025, 1, 29);
    const auto analysis = nutgraf::language::analyze(text, options);
    for (const auto &quantity : analysis.quantities)
        if (quantity.span.start < 0 || quantity.span.length <= 0 || quantity.span.end() > text.size()
            || quantity.of.end() > text.size())
            std::abort();
    qsizetype last = 0;
    for (const auto &time : analysis.times) {
        if (time.span.start < last || time.span.length <= 0 || time.span.end() > text.size() || time.timex.isEmpty())
            std::abort();
        if (!time.edtf.isEmpty() && !nutgraf::storage::Edtf::parse(time.edtf))
            std::abort();
        last = time.span.end();
    }
    for (const auto &claim : analysis.claims)
        if (claim.span.start < 0 || claim.span.end() > text.size() || claim.value >= analysis.quantities.size()
            || claim.attribution >= analysis.attributions.size())
            std::abort();
    const auto inside = [&](nutgraf::language::TextSpan span) { return span.start >= 0 && span.end() <= text.size(); };
    last = 0;
    for (const auto &name : analysis.names) {
        if (!inside(name.span) || name.span.isEmpty() || name.span.start < last || name.canonical.isEmpty())
            std::abort();
        last = name.span.end();
    }
    for (const auto &attribution : analysis.attributions) {
        if (!inside(attribution.cue) || !inside(attribution.source) || attribution.content.isEmpty())
            std::abort();
        for (const auto part : attribution.content)
            if (!inside(part) || part.isEmpty())
                std::abort();
        for (const auto &hop : attribution.chain)
            if (!inside(hop.span) || hop.name.isEmpty())
                std::abort();
    }
    return 0;
}
