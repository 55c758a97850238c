// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// How much of a PDF is read at most. What is left out is told in a warning.
struct PdfLimits
{
    int pages = 10'000;
    int milliseconds = 4000; ///< of processor time
    qsizetype characters = 20'000'000;
    double longestSide = 14'400; ///< of a page in points: what the format allows
};

/// Reads a PDF: text in the order of reading with its pages, title, authors and dates. Pages that hold only images are
/// listed for recognition. InvalidInput for what is damaged or locked. Any thread.
storage::Result<ReadDocument> readPdf(const QByteArray &bytes, const PdfLimits &limits = {});

/// One page drawn in grey as a PNM image (P5) whose longer side has @p longest pixels, at most 6,000. Any thread.
storage::Result<QByteArray> drawPdfPage(const QByteArray &bytes, int page, int longest);

} // namespace nutgraf::readers
