// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pdfpage.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// A paragraph put together from the lines of one page or of several.
struct PdfParagraph
{
    QString text; ///< one line
    double size = 0; ///< height of its letters in points
    QList<PageStart> pages; ///< where in it pages begin; the first stands at 0
};

/// A line whose letters stand in the order in which they are seen from left to right, in the order of reading: differs
/// for scripts that are written from right to left. Pure, any thread.
QString inReadingOrder(const QString &seen);

/// The height of the letters in which most of the text is set; 0 without text. Pure, any thread.
double bodySize(const QList<PdfPage> &pages);

/// Takes off what is printed on page after page: running heads and feet, page numbers. Answers how many lines that
/// were. Pure, any thread.
int dropRunningLines(QList<PdfPage> &pages);

/// Joins lines to paragraphs: words divided at line ends are whole again, what goes on in the next column or on the next
/// page is one paragraph. Pure, any thread.
QList<PdfParagraph> joinLines(const QList<PdfPage> &pages);

} // namespace nutgraf::readers
