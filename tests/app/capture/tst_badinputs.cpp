// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerpool.h"
#include "app/casework/expanding.h"
#include "app/casework/investigation.h"
#include "tests/support/badinputs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nutgraf;
using capture::ReaderLimits;
using capture::ReaderPool;
using storage::Error;
using storage::ErrorCode;
using tests::BadInput;
using tests::GoodSample;
using Fault = BadInput::Fault;
using Way = GoodSample::Way;

namespace {

/// What became of an input: of all documents that it is or holds.
struct Outcome
{
    QStringList words; ///< of each document
    QStringList complaints; ///< warnings, and errors of parts
    QList<Error> errors;
    bool isPartial = false;

    /// Told as if it were whole.
    bool isClean() const { return complaints.isEmpty() && errors.isEmpty() && !isPartial; }
    void add(const Error &error) { errors.append(error); }
};

struct Totals
{
    int inputs = 0;
    int documents = 0;
    int errors = 0;
    int partial = 0;
    int warned = 0;
    int lostReaders = 0;
    qint64 slowest = 0; ///< milliseconds from reading to the written document, as long as this machine took
    QString slowestName;

    void count(const BadInput &input, const Outcome &outcome, qint64 milliseconds)
    {
        ++inputs;
        documents += int(outcome.words.size());
        errors += outcome.errors.isEmpty() ? 0 : 1;
        partial += outcome.isPartial ? 1 : 0;
        warned += outcome.complaints.isEmpty() ? 0 : 1;
        for (const Error &error : outcome.errors)
            lostReaders += error.code == ErrorCode::Internal ? 1 : 0;
        if (milliseconds > slowest) {
            slowest = milliseconds;
            slowestName = input.name;
        }
    }
};

/// The most memory that a process that runs has held, in bytes.
qint64 peakOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toLongLong() * 1024;
    return 0;
}

ReaderLimits limits()
{
    ReaderLimits limits;
#if !defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) // built for finding faults, not for speed
    limits.processorTime = std::chrono::seconds(20);
#endif
    limits.waitingTime = std::chrono::seconds(300); // the machine may be busy; the processor's time is what counts
    return limits;
}

} // namespace

// Every bad input that is known goes the way that files go: through the pool of readers into an investigation.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodSamplesAreTakenInWithoutComplaint();
    void namesAreUnique();
    void nothingBadIsTakenForWhole_data();
    void nothingBadIsTakenForWhole();
    void cleanupTestCase();

private:
    Outcome take(const BadInput &input);
    QStringList faultsOf(const BadInput &input, const Outcome &outcome) const;
    void takeDocument(const BadInput &input, Outcome &outcome);
    void addDocument(const casework::Added &added, Outcome &outcome);
    void startInvestigation();
    BadInput asInput(int sample) const;

    const QList<GoodSample> m_samples = tests::goodSamples();
    std::unique_ptr<ReaderPool> m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<casework::Investigation> m_case;
    int m_inCase = 0;
    QList<QStringList> m_wholeWords; ///< of the good samples
    Totals m_totals;
};

void BadInputTest::initTestCase()
{
    m_pool = std::make_unique<ReaderPool>(limits());
}

BadInput BadInputTest::asInput(int index) const
{
    BadInput input;
    input.name = m_samples[index].kind;
    input.bytes = m_samples[index].bytes;
    input.fileName = m_samples[index].fileName;
    input.contentType = m_samples[index].contentType;
    input.way = m_samples[index].way;
    return input;
}

void BadInputTest::startInvestigation()
{
    m_case.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = casework::Investigation::create(m_folder->filePath(QStringLiteral("case.nutgraf")));
    if (!made)
        qFatal("no case: %s", qPrintable(made.error().detail));
    m_case = std::move(made).value();
    m_inCase = 0;
}

void BadInputTest::addDocument(const casework::Added &added, Outcome &outcome)
{
    auto &reader = m_case->reader();
    const auto document = reader.document(added.document).valueOr(std::nullopt);
    if (!document)
        qFatal("an added document is not there");
    const auto capture = reader.capture(document->capture).valueOr(std::nullopt);
    if (!capture)
        qFatal("an added document has no capture");
    outcome.words.append(reader.text(document->capture).valueOr({}));
    outcome.complaints += capture->warnings;
    outcome.complaints.removeAll(QString());
    outcome.isPartial = outcome.isPartial || capture->status != QLatin1String("complete");
}

void BadInputTest::takeDocument(const BadInput &input, Outcome &outcome)
{
    // What was made to be bad may be like another: one that is known is not added again.
    if (!m_case || m_inCase > 40 || input.sample < 0)
        startInvestigation();
    casework::Incoming incoming;
    incoming.bytes = input.bytes.isNull() ? QByteArray("") : input.bytes;
    incoming.address = input.fileName.isEmpty() ? QStringLiteral("file") : input.fileName;
    // Each is a document of its own, not a version of the one before.
    incoming.address.prepend(QStringLiteral("%1-").arg(++m_inCase));
    incoming.contentType = input.contentType;
    incoming.charset = input.charset;
    const casework::Expanded expanded = casework::expand(
        {incoming}, [this](const readers::ReadInput &container) { return m_pool->contents(container); });
    for (const casework::NotExpanded &failure : expanded.failures)
        outcome.add(failure.error);
    QList<casework::Incoming> documents;
    for (casework::Incoming each : expanded.incoming) {
        if (casework::isBareAddress(each)) {
            outcome.words.append(each.address);
            continue;
        }
        each.address.prepend(QStringLiteral("%1-%2-").arg(m_inCase).arg(documents.size()));
        if (documents.size() < 20) // of thousands, the first tell enough
            documents.append(each);
    }
    const auto added = casework::addDocuments(m_folder->filePath(QStringLiteral("case.nutgraf")), m_case->gate(),
                                              documents, {}, nullptr, m_pool.get());
    if (!added)
        qFatal("%s: %s", qPrintable(input.name), qPrintable(added.error().message + added.error().detail));
    for (const auto &one : added.value()) {
        if (one)
            addDocument(one.value(), outcome);
        else
            outcome.add(one.error());
    }
}

Outcome BadInputTest::take(const BadInput &input)
{
    Outcome outcome;
    switch (input.way) {
    case Way::Document:
        takeDocument(input, outcome);
        break;
    case Way::Feed: {
        readers::FeedInput source;
        source.bytes = input.bytes;
        source.contentType = input.contentType;
        const auto feed = m_pool->feed(source);
        if (!feed) {
            outcome.add(feed.error());
            break;
        }
        if (feed.value().malformed || feed.value().format.empty())
            outcome.complaints.append(QStringLiteral("malformed"));
        for (const auto &entry : feed.value().entries)
            outcome.words.append(QString::fromStdString(entry.title + ' ' + entry.summary + ' ' + entry.content));
        break;
    }
    case Way::FeedList: {
        const auto list = m_pool->feedList(input.bytes);
        if (!list)
            outcome.add(list.error());
        else
            for (const auto &feed : list.value().feeds)
                outcome.words.append(feed.address + feed.title + feed.folder);
        break;
    }
    case Way::Table: {
        const auto table = m_pool->table(input.bytes);
        if (!table) {
            outcome.add(table.error());
            break;
        }
        outcome.complaints = table.value().warnings;
        for (const QStringList &row : table.value().rows)
            outcome.words.append(row.join(u'\t'));
        break;
    }
    }
    return outcome;
}

void BadInputTest::goodSamplesAreTakenInWithoutComplaint()
{
    for (int i = 0; i < m_samples.size(); ++i) {
        const Outcome outcome = take(asInput(i));
        const QString kind = m_samples[i].kind;
        const bool isImage = m_samples[i].contentType.startsWith(QLatin1String("image/"));
        QVERIFY2(outcome.errors.isEmpty(), qPrintable(kind + (outcome.errors.value(0).message)));
        QVERIFY2(!outcome.isPartial, qPrintable(kind + outcome.complaints.join(u' ')));
        // An image says that its words are still to be recognised.
        QVERIFY2(outcome.complaints.size() == (isImage ? 1 : 0), qPrintable(kind + outcome.complaints.join(u' ')));
        QVERIFY2(!outcome.words.isEmpty(), qPrintable(kind));
        if (!isImage)
            QVERIFY2(outcome.words.first().size() > 15, qPrintable(kind));
        m_wholeWords.append(outcome.words);
    }
}

void BadInputTest::namesAreUnique()
{
    QSet<QString> names;
    for (const BadInput &input : tests::badInputs(m_samples, 8, 6)) {
        QVERIFY2(!names.contains(input.name), qPrintable(input.name));
        names.insert(input.name);
    }
    QVERIFY(names.size() >= 500);
}

void BadInputTest::nothingBadIsTakenForWhole_data()
{
#if defined(__SANITIZE_ADDRESS__) // slow: a part of them, and what small ones show
    constexpr int Cuts = 5;
    constexpr int Changes = 3;
    constexpr qsizetype Largest = 1 << 20;
#else
    constexpr int Cuts = 16;
    constexpr int Changes = 18;
    constexpr qsizetype Largest = qsizetype(200) << 20;
#endif
    QTest::addColumn<QList<BadInput>>("inputs");
    QMap<QString, QList<BadInput>> groups;
    for (const BadInput &input : tests::badInputs(m_samples, Cuts, Changes)) {
        const QString group =
            input.sample < 0 ? QStringLiteral("made to be bad, %1").arg(input.name[0]) : m_samples[input.sample].kind;
        // One byte that is a letter is a text of one letter, whatever it was cut from: there is nothing to tell it by.
        if (input.bytes.size() != 1 && input.bytes.size() <= Largest)
            groups[group].append(input);
    }
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        QTest::newRow(qPrintable(group.key())) << group.value();
}

void BadInputTest::nothingBadIsTakenForWhole()
{
    QFETCH(QList<BadInput>, inputs);
    QCOMPARE(m_wholeWords.size(), m_samples.size());
    QStringList wrong;
    for (const BadInput &input : inputs) {
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = take(input);
        m_totals.count(input, outcome, timer.elapsed());
        wrong += faultsOf(input, outcome);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(u'\n')));
}

/// What is wrong with what became of it.
QStringList BadInputTest::faultsOf(const BadInput &input, const Outcome &outcome) const
{
    QStringList faults;
    for (const Error &error : outcome.errors) {
        if (error.message.isEmpty())
            faults.append(input.name + QStringLiteral(": an error without words"));
        if (error.code == ErrorCode::Internal || error.message.contains(QLatin1String("takes longer")))
            faults.append(QStringLiteral("%1: %2 (%3)").arg(input.name, error.message, error.detail));
    }
    if (!outcome.isClean())
        return faults;
    if (input.fault == Fault::Useless) {
        faults.append(input.name + QStringLiteral(": is taken for whole"));
    } else if (input.sample >= 0) {
        const GoodSample &sample = m_samples[input.sample];
        const bool isSilent = !(input.fault == Fault::Cut ? sample.cutIsSilent : sample.changeIsSilent).isEmpty();
        if (!isSilent && outcome.words != m_wholeWords[input.sample])
            faults.append(input.name + QStringLiteral(": other words are taken for whole"));
    }
    return faults;
}

void BadInputTest::cleanupTestCase()
{
    qint64 memory = m_pool->largestMemory();
    for (const qint64 process : m_pool->processIds())
        memory = std::max(memory, peakOf(process));
    qInfo(
        "%d inputs: %d documents, %d with errors, %d partial, %d with warnings, %d readers lost; slowest %lld ms (%s); "
        "largest reader %lld MB",
        m_totals.inputs, m_totals.documents, m_totals.errors, m_totals.partial, m_totals.warned, m_totals.lostReaders,
        m_totals.slowest, qPrintable(m_totals.slowestName), memory / (1024 * 1024));
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY(memory < qint64(512) * 1024 * 1024);
#endif
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinputs.moc"
