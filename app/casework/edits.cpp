// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"

#include "app/casework/relating.h"
#include "app/casework/suggestions.h"
#include "app/language/analyzer.h"
#include "storage/base/uuid7.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

namespace nutgraf::casework {

using storage::AssertionRow;
using storage::Error;
using storage::ErrorCode;
using storage::StateFilter;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

const QString State = QStringLiteral("state");
const QString Confirmed = QStringLiteral("confirmed");

struct SelectedWords
{
    FoundIn place;
    QString published; ///< of the document
    language::Analysis analysis;
    TextSpan span;
    QList<storage::TurnRow> turns; ///< of a transcript
};

TextSpan trimmed(TextSpan span, const QString &text)
{
    qsizetype start = qBound<qsizetype>(0, span.start, text.size());
    qsizetype end = qBound<qsizetype>(start, span.end(), text.size());
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return TextSpan::between(start, end);
}

// The paragraphs around a selection are enough for the engine to see its sentence, speaker and value.
TextSpan paragraphsAround(TextSpan span, const QString &text)
{
    qsizetype start = span.start;
    for (int breaks = 0; start > 0 && breaks < 4; --start)
        if (text[start - 1] == QLatin1Char('\n'))
            ++breaks;
    qsizetype end = text.indexOf(QLatin1Char('\n'), span.end());
    if (end < 0)
        end = text.size();
    return TextSpan::between(start, end);
}

// Who speaks in a document that is the words of one; empty for an article, which speaks for itself.
QString speakerOf(const storage::DocumentRow &document)
{
    static const QStringList kinds{QStringLiteral("statement"), QStringLiteral("post"), QStringLiteral("transcript")};
    return kinds.contains(document.kind) && document.byline.size() == 1 ? document.byline.first() : QString();
}

Result<SelectedWords> read(CaseReader &reader, const Selection &selection)
{
    NUTGRAF_TRY(const QString text, reader.text(selection.capture));
    const TextSpan span = trimmed(selection.span, text);
    if (span.isEmpty())
        return Error{ErrorCode::InvalidInput, Wording::tr("Select words in the document first."), {}};
    NUTGRAF_TRY(const auto capture, reader.capture(selection.capture));
    if (!capture)
        return Error{ErrorCode::NotFound, Wording::tr("This version of the document is not in the file."), {}};

    SelectedWords words;
    words.span = span;
    NUTGRAF_TRY(words.place.document, reader.documentOf(selection.capture));
    NUTGRAF_TRY(const auto document, reader.document(words.place.document));
    if (document) {
        words.published = document->published;
        words.place.speaker = speakerOf(*document);
    }
    NUTGRAF_TRY(const QList<storage::PageRow> pages, reader.pagesOf(selection.capture));
    for (const storage::PageRow &page : pages)
        words.place.pages.append({qsizetype(page.start), page.page});
    NUTGRAF_TRY(words.turns, reader.turnsOf(selection.capture));
    words.place.text = text;
    words.place.capture = capture->uuid;
    words.place.textHash =
        QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
    return words;
}

// Analysis of the neighbourhood, with spans moved back into the whole text.
language::Analysis analyzeAround(const SelectedWords &words)
{
    const TextSpan around = paragraphsAround(words.span, words.place.text);
    language::AnalysisOptions options;
    options.published = QDate::fromString(words.published.left(10), Qt::ISODate);
    for (const storage::TurnRow &turn : words.turns) {
        const qsizetype start = std::max(turn.span.start, around.start);
        const qsizetype end = std::min(turn.span.end(), around.end());
        if (start < end)
            options.turns.append({TextSpan::between(start - around.start, end - around.start), turn.speaker});
    }
    language::Analysis analysis = language::analyze(around.in(words.place.text).toString(), options);
    language::shift(analysis, around.start);
    return analysis;
}

// An assertion at the selected words: the engine's finding there where it has one, else the bare words.
Result<QUuid> assertSelected(Change &change, CaseReader &reader, const SelectedWords &words,
                             const language::Analysis &analysis)
{
    language::ClaimCandidate candidate;
    const qsizetype index = candidateAt(analysis, words.span);
    if (index >= 0)
        candidate = analysis.claims[index];
    candidate.span = words.span;
    candidate.rule = QStringLiteral("person");
    if (candidate.value < 0 || !words.span.contains(analysis.quantities[candidate.value].span)) {
        candidate.value = -1;
        for (qsizetype i = 0; i < analysis.quantities.size() && candidate.value < 0; ++i)
            if (words.span.contains(analysis.quantities[i].span))
                candidate.value = i;
    }
    if (candidate.attribution < 0) {
        for (qsizetype i = 0; i < analysis.attributions.size(); ++i)
            if (analysis.attributions[i].extent().contains(words.span))
                candidate.attribution = i;
    }
    SuggestionBuilder builder(reader);
    return builder.assertion(change, words.place, analysis, candidate, RecordState::Confirmed);
}

// An assertion that a change is about to make, as it will be read.
AssertionRow plannedRow(const Change &change, const QUuid &assertion, const QUuid &claim, const SelectedWords &words)
{
    AssertionRow row;
    row.uuid = assertion;
    row.claim = claim;
    row.state = RecordState::Confirmed;
    row.published = words.published;
    row.passage.documentUuid = words.place.document;
    row.passage.span = words.span;
    for (const RecordOperation &operation : change.operations) {
        if (operation.kind != RecordKind::Assertion || operation.uuid != assertion)
            continue;
        const QJsonObject &values = operation.values;
        row.words = values[u"words"].toString();
        row.subject = values[u"subject"].toString();
        row.measure = values[u"measure"].toString();
        row.modality = values[u"modality"].toString();
        row.negated = values[u"negated"].toInt() != 0;
        row.qualifiers = values[u"qualifiers"].toString().split(u'\n', Qt::SkipEmptyParts);
        row.asOf = values[u"as_of"].toString();
        row.valueWords = values[u"value_words"].toString();
        row.valueStart = values[u"value_start"].toInteger();
        row.valueKind = values[u"value_kind"].toString();
        row.valueLow = values[u"value_low"].toString();
        row.valueHigh = values[u"value_high"].toString();
        row.valueDigits = values[u"value_digits"].toInt();
        row.unit = values[u"unit"].toString();
        row.approximation = values[u"approximation"].toString();
    }
    return row;
}

void setState(Change &change, RecordKind kind, const QUuid &uuid, const QString &state)
{
    change.put(kind, uuid, {{State, state}});
}

Status confirmAssertion(Change &change, CaseReader &reader, const AssertionRow &assertion)
{
    setState(change, RecordKind::Assertion, assertion.uuid, Confirmed);
    NUTGRAF_TRY(const QUuid link, reader.linkOf(RecordKind::Asserts, assertion.uuid));
    if (!link.isNull())
        setState(change, RecordKind::Asserts, link, Confirmed);
    for (const auto &hop : assertion.chain) {
        NUTGRAF_TRY(const auto source, reader.source(hop.source));
        if (source && source->state == RecordState::Suggested)
            setState(change, RecordKind::Source, hop.source, Confirmed);
    }
    return {};
}

Status decideClaim(Change &change, CaseReader &reader, const QUuid &uuid, Verdict verdict)
{
    if (verdict == Verdict::Accept || verdict == Verdict::Undecided) {
        setState(change, RecordKind::Claim, uuid, verdict == Verdict::Accept ? Confirmed : QStringLiteral("suggested"));
        return {};
    }
    setState(change, RecordKind::Claim, uuid, verdict == Verdict::Reject ? QStringLiteral("rejected") : Confirmed);
    NUTGRAF_TRY(const QList<AssertionRow> assertions, reader.assertionsOf(uuid));
    for (const AssertionRow &assertion : assertions) {
        if (assertion.state != RecordState::Suggested)
            continue;
        if (verdict == Verdict::Reject)
            setState(change, RecordKind::Assertion, assertion.uuid, QStringLiteral("rejected"));
        else
            NUTGRAF_CHECK(confirmAssertion(change, reader, assertion));
    }
    return {};
}

Status decideAssertion(Change &change, CaseReader &reader, const QUuid &uuid, Verdict verdict)
{
    if (verdict == Verdict::Reject || verdict == Verdict::Undecided) {
        setState(change, RecordKind::Assertion, uuid,
                 verdict == Verdict::Reject ? QStringLiteral("rejected") : QStringLiteral("suggested"));
        return {};
    }
    NUTGRAF_TRY(const auto assertion, reader.assertion(uuid));
    if (!assertion)
        return Error{ErrorCode::NotFound, Wording::tr("This assertion is not in the file any more."), {}};
    if (!assertion->claim.isNull()) {
        NUTGRAF_TRY(const auto claim, reader.claim(assertion->claim));
        if (claim && claim->state != RecordState::Confirmed)
            setState(change, RecordKind::Claim, assertion->claim, Confirmed);
    }
    return confirmAssertion(change, reader, *assertion);
}

QString verdictTitle(RecordKind kind, Verdict verdict)
{
    const bool claim = kind == RecordKind::Claim;
    switch (verdict) {
    case Verdict::Accept:
    case Verdict::AcceptWithAll:
        return claim ? Wording::tr("Accept claim") : Wording::tr("Accept suggestion");
    case Verdict::Reject:
        return claim ? Wording::tr("Reject claim") : Wording::tr("Reject suggestion");
    case Verdict::Undecided:
        break;
    }
    return Wording::tr("Leave undecided");
}

} // namespace

Result<QUuid> addPassage(Change &change, CaseReader &reader, const Selection &selection)
{
    NUTGRAF_TRY(const SelectedWords words, read(reader, selection));
    SuggestionBuilder builder(reader);
    return builder.passage(change, words.place, words.span);
}

Result<Change> makeClaim(CaseReader &reader, const Selection &selection, const QString &statement)
{
    NUTGRAF_TRY(const SelectedWords words, read(reader, selection));
    const language::Analysis analysis = analyzeAround(words);
    Change change;
    change.title = Wording::tr("Make claim");

    QString sentence = statement.trimmed();
    if (sentence.isEmpty())
        sentence = words.span.in(words.place.text).toString().simplified();
    const QUuid claim = storage::createUuid7();
    QJsonObject values{{QStringLiteral("statement"), sentence}};
    const qsizetype index = candidateAt(analysis, words.span);
    if (index >= 0) {
        const language::ClaimCandidate &candidate = analysis.claims[index];
        values.insert(QStringLiteral("kind"), candidate.kind.isEmpty() ? QStringLiteral("other") : candidate.kind);
        values.insert(QStringLiteral("subject"), candidate.subject);
        values.insert(QStringLiteral("measure"), candidate.measure);
        values.insert(QStringLiteral("as_of"), candidate.asOf);
        if (candidate.value >= 0)
            values.insert(QStringLiteral("unit"), analysis.quantities[candidate.value].unit);
    }
    change.put(RecordKind::Claim, claim, values);
    NUTGRAF_TRY(const QUuid assertion, assertSelected(change, reader, words, analysis));
    change.link(RecordKind::Asserts, assertion, claim);
    return change;
}

Result<Change> attachToClaim(CaseReader &reader, const Selection &selection, const QUuid &claim)
{
    NUTGRAF_TRY(const SelectedWords words, read(reader, selection));
    Change change;
    change.title = Wording::tr("Attach to claim");
    NUTGRAF_TRY(const QUuid assertion, assertSelected(change, reader, words, analyzeAround(words)));
    change.link(RecordKind::Asserts, assertion, claim);
    NUTGRAF_TRY(QList<AssertionRow> together, reader.assertionsOf(claim));
    together.append(plannedRow(change, assertion, claim, words));
    NUTGRAF_CHECK(suggestRelations(change, reader, together));
    return change;
}

Result<Change> addEvidence(CaseReader &reader, const Selection &selection, const QUuid &claim, const QString &stance,
                           int credibility, const QString &note)
{
    Change change;
    change.title = Wording::tr("Add evidence");
    NUTGRAF_TRY(const QUuid passage, addPassage(change, reader, selection));
    change.link(RecordKind::Evidence, passage, claim,
                {{QStringLiteral("stance"), stance},
                 {QStringLiteral("credibility"), credibility},
                 {QStringLiteral("note"), note}});
    return change;
}

Result<Change> makeSource(CaseReader &reader, const Selection &selection, const QString &kind)
{
    NUTGRAF_TRY(const SelectedWords words, read(reader, selection));
    const QString name = words.span.in(words.place.text).toString().simplified();
    Change change;
    change.title = Wording::tr("Make source");
    NUTGRAF_TRY(const QUuid known, reader.findSource(name));
    if (!known.isNull()) {
        NUTGRAF_TRY(const auto source, reader.source(known));
        if (source && source->state != RecordState::Confirmed)
            setState(change, RecordKind::Source, known, Confirmed);
        return change;
    }
    change.put(RecordKind::Source, storage::createUuid7(),
               {{QStringLiteral("kind"), kind}, {QStringLiteral("name"), name}});
    return change;
}

Result<Change> decide(CaseReader &reader, RecordKind kind, const QUuid &uuid, Verdict verdict)
{
    NUTGRAF_TRY(const auto known, reader.kindOf(uuid));
    if (known != kind)
        return Error{ErrorCode::NotFound, Wording::tr("This suggestion is not in the file any more."),
                     storage::uuidText(uuid)};
    Change change;
    change.title = verdictTitle(kind, verdict);
    if (kind == RecordKind::Claim) {
        NUTGRAF_CHECK(decideClaim(change, reader, uuid, verdict));
    } else if (kind == RecordKind::Assertion) {
        NUTGRAF_CHECK(decideAssertion(change, reader, uuid, verdict));
    } else {
        const QString state = verdict == Verdict::Reject ? QStringLiteral("rejected")
            : verdict == Verdict::Undecided              ? QStringLiteral("suggested")
                                                         : Confirmed;
        setState(change, kind, uuid, state);
    }
    return change;
}

Change setFields(RecordKind kind, const QUuid &uuid, const QJsonObject &values, const QString &title)
{
    Change change;
    change.title = title;
    change.put(kind, uuid, values);
    return change;
}

Result<Change> removeRecord(CaseReader &reader, RecordKind kind, const QUuid &uuid)
{
    Change change;
    switch (kind) {
    case RecordKind::Claim: {
        change.title = Wording::tr("Remove claim");
        NUTGRAF_TRY(const QList<AssertionRow> assertions, reader.assertionsOf(uuid));
        for (const AssertionRow &assertion : assertions)
            change.remove(RecordKind::Assertion, assertion.uuid);
        NUTGRAF_TRY(const auto evidence, reader.evidenceFor(uuid));
        for (const auto &item : evidence)
            change.remove(RecordKind::Evidence, item.uuid);
        break;
    }
    case RecordKind::Document:
        return removeDocuments(reader, {uuid});
    case RecordKind::Source:
        change.title = Wording::tr("Remove source");
        break;
    case RecordKind::Event:
        change.title = Wording::tr("Remove event");
        break;
    case RecordKind::Evidence:
        change.title = Wording::tr("Remove evidence");
        break;
    default:
        change.title = Wording::tr("Remove");
        break;
    }
    change.remove(kind, uuid);
    return change;
}

namespace {

// What goes with documents that are taken out.
class DocumentRemoval
{
public:
    explicit DocumentRemoval(CaseReader &reader)
        : m_reader(&reader)
    { }

    Status remove(const QUuid &uuid)
    {
        NUTGRAF_TRY(const auto document, m_reader->document(uuid));
        if (!document)
            return {};
        m_change.remove(RecordKind::Document, uuid);
        // What it was kept from waits in the Inbox again.
        NUTGRAF_TRY(const QList<QUuid> items, m_reader->inboxItemsKeptAs(uuid));
        for (const QUuid &item : items)
            m_change.put(RecordKind::InboxItem, item, {{QStringLiteral("decision"), QStringLiteral("new")}});
        NUTGRAF_TRY(const auto captures, m_reader->captures(document->id));
        for (const auto &capture : captures)
            NUTGRAF_CHECK(removeCapture(capture));
        return {};
    }

    Status removeCapture(const storage::CaptureRow &capture)
    {
        m_change.remove(RecordKind::Capture, capture.uuid);
        return removeFindings(capture.id);
    }

    // Suggested claims and sources that nothing holds any more go with their last assertion.
    Result<Change> finish(const QList<QUuid> &documents)
    {
        NUTGRAF_TRY(const QList<QUuid> events, m_reader->eventsBackedOnlyBy(documents));
        for (const QUuid &event : events)
            m_change.remove(RecordKind::Event, event);
        for (const QUuid &claim : std::as_const(m_claims)) {
            NUTGRAF_TRY(const auto row, m_reader->claim(claim));
            NUTGRAF_TRY(const QList<AssertionRow> left, m_reader->assertionsOf(claim));
            if (row && row->state == RecordState::Suggested && areGone(left))
                m_change.remove(RecordKind::Claim, claim);
        }
        for (const QUuid &source : std::as_const(m_sources)) {
            NUTGRAF_TRY(const auto row, m_reader->source(source));
            NUTGRAF_TRY(const QList<AssertionRow> left, m_reader->assertionsBy(source));
            if (row && row->state == RecordState::Suggested && row->documents == 0 && areGone(left))
                m_change.remove(RecordKind::Source, source);
        }
        return std::move(m_change);
    }

private:
    Status removeFindings(storage::CaptureId capture)
    {
        NUTGRAF_TRY(const QList<AssertionRow> assertions, m_reader->assertionsIn(capture, StateFilter::All));
        for (const AssertionRow &assertion : assertions) {
            m_change.remove(RecordKind::Assertion, assertion.uuid);
            m_gone.insert(assertion.uuid);
            if (!assertion.claim.isNull() && !m_claims.contains(assertion.claim))
                m_claims.append(assertion.claim);
            for (const auto &hop : assertion.chain)
                if (!m_sources.contains(hop.source))
                    m_sources.append(hop.source);
        }
        NUTGRAF_TRY(const QList<storage::PassageRow> passages, m_reader->passagesIn(capture));
        for (const auto &passage : passages) {
            NUTGRAF_TRY(const QUuid evidence, m_reader->linkOf(RecordKind::Evidence, passage.uuid));
            if (!evidence.isNull())
                m_change.remove(RecordKind::Evidence, evidence);
        }
        return {};
    }

    bool areGone(const QList<AssertionRow> &assertions) const
    {
        return std::all_of(assertions.cbegin(), assertions.cend(),
                           [this](const AssertionRow &assertion) { return m_gone.contains(assertion.uuid); });
    }

    CaseReader *m_reader;
    Change m_change;
    QSet<QUuid> m_gone;
    QList<QUuid> m_claims; // in the order found, so that a change is the same each time
    QList<QUuid> m_sources;
};

} // namespace

Result<Change> removeDocuments(CaseReader &reader, const QList<QUuid> &documents)
{
    DocumentRemoval removal(reader);
    for (const QUuid &uuid : documents)
        NUTGRAF_CHECK(removal.remove(uuid));
    NUTGRAF_TRY(Change change, removal.finish(documents));
    change.title = documents.size() == 1 ? Wording::tr("Remove document") : Wording::tr("Remove documents");
    return change;
}

Result<Change> removeVersion(CaseReader &reader, const QUuid &capture, const Change &restoring)
{
    Change change;
    change.title = Wording::tr("Remove version of document");
    NUTGRAF_TRY(const auto row, reader.captureOf(capture));
    if (!row)
        return change;
    // First back to the earlier versions what moved on from them, or it would go with this one.
    change.append(restoring);
    QSet<QUuid> kept;
    for (const RecordOperation &operation : restoring.operations)
        kept.insert(operation.uuid);
    DocumentRemoval removal(reader);
    NUTGRAF_CHECK(removal.removeCapture(*row));
    NUTGRAF_TRY(const Change gone, removal.finish({}));
    for (const RecordOperation &operation : gone.operations)
        if (!kept.contains(operation.uuid))
            change.operations.append(operation);
    return change;
}

namespace {

Status moveTo(Change &change, CaseReader &reader, const QUuid &assertion, const QUuid &claim)
{
    NUTGRAF_TRY(const QUuid link, reader.linkOf(RecordKind::Asserts, assertion));
    if (!link.isNull())
        change.remove(RecordKind::Asserts, link);
    change.link(RecordKind::Asserts, assertion, claim);
    return {};
}

} // namespace

Result<Change> moveAssertion(CaseReader &reader, const QUuid &assertion, const QUuid &claim)
{
    Change change;
    change.title = Wording::tr("Move to another claim");
    NUTGRAF_TRY(const auto moved, reader.assertion(assertion));
    if (!moved || moved->claim == claim)
        return change;
    NUTGRAF_CHECK(moveTo(change, reader, assertion, claim));
    NUTGRAF_TRY(QList<AssertionRow> together, reader.assertionsOf(claim));
    together.append(*moved);
    NUTGRAF_CHECK(suggestRelations(change, reader, together));
    return change;
}

Result<Change> mergeClaims(CaseReader &reader, const QUuid &from, const QUuid &into)
{
    Change change;
    change.title = Wording::tr("Merge claims");
    if (from == into)
        return change;
    NUTGRAF_TRY(const QList<AssertionRow> assertions, reader.assertionsOf(from));
    for (const AssertionRow &assertion : assertions)
        NUTGRAF_CHECK(moveTo(change, reader, assertion.uuid, into));
    NUTGRAF_TRY(const auto evidence, reader.evidenceFor(from));
    for (const auto &item : evidence) {
        change.remove(RecordKind::Evidence, item.uuid);
        change.link(RecordKind::Evidence, item.fromUuid, into,
                    {{QStringLiteral("stance"), item.stance},
                     {QStringLiteral("credibility"), item.credibility},
                     {QStringLiteral("note"), item.note}});
    }
    NUTGRAF_TRY(QList<AssertionRow> together, reader.assertionsOf(into));
    NUTGRAF_CHECK(suggestRelations(change, reader, together + assertions));
    change.remove(RecordKind::Claim, from);
    return change;
}

Change decideRelation(const QUuid &relation, const QString &decision, const QString &note)
{
    Change change;
    change.title =
        decision == QLatin1String("open") ? Wording::tr("Reopen contradiction") : Wording::tr("Decide contradiction");
    QString state = Confirmed;
    if (decision == QLatin1String("rejected"))
        state = QStringLiteral("rejected");
    else if (decision == QLatin1String("open"))
        state = QStringLiteral("suggested");
    change.put(RecordKind::Relation, relation,
               {{QStringLiteral("decision"), decision}, {QStringLiteral("note"), note}, {State, state}});
    return change;
}

} // namespace nutgraf::casework
