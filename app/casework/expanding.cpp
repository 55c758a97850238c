// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/expanding.h"

#include "app/readers/contents.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace nutgraf::casework {

using readers::ContainedItem;
using readers::PackageKind;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qint64 HeadSize = 64 * 1024;

/// The answer's status from the first line of its head; 0 without one.
int statusOf(const QString &headers)
{
    return headers.startsWith(QLatin1String("HTTP/"))
        ? headers.section(QLatin1Char('\n'), 0, 0).section(QLatin1Char(' '), 1, 1).toInt()
        : 0;
}

/// What the server's clock said.
QString dateOf(const QString &headers)
{
    const QStringList lines = headers.split(QLatin1Char('\n'));
    for (const QString &line : lines)
        if (line.startsWith(QLatin1String("date:"), Qt::CaseInsensitive))
            return line.mid(5).trimmed();
    return {};
}

Incoming documentOf(const ContainedItem &item, const Incoming &container, const QString &containerName)
{
    Incoming document;
    document.kind = container.kind;
    document.publisher = container.publisher;
    document.speaker = container.speaker;
    document.place = container.place;
    document.published = container.published;
    document.container = containerName;
    document.address = item.url.isEmpty() ? item.name : item.url;
    document.finalUrl = item.bytes.isNull() ? QString() : item.url;
    document.bytes = item.bytes;
    document.contentType = item.contentType;
    document.charset = item.charset;
    document.headers = item.headers;
    if (item.bytes.isNull()) {
        document.origin = Incoming::Origin::Web;
        document.container.clear(); // it will be fetched, not taken from there
        return document;
    }
    document.origin = item.takenUs > 0 || !item.headers.isEmpty() ? Incoming::Origin::Archive : Incoming::Origin::File;
    document.retrieval.takenUs = item.takenUs;
    document.retrieval.truncated = item.truncated;
    if (!item.truncated.isEmpty())
        document.retrieval.status = QStringLiteral("partial");
    document.retrieval.httpStatus = statusOf(item.headers);
    document.retrieval.httpDate = dateOf(item.headers);
    if (!item.warning.isEmpty())
        document.retrieval.warnings.append(item.warning);
    return document;
}

class Expanding
{
public:
    explicit Expanding(const ContentsReader &contents)
        : m_contents(contents)
    { }

    void take(const Incoming &incoming);
    Expanded expanded;

private:
    void open(const Incoming &incoming, PackageKind kind);

    const ContentsReader &m_contents;
};

void Expanding::take(const Incoming &incoming)
{
    QByteArray head = incoming.bytes.left(HeadSize);
    if (incoming.bytes.isNull() && !incoming.path.isEmpty()) {
        QFile file(incoming.path);
        if (!QFileInfo(incoming.path).isDir() && file.open(QIODevice::ReadOnly))
            head = file.read(HeadSize);
    }
    const PackageKind kind = readers::containerKind(head);
    if (incoming.origin == Incoming::Origin::Paste || !readers::isContainer(kind) || kind == PackageKind::Mhtml)
        expanded.incoming.append(incoming);
    else
        open(incoming, kind);
}

void Expanding::open(const Incoming &incoming, PackageKind kind)
{
    const QString name = incoming.path.isEmpty() ? incoming.address : QFileInfo(incoming.path).fileName();
    readers::ReadInput input;
    input.bytes = incoming.bytes;
    input.fileName = name;
    input.url = incoming.finalUrl;
    if (input.bytes.isNull()) {
        QFile file(incoming.path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > readers::LargestContainer) {
            const bool large = file.isOpen();
            expanded.failures.append(
                {name,
                 Error{
                     large ? ErrorCode::Limit : ErrorCode::Io,
                     large
                         ? QCoreApplication::translate(
                               "casework",
                               "It is larger than %1 MB; such files are read up to that size. Split it and add the parts.")
                               .arg(readers::LargestContainer / (1024 * 1024))
                         : QCoreApplication::translate("casework",
                                                       "It cannot be read. Check that you are allowed to open it."),
                     incoming.path}});
            return;
        }
        input.bytes = file.readAll();
    }
    const bool isDocument = readers::isDocument(kind);
    if (isDocument)
        expanded.incoming.append(incoming);
    const auto items = m_contents(input);
    if (!items) {
        // An office document looks like a ZIP archive from outside, and a packed page like a packed web archive:
        // reading it tells what it is.
        const bool mayBeDocument = kind == PackageKind::Zip || kind == PackageKind::Warc;
        if (mayBeDocument && items.error().code == ErrorCode::InvalidInput)
            expanded.incoming.append(incoming);
        else if (!isDocument)
            expanded.failures.append({name, items.error()});
        return;
    }
    const qsizetype before = expanded.incoming.size() + expanded.failures.size();
    for (const ContainedItem &item : items.value()) {
        if (item.bytes.isNull() && item.url.isEmpty())
            expanded.failures.append(
                {item.name.isEmpty() || item.name == name ? name : QStringLiteral("%1: %2").arg(name, item.name),
                 Error{ErrorCode::InvalidInput, item.warning, {}}});
        else
            expanded.incoming.append(documentOf(item, incoming, name));
    }
    if (!isDocument && before == expanded.incoming.size() + expanded.failures.size())
        expanded.failures.append(
            {name,
             Error{ErrorCode::InvalidInput,
                   QCoreApplication::translate("casework", "There are no documents in it that can be read."),
                   {}}});
}

} // namespace

Expanded expand(const QList<Incoming> &incoming, const ContentsReader &contents)
{
    Expanding expanding(contents);
    for (const Incoming &one : incoming)
        expanding.take(one);
    return expanding.expanded;
}

bool isBareAddress(const Incoming &incoming)
{
    return incoming.bytes.isNull() && incoming.path.isEmpty() && !incoming.address.isEmpty();
}

} // namespace nutgraf::casework
