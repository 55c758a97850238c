// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/copies.h"

#include "app/reasoning/daterange.h"
#include "app/reasoning/wordbag.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <optional>

namespace nutgraf::reasoning {

namespace {

constexpr qsizetype ShingleWords = 5;
constexpr qsizetype BoilerplateDocuments = 50;
constexpr qsizetype SharedPrints = 8; // about three sentences' worth of chance below which nothing is said
constexpr double CopyShare = 0.30;
constexpr double BorrowedShare = 0.15;
constexpr qsizetype ShortQuotation = 25; // scare quotes and titles stay

// FNV-1a: the same on every machine and run, unlike qHash.
quint64 hashWords(const QStringList &words, qsizetype from)
{
    quint64 hash = 14695981039346656037ULL;
    for (qsizetype i = from; i < from + ShingleWords; ++i) {
        for (const QChar c : words.at(i)) {
            hash ^= c.unicode();
            hash *= 1099511628211ULL;
        }
        hash ^= 0x1f;
        hash *= 1099511628211ULL;
    }
    return hash;
}

// Quotations become a mark that no word equals; one that is not closed ends with its paragraph.
QString withoutQuotations(const QString &text)
{
    QString masked;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c != u'“' && c != u'"') {
            masked.append(c);
            ++at;
            continue;
        }
        const QChar closing = c == u'“' ? QChar(u'”') : c;
        qsizetype end = at + 1;
        while (end < text.size() && text[end] != closing && text[end] != u'\n')
            ++end;
        if (end - at < ShortQuotation)
            masked.append(QStringView(text).mid(at, end - at));
        else
            masked.append(QStringLiteral(" \n "));
        at = end + (end < text.size() && text[end] == closing ? 1 : 0);
    }
    return masked;
}

struct Prints
{
    QSet<quint64> masked;
    QSet<quint64> all;
};

qsizetype sharedCount(const QSet<quint64> &a, const QSet<quint64> &b)
{
    const QSet<quint64> &small = a.size() <= b.size() ? a : b;
    const QSet<quint64> &large = a.size() <= b.size() ? b : a;
    return std::count_if(small.cbegin(), small.cend(), [&](quint64 print) { return large.contains(print); });
}

double shareOf(qsizetype shared, qsizetype all)
{
    return all > 0 ? double(shared) / double(all) : 0;
}

bool isEarlier(const CopyDocument &a, const CopyDocument &b)
{
    const auto x = dateRange(a.published);
    const auto y = dateRange(b.published);
    if (x && y && x->first != y->first)
        return x->first < y->first;
    if (x && y && a.published.contains(u'T') && b.published.contains(u'T'))
        return a.published < b.published;
    return false;
}

std::optional<CopyRelation> compare(const CopyDocument &a, const CopyDocument &b, const Prints &x, const Prints &y)
{
    const qsizetype shared = sharedCount(x.masked, y.masked);
    double inA = shareOf(shared, x.masked.size());
    double inB = shareOf(shared, y.masked.size());
    CopyRelation relation;
    if (shared >= SharedPrints && std::max(inA, inB) >= CopyShare)
        relation.kind = CopyKind::Copy;
    else if (shared >= SharedPrints)
        relation.kind = CopyKind::Borrowed;
    else if (sharedCount(x.all, y.all) >= SharedPrints)
        relation.kind = CopyKind::SharedStatement;
    else
        return std::nullopt;
    // The later text takes from the earlier; without dates the one that is more contained does.
    const bool firstIsOriginal = isEarlier(a, b) || (!isEarlier(b, a) && inB >= inA);
    relation.document = firstIsOriginal ? b.key : a.key;
    relation.original = firstIsOriginal ? a.key : b.key;
    relation.containment = firstIsOriginal ? inB : inA;
    relation.reverse = firstIsOriginal ? inA : inB;
    if (relation.kind == CopyKind::Borrowed && std::max(inA, inB) < BorrowedShare && shared < 2 * SharedPrints)
        return std::nullopt;
    return relation;
}

} // namespace

QSet<quint64> shingles(const QString &text, Quotations quotations)
{
    QSet<quint64> prints;
    const QString source = quotations == Quotations::Mask ? withoutQuotations(text) : text;
    for (const QStringView paragraph : QStringView(source).split(u'\n')) {
        const QStringList words = plainWords(paragraph);
        for (qsizetype i = 0; i + ShingleWords <= words.size(); ++i)
            prints.insert(hashWords(words, i));
    }
    return prints;
}

QList<CopyRelation> findCopies(const QList<CopyDocument> &documents)
{
    QList<Prints> prints;
    prints.reserve(documents.size());
    QHash<quint64, QList<qint32>> holders;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        prints.append(
            {shingles(documents.at(i).text, Quotations::Mask), shingles(documents.at(i).text, Quotations::Keep)});
        for (const quint64 print : std::as_const(prints.last().all))
            holders[print].append(qint32(i));
    }
    QMap<std::pair<qint32, qint32>, int> pairs; // ordered, so that the answer is
    for (const QList<qint32> &each : std::as_const(holders)) {
        if (each.size() > BoilerplateDocuments)
            continue;
        for (qsizetype i = 0; i < each.size(); ++i) {
            for (qsizetype j = i + 1; j < each.size(); ++j)
                ++pairs[{each.at(i), each.at(j)}];
        }
    }
    QList<CopyRelation> relations;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair) {
        const auto [a, b] = pair.key();
        if (pair.value() < SharedPrints)
            continue;
        if (const auto relation = compare(documents.at(a), documents.at(b), prints.at(a), prints.at(b)))
            relations.append(*relation);
    }
    return relations;
}

} // namespace nutgraf::reasoning
