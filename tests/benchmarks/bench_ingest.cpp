// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ingest.h"
#include "app/casework/investigation.h"

#include <QtTest>

using namespace nutgraf;

/// News pages of about 100 kB, most of it markup and scripts around some 6 kB of text, added as files.
class BenchIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addingPages();
    void listingDocuments();

private:
    static constexpr int Pages = 1000;
    static constexpr int PageSize = 100'000;

    QByteArray sentence(QRandomGenerator &random) const;
    QByteArray page(int number) const;

    QList<QByteArray> m_words;
    QTemporaryDir m_folder;
    QList<casework::Incoming> m_incoming;
};

void BenchIngest::initTestCase()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 5000; ++i) {
        QByteArray word;
        const int length = 2 + random.bounded(8);
        for (int j = 0; j < length; ++j)
            word += char('a' + random.bounded(26));
        m_words.append(word);
    }
    for (int i = 0; i < Pages; ++i) {
        QFile file(m_folder.filePath(QStringLiteral("%1.html").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page(i));
        casework::Incoming incoming;
        incoming.path = file.fileName();
        m_incoming.append(incoming);
    }
}

QByteArray BenchIngest::sentence(QRandomGenerator &random) const
{
    static const QList<QByteArray> names{"Nvidia", "DeepSeek", "Microsoft", "Harbour Ledger", "Ada Wren", "Apple"};
    const auto name = [&] { return names.at(random.bounded(int(names.size()))); };
    const int kind = random.bounded(20);
    if (kind < 3)
        return name() + " lost about $" + QByteArray::number(random.bounded(1, 900))
            + " billion in market value on Monday, according to " + name() + ". ";
    if (kind < 5)
        return "“We will look at the " + m_words.at(random.bounded(5000)) + ",” said " + name()
            + ", who spoke on Tuesday. ";
    QByteArray words = "The";
    const int count = random.bounded(8, 24);
    for (int i = 0; i < count; ++i)
        words += ' ' + m_words.at(random.bounded(5000));
    return words + ". ";
}

QByteArray BenchIngest::page(int number) const
{
    QRandomGenerator random(quint32(number) + 1);
    QByteArray text;
    for (int paragraph = 0; paragraph < 12; ++paragraph) {
        text += "<p>";
        for (int i = 0; i < 4; ++i)
            text += sentence(random);
        text += "</p>\n";
    }
    const QByteArray title = "Story " + QByteArray::number(number) + " of the day";
    QByteArray frame;
    while (frame.size() < PageSize - text.size())
        frame += "<div class=\"nav\"><ul><li><a href=\"/a/" + QByteArray::number(random.bounded(9999)) + "\">"
            + m_words.at(random.bounded(5000)) + "</a></li></ul><script>function f(){return "
            + QByteArray::number(random.bounded(9999)) + ";}</script></div>\n";
    return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title
        + "</title><meta property=\"article:published_time\" content=\"2025-01-" + QByteArray::number(10 + number % 20)
        + "T10:00:00Z\"></head><body>" + frame.left(frame.size() / 2) + "<article><h1>" + title + "</h1>" + text
        + "</article>" + frame.mid(frame.size() / 2) + "</body></html>";
}

void BenchIngest::addingPages()
{
    const QString path = m_folder.filePath(QStringLiteral("case.nutgraf"));
    {
        const auto made = casework::Investigation::create(path);
        QVERIFY(made.ok());
    }
    casework::StageTimes times;
    QElapsedTimer timer;
    timer.start();
    const auto added = casework::addDocuments(path, std::make_shared<storage::WriteGate>(), m_incoming, {}, &times);
    const double seconds = double(timer.elapsed()) / 1000;
    QVERIFY(added.ok());
    for (const auto &one : added.value())
        QVERIFY(one.ok() && !one.value().known);
    const auto share = [&](qint64 stage) { return double(stage) / 1e6; };
    qInfo("%.1f documents a second (goal: 40); seconds by stage: load %.1f, read %.1f, analyze %.1f, write %.1f, "
          "relate %.1f, events and copies %.1f",
          Pages / seconds, share(times.load), share(times.read), share(times.analyze), share(times.write),
          share(times.relate), share(times.events));
}

void BenchIngest::listingDocuments()
{
    auto opened = casework::Investigation::open(m_folder.filePath(QStringLiteral("case.nutgraf")));
    QVERIFY(opened.ok());
    storage::CaseReader &reader = opened.value()->reader();
    QBENCHMARK
    {
        const auto page = reader.documents({}, {0, 100});
        QVERIFY(page.ok());
        QCOMPARE(page.value().size(), 100);
    }
}

QTEST_GUILESS_MAIN(BenchIngest)
#include "bench_ingest.moc"
