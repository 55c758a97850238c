// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace nutgraf::reasoning {

using language::Decimal;
using language::Quantity;
using storage::TextSpan;

/// What one document says about one claim, cut loose from the document: the unit that all comparisons work on. Plain
/// value; every relation between documents is computed from these and nothing else.
struct Statement
{
    QString key; ///< the caller's name for it, for example an assertion's UUID
    QString text; ///< the clause or sentence
    QString subject; ///< canonical name of what it is about; may be empty
    QString measure; ///< normalised property, as in ClaimCandidate; may be empty
    std::optional<Quantity> value;
    QString valueText; ///< the value as printed, for explanations; may be empty
    QStringList qualifiers; ///< "model: V3", "region: US"; as in ClaimCandidate
    language::Modality modality = language::Modality::Asserted;
    bool negated = false;
    QString asOf; ///< EDTF: the time that the value is about
    QString published; ///< EDTF: when the document was published
    QString documentKey;
    QString outlet;
    QStringList chain; ///< who says so, nearest relayer first; empty when the document speaks for itself
    TextSpan span; ///< of the clause, in the document's text
    TextSpan valueSpan; ///< of the value, in the document's text
    QString copyOf; ///< key of the document that this one is a copy of; empty for none
};

/// What a statement inherits from its document.
struct StatementOrigin
{
    QString documentKey;
    QString outlet;
    QString published; ///< EDTF
};

/// The statement that a claim candidate of an analysed text makes. The candidate's index must be valid.
Statement statementOf(const text::TextView &view, const language::Analysis &analysis, qsizetype claim,
                      const StatementOrigin &origin);

/// The value of a qualifier of a statement ("V3" for "model"), or an empty text.
QString qualifier(const Statement &statement, const QString &key);

/// A short readable form of a quantity: "under $6 million", "about 16.97%", "No. 1".
QString describe(const Quantity &quantity);

/// The value as printed where known, else described.
QString valueName(const Statement &statement);

} // namespace nutgraf::reasoning
