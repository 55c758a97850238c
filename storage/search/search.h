// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/ids.h"
#include "storage/base/result.h"
#include "storage/base/textspan.h"
#include "storage/sql/connection.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace nutgraf::storage {

enum class SearchOrder {
    Newest, ///< at once, however many hits there are
    Ranked, ///< best first among the newest candidates
};

struct SearchOptions
{
    int limit = 50;
    SearchOrder order = SearchOrder::Newest;
};

struct SearchHit
{
    enum Kind { Document, Claim } kind = Document;
    QUuid uuid; ///< of the document or claim
    CaptureId capture; ///< whose text holds the words; none for a claim
    QString title; ///< of the document, or the statement of the claim
    QString publisher;
    QString published; ///< EDTF
    QString snippet; ///< some words around the first hits
    QList<TextSpan> marks; ///< the hits in the snippet
    double score = 0; ///< larger is better; 0 when newest first
};

struct SearchAnswer
{
    QList<SearchHit> hits;
    bool capped = false; ///< there are, or may be, more than were looked at
};

/// Documents (their newest capture) that answer the query, see SearchQuery for its language. Any connection, on its
/// thread; interrupt() it when a newer query replaces this one.
Result<SearchAnswer> searchDocuments(Connection &connection, const QString &query, const SearchOptions &options = {});

/// Claims that answer the query; none when it asks for titles, publishers or dates.
Result<SearchAnswer> searchClaims(Connection &connection, const QString &query, const SearchOptions &options = {});

/// Claims first, then documents, each up to the limit.
Result<SearchAnswer> search(Connection &connection, const QString &query, const SearchOptions &options = {});

/// Idle-time work on the word index: merges about @p pages pages; true when there may be more to do.
Result<bool> mergeSearchIndex(Connection &connection, int pages = 500);

/// Makes the word index anew from the texts.
Status rebuildSearchIndex(Connection &connection);

/// Whether the word index says what the texts say: InvalidInput when not.
Status checkSearchIndex(Connection &connection);

} // namespace nutgraf::storage
