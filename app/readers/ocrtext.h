// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// What was recognised on one page.
struct RecognisedPage
{
    int page = 1; ///< as counted by the file
    QStringList paragraphs; ///< one line each; words divided at line ends are whole again
    int words = 0;
    int doubtful = 0; ///< words of which less than half is sure
    double confidence = 0; ///< sum over the words, in percent
};

/// Reads what Tesseract writes as "tsv": one line a word, with its block, paragraph, line and confidence. Lines that are
/// none of it are passed over. Pure, any thread.
RecognisedPage parseRecognised(const QByteArray &tsv, int page);

/// The document with the recognised pages in place of those that held only images; text as stored stays. Sets
/// ocrConfidence, the pages and a warning that counts doubtful words. Pure, any thread.
ReadDocument withRecognised(const ReadDocument &document, const QList<RecognisedPage> &pages);

} // namespace nutgraf::readers
