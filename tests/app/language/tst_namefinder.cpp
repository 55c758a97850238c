// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/namefinder.h"
#include "app/text/textview.h"

#include <QtTest>

#include <algorithm>

using namespace nutgraf;
using namespace nutgraf::language;

class NameFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFound_data();
    void namesAreFound();
    void shortFormsStandForTheFullName_data();
    void shortFormsStandForTheFullName();
    void attributesComeFromAppositions_data();
    void attributesComeFromAppositions();
    void nothingIsNamed_data();
    void nothingIsNamed();
    void spansLieInTheTextInOrder();
};

namespace {

QString kindName(NameKind kind)
{
    switch (kind) {
    case NameKind::Person:
        return QStringLiteral("person");
    case NameKind::Organisation:
        return QStringLiteral("organisation");
    case NameKind::Outlet:
        return QStringLiteral("outlet");
    case NameKind::Place:
        return QStringLiteral("place");
    case NameKind::Product:
        return QStringLiteral("product");
    case NameKind::Work:
        return QStringLiteral("work");
    case NameKind::Event:
        return QStringLiteral("event");
    }
    return {};
}

QString listed(const QString &text, const QList<Name> &names)
{
    QStringList all;
    for (const Name &name : names)
        all.append(name.span.in(text).toString() + u'=' + kindName(name.kind));
    return all.join(QStringLiteral("; "));
}

QList<Name> namesOf(const QString &text)
{
    return findNames(text::segment(text), {});
}

} // namespace

void NameFinderTest::namesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const char *text, const char *names) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(names);
    };
    row("given name tells a person", "Yesterday Anna Weber left.", "Anna Weber=person");
    row("title tells a person", "Interior Minister Joachim Brudzi\u0144ski resigned.",
        "Joachim Brudzi\u0144ski=person");
    row("title after a people", "Ukrainian President Volodymyr Zelensky spoke.", "Volodymyr Zelensky=person");
    row("title of a place", "Mayor of Koszalin Piotr Jedlinski spoke.", "Koszalin=place; Piotr Jedlinski=person");
    row("company before its officer", "They met OpenAI CEO Sam Altman.", "OpenAI=organisation; Sam Altman=person");
    row("officer of a company with a place in its name", "They met Darren Tipton, CEO of Paris Baguette North America.",
        "Darren Tipton=person; Paris Baguette North America=organisation");
    row("initial", "They met John R. Bolton there.", "John R. Bolton=person");
    row("role noun before", "A report by spokesman Tomasz Kubiak came.", "Tomasz Kubiak=person");
    row("age after", "The driver, Volodoy Zhukov, 23, was held.", "Volodoy Zhukov=person");
    row("table of organisations", "They sued Nvidia there.", "Nvidia=organisation");
    row("table of outlets", "It was in The New York Times then.", "The New York Times=outlet");
    row("telling word", "They left the Harbour Control Commission there.", "Harbour Control Commission=organisation");
    row("of and and inside", "It came from the Ministry of Public Health and Care there.",
        "Ministry of Public Health and Care=organisation");
    row("longer than the table's", "A plant of Ford Motor Company burned.", "Ford Motor Company=organisation");
    row("place from the table", "They met in Hangzhou then.", "Hangzhou=place");
    row("place after in", "A fire in Koszalin killed five.", "Koszalin=place");
    row("digits tell a product", "They tested R1 there.", "R1=product");
    row("possessive is stripped", "They tested Nvidia's chips.", "Nvidia=organisation");
    row("curly possessive is stripped", "They tested Nvidia\u2019s chips.", "Nvidia=organisation");
    row("event", "It was before the Winter Games there.", "Winter Games=event");
    row("opener is no name", "Police said so. Investigators met Anna Weber.", "Anna Weber=person");
    row("weekday and month are none", "On Monday in March they met Anna Weber.", "Anna Weber=person");
    row("small first letter", "They bought an iPhone there.", "iPhone=product");
    row("people alone is none", "A Chinese firm met Anna Weber.", "Anna Weber=person");
}

void NameFinderTest::namesAreFound()
{
    QFETCH(QString, text);
    QTEST(listed(text, namesOf(text)), "names");
}

void NameFinderTest::shortFormsStandForTheFullName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortForm");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *name, const char *text, const char *shortForm, const char *canonical) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shortForm) << QString::fromUtf8(canonical);
    };
    row("last name", "Sam Altman spoke. Later Altman left.", "Altman", "Sam Altman");
    row("last name before the full one", "It was Altman again. They met Sam Altman.", "Altman", "Sam Altman");
    row("acronym in brackets", "The Transport Board (TB) met. Then TB left.", "TB", "Transport Board");
    row("acronym by its letters", "The Daily Caller News Foundation asked. Then DCNF left.", "DCNF",
        "Daily Caller News Foundation");
    row("first word of a company", "Then Ford Motor Company paid. Later Ford paid more.", "Ford", "Ford Motor Company");
    row("lost accent", "Minister Joachim Brudzi\u0144ski came. Then Brudzinski left.", "Brudzinski",
        "Joachim Brudzi\u0144ski");
    row("one letter off", "Spokesperson Yahya Sarea came. Then Saree left.", "Saree", "Yahya Sarea");
    row("two of a family, the last named", "Donald Trump came. Melania Trump came. Then Trump left.", "Trump",
        "Melania Trump");
    row("store is not its maker", "The Apple App Store grew. Then Apple paid.", "Apple", "Apple");
}

void NameFinderTest::shortFormsStandForTheFullName()
{
    QFETCH(QString, text);
    QFETCH(QString, shortForm);
    const QList<Name> names = namesOf(text);
    const auto found =
        std::find_if(names.cbegin(), names.cend(), [&](const Name &name) { return name.span.in(text) == shortForm; });
    QVERIFY2(found != names.cend(), qPrintable(listed(text, names)));
    QTEST(found->canonical, "canonical");
}

void NameFinderTest::attributesComeFromAppositions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("attributes");
    const auto row = [](const char *name, const char *text, const char *attributes) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(attributes);
    };
    row("after a comma", "They fear DeepSeek, a Chinese startup, and others.", "a Chinese startup");
    row("role before", "They met White House AI and crypto czar David Sacks.", "White House AI and crypto czar");
    row("noun before a company", "They sued the chipmaker Nvidia there.", "chipmaker");
    row("nothing", "They sued Nvidia there.", "");
}

void NameFinderTest::attributesComeFromAppositions()
{
    QFETCH(QString, text);
    const QList<Name> names = namesOf(text);
    QVERIFY(!names.isEmpty());
    QTEST(names.last().attributes, "attributes");
}

void NameFinderTest::nothingIsNamed_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("empty", "");
    row("plain words", "the dam held all night");
    row("plain words that open sentences", "Rigorous tests failed. Meditation works. Walking helps.");
    row("openers only", "The dam held. However, nobody slept.");
    row("pronoun I", "Then I left and I slept.");
    row("title alone", "Then the Prime Minister slept.");
    row("teaser", "Rain fell all night in the hills above.\nREAD: Anna Weber Speaks\nThe river rose.");
}

void NameFinderTest::nothingIsNamed()
{
    QFETCH(QString, text);
    const QList<Name> names = namesOf(text);
    QVERIFY2(names.isEmpty(), qPrintable(listed(text, names)));
}

void NameFinderTest::spansLieInTheTextInOrder()
{
    const QString text =
        QStringLiteral("\U0001F600 Anna Weber of Ford Motor Company met Sam Altman\u2019s aide in Kiel.");
    qsizetype last = 0;
    const QList<Name> names = namesOf(text);
    QVERIFY(names.size() >= 3);
    for (const Name &name : names) {
        QVERIFY(name.span.start >= last);
        QVERIFY(name.span.end() <= text.size());
        QVERIFY(!name.canonical.isEmpty());
        last = name.span.end();
    }
}

QTEST_GUILESS_MAIN(NameFinderTest)
#include "tst_namefinder.moc"
