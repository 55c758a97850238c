// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/analyzer.h"

#include <QTest>

using namespace nutgraf::language;

class AnalyzerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheValueOfAClaim();
    void shiftMovesEverySpan();
    void sameTextGivesTheSameAnswer();
    void emptyTextGivesNothing();
};

namespace {

const QString Text = QStringLiteral("Chip makers fell on Monday.\n"
                                    "Nvidia lost about $589 billion in market value, the largest one-day loss ever. "
                                    "The model cost under $6 million to train.");

} // namespace

void AnalyzerTest::findsTheValueOfAClaim()
{
    const Analysis analysis = analyze(Text);
    QCOMPARE(analysis.sentences.size(), 3);
    QVERIFY(analysis.quantities.size() >= 2);
    bool found = false;
    for (const ClaimCandidate &claim : analysis.claims) {
        if (claim.value < 0 || analysis.quantities[claim.value].low != Decimal(589, 9))
            continue;
        found = true;
        QCOMPARE(claim.measure, QStringLiteral("market value loss"));
        QVERIFY(claim.score >= 0.5);
        QVERIFY(!claim.why.isEmpty());
    }
    QVERIFY(found);
}

void AnalyzerTest::shiftMovesEverySpan()
{
    const Analysis original = analyze(Text);
    Analysis moved = original;
    shift(moved, 100);
    QCOMPARE(moved.sentences[1].start, original.sentences[1].start + 100);
    QCOMPARE(moved.quantities[0].span.start, original.quantities[0].span.start + 100);
    QCOMPARE(moved.quantities[0].numeral.start, original.quantities[0].numeral.start + 100);
    QCOMPARE(moved.claims[0].span.start, original.claims[0].span.start + 100);
    QCOMPARE(moved.claims[0].span.length, original.claims[0].span.length);
}

void AnalyzerTest::sameTextGivesTheSameAnswer()
{
    const Analysis first = analyze(Text);
    const Analysis second = analyze(Text);
    QCOMPARE(first.version, second.version);
    QCOMPARE(first.sentences, second.sentences);
    QCOMPARE(first.claims.size(), second.claims.size());
    for (qsizetype i = 0; i < first.claims.size(); ++i) {
        QCOMPARE(first.claims[i].span, second.claims[i].span);
        QCOMPARE(first.claims[i].score, second.claims[i].score);
    }
}

void AnalyzerTest::emptyTextGivesNothing()
{
    const Analysis analysis = analyze(QString());
    QVERIFY(analysis.sentences.isEmpty());
    QVERIFY(analysis.claims.isEmpty());
}

QTEST_GUILESS_MAIN(AnalyzerTest)
#include "tst_analyzer.moc"
