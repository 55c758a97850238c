// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/claimfinder.h"
#include "app/reasoning/textrelation.h"
#include "tests/support/plainview.h"
#include "tests/support/statements.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;
using namespace nutgraf::support;

namespace {

// A text with one value and perhaps a date, both named by their surface.
struct Said
{
    const char *text;
    const char *surface;
    Quantity value;
    const char *noun = "";
    const char *day = "";
    const char *edtf = "";

    AnalysedText analysed() const
    {
        AnalysedText result;
        const QString words = QString::fromUtf8(text);
        result.view = plainView(words);
        if (*surface) {
            Quantity quantity = value;
            quantity.span = spanOf(words, QString::fromUtf8(surface));
            quantity.of = *noun ? spanOf(words, QString::fromUtf8(noun)) : storage::TextSpan();
            result.analysis.quantities.append(quantity);
        }
        if (*day) {
            language::TimeReference time;
            time.span = spanOf(words, QString::fromUtf8(day));
            time.edtf = QString::fromUtf8(edtf);
            result.analysis.times.append(time);
        }
        result.analysis.claims = language::findClaims(result.view, result.analysis, {});
        return result;
    }
};

Quantity percent(Decimal value)
{
    return quantity(QuantityKind::Percent, value);
}

Quantity count(Decimal value, Approximation approximation = Approximation::Exact)
{
    return quantity(QuantityKind::Count, value, {}, approximation);
}

} // namespace

class TestTextRelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsRelate_data();
    void textsRelate();
    void theSharedValueIsPickedAmongOthers();
};

void TestTextRelation::textsRelate_data()
{
    QTest::addColumn<AnalysedText>("a");
    QTest::addColumn<AnalysedText>("b");
    QTest::addColumn<QString>("relation");
    const auto row = [](const char *name, const Said &a, const Said &b, const char *relation) {
        QTest::newRow(name) << a.analysed() << b.analysed() << QString::fromUtf8(relation);
    };
    row("agree in other words",
        {"A dozen hikers were flown off the Morran ridge on Sunday.", "A dozen", count(12), "hikers"},
        {"Rescuers flew 12 people off the Morran ridge.", "12 people", count(12), "people"}, "agree");
    row("slip", {"The rout took $589 million off Nvidia's market value.", "$589 million", dollars({589, 6})},
        {"Monday's rout wiped $589 billion off Nvidia's market value.", "$589 billion", dollars({589, 9})},
        "scale_slip");
    row("conflict", {"Police counted 61 people aboard the ferry Morran.", "61 people", count(61), "people"},
        {"The ferry Morran had 88 people aboard, its owner says.", "88 people", count(88), "people"}, "conflict");
    row("denied", {"The council received 80,000 crowns from the builder.", "80,000 crowns", count(80000)},
        {"The council never received 80,000 crowns from the builder.", "80,000 crowns", count(80000)}, "negation");
    row("nationwide and one airport",
        {"Fog grounded 790 flights nationwide at the weekend.", "790 flights", count(790), "flights"},
        {"Fog grounded 312 flights at the weekend in Morran.", "312 flights", count(312), "flights"},
        "different_scope");
    row("two months",
        {"Inflation in Morran reached 7.1 percent in March.", "7.1 percent", percent({71, -1}), "", "March", "2025-03"},
        {"Inflation in Morran reached 6.4 percent in April.", "6.4 percent", percent({64, -1}), "", "April", "2025-04"},
        "different_time");
    row("place in words", {"Morran finished as runners-up in the league.", "", {}},
        {"Morran ended the league season second.", "second", quantity(QuantityKind::Rank, 2)}, "rank_agree");
    row("dates only", {"The bridge reopened on 14 March 2025.", "", {}, "", "14 March 2025", "2025-03-14"},
        {"Drivers have had the bridge back since March 2025.", "", {}, "", "March 2025", "2025-03"}, "rounding");
    row("nothing in common", {"The town has 40 schools.", "40", count(40), "schools"},
        {"A storm cut power to Morran for 9 hours.", "9 hours",
         quantity(QuantityKind::Duration, 9, QStringLiteral("hour"))},
        "unrelated");
    row("no values", {"The town is old.", "", {}}, {"The storm is over.", "", {}}, "unrelated");
}

void TestTextRelation::textsRelate()
{
    QFETCH(AnalysedText, a);
    QFETCH(AnalysedText, b);
    QFETCH(QString, relation);
    const TextRelation found = relateTexts(a, b);
    QCOMPARE(relationName(found.agreement.relation), relation);
    QVERIFY(!found.agreement.why.isEmpty());
    QCOMPARE(relationName(relateTexts(b, a).agreement.relation), relation);
    QVERIFY(found.first.end() <= a.view.text.size() && found.second.end() <= b.view.text.size());
}

void TestTextRelation::theSharedValueIsPickedAmongOthers()
{
    AnalysedText a =
        Said{"Of 31 buses inspected in Morran, 12 had worn brakes.", "31 buses", count(31), "buses"}.analysed();
    Quantity worn = count(12);
    worn.span = spanOf(a.view.text, QStringLiteral("12"));
    a.analysis.quantities.append(worn);
    const AnalysedText b =
        Said{"Inspectors in Morran found worn brakes on 12 vehicles.", "12 vehicles", count(12), "vehicles"}.analysed();
    const TextRelation found = relateTexts(a, b);
    QCOMPARE(a.view.surface(found.first).toString(), QStringLiteral("12"));
    QCOMPARE(found.agreement.relation, ValueRelation::Agree);
}

QTEST_GUILESS_MAIN(TestTextRelation)
#include "tst_textrelation.moc"
