// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// What a PDF says about itself in its information dictionary and its XMP packet. Values as written.
struct PdfMetadata
{
    QString title;
    QStringList authors;
    QString publisher;
    QString language;
    QString created; ///< EDTF
    QString modified; ///< EDTF
};

/// Adds what an XMP packet says where @p metadata does not know it. Broken XML ends the reading. Any thread.
void readXmp(const QByteArray &packet, PdfMetadata &metadata);

/// EDTF of "D:20250131094500+01'00'", in the day of its own zone; empty for what is none or lies before 1985.
QString pdfDate(const QString &value);

/// Whether people wrote the title for readers: no file name, no "untitled", no name of a template or program.
bool isPlausibleTitle(const QString &title);

/// The author when it is a name: no account, program or device.
QStringList plausibleAuthors(const QString &author);

/// What the bytes of a PDF show besides its pages.
struct PdfSigns
{
    int revisions = 1; ///< states of the file that lie inside it
    int signatures = 0;
    bool images = false;
    bool actions = false; ///< scripts, or orders to start programs
    bool tableFound = true; ///< the table of its parts stands where the end of the file says
    bool complete = true; ///< ends as a PDF ends
    QString language; ///< of the catalogue, where it can be seen
    QString otherKind; ///< in words: what else the same bytes are; empty for none
};

/// Linear in the bytes. Any thread.
PdfSigns signsOf(const QByteArray &bytes);

/// The signs as sentences for the user.
QStringList signWarnings(const PdfSigns &signs);

/// The bytes with an end that names the catalogue, for a file that was cut off; empty where no catalogue is to be seen.
QByteArray withNewEnd(const QByteArray &bytes);

/// Where in the bytes a PDF begins: 0, or within the first 1,024 bytes behind others; -1 for no PDF.
qsizetype pdfStart(const QByteArray &bytes);

} // namespace nutgraf::readers
