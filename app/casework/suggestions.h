// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "app/language/findings.h"
#include "app/readers/readdocument.h"
#include "storage/records/casereader.h"

#include <QHash>

namespace nutgraf::casework {

/// Names of the schema for what the finders found.
QString approximationName(language::Approximation approximation);
QString quantityKindName(language::QuantityKind kind);
QString modalityName(language::Modality modality);

/// The text and bytes that findings belong to.
struct FoundIn
{
    QUuid document;
    QUuid capture;
    QString text;
    QString textHash; ///< SHA-256 in hex of the text: part of every suggestion's inputs
    QString speaker; ///< of a statement, else empty
    language::SourceKind speakerKind = language::SourceKind::Named;
    QList<readers::PageStart> pages; ///< of the text; empty for what has no pages
    storage::TextSpan marked; ///< what somebody had selected; empty for nothing
};

/// Turns findings into records. One for a run: remembers the sources it has made, so that a name becomes one source.
/// On the thread of its reader.
class SuggestionBuilder
{
public:
    explicit SuggestionBuilder(storage::CaseReader &reader)
        : m_reader(&reader)
    { }

    /// The source of that name or alias, made when it is not known. Unnamed sources are made new for every document, which
    /// @p document names.
    storage::Result<QUuid> source(Change &change, const QString &name, const QString &kind, RecordState state,
                                  const QUuid &document = {});

    /// Forgets the sources made so far: the changes that they were put in did not come to pass.
    void forget() { m_sources.clear(); }

    /// The words at @p span as a passage with what stands before and after.
    QUuid passage(Change &change, const FoundIn &place, storage::TextSpan span);

    /// One assertion at its passage, with value, chain and speaker; answers its UUID, null when the same inputs were
    /// decided on before.
    storage::Result<QUuid> assertion(Change &change, const FoundIn &place, const language::Analysis &analysis,
                                     const language::ClaimCandidate &candidate, RecordState state);

private:
    storage::Status chain(Change &change, const FoundIn &place, const language::Analysis &analysis,
                          const language::ClaimCandidate &candidate, const QUuid &assertion, RecordState state);

    storage::CaseReader *m_reader;
    QHash<QString, QUuid> m_sources;
};

/// The columns that carry a candidate's value and slots.
QJsonObject assertionValues(const QString &text, const language::Analysis &analysis,
                            const language::ClaimCandidate &candidate);

/// The candidate that covers most of a span, -1 for none.
qsizetype candidateAt(const language::Analysis &analysis, storage::TextSpan span);

QString inputHash(const QStringList &inputs);

} // namespace nutgraf::casework
