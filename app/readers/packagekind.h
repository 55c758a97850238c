// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nutgraf::readers {

/// What a file is that packs a document, or several, in a form of its own.
enum class PackageKind {
    None,
    Docx,
    Odt,
    FlatOdt, ///< OpenDocument text as one XML file
    OtherOffice, ///< a spreadsheet, a presentation, a drawing
    Rtf,
    Mail,
    Mhtml, ///< a page saved with its parts
    Warc,
    Wacz,
    Zip, ///< an archive of files
    Bookmarks,
};

/// Told from the bytes alone. Any thread.
PackageKind packageKind(const QByteArray &bytes);

/// What container the first bytes may be of, told by marks and field names alone: nothing is unpacked and no markup is
/// read. An archive by ZIP may turn out to be an office document, and a packed web archive any packed file: contents()
/// tells. Any thread.
PackageKind containerKind(const QByteArray &head);

/// Whether it holds documents or addresses, for contents() to list.
bool isContainer(PackageKind kind);

/// Whether it is a document itself, for read(). A mail is both.
bool isDocument(PackageKind kind);

} // namespace nutgraf::readers
