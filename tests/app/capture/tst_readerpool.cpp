// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerpool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <csignal>
#include <future>
#include <mutex>
#include <thread>

using namespace nutgraf;
using namespace std::chrono_literals;
using capture::OpenFile;
using capture::ReaderLimits;
using capture::ReaderPool;
using readers::LineAnswer;
using readers::Operation;
using readers::ReadInput;
using storage::ErrorCode;

namespace {

ReadInput pageOf(int number)
{
    ReadInput input;
    input.bytes = "<!DOCTYPE html><html><head><title>Quay " + QByteArray::number(number)
        + "</title></head><body><article><h1>Quay " + QByteArray::number(number)
        + "</h1><p>The harbour board closed the northern quay on Monday after a crack was found below the crane, its "
          "engineer said. Repairs will last until May.</p></article></body></html>";
    input.contentType = QStringLiteral("text/html");
    return input;
}

/// Limits under which a busy machine breaks nothing.
ReaderLimits patient(int processes = 2)
{
    ReaderLimits limits;
    limits.processes = processes;
    limits.processorTime = 120s;
    limits.waitingTime = 600s;
    return limits;
}

QByteArray frame(quint32 number, const QByteArray &payload)
{
    const auto header = readers::encodeHeader({quint32(payload.size()), number});
    return QByteArray(header.data(), qsizetype(header.size())) + payload;
}

QByteArray ready(quint32 version = readers::ProtocolVersion)
{
    return frame(0, QByteArray(reinterpret_cast<const char *>(&version), sizeof version));
}

/// What a shell prints as these bytes.
QByteArray printed(const QByteArray &bytes)
{
    QByteArray octal = "printf '";
    for (const char byte : bytes)
        octal += '\\' + QByteArray::number(uchar(byte), 8).rightJustified(3, '0');
    return octal + "'\n";
}

} // namespace

class ReaderPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationIsAnswered();
    void linesOfABatchAreAnswered();
    void fileThatComesAlongIsRead();
    void answersDoNotDependOnTheNumberOfProcesses();
    void queueDrainsWhileReadersAreKilledAHundredTimes();
    void readerThatSaysNonsenseCostsItsDocument_data();
    void readerThatSaysNonsenseCostsItsDocument();
    void readerThatNeverAnswersIsEnded();
    void readerThatIsNeverReadyFailsWithWords();
    void timeOfTheProcessorIsLimited();
    void missingProgramReadsNothing();
    void programThatCannotLockItselfInReadsNothing();
    void stoppingAnswersAtOnce();
    void endingAnswersWhatWaits();
    void readerRetiresAfterItsDocuments();
    void largeAnswerArrivesWhole();
    void tooMuchMemoryIsALimit();
    void damageAndPagesToRecogniseArrive();

private:
    /// A program that says these bytes, then does what the shell is told.
    QString fakeReader(const QByteArray &said, const QByteArray &then);

    QTemporaryDir m_folder;
    int m_fakes = 0;
};

QString ReaderPoolTest::fakeReader(const QByteArray &said, const QByteArray &then)
{
    QFile file(m_folder.filePath(QStringLiteral("reader%1").arg(++m_fakes)));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no fake reader");
    file.write("#!/bin/sh\n" + printed(said) + then + "\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void ReaderPoolTest::everyOperationIsAnswered()
{
    ReaderPool pool(patient());
    const auto document = pool.read(pageOf(1));
    QVERIFY2(document.ok(), qPrintable(document.ok() ? QString() : document.error().message));
    QCOMPARE(document.value().title, QStringLiteral("Quay 1"));
    QVERIFY(document.value().text.contains(QStringLiteral("northern quay")));

    ReadInput marks;
    marks.bytes = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"https://quay.example/\">Quay</A></DL><p>";
    const auto items = pool.contents(marks);
    QVERIFY(items.ok());
    QCOMPARE(items.value().size(), 1);
    QCOMPARE(items.value().first().url, QStringLiteral("https://quay.example/"));

    readers::FeedInput source;
    source.bytes =
        "<rss version=\"2.0\"><channel><title>Quay</title><item><title>Closed</title></item></channel></rss>";
    const auto feed = pool.feed(source);
    QVERIFY(feed.ok());
    QCOMPARE(feed.value().entries.size(), std::size_t(1));
    QCOMPARE(feed.value().entries.front().title, std::string("Closed"));

    const auto list =
        pool.feedList("<opml version=\"2.0\"><head><title>All</title></head><body><outline text=\"News\"><outline "
                      "text=\"Quay\" xmlUrl=\"https://quay.example/feed\"/></outline></body></opml>");
    QVERIFY(list.ok());
    QCOMPARE(list.value().title, QStringLiteral("All"));
    QCOMPARE(list.value().feeds.size(), 1);
    QCOMPARE(list.value().feeds.first().folder, QStringLiteral("News"));

    const auto table = pool.table("who,what\n\"Quill, H\",\"It is closed\"\nMarsh,No\n");
    QVERIFY(table.ok());
    QCOMPARE(table.value().header, (QStringList{QStringLiteral("who"), QStringLiteral("what")}));
    QCOMPARE(table.value().rows.first().first(), QStringLiteral("Quill, H"));
    QCOMPARE(table.value().lines, (QList<int>{2, 3}));

    const auto picture = pool.pageImage("P5 no picture", 1, 100);
    QVERIFY(!picture.ok());
    QCOMPARE(picture.error().code, ErrorCode::InvalidInput);
}

void ReaderPoolTest::linesOfABatchAreAnswered()
{
    const QByteArray report =
        "<article><h1>Quay closed</h1><p>The quay is closed.</p><p>The harbour board closed it on "
        "Monday after a crack was found below the crane, its engineer said.</p></article>";
    std::mutex mutex;
    QMap<int, QByteArray> answers;
    int notObjects = 0;
    std::atomic<int> left = 101;
    {
        ReaderPool pool(patient());
        std::promise<void> all;
        const auto done = [&](int number, storage::Result<LineAnswer> answer) {
            {
                const std::lock_guard lock(mutex);
                if (answer && answer.value().outcome == LineAnswer::Outcome::NotAnObject)
                    ++notObjects;
                else if (answer)
                    answers.insert(number, answer.value().line);
            }
            if (--left == 0)
                all.set_value();
        };
        for (int i = 0; i < 50; ++i) {
            const QByteArray id = QByteArray::number(i);
            pool.submitLine(Operation::ExtractLine, "{\"id\":" + id + ",\"html\":\"" + report + "\"}", {}, {},
                            [&, i](storage::Result<LineAnswer> answer) { done(i, std::move(answer)); });
            pool.submitLine(Operation::FeedLine,
                            "{\"id\":" + id
                                + ",\"xml\":\"<rss version='2.0'><channel><title>Quay</title></channel></rss>\"}",
                            {}, {}, [&, i](storage::Result<LineAnswer> answer) { done(1000 + i, std::move(answer)); });
        }
        pool.submitLine(Operation::ExtractLine, "[1]", {}, {},
                        [&](storage::Result<LineAnswer> answer) { done(-1, std::move(answer)); });
        all.get_future().wait();
    }
    QCOMPARE(notObjects, 1);
    QCOMPARE(answers.size(), 100);
    QVERIFY2(answers[7].contains("The quay is closed."), answers[7].constData());
    QVERIFY2(answers[7].contains("\"id\":7"), answers[7].constData());
    QVERIFY2(answers[1007].contains("Quay"), answers[1007].constData());
}

void ReaderPoolTest::fileThatComesAlongIsRead()
{
    QFile file(m_folder.filePath(QStringLiteral("page.html")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pageOf(3).bytes);
    file.close();
    auto open = OpenFile::open(file.fileName());
    QVERIFY(open.ok());
    ReaderPool pool(patient(1));
    std::promise<storage::Result<LineAnswer>> answered;
    pool.submitLine(Operation::ExtractLine, "{\"id\":\"a\",\"path\":\"page.html\"}", open.value(),
                    QStringLiteral("page.html"),
                    [&answered](storage::Result<LineAnswer> answer) { answered.set_value(std::move(answer)); });
    const auto answer = answered.get_future().get();
    QVERIFY(answer.ok());
    QVERIFY2(answer.value().line.contains("Quay 3"), answer.value().line.constData());
    QCOMPARE(OpenFile::open(m_folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
    QVERIFY(!OpenFile::open(m_folder.path()).ok());
    QVERIFY(!OpenFile::open(QStringLiteral("/dev/zero")).ok());
}

void ReaderPoolTest::answersDoNotDependOnTheNumberOfProcesses()
{
    QStringList first;
    for (const int processes : {1, 2, 5}) {
        ReaderPool pool(patient(processes));
        QStringList texts(24);
        std::atomic<int> next = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 6; ++i)
            threads.emplace_back([&] {
                for (int number = next++; number < 24; number = next++) {
                    const auto document = pool.read(pageOf(number));
                    texts[number] = document ? document.value().title + document.value().text : QString();
                }
            });
        threads.clear();
        QVERIFY(!texts.contains(QString()));
        QVERIFY(pool.startedProcesses() <= processes);
        if (first.isEmpty())
            first = texts;
        QCOMPARE(texts, first);
    }
}

void ReaderPoolTest::queueDrainsWhileReadersAreKilledAHundredTimes()
{
    ReaderPool pool(patient(2));
    std::atomic<int> killed = 0;
    std::atomic<int> answered = 0;
    std::atomic<int> lost = 0;
    std::atomic<int> odd = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            for (int number = 0; killed < 100 || number < 5; ++number) {
                const auto document = pool.read(pageOf(i * 1000 + number));
                if (document && document.value().title == QStringLiteral("Quay %1").arg(i * 1000 + number))
                    ++answered;
                else if (!document && document.error().code == ErrorCode::Internal)
                    ++lost;
                else
                    ++odd;
            }
        });
    QSet<qint64> ended;
    while (killed < 100) {
        const int before = answered;
        for (const qint64 process : pool.processIds())
            if (!ended.contains(process) && kill(pid_t(process), SIGKILL) == 0) {
                ended.insert(process);
                ++killed;
            }
        while (answered == before) // the queue goes on each time
            std::this_thread::yield();
    }
    threads.clear();
    QCOMPARE(odd.load(), 0);
    QVERIFY(answered >= 40);
    QVERIFY(lost <= 8 * killed);
    QVERIFY(pool.startedProcesses() > 50);
    const auto after = pool.read(pageOf(1));
    QVERIFY(after.ok());
}

void ReaderPoolTest::readerThatSaysNonsenseCostsItsDocument_data()
{
    QTest::addColumn<QByteArray>("said"); // after "ready"
    using readers::encodeAnswer;
    readers::ReadDocument outside;
    outside.pages = {{5, 1}};
    QTest::newRow("noise") << frame(1, "noise");
    QTest::newRow("answer to another request") << frame(9, encodeAnswer(QByteArray("a")));
    QTest::newRow("answer of another kind") << frame(1, encodeAnswer(QByteArray("a")));
    QTest::newRow("place outside of the text") << frame(1, encodeAnswer(outside));
    QTest::newRow("half an answer") << frame(1, encodeAnswer(readers::ReadDocument())).chopped(20);
    QTest::newRow("length beyond all") << QByteArray("\xFF\xFF\xFF\xFF\1\0\0\0", 8);
    QTest::newRow("nothing, and ends") << QByteArray();
}

void ReaderPoolTest::readerThatSaysNonsenseCostsItsDocument()
{
    QFETCH(QByteArray, said);
    ReaderLimits limits = patient(1);
    // Says it after the request has come, as a reader would.
    limits.program = fakeReader(ready(), "dd bs=1 count=8 of=/dev/null 2>/dev/null\n" + printed(said));
    ReaderPool pool(limits);
    const auto document = pool.read(pageOf(1));
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, ErrorCode::Internal);
    QVERIFY(document.error().message.contains(QStringLiteral("stopped while reading")));
}

void ReaderPoolTest::readerThatNeverAnswersIsEnded()
{
    ReaderLimits limits = patient(1);
    limits.program = fakeReader(ready(), "exec tail -f /dev/null");
    limits.waitingTime = 1500ms;
    ReaderPool pool(limits);
    const auto document = pool.read(pageOf(1));
    QVERIFY(!document.ok());
    QVERIFY(document.error().code == ErrorCode::Limit || document.error().code == ErrorCode::Internal);
    QVERIFY(pool.processIds().isEmpty());
}

void ReaderPoolTest::readerThatIsNeverReadyFailsWithWords()
{
    for (const QByteArray &said : {QByteArray(), ready(99), QByteArray("hello, this is no reader")}) {
        ReaderLimits limits = patient(1);
        limits.program = fakeReader(said, "exit 1");
        ReaderPool pool(limits);
        const auto document = pool.read(pageOf(1));
        QVERIFY(!document.ok());
        QCOMPARE(document.error().code, ErrorCode::Internal);
        QVERIFY2(document.error().detail.contains(QStringLiteral("before it is ready")),
                 qPrintable(document.error().detail));
    }
}

void ReaderPoolTest::timeOfTheProcessorIsLimited()
{
    ReaderLimits limits = patient(1);
    limits.processorTime = 40ms;
    ReaderPool pool(limits);
    ReadInput slow;
    slow.contentType = QStringLiteral("text/html");
    slow.bytes = "<html><body>" + QByteArray("<p>The quay <b>is <i>closed</b> now</i>.</p>").repeated(400'000);
    const auto document = pool.read(slow);
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, ErrorCode::Limit);
    QVERIFY(!document.error().message.isEmpty());
}

void ReaderPoolTest::missingProgramReadsNothing()
{
    ReaderLimits limits = patient(1);
    limits.program = m_folder.filePath(QStringLiteral("nowhere"));
    ReaderPool pool(limits);
    const auto document = pool.read(pageOf(1));
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, ErrorCode::NotFound);
    QCOMPARE(document.error().detail, limits.program);
    QVERIFY(document.error().message.contains(QStringLiteral("nothing else may read them")));
    QVERIFY(!pool.contents(pageOf(1)).ok());
    QVERIFY(!pool.feed({}).ok());
    QVERIFY(!pool.table("a,b\n1,2\n").ok());
    QVERIFY(!pool.feedList("<opml/>").ok());
    QCOMPARE(pool.startedProcesses(), 0);
}

void ReaderPoolTest::programThatCannotLockItselfInReadsNothing()
{
    ReaderLimits limits = patient(1);
    limits.program = fakeReader({}, "exit 4");
    ReaderPool pool(limits);
    const auto document = pool.read(pageOf(1));
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, ErrorCode::Unsupported);
}

void ReaderPoolTest::stoppingAnswersAtOnce()
{
    ReaderLimits limits = patient(1);
    limits.program = fakeReader(ready(), "exec tail -f /dev/null");
    ReaderPool pool(limits);
    std::stop_source stop;
    std::atomic<int> canceled = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) // one with the reader, three behind it
        threads.emplace_back([&] {
            const auto document = pool.read(pageOf(1), stop.get_token());
            canceled += !document && document.error().code == ErrorCode::Canceled ? 1 : 0;
        });
    while (pool.startedProcesses() == 0)
        std::this_thread::yield();
    stop.request_stop();
    threads.clear();
    QCOMPARE(canceled.load(), 4);
    const auto late = pool.read(pageOf(1), stop.get_token());
    QVERIFY(!late.ok());
    QCOMPARE(late.error().code, ErrorCode::Canceled);
}

void ReaderPoolTest::endingAnswersWhatWaits()
{
    ReaderLimits limits = patient(1);
    limits.program = fakeReader(ready(), "exec tail -f /dev/null");
    auto pool = std::make_unique<ReaderPool>(limits);
    int canceled = 0; // on the pool's thread until it has ended
    for (int i = 0; i < 20; ++i)
        pool->submitLine(Operation::ExtractLine, "{}", {}, {}, [&canceled](const storage::Result<LineAnswer> &answer) {
            canceled += !answer && answer.error().code == ErrorCode::Canceled ? 1 : 0;
        });
    pool.reset();
    QCOMPARE(canceled, 20);
}

void ReaderPoolTest::readerRetiresAfterItsDocuments()
{
    ReaderLimits limits = patient(1);
    limits.documentsPerProcess = 3;
    ReaderPool pool(limits);
    for (int i = 0; i < 10; ++i)
        QVERIFY(pool.read(pageOf(i)).ok());
    QCOMPARE(pool.startedProcesses(), 4);
    QVERIFY(pool.largestMemory() > 0);
}

void ReaderPoolTest::largeAnswerArrivesWhole()
{
    ReaderPool pool(patient(1));
    ReadInput large;
    large.contentType = QStringLiteral("text/plain");
    large.fileName = QStringLiteral("large.txt");
    const QByteArray line = "The quay is closed, said the engineer, and stays so until May.\n\n";
    large.bytes = line.repeated(100'000);
    const auto document = pool.read(large);
    QVERIFY2(document.ok(), qPrintable(document.ok() ? QString() : document.error().message));
    QCOMPARE(document.value().text.size(), (line.size() - 1) * 100'000 - 1);
}

void ReaderPoolTest::tooMuchMemoryIsALimit()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("The limit of memory leaves no room for what sanitizers need.");
#else
    ReaderPool pool(patient(1));
    QByteArray table = "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t\n";
    table += QByteArray("1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1,2\n").repeated(490'000);
    const auto read = pool.table(table);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::Limit);
    QVERIFY(pool.read(pageOf(1)).ok());
    QVERIFY(pool.largestMemory() < qint64(512) << 20);
#endif
}

void ReaderPoolTest::damageAndPagesToRecogniseArrive()
{
    ReaderPool pool(patient(1));
    ReadInput cut = pageOf(1);
    cut.bytes.chop(60);
    const auto page = pool.read(cut);
    QVERIFY(page.ok());
    QVERIFY(page.value().damaged);
    QVERIFY(!pool.read(pageOf(1)).value().damaged);
    ReadInput picture;
    picture.bytes = QByteArray::fromHex("424d3a000000000000003600000028000000010000000100000001001800000000000400000000"
                                        "00000000000000000000000000000000ff0000");
    const auto image = pool.read(picture);
    QVERIFY2(image.ok(), qPrintable(image.ok() ? QString() : image.error().message));
    QCOMPARE(image.value().imagePages, QList<int>{1});
}

QTEST_GUILESS_MAIN(ReaderPoolTest)
#include "tst_readerpool.moc"
