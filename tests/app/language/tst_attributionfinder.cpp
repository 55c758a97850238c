// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/analyzer.h"

#include <QtTest>

#include <algorithm>

using namespace nutgraf::language;

class AttributionFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoSaidWhat_data();
    void findsWhoSaidWhat();
    void leavesAloneWhatIsNoReport_data();
    void leavesAloneWhatIsNoReport();
    void verbClassTellsHow_data();
    void verbClassTellsHow();
    void originOutletIsRead_data();
    void originOutletIsRead();
    void claimsTakeTheInnermostAttribution();
    void claimsAreAboutTheSpeakerWhereTheySaySo_data();
    void claimsAreAboutTheSpeakerWhereTheySaySo();
    void quotationGoesOnInTheNextParagraph();
    void speakerLinesBelongToTheirSpeakers();
    void turnsBelongToTheirSpeakers();
    void turnsWithoutSpeakerAreNobodys();
};

namespace {

QString surfaces(const QString &text, const TextRegion &region)
{
    QStringList parts;
    for (const TextSpan part : region)
        parts.append(part.in(text).toString());
    return parts.join(QStringLiteral(" / "));
}

QString chainOf(const Attribution &attribution)
{
    QStringList names;
    for (const Hop &hop : attribution.chain)
        names.append(hop.name);
    return names.join(QStringLiteral(" < "));
}

char kindOf(const Attribution &attribution)
{
    switch (attribution.kind) {
    case QuoteKind::Direct:
        return 'd';
    case QuoteKind::Mixed:
        return 'm';
    case QuoteKind::Indirect:
        break;
    }
    return 'i';
}

QString dump(const QString &text, const Analysis &analysis)
{
    QString all;
    for (const Attribution &attribution : analysis.attributions)
        all += QStringLiteral(
                   "\n[%1] source \u201c%2\u201d cue \u201c%3\u201d speaker \u201c%4\u201d chain %5 kind %6: %7")
                   .arg(attribution.rule, attribution.source.in(text).toString(), attribution.cue.in(text).toString(),
                        attribution.speaker, chainOf(attribution), QString(QLatin1Char(kindOf(attribution))),
                        surfaces(text, attribution.content));
    return all;
}

// One phenomenon: what the report with that cue looks like.
void row(const char *name, const char *text, const char *cue, const char *source, const char *content,
         const char *speaker, const char *chain, const char *kind)
{
    QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(cue) << QString::fromUtf8(source)
                        << QString::fromUtf8(content) << QString::fromUtf8(speaker) << QString::fromUtf8(chain)
                        << QString::fromUtf8(kind);
}

void plainFrames()
{
    row("clause without that", "Nvidia said demand remains strong.", "said", "Nvidia", "demand remains strong",
        "Nvidia", "Nvidia", "i");
    row("clause with that", "The ministry said that the dam would hold.", "said", "The ministry", "the dam would hold",
        "unnamed: ministry", "ministry", "i");
    row("adverb between source and cue", "Sacks pointedly accused DeepSeek of copying models.", "accused", "Sacks",
        "DeepSeek of copying models", "Sacks", "Sacks", "i");
    row("time between source and cue", "Sanders on Tuesday said the bill was dead.", "said", "Sanders",
        "the bill was dead", "Sanders", "Sanders", "i");
    row("time after the cue", "Lufthansa said on Monday it would cut ten routes.", "said", "Lufthansa",
        "it would cut ten routes", "Lufthansa", "Lufthansa", "i");
    row("place and statement after the cue", "The agency said in a statement that the port was closed.", "said",
        "The agency", "the port was closed", "unnamed: agency", "agency", "i");
    row("perfect tense", "DeepSeek has said that training took two months.", "said", "DeepSeek",
        "training took two months", "DeepSeek", "DeepSeek", "i");
    row("noun phrase as content", "Ricardo Vega announced his resignation.", "announced", "Ricardo Vega",
        "his resignation", "Ricardo Vega", "Ricardo Vega", "i");
    row("medium ends a noun phrase", "The utility announced the schedule in a press release late on Friday.",
        "announced", "The utility", "the schedule", "unnamed: utility", "utility", "i");
    row("infinitive after an order", "Mayor Lena Ortiz urged residents to stay indoors.", "urged", "Mayor Lena Ortiz",
        "to stay indoors", "Lena Ortiz", "Lena Ortiz", "i");
    row("demand for something", "Protesters called for the release of the students.", "called for", "Protesters",
        "the release of the students", "unnamed: protesters", "protesters", "i");
    row("evaluation with two objects", "Altman called the model \u201cimpressive.\u201d", "called", "Altman",
        "the model \u201cimpressive.\u201d", "Altman", "Altman", "m");
    row("question clause", "The court asked whether the data had been deleted.", "asked", "The court",
        "whether the data had been deleted", "unnamed: court", "court", "i");
    row("introductory phrase is no source", "In a letter to staff, Anna Weber said the office would close.", "said",
        "Anna Weber", "the office would close", "Anna Weber", "Anna Weber", "i");
    row("introduction without a comma", "On Friday Ford Motor Company announced the plant would close.", "announced",
        "Ford Motor Company", "the plant would close", "Ford Motor Company", "Ford Motor Company", "i");
    row("role with its institution", "A spokesperson for OpenAI said the review was under way.", "said",
        "A spokesperson for OpenAI", "the review was under way", "unnamed: a spokesperson for OpenAI",
        "a spokesperson for OpenAI", "i");
    row("apposition belongs to the source", "Jan Kubicki, a fire service spokesman, said the man had burns.", "said",
        "Jan Kubicki, a fire service spokesman", "the man had burns", "Jan Kubicki", "Jan Kubicki", "i");
    row("relative clause does not", "Penny Sharpe, who sponsored the bill, said the vote was close.", "said",
        "Penny Sharpe", "the vote was close", "Penny Sharpe", "Penny Sharpe", "i");
    row("source is what a relative clause belongs to", "The bill was drafted by Alex Green, who said it was overdue.",
        "said", "Alex Green", "it was overdue", "Alex Green", "Alex Green", "i");
    row("coordinated sources", "Bernie Sanders and Barack Obama announced they would speak.", "announced",
        "Bernie Sanders and Barack Obama", "they would speak", "Bernie Sanders and Barack Obama",
        "Bernie Sanders and Barack Obama", "i");
    row("second verb shares the subject", "Duda thanked the crews and said the fire was out.", "said", "Duda",
        "the fire was out", "Duda", "Duda", "i");
    row("content ends before another speaker", "Duda said the fire was out while Kowalski said it was not.", "said",
        "Duda", "the fire was out", "Duda", "Duda", "i");
    row("content ends with its subordinate clause", "When Lufthansa said it would cut routes, pilots walked out.",
        "said", "Lufthansa", "it would cut routes", "Lufthansa", "Lufthansa", "i");
    row("content ends at a semicolon", "Reports stated it was a pineapple; officials disagreed.", "stated", "Reports",
        "it was a pineapple", "unnamed: reports", "reports", "i");
    row("document as source", "An autopsy determined that the animal was pregnant.", "determined", "An autopsy",
        "the animal was pregnant", "unnamed: an autopsy", "an autopsy", "i");
    row("participle after a comma", "The police closed the road, saying that a bridge had cracked.", "saying",
        "The police", "a bridge had cracked", "unnamed: police", "police", "i");
    row("participle after a cue", "Sacks said they had copied it, adding that proof exists.", "adding", "Sacks",
        "proof exists", "Sacks", "Sacks", "i");
    row("accusation", "The lab accused its rival of theft.", "accused", "The lab", "its rival of theft", "unnamed: lab",
        "lab", "i");
    row("denial", "Iran denied the accusation.", "denied", "Iran", "the accusation", "Iran", "Iran", "i");
    row("went on to say", "Altman went on to say that prices would fall.", "say", "Altman", "prices would fall",
        "Altman", "Altman", "i");
}

void quotations()
{
    row("quotation after the cue", "Sacks said, \u201cThey copied us.\u201d", "said", "Sacks", "They copied us.",
        "Sacks", "Sacks", "d");
    row("quotation before the cue", "\u201cThey copied us,\u201d Sacks said.", "said", "Sacks", "They copied us",
        "Sacks", "Sacks", "d");
    row("inverted after a quotation", "\u201cThe dam will hold,\u201d said Maria Lopez, the mayor.", "said",
        "Maria Lopez, the mayor", "The dam will hold", "Maria Lopez", "Maria Lopez", "d");
    row("question before the cue", "\u201cWho paid?\u201d Weber asked.", "asked", "Weber", "Who paid?", "Weber",
        "Weber", "d");
    row("broken by its cue", "\u201cThe data is gone,\u201d Weber said, \u201cand nobody knows why.\u201d", "said",
        "Weber", "The data is gone / and nobody knows why.", "Weber", "Weber", "d");
    row("goes on in the next sentence", "\u201cThe data is gone,\u201d Weber said. \u201cNobody knows why.\u201d",
        "said", "Weber", "The data is gone / Nobody knows why.", "Weber", "Weber", "d");
    row("several sentences inside", "Tony Abbott said, \u201cIt is a licence. It is wrong.\u201d", "said",
        "Tony Abbott", "It is a licence. It is wrong.", "Tony Abbott", "Tony Abbott", "d");
    row("colon before a quotation", "An official stated: \u201cWe are working on it.\u201d", "stated", "An official",
        "We are working on it.", "unnamed: an official", "an official", "d");
    row("straight marks", "Weber said, \"The data is gone.\"", "said", "Weber", "The data is gone.", "Weber", "Weber",
        "d");
    row("quoted words inside a clause", "Weber said the loss was \u201ca disaster\u201d for users.", "said", "Weber",
        "the loss was \u201ca disaster\u201d for users", "Weber", "Weber", "m");
    row("single curled marks", "\u2018The river isn\u2019t safe,\u2019 Weber said. Nobody swims there.", "said",
        "Weber", "The river isn\u2019t safe", "Weber", "Weber", "d");
    row("plural's apostrophe closes nothing", "Weber said, \u2018The firms\u2019 drugs cost less.\u2019", "said",
        "Weber", "The firms\u2019 drugs cost less.", "Weber", "Weber", "d");
    row("scare quote is mixed", "Sacks accused the lab of \u201cdistilling\u201d rival models.", "accused", "Sacks",
        "the lab of \u201cdistilling\u201d rival models", "Sacks", "Sacks", "m");
    row("program after an accusation is not content",
        "Sacks accused DeepSeek of \u201cdistilling\u201d data in a Fox News interview Tuesday.", "accused", "Sacks",
        "DeepSeek of \u201cdistilling\u201d data", "Sacks", "Sacks", "m");
    row("place after a quotation's cue",
        "\u201cThey copied us,\u201d Sacks said on Fox News, adding that proof exists.", "said", "Sacks",
        "They copied us", "Sacks", "Sacks", "d");
    row("reply when asked", "\u201cNo comment at this time,\u201d a Microsoft lawyer replied when asked by the DCNF.",
        "replied", "a Microsoft lawyer", "No comment at this time", "unnamed: a Microsoft lawyer", "a Microsoft lawyer",
        "d");
}

void parentheses()
{
    row("cue at the end", "The model cost under $6 million, DeepSeek claimed.", "claimed", "DeepSeek",
        "The model cost under $6 million", "DeepSeek", "DeepSeek", "i");
    row("inverted cue at the end", "The plane had no permit, said officials.", "said", "officials",
        "The plane had no permit", "unnamed: officials", "officials", "i");
    row("inverted cue behind many commas",
        "Next year, the chain will add shops, on a path to 1,000 by 2030, said Darren Tipton, its chief.", "said",
        "Darren Tipton, its chief", "Next year, the chain will add shops, on a path to 1,000 by 2030", "Darren Tipton",
        "Darren Tipton", "i");
    row("conjunction parted by its cue", "The bakers train for long because, Weber said, quality is all.", "said",
        "Weber", "quality is all", "Weber", "Weber", "i");
    row("cue in the middle", "The model, DeepSeek said, is open to all.", "said", "DeepSeek",
        "The model / is open to all", "DeepSeek", "DeepSeek", "i");
    row("cue between verbs", "The jet was not airworthy, investigators have said, and should not have flown.", "said",
        "investigators", "The jet was not airworthy / and should not have flown", "unnamed: investigators",
        "investigators", "i");
    row("according to in front", "According to investigators, the door was open.", "According to", "investigators",
        "the door was open", "unnamed: investigators", "investigators", "i");
    row("according to at the end", "The door was open, according to the fire service.", "according to",
        "the fire service", "The door was open", "unnamed: fire service", "fire service", "i");
    row("according to without a comma", "Wiranto was stabbed twice according to a hospital spokesperson.",
        "according to", "a hospital spokesperson", "Wiranto was stabbed twice", "unnamed: a hospital spokesperson",
        "a hospital spokesperson", "i");
    row("according to in the middle", "One child was, according to officials, among the dead.", "according to",
        "officials", "One child was / among the dead", "unnamed: officials", "officials", "i");
    row("narrator goes on after according to", "He was alive at noon, according to doctors, but died at three.",
        "according to", "doctors", "He was alive at noon", "unnamed: doctors", "doctors", "i");
    row("reportedly", "Microsoft reportedly notified OpenAI of the breach.", "reportedly", "",
        "Microsoft / notified OpenAI of the breach", "unnamed: unspecified", "", "i");
    row("reportedly before a number", "The shops have grown to reportedly 1,000 in Poland which teens like.",
        "reportedly", "", "1,000 in Poland", "unnamed: unspecified", "", "i");
    row("reportedly in front", "Reportedly, the two men have been at odds.", "Reportedly", "",
        "the two men have been at odds", "unnamed: unspecified", "", "i");
    row("reportedly after an auxiliary", "Two suspects were reportedly at large.", "reportedly", "",
        "Two suspects were / at large", "unnamed: unspecified", "", "i");
    row("front phrase, cue, clause", "On each plane, the auditors wrote, one check was skipped.", "wrote",
        "the auditors", "On each plane / one check was skipped", "unnamed: auditors", "auditors", "i");
    row("relative parted by its cue", "The sheets, which, Weber noted, melted every year, are gone.", "noted", "Weber",
        "melted every year", "Weber", "Weber", "i");
    row("study published somewhere", "According to the study, published in Nature on Monday, corals recover fast.",
        "According to", "the study", "corals recover fast", "unnamed: study", "study", "i");
    row("clock is no colon", "Crews arrived at 2:20 a.m., according to police, but left soon.", "according to",
        "police", "Crews arrived at 2:20 a.m.", "unnamed: police", "police", "i");
    row("data compiled by an outlet", "The stock lost a sixth, according to data compiled by Bloomberg.",
        "according to", "data compiled by Bloomberg", "The stock lost a sixth", "Bloomberg", "Bloomberg", "i");
    row("passive without source", "It was announced that the fair is off.", "announced", "", "the fair is off",
        "unnamed: unspecified", "", "i");
    row("passive with its agent", "Investors were told by the bank that the fund was safe.", "told", "the bank",
        "the fund was safe", "unnamed: bank", "bank", "i");
    row("hearsay", "The group is said to have left in bulk.", "said", "", "The group / to have left in bulk",
        "unnamed: unspecified", "", "i");
    row("noun with a clause", "Critics repeated the claim that the tests were faked.", "claim", "",
        "the tests were faked", "unnamed: unspecified", "", "i");
    row("name and colon", "OpenAI: We hold evidence of copying.", "", "OpenAI", "We hold evidence of copying", "OpenAI",
        "OpenAI", "i");
}

void chains()
{
    row("sources told an outlet", "The firms are investigating the leak, sources told Bloomberg on Wednesday.", "told",
        "sources", "The firms are investigating the leak", "unnamed: sources", "Bloomberg < sources", "i");
    row("role told an outlet", "A senior aide told Reuters that talks had failed.", "told", "A senior aide",
        "talks had failed", "unnamed: a senior aide", "Reuters < a senior aide", "i");
    row("general addressee is no hop", "Pompeo told reporters that talks had failed.", "told", "Pompeo",
        "talks had failed", "Pompeo", "Pompeo", "i");
    row("article of the addressee", "\u201cWe know this,\u201d a spokesperson told the Daily Caller News Foundation.",
        "told", "a spokesperson", "We know this", "unnamed: a spokesperson",
        "Daily Caller News Foundation < a spokesperson", "d");
    row("the outlet is the last carrier",
        "A probe began, sources told Bloomberg on Wednesday. Data left in bulk, according to the outlet.",
        "according to", "the outlet", "Data left in bulk", "Bloomberg", "Bloomberg", "i");
    row("report within a report, outer", "NDTV reported officials stated it was a coconut.", "reported", "NDTV",
        "officials stated it was a coconut", "NDTV", "NDTV < officials", "i");
    row("report within a report, inner", "NDTV reported officials stated it was a coconut.", "stated", "officials",
        "it was a coconut", "unnamed: officials", "NDTV < officials", "i");
    row("two carriers around one source",
        "Microsoft warned OpenAI in the autumn, two people told Bloomberg, according to the outlet.", "told",
        "two people", "Microsoft warned OpenAI in the autumn", "unnamed: two people", "Bloomberg < two people", "i");
    row("outlet citing sources", "Reuters, citing anonymous sources, reported exports had been disrupted.", "reported",
        "Reuters", "exports had been disrupted", "Reuters", "Reuters < anonymous sources", "i");
    row("outlet that cited a memo", "According to Reuters, which cited a memo, exports were paused.", "According to",
        "Reuters", "exports were paused", "Reuters", "Reuters < a memo", "i");
    row("reporter of an outlet", "BBC's Jonathan Marcus said questions remain about the strike.", "said",
        "BBC's Jonathan Marcus", "questions remain about the strike", "Jonathan Marcus", "BBC < Jonathan Marcus", "i");
    row("interview with an outlet", "In an interview with Reuters, Anna Weber said taxes would not rise.", "said",
        "Anna Weber", "taxes would not rise", "Anna Weber", "Reuters < Anna Weber", "i");
    row("e-mail to an outlet", "\u201cIt was a prank,\u201d wrote Anna Weber in an e-mail to The New York Times.",
        "wrote", "Anna Weber", "It was a prank", "Anna Weber", "The New York Times < Anna Weber", "d");
    row("somebody unnamed told an outlet that no table knows",
        "The model was trained for little, a person briefed on the budget told MarketLantern.", "told",
        "a person briefed on the budget", "The model was trained for little", "unnamed: a person briefed on the budget",
        "MarketLantern < a person briefed on the budget", "i");
    row("outlet parts a subject from its quoted verb",
        "DeepSeek, the Financial Times reported, \u201cmay have\u201d breached the terms.", "reported",
        "the Financial Times", "DeepSeek / \u201cmay have\u201d breached the terms", "Financial Times",
        "Financial Times", "m");
    row("cited as saying", "The BBC cited Budi Gunawan as saying the men belonged to a network.", "saying",
        "Budi Gunawan", "the men belonged to a network", "Budi Gunawan", "BBC < Budi Gunawan", "i");
}

void speakers()
{
    row("he is the last speaker", "Sam Altman praised the model. He added it was cheap.", "added", "He", "it was cheap",
        "Sam Altman", "Sam Altman", "i");
    row("she by the given name", "Boris Klein met Anna Weber in Kiel. She said the talks went well.", "said", "She",
        "the talks went well", "Anna Weber", "Anna Weber", "i");
    row("they are those who spoke", "The researchers studied reefs in Fiji. They said corals were dying.", "said",
        "They", "corals were dying", "unnamed: they", "they", "i");
    row("last name for the full one", "David Sacks spoke Tuesday. Sacks said nobody was named.", "said", "Sacks",
        "nobody was named", "David Sacks", "David Sacks", "i");
    row("nominal by its attributes",
        "DeepSeek, a Chinese startup, fell silent. The Chinese company said it was under attack.", "said",
        "The Chinese company", "it was under attack", "DeepSeek", "DeepSeek", "i");
    row("nominal by nothing stays unresolved", "Talks failed in Geneva. The company said it was sorry.", "said",
        "The company", "it was sorry", "unnamed: company", "company", "i");
    row("nominal for the subject of what it said", "DeepSeek spent $294,000 on R1, the company reported.", "reported",
        "the company", "DeepSeek spent $294,000 on R1", "DeepSeek", "DeepSeek", "i");
    row("acronym for the full name",
        "The Federal Aviation Bureau (FAB) closed the field. FAB said the radar had failed.", "said", "FAB",
        "the radar had failed", "Federal Aviation Bureau", "Federal Aviation Bureau", "i");
    row("institution told apart by a name", "The German government said tests were under way.", "said",
        "The German government", "tests were under way", "German government", "German government", "i");
    row("another government is another speaker",
        "The German government said tests were under way. The Russian government said they were not.", "said",
        "The German government", "tests were under way", "German government", "German government", "i");
    row("last name that nothing tells", "Altman wrote that the model was cheap. He said it was good.", "said", "He",
        "it was good", "Altman", "Altman", "i");
    row("title is not part of the name", "Prime Minister Narendra Modi said help was coming.", "said",
        "Prime Minister Narendra Modi", "help was coming", "Narendra Modi", "Narendra Modi", "i");
    row("name after its role", "The mayor of London, Sadiq Khan, said an inquiry would follow.", "said",
        "The mayor of London, Sadiq Khan", "an inquiry would follow", "Sadiq Khan", "Sadiq Khan", "i");
}

} // namespace

void AttributionFinderTest::findsWhoSaidWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("speaker");
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QString>("kind");
    plainFrames();
    quotations();
    parentheses();
    chains();
    speakers();
}

void AttributionFinderTest::findsWhoSaidWhat()
{
    QFETCH(QString, text);
    QFETCH(QString, cue);
    const Analysis analysis = analyze(text);
    const auto found = std::find_if(analysis.attributions.cbegin(), analysis.attributions.cend(),
                                    [&](const Attribution &each) { return each.cue.in(text) == cue; });
    QVERIFY2(found != analysis.attributions.cend(), qPrintable(dump(text, analysis)));
    QTEST(found->source.in(text).toString(), "source");
    QTEST(surfaces(text, found->content), "content");
    QTEST(found->speaker, "speaker");
    QTEST(chainOf(*found), "chain");
    QTEST(QString(QLatin1Char(kindOf(*found))), "kind");
}

void AttributionFinderTest::leavesAloneWhatIsNoReport_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("noun that looks like a cue", "The report runs to forty pages.");
    row("adjective that looks like a cue", "Individuals suspected of ties were watched.");
    row("negated", "The company did not say what it paid.");
    row("no answer", "Microsoft did not immediately respond to a request for comment.");
    row("teaser", "Rain fell in the hills all night long.\nREAD: Mayor Says Dam Will Hold\nThe river rose by a metre.");
    row("pleas", "Rain fell in the hills all night long.\nFollow us on Facebook and say what you think.");
    row("future", "The judge will say on Monday whether the sale may go on.");
    row("plural noun", "Claims rose by a third.");
    row("advice to the reader", "Good sleep encourages you to eat less.");
    row("called by a label", "They use worksheets called \u201clabs\u201d at home.");
    row("somebody believed to", "People believed to have been involved were held.");
    row("condition", "Sales are allowed only if a doctor determined that the drug was safe.");
    row("medium of another cue", "Lists hung in the hall in a statement of costs.");
    row("company told nothing", "OpenAI will release better models.");
}

void AttributionFinderTest::leavesAloneWhatIsNoReport()
{
    QFETCH(QString, text);
    const Analysis analysis = analyze(text);
    QVERIFY2(analysis.attributions.isEmpty(), qPrintable(dump(text, analysis)));
}

void AttributionFinderTest::verbClassTellsHow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verbClass");
    QTest::addColumn<bool>("denies");
    const auto row = [](const char *name, const char *text, const char *verbClass, bool denies) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(verbClass) << denies;
    };
    row("said", "Weber said the tests passed.", "said", false);
    row("claimed", "Weber claimed the tests passed.", "claimed", false);
    row("alleged", "Weber alleged that the tests were faked.", "alleged", false);
    row("accused", "Weber accused the lab of fraud.", "alleged", false);
    row("denied", "Weber denied that the tests were faked.", "denied", true);
    row("reported", "Reuters reported that the tests passed.", "reported", false);
    row("reportedly", "The tests reportedly passed.", "reported", false);
    row("warned", "Weber warned that the tests could fail.", "warned", false);
    row("believes", "Weber believes that the tests passed.", "believes", false);
}

void AttributionFinderTest::verbClassTellsHow()
{
    QFETCH(QString, text);
    const Analysis analysis = analyze(text);
    QVERIFY2(analysis.attributions.size() == 1, qPrintable(dump(text, analysis)));
    QTEST(analysis.attributions.first().verbClass, "verbClass");
    QTEST(analysis.attributions.first().denies, "denies");
}

void AttributionFinderTest::originOutletIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outlet");
    const QString body = QStringLiteral("Chip makers fell on Monday. The river rose by a metre.\n");
    QTest::newRow("first published by") << body + QStringLiteral("First published by the Daily Caller News Foundation.")
                                        << QStringLiteral("Daily Caller News Foundation");
    QTest::newRow("originally appeared in")
        << body + QStringLiteral("This article originally appeared in The Verge.") << QStringLiteral("The Verge");
    QTest::newRow("unknown outlet") << body + QStringLiteral("This story was originally published by Meridian Wire.")
                                    << QStringLiteral("Meridian Wire");
    QTest::newRow("wire credit") << QStringLiteral("LONDON (Reuters) - Chip makers fell on Monday after the report.")
                                 << QStringLiteral("Reuters");
    QTest::newRow("none") << body << QString();
}

void AttributionFinderTest::originOutletIsRead()
{
    QFETCH(QString, text);
    QTEST(analyze(text).originOutlet, "outlet");
}

void AttributionFinderTest::claimsTakeTheInnermostAttribution()
{
    const QString text = QStringLiteral(
        "NDTV reported officials stated the bridge cost 600 million dollars. Weber denied it cost 3 million.");
    const Analysis analysis = analyze(text);
    QVERIFY(!analysis.claims.isEmpty());
    const ClaimCandidate &claim = analysis.claims.first();
    QVERIFY(claim.attribution >= 0);
    QCOMPARE(analysis.attributions.at(claim.attribution).cue.in(text).toString(), QStringLiteral("stated"));
    QCOMPARE(claim.modality, Modality::Reported);
    QCOMPARE(analysis.claims.last().modality, Modality::Denied);
}

void AttributionFinderTest::claimsAreAboutTheSpeakerWhereTheySaySo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::newRow("it") << QStringLiteral("Nvidia fell. DeepSeek claimed it spent under $6 million on the run.")
                        << QStringLiteral("DeepSeek");
    QTest::newRow("his company") << QStringLiteral("OpenAI CEO Sam Altman said his company will spend $6 million.")
                                 << QStringLiteral("OpenAI");
    QTest::newRow("another name") << QStringLiteral("DeepSeek claimed Nvidia lost $6 million.")
                                  << QStringLiteral("Nvidia");
}

void AttributionFinderTest::claimsAreAboutTheSpeakerWhereTheySaySo()
{
    QFETCH(QString, text);
    const Analysis analysis = analyze(text);
    QVERIFY(!analysis.claims.isEmpty());
    QTEST(analysis.claims.last().subject, "subject");
}

void AttributionFinderTest::quotationGoesOnInTheNextParagraph()
{
    const QString text = QStringLiteral("Rain fell all night in the hills above the town.\n"
                                        "\u201cThe dam will hold,\u201d Anna Weber said. \u201cWe have tested it.\n"
                                        "\u201cNobody has to leave the town tonight.\u201d");
    const Analysis analysis = analyze(text);
    QCOMPARE(analysis.attributions.size(), 1);
    QCOMPARE(surfaces(text, analysis.attributions.first().content),
             QStringLiteral("The dam will hold / We have tested it. / Nobody has to leave the town tonight."));
}

void AttributionFinderTest::speakerLinesBelongToTheirSpeakers()
{
    const QString text = QStringLiteral("Interview with David Sacks about the model and its price\n"
                                        "HOST: Was something taken?\n"
                                        "DAVID SACKS: It looks possible. Nobody has denied it.\n");
    const Analysis analysis = analyze(text);
    QCOMPARE(analysis.attributions.size(), 2);
    QCOMPARE(analysis.attributions.last().speaker, QStringLiteral("David Sacks"));
    QCOMPARE(surfaces(text, analysis.attributions.last().content),
             QStringLiteral("It looks possible. Nobody has denied it."));
    QVERIFY(analysis.attributions.last().cue.isEmpty());
}

// The words of a turn are their speaker's in all its paragraphs, however its first one is printed.
void AttributionFinderTest::turnsBelongToTheirSpeakers()
{
    const QString text =
        QStringLiteral("Ann Lee: I have cut the debt of Quay by 12 percent.\nI will not stop there.\nI "
                       "opened the bridge in 2024.");
    AnalysisOptions options;
    const qsizetype first = text.indexOf(QLatin1String("I have"));
    const qsizetype second = text.indexOf(QLatin1String("I opened"));
    options.turns = {{TextSpan::between(first, second - 1), QStringLiteral("Ann Lee")},
                     {TextSpan::between(second, text.size()), QStringLiteral("BO CHAN")}};
    const Analysis analysis = analyze(text, options);
    QCOMPARE(analysis.attributions.size(), 2);
    const Attribution &ann = analysis.attributions[0];
    QCOMPARE(ann.speaker, QStringLiteral("Ann Lee"));
    QCOMPARE(ann.kind, QuoteKind::Direct);
    QCOMPARE(ann.rule, QStringLiteral("attribution.turn"));
    QCOMPARE(surfaces(text, ann.content),
             QStringLiteral("I have cut the debt of Quay by 12 percent. / I will not stop there."));
    QCOMPARE(ann.source.in(text).toString(), QStringLiteral("Ann Lee"));
    const Attribution &bo = analysis.attributions[1];
    QCOMPARE(bo.speaker, QStringLiteral("Bo Chan"));
    QVERIFY(bo.source.isEmpty());
    QCOMPARE(bo.chain.size(), 1);
    QVERIFY(!analysis.claims.isEmpty());
    QCOMPARE(analysis.claims.first().attribution, 0);
    QCOMPARE(analysis.claims.first().span.in(text).toString(),
             QStringLiteral("I have cut the debt of Quay by 12 percent"));
}

void AttributionFinderTest::turnsWithoutSpeakerAreNobodys()
{
    const QString text = QStringLiteral("The bridge of Quay cost 12 million crowns.");
    AnalysisOptions options;
    options.turns = {{TextSpan::between(0, text.size()), QString()}};
    QVERIFY(analyze(text, options).attributions.isEmpty());
}

QTEST_GUILESS_MAIN(AttributionFinderTest)
#include "tst_attributionfinder.moc"
