// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/investigation.h"
#include "app/casework/retrieving.h"
#include "app/casework/watching.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::casework;
using capture::Fetched;
using capture::FetchRequest;
using capture::FetchStatus;

namespace {

template<typename T>
T valueOf(storage::Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

constexpr qint64 Minute = 60'000'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Now = 1'737'990'000'000'000;

QByteArray page(const char *figure, const char *advertisement = "")
{
    return QByteArray(
               "<!DOCTYPE html><html><head><title>Loss</title></head><body><article><h1>Loss</h1><p>Nvidia lost ")
        + figure
        + " of market value on Monday, a record for any company on Wall Street that is known so far.</p><p>Traders had "
          "expected a quiet session before the results of other companies later in the week.</p></article><!-- "
        + advertisement + " --></body></html>";
}

} // namespace

class WatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitGrowsWithAgeAndFailures_data();
    void waitGrowsWithAgeAndFailures();
    void otherWordsMakeAVersionSameWordsNone();
    void onlyWhatIsDueIsFetched();
    void failureIsKeptWithItsReason();
    void pageThatMovedStaysTheSameDocument();
    void dayOfPublicationCountsFromTheHourItWasAdded();
    void wallIsNoVersion();
    void watchingIsAnEditThatCanBeUndone();

private:
    QUuid add(const QByteArray &bytes);
    QList<Watched> look(const WatchRequest &request);
    storage::ScheduleState state(const QUuid &document);

    const QString m_address = QStringLiteral("https://gazette.example/2025/01/27/loss");
    Fetched m_answer;
    int m_fetches = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Investigation> m_case;
};

void WatchingTest::init()
{
    m_case.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_case = valueOf(Investigation::create(m_folder->filePath(QStringLiteral("case.nutgraf"))));
    m_fetches = 0;
    m_answer = {};
    m_answer.address = m_address;
    m_answer.finalUrl = m_address;
    m_answer.contentType = QStringLiteral("text/html");
    m_answer.charset = QStringLiteral("utf-8");
}

QUuid WatchingTest::add(const QByteArray &bytes)
{
    m_answer.bytes = bytes;
    const AddedList added = valueOf(addDocuments(m_case->path(), m_case->gate(), {incomingFromFetched(m_answer)}, {}));
    const QUuid document = valueOf(added.first()).document;
    if (!m_case->apply(valueOf(setWatched(m_case->reader(), document, true))))
        qFatal("cannot watch");
    return document;
}

QList<Watched> WatchingTest::look(const WatchRequest &request)
{
    const auto fetch = [this](const FetchRequest &, const std::stop_token &) {
        ++m_fetches;
        return m_answer;
    };
    return valueOf(watch(m_case->path(), m_case->gate(), fetch, request, {}));
}

storage::ScheduleState WatchingTest::state(const QUuid &document)
{
    return valueOf(m_case->reader().watchState(valueOf(m_case->reader().document(document))->id));
}

void WatchingTest::waitGrowsWithAgeAndFailures_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("pause");
    QTest::newRow("an hour old") << Hour << 0 << 15 * Minute;
    QTest::newRow("yesterday's") << Day << 0 << Hour;
    QTest::newRow("last week's") << 7 * Day << 0 << 6 * Hour;
    QTest::newRow("a month old") << 30 * Day << 0 << Day;
    QTest::newRow("a year old") << 365 * Day << 0 << 7 * Day;
    QTest::newRow("one failure") << Hour << 1 << 30 * Minute;
    QTest::newRow("many failures") << Hour << 40 << 7 * Day;
}

void WatchingTest::waitGrowsWithAgeAndFailures()
{
    QFETCH(qint64, age);
    QFETCH(int, failures);
    QFETCH(qint64, pause);
    QCOMPARE(nextWatch({Now, Now - age, 0, failures, 0}), Now + pause);
    QCOMPARE(nextWatch({Now, Now - age, 0, failures, Now + 2 * pause}), Now + std::min(2 * pause, 7 * Day));
    // What changed lately is young again.
    QCOMPARE(nextWatch({Now, Now - 365 * Day, Now - Hour, 0, 0}), Now + 15 * Minute);
}

void WatchingTest::otherWordsMakeAVersionSameWordsNone()
{
    const QUuid document = add(page("$600 million"));
    WatchRequest request;
    request.nowUs = Now;
    m_answer.bytes = page("$600 million", "another advertisement");
    QList<Watched> results = look(request);
    QCOMPARE(results.size(), 1);
    QVERIFY(!results.first().changed);
    QCOMPARE(state(document).outcome, QStringLiteral("unchanged"));
    QCOMPARE(valueOf(m_case->reader().document(document))->captures, 1);
    m_answer.bytes = page("$589 billion");
    request.nowUs = state(document).nextUs;
    results = look(request);
    QCOMPARE(results.size(), 1);
    QVERIFY(results.first().changed);
    QCOMPARE(results.first().versionChange, QStringLiteral("stealth"));
    QCOMPARE(state(document).outcome, QStringLiteral("changed"));
    QCOMPARE(state(document).changedUs, request.nowUs);
    QCOMPARE(valueOf(m_case->reader().document(document))->captures, 2);
    QCOMPARE(valueOf(m_case->reader().document(document))->versionChange, QStringLiteral("stealth"));
}

void WatchingTest::onlyWhatIsDueIsFetched()
{
    const QUuid document = add(page("$600 million"));
    WatchRequest request;
    request.nowUs = Now;
    look(request);
    QCOMPARE(m_fetches, 1);
    request.nowUs = state(document).nextUs - 1;
    QVERIFY(look(request).isEmpty());
    QCOMPARE(m_fetches, 1);
    request.everything = true;
    QCOMPARE(look(request).size(), 1);
    request.everything = false;
    request.documents = {document};
    QCOMPARE(look(request).size(), 1);
    QCOMPARE(m_fetches, 3);
}

void WatchingTest::failureIsKeptWithItsReason()
{
    const QUuid document = add(page("$600 million"));
    m_answer.status = FetchStatus::Failed;
    m_answer.problem = storage::Error{storage::ErrorCode::Network, QStringLiteral("The server does not answer."), {}};
    WatchRequest request;
    request.nowUs = Now;
    for (int failures = 1; failures < 4; ++failures) {
        const QList<Watched> results = look(request);
        QCOMPARE(results.size(), 1);
        QVERIFY(results.first().error.has_value());
        QCOMPARE(state(document).failures, failures);
        QCOMPARE(state(document).message, QStringLiteral("The server does not answer."));
        request.nowUs = state(document).nextUs;
    }
    m_answer.status = FetchStatus::Complete;
    look(request);
    QCOMPARE(state(document).failures, 0);
    QVERIFY(state(document).message.isEmpty());
}

void WatchingTest::pageThatMovedStaysTheSameDocument()
{
    const QUuid document = add(page("$600 million"));
    m_answer.finalUrl = QStringLiteral("https://gazette.example/2025/01/27/renamed");
    m_answer.bytes = page("$589 billion");
    WatchRequest request;
    request.nowUs = Now;
    const QList<Watched> results = look(request);
    QVERIFY(results.first().changed);
    QCOMPARE(results.first().added.document, document);
    QCOMPARE(valueOf(m_case->reader().document(document))->captures, 2);
    QCOMPARE(valueOf(m_case->reader().documents()).size(), 1);
}

void WatchingTest::dayOfPublicationCountsFromTheHourItWasAdded()
{
    const QUuid document = add(page("$600 million"));
    const auto row = valueOf(m_case->reader().document(document));
    const QString day = QDateTime::fromMSecsSinceEpoch(row->addedUs / 1000, Qt::UTC).date().toString(Qt::ISODate);
    Change change;
    change.put(RecordKind::Document, document, {{QStringLiteral("published"), day}});
    QVERIFY(m_case->apply(change).ok());
    WatchRequest request;
    request.nowUs = row->addedUs + Hour;
    look(request);
    QCOMPARE(state(document).nextUs, request.nowUs + 15 * Minute);
}

void WatchingTest::wallIsNoVersion()
{
    const QUuid document = add(page("$600 million"));
    m_answer.finalUrl = QStringLiteral("https://gazette.example/login?next=/2025/01/27/loss");
    m_answer.bytes = "<!DOCTYPE html><html><head><title>Log in</title></head><body><h1>Log in to continue</h1><form "
                     "action=\"/login\" method=\"post\"><input type=\"email\" name=\"user\"><input type=\"password\" "
                     "name=\"password\"><button>Log in</button></form></body></html>";
    WatchRequest request;
    request.nowUs = Now;
    const QList<Watched> results = look(request);
    QVERIFY(results.first().error.has_value());
    QCOMPARE(valueOf(m_case->reader().document(document))->captures, 1);
    QCOMPARE(state(document).outcome, QStringLiteral("failed"));
}

void WatchingTest::watchingIsAnEditThatCanBeUndone()
{
    const QUuid document = add(page("$600 million"));
    QVERIFY(valueOf(m_case->reader().document(document))->watched);
    const Change off = valueOf(setWatched(m_case->reader(), document, false));
    const Change back = valueOf(m_case->apply(off));
    QVERIFY(!valueOf(m_case->reader().document(document))->watched);
    WatchRequest request;
    request.nowUs = Now;
    QVERIFY(look(request).isEmpty());
    QVERIFY(m_case->apply(back).ok());
    QVERIFY(valueOf(m_case->reader().document(document))->watched);
    QVERIFY(valueOf(setWatched(m_case->reader(), document, true)).isEmpty());
}

QTEST_GUILESS_MAIN(WatchingTest)
#include "tst_watching.moc"
