// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "app/casework/samplecase.h"
#include "app/casework/statements.h"
#include "storage/custody/custodylog.h"
#include "storage/search/search.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf::casework;
using namespace nutgraf::storage;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

/// The whole way on the sample case: documents in, claims found and compared, decided on by a person.
class FirstCaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDocumentIsInWithItsFacts();
    void nothingIsConfirmedThatAnEngineFound();
    void everyWordFoundStandsInItsText();
    void lossIsOneClaimWithAllItsValues();
    void slipIsToldInASentence();
    void correctionAgreesWithTheOthers();
    void trainingCostKeepsItsScopes();
    void boundAgreesWithTheExactCost();
    void rankNamesListRegionAndStore();
    void wireCopyIsNoSecondOrigin();
    void sourcesStandInChains();
    void noRankIsInConflict();
    void whatSeveralDocumentsSayInWordsIsAClaim();
    void timelineHasPublicationsStatementsAndTheCorrection();
    void claimsAreConfirmedByAPerson();
    void everythingIsInTheLog();

private:
    CaseReader &reader() { return m_case->reader(); }
    /// The claim of a measure with the most assertions.
    ClaimRow claim(const QString &measure);
    QList<AssertionRow> said(const QString &measure) { return valueOf(reader().assertionsOf(claim(measure).uuid)); }
    std::optional<AssertionRow> saidBy(const QString &measure, const QString &publisher, const QString &value);
    RelationRow relation(const QString &measure, const AssertionRow &a, const AssertionRow &b);

    QTemporaryDir m_folder;
    std::unique_ptr<Investigation> m_case;
};

void FirstCaseTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("sample.nutgraf"));
    const Status made = createSampleCase(path, {});
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
    m_case = valueOf(Investigation::open(path));
}

ClaimRow FirstCaseTest::claim(const QString &measure)
{
    ClaimRow best;
    for (const ClaimRow &row : valueOf(reader().claims()))
        if (row.measure == measure && row.assertions > best.assertions)
            best = row;
    return best;
}

std::optional<AssertionRow> FirstCaseTest::saidBy(const QString &measure, const QString &publisher,
                                                  const QString &value)
{
    for (const AssertionRow &row : said(measure))
        if (row.publisher == publisher && row.valueWords == value)
            return row;
    return {};
}

RelationRow FirstCaseTest::relation(const QString &measure, const AssertionRow &a, const AssertionRow &b)
{
    for (const RelationRow &row : valueOf(reader().relationsOf(claim(measure).uuid)))
        if ((row.source == a.uuid && row.target == b.uuid) || (row.source == b.uuid && row.target == a.uuid))
            return row;
    return {};
}

void FirstCaseTest::everyDocumentIsInWithItsFacts()
{
    const auto documents = valueOf(reader().documents());
    QCOMPARE(documents.size(), 14);
    for (const DocumentRow &document : documents) {
        QVERIFY(!document.title.isEmpty());
        QVERIFY(!document.publisher.isEmpty());
        QVERIFY(document.publishedDay > 0);
        QVERIFY(document.url.startsWith(QStringLiteral("https://")));
        QCOMPARE(document.captures, 1);
        const QString text = valueOf(reader().text(document.capture));
        QVERIFY(text.size() > 200);
        QVERIFY(!text.contains(QStringLiteral("cookies")));
        QVERIFY(!text.contains(QStringLiteral("newsletter")));
    }
    const auto hits = valueOf(search(m_case->connection(), QStringLiteral("distillation")));
    QVERIFY(hits.hits.size() >= 3);
}

void FirstCaseTest::nothingIsConfirmedThatAnEngineFound()
{
    QCOMPARE(valueOf(reader().claims(StateFilter::Confirmed)).size(), 0);
    QCOMPARE(valueOf(reader().events(StateFilter::Confirmed)).size(), 0);
    for (const DocumentRow &document : valueOf(reader().documents()))
        QCOMPARE(document.claims, 0);
}

void FirstCaseTest::everyWordFoundStandsInItsText()
{
    int found = 0;
    for (const DocumentRow &document : valueOf(reader().documents())) {
        const QString text = valueOf(reader().text(document.capture));
        for (const AssertionRow &row : valueOf(reader().assertionsIn(document.capture))) {
            ++found;
            QCOMPARE(row.passage.span.in(text).toString(), row.passage.exact);
            QCOMPARE(text.mid(row.valueStart, row.valueWords.size()), row.valueWords);
        }
    }
    QVERIFY(found >= 30);
}

void FirstCaseTest::lossIsOneClaimWithAllItsValues()
{
    const QString loss = QStringLiteral("market value loss");
    QStringList subjects;
    for (const ClaimRow &row : valueOf(reader().claims()))
        if (row.measure == loss)
            subjects.append(row.subject);
    QCOMPARE(subjects, QStringList{QStringLiteral("Nvidia")});
    const ClaimRow row = claim(loss);
    QCOMPARE(row.lowest, QStringLiteral("600000000"));
    QCOMPARE(row.highest, QStringLiteral("600000000000"));
    QVERIFY(row.documents >= 5);
    QCOMPARE(row.conflicts, 1);
    QVERIFY(saidBy(loss, QStringLiteral("Harbour Ledger"), QStringLiteral("about $589 billion")));
    QVERIFY(saidBy(loss, QStringLiteral("Northgate Courier"), QStringLiteral("about $589 billion")));
    QVERIFY(saidBy(loss, QStringLiteral("Kestrel Markets Daily"), QStringLiteral("close to $600 billion")));
    QVERIFY(saidBy(loss, QStringLiteral("The Lantern Post"), QStringLiteral("$593 billion")));
    const auto slip = saidBy(loss, QStringLiteral("The Basalt Dispatch"), QStringLiteral("$600 million"));
    QVERIFY(slip.has_value());
    QCOMPARE(slip->valueLow, QStringLiteral("600000000"));
    QVERIFY(slip->passage.exact.contains(QStringLiteral("prompted a $600 million valuation tumble")));
}

void FirstCaseTest::slipIsToldInASentence()
{
    const QString loss = QStringLiteral("market value loss");
    const auto right = saidBy(loss, QStringLiteral("Harbour Ledger"), QStringLiteral("about $589 billion"));
    const auto wrong = saidBy(loss, QStringLiteral("The Basalt Dispatch"), QStringLiteral("$600 million"));
    QVERIFY(right && wrong);
    const RelationRow row = relation(loss, *right, *wrong);
    QCOMPARE(row.kind, QStringLiteral("scale_slip"));
    QVERIFY(row.explanation.contains(QStringLiteral("$600 million")));
    QVERIFY(row.explanation.contains(QStringLiteral("about $589 billion")));
    QVERIFY(row.explanation.endsWith(u'.'));
    QCOMPARE(row.decision, QStringLiteral("open"));
    bool isListed = false;
    for (const RelationRow &open : valueOf(reader().contradictions()))
        isListed = isListed || open.uuid == row.uuid;
    QVERIFY(isListed);
    const auto series = seriesOf(said(loss));
    int suspects = 0;
    for (const auto &point : series.points)
        suspects += !point.suspect.isEmpty();
    QCOMPARE(suspects, 1);
}

void FirstCaseTest::correctionAgreesWithTheOthers()
{
    const QString loss = QStringLiteral("market value loss");
    const auto corrected = saidBy(loss, QStringLiteral("The Basalt Dispatch"), QStringLiteral("about $600 billion"));
    const auto right = saidBy(loss, QStringLiteral("Harbour Ledger"), QStringLiteral("about $589 billion"));
    QVERIFY(corrected && right);
    QCOMPARE(relation(loss, *right, *corrected).kind, QStringLiteral("rounding"));
    QCOMPARE(corrected->documentTitle, QStringLiteral("Corrections: January 31, 2025"));
}

void FirstCaseTest::trainingCostKeepsItsScopes()
{
    const QString cost = QStringLiteral("training cost");
    const ClaimRow row = claim(cost);
    QCOMPARE(row.subject, QStringLiteral("DeepSeek"));
    QVERIFY(row.documents >= 6);
    const auto report = saidBy(cost, QStringLiteral("DeepSeek"), QStringLiteral("$5.576 million"));
    QVERIFY(report.has_value());
    QVERIFY(report->qualifiers.contains(QStringLiteral("model: V3")));
    const auto claimed = saidBy(cost, QStringLiteral("The Basalt Dispatch"), QStringLiteral("under $6 million"));
    QVERIFY(claimed.has_value());
    QVERIFY(claimed->qualifiers.contains(QStringLiteral("model: R1")));
    const auto later = saidBy(cost, QStringLiteral("Circuit Review"), QStringLiteral("$294,000"));
    QVERIFY(later.has_value());
    QCOMPARE(relation(cost, *report, *later).kind, QStringLiteral("different_scope"));
}

void FirstCaseTest::boundAgreesWithTheExactCost()
{
    const QString cost = QStringLiteral("training cost");
    const auto report = saidBy(cost, QStringLiteral("DeepSeek"), QStringLiteral("$5.576 million"));
    const auto claimed = saidBy(cost, QStringLiteral("Harbour Ledger"), QStringLiteral("under $6 million"));
    QVERIFY(report && claimed);
    QCOMPARE(claimed->approximation, QStringLiteral("under"));
    const RelationRow row = relation(cost, *report, *claimed);
    QCOMPARE(row.kind, QStringLiteral("bound"));
    QVERIFY(row.explanation.contains(QStringLiteral("model changed")));
    QCOMPARE(claim(cost).conflicts, 0);
}

void FirstCaseTest::rankNamesListRegionAndStore()
{
    const QString rank = QStringLiteral("app store rank");
    const auto row = saidBy(rank, QStringLiteral("The Lantern Post"), QStringLiteral("No. 1"));
    QVERIFY(row.has_value());
    QCOMPARE(row->subject, QStringLiteral("DeepSeek"));
    QCOMPARE(row->valueLow, QStringLiteral("1"));
    for (const char *qualifier : {"list: free apps", "region: US", "store: App Store"})
        QVERIFY2(row->qualifiers.contains(QString::fromLatin1(qualifier)), qualifier);
    const ClaimRow claimed = claim(rank);
    QCOMPARE(claimed.kind, QStringLiteral("rank"));
    QVERIFY(claimed.qualifiers.contains(QStringLiteral("region: US")));
    QCOMPARE(row->asOf, QStringLiteral("2025-01-27"));
    QCOMPARE(claimed.conflicts, 0); // the fourth place a week later is another time, not a contradiction
    for (const AssertionRow &each : said(rank))
        QVERIFY(!each.qualifiers.contains(QStringLiteral("region: UK")));
}

void FirstCaseTest::wireCopyIsNoSecondOrigin()
{
    const auto copy = saidBy(QStringLiteral("market value loss"), QStringLiteral("Northgate Courier"),
                             QStringLiteral("about $589 billion"));
    QVERIFY(copy && !copy->copyOf.isNull());
    QCOMPARE(valueOf(reader().document(copy->copyOf))->publisher, QStringLiteral("Harbour Ledger"));
}

void FirstCaseTest::noRankIsInConflict()
{
    const ClaimRow rank = claim(QStringLiteral("app store rank"));
    QCOMPARE(rank.conflicts, 0);
    QVERIFY2(
        rank.statement.startsWith(QStringLiteral("DeepSeek’s app ranked No. 1 among free apps on the US App Store")),
        qPrintable(rank.statement));
}

void FirstCaseTest::whatSeveralDocumentsSayInWordsIsAClaim()
{
    int found = 0;
    for (const ClaimRow &row : valueOf(reader().claims())) {
        if (!row.measure.isEmpty())
            continue;
        ++found;
        QVERIFY2(row.documents >= 2, qPrintable(row.statement));
        QVERIFY2(row.statement.contains(row.subject), qPrintable(row.statement));
    }
    QVERIFY(found >= 2);
}

void FirstCaseTest::sourcesStandInChains()
{
    int unnamed = 0;
    int hops = 0;
    for (const DocumentRow &document : valueOf(reader().documents())) {
        for (const AssertionRow &row : valueOf(reader().assertionsIn(document.capture))) {
            hops += int(row.chain.size());
            for (const HopRow &hop : row.chain)
                unnamed += hop.unnamed;
            if (!row.chain.isEmpty())
                QCOMPARE(row.speakerUuid, row.chain.last().source);
        }
    }
    QVERIFY(hops >= 10);
    const auto byData = saidBy(QStringLiteral("market value loss"), QStringLiteral("Harbour Ledger"),
                               QStringLiteral("about $589 billion"));
    QVERIFY(byData.has_value());
    QCOMPARE(byData->speaker, QStringLiteral("Bloomberg"));
    const QUuid relayer = valueOf(reader().findSource(QStringLiteral("Bloomberg")));
    bool isSecondHand = false;
    for (const AssertionRow &row : valueOf(reader().assertionsBy(relayer)))
        isSecondHand =
            isSecondHand || (row.chain.size() == 2 && row.chain.first().source == relayer && row.chain.last().unnamed);
    QVERIFY(isSecondHand);
    QVERIFY(unnamed >= 3);
    const QUuid sacks = valueOf(reader().findSource(QStringLiteral("David Sacks")));
    QVERIFY(!sacks.isNull());
    QCOMPARE(valueOf(reader().source(sacks))->name, QStringLiteral("David Sacks"));
}

void FirstCaseTest::timelineHasPublicationsStatementsAndTheCorrection()
{
    QHash<QString, int> kinds;
    qint64 last = 0;
    for (const EventRow &event : valueOf(reader().events())) {
        ++kinds[event.kind];
        QVERIFY(event.firstDay >= last);
        last = event.firstDay;
        QVERIFY(!event.document.isNull());
    }
    QCOMPARE(kinds.value(QStringLiteral("publication")), 13);
    QCOMPARE(kinds.value(QStringLiteral("correction")), 1);
    QVERIFY(kinds.value(QStringLiteral("statement")) >= 5);
    QVERIFY(kinds.value(QStringLiteral("event")) >= 5);
}

void FirstCaseTest::claimsAreConfirmedByAPerson()
{
    for (const char *measure : {"market value loss", "training cost", "app store rank"}) {
        const ClaimRow row = claim(QString::fromLatin1(measure));
        QVERIFY(m_case->apply(valueOf(decide(reader(), RecordKind::Claim, row.uuid, Verdict::AcceptWithAll))).ok());
        const auto confirmed = valueOf(reader().claim(row.uuid));
        QCOMPARE(confirmed->state, RecordState::Confirmed);
        QCOMPARE(confirmed->suggested, 0);
        QCOMPARE(confirmed->conflicts, row.conflicts);
    }
    QCOMPARE(valueOf(reader().claims(StateFilter::Confirmed)).size(), 3);
    QCOMPARE(valueOf(reader().counts()).claims, 3);
}

void FirstCaseTest::everythingIsInTheLog()
{
    CustodyLog log(m_case->connection());
    const CustodyReport report = valueOf(log.verify());
    QVERIFY(report.isSound());
    QVERIFY(report.entries >= 14 + 3);
}

QTEST_GUILESS_MAIN(FirstCaseTest)
#include "tst_firstcase.moc"
