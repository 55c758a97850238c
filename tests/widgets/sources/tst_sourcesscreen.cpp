// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimcase.h"
#include "tests/support/fakeshell.h"
#include "widgets/common/editabletext.h"
#include "widgets/sources/sourcepage.h"
#include "widgets/sources/sourcesscreen.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace nutgraf;
using namespace nutgraf::widgets;

class SourcesScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatASourceSaysStandsBelow();
    void sayingGoesToItsWords();
    void unnamedAreFiltered();
    void aliasesAndGradeAreEdited();

private:
    storage::SourceRow source(tests::ClaimCase &data, const QUuid &uuid)
    {
        return data.investigation->reader().source(uuid).value().value();
    }
};

void SourcesScreenTest::whatASourceSaysStandsBelow()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    SourcesScreen screen(shell, *data.investigation);
    screen.show();
    auto *says = screen.findChild<QTableView *>(QStringLiteral("sayingsTable"));
    screen.showLocation({QStringLiteral("sources"), {QStringLiteral("source"), data.ledgerSource}, {}});
    QCOMPARE(says->model()->rowCount(), 2);
    screen.showLocation({QStringLiteral("sources"), {QStringLiteral("source"), data.unnamed}, {}});
    QCOMPARE(says->model()->rowCount(), 1);
    QCOMPARE(shell.inspected.last(), (Subject{QStringLiteral("source"), data.unnamed}));
    QVERIFY(shell.errors.isEmpty());
}

void SourcesScreenTest::sayingGoesToItsWords()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    SourcesScreen screen(shell, *data.investigation);
    screen.show();
    screen.showLocation({QStringLiteral("sources"), {QStringLiteral("source"), data.unnamed}, {}});
    auto *says = screen.findChild<QTableView *>(QStringLiteral("sayingsTable"));
    says->setCurrentIndex(says->model()->index(0, 0));
    QTest::keyClick(says, Qt::Key_Return);
    QCOMPARE(shell.gone.size(), 1);
    QCOMPARE(shell.gone.first().screen, QStringLiteral("reader"));
    QCOMPARE(shell.gone.first().span.length, 47);
}

void SourcesScreenTest::unnamedAreFiltered()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    SourcesScreen screen(shell, *data.investigation);
    screen.show();
    auto *table = screen.findChild<QTableView *>(QStringLiteral("sourcesTable"));
    const int all = table->model()->rowCount();
    screen.findChild<QToolButton *>(QStringLiteral("unnamed"))->click();
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(all > 5);
}

void SourcesScreenTest::aliasesAndGradeAreEdited()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    SourcePage page(shell, *data.investigation);
    page.showSubject({QStringLiteral("source"), data.ledgerSource});
    const auto fields = page.findChildren<EditableText *>();
    Q_EMIT fields.at(1)->edited(QStringLiteral(" Refinitiv \n\n LSEG Data "));
    QCOMPARE(source(data, data.ledgerSource).aliases,
             QStringList({QStringLiteral("Refinitiv"), QStringLiteral("LSEG Data")}));
    auto *grade = page.findChildren<QComboBox *>().at(1);
    grade->setCurrentIndex(grade->findData(QStringLiteral("B")));
    Q_EMIT grade->activated(grade->currentIndex());
    QCOMPARE(source(data, data.ledgerSource).reliability, QStringLiteral("B"));
    shell.stack.undo();
    QCOMPARE(source(data, data.ledgerSource).reliability, QString());
    QVERIFY(shell.errors.isEmpty());
}

QTEST_MAIN(SourcesScreenTest)
#include "tst_sourcesscreen.moc"
