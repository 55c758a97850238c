// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/claimmatcher.h"
#include "app/reasoning/wordbag.h"
#include "tests/support/statements.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;
using namespace nutgraf::support;

namespace {

QList<KnownClaim> claims()
{
    return {{QStringLiteral("loss"),
             QStringLiteral("Nvidia lost about $589 billion of market value in one day"),
             QStringLiteral("Nvidia"),
             QStringLiteral("market value loss"),
             QStringLiteral("USD"),
             {},
             {}},
            {QStringLiteral("cost"),
             QStringLiteral("Training the model cost under $6 million"),
             QStringLiteral("DeepSeek"),
             QStringLiteral("training cost"),
             QStringLiteral("USD"),
             {},
             {}},
            {QStringLiteral("rank"),
             QStringLiteral("DeepSeek's app was No. 1 among free apps on the US App Store"),
             QStringLiteral("DeepSeek"),
             QStringLiteral("app store rank"),
             {},
             {QStringLiteral("region: US")},
             {}}};
}

Statement about(const char *text, const char *subject, const char *measure)
{
    Statement result;
    result.text = QString::fromUtf8(text);
    result.subject = QString::fromUtf8(subject);
    result.measure = QString::fromUtf8(measure);
    return result;
}

} // namespace

class TestClaimMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementFindsItsClaim_data();
    void statementFindsItsClaim();
    void otherRegionIsOnlySuggested();
    void rareWordsOutrankCommonOnes();
    void titleWordsCount();
    void wordsKeepFiguresAndDropFunctionWords();
};

void TestClaimMatcher::statementFindsItsClaim_data()
{
    QTest::addColumn<Statement>("statement");
    QTest::addColumn<QString>("claim");
    QTest::addColumn<bool>("isDefault");
    QTest::newRow("other words, same slots")
        << about("prompted a $600 million valuation tumble by the close", "Nvidia", "market value loss") << "loss"
        << false;
    QTest::newRow("same words") << about("Nvidia's market value lost $593 billion in a day", "Nvidia",
                                         "market value loss")
                                << "loss" << true;
    QTest::newRow("no slots, same words")
        << about("Nvidia lost $589 billion of its market value in one day", "", "") << "loss" << true;
    QTest::newRow("rank") << about("the app was No. 1 among free apps", "DeepSeek", "app store rank") << "rank" << true;
    QTest::newRow("another company") << about("Meta lost $232 billion of market value", "Meta", "revenue") << ""
                                     << false;
    QTest::newRow("nothing in common") << about("Venice ferries strike on Friday", "Venice", "") << "" << false;
}

void TestClaimMatcher::statementFindsItsClaim()
{
    QFETCH(Statement, statement);
    QFETCH(QString, claim);
    QFETCH(bool, isDefault);
    const QList<ClaimMatch> matches = ClaimMatcher(claims()).match(statement);
    QCOMPARE(matches.isEmpty() ? QString() : matches.first().claim, claim);
    if (!matches.isEmpty()) {
        QCOMPARE(matches.first().strength == MatchStrength::Default, isDefault);
        QVERIFY(!matches.first().why.isEmpty());
    }
}

void TestClaimMatcher::otherRegionIsOnlySuggested()
{
    Statement british =
        about("DeepSeek's app was No. 1 among free apps on the App Store", "DeepSeek", "app store rank");
    british.qualifiers = {QStringLiteral("region: UK")};
    const QList<ClaimMatch> matches = ClaimMatcher(claims()).match(british);
    QVERIFY(!matches.isEmpty());
    QCOMPARE(matches.first().claim, QStringLiteral("rank"));
    QCOMPARE(matches.first().strength, MatchStrength::Suggest);
}

void TestClaimMatcher::rareWordsOutrankCommonOnes()
{
    TextIndex index;
    index.add(QStringLiteral("a"), QStringLiteral("The minister visited the harbour"));
    index.add(QStringLiteral("b"), QStringLiteral("The minister visited the school"));
    index.add(QStringLiteral("c"), QStringLiteral("Harbour dredging resumes"));
    const QList<RankedText> ranked = index.rank(QStringLiteral("ministers visiting harbours"), 5);
    QCOMPARE(ranked.size(), 3);
    QCOMPARE(ranked.first().key, QStringLiteral("a"));
    QVERIFY(index.rank(QStringLiteral("zebra"), 5).isEmpty());
    QVERIFY(index.rank(QStringLiteral("harbour"), 0).isEmpty());
    QVERIFY(TextIndex().rank(QStringLiteral("harbour"), 5).isEmpty());
}

void TestClaimMatcher::titleWordsCount()
{
    TextIndex index;
    index.add(QStringLiteral("a"), QStringLiteral("Nothing of the kind"), QStringLiteral("Dredging"));
    QCOMPARE(index.rank(QStringLiteral("dredged"), 1).size(), 1);
}

void TestClaimMatcher::wordsKeepFiguresAndDropFunctionWords()
{
    QCOMPARE(plainWords(QStringLiteral("U.S. firms’ $5.576 million GPT-4 bill.")),
             (QStringList{QStringLiteral("us"), QStringLiteral("firms"), QStringLiteral("5.576"),
                          QStringLiteral("million"), QStringLiteral("gpt-4"), QStringLiteral("bill")}));
    QCOMPARE(stemmedWords(QStringLiteral("The models were trained")),
             (QStringList{QStringLiteral("model"), QStringLiteral("train")}));
}

QTEST_GUILESS_MAIN(TestClaimMatcher)
#include "tst_claimmatcher.moc"
