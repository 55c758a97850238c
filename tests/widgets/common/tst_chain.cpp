// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/chain.h"

#include <QSignalSpy>
#include <QTest>

using namespace nutgraf::widgets;
using nutgraf::storage::HopRow;

class ChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainIsReadFromTheDocumentToTheOrigin();
    void documentWithoutHopsIsTheOrigin();
    void unnamedOriginIsMarked();
    void longChainWrapsAndNothingLeavesTheWidth();
    void rightToLeftIsMirrored();
    void clickOnASourceActivatesIt();
    void keysChooseAndActivateASource();
};

namespace {

HopRow named(const QString &name)
{
    HopRow hop;
    hop.source = QUuid::createUuid();
    hop.name = name;
    return hop;
}

HopRow unnamed(const QString &words)
{
    HopRow hop = named(words);
    hop.unnamed = true;
    return hop;
}

QList<HopRow> usualChain()
{
    return {named(QStringLiteral("Bloomberg")), unnamed(QStringLiteral("people familiar"))};
}

} // namespace

void ChainTest::chainIsReadFromTheDocumentToTheOrigin()
{
    QCOMPARE(chainText(carrierName(QStringLiteral("article")), usualChain()),
             QStringLiteral("this article ← Bloomberg ← unnamed “people familiar”"));
    HopRow reportedly;
    reportedly.unnamed = true;
    reportedly.name = QStringLiteral("unspecified");
    QCOMPARE(hopName(reportedly), QStringLiteral("unnamed, not specified"));
}

void ChainTest::documentWithoutHopsIsTheOrigin()
{
    const auto parts = layoutChain(carrierName(QStringLiteral("post")), {}, 400);
    QCOMPARE(parts.size(), 1);
    QVERIFY(parts.first().origin);
    QCOMPARE(parts.first().text, QStringLiteral("this post"));
}

void ChainTest::unnamedOriginIsMarked()
{
    const auto parts = layoutChain(carrierName(QString()), usualChain(), 800);
    QCOMPARE(parts.size(), 3);
    QVERIFY(!parts.at(1).origin && !parts.at(1).unnamed);
    QVERIFY(parts.at(2).origin && parts.at(2).unnamed);
}

void ChainTest::longChainWrapsAndNothingLeavesTheWidth()
{
    QList<HopRow> chain;
    for (int i = 0; i < 6; ++i)
        chain.append(named(QStringLiteral("深度求索人工智能基础技术研究有限公司 %1").arg(i)));
    chain.append(named(QString(300, u'x')));
    const auto parts = layoutChain(carrierName(QString()), chain, 260);
    QVERIFY(parts.last().rect.top() > parts.first().rect.bottom());
    for (const ChainPart &part : parts)
        QVERIFY2(part.rect.left() >= 0 && part.rect.right() <= 261, qPrintable(part.whole));
}

void ChainTest::rightToLeftIsMirrored()
{
    const auto parts = layoutChain(carrierName(QString()), usualChain(), 600, TypeStep::Body, Qt::RightToLeft);
    QVERIFY(parts.at(0).rect.right() > parts.at(1).rect.right());
    QVERIFY(parts.at(1).rect.right() > parts.at(2).rect.right());
    QCOMPARE(parts.at(0).rect.right(), 600.0);
}

void ChainTest::clickOnASourceActivatesIt()
{
    ChainWidget widget;
    const auto chain = usualChain();
    widget.setChain(carrierName(QString()), chain);
    widget.resize(600, widget.heightForWidth(600));
    QSignalSpy activated(&widget, &ChainWidget::sourceActivated);
    const auto parts = layoutChain(carrierName(QString()), chain, 600);
    QTest::mouseClick(&widget, Qt::LeftButton, {}, parts.at(2).rect.center().toPoint());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toUuid(), chain.at(1).source);
    QTest::mouseClick(&widget, Qt::LeftButton, {}, parts.at(0).rect.center().toPoint());
    QCOMPARE(activated.size(), 1);
}

void ChainTest::keysChooseAndActivateASource()
{
    ChainWidget widget;
    const auto chain = usualChain();
    widget.setChain(carrierName(QString()), chain);
    QSignalSpy activated(&widget, &ChainWidget::sourceActivated);
    QTest::keyClick(&widget, Qt::Key_Right);
    QTest::keyClick(&widget, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toUuid(), chain.at(0).source);
}

QTEST_MAIN(ChainTest)
#include "tst_chain.moc"
