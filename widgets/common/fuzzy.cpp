// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fuzzy.h"

#include <QVector>

namespace nutgraf::widgets {

namespace {

constexpr int LetterScore = 1;
constexpr int WordStartScore = 8;
constexpr int NeighbourScore = 5;
constexpr int FirstLetterScore = 4;

QChar folded(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.front()).toCaseFolded();
}

bool startsWord(const QString &text, qsizetype position)
{
    return position == 0 || !text[position - 1].isLetterOrNumber();
}

int letterScore(const QString &text, qsizetype position)
{
    return LetterScore + (startsWord(text, position) ? WordStartScore : 0) + (position == 0 ? FirstLetterScore : 0);
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    QString wanted;
    for (const QChar letter : pattern) {
        if (!letter.isSpace())
            wanted.append(folded(letter));
    }
    const qsizetype rows = wanted.size();
    const qsizetype columns = text.size();
    if (rows == 0)
        return FuzzyMatch{};
    if (rows > columns)
        return std::nullopt;

    // best[i][j]: the best score with letter i of the pattern placed at unit j of the text; -1: cannot be.
    const auto at = [columns](qsizetype row, qsizetype column) { return row * columns + column; };
    QVector<int> best(rows * columns, -1);
    QVector<qsizetype> from(rows * columns, -1);
    for (qsizetype i = 0; i < rows; ++i) {
        int reach = -1; // the best of the row above, left of the neighbour
        qsizetype reachAt = -1;
        for (qsizetype j = i; j < columns; ++j) {
            if (i > 0 && j >= 2 && best[at(i - 1, j - 2)] > reach) {
                reach = best[at(i - 1, j - 2)];
                reachAt = j - 2;
            }
            if (folded(text[j]) != wanted[i])
                continue;
            int score = i == 0 ? 0 : reach;
            qsizetype previous = i == 0 ? -1 : reachAt;
            const int neighbour = i > 0 && j > 0 ? best[at(i - 1, j - 1)] : -1;
            if (neighbour >= 0 && neighbour + NeighbourScore >= score) {
                score = neighbour + NeighbourScore;
                previous = j - 1;
            }
            if (score < 0)
                continue;
            best[at(i, j)] = score + letterScore(text, j);
            from[at(i, j)] = previous;
        }
    }

    FuzzyMatch match;
    qsizetype end = -1;
    for (qsizetype j = 0; j < columns; ++j) {
        if (best[at(rows - 1, j)] > match.score) {
            match.score = best[at(rows - 1, j)];
            end = j;
        }
    }
    if (end < 0)
        return std::nullopt;
    for (qsizetype i = rows - 1; i >= 0; --i) {
        match.letters.prepend(end);
        end = from[at(i, end)];
    }
    return match;
}

} // namespace nutgraf::widgets
