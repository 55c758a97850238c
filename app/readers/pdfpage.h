// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace nutgraf::readers {

/// Words beside each other on a page. Points of 1/72 inch from the upper left corner.
struct PdfLine
{
    QString text;
    QRectF box;
    double size = 0; ///< height of its letters
    double firstWord = 0; ///< width of its first word
};

/// One page as a PDF engine gives it: lines in the order of reading.
struct PdfPage
{
    int number = 1; ///< as counted by the file, from 1
    QSizeF size;
    QList<PdfLine> lines;
};

} // namespace nutgraf::readers
