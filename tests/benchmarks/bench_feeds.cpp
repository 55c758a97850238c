// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feed.h"
#include "app/readers/feedjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nutgraf;

/// News feeds of 1,000 entries with about 500 bytes each, RSS with escaped markup and Atom in turn: read in this process,
/// and by the command line as a batch.
class BenchFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reading();
    void batch();

private:
    static constexpr int Feeds = 400;
    static constexpr int Entries = 1000;

    QByteArray words(QRandomGenerator &random, int count) const;
    QByteArray feed(int number) const;

    QList<QByteArray> m_words;
    QList<QByteArray> m_feeds;
};

void BenchFeeds::initTestCase()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 3000; ++i) {
        QByteArray word;
        const int length = 2 + random.bounded(8);
        for (int j = 0; j < length; ++j)
            word += char('a' + random.bounded(26));
        m_words.append(word);
    }
    for (int i = 0; i < Feeds; ++i)
        m_feeds.append(feed(i));
}

QByteArray BenchFeeds::words(QRandomGenerator &random, int count) const
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? " " : "") + m_words.at(random.bounded(3000));
    return text;
}

QByteArray BenchFeeds::feed(int number) const
{
    QRandomGenerator random(quint32(number) + 7);
    const bool isAtom = number % 2 == 1;
    QByteArray text = isAtom
        ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
          "<title>Quay Post</title><id>urn:quay:post</id>\n"
        : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Quay Post</title>"
          "<link>https://quay.example/</link>\n";
    for (int i = 0; i < Entries; ++i) {
        const QByteArray path = QByteArray::number(number) + '/' + QByteArray::number(i);
        const QByteArray summary = "&lt;p&gt;" + words(random, 22) + " &lt;a href=\"https://quay.example/tag\"&gt;"
            + words(random, 2) + "&lt;/a&gt; &amp;amp; " + words(random, 6) + ".&lt;/p&gt;";
        const QByteArray minutes = QByteArray::number(10 + i % 50);
        if (isAtom)
            text += "<entry><id>https://quay.example/" + path + "</id><title>" + words(random, 8)
                + "</title><link rel=\"alternate\" href=\"https://quay.example/" + path + "\"/><updated>2026-01-"
                + QByteArray::number(10 + i % 20) + "T10:" + minutes
                + ":00Z</updated><author><name>Ada Wren</name></author>" + "<summary type=\"html\">" + summary
                + "</summary></entry>\n";
        else
            text += "<item><title>" + words(random, 8) + "</title><link>https://quay.example/" + path
                + "</link><guid isPermaLink=\"true\">https://quay.example/" + path + "</guid><pubDate>Tue, "
                + QByteArray::number(10 + i % 20) + " Jan 2026 10:" + minutes + ":00 GMT</pubDate><dc:creator>Ada Wren"
                + "</dc:creator><description>" + summary + "</description></item>\n";
    }
    return text + (isAtom ? "</feed>\n" : "</channel></rss>\n");
}

void BenchFeeds::reading()
{
    qsizetype bytes = 0;
    qint64 entries = 0;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &bytesOfFeed : m_feeds) {
        readers::FeedInput input;
        input.bytes = bytesOfFeed;
        const readers::FeedDocument document = readers::readFeed(input);
        QVERIFY(!document.malformed);
        entries += qint64(document.entries.size());
        bytes += readers::feedJson(document).size();
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QCOMPARE(entries, qint64(Feeds) * Entries);
    qInfo("one core: %.0f entries a second, %.0f MB of feeds a second, %.0f MB of JSON", double(entries) / seconds,
          double(m_feeds.first().size()) * Feeds / 1e6 / seconds, double(bytes) / 1e6);
}

void BenchFeeds::batch()
{
    QTemporaryDir folder;
    QByteArray lines;
    for (qsizetype i = 0; i < m_feeds.size(); ++i) {
        QFile file(folder.filePath(QStringLiteral("%1.xml").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_feeds[i]);
        lines += QJsonDocument(QJsonObject{{QStringLiteral("id"), i}, {QStringLiteral("path"), file.fileName()}})
                     .toJson(QJsonDocument::Compact)
            + '\n';
    }
    const QString input = folder.filePath(QStringLiteral("batch.jsonl"));
    const QString output = folder.filePath(QStringLiteral("answers.jsonl"));
    QFile list(input);
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(lines);
    list.close();
    QProcess program;
    program.setStandardInputFile(input);
    program.setStandardOutputFile(output);
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(NUTGRAF_BINARIES "/nutgraf-cli"),
                  {QStringLiteral("feed"), QStringLiteral("--batch"), QStringLiteral("-")});
    QVERIFY(program.waitForFinished(300'000));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QCOMPARE(program.exitCode(), 0);
    QFile answers(output);
    QVERIFY(answers.open(QIODevice::ReadOnly));
    QCOMPARE(answers.readAll().count('\n'), Feeds);
    qInfo("nutgraf-cli feed --batch: %.0f entries a second end to end (goal: 140000)", Feeds * Entries / seconds);
}

QTEST_GUILESS_MAIN(BenchFeeds)
#include "bench_feeds.moc"
