// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/casereader.h"
#include "tests/support/casebuilder.h"
#include "tests/support/temporaryinvestigation.h"

#include <QTest>

using namespace nutgraf::storage;
using nutgraf::tests::CaseBuilder;
using nutgraf::tests::TemporaryInvestigation;

namespace {

const QString Suggested = QStringLiteral("suggested");
const QString Rejected = QStringLiteral("rejected");
const QString State = QStringLiteral("state");

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

class CaseReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesOfDocumentsHaveNoGapsAndNoRepeats_data();
    void pagesOfDocumentsHaveNoGapsAndNoRepeats();
    void documentTellsItsVersionsAndWhatWasFoundInIt();
    void documentsAreFilteredByKindAndPublisher();
    void whatWasTakenOutIsNeverListed();
    void documentIsFoundByAddressAndByBytes();
    void textIsThatOfItsVersion();
    void sourceIsFoundByNameAndAlias_data();
    void sourceIsFoundByNameAndAlias();
    void sourcesComeByName();
    void claimCountsWhatIsSaidAboutIt();
    void claimsAreFilteredByState_data();
    void claimsAreFilteredByState();
    void assertionLeadsBackToItsWords();
    void assertionsOfClaimComeByPublication();
    void assertionsOfSourceIncludeWhatItRelays();
    void assertionsOfDocumentComeInTextOrder();
    void evidenceTellsWhereItStands();
    void relationsOfClaimComeWorstFirst();
    void contradictionsComeOpenFirstInPages();
    void relationOfWhatWasTakenOutIsNoConflict();
    void eventTellsWhatBacksIt();
    void eventIsBackedOnlyByItsDocuments();
    void passagesAreThoseOfConfirmedRecords();
    void inputIsKnownUntilTakenOut();
    void countsFollowStates();
    void linksAndKindsAreFound();

private:
    CaseReader &reader() { return *m_reader; }

    std::unique_ptr<TemporaryInvestigation> m_file;
    std::unique_ptr<CaseBuilder> m_case;
    std::unique_ptr<CaseReader> m_reader;
};

void CaseReaderTest::init()
{
    m_reader.reset();
    m_case.reset();
    m_file = std::make_unique<TemporaryInvestigation>();
    QVERIFY(m_file->isValid());
    m_case = std::make_unique<CaseBuilder>(m_file->connection());
    m_reader = std::make_unique<CaseReader>(m_file->connection());
}

void CaseReaderTest::pagesOfDocumentsHaveNoGapsAndNoRepeats_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("newest-added") << int(DocumentFilter::NewestAdded)
                                  << QStringList{QStringLiteral("b"), QStringLiteral("A"), QStringLiteral("c"),
                                                 QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("e")};
    QTest::newRow("newest-published") << int(DocumentFilter::NewestPublished)
                                      << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                                     QStringLiteral("e"), QStringLiteral("A"), QStringLiteral("d")};
    QTest::newRow("title") << int(DocumentFilter::Title)
                           << QStringList{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("b"),
                                          QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")};
}

void CaseReaderTest::pagesOfDocumentsHaveNoGapsAndNoRepeats()
{
    QFETCH(int, order);
    QFETCH(QStringList, titles);
    m_case->document(QStringLiteral("e"), {}, QStringLiteral("2024-05-01"), {});
    m_case->document(QStringLiteral("d"), {}, {}, {});
    m_case->document(QStringLiteral("a"), {}, QStringLiteral("2025-02-01"), {});
    m_case->document(QStringLiteral("c"), {}, QStringLiteral("2025-01-27"), {});
    m_case->document(QStringLiteral("A"), {}, {}, {});
    m_case->document(QStringLiteral("b"), {}, QStringLiteral("2025-01-27"), {});
    for (const int limit : {1, 2, 4, 100}) {
        DocumentFilter filter;
        filter.order = DocumentFilter::Order(order);
        QStringList listed;
        PageRequest page{0, limit};
        while (true) {
            const auto rows = valueOf(reader().documents(filter, page));
            for (const DocumentRow &row : rows)
                listed.append(row.title);
            if (rows.size() < limit || listed.size() > 20)
                break;
            page.afterKey = rows.last().id.value;
        }
        QCOMPARE(listed, titles);
    }
}

void CaseReaderTest::documentTellsItsVersionsAndWhatWasFoundInIt()
{
    auto document = m_case->document(QStringLiteral("Fall"), QStringLiteral("The Ledger"), QStringLiteral("2025-01-27"),
                                     QStringLiteral("It fell. It rose."));
    m_case->set(RecordKind::Document, document.uuid, {{QStringLiteral("byline"), QStringLiteral("A. One\nB. Two")}});
    m_case->assertion(document, QStringLiteral("It fell."), {}, {{State, Suggested}});
    m_case->assertion(document, QStringLiteral("It rose."), {}, {{State, Rejected}});
    m_case->capture(document, QStringLiteral("It fell far."), {{QStringLiteral("version"), 2}});
    m_case->assertion(document, QStringLiteral("It fell far."), {});

    const auto row = valueOf(reader().document(document.uuid));
    QVERIFY(row.has_value());
    QCOMPARE(row->title, QStringLiteral("Fall"));
    QCOMPARE(row->publisher, QStringLiteral("The Ledger"));
    QCOMPARE(row->publisherUuid, m_case->source(QStringLiteral("The Ledger")));
    QCOMPARE(row->byline, (QStringList{QStringLiteral("A. One"), QStringLiteral("B. Two")}));
    QCOMPARE(row->publishedDay, QDate(2025, 1, 27).toJulianDay());
    QCOMPARE(row->captures, 2);
    QCOMPARE(row->capture, document.captureId);
    QCOMPARE(row->textSize, 12);
    QCOMPARE(row->suggestions, 1);
    QCOMPARE(row->claims, 1);
    QVERIFY(row->addedUs > 0);

    const auto captures = valueOf(reader().captures(row->id));
    QCOMPARE(captures.size(), 2);
    QCOMPARE(captures.first().version, 2);
    QCOMPARE(captures.first().uuid, document.capture);
    QCOMPARE(valueOf(reader().documentOf(document.captureId)), document.uuid);
}

void CaseReaderTest::documentsAreFilteredByKindAndPublisher()
{
    const auto first = m_case->document(QStringLiteral("one"), QStringLiteral("Ledger"), {}, {});
    m_case->document(QStringLiteral("two"), QStringLiteral("Courier"), {}, {});
    m_case->set(RecordKind::Document, first.uuid, {{QStringLiteral("kind"), QStringLiteral("transcript")}});
    DocumentFilter filter;
    filter.kind = QStringLiteral("transcript");
    QCOMPARE(valueOf(reader().documents(filter)).size(), 1);
    QCOMPARE(valueOf(reader().documents(filter)).first().title, QStringLiteral("one"));
    filter = {};
    filter.publisher = m_case->source(QStringLiteral("Courier"));
    QCOMPARE(valueOf(reader().documents(filter)).size(), 1);
    QCOMPARE(valueOf(reader().documents(filter)).first().title, QStringLiteral("two"));
}

void CaseReaderTest::whatWasTakenOutIsNeverListed()
{
    const auto document =
        m_case->document(QStringLiteral("gone"), QStringLiteral("Ledger"), {}, QStringLiteral("It fell."));
    const QUuid claim = m_case->put(RecordKind::Claim);
    const QUuid event = m_case->put(RecordKind::Event);
    const QUuid assertion = m_case->assertion(document, QStringLiteral("It fell."), claim);
    m_case->remove(RecordKind::Assertion, assertion);
    QCOMPARE(valueOf(reader().assertionsOf(claim)).size(), 0);
    QCOMPARE(valueOf(reader().assertionsIn(document.captureId, StateFilter::All)).size(), 0);
    QVERIFY(!valueOf(reader().assertion(assertion)));
    m_case->remove(RecordKind::Document, document.uuid);
    m_case->remove(RecordKind::Claim, claim);
    m_case->remove(RecordKind::Event, event);
    m_case->remove(RecordKind::Source, m_case->source(QStringLiteral("Ledger")));
    QCOMPARE(valueOf(reader().documents()).size(), 0);
    QCOMPARE(valueOf(reader().claims(StateFilter::All)).size(), 0);
    QCOMPARE(valueOf(reader().events(StateFilter::All)).size(), 0);
    QCOMPARE(valueOf(reader().sources()).size(), 0);
    QVERIFY(!valueOf(reader().document(document.uuid)));
    QVERIFY(!valueOf(reader().claim(claim)));
    QVERIFY(valueOf(reader().findSource(QStringLiteral("Ledger"))).isNull());
}

void CaseReaderTest::documentIsFoundByAddressAndByBytes()
{
    auto document = m_case->document(QStringLiteral("one"), {}, {}, {});
    m_case->set(RecordKind::Document, document.uuid,
                {{QStringLiteral("url"), QStringLiteral("https://ledger.example/one")}});
    m_case->capture(document, QStringLiteral("new"),
                    {{QStringLiteral("version"), 2}, {QStringLiteral("body"), QString(64, u'a')}});
    QCOMPARE(valueOf(reader().findDocument(QStringLiteral("https://ledger.example/one"), {})), document.uuid);
    QCOMPARE(valueOf(reader().findDocument({}, QString(64, u'a'))), document.uuid);
    QVERIFY(valueOf(reader().findDocument(QStringLiteral("https://ledger.example/two"), QString(64, u'b'))).isNull());
    QVERIFY(valueOf(reader().findDocument({}, {})).isNull());
    m_case->remove(RecordKind::Document, document.uuid);
    QVERIFY(valueOf(reader().findDocument({}, QString(64, u'a'))).isNull());
}

void CaseReaderTest::textIsThatOfItsVersion()
{
    auto document = m_case->document({}, {}, {}, QStringLiteral("first"));
    const auto first = document;
    m_case->capture(document, QStringLiteral("second"), {{QStringLiteral("version"), 2}});
    QCOMPARE(valueOf(reader().text(first.captureId)), QStringLiteral("first"));
    QCOMPARE(valueOf(reader().textOf(document.capture)), QStringLiteral("second"));
    QCOMPARE(valueOf(reader().text(CaptureId{9999})), QString());
    QVERIFY(!valueOf(reader().capture(CaptureId{9999})));
}

void CaseReaderTest::sourceIsFoundByNameAndAlias_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    QTest::newRow("letter-case") << QStringLiteral("LEDGER POST") << true;
    QTest::newRow("article-before") << QStringLiteral("The Ledger Post") << true;
    QTest::newRow("alias") << QStringLiteral("l.p.") << true;
    QTest::newRow("part-of-name") << QStringLiteral("Ledger") << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("unnamed-source") << QStringLiteral("two officials") << false;
}

void CaseReaderTest::sourceIsFoundByNameAndAlias()
{
    QFETCH(QString, name);
    QFETCH(bool, found);
    const QUuid source = m_case->put(RecordKind::Source,
                                     {{QStringLiteral("name"), QStringLiteral("Ledger Post")},
                                      {QStringLiteral("aliases"), QStringLiteral("LP\nL.P.")}});
    m_case->source(QStringLiteral("two officials"), QStringLiteral("unnamed"));
    QCOMPARE(valueOf(reader().findSource(name)), found ? source : QUuid());
}

void CaseReaderTest::sourcesComeByName()
{
    for (const char *name : {"The Courier", "alpha", "Beta", "Delta"})
        m_case->source(QString::fromLatin1(name));
    QStringList names;
    PageRequest page{0, 3};
    while (true) {
        const auto rows = valueOf(reader().sources(page));
        for (const SourceRow &row : rows)
            names.append(row.name);
        if (rows.size() < page.limit)
            break;
        page.afterKey = rows.last().id.value;
    }
    QCOMPARE(names,
             (QStringList{QStringLiteral("alpha"), QStringLiteral("Beta"), QStringLiteral("The Courier"),
                          QStringLiteral("Delta")}));
}

void CaseReaderTest::claimCountsWhatIsSaidAboutIt()
{
    const auto value = [](const char *low, const QString &state) {
        return QJsonObject{{QStringLiteral("value_low"), QString::fromLatin1(low)},
                           {QStringLiteral("value_high"), QString::fromLatin1(low)},
                           {State, state}};
    };
    const auto first = m_case->document(QStringLiteral("one"), QStringLiteral("Ledger"), {}, QStringLiteral("a b c"));
    const auto second = m_case->document(QStringLiteral("two"), QStringLiteral("Courier"), {}, QStringLiteral("a b"));
    const auto third = m_case->document(QStringLiteral("three"), {}, {}, QStringLiteral("a"));
    const QUuid claim = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("It fell")}});
    const QString sure = QStringLiteral("confirmed");
    const QUuid low = m_case->assertion(first, QStringLiteral("a"), claim, value("600000000", Suggested));
    const QUuid high = m_case->assertion(first, QStringLiteral("b"), claim, value("589000000000", sure));
    m_case->assertion(first, QStringLiteral("c"), claim, value("1", Rejected));
    const QUuid whole = m_case->assertion(second, QStringLiteral("a"), claim, {{State, sure}});
    m_case->assertion(third, QStringLiteral("a"), claim, {{State, sure}});
    m_case->chain(low,
                  {m_case->source(QStringLiteral("Wire")),
                   m_case->source(QStringLiteral("two officials"), QStringLiteral("unnamed"))});
    m_case->chain(whole, {m_case->source(QStringLiteral("Ledger"))});
    const auto relate = [&](const QUuid &a, const QUuid &b, const char *kind, const char *decision) {
        m_case->link(RecordKind::Relation, a, b,
                     {{QStringLiteral("kind"), QString::fromLatin1(kind)},
                      {QStringLiteral("decision"), QString::fromLatin1(decision)},
                      {State, Suggested}});
    };
    relate(low, high, "scale_slip", "open");
    relate(low, whole, "conflict", "explained");
    relate(high, whole, "agrees", "open");
    m_case->link(RecordKind::Evidence, m_case->passage(first, QStringLiteral("a")), claim,
                 {{QStringLiteral("stance"), QStringLiteral("supports")}});

    const auto row = valueOf(reader().claim(claim));
    QVERIFY(row.has_value());
    QCOMPARE(row->statement, QStringLiteral("It fell"));
    QCOMPARE(row->assertions, 4);
    QCOMPARE(row->suggested, 1);
    QCOMPARE(row->documents, 3);
    // two officials; Ledger, which publishes one and says the other; the third document, which has nobody
    QCOMPARE(row->sources, 3);
    QCOMPARE(row->unnamed, 1);
    QCOMPARE(row->lowest, QStringLiteral("600000000"));
    QCOMPARE(row->highest, QStringLiteral("589000000000"));
    QCOMPARE(row->conflicts, 1);
    QCOMPARE(row->supporting, 1);
    QCOMPARE(row->refuting, 0);
}

void CaseReaderTest::claimsAreFilteredByState_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<QString>("statements");
    QTest::newRow("undecided") << int(StateFilter::Undecided) << QStringLiteral("ad");
    QTest::newRow("confirmed") << int(StateFilter::Confirmed) << QStringLiteral("b");
    QTest::newRow("rejected") << int(StateFilter::Rejected) << QStringLiteral("c");
    QTest::newRow("not-rejected") << int(StateFilter::NotRejected) << QStringLiteral("abd");
    QTest::newRow("all") << int(StateFilter::All) << QStringLiteral("abcd");
}

void CaseReaderTest::claimsAreFilteredByState()
{
    QFETCH(int, filter);
    QFETCH(QString, statements);
    const QStringList states{Suggested, QStringLiteral("confirmed"), Rejected, Suggested};
    for (int i = 0; i < 4; ++i)
        m_case->put(RecordKind::Claim,
                    {{QStringLiteral("statement"), QString(QChar(char16_t(u'a' + i)))}, {State, states[i]}});
    QString listed;
    PageRequest page{0, 2};
    while (true) {
        const auto rows = valueOf(reader().claims(StateFilter(filter), page));
        for (const ClaimRow &row : rows)
            listed += row.statement;
        if (rows.size() < page.limit)
            break;
        page.afterKey = rows.last().id.value;
    }
    QCOMPARE(listed, statements);
}

void CaseReaderTest::assertionLeadsBackToItsWords()
{
    const auto document = m_case->document(QStringLiteral("Fall"), QStringLiteral("Ledger"),
                                           QStringLiteral("2025-01-27"), QStringLiteral("Nvidia lost value. So what."));
    const QUuid claim = m_case->put(RecordKind::Claim);
    const QUuid assertion = m_case->assertion(document, QStringLiteral("lost value"), claim,
                                              {{QStringLiteral("subject"), QStringLiteral("Nvidia")},
                                               {QStringLiteral("hedges"), QStringLiteral("about\nroughly")},
                                               {QStringLiteral("negated"), 1},
                                               {QStringLiteral("score"), 0.75},
                                               {QStringLiteral("value_start"), 7}});
    const QUuid relay = m_case->source(QStringLiteral("Wire"));
    const QUuid origin = m_case->source(QStringLiteral("people in the matter"), QStringLiteral("unnamed"));
    m_case->chain(assertion, {relay, origin});

    const auto row = valueOf(reader().assertion(assertion));
    QVERIFY(row.has_value());
    QCOMPARE(row->claim, claim);
    QCOMPARE(row->subject, QStringLiteral("Nvidia"));
    QCOMPARE(row->hedges, (QStringList{QStringLiteral("about"), QStringLiteral("roughly")}));
    QVERIFY(row->negated);
    QCOMPARE(row->score, 0.75);
    QCOMPARE(row->valueStart, 7);
    QCOMPARE(row->passage.exact, QStringLiteral("lost value"));
    QCOMPARE(row->passage.span.in(document.text).toString(), QStringLiteral("lost value"));
    QCOMPARE(row->passage.capture, document.captureId);
    QCOMPARE(row->passage.documentUuid, document.uuid);
    QCOMPARE(row->documentTitle, QStringLiteral("Fall"));
    QCOMPARE(row->publisher, QStringLiteral("Ledger"));
    QCOMPARE(row->published, QStringLiteral("2025-01-27"));
    QCOMPARE(row->speaker, QStringLiteral("people in the matter"));
    QCOMPARE(row->speakerUuid, origin);
    QCOMPARE(row->chain.size(), 2);
    QCOMPARE(row->chain.first().name, QStringLiteral("Wire"));
    QVERIFY(!row->chain.first().unnamed);
    QCOMPARE(row->chain.last().source, origin);
    QVERIFY(row->chain.last().unnamed);
    const auto passage = valueOf(reader().passage(row->passage.uuid));
    QVERIFY(passage.has_value());
    QCOMPARE(passage->exact, QStringLiteral("lost value"));
}

void CaseReaderTest::assertionsOfClaimComeByPublication()
{
    const QUuid claim = m_case->put(RecordKind::Claim);
    for (const char *day : {"2025-02-01", "", "2025-01-27", "2025-01"}) {
        const auto document = m_case->document({}, {}, QString::fromLatin1(day), QStringLiteral("x"));
        m_case->assertion(document, QStringLiteral("x"), claim);
    }
    QStringList days;
    for (const AssertionRow &row : valueOf(reader().assertionsOf(claim)))
        days.append(row.published);
    QCOMPARE(days,
             (QStringList{QStringLiteral("2025-01"), QStringLiteral("2025-01-27"), QStringLiteral("2025-02-01"),
                          QString()}));
}

void CaseReaderTest::assertionsOfSourceIncludeWhatItRelays()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("a b"));
    const QUuid relay = m_case->source(QStringLiteral("Wire"));
    const QUuid origin = m_case->source(QStringLiteral("Altman"), QStringLiteral("person"));
    m_case->chain(m_case->assertion(document, QStringLiteral("a"), {}), {relay, origin});
    m_case->chain(m_case->assertion(document, QStringLiteral("b"), {}), {origin});
    QCOMPARE(valueOf(reader().assertionsBy(origin)).size(), 2);
    QCOMPARE(valueOf(reader().assertionsBy(relay)).size(), 1);
    QCOMPARE(valueOf(reader().source(origin))->assertions, 2);
    QCOMPARE(valueOf(reader().source(relay))->assertions, 1);
}

void CaseReaderTest::assertionsOfDocumentComeInTextOrder()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("first second third"));
    m_case->assertion(document, QStringLiteral("third"), {}, {{State, Suggested}});
    m_case->assertion(document, QStringLiteral("first"), {});
    m_case->assertion(document, QStringLiteral("second"), {}, {{State, Rejected}});
    const auto words = [&](StateFilter filter) {
        QStringList list;
        for (const AssertionRow &row : valueOf(reader().assertionsIn(document.captureId, filter)))
            list.append(row.words);
        return list.join(u' ');
    };
    QCOMPARE(words(StateFilter::All), QStringLiteral("first second third"));
    QCOMPARE(words(StateFilter::NotRejected), QStringLiteral("first third"));
    QCOMPARE(words(StateFilter::Undecided), QStringLiteral("third"));
    QCOMPARE(valueOf(reader().assertionsWithoutClaim()).size(), 1);
}

void CaseReaderTest::evidenceTellsWhereItStands()
{
    const auto document = m_case->document(QStringLiteral("Fall"), QStringLiteral("Ledger"),
                                           QStringLiteral("2025-01-27"), QStringLiteral("It fell."));
    const QUuid claim = m_case->put(RecordKind::Claim);
    const QUuid other = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("It rose")}});
    m_case->link(RecordKind::Evidence, m_case->passage(document, QStringLiteral("It fell.")), claim,
                 {{QStringLiteral("stance"), QStringLiteral("supports")}, {QStringLiteral("credibility"), 2}});
    m_case->link(RecordKind::Evidence, other, claim, {{QStringLiteral("stance"), QStringLiteral("refutes")}});
    m_case->link(RecordKind::Evidence, document.uuid, claim);
    const auto rows = valueOf(reader().evidenceFor(claim));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].from, RecordKind::Passage);
    QCOMPARE(rows[0].passage.exact, QStringLiteral("It fell."));
    QCOMPARE(rows[0].passage.documentUuid, document.uuid);
    QCOMPARE(rows[0].title, QStringLiteral("Fall"));
    QCOMPARE(rows[0].publisher, QStringLiteral("Ledger"));
    QCOMPARE(rows[0].credibility, 2);
    QCOMPARE(rows[1].from, RecordKind::Claim);
    QCOMPARE(rows[1].title, QStringLiteral("It rose"));
    QVERIFY(!rows[1].passage.id.isValid());
    QCOMPARE(rows[2].from, RecordKind::Document);
    QCOMPARE(rows[2].title, QStringLiteral("Fall"));
    QCOMPARE(rows[2].published, QStringLiteral("2025-01-27"));
    QVERIFY(!rows[2].passage.id.isValid());
}

void CaseReaderTest::relationsOfClaimComeWorstFirst()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("a b c"));
    const QUuid claim = m_case->put(RecordKind::Claim);
    const QUuid a = m_case->assertion(document, QStringLiteral("a"), claim);
    const QUuid b = m_case->assertion(document, QStringLiteral("b"), claim);
    const QUuid elsewhere = m_case->assertion(document, QStringLiteral("c"), m_case->put(RecordKind::Claim));
    for (const char *kind : {"agrees", "conflict", "scale_slip"})
        m_case->link(RecordKind::Relation, a, b, {{QStringLiteral("kind"), QString::fromLatin1(kind)}});
    m_case->link(RecordKind::Relation, a, elsewhere, {{QStringLiteral("kind"), QStringLiteral("conflict")}});
    QStringList kinds;
    for (const RelationRow &row : valueOf(reader().relationsOf(claim))) {
        kinds.append(row.kind);
        QCOMPARE(row.claim, claim);
        QCOMPARE(row.source, a);
        QCOMPARE(row.target, b);
    }
    QCOMPARE(kinds, (QStringList{QStringLiteral("scale_slip"), QStringLiteral("conflict"), QStringLiteral("agrees")}));
}

void CaseReaderTest::contradictionsComeOpenFirstInPages()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("a b"));
    const QUuid a = m_case->assertion(document, QStringLiteral("a"), {});
    const QUuid b = m_case->assertion(document, QStringLiteral("b"), {});
    for (const char *decision : {"explained", "open", "real", "open", "open"})
        m_case->link(RecordKind::Relation, a, b,
                     {{QStringLiteral("kind"), QStringLiteral("conflict")},
                      {QStringLiteral("decision"), QString::fromLatin1(decision)}});
    m_case->link(RecordKind::Relation, a, b, {{QStringLiteral("kind"), QStringLiteral("agrees")}});
    QStringList decisions;
    PageRequest page{0, 2};
    while (true) {
        const auto rows = valueOf(reader().contradictions(page));
        for (const RelationRow &row : rows)
            decisions.append(row.decision);
        if (rows.size() < page.limit)
            break;
        page.afterKey = rows.last().id.value;
    }
    QCOMPARE(decisions.join(u' '), QStringLiteral("open open open explained real"));
    QCOMPARE(valueOf(reader().counts()).openConflicts, 3);
}

void CaseReaderTest::relationOfWhatWasTakenOutIsNoConflict()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("a b"));
    const QUuid claim = m_case->put(RecordKind::Claim);
    const QUuid a = m_case->assertion(document, QStringLiteral("a"), claim);
    const QUuid b = m_case->assertion(document, QStringLiteral("b"), claim);
    m_case->link(RecordKind::Relation, a, b, {{QStringLiteral("kind"), QStringLiteral("conflict")}});
    QCOMPARE(valueOf(reader().claim(claim))->conflicts, 1);
    m_case->remove(RecordKind::Assertion, b);
    QCOMPARE(valueOf(reader().claim(claim))->conflicts, 0);
    QCOMPARE(valueOf(reader().contradictions()).size(), 0);
    QCOMPARE(valueOf(reader().counts()).openConflicts, 0);
}

void CaseReaderTest::eventTellsWhatBacksIt()
{
    const auto document = m_case->document(QStringLiteral("Fall"), {}, {}, QStringLiteral("It fell."));
    const QUuid later = m_case->put(
        RecordKind::Event,
        {{QStringLiteral("title"), QStringLiteral("later")}, {QStringLiteral("happened"), QStringLiteral("2025-02")}});
    const QUuid earlier = m_case->put(RecordKind::Event,
                                      {{QStringLiteral("title"), QStringLiteral("earlier")},
                                       {QStringLiteral("happened"), QStringLiteral("2025-01-27")},
                                       {State, Suggested}});
    m_case->put(RecordKind::Event, {{QStringLiteral("title"), QStringLiteral("undated")}});
    const QUuid claim = m_case->put(RecordKind::Claim);
    m_case->link(RecordKind::BackedBy, earlier, document.uuid);
    m_case->link(RecordKind::BackedBy, earlier, m_case->passage(document, QStringLiteral("fell")));
    m_case->link(RecordKind::BackedBy, later, document.uuid);
    m_case->link(RecordKind::Actor, earlier, m_case->source(QStringLiteral("Nvidia")));
    m_case->link(RecordKind::Actor, earlier, m_case->source(QStringLiteral("DeepSeek")));
    m_case->link(RecordKind::About, earlier, claim);

    const auto rows = valueOf(reader().events());
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].uuid, earlier);
    QCOMPARE(rows[0].firstDay, QDate(2025, 1, 27).toJulianDay());
    QCOMPARE(rows[0].actors.size(), 2);
    QCOMPARE(rows[0].claim, claim);
    QCOMPARE(rows[0].passage.exact, QStringLiteral("fell"));
    QCOMPARE(rows[0].document, document.uuid);
    QCOMPARE(rows[1].uuid, later);
    QCOMPARE(rows[1].lastDay, QDate(2025, 2, 28).toJulianDay());
    QVERIFY(!rows[1].passage.id.isValid());
    QCOMPARE(rows[1].document, document.uuid);
    QCOMPARE(rows[1].documentTitle, QStringLiteral("Fall"));
    QCOMPARE(rows[2].firstDay, 0);
    QCOMPARE(valueOf(reader().events(StateFilter::Undecided)).size(), 1);
    QCOMPARE(valueOf(reader().event(later))->title, QStringLiteral("later"));
}

void CaseReaderTest::eventIsBackedOnlyByItsDocuments()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("It fell."));
    const auto other = m_case->document({}, {}, {}, QStringLiteral("It fell."));
    const QUuid own = m_case->put(RecordKind::Event);
    const QUuid shared = m_case->put(RecordKind::Event);
    m_case->put(RecordKind::Event);
    m_case->link(RecordKind::BackedBy, own, m_case->passage(document, QStringLiteral("fell")));
    m_case->link(RecordKind::BackedBy, own, document.uuid);
    m_case->link(RecordKind::BackedBy, shared, m_case->passage(document, QStringLiteral("fell")));
    const QUuid second = m_case->link(RecordKind::BackedBy, shared, other.uuid);
    QCOMPARE(valueOf(reader().eventsBackedOnlyBy({document.uuid})), QList<QUuid>{own});
    QCOMPARE(valueOf(reader().eventsBackedOnlyBy({document.uuid, other.uuid})), (QList<QUuid>{own, shared}));
    m_case->remove(RecordKind::BackedBy, second);
    QCOMPARE(valueOf(reader().eventsBackedOnlyBy({document.uuid})), (QList<QUuid>{own, shared}));
}

void CaseReaderTest::passagesAreThoseOfConfirmedRecords()
{
    const auto document = m_case->document({}, {}, {}, QStringLiteral("one two three"));
    m_case->assertion(document, QStringLiteral("three"), {});
    m_case->assertion(document, QStringLiteral("two"), {}, {{State, Suggested}});
    m_case->link(RecordKind::Evidence, m_case->passage(document, QStringLiteral("one")),
                 m_case->put(RecordKind::Claim));
    QStringList words;
    for (const PassageRow &row : valueOf(reader().passagesIn(document.captureId)))
        words.append(row.exact);
    QCOMPARE(words, (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
}

void CaseReaderTest::inputIsKnownUntilTakenOut()
{
    const QString hash = QStringLiteral("input_hash");
    const QUuid claim = m_case->put(RecordKind::Claim, {{hash, QStringLiteral("h1")}, {State, Suggested}});
    QVERIFY(valueOf(reader().isKnownInput(QStringLiteral("h1"))));
    QVERIFY(!valueOf(reader().isKnownInput(QStringLiteral("h2"))));
    QVERIFY(!valueOf(reader().isKnownInput(QString())));
    m_case->set(RecordKind::Claim, claim, {{State, Rejected}});
    QVERIFY(valueOf(reader().isKnownInput(QStringLiteral("h1"))));
    m_case->remove(RecordKind::Claim, claim);
    QVERIFY(!valueOf(reader().isKnownInput(QStringLiteral("h1"))));
    const QUuid other = m_case->put(RecordKind::Claim);
    m_case->link(RecordKind::Relation, other, m_case->put(RecordKind::Claim), {{hash, QStringLiteral("h3")}});
    QVERIFY(valueOf(reader().isKnownInput(QStringLiteral("h3"))));
}

void CaseReaderTest::countsFollowStates()
{
    m_case->document({}, QStringLiteral("Ledger"), {}, {});
    m_case->put(RecordKind::Claim);
    m_case->put(RecordKind::Claim, {{State, Suggested}});
    m_case->put(RecordKind::Claim, {{State, Rejected}});
    m_case->put(RecordKind::Assertion, {{State, Suggested}});
    m_case->put(RecordKind::Assertion);
    m_case->put(RecordKind::Event, {{State, Suggested}});
    const QUuid gone = m_case->put(RecordKind::Event);
    m_case->remove(RecordKind::Event, gone);
    const Counts counts = valueOf(reader().counts());
    QCOMPARE(counts.documents, 1);
    QCOMPARE(counts.sources, 1);
    QCOMPARE(counts.claims, 1);
    QCOMPARE(counts.claimSuggestions, 1);
    QCOMPARE(counts.assertionSuggestions, 1);
    QCOMPARE(counts.events, 1);
    QCOMPARE(counts.openConflicts, 0);
}

void CaseReaderTest::linksAndKindsAreFound()
{
    const QUuid assertion = m_case->put(RecordKind::Assertion);
    const QUuid claim = m_case->put(RecordKind::Claim);
    const QUuid link = m_case->link(RecordKind::Asserts, assertion, claim);
    QCOMPARE(valueOf(reader().linkOf(RecordKind::Asserts, assertion)), link);
    QVERIFY(valueOf(reader().linkOf(RecordKind::SpokenBy, assertion)).isNull());
    QCOMPARE(valueOf(reader().kindOf(claim)), std::optional(RecordKind::Claim));
    QCOMPARE(valueOf(reader().kindOf(link)), std::optional(RecordKind::Asserts));
    QVERIFY(!valueOf(reader().kindOf(createUuid7())));
    m_case->remove(RecordKind::Asserts, link);
    QVERIFY(valueOf(reader().linkOf(RecordKind::Asserts, assertion)).isNull());
}

QTEST_GUILESS_MAIN(CaseReaderTest)
#include "tst_casereader.moc"
