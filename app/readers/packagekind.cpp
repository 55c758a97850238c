// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/packagekind.h"

#include "app/readers/mimeheader.h"
#include "app/readers/unpacking.h"
#include "app/readers/xmlreader.h"
#include "app/readers/zipfile.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qsizetype HeadSize = 64 * 1024;

/// The type that an OpenDocument file states in its first entry, which is stored; empty for other archives.
QByteArray statedType(const ZipFile &archive)
{
    const qsizetype index = archive.find(u"mimetype");
    if (index < 0 || archive.entries()[index].size > 200)
        return {};
    return archive.read(index).valueOr({}).trimmed();
}

PackageKind zipKind(const QByteArray &bytes)
{
    const auto archive = ZipFile::open(bytes);
    if (!archive)
        return PackageKind::Zip; // whoever reads it tells what is wrong
    const ZipFile &file = archive.value();
    if (file.find(u"[Content_Types].xml") >= 0) {
        const bool isText = std::any_of(file.entries().cbegin(), file.entries().cend(), [](const ZipEntry &entry) {
            return entry.name.startsWith(QLatin1String("word/"));
        });
        return isText ? PackageKind::Docx : PackageKind::OtherOffice;
    }
    const QByteArray type = statedType(file);
    if (type.startsWith("application/vnd.oasis.opendocument.text"))
        return PackageKind::Odt;
    if (type.startsWith("application/vnd.oasis.opendocument."))
        return PackageKind::OtherOffice;
    const bool isWacz =
        file.find(u"datapackage.json") >= 0
        && std::any_of(file.entries().cbegin(), file.entries().cend(), [](const ZipEntry &entry) {
               return entry.name.startsWith(QLatin1String("archive/"))
                   && (entry.name.endsWith(QLatin1String(".warc")) || entry.name.endsWith(QLatin1String(".warc.gz")));
           });
    return isWacz ? PackageKind::Wacz : PackageKind::Zip;
}

/// A mail begins with its fields; notes that begin with "Title:" and "Date:" lines lack those that programs add.
PackageKind mailKind(const QByteArray &bytes)
{
    QByteArrayView head = QByteArrayView(bytes).first(std::min(bytes.size(), HeadSize));
    if (head.startsWith("From "))
        head = head.sliced(std::max<qsizetype>(0, head.indexOf('\n')));
    while (!head.isEmpty() && (head.front() == '\n' || head.front() == '\r'))
        head = head.sliced(1);
    const qsizetype colon = head.indexOf(':');
    const auto isNameByte = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '-'
            || (byte >= '0' && byte <= '9');
    };
    if (colon < 2 || colon > 70 || !std::all_of(head.begin(), head.begin() + colon, isNameByte))
        return PackageKind::None;
    const HeaderFields header = HeaderFields::parse(head);
    const auto hasOf = [&header](std::initializer_list<const char *> names) {
        return std::count_if(names.begin(), names.end(), [&](const char *name) { return header.has(name); });
    };
    const auto byPeople = hasOf({"from", "to", "subject", "date", "cc"});
    const auto byPrograms =
        hasOf({"message-id", "mime-version", "received", "return-path", "content-transfer-encoding", "delivered-to"});
    if (byPrograms == 0 || byPeople == 0 || byPeople + byPrograms < 3)
        return PackageKind::None;
    const bool isPage = header.value("content-type").value == QLatin1String("multipart/related")
        && (header.has("snapshot-content-location") || hasOf({"to", "received", "message-id"}) == 0);
    return isPage ? PackageKind::Mhtml : PackageKind::Mail;
}

} // namespace

PackageKind packageKind(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return zipKind(bytes);
    if (bytes.startsWith("{\\rtf"))
        return PackageKind::Rtf;
    if (bytes.startsWith("WARC/"))
        return PackageKind::Warc;
    if (startsAsGzip(bytes))
        return unpackHead(bytes, Packing::Gzip, 16).startsWith("WARC/") ? PackageKind::Warc : PackageKind::None;
    const QByteArray head = bytes.left(1024).toLower();
    if (head.contains("<!doctype netscape-bookmark-file-1"))
        return PackageKind::Bookmarks;
    if (head.contains("office:document") && xmlRootName(bytes) == QLatin1String("office:document"))
        return bytes.left(HeadSize).contains("opendocument.text") ? PackageKind::FlatOdt : PackageKind::OtherOffice;
    return mailKind(bytes);
}

PackageKind containerKind(const QByteArray &head)
{
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return PackageKind::Zip;
    if (head.startsWith("WARC/") || startsAsGzip(head))
        return PackageKind::Warc;
    if (head.left(1024).toLower().contains("<!doctype netscape-bookmark-file-1"))
        return PackageKind::Bookmarks;
    return mailKind(head);
}

bool isContainer(PackageKind kind)
{
    return kind == PackageKind::Warc || kind == PackageKind::Wacz || kind == PackageKind::Zip
        || kind == PackageKind::Bookmarks || kind == PackageKind::Mail || kind == PackageKind::Mhtml;
}

bool isDocument(PackageKind kind)
{
    return kind == PackageKind::Docx || kind == PackageKind::Odt || kind == PackageKind::FlatOdt
        || kind == PackageKind::Rtf || kind == PackageKind::Mail || kind == PackageKind::Mhtml;
}

} // namespace nutgraf::readers
