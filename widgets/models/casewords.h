// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QString>
#include <QStringList>

// The words that people see for the choices of the schema, and short counts. Pure, any thread.
namespace nutgraf::widgets {

QString ratingWords(const QString &rating); ///< "Supported"; "Not rated" for none
QString statusWords(const QString &status); ///< "Open", "Checking", "Checked", "Dropped"
QString importanceWords(int importance); ///< "Normal" to "Top"
QString modalityWords(const QString &modality); ///< "alleged", "denied"; empty for asserted
QString stanceWords(const QString &stance);
QString relationWords(const QString &kind); ///< "Scale slip", "Conflict"
QString decisionWords(const QString &decision); ///< "Open", "Explained", "Real", "Rejected"
QString sourceKindWords(const QString &kind);
QString reliabilityWords(const QString &grade); ///< "B: usually reliable"; "Not graded" for none
QString credibilityWords(int credibility); ///< "2: probably true"; "Not graded" for 0

/// Whether a relation of this kind needs a person to decide.
bool isContradiction(const QString &kind);
/// Whether a relation of this kind tells of a likely garbled value.
bool isSuspect(const QString &kind);

/// "3 sources, 1 unnamed"; empty when nobody is named as saying it.
QString sourceCountWords(int sources, int unnamed);
QString documentCountWords(int documents);
/// "region: US" → "US"; joined by commas.
QString qualifierWords(const QStringList &qualifiers);
/// "unnamed “people familiar with the matter”": a source without a name by the words that the document has for it.
QString unnamedSourceWords(const QString &descriptor);
/// Who says it, in short: the origin of the chain, else the publisher, else the title.
QString voiceOf(const storage::AssertionRow &assertion);

} // namespace nutgraf::widgets
