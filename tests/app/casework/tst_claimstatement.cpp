// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/claimstatement.h"
#include "tests/support/statements.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;
using namespace nutgraf::support;
using casework::claimStatement;

namespace {

Statement about(const char *subject, const char *measure, Statement statement, const char *text = "")
{
    statement.subject = QString::fromUtf8(subject);
    statement.measure = QString::fromUtf8(measure);
    statement.text = QString::fromUtf8(text);
    return statement;
}

Statement loss(const char *words, Decimal value, int digits, const char *published, const char *asOf = "",
               Approximation approximation = Approximation::Exact)
{
    Quantity money = dollars(value, approximation);
    money.digits = digits;
    Statement result = lossStatement(QString::fromUtf8(words), money, QString::fromUtf8(published));
    result.asOf = QString::fromUtf8(asOf);
    return result;
}

} // namespace

/// What a suggested claim says.
class TestClaimStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measureIsOneProposition_data();
    void measureIsOneProposition();
    void nothingSaysNothing();
};

void TestClaimStatement::measureIsOneProposition_data()
{
    QTest::addColumn<QList<Statement>>("statements");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    using enum Approximation;
    const Statement hedged = loss("about $589 billion", {589, 9}, 3, "2025-01-27", "", About);
    const Statement dated = loss("$593 billion", {593, 9}, 3, "2025-01-28", "2025-01-27");
    const Statement round = loss("close to $600 billion", {6, 11}, 1, "2025-01-27", "2025-01-27", About);
    const Statement slip = loss("$600 million", {6, 8}, 1, "2025-01-26");

    row("one value, undated") << QList{hedged} << "Nvidia’s market value loss was about $589 billion";
    row("value stated most often, day that others name")
        << QList{slip, round, hedged, hedged, dated}
        << "Nvidia’s market value loss was about $589 billion (January 27, 2025)";
    row("outlier that was first") << QList{slip, dated, round}
                                  << "Nvidia’s market value loss was $593 billion (January 27, 2025)";

    const Quantity first = quantity(QuantityKind::Rank, 1);
    const QStringList us{QStringLiteral("list: free apps"), QStringLiteral("region: US"),
                         QStringLiteral("store: App Store")};
    row("place in a list") << QList{about("DeepSeek", "app store rank",
                                          statement(QStringLiteral("No. 1 spot"), first, us))}
                           << "DeepSeek’s app ranked No. 1 among free apps on the US App Store";
    row("place in the list that another names")
        << QList{about("DeepSeek", "app store rank", statement(QStringLiteral("first"), first)),
                 about("DeepSeek", "app store rank", statement(QStringLiteral("No. 1"), first, us))}
        << "DeepSeek’s app ranked No. 1 among free apps on the US App Store";
    row("region worded as an adjective") << QList{about(
        "DeepSeek", "app store rank",
        statement(QStringLiteral("No. 2"), quantity(QuantityKind::Rank, 2),
                  {QStringLiteral("region: Italy"), QStringLiteral("store: App Store")}))}
                                         << "DeepSeek’s app ranked No. 2 on the Italian App Store";

    const Quantity hours = quantity(QuantityKind::Compute, {2788, 3}, QStringLiteral("GPU hour"));
    row("unit as printed") << QList{about("DeepSeek-V3", "gpu hours",
                                          statement(QStringLiteral("2.788 million H800 GPU hours"), hours))}
                           << "DeepSeek-V3’s training took 2.788 million H800 GPU hours";
    row("unit told by the measure") << QList{about("DeepSeek-V3", "gpu hours",
                                                   statement(QStringLiteral("2.788 million hours"), hours))}
                                    << "DeepSeek-V3’s training took 2.788 million GPU hours";
    row("model and scope") << QList{about(
        "DeepSeek", "training cost",
        statement(QStringLiteral("$5.576 million"), dollars({5576, 3}),
                  {QStringLiteral("model: V3"), QStringLiteral("scope: final training run")}))}
                           << "DeepSeek’s training cost for V3 was $5.576 million (final training run)";
    row("model that is the subject") << QList{about(
        "DeepSeek-V3", "training cost",
        statement(QStringLiteral("$5.576 million"), dollars({5576, 3}), {QStringLiteral("model: V3")}))}
                                     << "DeepSeek-V3’s training cost was $5.576 million";
    row("direction from the words") << QList{about(
        "Nvidia", "share price change",
        statement(QStringLiteral("about 17%"), quantity(QuantityKind::Percent, 17), {}, {}),
        "Shares of the chipmaker fell about 17% by the close")}
                                    << "Nvidia’s shares fell about 17%";
    row("name that ends in s") << QList{about(
        "United Airlines", "revenue",
        statement(QStringLiteral("$5 billion"), dollars({5, 9}), {QStringLiteral("period: quarter")}))}
                               << "United Airlines’ revenue was $5 billion (quarter)";

    const Quantity dead = quantity(QuantityKind::Count, 12);
    row("no pattern: words that name the subject")
        << QList{about("Lowmoor", "deaths", statement(QStringLiteral("12"), dead), "it killed 12 people"),
                 about("Lowmoor", "deaths", statement(QStringLiteral("12"), dead),
                       "twelve people died in the Lowmoor fire.")}
        << "Twelve people died in the Lowmoor fire";
    row("direction not told: own words") << QList{about(
        "Nvidia", "share price change", statement(QStringLiteral("17%"), quantity(QuantityKind::Percent, 17)),
        "Nvidia shares moved 17% at the bell")}
                                         << "Nvidia shares moved 17% at the bell";
    row("no pattern: the name for a description, without who says so")
        << QList{about("DeepSeek", "chips", statement(QStringLiteral("around 50,000"), dead),
                       "The company and its parent have access to around 50,000 GPUs, the analysts wrote")}
        << "DeepSeek and its parent have access to around 50,000 GPUs";
    row("no pattern: without who says so at its head")
        << QList{about("DeepSeek", "chips", statement(QStringLiteral("50,000"), dead),
                       "Three people familiar with the matter said the firm had 50,000 chips")}
        << "DeepSeek had 50,000 chips";
    row("no pattern: a pronoun keeps whom it stands for")
        << QList{about("OpenAI", "chips", statement(QStringLiteral("12"), dead), "OpenAI said it was buying 12 chips")}
        << "OpenAI said it was buying 12 chips";
    Statement charge = about("Acme", "", Statement(), "Acme copied the data of its rival");
    row("no value: own words") << QList{charge} << "Acme copied the data of its rival";
}

void TestClaimStatement::measureIsOneProposition()
{
    QFETCH(QList<Statement>, statements);
    QFETCH(QString, expected);
    QCOMPARE(claimStatement(statements), expected);
}

void TestClaimStatement::nothingSaysNothing()
{
    QVERIFY(claimStatement({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestClaimStatement)
#include "tst_claimstatement.moc"
