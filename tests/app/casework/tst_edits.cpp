// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "storage/custody/custodylog.h"
#include "tests/support/casebuilder.h"
#include "tests/support/casedump.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf::casework;
using namespace nutgraf::storage;
using nutgraf::tests::CaseBuilder;
using nutgraf::tests::dumpCase;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

const QString Suggested = QStringLiteral("suggested");
const QString State = QStringLiteral("state");
const QString Text = QStringLiteral("Nvidia shares fell on Monday.\n"
                                    "The stock lost about $589 billion of market value, a record for one day.\n"
                                    "Traders blamed DeepSeek, a startup.");
const QString LossWords = QStringLiteral("The stock lost about $589 billion of market value");

} // namespace

class EditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyEditCanBeUndoneAndRedone_data();
    void everyEditCanBeUndoneAndRedone();
    void editIsWholeOrAbsent();
    void editIsKeptInTheLog();
    void changeSurvivesItsJson();
    void claimFromWordsLeadsBackToThem();
    void selectionIsTrimmedAndNeedsWords();
    void attachedWordsAreAnotherAssertion();
    void attachedValueIsComparedWithItsClaim();
    void valueOutsideOfTheSelectionIsNotTaken();
    void wordsOfAStatementAreSpokenByItsAuthor();
    void knownSourceIsNotMadeAgain();
    void acceptingAnAssertionConfirmsClaimChainAndLink();
    void acceptingAClaimLeavesItsAssertions();
    void acceptingAClaimWithAllConfirmsThem();
    void rejectingAClaimRejectsWhatNobodyConfirmed();
    void decidingWhatIsNotThereIsRefused();
    void removingADocumentTakesWhatOnlyItHolds();
    void removingTwoDocumentsTakesWhatTheyShare();
    void mergingMovesAssertionsAndEvidence();
    void movedAssertionIsComparedWithItsNewClaim();
    void relationIsDecidedWithANote();

private:
    using Edit = std::function<Result<Change>(EditsTest &)>;

    Selection selection(const CaseBuilder::Document &document, const QString &words) const
    {
        return {document.captureId, {document.text.indexOf(words), words.size()}};
    }
    QStringList dump() { return dumpCase(m_case->connection()); }
    CaseReader &reader() { return m_case->reader(); }
    Change apply(const Change &change) { return valueOf(m_case->apply(change)); }
    RecordState stateOf(RecordKind kind, const QUuid &uuid);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Investigation> m_case;
    std::unique_ptr<CaseBuilder> m_builder;
    CaseBuilder::Document m_first;
    CaseBuilder::Document m_second;
    QUuid m_claim; // suggested, with one assertion in each document
    QUuid m_otherClaim; // confirmed, with one assertion and evidence
    QUuid m_low;
    QUuid m_high;
    QUuid m_other;
    QUuid m_relation;
    QUuid m_evidence;
    QUuid m_event; // backed by the first document
    QUuid m_sharedEvent; // backed by both
    QUuid m_unnamed;
    QUuid m_person;
};

void EditsTest::init()
{
    m_builder.reset();
    m_case.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_case = valueOf(Investigation::create(m_folder->filePath(QStringLiteral("case.nutgraf"))));
    m_builder = std::make_unique<CaseBuilder>(m_case->connection());
    const auto value = [](const char *low) {
        const QString number = QString::fromLatin1(low);
        return QJsonObject{{QStringLiteral("value_low"), number},
                           {QStringLiteral("value_high"), number},
                           {QStringLiteral("value_kind"), QStringLiteral("money")},
                           {QStringLiteral("value_digits"), 3},
                           {QStringLiteral("value_words"), number},
                           {QStringLiteral("unit"), QStringLiteral("USD")},
                           {QStringLiteral("measure"), QStringLiteral("market value loss")},
                           {QStringLiteral("subject"), QStringLiteral("Nvidia")},
                           {State, Suggested}};
    };
    m_first = m_builder->document(QStringLiteral("One"), QStringLiteral("Ledger"), QStringLiteral("2025-01-27"), Text);
    m_second =
        m_builder->document(QStringLiteral("Two"), QStringLiteral("Courier"), QStringLiteral("2025-01-28"), Text);
    m_claim = m_builder->put(
        RecordKind::Claim,
        {{QStringLiteral("statement"), QStringLiteral("Market value loss of Nvidia")}, {State, Suggested}});
    m_otherClaim =
        m_builder->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Nvidia fell on Monday")}});
    m_low = m_builder->assertion(m_first, QStringLiteral("Nvidia shares fell"), m_claim, value("600000000"));
    m_high = m_builder->assertion(m_second, QStringLiteral("lost about"), m_claim, value("589000000000"));
    m_other = m_builder->assertion(m_first, QStringLiteral("fell on Monday"), m_otherClaim, value("592000000000"));
    m_unnamed = m_builder->put(RecordKind::Source,
                               {{QStringLiteral("name"), QStringLiteral("two traders")},
                                {QStringLiteral("kind"), QStringLiteral("unnamed")},
                                {State, Suggested}});
    m_person = m_builder->put(RecordKind::Source, {{QStringLiteral("name"), QStringLiteral("Ada Wren")}});
    m_builder->chain(m_low, {m_person, m_unnamed});
    m_relation = m_builder->link(RecordKind::Relation, m_low, m_high,
                                 {{QStringLiteral("kind"), QStringLiteral("scale_slip")}, {State, Suggested}});
    m_evidence =
        m_builder->link(RecordKind::Evidence, m_builder->passage(m_first, QStringLiteral("Traders")), m_otherClaim,
                        {{QStringLiteral("stance"), QStringLiteral("supports")}, {QStringLiteral("credibility"), 2}});
    m_event = m_builder->put(RecordKind::Event, {{State, Suggested}});
    m_builder->link(RecordKind::BackedBy, m_event, m_first.uuid);
    m_sharedEvent = m_builder->put(RecordKind::Event, {{State, Suggested}});
    m_builder->link(RecordKind::BackedBy, m_sharedEvent, m_builder->passage(m_first, QStringLiteral("fell")));
    m_builder->link(RecordKind::BackedBy, m_sharedEvent, m_second.uuid);
}

RecordState EditsTest::stateOf(RecordKind kind, const QUuid &uuid)
{
    const auto record = valueOf(m_builder->store().read(kind, uuid));
    const QString name = record ? record->value(State).toString() : QString();
    return name == Suggested                ? RecordState::Suggested
        : name == QLatin1String("rejected") ? RecordState::Rejected
                                            : RecordState::Confirmed;
}

void EditsTest::everyEditCanBeUndoneAndRedone_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    row("make-claim", [](EditsTest &t) { return makeClaim(t.reader(), t.selection(t.m_first, LossWords)); });
    row("attach-to-claim",
        [](EditsTest &t) { return attachToClaim(t.reader(), t.selection(t.m_first, LossWords), t.m_otherClaim); });
    row("add-evidence", [](EditsTest &t) {
        return addEvidence(t.reader(), t.selection(t.m_second, LossWords), t.m_claim, QStringLiteral("refutes"), 3,
                           QStringLiteral("seen in print"));
    });
    row("make-source",
        [](EditsTest &t) { return makeSource(t.reader(), t.selection(t.m_first, QStringLiteral("DeepSeek"))); });
    const auto verdict = [&row](const char *name, RecordKind kind, QUuid EditsTest::*record, Verdict verdict) {
        row(name, [=](EditsTest &t) { return decide(t.reader(), kind, t.*record, verdict); });
    };
    verdict("accept-claim", RecordKind::Claim, &EditsTest::m_claim, Verdict::Accept);
    verdict("accept-claim-with-all", RecordKind::Claim, &EditsTest::m_claim, Verdict::AcceptWithAll);
    verdict("reject-claim", RecordKind::Claim, &EditsTest::m_claim, Verdict::Reject);
    verdict("leave-claim-undecided", RecordKind::Claim, &EditsTest::m_otherClaim, Verdict::Undecided);
    verdict("accept-assertion", RecordKind::Assertion, &EditsTest::m_low, Verdict::Accept);
    verdict("reject-assertion", RecordKind::Assertion, &EditsTest::m_low, Verdict::Reject);
    verdict("accept-event", RecordKind::Event, &EditsTest::m_event, Verdict::Accept);
    verdict("reject-source", RecordKind::Source, &EditsTest::m_unnamed, Verdict::Reject);
    row("set-fields", [](EditsTest &t) -> Result<Change> {
        return setFields(RecordKind::Claim, t.m_claim,
                         {{QStringLiteral("rating"), QStringLiteral("supported")}, {QStringLiteral("importance"), 2}},
                         QStringLiteral("Rate claim"));
    });
    row("decide-relation", [](EditsTest &t) -> Result<Change> {
        return decideRelation(t.m_relation, QStringLiteral("real"), QStringLiteral("a slip"));
    });
    const auto removal = [&row](const char *name, RecordKind kind, QUuid EditsTest::*record) {
        row(name, [=](EditsTest &t) { return removeRecord(t.reader(), kind, t.*record); });
    };
    removal("remove-claim", RecordKind::Claim, &EditsTest::m_otherClaim);
    removal("remove-source", RecordKind::Source, &EditsTest::m_person);
    removal("remove-event", RecordKind::Event, &EditsTest::m_event);
    removal("remove-evidence", RecordKind::Evidence, &EditsTest::m_evidence);
    row("remove-document", [](EditsTest &t) { return removeRecord(t.reader(), RecordKind::Document, t.m_first.uuid); });
    row("remove-documents", [](EditsTest &t) {
        return removeDocuments(t.reader(), {t.m_first.uuid, t.m_second.uuid});
    });
    row("move-assertion", [](EditsTest &t) { return moveAssertion(t.reader(), t.m_low, t.m_otherClaim); });
    row("merge-claims", [](EditsTest &t) { return mergeClaims(t.reader(), t.m_otherClaim, t.m_claim); });
}

void EditsTest::everyEditCanBeUndoneAndRedone()
{
    QFETCH(Edit, edit);
    const QStringList before = dump();
    const Change change = valueOf(edit(*this));
    QVERIFY(!change.title.isEmpty());
    QVERIFY(!change.isEmpty());
    Change back = apply(change);
    const QStringList after = dump();
    QVERIFY(after != before);
    for (int i = 0; i < 2; ++i) {
        const Change forth = apply(back);
        QCOMPARE(dump(), before);
        back = apply(forth);
        QCOMPARE(dump(), after);
    }
    // Applying once more what stands already changes nothing.
    apply(change);
    QCOMPARE(dump(), after);
    apply(back);
    QCOMPARE(dump(), before);
}

void EditsTest::editIsWholeOrAbsent()
{
    const Change change = valueOf(makeClaim(reader(), selection(m_first, LossWords)));
    const QStringList before = dump();
    int failures = 0;
    for (int accesses = 0; accesses < 2000; ++accesses) {
        m_case->connection().failAfter(accesses);
        const auto result = m_case->apply(change);
        m_case->connection().failAfter(-1);
        if (result.ok()) {
            QVERIFY(dump() != before);
            QVERIFY(failures > 5);
            return;
        }
        ++failures;
        QCOMPARE(dump(), before);
    }
    QFAIL("the edit never went through");
}

void EditsTest::editIsKeptInTheLog()
{
    CustodyLog log(m_case->connection());
    const qint64 before = valueOf(log.head()).number;
    const Change change = valueOf(decide(reader(), RecordKind::Claim, m_claim, Verdict::Accept));
    apply(change);
    const auto entries = valueOf(log.page(0, 1));
    QCOMPARE(entries.first().number, before + 1);
    QCOMPARE(entries.first().entry[u"by"].toString(), QStringLiteral("person"));
    const Change kept = valueOf(Change::fromJson(entries.first().entry[u"change"].toObject()));
    QCOMPARE(kept.toJson(), change.toJson());
    QVERIFY(valueOf(log.verify()).isSound());
}

void EditsTest::changeSurvivesItsJson()
{
    const Change change = valueOf(makeClaim(reader(), selection(m_first, LossWords)));
    QCOMPARE(valueOf(Change::fromJson(change.toJson())).toJson(), change.toJson());
    QVERIFY(!Change::fromJson({{QStringLiteral("operations"), QJsonArray{QJsonObject{}}}}).ok());
}

void EditsTest::claimFromWordsLeadsBackToThem()
{
    apply(valueOf(makeClaim(reader(), selection(m_first, LossWords), QStringLiteral(" Nvidia lost $589 billion. "))));
    const auto claims = valueOf(reader().claims(StateFilter::Confirmed));
    const ClaimRow claim = claims.last();
    QCOMPARE(claim.statement, QStringLiteral("Nvidia lost $589 billion."));
    const auto assertions = valueOf(reader().assertionsOf(claim.uuid));
    QCOMPARE(assertions.size(), 1);
    QCOMPARE(assertions.first().state, RecordState::Confirmed);
    QCOMPARE(assertions.first().passage.exact, LossWords);
    QCOMPARE(assertions.first().passage.span.in(Text).toString(), LossWords);
    QCOMPARE(assertions.first().passage.documentUuid, m_first.uuid);
    QVERIFY(assertions.first().passage.suffix.startsWith(QStringLiteral(", a record")));
    QCOMPARE(assertions.first().valueLow, QStringLiteral("589000000000"));
    QCOMPARE(assertions.first().approximation, QStringLiteral("about"));
    QCOMPARE(Text.mid(assertions.first().valueStart, assertions.first().valueWords.size()),
             QStringLiteral("about $589 billion"));
    QCOMPARE(claim.unit, QStringLiteral("USD"));
}

void EditsTest::selectionIsTrimmedAndNeedsWords()
{
    Change change;
    const qsizetype newline = Text.indexOf(u'\n');
    const QUuid passage = valueOf(addPassage(change, reader(), {m_first.captureId, {newline - 7, 12}}));
    apply(change);
    QCOMPARE(valueOf(reader().passage(passage))->exact, QStringLiteral("Monday.\nThe"));
    const auto empty = makeClaim(reader(), {m_first.captureId, {newline, 1}});
    QVERIFY(!empty.ok());
    QCOMPARE(empty.error().code, ErrorCode::InvalidInput);
    const auto beyond = makeClaim(reader(), {m_first.captureId, {Text.size() + 50, 5}});
    QVERIFY(!beyond.ok());
    QVERIFY(!makeClaim(reader(), {CaptureId{9999}, {0, 5}}).ok());
}

void EditsTest::attachedWordsAreAnotherAssertion()
{
    apply(valueOf(attachToClaim(reader(), selection(m_second, LossWords), m_otherClaim)));
    const auto assertions = valueOf(reader().assertionsOf(m_otherClaim));
    QCOMPARE(assertions.size(), 2);
    QCOMPARE(assertions.last().passage.exact, LossWords);
    QCOMPARE(valueOf(reader().claim(m_otherClaim))->documents, 2);
}

void EditsTest::attachedValueIsComparedWithItsClaim()
{
    apply(valueOf(moveAssertion(reader(), m_high, m_otherClaim)));
    apply(valueOf(attachToClaim(reader(), selection(m_second, LossWords), m_claim)));
    bool isSlip = false;
    for (const RelationRow &relation : valueOf(reader().relationsOf(m_claim)))
        isSlip = isSlip || (relation.kind == u"scale_slip" && relation.explanation.contains(u"about $589 billion"));
    QVERIFY(isSlip);
}

void EditsTest::valueOutsideOfTheSelectionIsNotTaken()
{
    const QString words = QStringLiteral("a record for one day");
    apply(valueOf(attachToClaim(reader(), selection(m_first, words), m_otherClaim)));
    for (const AssertionRow &assertion : valueOf(reader().assertionsOf(m_otherClaim)))
        if (assertion.words == words)
            QVERIFY(!assertion.valueWords.contains(QStringLiteral("589")));
}

void EditsTest::wordsOfAStatementAreSpokenByItsAuthor()
{
    m_builder->set(RecordKind::Document, m_first.uuid,
                   {{QStringLiteral("kind"), QStringLiteral("statement")},
                    {QStringLiteral("byline"), QStringLiteral("Ada Wren")}});
    apply(valueOf(attachToClaim(reader(), selection(m_first, LossWords), m_otherClaim)));
    const auto spoken = valueOf(reader().assertionsBy(m_person));
    QCOMPARE(spoken.size(), 2);
    QCOMPARE(spoken.last().speaker.isEmpty(), false);
}

void EditsTest::knownSourceIsNotMadeAgain()
{
    const Selection words = selection(m_first, QStringLiteral("DeepSeek"));
    apply(valueOf(makeSource(reader(), words, QStringLiteral("organisation"))));
    QVERIFY(!valueOf(reader().findSource(QStringLiteral("deepseek"))).isNull());
    QVERIFY(valueOf(makeSource(reader(), words)).isEmpty());
}

void EditsTest::acceptingAnAssertionConfirmsClaimChainAndLink()
{
    apply(valueOf(decide(reader(), RecordKind::Assertion, m_low, Verdict::Accept)));
    QCOMPARE(stateOf(RecordKind::Assertion, m_low), RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Claim, m_claim), RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Source, m_unnamed), RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Asserts, valueOf(reader().linkOf(RecordKind::Asserts, m_low))),
             RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Assertion, m_high), RecordState::Suggested);
}

void EditsTest::acceptingAClaimLeavesItsAssertions()
{
    apply(valueOf(decide(reader(), RecordKind::Claim, m_claim, Verdict::Accept)));
    QCOMPARE(stateOf(RecordKind::Claim, m_claim), RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Assertion, m_low), RecordState::Suggested);
    QCOMPARE(valueOf(reader().claim(m_claim))->suggested, 2);
}

void EditsTest::acceptingAClaimWithAllConfirmsThem()
{
    apply(valueOf(decide(reader(), RecordKind::Assertion, m_high, Verdict::Reject)));
    apply(valueOf(decide(reader(), RecordKind::Claim, m_claim, Verdict::AcceptWithAll)));
    QCOMPARE(stateOf(RecordKind::Assertion, m_low), RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Source, m_unnamed), RecordState::Confirmed);
    QCOMPARE(stateOf(RecordKind::Assertion, m_high), RecordState::Rejected);
}

void EditsTest::rejectingAClaimRejectsWhatNobodyConfirmed()
{
    apply(valueOf(decide(reader(), RecordKind::Assertion, m_high, Verdict::Accept)));
    apply(valueOf(decide(reader(), RecordKind::Claim, m_claim, Verdict::Reject)));
    QCOMPARE(stateOf(RecordKind::Claim, m_claim), RecordState::Rejected);
    QCOMPARE(stateOf(RecordKind::Assertion, m_low), RecordState::Rejected);
    QCOMPARE(stateOf(RecordKind::Assertion, m_high), RecordState::Confirmed);
}

void EditsTest::decidingWhatIsNotThereIsRefused()
{
    for (const RecordKind kind : {RecordKind::Claim, RecordKind::Assertion, RecordKind::Event}) {
        const auto result = decide(reader(), kind, createUuid7(), Verdict::Accept);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::NotFound);
    }
    QVERIFY(!decide(reader(), RecordKind::Event, m_claim, Verdict::Reject).ok());
}

void EditsTest::removingADocumentTakesWhatOnlyItHolds()
{
    apply(valueOf(removeDocuments(reader(), {m_first.uuid})));
    QVERIFY(!valueOf(reader().document(m_first.uuid)));
    QVERIFY(!valueOf(reader().assertion(m_low)));
    QVERIFY(!valueOf(reader().event(m_event)));
    QVERIFY(valueOf(reader().event(m_sharedEvent)).has_value());
    QVERIFY(valueOf(reader().claim(m_claim)).has_value()); // the second document asserts it
    QVERIFY(valueOf(reader().claim(m_otherClaim)).has_value()); // a person confirmed it
    QCOMPARE(valueOf(reader().evidenceFor(m_otherClaim)).size(), 0);
    QVERIFY(!valueOf(reader().source(m_unnamed))); // suggested, and nothing else names it
    QVERIFY(valueOf(reader().source(m_person)).has_value());
    QVERIFY(valueOf(reader().document(m_second.uuid)).has_value());
}

void EditsTest::removingTwoDocumentsTakesWhatTheyShare()
{
    apply(valueOf(removeDocuments(reader(), {m_first.uuid, m_second.uuid})));
    QVERIFY(!valueOf(reader().claim(m_claim)));
    QVERIFY(!valueOf(reader().event(m_sharedEvent)));
    QCOMPARE(valueOf(reader().counts()).documents, 0);
    QCOMPARE(valueOf(reader().counts()).openConflicts, 0);
}

void EditsTest::mergingMovesAssertionsAndEvidence()
{
    apply(valueOf(mergeClaims(reader(), m_otherClaim, m_claim)));
    QVERIFY(!valueOf(reader().claim(m_otherClaim)));
    QCOMPARE(valueOf(reader().assertionsOf(m_claim)).size(), 3);
    const auto evidence = valueOf(reader().evidenceFor(m_claim));
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.first().credibility, 2);
    QCOMPARE(evidence.first().passage.exact, QStringLiteral("Traders"));
    QVERIFY(valueOf(mergeClaims(reader(), m_claim, m_claim)).isEmpty());
}

void EditsTest::movedAssertionIsComparedWithItsNewClaim()
{
    apply(valueOf(moveAssertion(reader(), m_low, m_otherClaim)));
    QCOMPARE(valueOf(reader().assertion(m_low))->claim, m_otherClaim);
    QStringList kinds;
    for (const RelationRow &relation : valueOf(reader().relationsOf(m_otherClaim)))
        kinds.append(relation.kind);
    QCOMPARE(kinds, QStringList{QStringLiteral("scale_slip")});
    QCOMPARE(valueOf(reader().relationsOf(m_claim)).size(), 0);
}

void EditsTest::relationIsDecidedWithANote()
{
    apply(decideRelation(m_relation, QStringLiteral("explained"), QStringLiteral("billions were meant")));
    const auto relations = valueOf(reader().relationsOf(m_claim));
    QCOMPARE(relations.first().decision, QStringLiteral("explained"));
    QCOMPARE(relations.first().note, QStringLiteral("billions were meant"));
    QCOMPARE(relations.first().state, RecordState::Confirmed);
    QCOMPARE(valueOf(reader().claim(m_claim))->conflicts, 0);
    apply(decideRelation(m_relation, QStringLiteral("open"), {}));
    QCOMPARE(valueOf(reader().claim(m_claim))->conflicts, 1);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
