// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/claimfinder.h"
#include "app/reasoning/consensus.h"
#include "app/reasoning/copies.h"
#include "app/reasoning/textrelation.h"
#include "tests/support/plainview.h"

#include <cstdlib>

using namespace nutgraf;

namespace {

// Every run of digits as a value, its kind by its last digit.
language::Analysis crudeAnalysis(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("[0-9][0-9.]*"));
    language::Analysis analysis;
    for (auto matches = number.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto value = storage::Decimal::fromString(match.capturedView());
        if (!value)
            continue;
        language::Quantity quantity;
        quantity.span = {match.capturedStart(), match.capturedLength()};
        quantity.kind = language::QuantityKind(quint64(value->mantissa()) % 12);
        quantity.approximation = language::Approximation(quint64(value->mantissa()) % 7);
        quantity.low = *value;
        quantity.high = *value;
        quantity.digits = value->digits();
        analysis.quantities.append(quantity);
    }
    return analysis;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(std::min<size_t>(size, 4096)));
    reasoning::AnalysedText whole{support::plainView(text), crudeAnalysis(text)};
    whole.analysis.claims = language::findClaims(whole.view, whole.analysis, {});
    QList<reasoning::Statement> statements;
    for (qsizetype i = 0; i < whole.analysis.claims.size(); ++i) {
        const language::ClaimCandidate &claim = whole.analysis.claims.at(i);
        if (claim.span.start < 0 || claim.span.length < 0 || claim.span.end() > text.size() || claim.score < 0
            || claim.score > 1)
            std::abort();
        statements.append(reasoning::statementOf(whole.view, whole.analysis, i, {}));
    }
    const reasoning::ValueSpread spread = reasoning::spreadOf(statements);
    qsizetype grouped = 0;
    for (const reasoning::ValueGroup &group : spread.groups)
        grouped += group.statements.size();
    if (grouped > statements.size())
        std::abort();
    const QString half = text.left(text.size() / 2);
    reasoning::AnalysedText part{support::plainView(half), crudeAnalysis(half)};
    const auto there = reasoning::relateTexts(whole, part);
    const auto back = reasoning::relateTexts(part, whole);
    if (reasoning::isSameClaim(there.agreement.relation) && there.agreement.why.isEmpty())
        std::abort();
    if (back.first.end() > half.size())
        std::abort();
    (void)reasoning::shingles(text, reasoning::Quotations::Mask);
    return 0;
}
