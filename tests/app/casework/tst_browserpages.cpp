// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/browserpages.h"

#include <QDateTime>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::casework;

class BrowserPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasRenderedAsUtf8();
    void believesOnlyAClockThatIsNear();
    void findsTheOnlyPlaceOfWords_data();
    void findsTheOnlyPlaceOfWords();
    void longSelectionsTakeNoLongSearch();
};

void BrowserPagesTest::keepsWhatWasRenderedAsUtf8()
{
    capture::BrowserCapture page;
    page.address = QStringLiteral("https://ledger.example/a");
    page.html = "<meta charset=\"iso-8859-1\"><p>\xc3\xa9</p>";
    page.title = QStringLiteral("As the browser showed it");
    page.selection = QStringLiteral(" \n");
    const Incoming incoming = incomingFromBrowser(page);
    QCOMPARE(incoming.origin, Incoming::Origin::Browser);
    QCOMPARE(incoming.bytes, page.html);
    QCOMPARE(incoming.charset, QStringLiteral("utf-8"));
    QCOMPARE(incoming.address, page.address);
    QCOMPARE(incoming.finalUrl, page.address);
    QCOMPARE(incoming.title, QString()); // the reader looks for it, as in any page
    QCOMPARE(incoming.selection, QString());
}

void BrowserPagesTest::believesOnlyAClockThatIsNear()
{
    capture::BrowserCapture page;
    page.takenUs = (QDateTime::currentMSecsSinceEpoch() - 2'000) * 1'000;
    QCOMPARE(incomingFromBrowser(page).retrieval.takenUs, page.takenUs);
    page.takenUs = 1'000'000;
    QCOMPARE(incomingFromBrowser(page).retrieval.takenUs, 0);
}

void BrowserPagesTest::findsTheOnlyPlaceOfWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    const QString text = QStringLiteral("One two.\n\nTwo three, two three.");
    QTest::newRow("as they stand") << QStringLiteral("One two") << text << 0 << 7;
    QTest::newRow("over a paragraph") << QStringLiteral(" two. Two three ") << text << 4 << 15;
    QTest::newRow("to the end") << QStringLiteral("two\tthree.") << text << 21 << 10;
    QTest::newRow("twice") << QStringLiteral("wo three") << text << 0 << 0;
    QTest::newRow("nowhere") << QStringLiteral("four") << text << 0 << 0;
    QTest::newRow("space where there is none") << QStringLiteral("O ne") << text << 0 << 0;
    QTest::newRow("no space where there is one") << QStringLiteral("Onetwo") << text << 0 << 0;
    QTest::newRow("longer than the text") << text + QStringLiteral(" More") << text << 0 << 0;
    QTest::newRow("nothing") << QStringLiteral(" ") << text << 0 << 0;
}

void BrowserPagesTest::findsTheOnlyPlaceOfWords()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    const storage::TextSpan span = onlyPlaceOf(words, text);
    QTEST(int(span.start), "start");
    QTEST(int(span.length), "length");
}

void BrowserPagesTest::longSelectionsTakeNoLongSearch()
{
    const QString text = QStringLiteral("a ").repeated(20'000);
    QVERIFY(onlyPlaceOf(QStringLiteral("a ").repeated(900) + u'b', text).isEmpty());
    QVERIFY(onlyPlaceOf(QStringLiteral("a ").repeated(8'000), text).isEmpty());
}

QTEST_GUILESS_MAIN(BrowserPagesTest)
#include "tst_browserpages.moc"
