// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf::storage {

/// What the words of a search box ask for, taken apart. Words and "phrases" must all occur, "one OR other" one of them,
/// -word not; word* is a beginning; title: and publisher: look in one field; before: and after: take a year, month or
/// day. Anything else is searched for as plain words.
struct SearchQuery
{
    QString match; ///< for the word index, every word of the user quoted; empty when there are none
    /// For scripts without blanks between words, which the word index cannot cut: of each list one must occur somewhere.
    QList<QStringList> substrings;
    QStringList excludedSubstrings;
    qint64 firstDay = 0; ///< Julian days of publication, 0 for open
    qint64 lastDay = 0;
    bool needsDocument = false; ///< asks for a title, publisher or date: claims cannot answer

    bool hasSubstrings() const { return !substrings.isEmpty() || !excludedSubstrings.isEmpty(); }
};

/// Takes a query apart; InvalidInput for a date that is none and when there is no word to search for.
Result<SearchQuery> parseSearchQuery(const QString &query);

/// Whether the words of this text are not divided by blanks (Chinese, Japanese, Korean particles, Thai, Lao, Khmer …).
bool hasUndividedScript(QStringView text);

} // namespace nutgraf::storage
