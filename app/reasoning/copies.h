// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace nutgraf::reasoning {

/// A document's text as copies are sought in it.
struct CopyDocument
{
    QString key;
    QString text;
    QString published; ///< EDTF; the earlier of two like texts is the original
};

enum class CopyKind {
    Copy, ///< at least 30 % of the words outside quotations
    Borrowed, ///< 15 to 30 %, or several shared passages
    SharedStatement, ///< what they share is inside quotations
};

/// How much of one document is found in another.
struct CopyRelation
{
    QString document; ///< key of the later, or smaller, text
    QString original; ///< key of the text it takes from
    double containment = 0; ///< share of the document's 5-word sequences found in the original, quotations masked
    double reverse = 0; ///< share of the original's found in the document
    CopyKind kind = CopyKind::Copy;
};

/// The hashes of all sequences of five words of a text; quoted passages of more than a few words can be left out, since
/// two independent reports of one statement share them.
enum class Quotations { Keep, Mask };
QSet<quint64> shingles(const QString &text, Quotations quotations);

/// Every pair of documents that share enough text, the later as the document and the earlier as the original; per pair
/// one relation. Candidate pairs come from an index of the sequences, so unrelated documents cost nothing; sequences
/// found in more than 50 documents are boilerplate and not counted as candidates. Any thread.
QList<CopyRelation> findCopies(const QList<CopyDocument> &documents);

} // namespace nutgraf::reasoning
