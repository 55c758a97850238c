// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/productmakers.h"

#include "app/text/lexicon.h"

#include <QSet>

namespace nutgraf::language {

namespace {

using text::TextView;

constexpr double OwnsIt = 5;
constexpr qsizetype Reach = 12; // names looked at on either side
constexpr qsizetype Sentences = 3;
constexpr double Afterwards = 0.5; // a maker is named before its product more often than after it

// How much one naming of an organisation speaks for its having made the product named at another place.
double weightOf(const TextView &view, const Name &product, const Name &maker)
{
    double weight = 0;
    if (product.canonical.startsWith(maker.canonical + u'-'))
        weight += OwnsIt;
    const qsizetype gap = product.span.start - maker.span.end();
    if (gap >= 0 && gap <= 3 && view.foldedSurface(TextSpan{maker.span.end(), gap}).contains(u'\''))
        weight += OwnsIt;
    const qsizetype away = view.sentenceAt(product.span.start) - view.sentenceAt(maker.span.start);
    if (qAbs(away) <= Sentences)
        weight += (away < 0 ? Afterwards : 1.0) / double(1 + qAbs(away));
    return weight;
}

QString best(const QHash<QString, double> &weights)
{
    QString found;
    for (auto maker = weights.cbegin(); maker != weights.cend(); ++maker) {
        const double most = weights.value(found);
        if (maker.value() > most || (maker.value() == most && maker.key() < found))
            found = maker.key();
    }
    return found;
}

} // namespace

bool isHardware(const TextView &view, const Name &name)
{
    static const QSet<QString> nouns{QStringLiteral("gpu"),       QStringLiteral("gpus"),
                                     QStringLiteral("chip"),      QStringLiteral("chips"),
                                     QStringLiteral("processor"), QStringLiteral("processors")};
    const auto isNoun = [](const QString &word) { return nouns.contains(word.toLower()); };
    if (isNoun(name.canonical.section(u' ', -1)))
        return true;
    const qsizetype end = name.span.end();
    qsizetype to = end + 1;
    while (to < view.folded.size() && view.folded.at(to).isLetter())
        ++to;
    return end < view.folded.size() && view.folded.at(end) == u' ' && isNoun(view.folded.mid(end + 1, to - end - 1));
}

namespace {

// The maker that a product carries in its own name, where the tables know it: "DeepSeek-V3".
QString makerInName(const QString &product)
{
    static const QSet<QString> known = [] {
        QSet<QString> names;
        for (const QStringList &row : text::lexicon(QStringLiteral("organisations")))
            names.insert(row.first());
        return names;
    }();
    const QString head = product.section(u'-', 0, 0);
    return head != product && known.contains(head) ? head : QString();
}

// In "an analyst at Northfield Research" the company tells who speaks and makes nothing.
bool describesPerson(const QList<Name> &names, qsizetype at)
{
    constexpr qsizetype Back = 3;
    const QString &company = names[at].canonical;
    for (qsizetype i = at - 1; i >= qMax<qsizetype>(0, at - Back); --i)
        if (names[i].kind == NameKind::Person && names[i].attributes.contains(company))
            return true;
    return false;
}

} // namespace

ProductMakers::ProductMakers(const TextView &view, const Analysis &found, const AnalysisOptions &options)
{
    const QList<Name> &names = found.names;
    QHash<QString, QHash<QString, double>> weights;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].kind != NameKind::Product || isHardware(view, names[i]))
            continue;
        QHash<QString, double> &makers = weights[names[i].canonical];
        if (!options.publisher.isEmpty() && names[i].canonical.startsWith(options.publisher + u'-'))
            makers[options.publisher] += OwnsIt;
        const QString named = makerInName(names[i].canonical);
        if (!named.isEmpty())
            makers[named] += OwnsIt;
        for (qsizetype j = qMax<qsizetype>(0, i - Reach); j < qMin(names.size(), i + Reach); ++j) {
            const double weight =
                names[j].kind == NameKind::Organisation && !isHardware(view, names[j]) && !describesPerson(names, j)
                ? weightOf(view, names[i], names[j])
                : 0;
            if (weight > 0)
                makers[names[j].canonical] += weight;
        }
    }
    for (auto product = weights.cbegin(); product != weights.cend(); ++product)
        m_makers.insert(product.key(), best(product.value()));
}

} // namespace nutgraf::language
