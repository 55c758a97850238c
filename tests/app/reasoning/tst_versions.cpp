// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/analyzer.h"
#include "app/reasoning/reanchoring.h"
#include "app/reasoning/versions.h"

#include <QTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;

namespace {

VersionText version(const QString &text)
{
    return {text, language::analyze(text), {}};
}

/// "reworded | removed | …" in the order of the pairs, unchanged sentences left out.
QString changesOf(const VersionComparison &comparison)
{
    QStringList names;
    for (const SentencePair &pair : comparison.pairs)
        if (pair.change != SentenceChange::Same)
            names.append(sentenceChangeName(pair.change));
    return names.join(u' ');
}

/// "number: 600 → 589" for each detail, sorted.
QStringList detailsOf(const VersionComparison &comparison, const QString &before, const QString &after)
{
    QStringList lines;
    for (const SentencePair &pair : comparison.pairs)
        for (const ChangedDetail &detail : pair.details)
            lines.append(QStringLiteral("%1: %2 → %3")
                             .arg(detailKindName(detail.kind), detail.before.in(before), detail.after.in(after)));
    lines.sort();
    return lines;
}

const QString Opening = QStringLiteral("Nvidia shares fell on Monday in New York. Traders were caught by the speed of "
                                       "the sale.");
const QString Closing = QStringLiteral("The company did not answer questions from this newspaper. Markets open again "
                                       "on Tuesday morning.");

} // namespace

class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesAreAlignedAndTheChangeIsNamed_data();
    void sentencesAreAlignedAndTheChangeIsNamed();
    void whatMustBeSeenIsCalledOut_data();
    void whatMustBeSeenIsCalledOut();
    void changedWordsOfARewordedSentenceAreMarked();
    void everySentenceStandsInExactlyOneRow();
    void longTextsAreAligned();
    void changesAreToldInOneSentence();
    void headlineIsComparedToo_data();
    void headlineIsComparedToo();
    void passageIsFoundAgain_data();
    void passageIsFoundAgain();
    void ofTwoPlacesTheOneWithItsSurroundingsIsTaken();
};

void VersionsTest::sentencesAreAlignedAndTheChangeIsNamed_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("kind");
    const QString loss = QStringLiteral("The chipmaker lost $600 million of market value in one day of trading.");
    const QString corrected = QStringLiteral("The chipmaker lost $589 billion of market value in one day of trading.");
    const QString body = Opening + u'\n' + loss + u'\n' + Closing;
    QTest::newRow("nothing") << body << body << QString() << "identical";
    QTest::newRow("quotation marks, dashes and spaces")
        << QStringLiteral("\"It is a record,\" she said - twice.\n") + Closing
        << QStringLiteral("“It is a record,” she said – twice.\n") + Closing << "cosmetic"
        << "cosmetic";
    QTest::newRow("a number changed, and no note")
        << body << Opening + u'\n' + corrected + u'\n' + Closing << "reworded"
        << "stealth";
    QTest::newRow("a number changed, with a correction") << body
                                                         << Opening + u'\n' + corrected + u'\n' + Closing
            + QStringLiteral("\nCorrection: An earlier version of this article gave a wrong figure for the loss.")
                                                         << "reworded inserted"
                                                         << "corrected";
    QTest::newRow("a number changed, with a note on an update")
        << body
        << QStringLiteral("Updated: This article was updated with the closing price.\n") + Opening + u'\n' + corrected
            + u'\n' + Closing
        << "inserted reworded"
        << "updated";
    QTest::newRow("an old correction note is not about this change")
        << body + QStringLiteral("\nCorrection: An earlier version of this article misspelt a name.")
        << Opening + u'\n' + corrected + u'\n' + Closing
            + QStringLiteral("\nCorrection: An earlier version of this article misspelt a name.")
        << "reworded"
        << "stealth";
    QTest::newRow("sentences added") << Opening + u'\n' + Closing << body << "inserted"
                                     << "extended";
    QTest::newRow("a sentence with a figure taken out") << body << Opening + u'\n' + Closing << "removed"
                                                        << "stealth";
    QTest::newRow("other words for the same")
        << Opening + QStringLiteral("\nThe news came as a surprise to many people who watch the market.")
        << Opening + QStringLiteral("\nThe news was a big surprise to many people who watch the market.") << "reworded"
        << "reworded";
    QTest::newRow("a sentence moved") << Opening + u'\n' + loss + u'\n' + Closing
                                      << loss + u'\n' + Opening + u'\n' + Closing << "moved"
                                      << "cosmetic";
    QTest::newRow("a negation slipped in")
        << Opening + QStringLiteral("\nThe company trained the model on the newest chips of the maker.")
        << Opening + QStringLiteral("\nThe company never trained the model on the newest chips of the maker.")
        << "reworded"
        << "stealth";
    QTest::newRow("said became admitted")
        << Opening + QStringLiteral("\nSam Altman said the rival was cheaper to run than expected.")
        << Opening + QStringLiteral("\nSam Altman admitted the rival was cheaper to run than expected.") << "reworded"
        << "stealth";
    QTest::newRow("a name was exchanged")
        << Opening + QStringLiteral("\nThe review was led by David Sacks over the weekend in Washington.")
        << Opening + QStringLiteral("\nThe review was led by Howard Lutnick over the weekend in Washington.")
        << "reworded"
        << "stealth";
    QTest::newRow("empty becomes text") << QString() << Opening << "inserted inserted"
                                        << "extended";
    QTest::newRow("text becomes empty") << loss << QString() << "removed"
                                        << "stealth";
}

void VersionsTest::sentencesAreAlignedAndTheChangeIsNamed()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, kind);
    const VersionComparison comparison = compareVersions(version(before), version(after));
    QTEST(changesOf(comparison), "changes");
    QCOMPARE(versionKindName(comparison.kind), kind);
    QCOMPARE(!comparison.note.isEmpty(), kind == u"corrected" || kind == u"updated");
}

void VersionsTest::whatMustBeSeenIsCalledOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("details");
    const auto row = [](const char *name, const char *before, const char *after, const QStringList &details) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << details;
    };
    row("amount", "The chipmaker lost $600 million of its value on that day.",
        "The chipmaker lost $589 billion of its value on that day.",
        {QStringLiteral("number: $600 million → $589 billion")});
    row("the same amount in other words", "The chipmaker lost $600 million of its value on that day.",
        "The chipmaker lost 600 million dollars of its value on that day.", {});
    row("negation taken out", "The startup did not use the newest chips for its work.",
        "The startup did use the newest chips for its work.", {QStringLiteral("negation: not → ")});
    row("contracted negation is the same", "The startup did not use the newest chips for its work.",
        "The startup didn't use the newest chips for its work.", {});
    row("hedge taken out", "The startup allegedly copied the work of its rival last year.",
        "The startup copied the work of its rival last year.", {QStringLiteral("hedge: allegedly → ")});
    row("reporting verb", "Sam Altman said the model was impressive for its price.",
        "Sam Altman conceded the model was impressive for its price.",
        {QStringLiteral("reporting_verb: said → conceded")});
    row("bare number", "Version 3 of the model came out before the holidays this winter.",
        "Version 4 of the model came out before the holidays this winter.", {QStringLiteral("number: 3 → 4")});
}

void VersionsTest::whatMustBeSeenIsCalledOut()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const VersionComparison comparison = compareVersions(version(before), version(after));
    QCOMPARE(changesOf(comparison), QStringLiteral("reworded"));
    QTEST(detailsOf(comparison, before, after), "details");
}

void VersionsTest::changedWordsOfARewordedSentenceAreMarked()
{
    const QString before = QStringLiteral("The chipmaker lost $600 million of its value on that one day.");
    const QString after = QStringLiteral("The chipmaker lost about $589 billion of its value on that day.");
    const VersionComparison comparison = compareVersions(version(before), version(after));
    QCOMPARE(comparison.pairs.size(), 1);
    const SentencePair &pair = comparison.pairs.first();
    const auto words = [](const QList<storage::TextSpan> &spans, const QString &text) {
        QStringList found;
        for (const storage::TextSpan &span : spans)
            found.append(span.in(text).toString());
        return found;
    };
    QCOMPARE(words(pair.removedWords, before), (QStringList{QStringLiteral("600 million"), QStringLiteral("one")}));
    QCOMPARE(words(pair.insertedWords, after), (QStringList{QStringLiteral("about"), QStringLiteral("589 billion")}));
}

void VersionsTest::everySentenceStandsInExactlyOneRow()
{
    QStringList sentences;
    for (int i = 0; i < 40; ++i)
        sentences.append(QStringLiteral("Sentence number %1 tells of the %2 matter at some length.").arg(i).arg(i * 7));
    QStringList changed = sentences;
    changed.removeAt(5);
    changed.swapItemsAt(10, 20);
    changed.insert(30, QStringLiteral("An inserted sentence speaks of something else entirely here."));
    const QString before = sentences.join(u'\n');
    const QString after = changed.join(u'\n');
    const VersionComparison comparison = compareVersions(version(before), version(after));
    QList<storage::TextSpan> seenBefore;
    QList<storage::TextSpan> seenAfter;
    for (const SentencePair &pair : comparison.pairs) {
        if (!pair.before.isEmpty())
            seenBefore.append(pair.before);
        if (!pair.after.isEmpty())
            seenAfter.append(pair.after);
    }
    QCOMPARE(seenAfter.size(), changed.size());
    QVERIFY(std::is_sorted(seenAfter.cbegin(), seenAfter.cend()));
    std::sort(seenBefore.begin(), seenBefore.end());
    QCOMPARE(seenBefore.size(), sentences.size());
    QCOMPARE(std::adjacent_find(seenBefore.cbegin(), seenBefore.cend()), seenBefore.cend());
}

void VersionsTest::longTextsAreAligned()
{
    // No sentence in common: the worst case of the alignment.
    QStringList before;
    QStringList after;
    for (int i = 0; i < 3000; ++i) {
        before.append(QStringLiteral("Former words %1 of row %2.").arg(i).arg(i * 3));
        after.append(QStringLiteral("Later terms %1 in line %2.").arg(i + 9000).arg(i * 5 + 1));
    }
    const VersionComparison comparison = compareVersions({before.join(u'\n'), {}, {}}, {after.join(u'\n'), {}, {}});
    QCOMPARE(comparison.inserted + comparison.reworded, 3000);
    QCOMPARE(comparison.removed + comparison.reworded, 3000);
}

void VersionsTest::changesAreToldInOneSentence()
{
    const QString before = Opening + QStringLiteral("\nThe chipmaker lost $600 million of its value on that day.");
    const QString after = Opening + QStringLiteral("\nThe chipmaker lost $589 billion of its value on that day.");
    const VersionText earlier = version(before);
    const VersionText later = version(after);
    const QString told = describeChanges(compareVersions(earlier, later), earlier, later);
    QVERIFY2(told.contains(QStringLiteral("“$600 million” became “$589 billion”")), qPrintable(told));
    QVERIFY2(told.endsWith(u'.'), qPrintable(told));
}

void VersionsTest::headlineIsComparedToo_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("kind");
    QTest::newRow("the same") << "Nvidia loses $600 million"
                              << "Nvidia loses $600 million"
                              << "identical";
    QTest::newRow("other marks") << "“Record” loss for Nvidia"
                                 << "\"Record\" loss for Nvidia"
                                 << "identical";
    QTest::newRow("another figure") << "Nvidia loses $600 million"
                                    << "Nvidia loses $589 billion"
                                    << "stealth";
    QTest::newRow("other words") << "Record day for Nvidia"
                                 << "Nvidia sees a record day"
                                 << "reworded";
    QTest::newRow("not known before") << QString() << "Nvidia sees a record day"
                                      << "identical";
}

void VersionsTest::headlineIsComparedToo()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    VersionText earlier = version(Opening);
    VersionText later = version(Opening);
    earlier.title = before;
    later.title = after;
    const VersionComparison comparison = compareVersions(earlier, later);
    QTEST(versionKindName(comparison.kind), "kind");
    QCOMPARE(comparison.titleChanged, comparison.kind != VersionKind::Identical);
}

void VersionsTest::passageIsFoundAgain_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<int>("fit");
    QTest::addColumn<QString>("words");
    QTest::newRow("the very words") << "speed of the sale" << int(AnchorFit::Exact) << "speed of the sale";
    QTest::newRow("a word more") << "Traders were all caught by the speed of the sale." << int(AnchorFit::Proposed)
                                 << "Traders were caught by the speed of the sale.";
    QTest::newRow("another number") << "The chipmaker lost $600 million of its value on that day."
                                    << int(AnchorFit::Lost)
                                    << "The chipmaker lost $589 billion of its value on that day.";
    QTest::newRow("another name") << "Amazon shares fell on Monday in New York." << int(AnchorFit::Lost)
                                  << "Nvidia shares fell on Monday in New York.";
    QTest::newRow("a negation less") << "The company did answer questions from this newspaper." << int(AnchorFit::Lost)
                                     << "The company did not answer questions from this newspaper.";
    QTest::newRow("nothing alike") << "Bananas are yellow when they are ripe." << int(AnchorFit::Lost) << QString();
}

void VersionsTest::passageIsFoundAgain()
{
    QFETCH(QString, exact);
    const VersionText later =
        version(Opening + QStringLiteral("\nThe chipmaker lost $589 billion of its value on that day.\n") + Closing);
    const AnchorPlace place = Reanchoring(later).place({exact, {}, {}, 0});
    QTEST(int(place.fit), "fit");
    QTEST(place.span.in(later.text).toString(), "words");
    QCOMPARE(place.differences.isEmpty(), place.fit != AnchorFit::Lost || place.span.isEmpty());
}

void VersionsTest::ofTwoPlacesTheOneWithItsSurroundingsIsTaken()
{
    const VersionText later = version(QStringLiteral("He said no. She said no. They said no."));
    const AnchorPlace place =
        Reanchoring(later).place({QStringLiteral("said no"), QStringLiteral("She "), QStringLiteral("."), 0});
    QCOMPARE(place.fit, AnchorFit::Exact);
    QCOMPARE(place.span.start, later.text.indexOf(QLatin1String("She")) + 4);
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "tst_versions.moc"
