// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/needles.h"

#include <QtTest>

using nutgraf::readers::Needles;

class NeedlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundInsideWords_data();
    void wordsAreFoundInsideWords();
};

void NeedlesTest::wordsAreFoundInsideWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("found");
    QTest::newRow("none") << QStringLiteral("quay") << quint64(0);
    QTest::newRow("empty") << QString() << quint64(0);
    QTest::newRow("whole") << QStringLiteral("author") << quint64(1);
    QTest::newRow("inside-and-longer") << QStringLiteral("post-author-name") << quint64(3);
    QTest::newRow("letter-case") << QStringLiteral("postAUTHOR") << quint64(1);
    QTest::newRow("cut") << QStringLiteral("autho") << quint64(0);
    QTest::newRow("last-letters") << QStringLiteral("xby") << quint64(4);
    QTest::newRow("other-scripts") << QStringLiteral("авторby") << quint64(4);
    QTest::newRow("other-script-with-the-same-low-byte") << QStringLiteral("\u0162\u0179") << quint64(0);
}

void NeedlesTest::wordsAreFoundInsideWords()
{
    QFETCH(QString, text);
    const Needles needles{"author", "author-name", "by"};
    QTEST(needles.in(text), "found");
}

QTEST_GUILESS_MAIN(NeedlesTest)
#include "tst_needles.moc"
