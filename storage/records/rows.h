// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/ids.h"
#include "storage/base/textspan.h"
#include "storage/records/record.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

// What the stores hand out for reading: plain values, complete enough that a view needs no second question. Strings that
// name a choice (kind, status, rating, stance …) hold the words of the schema's CHECKs. All dates are EDTF text.
namespace nutgraf::storage {

struct SourceRow
{
    SourceId id;
    QUuid uuid;
    RecordState state = RecordState::Confirmed;
    QString kind; ///< person, organisation, outlet, dataset, unnamed
    QString name;
    QStringList aliases;
    QString description;
    QString reliability; ///< Admiralty A–F, empty for ungraded
    QString notes;
    int documents = 0; ///< published by it
    int assertions = 0; ///< spoken or relayed by it
};

struct DocumentRow
{
    DocumentId id;
    QUuid uuid;
    RecordState state = RecordState::Confirmed;
    QString kind; ///< article, statement, transcript, post, report, filing, dataset, other
    QString title;
    QStringList byline;
    QString publisher; ///< name of the source it is published by
    QUuid publisherUuid;
    QString language;
    QString published;
    qint64 publishedDay = 0; ///< Julian day of the earliest reading, 0 for unknown
    QString url;
    QString place;
    QString credit;
    QString notes;
    CaptureId capture; ///< the newest that is no wall
    int captures = 0;
    qint64 addedUs = 0;
    qint64 textSize = 0; ///< UTF-16 units
    int suggestions = 0; ///< assertions in it that nobody decided on
    int claims = 0; ///< confirmed assertions in it
    bool watched = false; ///< fetched again now and then
    QString captureStatus; ///< of the newest capture: complete, partial, length_unknown, failed
    QString wall; ///< what stands in place of its text: login, consent, …; empty for none
    QString versionChange; ///< how it differs from the version before: stealth, corrected, …; empty for a first one
};

struct CaptureRow
{
    CaptureId id;
    QUuid uuid;
    DocumentId document;
    int version = 1;
    QString origin; ///< file, paste, web, browser, archive, sample
    qint64 takenUs = 0;
    QString address;
    QString finalUrl;
    QString status; ///< complete, partial, length_unknown, failed
    QString media;
    QString charset;
    QString headers;
    QString body; ///< SHA-256 in hex
    QStringList warnings;
    QString title; ///< the headline of this version
    QString container; ///< file name of the mail or web archive that it came in
    QString truncated; ///< why bytes are missing: length, time, disconnect, unspecified; empty when whole
    QString wall; ///< login, consent, bot_check, paywall, soft_not_found, refresh; empty for none
    int httpStatus = 0;
    QString httpDate; ///< the server's clock, as its Date header says
    QStringList redirects; ///< status, space, the address it led to
    QString request; ///< the request's headers, as sent
    QString peer; ///< the address that was dialled, with port
    qint64 elapsedUs = 0; ///< by the steady clock
    int ocrConfidence = -1; ///< percent; -1 when the text was not recognised in an image
    qint64 textSize = 0; ///< UTF-16 units
};

/// How a version of a document differs from the one before it, as suggested or decided.
struct VersionChangeRow
{
    QUuid relation;
    EdgeId id; ///< key of pages
    RecordState state = RecordState::Suggested;
    QString kind; ///< identical, cosmetic, extended, updated, corrected, reworded, stealth
    QString explanation; ///< one sentence
    QString decision;
    QUuid before; ///< captures
    QUuid after;
    int versionBefore = 1;
    int versionAfter = 2;
    qint64 takenUs = 0; ///< when the later one was captured
    QUuid document;
    QString title;
};

/// Where a page of a captured text begins.
struct PageRow
{
    qint64 start = 0; ///< UTF-16 units
    int page = 1;
};

/// A stretch of a captured transcript that one person speaks.
struct TurnRow
{
    TextSpan span;
    QString speaker;
    qint64 startMs = -1; ///< in the recording; -1 when not stated
    qint64 endMs = -1;
};

/// A picture or stylesheet kept with a page.
struct ResourceRow
{
    QString url;
    int status = 0; ///< of HTTP; 0 when it could not be fetched
    QString media;
    QString headers;
    QString body; ///< SHA-256 in hex, empty for none
    qint64 takenUs = 0;
    QString truncated;
};

/// How fetching something again and again goes. No edit: written by ScheduleStore.
struct ScheduleState
{
    qint64 nextUs = 0; ///< when to look again
    qint64 checkedUs = 0; ///< when it was last looked at, 0 for never
    qint64 changedUs = 0; ///< when it last brought something new, 0 for never
    QString outcome; ///< unchanged, changed, failed; empty before the first time
    QString message; ///< why it failed, for people
    int failures = 0; ///< in a row
    int httpStatus = 0; ///< of feeds only, as all below
    QString etag;
    QString lastModified;
    QString format;
};

/// A subscribed feed.
struct FeedRow
{
    FeedId id;
    QUuid uuid;
    QString address;
    QString title;
    QString siteUrl;
    QString description;
    QString language;
    QString folder; ///< path of names, parted by "/"
    bool paused = false;
    QString notes;
    ScheduleState state;
    int items = 0; ///< that ever arrived by it
    int waiting = 0; ///< of these nobody decided on
};

/// Something that waits in the Inbox: an item of a feed, or an addition that failed.
struct InboxRow
{
    InboxItemId id;
    QUuid uuid;
    QString kind; ///< item, failed
    QString decision; ///< new, later, kept, dismissed
    QString address;
    QString identity; ///< the feed's own id of the item
    QString title;
    QString author;
    QString summary;
    QString published;
    qint64 receivedUs = 0;
    qint64 updatedUs = 0; ///< when it came again with other words, 0 for never
    QStringList changes; ///< what changed then, one sentence each
    int sightings = 1; ///< how many items collapsed into it
    QString message; ///< why an addition failed
    QStringList feeds; ///< titles of the feeds it arrived by
    QUuid document; ///< what it became, null for none
};

/// A document that is fetched again now and then.
struct WatchRow
{
    DocumentRow document;
    ScheduleState state;
};

/// Where words stand: the way from any figure back to the text.
struct PassageRow
{
    PassageId id;
    QUuid uuid;
    CaptureId capture;
    DocumentId document;
    QUuid documentUuid;
    TextSpan span;
    QString exact;
    QString prefix;
    QString suffix;
    int page = 0; ///< of a paged document; 0 for none
};

/// One link of an attribution chain.
struct HopRow
{
    QUuid uuid;
    QUuid source;
    QString name;
    bool unnamed = false;
    QString verb;
    QString verbClass;
    QString descriptor;
};

struct ClaimRow
{
    ClaimId id;
    QUuid uuid;
    RecordState state = RecordState::Confirmed;
    QString statement;
    QString kind;
    QString subject;
    QString measure;
    QString unit;
    QStringList qualifiers;
    QString asOf;
    QString status; ///< open, checking, checked, dropped
    QString rating; ///< supported, refuted, disputed, mixed, unproven or empty
    QString rationale;
    int importance = 0;
    QString notes;
    // counted over its assertions that are not rejected or removed
    int assertions = 0;
    int suggested = 0; ///< of these not yet confirmed
    int documents = 0;
    int sources = 0; ///< distinct origins of the chains
    int unnamed = 0; ///< of these unnamed
    QString lowest; ///< plain decimal of the lowest stated value, empty for none
    QString highest;
    int conflicts =
        0; ///< open relations of kind scale_slip, conflict, bound_violated, rank_conflict, unit_mismatch, negation
    int supporting = 0; ///< evidence that supports
    int refuting = 0;
};

struct AssertionRow
{
    AssertionId id;
    QUuid uuid;
    RecordState state = RecordState::Suggested;
    QString rule;
    QUuid claim; ///< null when not joined to one
    QString words;
    QString subject;
    QString measure;
    QString modality;
    bool negated = false;
    QStringList hedges;
    QString valueWords;
    qint64 valueStart = 0;
    QString valueKind;
    QString valueLow;
    QString valueHigh;
    int valueDigits = 0;
    QString unit;
    QString approximation;
    QStringList qualifiers;
    QString asOf;
    QString verb;
    QString verbClass;
    QString standing;
    QString standingReason;
    double score = 0;
    PassageRow passage;
    QString documentTitle;
    QString publisher;
    QString published;
    QString documentKind;
    QUuid copyOf; ///< the document that its document is a copy of, as suggested or confirmed; null for none
    QString speaker; ///< name of the source that says it, empty for the document itself
    QUuid speakerUuid;
    QList<HopRow> chain; ///< nearest relayer first, origin last; without the document itself
};

struct EvidenceRow
{
    QUuid uuid;
    RecordState state = RecordState::Confirmed;
    RecordKind from = RecordKind::Passage; ///< what kind of record is the evidence
    QUuid fromUuid;
    QString stance; ///< supports, refutes, qualifies, context
    int credibility = 0;
    QString note;
    PassageRow passage; ///< when it is a passage
    QString title; ///< of the document, or the statement of the claim
    QString publisher;
    QString published;
};

struct RelationRow
{
    QUuid uuid;
    RecordState state = RecordState::Suggested;
    QString rule;
    QString
        kind; ///< agrees, rounding, bound, bound_violated, scale_slip, unit_mismatch, different_time, different_scope, rank_agree, rank_conflict, negation, conflict, copies, cites, supersedes, corrects
    QString explanation; ///< one sentence
    QString decision; ///< open, explained, real, rejected
    QString note;
    QUuid source;
    QUuid target;
    QUuid claim; ///< the claim of its assertions, null for none
    EdgeId id; ///< key of pages
};

struct EventRow
{
    EventId id;
    QUuid uuid;
    RecordState state = RecordState::Suggested;
    QString kind; ///< event, statement, publication, correction
    QString title;
    QString happened;
    qint64 firstDay = 0; ///< Julian days; 0 for open or unknown
    qint64 lastDay = 0;
    QString lane;
    QString notes;
    QStringList actors;
    PassageRow passage; ///< the first that backs it; id 0 for none
    QUuid document;
    QString documentTitle;
    QUuid claim; ///< null for none
};

/// A page of a list: rows after the last key of the page before.
struct PageRequest
{
    qint64 afterKey = 0; ///< id of the last row of the page before; 0 for the first page
    int limit = 500;
};

struct Counts
{
    int documents = 0;
    int sources = 0;
    int claims = 0; ///< confirmed
    int claimSuggestions = 0;
    int assertionSuggestions = 0;
    int events = 0;
    int openConflicts = 0;
    int inbox = 0; ///< that nobody looked at
    int feeds = 0;
};

} // namespace nutgraf::storage
