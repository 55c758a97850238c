// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pdfparagraphs.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

// Heads and feet stand in these shares of a page, and are the outermost lines there.
constexpr double MarginShare = 0.14;
constexpr int OutermostLines = 3;

struct MarginLine
{
    qsizetype page = 0;
    qsizetype line = 0;
    QString key; ///< the words with every number as "#"
    int number = -1; ///< that a bare page number names
    bool top = false;
};

int romanNumber(const QString &text)
{
    static const QString Letters = QStringLiteral("ivxlcdm");
    static const int Values[] = {1, 5, 10, 50, 100, 500, 1000};
    int sum = 0;
    int last = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const qsizetype at = Letters.indexOf(text[i].toLower());
        if (at < 0)
            return -1;
        sum += Values[at] < last ? -Values[at] : Values[at];
        last = std::max(last, Values[at]);
    }
    return sum > 0 && sum < 200 ? sum : -1;
}

/// "12", "– 12 –", "Page 12 of 30", "12/30", "xii"; -1 for anything else.
int pageNumber(const QString &text)
{
    static const QRegularExpression Digits(
        QStringLiteral("^(?:page|p\\.|seite|p[aá]gina)?\\s*[-–—|\\[]?\\s*(\\d{1,5})\\s*[-–—|\\]]?"
                       "(?:\\s*(?:of|/|von|de)\\s*\\d{1,5})?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Roman(QStringLiteral("^[-–—]?\\s*([ivxlcIVXLC]{1,8})\\s*[-–—]?$"));
    if (const auto match = Digits.match(text); match.hasMatch())
        return match.captured(1).toInt();
    if (const auto match = Roman.match(text); match.hasMatch())
        return romanNumber(match.captured(1));
    return -1;
}

/// The words and how large they are: the title of a book is no head of its pages.
QString keyOf(const PdfLine &line)
{
    static const QRegularExpression Numbers(QStringLiteral("\\d+"));
    QString key = line.text.toLower().simplified();
    key.replace(Numbers, QStringLiteral("#"));
    return key + u'/' + QString::number(int(line.size + 0.5));
}

void addMargin(QList<MarginLine> &found, const PdfPage &page, qsizetype index, bool top)
{
    QList<qsizetype> order(page.lines.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return top ? page.lines[a].box.top() < page.lines[b].box.top()
                   : page.lines[a].box.bottom() > page.lines[b].box.bottom();
    });
    const double edge = page.size.height() * (top ? MarginShare : 1 - MarginShare);
    for (int i = 0; i < OutermostLines && i < order.size(); ++i) {
        const PdfLine &line = page.lines[order[i]];
        if (top ? line.box.top() > edge : line.box.bottom() < edge)
            break;
        found.append({index, order[i], keyOf(line), pageNumber(line.text.simplified()), top});
    }
}

} // namespace

int dropRunningLines(QList<PdfPage> &pages)
{
    QList<MarginLine> margin;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        addMargin(margin, pages[i], i, true);
        addMargin(margin, pages[i], i, false);
    }
    QHash<std::pair<QString, bool>, int> times;
    QHash<int, int> offsets; // of printed numbers against the count of pages
    for (const MarginLine &line : std::as_const(margin)) {
        ++times[{line.key, line.top}];
        if (line.number >= 0)
            ++offsets[line.number - pages[line.page].number];
    }
    // Left and right pages may have heads of their own, chapters too.
    const int often = pages.size() < 4 ? 2 : std::max(3, int(pages.size() / 12));
    QHash<qsizetype, QSet<qsizetype>> dropped;
    static const QRegularExpression Spelled(QStringLiteral("^page \\d+(?: of \\d+)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (const MarginLine &line : std::as_const(margin)) {
        const QString text = pages[line.page].lines[line.line].text.simplified();
        const bool repeated =
            times.value({line.key, line.top}) >= often && !line.key.startsWith(u"#/") && pages.size() > 1;
        const bool numbered = line.number >= 0
            && (offsets.value(line.number - pages[line.page].number) >= 2 || Spelled.match(text).hasMatch());
        if (repeated || numbered)
            dropped[line.page].insert(line.line);
    }
    int count = 0;
    for (auto it = dropped.cbegin(); it != dropped.cend(); ++it) {
        QList<PdfLine> kept;
        const QList<PdfLine> &lines = pages[it.key()].lines;
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (!it.value().contains(i))
                kept.append(lines[i]);
        count += int(lines.size() - kept.size());
        pages[it.key()].lines = kept;
    }
    return count;
}

} // namespace nutgraf::readers
