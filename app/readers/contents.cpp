// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"

#include "app/readers/bookmarks.h"
#include "app/readers/docxreader.h"
#include "app/readers/mailreader.h"
#include "app/readers/odtreader.h"
#include "app/readers/rtfreader.h"
#include "app/readers/waczreader.h"
#include "app/readers/warcreader.h"
#include "app/readers/zipfile.h"

#include <QCoreApplication>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

/// What systems put into an archive for themselves.
bool isOfTheSystem(const QString &name)
{
    return name.startsWith(QLatin1String("__MACOSX/")) || name.endsWith(QLatin1String(".DS_Store"))
        || name.endsWith(QLatin1String("Thumbs.db")) || name.endsWith(QLatin1String("desktop.ini"));
}

Result<QList<ContainedItem>> readArchive(const ReadInput &input)
{
    NUTGRAF_TRY(const ZipFile archive, ZipFile::open(input.bytes));
    QList<ContainedItem> items;
    qsizetype total = 0;
    for (qsizetype i = 0; i < archive.entries().size(); ++i) {
        const ZipEntry &entry = archive.entries()[i];
        if ((entry.isFolder && entry.size == 0) || isOfTheSystem(entry.name))
            continue;
        ContainedItem item;
        item.name = entry.name;
        item.name.replace(QChar::Null, QChar::ReplacementCharacter);
        if (total + entry.size > LargestContainer) {
            item.warning = Wording::tr("It is too large to be read.");
        } else {
            Result<QByteArray> bytes = archive.read(i);
            if (bytes)
                item.bytes = bytes.value().isNull() ? QByteArray("") : bytes.value();
            else
                item.warning = bytes.error().message;
        }
        total += item.bytes.size();
        items.append(item);
    }
    return items;
}

} // namespace

Result<QList<ContainedItem>> contents(const ReadInput &input)
{
    if (input.bytes.size() > LargestContainer)
        return Error{
            ErrorCode::Limit,
            Wording::tr("It is larger than %1 MB; such files are read up to that size. Split it and add the parts.")
                .arg(LargestContainer / (1024 * 1024)),
            QStringLiteral("%1 bytes").arg(input.bytes.size())};
    switch (packageKind(input.bytes)) {
    case PackageKind::Warc:
        return readWarc(input);
    case PackageKind::Wacz:
        return readWacz(input);
    case PackageKind::Zip:
        return readArchive(input);
    case PackageKind::Bookmarks:
        return readBookmarks(input);
    case PackageKind::Mail:
        return mailAttachments(input);
    case PackageKind::Mhtml:
        return mhtmlParts(input);
    default:
        return Error{ErrorCode::InvalidInput, Wording::tr("It holds no other documents."), {}};
    }
}

Result<ReadDocument> readPackage(PackageKind kind, const ReadInput &input)
{
    const Error container{
        ErrorCode::Unsupported,
        Wording::tr(
            "It holds other documents and is none itself. Add it to a case: its documents are added one by one."),
        {}};
    switch (kind) {
    case PackageKind::Docx: {
        NUTGRAF_TRY(const ZipFile package, ZipFile::open(input.bytes));
        return readDocx(package);
    }
    case PackageKind::Odt: {
        NUTGRAF_TRY(const ZipFile package, ZipFile::open(input.bytes));
        return readOdt(package);
    }
    case PackageKind::FlatOdt:
        return readFlatOdt(input.bytes);
    case PackageKind::Rtf:
        return readRtf(input.bytes);
    case PackageKind::Mail:
        return readMail(input);
    case PackageKind::Mhtml:
        return readMhtml(input);
    case PackageKind::OtherOffice:
        return Error{
            ErrorCode::Unsupported,
            Wording::tr("It is a spreadsheet, a presentation or a drawing. Save what matters in it as text, as "
                        "comma-separated values or as PDF, and add that file."),
            {}};
    case PackageKind::Zip: {
        NUTGRAF_TRY(const ZipFile package, ZipFile::open(input.bytes));
        return container;
    }
    default:
        return container;
    }
}

} // namespace nutgraf::readers
