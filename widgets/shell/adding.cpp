// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/adding.h"

#include "app/capture/httpclient.h"
#include "app/capture/readerpool.h"
#include "app/casework/expanding.h"
#include "app/casework/retrieving.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace nutgraf::widgets {

using casework::Incoming;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype MaximumFiles = 10'000;

void noteFailure(AddOutcome &outcome, const QString &name, const Error &error)
{
    if (outcome.failed++ > 0)
        return;
    outcome.firstFailure = error;
    outcome.firstFailed = name;
}

QString nameOf(const Incoming &item)
{
    if (!item.path.isEmpty())
        return QFileInfo(item.path).fileName();
    if (!item.address.isEmpty())
        return item.address;
    return item.title.isEmpty() ? QCoreApplication::translate("adding", "What you pasted") : item.title;
}

Incoming fromFile(const QString &path)
{
    Incoming item;
    item.origin = Incoming::Origin::File;
    item.path = path;
    item.address = QFileInfo(path).fileName();
    return item;
}

bool isWebAddress(const QUrl &url)
{
    return url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
}

/// All lines addresses, as a browser or a list gives them.
QStringList addressesIn(const QString &text)
{
    QStringList found;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString words = line.trimmed();
        if (words.isEmpty())
            continue;
        if (!words.startsWith(QStringLiteral("http")) || !capture::completeAddress(words))
            return {};
        found.append(words);
    }
    return found;
}

} // namespace

namespace {

/// Puts what is in web archives, mails, ZIP files and bookmarks in their place; bare addresses are to be fetched.
void openContainers(const QList<Incoming> &given, const jobs::JobContext &context, QList<Incoming> &items,
                    QStringList &addresses, AddOutcome &outcome)
{
    const casework::Expanded expanded = casework::expand(given, [&context](const readers::ReadInput &input) {
        return capture::sharedReaderPool().contents(input, context.stopToken());
    });
    for (const Incoming &part : expanded.incoming) {
        if (casework::isBareAddress(part))
            addresses.append(part.address);
        else
            items.append(part);
    }
    for (const casework::NotExpanded &part : expanded.failures) {
        noteFailure(outcome, part.name, part.error);
        context.reportFailure(part.name, part.error);
    }
}

} // namespace

Result<AddOutcome> addAll(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                          const AddRequest &request, const std::shared_ptr<capture::HttpClient> &client,
                          const jobs::JobContext &context)
{
    AddOutcome outcome;
    QList<Incoming> items;
    QStringList addresses = request.addresses;
    openContainers(request.items, context, items, addresses, outcome);
    for (qsizetype i = 0; i < addresses.size() && !context.stopRequested(); ++i) {
        const QString &address = addresses[i];
        context.progress(i, addresses.size(), address);
        Result<capture::Fetched> fetched = client
            ? client->fetch(address, context.stopToken())
            : Result<capture::Fetched>(Error{ErrorCode::Unsupported, {}, QStringLiteral("no client")});
        if (fetched) {
            items.append(casework::incomingFromFetched(fetched.value(),
                                                       client->fetchAssets(fetched.value(), context.stopToken())));
        } else if (fetched.error().code != ErrorCode::Canceled) {
            noteFailure(outcome, address, fetched.error());
            context.reportFailure(address, fetched.error());
        }
    }
    if (context.stopRequested())
        return Error{ErrorCode::Canceled, {}, {}};
    if (items.isEmpty())
        return outcome;
    NUTGRAF_TRY(const casework::AddedList list, casework::addDocuments(path, gate, items, context));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Result<casework::Added> &one = list[i];
        if (!one.ok()) {
            if (one.error().code != ErrorCode::Canceled)
                noteFailure(outcome, nameOf(items[i]), one.error());
        } else if (one.value().known) {
            ++outcome.known;
        } else {
            if (one.value().version > 1)
                outcome.versions.append({one.value().capture, one.value().restoring, one.value().versionChange});
            else
                outcome.added.append(one.value().document);
            outcome.suggestions += one.value().suggestions;
            if (one.value().status == QLatin1String("partial") && outcome.partial++ == 0)
                outcome.firstWarning = one.value().warning;
        }
    }
    return outcome;
}

AddRequest requestForFiles(const QStringList &paths)
{
    AddRequest request;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            request.items.append(fromFile(path));
            continue;
        }
        const QFileInfoList inside = QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &file : inside.mid(0, MaximumFiles))
            request.items.append(fromFile(file.absoluteFilePath()));
    }
    return request;
}

Dropped sortDropped(const QMimeData &data)
{
    Dropped dropped;
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
        else if (isWebAddress(url))
            dropped.request.addresses.append(QString::fromLatin1(url.toEncoded()));
    }
    if (files.size() == 1 && files.constFirst().endsWith(QStringLiteral(".nutgraf"), Qt::CaseInsensitive)) {
        dropped.investigation = files.constFirst();
        return dropped;
    }
    dropped.request.items = requestForFiles(files).items;
    if (dropped.request.isEmpty() && data.hasText()) {
        dropped.request.addresses = addressesIn(data.text());
        if (dropped.request.addresses.isEmpty())
            dropped.text = data.text().trimmed();
    }
    return dropped;
}

} // namespace nutgraf::widgets
