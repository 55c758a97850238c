// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/sentencealignment.h"

#include "app/reasoning/wordbag.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace nutgraf::reasoning {

double wordLikeness(const QStringList &before, const QStringList &after)
{
    if (before.isEmpty() || after.isEmpty())
        return 0;
    QHash<QString, int> bag;
    for (const QString &word : before)
        ++bag[word];
    int common = 0;
    for (const QString &word : after) {
        int &left = bag[word];
        if (left > 0) {
            --left;
            ++common;
        }
    }
    return 2.0 * common / double(before.size() + after.size());
}

namespace {

// Below this two sentences have too few words in common to be one sentence in other words.
constexpr double Alike = 0.45;
// Gaps of up to this many possible pairs are aligned by dynamic programming.
constexpr qsizetype LargestTable = 250'000;
constexpr qsizetype LongestSentence = 600; // tokens whose words are compared one by one

/// The form in which cosmetic differences vanish.
QString keyOf(QStringView folded)
{
    return plainWords(folded).join(u' ');
}

struct Side
{
    const text::TextView *view = nullptr;
    QStringList keys; // of each sentence
};

Side sideOf(const text::TextView &view)
{
    Side side{&view, {}};
    side.keys.reserve(view.sentences.size());
    for (const text::Sentence &sentence : view.sentences)
        side.keys.append(keyOf(view.foldedSurface(sentence.span)));
    return side;
}

/// Finds which sentence became which: -1 for none.
class Alignment
{
public:
    Alignment(const Side &before, const Side &after)
        : m_before(before)
        , m_after(after)
        , m_partner(after.keys.size(), -1)
    {
        align(0, before.keys.size(), 0, after.keys.size());
    }

    /// For each sentence of the later text its partner in the earlier; ascending where it is not -1.
    const std::vector<qsizetype> &partners() const { return m_partner; }

private:
    bool equal(qsizetype i, qsizetype j) const { return m_before.keys.at(i) == m_after.keys.at(j); }

    void align(qsizetype i0, qsizetype i1, qsizetype j0, qsizetype j1)
    {
        while (i0 < i1 && j0 < j1 && equal(i0, j0))
            m_partner[size_t(j0++)] = i0++;
        while (i0 < i1 && j0 < j1 && equal(i1 - 1, j1 - 1))
            m_partner[size_t(--j1)] = --i1;
        if (i0 == i1 || j0 == j1)
            return;
        const std::vector<std::pair<qsizetype, qsizetype>> anchors = anchorsIn(i0, i1, j0, j1);
        if (anchors.empty()) {
            fill(i0, i1, j0, j1);
            return;
        }
        for (const auto &[i, j] : anchors) {
            align(i0, i, j0, j);
            m_partner[size_t(j)] = i;
            i0 = i + 1;
            j0 = j + 1;
        }
        align(i0, i1, j0, j1);
    }

    // Sentences found once on either side, as many as stand in one order (patience sorting).
    std::vector<std::pair<qsizetype, qsizetype>> anchorsIn(qsizetype i0, qsizetype i1, qsizetype j0, qsizetype j1) const
    {
        struct Places
        {
            int before = 0;
            int after = 0;
            qsizetype i = 0;
        };
        QHash<QString, Places> places;
        for (qsizetype i = i0; i < i1; ++i) {
            Places &place = places[m_before.keys.at(i)];
            ++place.before;
            place.i = i;
        }
        for (qsizetype j = j0; j < j1; ++j)
            ++places[m_after.keys.at(j)].after;
        std::vector<std::pair<qsizetype, qsizetype>> common; // by j
        for (qsizetype j = j0; j < j1; ++j) {
            const Places place = places.value(m_after.keys.at(j));
            if (place.before == 1 && place.after == 1 && !m_after.keys.at(j).isEmpty())
                common.emplace_back(place.i, j);
        }
        std::vector<size_t> ends; // of the ascending run of each length
        std::vector<size_t> previous(common.size());
        for (size_t c = 0; c < common.size(); ++c) {
            const auto place = std::lower_bound(ends.begin(), ends.end(), c, [&common](size_t a, size_t b) {
                return common[a].first < common[b].first;
            });
            previous[c] = place == ends.begin() ? c : *std::prev(place);
            if (place == ends.end())
                ends.push_back(c);
            else
                *place = c;
        }
        std::vector<std::pair<qsizetype, qsizetype>> run;
        if (ends.empty())
            return run;
        for (size_t c = ends.back();; c = previous[c]) {
            run.push_back(common[c]);
            if (previous[c] == c)
                break;
        }
        std::reverse(run.begin(), run.end());
        return run;
    }

    // Pairs what is alike, in order, so that the sum of likeness is greatest.
    void fill(qsizetype i0, qsizetype i1, qsizetype j0, qsizetype j1)
    {
        const qsizetype rows = i1 - i0;
        const qsizetype columns = j1 - j0;
        if (rows * columns > LargestTable) {
            fillInOrder(i0, i1, j0, j1);
            return;
        }
        std::vector<QStringList> words;
        words.reserve(size_t(rows));
        for (qsizetype i = i0; i < i1; ++i)
            words.push_back(m_before.keys.at(i).split(u' '));
        const auto at = [columns](qsizetype i, qsizetype j) { return size_t(i * (columns + 1) + j); };
        std::vector<float> best(size_t((rows + 1) * (columns + 1)), 0.0F);
        std::vector<float> likeness(best.size(), 0.0F);
        for (qsizetype j = columns - 1; j >= 0; --j) {
            const QStringList later = m_after.keys.at(j0 + j).split(u' ');
            for (qsizetype i = rows - 1; i >= 0; --i) {
                const double alike = wordLikeness(words[size_t(i)], later);
                likeness[at(i, j)] = alike >= Alike ? float(alike) : 0.0F;
                best[at(i, j)] = std::max({best[at(i + 1, j)], best[at(i, j + 1)],
                                           likeness[at(i, j)] > 0 ? likeness[at(i, j)] + best[at(i + 1, j + 1)] : 0});
            }
        }
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < rows && j < columns) {
            if (likeness[at(i, j)] > 0 && best[at(i, j)] == likeness[at(i, j)] + best[at(i + 1, j + 1)])
                m_partner[size_t(j0 + j++)] = i0 + i++;
            else if (best[at(i, j)] == best[at(i + 1, j)])
                ++i;
            else
                ++j;
        }
    }

    void fillInOrder(qsizetype i0, qsizetype i1, qsizetype j0, qsizetype j1)
    {
        constexpr qsizetype Window = 20;
        for (qsizetype j = j0; j < j1 && i0 < i1; ++j) {
            const QStringList later = m_after.keys.at(j).split(u' ');
            for (qsizetype i = i0; i < std::min(i1, i0 + Window); ++i) {
                if (wordLikeness(m_before.keys.at(i).split(u' '), later) < Alike)
                    continue;
                m_partner[size_t(j)] = i;
                i0 = i + 1;
                break;
            }
        }
    }

    const Side &m_before;
    const Side &m_after;
    std::vector<qsizetype> m_partner;
};

/// The tokens of a sentence that are not in the other one, neighbours joined.
void diffWords(const text::TextView &before, const text::Sentence &earlier, const text::TextView &after,
               const text::Sentence &later, SentencePair &pair)
{
    const qsizetype rows = earlier.endToken - earlier.firstToken;
    const qsizetype columns = later.endToken - later.firstToken;
    if (rows > LongestSentence || columns > LongestSentence) {
        pair.removedWords = {earlier.span};
        pair.insertedWords = {later.span};
        return;
    }
    const auto same = [&](qsizetype i, qsizetype j) {
        return before.word(earlier.firstToken + i) == after.word(later.firstToken + j);
    };
    const auto at = [columns](qsizetype i, qsizetype j) { return size_t(i * (columns + 1) + j); };
    std::vector<quint16> common(size_t((rows + 1) * (columns + 1)), 0);
    for (qsizetype i = rows - 1; i >= 0; --i)
        for (qsizetype j = columns - 1; j >= 0; --j)
            common[at(i, j)] = same(i, j) ? quint16(common[at(i + 1, j + 1)] + 1)
                                          : std::max(common[at(i + 1, j)], common[at(i, j + 1)]);
    const auto add = [](QList<TextSpan> &spans, TextSpan span, bool joined) {
        if (joined && !spans.isEmpty())
            spans.last() = TextSpan::between(spans.last().start, span.end());
        else
            spans.append(span);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    bool removing = false;
    bool inserting = false;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && same(i, j)) {
            ++i;
            ++j;
            removing = inserting = false;
        } else if (i < rows && (j == columns || common[at(i + 1, j)] >= common[at(i, j + 1)])) {
            add(pair.removedWords, before.tokens[earlier.firstToken + i++].span, removing);
            removing = true;
        } else {
            add(pair.insertedWords, after.tokens[later.firstToken + j++].span, inserting);
            inserting = true;
        }
    }
}

// A sentence that went here and came there was moved.
void findMoves(QList<SentencePair> &pairs, const QHash<qsizetype, QString> &removedKeys,
               const QHash<qsizetype, QString> &insertedKeys)
{
    QHash<QString, qsizetype> removed;
    for (auto entry = removedKeys.cbegin(); entry != removedKeys.cend(); ++entry)
        if (!entry.value().isEmpty())
            removed.insert(entry.value(), entry.key());
    QList<qsizetype> gone;
    for (qsizetype index = 0; index < pairs.size(); ++index) {
        const auto key = insertedKeys.constFind(index);
        if (key == insertedKeys.cend() || !removed.contains(*key))
            continue;
        const qsizetype from = removed.take(*key);
        pairs[index].change = SentenceChange::Moved;
        pairs[index].before = pairs[from].before;
        gone.append(from);
    }
    std::sort(gone.begin(), gone.end());
    for (auto index = gone.crbegin(); index != gone.crend(); ++index)
        pairs.removeAt(*index);
}

} // namespace

QList<SentencePair> alignSentences(const text::TextView &before, const text::TextView &after)
{
    const Side earlier = sideOf(before);
    const Side later = sideOf(after);
    const Alignment alignment(earlier, later);
    QList<SentencePair> pairs;
    QHash<qsizetype, QString> removedKeys;
    QHash<qsizetype, QString> insertedKeys;
    qsizetype i = 0;
    const auto removeUpTo = [&](qsizetype end) {
        for (; i < end; ++i) {
            removedKeys.insert(pairs.size(), earlier.keys.at(i));
            SentencePair pair;
            pair.change = SentenceChange::Removed;
            pair.before = before.sentences.at(i).span;
            pairs.append(pair);
        }
    };
    for (qsizetype j = 0; j < after.sentences.size(); ++j) {
        const qsizetype partner = alignment.partners()[size_t(j)];
        SentencePair pair;
        pair.after = after.sentences.at(j).span;
        if (partner < 0) {
            insertedKeys.insert(pairs.size(), later.keys.at(j));
            pair.change = SentenceChange::Inserted;
            pairs.append(pair);
            continue;
        }
        removeUpTo(partner);
        pair.before = before.sentences.at(partner).span;
        if (before.surface(pair.before) == after.surface(pair.after)) {
            pair.change = SentenceChange::Same;
        } else if (earlier.keys.at(partner) == later.keys.at(j)) {
            pair.change = SentenceChange::Cosmetic;
        } else {
            pair.change = SentenceChange::Reworded;
            diffWords(before, before.sentences.at(partner), after, after.sentences.at(j), pair);
        }
        pairs.append(pair);
        i = partner + 1;
    }
    removeUpTo(before.sentences.size());
    findMoves(pairs, removedKeys, insertedKeys);
    return pairs;
}

} // namespace nutgraf::reasoning
