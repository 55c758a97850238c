// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/uuid7.h"

#include <QDateTime>
#include <QTest>

using nutgraf::storage::createUuid7;

class Uuid7Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasVersionAndVariant();
    void increases();
    void beginsWithTheTime();
};

void Uuid7Test::hasVersionAndVariant()
{
    const QString text = createUuid7().toString(QUuid::WithoutBraces);
    QCOMPARE(text[14], u'7');
    QVERIFY(QStringLiteral("89ab").contains(text[19]));
}

void Uuid7Test::increases()
{
    QByteArray last;
    for (int i = 0; i < 20000; ++i) {
        const QByteArray next = createUuid7().toRfc4122();
        QVERIFY(last < next);
        last = next;
    }
}

void Uuid7Test::beginsWithTheTime()
{
    const QByteArray bytes = createUuid7().toRfc4122();
    qint64 milliseconds = 0;
    for (int i = 0; i < 6; ++i)
        milliseconds = milliseconds << 8 | quint8(bytes[i]);
    // The test before this one ran ahead of the clock by at most its 20,000 counter steps (5 ms).
    QVERIFY(qAbs(milliseconds - QDateTime::currentMSecsSinceEpoch()) < 60'000);
}

QTEST_GUILESS_MAIN(Uuid7Test)
#include "tst_uuid7.moc"
