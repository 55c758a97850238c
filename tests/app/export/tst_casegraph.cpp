// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/casegraph.h"
#include "tests/support/casebuilder.h"
#include "tests/support/temporaryinvestigation.h"

#include <QTest>

using namespace nutgraf;
using namespace nutgraf::exporting;
using storage::RecordKind;

class CaseGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void assertionBecomesDocumentToClaim();
    void chainBecomesCitations();
    void outletDoesNotCiteItself();
    void evidencePassageCountsForItsDocument();
    void severalAssertionsAreOneLink();
    void linkIsSuggestedUntilSomethingInItIsConfirmed();
    void rejectedAssertionLeavesNoTrace();
    void conflictingAssertionsJoinTheirDocuments();
    void explainedConflictIsNone();
    void agreeingAssertionsAreNotDrawn();
    void eventHasActorsAndDocuments();
    void neighboursOfAClaimAreNotThoseOfItsDocument();
    void stepsReachFurther();
    void expandingAddsNeighbours();
    void kindsCanBeLeftOut();
    void limitIsSaid();
    void suggestionsCanBeLeftOut();

private:
    /// "Reuters → Chip report: cites" and so on, sorted.
    QStringList lines(const CaseGraphRequest &request = {});
    QStringList names(const CaseGraphRequest &request);

    std::unique_ptr<tests::TemporaryInvestigation> m_file;
    std::unique_ptr<tests::CaseBuilder> m_case;
    bool m_capped = false;
};

namespace {

const QJsonObject Suggested{{QStringLiteral("state"), QStringLiteral("suggested")}};
const QString Text = QStringLiteral("Nvidia lost $589 billion. Shares fell 17 percent. Analysts agree.");

const char *const KindNames[] = {"publishes", "cites",   "says",   "asserts",  "supports",  "refutes",
                                 "qualifies", "context", "copies", "replaces", "conflicts", "agrees",
                                 "backs",     "acts",    "about",  "owns"};

} // namespace

void CaseGraphTest::init()
{
    m_case.reset();
    m_file = std::make_unique<tests::TemporaryInvestigation>();
    QVERIFY(m_file->isValid());
    m_case = std::make_unique<tests::CaseBuilder>(m_file->connection());
}

QStringList CaseGraphTest::lines(const CaseGraphRequest &request)
{
    storage::GraphMirror mirror;
    if (!mirror.refresh(m_file->connection()))
        qFatal("no mirror");
    const auto graph = loadCaseGraph(m_file->connection(), mirror, request);
    if (!graph)
        qFatal("no graph: %s", qPrintable(graph.error().detail));
    m_capped = graph.value().capped;
    QStringList lines;
    for (const CaseLink &link : graph.value().links) {
        QString line = QStringLiteral("%1 → %2: %3")
                           .arg(graph.value().nodes[link.source].label, graph.value().nodes[link.target].label,
                                QLatin1String(KindNames[int(link.kind)]));
        if (link.count > 1)
            line += QStringLiteral(" ×%1").arg(link.count);
        if (link.state == storage::RecordState::Suggested)
            line += QLatin1Char('?');
        lines.append(line);
    }
    lines.sort();
    return lines;
}

QStringList CaseGraphTest::names(const CaseGraphRequest &request)
{
    storage::GraphMirror mirror;
    if (!mirror.refresh(m_file->connection()))
        qFatal("no mirror");
    const auto graph = loadCaseGraph(m_file->connection(), mirror, request);
    if (!graph)
        qFatal("no graph: %s", qPrintable(graph.error().detail));
    m_capped = graph.value().capped;
    QStringList names;
    for (const CaseNode &node : graph.value().nodes)
        names.append(node.label);
    names.sort();
    return names;
}

void CaseGraphTest::assertionBecomesDocumentToClaim()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss);
    QCOMPARE(lines(), QStringList{QStringLiteral("Report → Loss: asserts")});
}

void CaseGraphTest::chainBecomesCitations()
{
    const auto report = m_case->document(QStringLiteral("Report"), QStringLiteral("Daily"), {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid assertion = m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss);
    m_case->chain(assertion,
                  {m_case->source(QStringLiteral("Bloomberg")),
                   m_case->source(QStringLiteral("people familiar"), QStringLiteral("unnamed"))});
    QCOMPARE(lines(),
             (QStringList{QStringLiteral("Bloomberg → people familiar: cites"),
                          QStringLiteral("Daily → Report: publishes"), QStringLiteral("Report → Bloomberg: cites"),
                          QStringLiteral("Report → Loss: asserts"), QStringLiteral("people familiar → Loss: says")}));
}

void CaseGraphTest::outletDoesNotCiteItself()
{
    const auto statement = m_case->document(QStringLiteral("Statement"), QStringLiteral("Nvidia"), {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid assertion = m_case->assertion(statement, QStringLiteral("Nvidia lost $589 billion"), loss);
    m_case->link(RecordKind::SpokenBy, assertion, m_case->source(QStringLiteral("Nvidia")));
    QCOMPARE(lines(),
             (QStringList{QStringLiteral("Nvidia → Loss: says"), QStringLiteral("Nvidia → Statement: publishes"),
                          QStringLiteral("Statement → Loss: asserts")}));
}

void CaseGraphTest::evidencePassageCountsForItsDocument()
{
    const auto filing = m_case->document(QStringLiteral("Filing"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid fall = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Fall")}});
    m_case->link(RecordKind::Evidence, m_case->passage(filing, QStringLiteral("Shares fell")), loss,
                 {{QStringLiteral("stance"), QStringLiteral("refutes")}});
    m_case->link(RecordKind::Evidence, fall, loss, {{QStringLiteral("stance"), QStringLiteral("supports")}});
    m_case->link(RecordKind::Evidence, filing.uuid, fall, {{QStringLiteral("stance"), QStringLiteral("context")}});
    QCOMPARE(lines(),
             (QStringList{QStringLiteral("Fall → Loss: supports"), QStringLiteral("Filing → Fall: context"),
                          QStringLiteral("Filing → Loss: refutes")}));
}

void CaseGraphTest::severalAssertionsAreOneLink()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss);
    m_case->assertion(report, QStringLiteral("Shares fell 17 percent"), loss);
    QCOMPARE(lines(), QStringList{QStringLiteral("Report → Loss: asserts ×2")});
}

void CaseGraphTest::linkIsSuggestedUntilSomethingInItIsConfirmed()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss, Suggested);
    QCOMPARE(lines(), QStringList{QStringLiteral("Report → Loss: asserts?")});
    m_case->assertion(report, QStringLiteral("Shares fell 17 percent"), loss);
    QCOMPARE(lines(), QStringList{QStringLiteral("Report → Loss: asserts ×2")});
}

void CaseGraphTest::rejectedAssertionLeavesNoTrace()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid assertion = m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss,
                                              {{QStringLiteral("state"), QStringLiteral("rejected")}});
    m_case->chain(assertion, {m_case->source(QStringLiteral("Bloomberg"))});
    QCOMPARE(lines(), QStringList());
}

void CaseGraphTest::conflictingAssertionsJoinTheirDocuments()
{
    const auto first = m_case->document(QStringLiteral("First"), {}, {}, Text);
    const auto second = m_case->document(QStringLiteral("Second"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid a = m_case->assertion(first, QStringLiteral("Nvidia lost $589 billion"), loss);
    const QUuid b = m_case->assertion(second, QStringLiteral("Nvidia lost $589 billion"), loss);
    QJsonObject values = Suggested;
    values.insert(QStringLiteral("kind"), QStringLiteral("scale_slip"));
    m_case->link(RecordKind::Relation, b, a, values);
    QVERIFY(lines().contains(QStringLiteral("First → Second: conflicts?")));
    CaseGraphRequest around;
    around.focus = {second.uuid};
    around.steps = 1;
    QCOMPARE(names(around), (QStringList{QStringLiteral("First"), QStringLiteral("Loss"), QStringLiteral("Second")}));
}

void CaseGraphTest::explainedConflictIsNone()
{
    const auto first = m_case->document(QStringLiteral("First"), {}, {}, Text);
    const auto second = m_case->document(QStringLiteral("Second"), {}, {}, Text);
    const QUuid a = m_case->assertion(first, QStringLiteral("Nvidia lost $589 billion"), {});
    const QUuid b = m_case->assertion(second, QStringLiteral("Nvidia lost $589 billion"), {});
    m_case->link(RecordKind::Relation, a, b,
                 {{QStringLiteral("kind"), QStringLiteral("conflict")},
                  {QStringLiteral("decision"), QStringLiteral("explained")}});
    QCOMPARE(lines(), QStringList());
}

void CaseGraphTest::agreeingAssertionsAreNotDrawn()
{
    const auto first = m_case->document(QStringLiteral("First"), {}, {}, Text);
    const auto second = m_case->document(QStringLiteral("Second"), {}, {}, Text);
    const QUuid a = m_case->assertion(first, QStringLiteral("Nvidia lost $589 billion"), {});
    const QUuid b = m_case->assertion(second, QStringLiteral("Nvidia lost $589 billion"), {});
    m_case->link(RecordKind::Relation, a, b, {{QStringLiteral("kind"), QStringLiteral("agrees")}});
    m_case->link(RecordKind::Relation, first.uuid, second.uuid, {{QStringLiteral("kind"), QStringLiteral("copies")}});
    QCOMPARE(lines(), QStringList{QStringLiteral("First → Second: copies")});
}

void CaseGraphTest::eventHasActorsAndDocuments()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    const QUuid fall = m_case->put(RecordKind::Event, {{QStringLiteral("title"), QStringLiteral("Sell-off")}});
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    m_case->link(RecordKind::Actor, fall, m_case->source(QStringLiteral("Nvidia")));
    m_case->link(RecordKind::BackedBy, fall, m_case->passage(report, QStringLiteral("Shares fell")));
    m_case->link(RecordKind::About, fall, loss);
    QCOMPARE(lines(),
             (QStringList{QStringLiteral("Nvidia → Sell-off: acts"), QStringLiteral("Report → Sell-off: backs"),
                          QStringLiteral("Sell-off → Loss: about")}));
}

void CaseGraphTest::neighboursOfAClaimAreNotThoseOfItsDocument()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid fall = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Fall")}});
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss);
    m_case->assertion(report, QStringLiteral("Shares fell 17 percent"), fall);
    CaseGraphRequest around;
    around.focus = {loss};
    around.steps = 1;
    QCOMPARE(names(around), (QStringList{QStringLiteral("Loss"), QStringLiteral("Report")}));
}

void CaseGraphTest::stepsReachFurther()
{
    const auto report = m_case->document(QStringLiteral("Report"), QStringLiteral("Daily"), {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    const QUuid fall = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Fall")}});
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss);
    m_case->assertion(report, QStringLiteral("Shares fell 17 percent"), fall);
    CaseGraphRequest around;
    around.focus = {loss};
    around.steps = 2;
    QCOMPARE(names(around),
             (QStringList{QStringLiteral("Daily"), QStringLiteral("Fall"), QStringLiteral("Loss"),
                          QStringLiteral("Report")}));
}

void CaseGraphTest::expandingAddsNeighbours()
{
    const auto report = m_case->document(QStringLiteral("Report"), QStringLiteral("Daily"), {}, Text);
    const QUuid loss = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Loss")}});
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss);
    CaseGraphRequest around;
    around.focus = {loss};
    around.steps = 1;
    QVERIFY(!names(around).contains(QStringLiteral("Daily")));
    around.expanded = {report.uuid};
    QVERIFY(names(around).contains(QStringLiteral("Daily")));
}

void CaseGraphTest::kindsCanBeLeftOut()
{
    CaseGraph graph;
    graph.nodes.resize(4);
    graph.nodes[0].kind = RecordKind::Event;
    graph.nodes[1].kind = RecordKind::Document;
    graph.nodes[2].kind = RecordKind::Source;
    graph.nodes[3].kind = RecordKind::Claim;
    graph.links = {{1, 0, CaseLinkKind::Backs}, {2, 1, CaseLinkKind::Publishes}, {1, 3, CaseLinkKind::Asserts}};
    const CaseGraph kept = without(graph, {RecordKind::Event, RecordKind::Source});
    QCOMPARE(kept.nodes.size(), 2);
    QCOMPARE(kept.links, (QList<CaseLink>{{0, 1, CaseLinkKind::Asserts}}));
}

void CaseGraphTest::limitIsSaid()
{
    for (int i = 0; i < 30; ++i)
        m_case->document(QStringLiteral("Report %1").arg(i), {}, {}, Text);
    for (int i = 0; i < 10; ++i)
        m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Claim %1").arg(i)}});
    CaseGraphRequest request;
    request.limit = 20;
    QCOMPARE(names(request).size(), 20);
    QVERIFY(m_capped);
    request.limit = 40;
    QCOMPARE(names(request).size(), 40);
    QVERIFY(!m_capped);
}

void CaseGraphTest::suggestionsCanBeLeftOut()
{
    const auto report = m_case->document(QStringLiteral("Report"), {}, {}, Text);
    QJsonObject values = Suggested;
    values.insert(QStringLiteral("statement"), QStringLiteral("Loss"));
    const QUuid loss = m_case->put(RecordKind::Claim, values);
    m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), loss, Suggested);
    CaseGraphRequest request;
    request.suggested = false;
    QCOMPARE(names(request), QStringList{QStringLiteral("Report")});
    QCOMPARE(lines(request), QStringList());
}

QTEST_GUILESS_MAIN(CaseGraphTest)
#include "tst_casegraph.moc"
