// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readmessage.h"

#include <QProcess>
#include <QtTest>

using namespace nutgraf::readers;

namespace {

const QString Program = QStringLiteral(NUTGRAF_BINARIES "/nutgraf-reader");
constexpr int Patience = 120'000; // milliseconds on a busy machine; nothing waits that long

struct Run
{
    bool ended = false;
    int status = -1;
    QStringList lines;
};

Run run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(Program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Run result;
    result.ended = process.waitForFinished(Patience) && process.exitStatus() == QProcess::NormalExit;
    result.status = process.exitCode();
    result.lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    return result;
}

} // namespace

// The program that reads foreign bytes, from outside: what it may do, and what it does with a broken line.
class ReaderHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatHarmsIsDenied_data();
    void everythingThatHarmsIsDenied();
    void recogniserTakesOnlyNamesOfLanguages_data();
    void recogniserTakesOnlyNamesOfLanguages();
    void saysNothingWithoutItsLine_data();
    void saysNothingWithoutItsLine();
};

void ReaderHostTest::everythingThatHarmsIsDenied_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QStringList>("attempts"); // some of those that must be among the lines
    QTest::newRow("reader") << QStringLiteral("--prove-sandbox")
                            << QStringList{QStringLiteral("internet socket"),
                                           QStringLiteral("program"),
                                           QStringLiteral("process by fork"),
                                           QStringLiteral("file for writing"),
                                           QStringLiteral("file of the user for reading"),
                                           QStringLiteral("executable memory"),
                                           QStringLiteral("signal to another process"),
                                           QStringLiteral("more memory than allowed")};
    QTest::newRow("recogniser") << QStringLiteral("--prove-recogniser")
                                << QStringList{QStringLiteral("socket"), QStringLiteral("fork"),
                                               QStringLiteral("write file"), QStringLiteral("signal")};
}

void ReaderHostTest::everythingThatHarmsIsDenied()
{
    QFETCH(QString, argument);
    QFETCH(QStringList, attempts);
    const Run proof = run({argument});
    QVERIFY(proof.ended);
    for (const QString &line : proof.lines)
        QVERIFY2(line.startsWith(QLatin1String("denied ")), qPrintable(line));
    for (const QString &attempt : attempts)
        QVERIFY2(proof.lines.contains(QStringLiteral("denied ") + attempt), qPrintable(attempt));
    QCOMPARE(proof.status, 0);
}

void ReaderHostTest::recogniserTakesOnlyNamesOfLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd");
    QTest::newRow("option") << QStringLiteral("--tessdata-dir");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << QStringLiteral("eng deu");
    QTest::newRow("plus first") << QStringLiteral("+eng");
    QTest::newRow("long") << QString(61, u'e');
}

void ReaderHostTest::recogniserTakesOnlyNamesOfLanguages()
{
    QFETCH(QString, language);
    const Run refused = run({QStringLiteral("--recognise"), language});
    QVERIFY(refused.ended);
    QCOMPARE(refused.status, 5);
    QVERIFY(refused.lines.isEmpty());
}

void ReaderHostTest::saysNothingWithoutItsLine_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing comes") << QByteArray();
    QTest::newRow("a pipe is no line") << QByteArray(64, 'a');
}

// Requests come through a pair of sockets. Started by hand it says that it is ready, and ends.
void ReaderHostTest::saysNothingWithoutItsLine()
{
    QFETCH(QByteArray, input);
    const Run ended = run({}, input);
    QVERIFY(ended.ended);
    QCOMPARE(ended.lines.join(u'\n').toUtf8().size(), FrameHeaderSize + qsizetype(sizeof ProtocolVersion));
}

QTEST_GUILESS_MAIN(ReaderHostTest)
#include "tst_readerhost.moc"
