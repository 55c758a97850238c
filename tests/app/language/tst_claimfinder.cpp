// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/claimfinder.h"

#include "app/language/analyzer.h"
#include "app/reasoning/valueagreement.h"
#include "tests/support/plainview.h"
#include "tests/support/statements.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::language;
using namespace nutgraf::support;

namespace {

// A text with findings named by their surface.
struct Sample
{
    QString text;
    Analysis found;

    explicit Sample(const char *words)
        : text(QString::fromUtf8(words))
    { }

    Sample &value(const char *surface, Quantity value)
    {
        value.span = spanOf(text, QString::fromUtf8(surface));
        Q_ASSERT(!value.span.isEmpty());
        found.quantities.append(value);
        return *this;
    }

    Sample &name(const char *surface, NameKind kind = NameKind::Organisation)
    {
        Name result;
        result.canonical = QString::fromUtf8(surface);
        result.span = spanOf(text, result.canonical);
        result.kind = kind;
        Q_ASSERT(!result.span.isEmpty());
        found.names.append(result);
        return *this;
    }

    Sample &time(const char *surface, const char *edtf)
    {
        TimeReference result;
        result.span = spanOf(text, QString::fromUtf8(surface));
        result.edtf = QString::fromUtf8(edtf);
        found.times.append(result);
        return *this;
    }

    Sample &said(const char *speaker, const char *cue, const char *content, const char *verbClass = "said")
    {
        Attribution result;
        result.speaker = QString::fromUtf8(speaker);
        result.chain = {{result.speaker, false, {}}};
        result.cue = spanOf(text, QString::fromUtf8(cue));
        result.source = spanOf(text, result.speaker);
        result.content = {spanOf(text, QString::fromUtf8(content))};
        result.verbClass = QString::fromUtf8(verbClass);
        Q_ASSERT(!result.cue.isEmpty() && !result.content.first().isEmpty());
        found.attributions.append(result);
        return *this;
    }

    QList<ClaimCandidate> claims() const { return findClaims(plainView(text), found, {}); }

    ClaimCandidate claim(const char *measure) const
    {
        for (const ClaimCandidate &each : claims()) {
            if (each.measure == QLatin1String(measure))
                return each;
        }
        return {};
    }

    reasoning::Statement statement(const char *measure) const
    {
        Analysis analysis = found;
        const text::TextView view = plainView(text);
        analysis.claims = findClaims(view, found, {});
        for (qsizetype i = 0; i < analysis.claims.size(); ++i) {
            if (analysis.claims.at(i).measure == QLatin1String(measure))
                return reasoning::statementOf(view, analysis, i, {});
        }
        return {};
    }
};

Quantity percent(Decimal value)
{
    return quantity(QuantityKind::Percent, value);
}

Quantity rank(int place)
{
    return quantity(QuantityKind::Rank, Decimal(place));
}

double worth(const char *words)
{
    double best = 0;
    for (const ClaimCandidate &claim : Sample(words).claims())
        best = std::max(best, claim.score);
    return best;
}

} // namespace

class TestClaimFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measureIsFound_data();
    void measureIsFound();
    void slotsOfTheLoss();
    void placeLineIsNoSubject();
    void labelIsNoSubject();
    void costOfAProductIsItsMakers_data();
    void costOfAProductIsItsMakers();
    void whatAValueIsSetAgainstIsNoSubject();
    void chipsAreNoSubject();
    void pronounTakesTheMeasureBefore();
    void notBehindTheValueDeniesNothingOfIt();
    void clausesPartTheirValues();
    void rankCarriesListRegionAndDay();
    void pronounClauseTakesTheRunningSubject();
    void subjectIsWhoTheValueIsOf_data();
    void subjectIsWhoTheValueIsOf();
    void countOfSpeakersIsNoClaim_data();
    void countOfSpeakersIsNoClaim();
    void modality_data();
    void modality();
    void checkableSentencesComeFirst();
    void debateSentencesAreRanked();
    void boilerplateIsNotSearched();
    void everyScoreIsExplained();
    void spansLieInsideTheText();
    void nvidiaFromTextToRelation();
    void trainingCostFromTextToRelation();
    void rankFromTextToRelation();
};

void TestClaimFinder::measureIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("surface");
    QTest::addColumn<Quantity>("value");
    QTest::addColumn<QString>("measure");
    const auto row = [](const char *name, const char *text, const char *surface, const Quantity &value,
                        const char *measure) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(surface) << value
                            << QString::fromUtf8(measure);
    };
    const Quantity money = dollars({589, 9});
    row("wiped off", "Monday's rout wiped about $589 billion off the company's market value.", "about $589 billion",
        money, "market value loss");
    row("valuation tumble", "Doubts about Nvidia prompted a $600 million valuation tumble.", "$600 million", money,
        "market value loss");
    row("gone by the bell", "Nvidia lost close to $600 billion in market value on Monday.", "close to $600 billion",
        money, "market value loss");
    row("fell by", "Nvidia's market value fell by $593 billion on Monday.", "$593 billion", money, "market value loss");
    row("value left", "The company is now valued at $2.9 trillion.", "$2.9 trillion", money, "market value");
    row("trained for", "DeepSeek claimed it trained R1 for under $6 million.", "under $6 million", money,
        "training cost");
    row("total training cost", "The total training cost comes to $5.576 million.", "$5.576 million", money,
        "training cost");
    row("spent to train", "DeepSeek spent $294,000 to train its R1 reasoning model on 512 chips.", "$294,000", money,
        "training cost");
    row("servers", "DeepSeek's total spending on servers is about $1.6 billion.", "about $1.6 billion", money,
        "server spending");
    row("share price change", "Shares of the chipmaker fell about 17% by the close.", "about 17%", percent(17),
        "share price change");
    row("hours", "The full training took 2.788 million H800 GPU hours.", "2.788 million H800 GPU hours",
        quantity(QuantityKind::Compute, {2788, 3}, QStringLiteral("GPU hour")), "gpu hours");
    row("parameters", "The model has 671 billion parameters.", "671 billion parameters",
        quantity(QuantityKind::Compute, {671, 9}), "parameters");
    row("App Store", "The app reached the No. 1 spot on Apple's App Store.", "No. 1", rank(1), "app store rank");
    row("deaths", "A fire killed five girls in a hotel.", "five", quantity(QuantityKind::Count, 5), "deaths");
    row("jobs cut", "Calder Bank plans to cut 1,500 jobs this year.", "1,500 jobs", quantity(QuantityKind::Count, 1500),
        "jobs cut");
    row("unknown", "The bridge has 14 arches.", "14", quantity(QuantityKind::Count, 14), "");
}

void TestClaimFinder::measureIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, surface);
    QFETCH(Quantity, value);
    QFETCH(QString, measure);
    const QByteArray words = text.toUtf8();
    const QList<ClaimCandidate> claims = Sample(words.constData()).value(surface.toUtf8().constData(), value).claims();
    QVERIFY(!claims.isEmpty());
    QCOMPARE(claims.first().measure, measure);
    QCOMPARE(claims.first().value, 0);
}

void TestClaimFinder::slotsOfTheLoss()
{
    const ClaimCandidate claim =
        Sample("The rise sparked doubts about Nvidia, whose chips are essential, and prompted a $600 "
               "million valuation tumble by Monday's market close.")
            .name("Nvidia")
            .value("$600 million", dollars({600, 6}))
            .time("Monday", "2025-01-27")
            .claim("market value loss");
    QCOMPARE(claim.subject, QStringLiteral("Nvidia"));
    QCOMPARE(claim.asOf, QStringLiteral("2025-01-27"));
    QCOMPARE(claim.kind, QStringLiteral("quantity"));
    QCOMPARE(claim.quantities, QList<qsizetype>{0});
    QVERIFY(claim.score >= 0.5);
}

void TestClaimFinder::clausesPartTheirValues()
{
    const Sample sample =
        Sample("Nvidia closed down 16.97% at $118.42, wiping about $589 billion off the company's market value.")
            .name("Nvidia")
            .value("16.97%", percent({1697, -2}))
            .value("$118.42", dollars({11842, -2}))
            .value("about $589 billion", dollars({589, 9}, Approximation::About));
    QCOMPARE(sample.claim("share price change").value, 0);
    QCOMPARE(sample.claim("share price").value, 1);
    QCOMPARE(sample.claim("market value loss").value, 2);
    QCOMPARE(sample.claim("market value loss").subject, QStringLiteral("Nvidia"));
    QVERIFY(!sample.claim("market value loss").quantities.contains(0));
}

void TestClaimFinder::rankCarriesListRegionAndDay()
{
    const ClaimCandidate claim =
        Sample("DeepSeek's chat app climbed to No. 1 among free apps on Apple's App Store in the United "
               "States on Sunday night, overtaking ChatGPT.")
            .name("DeepSeek")
            .name("ChatGPT", NameKind::Product)
            .value("No. 1", rank(1))
            .time("Sunday night", "2025-01-26")
            .claim("app store rank");
    QCOMPARE(claim.kind, QStringLiteral("rank"));
    QCOMPARE(claim.subject, QStringLiteral("DeepSeek"));
    QCOMPARE(claim.qualifiers,
             (QStringList{QStringLiteral("list: free apps"), QStringLiteral("region: US"),
                          QStringLiteral("store: App Store")}));
    QCOMPARE(claim.asOf, QStringLiteral("2025-01-26"));
}

void TestClaimFinder::pronounClauseTakesTheRunningSubject()
{
    const ClaimCandidate claim = Sample("Nvidia shares plunged. The stock closed down 17% on the day.")
                                     .name("Nvidia")
                                     .value("17%", percent(17))
                                     .claim("share price change");
    QCOMPARE(claim.subject, QStringLiteral("Nvidia"));
}

void TestClaimFinder::subjectIsWhoTheValueIsOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *text, const char *measure, const char *subject) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(measure) << QString::fromUtf8(subject);
    };
    row("comparative that opens the sentence before",
        "DeepSeek presented V3. Faster training was the key. The model was trained for less than $6 million.",
        "training cost", "DeepSeek");
    row("word that the text has in small letters",
        "DeepSeek saw gains in its training. Gains like these are rare. The model was trained for under $6 million.",
        "training cost", "DeepSeek");
    row("compared with another",
        "DeepSeek trained V3 in two months. Compared with the $100 million that OpenAI spent to train its model, the "
        "training cost of $5.6 million looks tiny. The $6 million training cost excludes research.",
        "training cost", "DeepSeek");
    row("they of a quotation are not who speaks",
        "DeepSeek trained V3 in two months. \"They trained the model for $6 million,\" said Dario Weiss, an analyst at "
        "Northfield Research.",
        "training cost", "DeepSeek");
    row("maker in the product's name",
        "The model, called DeepSeek-V3, was trained for less than $6 million. \"That is little,\" said Dario Weiss, an "
        "analyst at Northfield Research.",
        "training cost", "DeepSeek");
}

void TestClaimFinder::subjectIsWhoTheValueIsOf()
{
    QFETCH(QString, text);
    QFETCH(QString, measure);
    QFETCH(QString, subject);
    const Analysis analysis = analyze(text);
    QString last;
    for (const ClaimCandidate &claim : analysis.claims)
        if (claim.measure == measure)
            last = claim.subject;
    QCOMPARE(last, subject);
}

void TestClaimFinder::countOfSpeakersIsNoClaim_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("measures");
    QTest::newRow("speakers") << QStringLiteral("Cheap models could raise demand for chips, two fund managers argued.")
                              << QStringList();
    QTest::newRow("speakers that somebody reports on")
        << QStringLiteral("The paper first reported that two analysts had called the selling overdone.")
        << QStringList();
    QTest::newRow("speakers and a value of their own")
        << QStringLiteral("Three people familiar with the matter said the firm had 50,000 H100 chips.")
        << QStringList{QStringLiteral("chips")};
    QTest::newRow("people something happened to")
        << QStringLiteral("Two employees were killed in the fire on Monday.") << QStringList{QStringLiteral("deaths")};
}

void TestClaimFinder::countOfSpeakersIsNoClaim()
{
    QFETCH(QString, text);
    QFETCH(QStringList, measures);
    QStringList found;
    for (const ClaimCandidate &claim : analyze(text).claims)
        if (!claim.measure.isEmpty())
            found.append(claim.measure);
    QCOMPARE(found, measures);
}

void TestClaimFinder::modality_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Modality>("modality");
    QTest::addColumn<bool>("negated");
    QTest::newRow("asserted") << QStringLiteral("Microsoft added the model to its cloud.") << Modality::Asserted
                              << false;
    QTest::newRow("reported") << QStringLiteral("Accounts tied to the lab reportedly pulled bulk data.")
                              << Modality::Reported << false;
    QTest::newRow("possible") << QStringLiteral("The lab may have breached the terms.") << Modality::Possible << false;
    QTest::newRow("future") << QStringLiteral("The company will release better models.") << Modality::Future << false;
    QTest::newRow("alleged") << QStringLiteral("The lab allegedly copied the model.") << Modality::Alleged << false;
    QTest::newRow("denied") << QStringLiteral("The lab denied that it copied the model.") << Modality::Denied << false;
    QTest::newRow("negated") << QStringLiteral("The company did not say what the model cost.") << Modality::Asserted
                             << true;
}

void TestClaimFinder::modality()
{
    QFETCH(QString, text);
    QFETCH(Modality, modality);
    QFETCH(bool, negated);
    const QByteArray words = text.toUtf8();
    const QList<ClaimCandidate> claims = Sample(words.constData()).claims();
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims.first().modality, modality);
    QCOMPARE(claims.first().negated, negated);
}

void TestClaimFinder::checkableSentencesComeFirst()
{
    const double record = worth("The unemployment rate fell to the lowest level in thirty years under that governor.");
    const double vote = worth("Senator Marlow voted against the tax cut and supported higher spending in 1998.");
    const double opinion = worth("I think that we should all work together.");
    const double courtesy = worth("Thank you very much for having me tonight.");
    const double question = worth("What would you do about it?");
    QVERIFY(record > 0.5);
    QVERIFY(vote > 0.5);
    QVERIFY(opinion < 0.2);
    QVERIFY(courtesy < 0.2);
    QVERIFY(question < 0.2);
}

void TestClaimFinder::debateSentencesAreRanked()
{
    QFile file(QStringLiteral(NUTGRAF_TEST_DATA "/claims/debate.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<std::pair<double, bool>> ranked;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.startsWith('#') && line.size() > 2)
            ranked.append({worth(line.mid(2).constData()), line.startsWith('1')});
    }
    QCOMPARE(ranked.size(), 80);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    double sum = 0;
    int found = 0;
    for (qsizetype i = 0; i < ranked.size(); ++i) {
        if (ranked.at(i).second)
            sum += double(++found) / double(i + 1);
    }
    // Without any finding of quantities, times or names: the words alone must rank them.
    QVERIFY2(sum / found > 0.9, qPrintable(QString::number(sum / found)));
}

void TestClaimFinder::boilerplateIsNotSearched()
{
    const Sample sample("Sign up for our newsletter.");
    text::TextView view = plainView(sample.text);
    QCOMPARE(findClaims(view, {}, {}).size(), 1);
    view.paragraphs[0].kind = text::BlockKind::Boilerplate;
    QVERIFY(findClaims(view, {}, {}).isEmpty());
}

void TestClaimFinder::everyScoreIsExplained()
{
    for (const ClaimCandidate &claim :
         Sample("Nvidia lost $589 billion.").name("Nvidia").value("$589 billion", dollars({589, 9})).claims()) {
        double sum = 0;
        for (const Contribution &each : claim.why)
            sum += each.weight;
        QVERIFY(qAbs(claim.score - 1 / (1 + std::exp(-sum))) < 1e-9);
    }
}

void TestClaimFinder::spansLieInsideTheText()
{
    for (const char *words :
         {"", ".", "-", ";;;", "a - b", "One, and two, and three; and — four — five", "“”", "\n\n. \n?"}) {
        const Sample sample(words);
        for (const ClaimCandidate &claim : sample.claims()) {
            QVERIFY(claim.span.start >= 0 && claim.span.length >= 0);
            QVERIFY(claim.span.end() <= sample.text.size());
        }
    }
}

void TestClaimFinder::nvidiaFromTextToRelation()
{
    const auto bloomberg = Sample("The rout wiped about $589 billion off Nvidia's market value on Monday.")
                               .name("Nvidia")
                               .value("about $589 billion", dollars({589, 9}, Approximation::About))
                               .time("Monday", "2025-01-27")
                               .statement("market value loss");
    const auto kestrel = Sample("Nvidia lost close to $600 billion in market value on Monday.")
                             .name("Nvidia")
                             .value("close to $600 billion", dollars({600, 9}, Approximation::About))
                             .time("Monday", "2025-01-27")
                             .statement("market value loss");
    const auto lantern = Sample("Nvidia's market value fell by $593 billion on Monday.")
                             .name("Nvidia")
                             .value("$593 billion", dollars({593, 9}))
                             .statement("market value loss");
    const auto basalt = Sample("Doubts about Nvidia prompted a $600 million valuation tumble by Monday's market close.")
                            .name("Nvidia")
                            .value("$600 million", dollars({600, 6}))
                            .time("Monday", "2025-01-27")
                            .statement("market value loss");
    QCOMPARE(reasoning::relate(bloomberg, kestrel).relation, reasoning::ValueRelation::Rounding);
    QCOMPARE(reasoning::relate(bloomberg, lantern).relation, reasoning::ValueRelation::Rounding);
    QCOMPARE(reasoning::relate(kestrel, lantern).relation, reasoning::ValueRelation::Rounding);
    for (const reasoning::Statement &other : {bloomberg, kestrel, lantern})
        QCOMPARE(reasoning::relate(basalt, other).relation, reasoning::ValueRelation::ScaleSlip);
    QCOMPARE(basalt.valueText, QStringLiteral("$600 million"));
    QCOMPARE(basalt.text.mid(basalt.valueSpan.start - basalt.span.start, basalt.valueSpan.length), basalt.valueText);
}

void TestClaimFinder::trainingCostFromTextToRelation()
{
    const auto article = Sample("The Chinese company claimed it trained R1 for under $6 million.")
                             .name("R1", NameKind::Product)
                             .value("under $6 million", dollars({6, 6}, Approximation::Under))
                             .statement("training cost");
    const auto report = Sample("The costs cover the official training run of DeepSeek-V3, at $5.576 million.")
                            .value("$5.576 million", dollars({5576, 3}))
                            .statement("training cost");
    const auto paper = Sample("DeepSeek spent $294,000 to train its R1 reasoning model on 512 Nvidia H800 GPUs.")
                           .value("$294,000", dollars({294, 3}))
                           .statement("training cost");
    const auto analysts = Sample("DeepSeek's total spending on servers is about $1.6 billion.")
                              .value("about $1.6 billion", dollars({16, 8}, Approximation::About))
                              .statement("server spending");
    QCOMPARE(reasoning::relate(article, report).relation, reasoning::ValueRelation::Bound);
    QCOMPARE(reasoning::relate(article, paper).relation, reasoning::ValueRelation::DifferentScope);
    QCOMPARE(reasoning::relate(report, paper).relation, reasoning::ValueRelation::DifferentScope);
    QVERIFY(!reasoning::isSameClaim(reasoning::relate(report, analysts).relation));
    QCOMPARE(reasoning::qualifier(report, QStringLiteral("model")), QStringLiteral("V3"));
    QCOMPARE(reasoning::qualifier(article, QStringLiteral("model")), QStringLiteral("R1"));
}

void TestClaimFinder::rankFromTextToRelation()
{
    const auto monday =
        Sample("DeepSeek's assistant held the No. 1 spot among free apps on Apple's US App Store on Monday.")
            .value("No. 1", rank(1))
            .time("Monday", "2025-01-27")
            .statement("app store rank");
    const auto weekend =
        Sample("The app passed ChatGPT over the weekend to become the No. 1 free app on Apple's U.S. App Store.")
            .value("No. 1", rank(1))
            .time("the weekend", "2025-01-25/2025-01-27")
            .statement("app store rank");
    const auto british =
        Sample("In the United Kingdom, DeepSeek was No. 1 among free apps on Apple's App Store on January 28.")
            .value("No. 1", rank(1))
            .time("January 28", "2025-01-28")
            .statement("app store rank");
    const auto later = Sample("In the United States the app stood at No. 4 among free apps on February 4.")
                           .value("No. 4", rank(4))
                           .time("February 4", "2025-02-04")
                           .statement("app store rank");
    QCOMPARE(reasoning::relate(monday, weekend).relation, reasoning::ValueRelation::RankAgree);
    QCOMPARE(reasoning::relate(monday, british).relation, reasoning::ValueRelation::DifferentScope);
    QCOMPARE(reasoning::relate(monday, later).relation, reasoning::ValueRelation::DifferentTime);
}

void TestClaimFinder::placeLineIsNoSubject()
{
    const Sample sample = Sample("NEW YORK, January 27 (Wire) \u2014 Nvidia shares plunged on Monday. The stock lost "
                                 "$589 billion in value.")
                              .name("NEW YORK")
                              .name("Wire")
                              .name("Nvidia")
                              .value("$589 billion", dollars(Decimal(589, 9)));
    QCOMPARE(sample.claim("market value loss").subject, QStringLiteral("Nvidia"));
    for (const ClaimCandidate &claim : sample.claims())
        QVERIFY(!claim.span.in(sample.text).contains(QStringLiteral("YORK")));
}

void TestClaimFinder::labelIsNoSubject()
{
    const Sample sample = Sample("Correction: The article misstated what Nvidia lost in market value, $589 billion.")
                              .name("Correction")
                              .name("Nvidia")
                              .value("$589 billion", dollars(Decimal(589, 9)));
    QCOMPARE(sample.claim("market value loss").subject, QStringLiteral("Nvidia"));
}

void TestClaimFinder::costOfAProductIsItsMakers_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("owned") << QStringLiteral("OpenAI looked at DeepSeek's R1. Training R1 cost $6 million.");
    QTest::newRow("near-before") << QStringLiteral("DeepSeek said little. Training R1 cost $6 million.");
    QTest::newRow("before-goes-first") << QStringLiteral("DeepSeek said little. Training R1 cost $6 million. OpenAI "
                                                         "said nothing.");
}

void TestClaimFinder::costOfAProductIsItsMakers()
{
    QFETCH(QString, words);
    Sample sample(qPrintable(words));
    if (words.contains(QStringLiteral("OpenAI")))
        sample.name("OpenAI");
    sample.name("DeepSeek").name("R1", NameKind::Product).value("$6 million", dollars(Decimal(6, 6)));
    Name again = sample.found.names.last();
    again.span.start = words.lastIndexOf(QStringLiteral("R1"));
    if (again.span.start != sample.found.names.last().span.start)
        sample.found.names.append(again);
    QCOMPARE(sample.claim("training cost").subject, QStringLiteral("DeepSeek"));
}

void TestClaimFinder::whatAValueIsSetAgainstIsNoSubject()
{
    const Sample sample = Sample("DeepSeek shook the sector. The firm trained it for under $6 million, far less than "
                                 "companies like OpenAI spend.")
                              .name("DeepSeek")
                              .name("OpenAI")
                              .value("$6 million", dollars(Decimal(6, 6), Approximation::Under));
    QCOMPARE(sample.claim("training cost").subject, QStringLiteral("DeepSeek"));
}

void TestClaimFinder::chipsAreNoSubject()
{
    const Sample sample = Sample("DeepSeek said little. It has access to 50,000 Hopper GPUs; the training cost was "
                                 "$6 million on Hopper GPUs.")
                              .name("DeepSeek")
                              .name("Hopper")
                              .value("$6 million", dollars(Decimal(6, 6)));
    QCOMPARE(sample.claim("training cost").subject, QStringLiteral("DeepSeek"));
}

void TestClaimFinder::pronounTakesTheMeasureBefore()
{
    const Sample sample = Sample("The article about OpenAI misstated the fall in Nvidia's market value. It was about "
                                 "$600 billion.")
                              .name("OpenAI")
                              .name("Nvidia")
                              .value("$600 billion", dollars(Decimal(600, 9)));
    QCOMPARE(sample.claim("market value loss").subject, QStringLiteral("Nvidia"));
    const Sample other =
        Sample("The article misstated the fall in Nvidia's market value. Rents were about $600 billion.")
            .name("Nvidia")
            .value("$600 billion", dollars(Decimal(600, 9)));
    QCOMPARE(other.claim("market value loss").measure, QString());
}

void TestClaimFinder::notBehindTheValueDeniesNothingOfIt()
{
    const Sample sample = Sample("DeepSeek, which says it trained R1 for under $6 million, did not respond.")
                              .name("DeepSeek")
                              .value("$6 million", dollars(Decimal(6, 6), Approximation::Under))
                              .said("DeepSeek", "says", "it trained R1 for under $6 million, did not respond");
    QVERIFY(!sample.claim("training cost").negated);
    QCOMPARE(sample.claim("training cost").subject, QStringLiteral("DeepSeek"));
    const Sample denied = Sample("DeepSeek says it did not train R1 for $6 million, a sum that it calls too low.")
                              .name("DeepSeek")
                              .value("$6 million", dollars(Decimal(6, 6)))
                              .said("DeepSeek", "says", "it did not train R1 for $6 million");
    QVERIFY(denied.claim("training cost").negated);
}

QTEST_GUILESS_MAIN(TestClaimFinder)
#include "tst_claimfinder.moc"
