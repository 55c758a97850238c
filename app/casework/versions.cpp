// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/versions.h"

#include "app/language/analyzer.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf::casework {

using reasoning::AnchorFit;
using reasoning::AnchorPlace;
using reasoning::VersionText;
using storage::AssertionRow;
using storage::CaptureRow;
using storage::CaseReader;
using storage::Error;
using storage::ErrorCode;
using storage::PassageRow;
using storage::Result;
using storage::StateFilter;
using storage::Status;
using storage::TextSpan;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

constexpr qsizetype ContextLength = 32;
// Words this long do not stand in two places by chance; shorter ones need some of their surroundings.
constexpr qsizetype UniqueLength = 40;
constexpr qsizetype EnoughContext = 8;

Error notFound(const QString &detail)
{
    return {ErrorCode::NotFound, Wording::tr("This version of the document is not in the file."), detail};
}

bool isWhole(const CaptureRow &capture)
{
    return capture.wall.isEmpty() && capture.status != QLatin1String("failed");
}

VersionText versionText(const QString &text, const QString &title, const QString &published)
{
    language::AnalysisOptions options;
    options.published = QDate::fromString(published.left(10), Qt::ISODate);
    return {text, language::analyze(text, options), title};
}

reasoning::Anchor anchorOf(const PassageRow &passage)
{
    return {passage.exact, passage.prefix, passage.suffix, passage.span.start};
}

bool isCertain(const PassageRow &passage, const AnchorPlace &place, const QString &text)
{
    if (place.fit != AnchorFit::Exact)
        return false;
    if (passage.exact.size() >= UniqueLength)
        return true;
    const QString before = passage.prefix.right(EnoughContext);
    const QString after = passage.suffix.left(EnoughContext);
    return (before.size() == EnoughContext && text.left(place.span.start).endsWith(before))
        || (after.size() == EnoughContext && QStringView(text).mid(place.span.end()).startsWith(after));
}

/// The steps that move a passage with the assertions found at it.
Status movePassage(CaseReader &reader, Change &change, const PassageRow &passage, TextSpan span, const QUuid &capture,
                   const QString &text, const QList<AssertionRow> &assertions)
{
    change.put(RecordKind::Passage, passage.uuid,
               {{QStringLiteral("start"), span.start},
                {QStringLiteral("length"), span.length},
                {QStringLiteral("exact"), span.in(text).toString()},
                {QStringLiteral("prefix"),
                 text.mid(qMax<qsizetype>(0, span.start - ContextLength), qMin(span.start, ContextLength))},
                {QStringLiteral("suffix"), text.mid(span.end(), ContextLength)}});
    NUTGRAF_TRY(const QUuid link, reader.linkOf(RecordKind::PassageOf, passage.uuid));
    change.put(RecordKind::PassageOf, link, {{QStringLiteral("target"), storage::uuidText(capture)}});
    for (const AssertionRow &assertion : assertions) {
        if (assertion.passage.uuid != passage.uuid || assertion.valueWords.isEmpty())
            continue;
        const qsizetype value = span.in(text).indexOf(assertion.valueWords);
        if (value >= 0)
            change.put(RecordKind::Assertion, assertion.uuid, {{QStringLiteral("value_start"), span.start + value}});
    }
    return {};
}

QString relationKind(reasoning::VersionKind kind)
{
    return QStringLiteral("version_") + reasoning::versionKindName(kind);
}

Result<QList<RestingAssertion>> restingOn(CaseReader &reader, const CaptureRow &before, const QList<TextSpan> &changed)
{
    NUTGRAF_TRY(const QList<AssertionRow> assertions, reader.assertionsIn(before.id, StateFilter::NotRejected));
    QList<RestingAssertion> resting;
    for (const AssertionRow &assertion : assertions) {
        const bool rests = std::any_of(changed.cbegin(), changed.cend(),
                                       [&assertion](TextSpan span) { return span.overlaps(assertion.passage.span); });
        if (!rests)
            continue;
        RestingAssertion row{assertion, {}};
        if (!assertion.claim.isNull()) {
            NUTGRAF_TRY(const auto claim, reader.claim(assertion.claim));
            if (claim)
                row.claim = claim->statement;
        }
        resting.append(row);
    }
    return resting;
}

} // namespace

Result<QUuid> versionBefore(CaseReader &reader, const CaptureRow &capture)
{
    NUTGRAF_TRY(const QList<CaptureRow> captures, reader.captures(capture.document));
    for (const CaptureRow &other : captures)
        if (other.version < capture.version && isWhole(other))
            return other.uuid;
    return QUuid();
}

Result<VersionView> compareCaptures(CaseReader &reader, const QUuid &before, const QUuid &after)
{
    VersionView view;
    NUTGRAF_TRY(const auto earlier, reader.captureOf(before));
    NUTGRAF_TRY(const auto later, reader.captureOf(after));
    if (!earlier || !later)
        return notFound(storage::uuidText(earlier ? after : before));
    view.before = *earlier;
    view.after = *later;
    NUTGRAF_TRY(const QUuid documentUuid, reader.documentOf(later->id));
    NUTGRAF_TRY(const auto document, reader.document(documentUuid));
    const QString published = document ? document->published : QString();
    view.documentTitle = document ? document->title : QString();
    NUTGRAF_TRY(view.beforeText, reader.text(earlier->id));
    NUTGRAF_TRY(view.afterText, reader.text(later->id));
    const VersionText earlierText = versionText(view.beforeText, earlier->title, published);
    const VersionText laterText = versionText(view.afterText, later->title, published);
    view.comparison = reasoning::compareVersions(earlierText, laterText);
    view.summary = reasoning::describeChanges(view.comparison, earlierText, laterText);
    NUTGRAF_TRY(view.resting, restingOn(reader, view.before, view.comparison.changedBefore()));
    NUTGRAF_TRY(const QList<PassageRow> passages, reader.passagesIn(view.before.id));
    const reasoning::Reanchoring anchoring(laterText);
    for (const PassageRow &passage : passages)
        view.anchors.append({passage, anchoring.place(anchorOf(passage))});
    return view;
}

Result<Change> carryPassages(CaseReader &reader, storage::DocumentId document, const FoundIn &place,
                             const VersionText &later)
{
    Change change;
    change.title = Wording::tr("Take marked words along to the new version");
    NUTGRAF_TRY(const QList<CaptureRow> captures, reader.captures(document));
    const reasoning::Reanchoring anchoring(later);
    for (const CaptureRow &capture : captures) {
        if (capture.uuid == place.capture)
            continue;
        NUTGRAF_TRY(const QList<PassageRow> passages, reader.passagesIn(capture.id));
        if (passages.isEmpty())
            continue;
        NUTGRAF_TRY(const QList<AssertionRow> assertions, reader.assertionsIn(capture.id, StateFilter::Confirmed));
        for (const PassageRow &passage : passages) {
            const AnchorPlace found = anchoring.place(anchorOf(passage));
            if (isCertain(passage, found, later.text))
                NUTGRAF_CHECK(movePassage(reader, change, passage, found.span, place.capture, later.text, assertions));
        }
    }
    return change;
}

Result<Change> acceptAnchor(CaseReader &reader, const LooseAnchor &anchor, const CaptureRow &later,
                            const QString &laterText)
{
    if (anchor.place.fit == AnchorFit::Lost)
        return Error{ErrorCode::InvalidInput,
                     Wording::tr("The words are not the same there: a number, a name, a negation or a reporting verb "
                                 "differs. Mark the new words as evidence of their own."),
                     {}};
    Change change;
    change.title = Wording::tr("Move marked words to version %1").arg(later.version);
    NUTGRAF_TRY(const QList<AssertionRow> assertions,
                reader.assertionsIn(anchor.passage.capture, StateFilter::Confirmed));
    NUTGRAF_CHECK(movePassage(reader, change, anchor.passage, anchor.place.span, later.uuid, laterText, assertions));
    return change;
}

Result<Change> suggestVersionChange(CaseReader &reader, const QUuid &capture, const VersionText &later)
{
    Change change;
    change.title = Wording::tr("Compare with the version before");
    NUTGRAF_TRY(const auto row, reader.captureOf(capture));
    if (!row || !isWhole(*row))
        return change;
    NUTGRAF_TRY(const QUuid former, versionBefore(reader, *row));
    if (former.isNull())
        return change;
    NUTGRAF_TRY(const QString formerText, reader.textOf(former));
    NUTGRAF_TRY(const auto formerRow, reader.captureOf(former));
    NUTGRAF_TRY(const QUuid documentUuid, reader.documentOf(row->id));
    NUTGRAF_TRY(const auto described, reader.document(documentUuid));
    const VersionText earlier =
        versionText(formerText, formerRow ? formerRow->title : QString(), described ? described->published : QString());
    const reasoning::VersionComparison comparison = reasoning::compareVersions(earlier, later);
    change.link(RecordKind::Relation, capture, former,
                {{QStringLiteral("kind"), relationKind(comparison.kind)},
                 {QStringLiteral("explanation"), reasoning::describeChanges(comparison, earlier, later)},
                 {QStringLiteral("state"), QStringLiteral("suggested")},
                 {QStringLiteral("rule"), QStringLiteral("version")},
                 {QStringLiteral("rule_version"), qint64(later.analysis.version)}});
    return change;
}

} // namespace nutgraf::casework
