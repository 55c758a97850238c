// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "app/casework/ingest.h"
#include "app/casework/investigation.h"
#include "app/casework/samplecase.h"
#include "app/casework/versions.h"
#include "storage/base/uuid7.h"
#include "storage/custody/custodylog.h"
#include "storage/search/search.h"
#include "tests/support/casedump.h"
#include "tests/support/pdfwriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf::casework;
using namespace nutgraf::storage;
using nutgraf::jobs::JobContext;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

QByteArray page(const char *title, const char *paragraphs, const char *head = "")
{
    return QByteArray("<!DOCTYPE html><html lang=\"en\"><head><title>") + title + "</title>" + head
        + "</head><body><article><h1>" + title + "</h1>" + paragraphs + "</article></body></html>";
}

const char Loss[] = "<p>Nvidia lost about $589 billion of market value on Monday, a record for any company on Wall "
                    "Street. The chipmaker's shares closed lower after a week of doubts about demand for its most "
                    "expensive processors.</p><p>Traders had expected a quiet session before the results of other "
                    "technology companies later in the week, and many of them were caught by the speed of it.</p>";
const char Slip[] = "<p>Nvidia lost $600 million of market value on Monday, the largest fall in the history of the "
                    "market. Investors sold chip stocks of every kind and bought bonds.</p><p>The company did not "
                    "comment on the day's trading, which began in Tokyo and ended with heavy volume in New York.</p>";

Incoming web(const QByteArray &bytes, const char *address)
{
    Incoming incoming;
    incoming.origin = Incoming::Origin::Web;
    incoming.bytes = bytes;
    incoming.address = QString::fromLatin1(address);
    incoming.finalUrl = incoming.address;
    incoming.contentType = QStringLiteral("text/html");
    return incoming;
}

} // namespace

class IngestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFindingStandsWhereItsPassageSays();
    void failuresAreDataAndTheOthersGoOn();
    void sameBytesAreKnown();
    void sameAddressWithOtherBytesIsANewVersion();
    void wordsOfTwoVersionsCountOnce();
    void anotherSitesNameForAPageIsNotTaken();
    void whatThePersonSaysGoesFirst();
    void captureTellsHowItWasGot();
    void inboxItemIsKeptWithItsDocumentAndWaitsAgainWithoutIt();
    void speakersOfATranscriptBecomeSources();
    void passagesOfAPdfKnowTheirPages();
    void newVersionIsComparedWithTheOneBefore_data();
    void newVersionIsComparedWithTheOneBefore();
    void confirmedWordsGoAlongToTheNewVersion();
    void versionThatIsTakenOutLeavesTheDocumentAsItWas();
    void pageThatWentBackIsANewVersion();
    void wallIsNoNewestVersion();
    void wallIsSaidAndNeverComplete();
    void stopEndsBetweenDocuments();
    void valuesOfOneClaimAreRelatedAcrossDocuments();
    void rejectedClaimIsNotRaisedAgain();
    void rejectedAssertionIsNotRaisedByRunningAgain();
    void publicationsAndCorrectionsAreOnTheTimeline();
    void copyIsSuggestedWithItsOriginal();
    void importIsInTheLogAndInTheSearch();
    void sampleIsWholeOrAbsent();

private:
    AddedList add(const QList<Incoming> &incoming, const JobContext &context = {})
    {
        return valueOf(addDocuments(path(), m_case->gate(), incoming, context));
    }
    QString path() const { return m_folder->filePath(QStringLiteral("case.nutgraf")); }
    QString file(const QString &name, const QByteArray &bytes) const;
    CaseReader &reader() { return m_case->reader(); }
    QList<ClaimRow> lossClaims();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Investigation> m_case;
};

void IngestTest::init()
{
    m_case.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_case = valueOf(Investigation::create(path()));
}

QString IngestTest::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

QList<ClaimRow> IngestTest::lossClaims()
{
    QList<ClaimRow> claims;
    for (const ClaimRow &claim : valueOf(reader().claims(StateFilter::All)))
        if (claim.measure == QLatin1String("market value loss"))
            claims.append(claim);
    return claims;
}

void IngestTest::everyFindingStandsWhereItsPassageSays()
{
    const auto added = add({web(page("Nvidia falls", Loss), "https://ledger.example/nvidia")});
    const auto document = valueOf(reader().document(added.first().value().document));
    QVERIFY(document.has_value());
    QCOMPARE(document->url, QStringLiteral("https://ledger.example/nvidia"));
    const QString text = valueOf(reader().text(document->capture));
    const auto assertions = valueOf(reader().assertionsIn(document->capture));
    QVERIFY(!assertions.isEmpty());
    QCOMPARE(added.first().value().suggestions, int(assertions.size()));
    for (const AssertionRow &assertion : assertions) {
        QCOMPARE(assertion.state, RecordState::Suggested);
        QCOMPARE(assertion.passage.span.in(text).toString(), assertion.passage.exact);
        QCOMPARE(text.mid(assertion.valueStart, assertion.valueWords.size()), assertion.valueWords);
        QVERIFY(text.left(assertion.passage.span.start).endsWith(assertion.passage.prefix));
        QVERIFY(text.mid(assertion.passage.span.end()).startsWith(assertion.passage.suffix));
    }
}

void IngestTest::failuresAreDataAndTheOthersGoOn()
{
    QList<Incoming> incoming(5);
    incoming[0].path = file(QStringLiteral("empty.html"), {});
    incoming[1].path = file(QStringLiteral("picture.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18));
    incoming[2].path = m_folder->filePath(QStringLiteral("missing.html"));
    incoming[3].path = m_folder->path();
    incoming[4].path = file(QStringLiteral("good.html"), page("Nvidia falls", Loss));
    QStringList failed;
    const JobContext context({}, {}, [&](const QString &item, const Error &) { failed.append(item); });
    const auto added = add(incoming, context);
    QCOMPARE(added.size(), 5);
    QVERIFY(!added[0].ok());
    QCOMPARE(added[0].error().code, ErrorCode::InvalidInput);
    QVERIFY(!added[1].ok());
    QVERIFY(!added[2].ok());
    QCOMPARE(added[2].error().code, ErrorCode::NotFound);
    QVERIFY(!added[3].ok());
    for (int i = 0; i < 4; ++i)
        QVERIFY(added[i].error().message.endsWith(u'.'));
    QVERIFY(added[4].ok());
    QCOMPARE(failed.size(), 4);
    QVERIFY(failed.contains(QStringLiteral("missing.html")));
    QCOMPARE(valueOf(reader().counts()).documents, 1);
}

void IngestTest::sameBytesAreKnown()
{
    const Incoming first = web(page("Nvidia falls", Loss), "https://ledger.example/nvidia");
    Incoming second = first;
    second.address = second.finalUrl = QStringLiteral("https://ledger.example/other");
    const auto added = add({first, second});
    QVERIFY(!added[0].value().known);
    QVERIFY(added[1].value().known);
    QCOMPARE(added[1].value().document, added[0].value().document);
    const QStringList before = nutgraf::tests::dumpCase(m_case->connection());
    QVERIFY(add({first}).first().value().known);
    QCOMPARE(nutgraf::tests::dumpCase(m_case->connection()), before);
}

void IngestTest::sameAddressWithOtherBytesIsANewVersion()
{
    const auto first = add({web(page("Nvidia falls", Slip), "https://ledger.example/nvidia")});
    const auto second = add({web(page("Nvidia falls far", Loss), "https://ledger.example/nvidia")});
    QCOMPARE(second.first().value().document, first.first().value().document);
    QCOMPARE(second.first().value().version, 2);
    QVERIFY(!second.first().value().known);
    const auto document = valueOf(reader().document(first.first().value().document));
    QCOMPARE(document->captures, 2);
    QVERIFY(valueOf(reader().text(document->capture)).contains(QStringLiteral("$589 billion")));
    QCOMPARE(valueOf(reader().counts()).documents, 1);
}

void IngestTest::wordsOfTwoVersionsCountOnce()
{
    const char more[] = "<p>The board will meet on Friday to look at what the week has brought.</p>";
    const char address[] = "https://ledger.example/nvidia";
    add({web(page("Nvidia falls", Loss), address)});
    const ClaimRow before = lossClaims().first();
    add({web(page("Nvidia falls", QByteArray(Loss).append(more).constData()), address)});
    QCOMPARE(lossClaims().size(), 1);
    QCOMPARE(lossClaims().first().assertions, before.assertions);
    const auto said = valueOf(reader().assertionsOf(before.uuid));
    const auto document = valueOf(reader().document(said.first().passage.documentUuid));
    QCOMPARE(said.first().passage.capture, document->capture); // the newest

    QVERIFY(m_case->apply(valueOf(decide(reader(), RecordKind::Assertion, said.first().uuid, Verdict::Reject))).ok());
    const char evenMore[] = "<p>Nothing else was known on Monday night, and nobody wanted to guess.</p>";
    add({web(page("Nvidia falls", QByteArray(Loss).append(evenMore).constData()), address)});
    QCOMPARE(valueOf(reader().assertionsOf(before.uuid)).size(), said.size() - 1);
}

void IngestTest::anotherSitesNameForAPageIsNotTaken()
{
    const char head[] = "<link rel=\"canonical\" href=\"https://ledger.example/nvidia\">";
    add({web(page("Nvidia falls", Loss), "https://ledger.example/nvidia")});
    const auto added = add({web(page("Nvidia falls", Slip, head), "https://courier.example/nvidia")});
    QCOMPARE(added.first().value().version, 1);
    QCOMPARE(valueOf(reader().counts()).documents, 2);
    const auto own = add({web(page("Nvidia fell", Loss, head), "https://ledger.example/nvidia?from=feed")});
    QCOMPARE(own.first().value().version, 2);
}

void IngestTest::whatThePersonSaysGoesFirst()
{
    Incoming incoming;
    incoming.origin = Incoming::Origin::Paste;
    incoming.bytes = "We lost $3 million on Monday, and we will say more when we know more.";
    incoming.kind = QStringLiteral("statement");
    incoming.title = QStringLiteral("Statement of the board");
    incoming.publisher = QStringLiteral("Example Corp");
    incoming.speaker = QStringLiteral("Ada Wren");
    incoming.place = QStringLiteral("Lisbon");
    incoming.published = QStringLiteral("2025-01-28");
    const auto added = add({incoming});
    const auto document = valueOf(reader().document(added.first().value().document));
    QCOMPARE(document->kind, incoming.kind);
    QCOMPARE(document->title, incoming.title);
    QCOMPARE(document->publisher, incoming.publisher);
    QCOMPARE(document->byline, QStringList{incoming.speaker});
    QCOMPARE(document->place, incoming.place);
    QCOMPARE(document->published, incoming.published);
    QCOMPARE(valueOf(reader().capture(document->capture))->origin, QStringLiteral("paste"));
    for (const AssertionRow &assertion : valueOf(reader().assertionsIn(document->capture)))
        QCOMPARE(assertion.speaker, incoming.speaker);
}

void IngestTest::captureTellsHowItWasGot()
{
    Incoming incoming = web(page("Cut", Loss), "https://gazette.example/cut");
    incoming.retrieval.status = QStringLiteral("partial");
    incoming.retrieval.truncated = QStringLiteral("length");
    incoming.retrieval.warnings = {QStringLiteral("The server stopped half way.")};
    incoming.retrieval.httpStatus = 200;
    incoming.retrieval.peer = QStringLiteral("192.0.2.1:443");
    incoming.retrieval.takenUs = 1'737'936'000'000'000;
    incoming.container = QStringLiteral("crawl.warc.gz");
    incoming.resources = {
        {QStringLiteral("https://gazette.example/a.png"), 200, QStringLiteral("image/png"), {}, "png bytes", {}}};
    const Added added = valueOf(add({incoming}).first());
    const auto document = valueOf(reader().document(added.document));
    const CaptureRow capture = valueOf(reader().captures(document->id)).first();
    QCOMPARE(capture.status, QStringLiteral("partial"));
    QCOMPARE(capture.truncated, QStringLiteral("length"));
    QCOMPARE(capture.warnings.first(), QStringLiteral("The server stopped half way."));
    QCOMPARE(capture.peer, QStringLiteral("192.0.2.1:443"));
    QCOMPARE(capture.takenUs, 1'737'936'000'000'000);
    QCOMPARE(capture.container, QStringLiteral("crawl.warc.gz"));
    const auto kept = valueOf(reader().resourcesOf(capture.id));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(valueOf(reader().blobSize(kept.first().body)), 9);
}

void IngestTest::inboxItemIsKeptWithItsDocumentAndWaitsAgainWithoutIt()
{
    Change arrival;
    const QUuid item = createUuid7();
    arrival.put(RecordKind::InboxItem, item, {{QStringLiteral("title"), QStringLiteral("Loss")}});
    QVERIFY(m_case->apply(arrival).ok());
    Incoming incoming = web(page("Loss", Loss), "https://gazette.example/loss");
    incoming.inboxItem = item;
    const Added added = valueOf(add({incoming}).first());
    QCOMPARE(valueOf(reader().inboxItem(item))->decision, QStringLiteral("kept"));
    QCOMPARE(valueOf(reader().inboxItem(item))->document, added.document);
    QVERIFY(m_case->apply(valueOf(removeDocuments(reader(), {added.document}))).ok());
    QCOMPARE(valueOf(reader().inboxItem(item))->decision, QStringLiteral("new"));
    QVERIFY(valueOf(reader().inboxItem(item))->document.isNull());
}

void IngestTest::speakersOfATranscriptBecomeSources()
{
    Incoming talk;
    talk.path = file(QStringLiteral("talk.vtt"),
                     "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lee>I have cut the debt of Quay by 12 percent since "
                     "2023.\n\n00:05.000 --> 00:09.000\n<v Bo Chan>The bridge cost $12 million more than planned in "
                     "2024.\n");
    const auto added = add({talk});
    const auto document = valueOf(reader().document(added.first().value().document));
    QCOMPARE(document->kind, QStringLiteral("transcript"));
    const auto assertions = valueOf(reader().assertionsIn(document->capture));
    QCOMPARE(assertions.size(), 2);
    QStringList speakers;
    for (const AssertionRow &assertion : assertions)
        speakers.append(assertion.chain.last().name);
    QCOMPARE(speakers, (QStringList{QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")}));
    const auto turns = valueOf(reader().turnsOf(document->capture));
    QCOMPARE(turns.size(), 2);
    QCOMPARE(turns[1].startMs, 5000);
}

void IngestTest::passagesOfAPdfKnowTheirPages()
{
    nutgraf::tests::PdfWriter pdf;
    using nutgraf::tests::PdfWriter;
    pdf.addPage(
        PdfWriter::lines(72, 700, 11, {QStringLiteral("The report of the harbour board begins on this page.")}));
    pdf.addPage(PdfWriter::lines(72, 700, 11,
                                 {QStringLiteral("Nvidia lost about $589 billion of market value on Monday, a"),
                                  QStringLiteral("record for any company on Wall Street.")}));
    Incoming report;
    report.path = file(QStringLiteral("report.pdf"), pdf.write());
    const auto added = add({report});
    const auto document = valueOf(reader().document(added.first().value().document));
    const auto assertions = valueOf(reader().assertionsIn(document->capture));
    QVERIFY(!assertions.isEmpty());
    for (const AssertionRow &assertion : assertions)
        QCOMPARE(assertion.passage.page, 2);
}

void IngestTest::newVersionIsComparedWithTheOneBefore_data()
{
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<QString>("kind");
    const QByteArray loss(Loss);
    QTest::newRow("a figure changed") << QByteArray(Loss).replace("$589 billion", "$598 billion") << "stealth";
    QTest::newRow("a figure changed and the page says so") << QByteArray(Loss).replace("$589 billion", "$598 billion")
            + "<p>Correction: An earlier version of this article gave a wrong figure for the loss of the company.</p>"
                                                           << "corrected";
    QTest::newRow("a paragraph more") << loss
            + "<p>Officials in three countries said later that they were looking at the matter with care.</p>"
                                      << "extended";
    QTest::newRow("other marks only") << QByteArray(Loss).replace("chipmaker's", "chipmaker&rsquo;s") << "cosmetic";
}

void IngestTest::newVersionIsComparedWithTheOneBefore()
{
    QFETCH(QByteArray, later);
    const char *address = "https://gazette.example/loss";
    valueOf(add({web(page("Loss", Loss), address)}).first());
    const Added added = valueOf(add({web(page("Loss", later), address)}).first());
    QCOMPARE(added.version, 2);
    QTEST(added.versionChange, "kind");
    QTEST(valueOf(reader().document(added.document))->versionChange, "kind");
    const auto changes = valueOf(reader().versionChanges());
    QCOMPARE(changes.size(), 1);
    QTEST(changes.first().kind, "kind");
    QCOMPARE(changes.first().versionBefore, 1);
    QCOMPARE(changes.first().after, added.capture);
    QVERIFY(!changes.first().explanation.isEmpty());
    const VersionView view = valueOf(compareCaptures(reader(), changes.first().before, changes.first().after));
    QTEST(nutgraf::reasoning::versionKindName(view.comparison.kind), "kind");
    QCOMPARE(view.summary, changes.first().explanation);
    QCOMPARE(view.resting.isEmpty(), !later.contains("598"));
}

void IngestTest::confirmedWordsGoAlongToTheNewVersion()
{
    const char *address = "https://gazette.example/loss";
    const Added first = valueOf(add({web(page("Loss", Loss), address)}).first());
    const auto document = valueOf(reader().document(first.document));
    const auto found = valueOf(reader().assertionsIn(document->capture));
    QVERIFY(!found.isEmpty());
    QVERIFY(m_case->apply(valueOf(decide(reader(), RecordKind::Assertion, found.first().uuid, Verdict::Accept))).ok());
    const AssertionRow before = *valueOf(reader().assertion(found.first().uuid));
    const Added second = valueOf(add({web(page("Loss",
                                               QByteArray("<p>New words stand above the old ones here now and "
                                                          "push all of them down.</p>")
                                                   + Loss),
                                          address)})
                                     .first());
    const AssertionRow after = *valueOf(reader().assertion(before.uuid));
    QCOMPARE(after.passage.uuid, before.passage.uuid);
    QCOMPARE(after.passage.exact, before.passage.exact);
    const auto newest = valueOf(reader().document(second.document));
    QCOMPARE(after.passage.capture, newest->capture);
    const QString text = valueOf(reader().text(newest->capture));
    QCOMPARE(after.passage.span.in(text).toString(), before.passage.exact);
    QCOMPARE(text.mid(after.valueStart, after.valueWords.size()), after.valueWords);
    // Words that changed stay where they stood: in the version that has them.
    const Added third =
        valueOf(add({web(page("Loss", QByteArray(Loss).replace("$589 billion", "$598 billion")), address)}).first());
    QCOMPARE(third.version, 3);
    QCOMPARE(valueOf(reader().assertion(before.uuid))->passage.capture, newest->capture);
}

void IngestTest::versionThatIsTakenOutLeavesTheDocumentAsItWas()
{
    const char *address = "https://gazette.example/loss";
    const Added first = valueOf(add({web(page("Loss", Loss), address)}).first());
    const auto document = valueOf(reader().document(first.document));
    const auto found = valueOf(reader().assertionsIn(document->capture));
    QVERIFY(found.size() >= 1);
    QVERIFY(m_case->apply(valueOf(decide(reader(), RecordKind::Assertion, found.first().uuid, Verdict::Accept))).ok());
    const auto before = valueOf(reader().assertionsIn(document->capture));
    const Added second = valueOf(add({web(page("Loss",
                                               QByteArray("<p>New words stand above the old ones here now and "
                                                          "push all of them down.</p>")
                                                   + Loss),
                                          address)})
                                     .first());
    QVERIFY(m_case->apply(valueOf(removeVersion(reader(), second.capture, second.restoring))).ok());
    const auto again = valueOf(reader().document(first.document));
    QVERIFY(again.has_value());
    QCOMPARE(again->captures, 1);
    QCOMPARE(again->capture, document->capture);
    const auto after = valueOf(reader().assertionsIn(document->capture));
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(after.at(i).uuid, before.at(i).uuid);
        QCOMPARE(after.at(i).state, before.at(i).state);
        QCOMPARE(after.at(i).passage.span, before.at(i).passage.span);
        QCOMPARE(after.at(i).valueStart, before.at(i).valueStart);
    }
    QVERIFY(valueOf(reader().versionChanges()).isEmpty());
}

void IngestTest::pageThatWentBackIsANewVersion()
{
    const char *address = "https://gazette.example/loss";
    const QByteArray changed = QByteArray(Loss).replace("$589 billion", "$598 billion");
    valueOf(add({web(page("Loss", Loss), address)}).first());
    valueOf(add({web(page("Loss", changed), address)}).first());
    QVERIFY(valueOf(add({web(page("Loss", changed), address)}).first()).known);
    const Added back = valueOf(add({web(page("Loss", Loss), address)}).first());
    QVERIFY(!back.known);
    QCOMPARE(back.version, 3);
    QCOMPARE(back.versionChange, QStringLiteral("stealth"));
}

void IngestTest::wallIsNoNewestVersion()
{
    const char *address = "https://gazette.example/loss";
    const Added first = valueOf(add({web(page("Loss", Loss), address)}).first());
    Incoming wall =
        web(page("Log in", "<p>Log in to go on reading this and other articles of our newspaper.</p>"), address);
    wall.retrieval.status = QStringLiteral("partial");
    wall.retrieval.wall = QStringLiteral("login");
    const Added second = valueOf(add({wall}).first());
    QCOMPARE(second.version, 2);
    QVERIFY(second.versionChange.isEmpty());
    const auto document = valueOf(reader().document(first.document));
    QCOMPARE(document->captures, 2);
    QVERIFY(valueOf(reader().text(document->capture)).contains(QLatin1String("589")));
    QVERIFY(valueOf(reader().versionChanges()).isEmpty());
}

void IngestTest::wallIsSaidAndNeverComplete()
{
    const QByteArray login = "<!DOCTYPE html><html><head><title>Log in</title></head><body><h1>Log in to continue</h1>"
                             "<form action=\"/login\" method=\"post\"><input type=\"email\" name=\"user\"><input "
                             "type=\"password\" name=\"password\"><button>Log in</button></form></body></html>";
    Incoming incoming = web(login, "https://gazette.example/2025/01/28/chip-maker-loses-value");
    incoming.finalUrl = QStringLiteral("https://gazette.example/login?next=/2025/01/28/chip-maker-loses-value");
    const Added added = valueOf(add({incoming}).first());
    const auto document = valueOf(reader().document(added.document));
    QCOMPARE(document->captureStatus, QStringLiteral("partial"));
    QCOMPARE(document->wall, QStringLiteral("login"));
    const CaptureRow capture = valueOf(reader().captures(document->id)).first();
    QVERIFY(!capture.warnings.isEmpty());
    // The same words in a file are no wall: somebody chose to keep them.
    Incoming file = incoming;
    file.origin = Incoming::Origin::File;
    file.address = QStringLiteral("login.html");
    file.finalUrl.clear();
    file.bytes.append("\n");
    const auto kept = valueOf(reader().document(valueOf(add({file}).first()).document));
    QCOMPARE(kept->captureStatus, QStringLiteral("complete"));
}

void IngestTest::stopEndsBetweenDocuments()
{
    QList<Incoming> incoming;
    for (int i = 0; i < 40; ++i)
        incoming.append(web(page(QByteArray("Story ") + QByteArray::number(i), Loss),
                            QByteArray("https://ledger.example/") + QByteArray::number(i)));
    std::stop_source stop;
    const JobContext context(stop.get_token(), [&](qint64 done, qint64, const QString &) {
        if (done == 20)
            stop.request_stop();
    });
    const auto added = add(incoming, context);
    QCOMPARE(added.size(), 40);
    int kept = 0;
    for (const auto &one : added) {
        if (one.ok())
            ++kept;
        else
            QCOMPARE(one.error().code, ErrorCode::Canceled);
    }
    QVERIFY(kept >= 16 && kept < 40);
    QCOMPARE(valueOf(reader().counts()).documents, kept);
}

void IngestTest::valuesOfOneClaimAreRelatedAcrossDocuments()
{
    add({web(page("Nvidia falls", Loss), "https://ledger.example/nvidia")});
    add({web(page("Nvidia tumbles", Slip), "https://courier.example/nvidia")});
    const auto claims = lossClaims();
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims.first().state, RecordState::Suggested);
    QCOMPARE(claims.first().documents, 2);
    QCOMPARE(claims.first().conflicts, 1);
    const auto relations = valueOf(reader().relationsOf(claims.first().uuid));
    QCOMPARE(relations.first().kind, QStringLiteral("scale_slip"));
    QVERIFY(relations.first().explanation.contains(QStringLiteral("600")));
    QCOMPARE(relations.first().state, RecordState::Suggested);
}

void IngestTest::rejectedClaimIsNotRaisedAgain()
{
    add({web(page("Nvidia falls", Loss), "https://ledger.example/nvidia")});
    QVERIFY(
        m_case->apply(valueOf(decide(reader(), RecordKind::Claim, lossClaims().first().uuid, Verdict::Reject))).ok());
    add({web(page("Nvidia tumbles", Slip), "https://courier.example/nvidia")});
    QVERIFY(relateAll(path(), m_case->gate(), {}).ok());
    const auto claims = lossClaims();
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims.first().state, RecordState::Rejected);
}

void IngestTest::rejectedAssertionIsNotRaisedByRunningAgain()
{
    add({web(page("Nvidia falls", Loss), "https://ledger.example/nvidia")});
    const auto said = valueOf(reader().assertionsOf(lossClaims().first().uuid));
    QVERIFY(m_case->apply(valueOf(decide(reader(), RecordKind::Assertion, said.first().uuid, Verdict::Reject))).ok());
    const QStringList before = nutgraf::tests::dumpCase(m_case->connection());
    QVERIFY(relateAll(path(), m_case->gate(), {}).ok());
    QCOMPARE(nutgraf::tests::dumpCase(m_case->connection()), before);
}

void IngestTest::publicationsAndCorrectionsAreOnTheTimeline()
{
    Incoming first = web(page("Nvidia falls", Slip), "https://ledger.example/nvidia");
    first.published = QStringLiteral("2025-01-27");
    first.publisher = QStringLiteral("Ledger");
    Incoming second = web(page("Correction", Loss), "https://ledger.example/correction");
    second.published = QStringLiteral("2025-01-31");
    second.publisher = QStringLiteral("Ledger");
    second.corrects = first.address;
    const auto added = add({first, second});
    QList<EventRow> found;
    for (const EventRow &event : valueOf(reader().events()))
        if (event.kind == u"publication" || event.kind == u"correction")
            found.append(event);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].kind, QStringLiteral("publication"));
    QCOMPARE(found[0].happened, QStringLiteral("2025-01-27"));
    QCOMPARE(found[0].lane, QStringLiteral("Ledger"));
    QCOMPARE(found[0].actors, QStringList{QStringLiteral("Ledger")});
    QCOMPARE(found[0].document, added[0].value().document);
    QCOMPARE(found[0].state, RecordState::Suggested);
    QCOMPARE(found[1].kind, QStringLiteral("correction"));
    QVERIFY(!valueOf(reader().linkOf(RecordKind::Relation, added[1].value().document)).isNull());
}

void IngestTest::copyIsSuggestedWithItsOriginal()
{
    Incoming first = web(page("Nvidia falls", Loss), "https://ledger.example/nvidia");
    first.published = QStringLiteral("2025-01-27");
    Incoming second = web(page("Chip shares fall", Loss), "https://courier.example/chips");
    second.published = QStringLiteral("2025-01-28");
    const auto added = add({second});
    const auto original = add({first});
    const auto assertions =
        valueOf(reader().assertionsIn(valueOf(reader().document(added.first().value().document))->capture));
    QVERIFY(!assertions.isEmpty());
    QCOMPARE(assertions.first().copyOf, original.first().value().document);
}

void IngestTest::importIsInTheLogAndInTheSearch()
{
    CustodyLog log(m_case->connection());
    const qint64 before = valueOf(log.head()).number;
    add({web(page("Nvidia falls", Loss), "https://ledger.example/nvidia")});
    const auto entries = valueOf(log.page(0, 10));
    QCOMPARE(entries.first().number, before + 1);
    QCOMPARE(entries.first().entry[u"by"].toString(), QStringLiteral("import"));
    QVERIFY(valueOf(log.verify()).isSound());
    const auto hits = valueOf(searchDocuments(m_case->connection(), QStringLiteral("chipmaker")));
    QCOMPARE(hits.hits.size(), 1);
}

void IngestTest::sampleIsWholeOrAbsent()
{
    const QString taken = file(QStringLiteral("taken.nutgraf"), "mine");
    QVERIFY(!createSampleCase(taken, {}).ok());
    QFile kept(taken);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("mine"));
    std::stop_source stop;
    stop.request_stop();
    const QString stopped = m_folder->filePath(QStringLiteral("stopped.nutgraf"));
    const Status status = createSampleCase(stopped, JobContext(stop.get_token()));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Canceled);
    QVERIFY(!QFile::exists(stopped));
}

QTEST_GUILESS_MAIN(IngestTest)
#include "tst_ingest.moc"
