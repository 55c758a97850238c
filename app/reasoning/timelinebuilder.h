// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/statement.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf::reasoning {

enum class TimelineKind { Event, Statement, Publication, Correction };

/// Where something on the timeline is said.
struct TimelineSource
{
    QString documentKey;
    TextSpan span; ///< empty for the document as a whole

    bool operator==(const TimelineSource &) const = default;
};

/// Something with a place in time. What it is the time of is its kind: an event happened then, a statement was made
/// then, a document was published then. Capture times are never on a timeline.
struct TimelineItem
{
    QString lane; ///< the actor
    QString when; ///< EDTF; empty when not known
    QString title;
    TimelineKind kind = TimelineKind::Event;
    QList<TimelineSource> sources; ///< first the earliest found; more than one after merging
};

/// The items in order of time (earliest day, then latest day; undated ones last), the same ones merged: same kind and
/// lane, times that overlap and are equally or less exact, titles with the same content words. The merged item keeps the
/// more exact time. Any thread.
QList<TimelineItem> buildTimeline(QList<TimelineItem> items);

/// A document as the timeline sees it.
struct TimelineDocument
{
    QString key;
    QString title;
    QString outlet;
    QString published; ///< EDTF
    QString corrects; ///< key of the document that it corrects; empty for none
};

/// The publication (or correction) of a document.
TimelineItem publicationItem(const TimelineDocument &document);

/// The event or state that a statement is about, at its as-of time; an item without time when it states none.
TimelineItem eventItem(const Statement &statement);

/// What the attributions of a document say was said: one item per named speaker and utterance, at the time beside the cue
/// ("said on Tuesday"), else at the day of publication.
QList<TimelineItem> statementItems(const text::TextView &view, const language::Analysis &analysis,
                                   const StatementOrigin &origin);

} // namespace nutgraf::reasoning
