// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/suggestions.h"

#include "app/casework/sourcenaming.h"
#include "storage/base/uuid7.h"
#include "storage/records/namefolding.h"
#include "storage/records/recordtables.h"

#include <QCryptographicHash>

namespace nutgraf::casework {

using namespace language;
using storage::Result;
using storage::Status;
using storage::TextSpan;

namespace {

// How much stands before and after the words of a passage, enough to find them again in another version (W3C Web
// Annotation, TextQuoteSelector).
constexpr qsizetype ContextLength = 32;

QString unnamedDescriptor(const QString &speaker)
{
    const QString mark = QStringLiteral("unnamed: ");
    return speaker.startsWith(mark) ? speaker.mid(mark.size()) : QString();
}

} // namespace

QString inputHash(const QStringList &inputs)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(inputs.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex());
}

qsizetype candidateAt(const Analysis &analysis, TextSpan span)
{
    qsizetype best = -1;
    qsizetype bestShared = 0;
    for (qsizetype i = 0; i < analysis.claims.size(); ++i) {
        const TextSpan found = analysis.claims[i].span;
        const qsizetype shared = qMin(found.end(), span.end()) - qMax(found.start, span.start);
        if (shared > bestShared) {
            bestShared = shared;
            best = i;
        }
    }
    return best;
}

QJsonObject assertionValues(const QString &text, const Analysis &analysis, const ClaimCandidate &candidate)
{
    QJsonObject values{
        {QStringLiteral("words"), candidate.span.in(text).toString()},
        {QStringLiteral("subject"), candidate.subject},
        {QStringLiteral("measure"), candidate.measure},
        {QStringLiteral("modality"), modalityName(candidate.modality)},
        {QStringLiteral("negated"), candidate.negated ? 1 : 0},
        {QStringLiteral("hedges"), candidate.hedges.join(QLatin1Char('\n'))},
        {QStringLiteral("qualifiers"), candidate.qualifiers.join(QLatin1Char('\n'))},
        {QStringLiteral("as_of"), candidate.asOf},
        {QStringLiteral("score"), candidate.score},
    };
    if (candidate.value >= 0 && candidate.value < analysis.quantities.size()) {
        const Quantity &value = analysis.quantities[candidate.value];
        values.insert(QStringLiteral("value_words"), value.span.in(text).toString());
        values.insert(QStringLiteral("value_start"), value.span.start);
        values.insert(QStringLiteral("value_kind"), quantityKindName(value.kind));
        values.insert(QStringLiteral("value_low"), value.low.toString());
        values.insert(QStringLiteral("value_high"), value.high.toString());
        values.insert(QStringLiteral("value_digits"), value.digits);
        values.insert(QStringLiteral("unit"), value.unit);
        values.insert(QStringLiteral("approximation"), approximationName(value.approximation));
    }
    if (candidate.attribution >= 0 && candidate.attribution < analysis.attributions.size()) {
        const Attribution &attribution = analysis.attributions[candidate.attribution];
        values.insert(QStringLiteral("verb"), attribution.cue.in(text).toString());
        values.insert(QStringLiteral("verb_class"), attribution.verbClass);
    }
    return values;
}

Result<QUuid> SuggestionBuilder::source(Change &change, const QString &name, const QString &kind, RecordState state,
                                        const QUuid &document)
{
    const bool unnamed = kind == QLatin1String("unnamed");
    const QString key =
        unnamed ? storage::uuidText(document) + u' ' + storage::foldedName(name) : storage::foldedName(name);
    const auto remembered = m_sources.constFind(key);
    if (remembered != m_sources.constEnd())
        return *remembered;
    QUuid uuid;
    if (!unnamed) {
        NUTGRAF_TRY(uuid, m_reader->findSource(name));
    }
    if (uuid.isNull()) {
        uuid = storage::createUuid7();
        change.put(RecordKind::Source, uuid,
                   {{QStringLiteral("kind"), kind},
                    {QStringLiteral("name"), name},
                    {QStringLiteral("state"), storage::stateName(state)}});
    }
    m_sources.insert(key, uuid);
    return uuid;
}

QUuid SuggestionBuilder::passage(Change &change, const FoundIn &place, TextSpan span)
{
    const QUuid uuid = storage::createUuid7();
    const qsizetype before = qMax<qsizetype>(0, span.start - ContextLength);
    change.put(RecordKind::Passage, uuid,
               {{QStringLiteral("start"), span.start},
                {QStringLiteral("length"), span.length},
                {QStringLiteral("exact"), span.in(place.text).toString()},
                {QStringLiteral("prefix"), place.text.mid(before, span.start - before)},
                {QStringLiteral("suffix"), place.text.mid(span.end(), ContextLength)},
                {QStringLiteral("page"), readers::pageAt(place.pages, span.start)}});
    change.link(RecordKind::PassageOf, uuid, place.capture);
    return uuid;
}

Status SuggestionBuilder::chain(Change &change, const FoundIn &place, const Analysis &analysis,
                                const ClaimCandidate &candidate, const QUuid &assertion, RecordState state)
{
    const Attribution *attribution = nullptr;
    if (candidate.attribution >= 0 && candidate.attribution < analysis.attributions.size())
        attribution = &analysis.attributions[candidate.attribution];

    QUuid last;
    int rank = 0;
    const auto addHop = [&](const QString &name, const QString &kind, const QString &descriptor) -> Status {
        NUTGRAF_TRY(const QUuid uuid, source(change, name, kind, state, place.document));
        QJsonObject values{{QStringLiteral("rank"), rank++}, {QStringLiteral("descriptor"), descriptor}};
        if (attribution) {
            values.insert(QStringLiteral("verb"), attribution->cue.in(place.text).toString());
            values.insert(QStringLiteral("verb_class"), attribution->verbClass);
        }
        change.link(RecordKind::Hop, assertion, uuid, values);
        last = uuid;
        return {};
    };

    if (!attribution) {
        if (!place.speaker.isEmpty())
            NUTGRAF_CHECK(addHop(place.speaker, sourceKindName(analysis, place.speaker, place.speakerKind), {}));
        else if (!analysis.originOutlet.isEmpty())
            NUTGRAF_CHECK(addHop(analysis.originOutlet, QStringLiteral("outlet"), {}));
    } else if (!attribution->chain.isEmpty()) {
        for (const Hop &hop : attribution->chain) {
            const QString words = hop.span.in(place.text).toString();
            const bool origin = &hop == &attribution->chain.last();
            const SourceNaming naming = hop.unnamed
                ? nameUnnamed(analysis, place.text, hop.span.start, hop.name, candidate.subject)
                : SourceNaming{
                    hop.name,
                    sourceKindName(analysis, hop.name, origin ? attribution->sourceKind : SourceKind::Organisation)};
            NUTGRAF_CHECK(addHop(naming.name, naming.kind, words));
        }
    } else if (!attribution->speaker.isEmpty()) {
        const QString descriptor = unnamedDescriptor(attribution->speaker);
        const SourceNaming naming = descriptor.isEmpty()
            ? SourceNaming{attribution->speaker,
                           sourceKindName(analysis, attribution->speaker, attribution->sourceKind)}
            : nameUnnamed(analysis, place.text, attribution->source.start, descriptor, candidate.subject);
        NUTGRAF_CHECK(addHop(naming.name, naming.kind, attribution->source.in(place.text).toString()));
    }
    if (!last.isNull())
        change.link(RecordKind::SpokenBy, assertion, last);
    return {};
}

Result<QUuid> SuggestionBuilder::assertion(Change &change, const FoundIn &place, const Analysis &analysis,
                                           const ClaimCandidate &candidate, RecordState state)
{
    const QString hash = inputHash({QStringLiteral("assertion"), place.textHash, QString::number(candidate.span.start),
                                    candidate.span.in(place.text).toString()});
    if (state == RecordState::Suggested) {
        NUTGRAF_TRY(const bool known, m_reader->isKnownInput(hash));
        if (known)
            return QUuid();
    }
    const QUuid uuid = storage::createUuid7();
    QJsonObject values = assertionValues(place.text, analysis, candidate);
    values.insert(QStringLiteral("state"), storage::stateName(state));
    values.insert(QStringLiteral("rule"), candidate.rule);
    values.insert(QStringLiteral("rule_version"), qint64(analysis.version));
    values.insert(QStringLiteral("input_hash"), hash);
    change.put(RecordKind::Assertion, uuid, values);
    change.link(RecordKind::FoundAt, uuid, passage(change, place, candidate.span));
    NUTGRAF_CHECK(chain(change, place, analysis, candidate, uuid, state));
    return uuid;
}

} // namespace nutgraf::casework
