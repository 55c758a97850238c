// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/casereader.h"
#include "storage/records/schedulestore.h"
#include "tests/support/casebuilder.h"
#include "tests/support/temporaryinvestigation.h"

#include <QTest>

using namespace nutgraf::storage;
using nutgraf::tests::CaseBuilder;
using nutgraf::tests::TemporaryInvestigation;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

/// What retrievals leave in the file: pages, turns, kept pictures, feeds, the Inbox and the schedule.
class CaptureRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void layoutOfCaptureIsReadInTextOrder();
    void resourceIsKeptOnce();
    void retrievalTellsWhatItSaw();
    void feedTellsHowItGoesAndWhatWaits();
    void inboxIsPagedByDecisionNewestFirst();
    void itemIsFoundByAddressAndByIdentityWithinItsFeed();
    void dueIsWhatWasNeverLookedAtAndWhoseTimeHasCome();
    void watchedDocumentsComeNextFirstAndInPages();

private:
    CaseReader &reader() { return *m_reader; }
    QUuid feed(const QString &address)
    {
        return m_case->put(RecordKind::Feed,
                           {{QStringLiteral("address"), address}, {QStringLiteral("title"), address}});
    }
    QUuid item(const QString &address, const QString &identity, const QUuid &from)
    {
        const QUuid uuid = m_case->put(RecordKind::InboxItem,
                                       {{QStringLiteral("address"), address}, {QStringLiteral("identity"), identity}});
        m_case->link(RecordKind::ArrivedBy, uuid, from);
        return uuid;
    }

    std::unique_ptr<TemporaryInvestigation> m_file;
    std::unique_ptr<CaseBuilder> m_case;
    std::unique_ptr<CaseReader> m_reader;
};

void CaptureRecordsTest::init()
{
    m_reader.reset();
    m_case.reset();
    m_file = std::make_unique<TemporaryInvestigation>();
    QVERIFY(m_file->isValid());
    m_case = std::make_unique<CaseBuilder>(m_file->connection());
    m_reader = std::make_unique<CaseReader>(m_file->connection());
}

void CaptureRecordsTest::layoutOfCaptureIsReadInTextOrder()
{
    const auto document = m_case->document(QStringLiteral("Hearing"), {}, {}, QStringLiteral("ANNA: Yes.\nBEN: No."));
    QVERIFY(m_case->store()
                .storeLayout(document.capture, {{11, 2}, {0, 1}},
                             {{TextSpan::between(11, 19), QStringLiteral("BEN"), 2000, 3500},
                              {TextSpan::between(0, 10), QStringLiteral("ANNA"), 0, 2000}})
                .ok());
    const auto pages = valueOf(reader().pagesOf(document.captureId));
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages.first().page, 1);
    QCOMPARE(pages.last().start, 11);
    const auto turns = valueOf(reader().turnsOf(document.captureId));
    QCOMPARE(turns.size(), 2);
    QCOMPARE(turns.first().speaker, QStringLiteral("ANNA"));
    QCOMPARE(turns.last().span, TextSpan::between(11, 19));
    QCOMPARE(turns.last().endMs, 3500);
}

void CaptureRecordsTest::resourceIsKeptOnce()
{
    const auto document = m_case->document(QStringLiteral("Page"), {}, {}, QStringLiteral("Words."));
    ResourceRow picture;
    picture.url = QStringLiteral("https://gazette.example/a.png");
    picture.status = 200;
    picture.media = QStringLiteral("image/png");
    picture.body = valueOf(m_case->store().storeBlob("png bytes"));
    QVERIFY(m_case->store().storeResource(document.capture, picture).ok());
    QVERIFY(m_case->store().storeResource(document.capture, picture).ok());
    const auto kept = valueOf(reader().resourcesOf(document.captureId));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().body, picture.body);
    QCOMPARE(valueOf(reader().blobSize(picture.body)), 9);
    QCOMPARE(valueOf(reader().blobSize(QString(64, u'0'))), 0);
}

void CaptureRecordsTest::retrievalTellsWhatItSaw()
{
    auto document = m_case->document(QStringLiteral("Page"), {}, {}, QStringLiteral("Words."));
    m_case->capture(document, QStringLiteral("Log in to read on."),
                    {{QStringLiteral("version"), 2},
                     {QStringLiteral("status"), QStringLiteral("partial")},
                     {QStringLiteral("wall"), QStringLiteral("login")},
                     {QStringLiteral("truncated"), QStringLiteral("disconnect")},
                     {QStringLiteral("http_status"), 200},
                     {QStringLiteral("redirects"), QStringLiteral("301 https://gazette.example/login")},
                     {QStringLiteral("peer"), QStringLiteral("192.0.2.7:443")},
                     {QStringLiteral("ocr_confidence"), 87}});
    const auto row = valueOf(reader().captures(valueOf(reader().document(document.uuid))->id)).first();
    QCOMPARE(row.version, 2);
    QCOMPARE(row.wall, QStringLiteral("login"));
    QCOMPARE(row.truncated, QStringLiteral("disconnect"));
    QCOMPARE(row.httpStatus, 200);
    QCOMPARE(row.redirects, QStringList{QStringLiteral("301 https://gazette.example/login")});
    QCOMPARE(row.peer, QStringLiteral("192.0.2.7:443"));
    QCOMPARE(row.ocrConfidence, 87);
    QCOMPARE(row.textSize, 18);
}

void CaptureRecordsTest::feedTellsHowItGoesAndWhatWaits()
{
    const QUuid wire = feed(QStringLiteral("https://wire.example/feed"));
    item(QStringLiteral("https://wire.example/1"), {}, wire);
    const QUuid second = item(QStringLiteral("https://wire.example/2"), {}, wire);
    m_case->set(RecordKind::InboxItem, second, {{QStringLiteral("decision"), QStringLiteral("dismissed")}});
    ScheduleStore schedule(m_file->connection());
    ScheduleState state;
    state.nextUs = 500;
    state.outcome = QStringLiteral("failed");
    state.message = QStringLiteral("The server does not answer.");
    state.failures = 3;
    state.etag = QStringLiteral("\"a\"");
    QVERIFY(schedule.setFeedState(valueOf(reader().feed(wire))->id, state).ok());
    const auto rows = valueOf(reader().feeds());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().items, 2);
    QCOMPARE(rows.first().waiting, 1);
    QCOMPARE(rows.first().state.failures, 3);
    QCOMPARE(rows.first().state.etag, state.etag);
    QCOMPARE(valueOf(reader().findFeed(QStringLiteral("https://wire.example/feed"))), wire);
    QCOMPARE(valueOf(reader().counts()).inbox, 1);
    QCOMPARE(valueOf(reader().counts()).feeds, 1);
    m_case->remove(RecordKind::Feed, wire);
    QVERIFY(valueOf(reader().feeds()).isEmpty());
    QVERIFY(valueOf(reader().findFeed(QStringLiteral("https://wire.example/feed"))).isNull());
}

void CaptureRecordsTest::inboxIsPagedByDecisionNewestFirst()
{
    const QUuid wire = feed(QStringLiteral("https://wire.example/feed"));
    QList<QUuid> items;
    for (int i = 0; i < 7; ++i)
        items.append(item(QStringLiteral("https://wire.example/%1").arg(i), {}, wire));
    m_case->set(RecordKind::InboxItem, items.at(3), {{QStringLiteral("decision"), QStringLiteral("later")}});
    QList<QUuid> seen;
    PageRequest page{0, 2};
    for (;;) {
        const auto rows = valueOf(reader().inbox(QStringLiteral("new"), page));
        if (rows.isEmpty())
            break;
        for (const InboxRow &row : rows)
            seen.append(row.uuid);
        page.afterKey = rows.last().id.value;
    }
    QCOMPARE(seen, (QList<QUuid>{items[6], items[5], items[4], items[2], items[1], items[0]}));
    QCOMPARE(valueOf(reader().inbox(QStringLiteral("later"))).size(), 1);
    QCOMPARE(valueOf(reader().inbox({})).size(), 7);
}

void CaptureRecordsTest::itemIsFoundByAddressAndByIdentityWithinItsFeed()
{
    const QUuid wire = feed(QStringLiteral("https://wire.example/feed"));
    const QUuid desk = feed(QStringLiteral("https://desk.example/feed"));
    const QUuid known = item(QStringLiteral("https://wire.example/1"), QStringLiteral("id-1"), wire);
    QCOMPARE(valueOf(reader().findInboxItem(QStringLiteral("https://wire.example/1"), {}, desk)), known);
    QCOMPARE(valueOf(reader().findInboxItem({}, QStringLiteral("id-1"), wire)), known);
    QVERIFY(valueOf(reader().findInboxItem({}, QStringLiteral("id-1"), desk)).isNull());
    QVERIFY(valueOf(reader().findInboxItem({}, {}, wire)).isNull());
    const auto document = m_case->document(QStringLiteral("Kept"), {}, {}, QStringLiteral("Words."));
    m_case->link(RecordKind::KeptAs, known, document.uuid);
    const auto row = valueOf(reader().inboxItem(known));
    QVERIFY(row.has_value());
    QCOMPARE(row->document, document.uuid);
    QCOMPARE(row->feeds, QStringList{QStringLiteral("https://wire.example/feed")});
}

void CaptureRecordsTest::dueIsWhatWasNeverLookedAtAndWhoseTimeHasCome()
{
    const QUuid fresh = feed(QStringLiteral("https://fresh.example/feed"));
    const QUuid early = feed(QStringLiteral("https://early.example/feed"));
    const QUuid late = feed(QStringLiteral("https://late.example/feed"));
    const QUuid paused = feed(QStringLiteral("https://paused.example/feed"));
    m_case->set(RecordKind::Feed, paused, {{QStringLiteral("paused"), 1}});
    ScheduleStore schedule(m_file->connection());
    const auto plan = [&](const QUuid &uuid, qint64 next) {
        ScheduleState state;
        state.nextUs = next;
        QVERIFY(schedule.setFeedState(valueOf(reader().feed(uuid))->id, state).ok());
    };
    plan(early, 100);
    plan(late, 900);
    QCOMPARE(valueOf(schedule.dueFeeds(500)), (QList<QUuid>{fresh, early}));
    plan(fresh, 700);
    plan(early, 600);
    QVERIFY(valueOf(schedule.dueFeeds(500)).isEmpty());
    QCOMPARE(valueOf(schedule.nextUs()), 600);
}

void CaptureRecordsTest::watchedDocumentsComeNextFirstAndInPages()
{
    ScheduleStore schedule(m_file->connection());
    QList<QUuid> documents;
    for (int i = 0; i < 5; ++i) {
        const auto made = m_case->document(QStringLiteral("Page %1").arg(i), {}, {}, QStringLiteral("Words."));
        m_case->set(RecordKind::Document, made.uuid,
                    {{QStringLiteral("watched"), i == 4 ? 0 : 1},
                     {QStringLiteral("url"), QStringLiteral("https://gazette.example/%1").arg(i)}});
        documents.append(made.uuid);
        ScheduleState state;
        state.nextUs = 100 * (5 - i);
        QVERIFY(schedule.setWatchState(valueOf(reader().document(made.uuid))->id, state).ok());
    }
    QList<QUuid> seen;
    PageRequest page{0, 3};
    for (;;) {
        const auto rows = valueOf(reader().watched(page));
        if (rows.isEmpty())
            break;
        for (const WatchRow &row : rows)
            seen.append(row.document.uuid);
        page.afterKey = rows.last().document.id.value;
    }
    QCOMPARE(seen, (QList<QUuid>{documents[3], documents[2], documents[1], documents[0]}));
    QCOMPARE(valueOf(schedule.dueDocuments(250)), (QList<QUuid>{documents[3]}));
    QVERIFY(valueOf(reader().document(documents[0]))->watched);
    QVERIFY(!valueOf(reader().document(documents[4]))->watched);
}

QTEST_GUILESS_MAIN(CaptureRecordsTest)
#include "tst_capturerecords.moc"
