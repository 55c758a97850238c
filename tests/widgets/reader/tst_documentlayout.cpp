// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/documentlayout.h"
#include "widgets/reader/findbar.h"
#include "widgets/reader/textmarks.h"

#include <QFontMetricsF>
#include <QTest>

using namespace nutgraf::widgets;
using nutgraf::storage::TextSpan;

// The lines of a long text: only what is looked at is laid out, and places answer to positions both ways.
class DocumentLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAndPositionsAnswerToEachOther_data();
    void placesAndPositionsAnswerToEachOther();
    void onlyWhatIsSeenIsLaidOut();
    void columnHoldsSeventyTwoCharacters();
    void longParagraphsAreCutBetweenSentences();
    void unbrokenWordsStayInTheColumn();
    void emojiAreNeverSplit();
    void wordsOfBothDirectionsHaveTheirOwnPlaces();
    void rightToLeftStandsAtTheRight();
    void caretVisitsEveryLetterOnce_data();
    void caretVisitsEveryLetterOnce();
    void heightsAddUp();
    void whatStandsAtTheTopStays();
    void marksAreFiledUnderTheirBlocks();
    void wordsAreFoundWhateverTheirCase();

private:
    static QFont face();
    static QString longText(int paragraphs);
};

QFont DocumentLayoutTest::face()
{
    QFont font(QStringLiteral("DejaVu Serif"));
    font.setPixelSize(17);
    return font;
}

QString DocumentLayoutTest::longText(int paragraphs)
{
    QStringList lines;
    for (int i = 0; i < paragraphs; ++i)
        lines.append(
            QStringLiteral("Paragraph %1 says that the company lost a part of its value. ").arg(i).repeated(1 + i % 7));
    return lines.join(u'\n');
}

void DocumentLayoutTest::placesAndPositionsAnswerToEachOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << longText(12);
    QTest::newRow("Chinese") << QStringLiteral("公司周一市值蒸发五千八百九十亿美元。").repeated(20);
    QTest::newRow("Arabic") << QStringLiteral("خسرت الشركة جزءا من قيمتها يوم الاثنين. ").repeated(20);
    QTest::newRow("mixed") << QStringLiteral("The firm שלום עולם lost 589 مليار dollars today. ").repeated(10);
    QTest::newRow("empty lines") << QStringLiteral("One\n\n\nTwo\n");
}

void DocumentLayoutTest::placesAndPositionsAnswerToEachOther()
{
    QFETCH(QString, text);
    DocumentLayout layout;
    layout.setText(text);
    layout.setColumn(face(), 500);
    layout.prepare(0, 1000000);
    for (int block = 0; block < layout.blockCount(); ++block) {
        const TextSpan span = layout.spanOf(block);
        for (qsizetype at = span.start; at < span.end(); at += 7) {
            const QList<QRectF> rects = layout.rectsOf({at, 1});
            if (rects.isEmpty() || rects[0].width() < 2)
                continue; // blanks at the ends of lines
            const qsizetype back = layout.positionAt(rects[0].center());
            QVERIFY2(qAbs(back - at) <= 2, qPrintable(QStringLiteral("%1 came back as %2").arg(at).arg(back)));
        }
    }
}

void DocumentLayoutTest::onlyWhatIsSeenIsLaidOut()
{
    DocumentLayout layout;
    layout.setText(longText(2000));
    layout.setColumn(face(), 600);
    QCOMPARE(layout.laidOutCount(), 0);
    const int guessed = layout.height();
    QVERIFY(guessed > 50000);
    layout.prepare(0, 800);
    QVERIFY(layout.laidOutCount() > 3);
    QVERIFY(layout.laidOutCount() < 60);
    layout.prepare(0, 10000000);
    QCOMPARE(layout.laidOutCount(), layout.blockCount());
    // An estimate that is far off would make the scroll bar jump.
    QVERIFY2(qAbs(layout.height() - guessed) < guessed / 8,
             qPrintable(QStringLiteral("%1 became %2").arg(guessed).arg(layout.height())));
    layout.trim(0, 800);
    QVERIFY(layout.laidOutCount() < 60);
}

void DocumentLayoutTest::columnHoldsSeventyTwoCharacters()
{
    DocumentLayout layout;
    const QString text = longText(60);
    layout.setText(text);
    layout.setColumn(face(), columnWidth(face(), 68));
    layout.prepare(0, 1000000);
    double total = 0;
    int lines = 0;
    for (int block = 0; block < layout.blockCount(); ++block) {
        const TextSpan span = layout.spanOf(block);
        for (qsizetype at = span.start; at < span.end();) {
            const qsizetype end = layout.lineEnd(at) + 1;
            if (end < span.end()) { // whole lines only
                total += double(end - at);
                ++lines;
            }
            at = end;
        }
    }
    QVERIFY(lines > 50);
    const double mean = total / lines;
    QVERIFY2(mean > 56 && mean <= 72, qPrintable(QString::number(mean)));
}

void DocumentLayoutTest::longParagraphsAreCutBetweenSentences()
{
    DocumentLayout layout;
    const QString sentence = QStringLiteral("The report says that nothing of the kind has happened yet. ");
    layout.setText(sentence.repeated(400));
    QVERIFY(layout.blockCount() > 5);
    qsizetype next = 0;
    for (int block = 0; block < layout.blockCount(); ++block) {
        const TextSpan span = layout.spanOf(block);
        QCOMPARE(span.start, next);
        QVERIFY(span.length <= DocumentLayout::LongestBlock);
        QCOMPARE(span.start % sentence.size(), 0);
        next = span.end();
    }
    QCOMPARE(next, layout.text().size());
}

void DocumentLayoutTest::unbrokenWordsStayInTheColumn()
{
    DocumentLayout layout;
    layout.setText(QStringLiteral("See https://example.org/") + QString(5000, u'x'));
    layout.setColumn(face(), 400);
    layout.prepare(0, 100000);
    const QList<QRectF> rects = layout.rectsOf({0, layout.text().size()});
    QVERIFY(rects.size() > 50);
    for (const QRectF &rect : rects)
        QVERIFY2(rect.right() <= 401, qPrintable(QString::number(rect.right())));
}

void DocumentLayoutTest::emojiAreNeverSplit()
{
    DocumentLayout layout;
    layout.setText(QStringLiteral("👩‍👩‍👧‍👦🎉").repeated(800));
    layout.setColumn(face(), 400);
    for (int block = 0; block < layout.blockCount(); ++block) {
        const TextSpan span = layout.spanOf(block);
        QVERIFY(!layout.text().at(span.start).isLowSurrogate());
    }
    qsizetype at = 0;
    for (int step = 0; step < 40; ++step) {
        at = layout.moved(at, DocumentLayout::Towards::Right, DocumentLayout::Step::Character);
        QVERIFY(at >= layout.text().size() || !layout.text().at(at).isLowSurrogate());
    }
}

void DocumentLayoutTest::wordsOfBothDirectionsHaveTheirOwnPlaces()
{
    DocumentLayout layout;
    const QString text = QStringLiteral("The bank שלום עולם lost today"); // without letters that are joined to one
    layout.setText(text);
    layout.setColumn(face(), 800);
    const qsizetype hebrew = text.indexOf(QStringLiteral("שלום"));
    const qsizetype world = text.indexOf(QStringLiteral("עולם"));
    const QList<QRectF> first = layout.rectsOf({hebrew, 4});
    const QList<QRectF> second = layout.rectsOf({world, 4});
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    // In a run from right to left the later word stands at the left.
    QVERIFY(second[0].right() <= first[0].left() + 1);
    // Every letter has a place of its own, also where directions meet.
    QList<QRectF> letters;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QList<QRectF> letter = layout.rectsOf({at, 1});
        QCOMPARE(letter.size(), 1);
        QVERIFY2(letter[0].width() > 1, qPrintable(QString::number(at)));
        for (const QRectF &other : std::as_const(letters))
            QVERIFY(qMin(other.right(), letter[0].right()) - qMax(other.left(), letter[0].left()) < 2);
        letters.append(letter[0]);
    }
    // A span over both directions is one stretch or several, but never wider than the line.
    QVERIFY(!layout.rectsOf({0, text.size()}).isEmpty());
}

void DocumentLayoutTest::rightToLeftStandsAtTheRight()
{
    DocumentLayout layout;
    layout.setText(QStringLiteral("خسرت الشركة"));
    layout.setColumn(face(), 600);
    const QList<QRectF> rects = layout.rectsOf({0, layout.text().size()});
    QVERIFY(!rects.isEmpty());
    double right = 0;
    for (const QRectF &rect : rects)
        right = qMax(right, rect.right());
    QVERIFY2(right > 590, qPrintable(QString::number(right)));
}

void DocumentLayoutTest::caretVisitsEveryLetterOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral("One word.\nAnother one.");
    QTest::newRow("accents that combine") << QStringLiteral("e\u0301tude\nnai\u0308ve");
    QTest::newRow("cut paragraph") << QStringLiteral("A sentence. ").repeated(300);
}

void DocumentLayoutTest::caretVisitsEveryLetterOnce()
{
    QFETCH(QString, text);
    DocumentLayout layout;
    layout.setText(text);
    layout.setColumn(face(), 300);
    qsizetype at = 0;
    QList<qsizetype> visited{0};
    while (at < text.size()) {
        const qsizetype next = layout.moved(at, DocumentLayout::Towards::Right, DocumentLayout::Step::Character);
        QVERIFY2(next > at, qPrintable(QStringLiteral("stuck at %1").arg(at)));
        at = next;
        visited.append(at);
    }
    QCOMPARE(at, text.size());
    for (qsizetype i = visited.size() - 2; i >= 0; --i) {
        at = layout.moved(at, DocumentLayout::Towards::Left, DocumentLayout::Step::Character);
        QCOMPARE(at, visited[i]);
    }
}

void DocumentLayoutTest::heightsAddUp()
{
    DocumentLayout layout;
    layout.setText(longText(300));
    layout.setColumn(face(), 450);
    layout.prepare(3000, 4000);
    layout.prepare(0, 500);
    int y = 0;
    for (int block = 0; block < layout.blockCount(); ++block) {
        QCOMPARE(layout.topOf(block), y);
        QCOMPARE(layout.blockAt(y), block);
        y += layout.heightOf(block);
        QCOMPARE(layout.blockAt(y - 1), block);
    }
    QCOMPARE(layout.height(), y);
}

void DocumentLayoutTest::whatStandsAtTheTopStays()
{
    DocumentLayout layout;
    layout.setText(longText(300));
    layout.setColumn(face(), 450);
    const int top = 5000;
    const int block = layout.blockAt(top);
    const int below = layout.topOf(block + 1);
    const int shift = layout.prepare(top, top + 600);
    QCOMPARE(layout.topOf(block + 1), below + shift);
}

void DocumentLayoutTest::marksAreFiledUnderTheirBlocks()
{
    DocumentLayout layout;
    layout.setText(QStringLiteral("First line\nSecond line\nThird line"));
    TextMarks marks;
    marks.add({{TextMark::Claim, {0, 18}, 0, 0},
               {TextMark::Quantity, {11, 6}, 1, 0},
               {TextMark::Time, {500, 3}, 2, 0}, // beyond the text: of another version
               {TextMark::Time, {0, 0}, 3, 0}},
              layout);
    QCOMPARE(marks.in(0).size(), 1);
    QCOMPARE(marks.in(1).size(), 2);
    QCOMPARE(marks.in(2).size(), 0);
    const TextMark *hit = marks.at(12, 1, TextMark::Claim | TextMark::Quantity);
    QVERIFY(hit);
    QCOMPARE(hit->kind, TextMark::Quantity); // the shorter one
    marks.remove(TextMark::Quantity);
    hit = marks.at(12, 1, TextMark::Claim | TextMark::Quantity);
    QVERIFY(hit);
    QCOMPARE(hit->kind, TextMark::Claim);
}

void DocumentLayoutTest::wordsAreFoundWhateverTheirCase()
{
    const auto hits = findWords(QStringLiteral("Loss, loss and LOSSES; aaaa"), QStringLiteral("loss"));
    QCOMPARE(hits.size(), 3);
    QCOMPARE(hits[2], (TextSpan{15, 4}));
    QCOMPARE(findWords(QStringLiteral("aaaa"), QStringLiteral("aa")).size(), 2);
    QVERIFY(findWords(QStringLiteral("aaaa"), {}).isEmpty());
}

QTEST_MAIN(DocumentLayoutTest)

#include "tst_documentlayout.moc"
