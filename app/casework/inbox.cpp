// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/inbox.h"

#include "app/casework/retrieving.h"
#include "storage/schema/migrator.h"

#include <QCoreApplication>

namespace nutgraf::casework {

using capture::Fetched;
using capture::FetchRequest;
using capture::FetchStatus;
using storage::CaseReader;
using storage::Connection;
using storage::Error;
using storage::ErrorCode;
using storage::InboxRow;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

QString decisionName(Triage decision)
{
    switch (decision) {
    case Triage::Later:
        return QStringLiteral("later");
    case Triage::Dismiss:
        return QStringLiteral("dismissed");
    case Triage::Restore:
        break;
    }
    return QStringLiteral("new");
}

QString titleOf(Triage decision, int count)
{
    switch (decision) {
    case Triage::Later:
        return Wording::tr("Put %n Inbox items off", nullptr, count);
    case Triage::Dismiss:
        return Wording::tr("Dismiss %n Inbox items", nullptr, count);
    case Triage::Restore:
        break;
    }
    return Wording::tr("Put %n items back into the Inbox", nullptr, count);
}

Result<Incoming> fetchItem(const InboxRow &item, const FeedTools::Fetch &fetch, const std::stop_token &stop)
{
    if (item.address.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Wording::tr("This item has no address to fetch. Its words are all that the feed gave."),
                     item.title};
    FetchRequest request;
    request.address = item.address;
    const Fetched fetched = fetch(request, stop);
    if (const auto problem = fetchProblem(fetched))
        return *problem;
    Incoming incoming = incomingFromFetched(fetched);
    incoming.inboxItem = item.uuid;
    return incoming;
}

} // namespace

Result<Change> triage(CaseReader &reader, const QList<QUuid> &items, Triage decision)
{
    Change change;
    for (const QUuid &uuid : items) {
        NUTGRAF_TRY(const auto row, reader.inboxItem(uuid));
        if (!row)
            return Error{ErrorCode::NotFound, Wording::tr("The item is not in the file any more."), uuid.toString()};
        const QString name = decisionName(decision);
        if (row->document.isNull() && row->decision != name)
            change.put(RecordKind::InboxItem, uuid, {{QStringLiteral("decision"), name}});
    }
    change.title = titleOf(decision, int(change.operations.size()));
    return change;
}

Result<AddedList> keepItems(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                            const QList<QUuid> &items, const FeedTools::Fetch &fetch, const jobs::JobContext &context)
{
    AddedList results;
    QList<Incoming> incoming;
    QList<qsizetype> places;
    {
        NUTGRAF_TRY(Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadOnly));
        CaseReader reader(connection);
        for (const QUuid &uuid : items) {
            context.progress(results.size(), items.size());
            if (context.stopRequested()) {
                results.append(Error{ErrorCode::Canceled, Wording::tr("Stopped before this item was fetched."), {}});
                continue;
            }
            NUTGRAF_TRY(const auto row, reader.inboxItem(uuid));
            Result<Incoming> one = row
                ? fetchItem(*row, fetch, context.stopToken())
                : Result<Incoming>(
                    Error{ErrorCode::NotFound, Wording::tr("The item is not in the file any more."), uuid.toString()});
            results.append(one.ok() ? Error() : one.error());
            if (!one.ok()) {
                context.reportFailure(row ? row->title : uuid.toString(), one.error());
                continue;
            }
            places.append(results.size() - 1);
            incoming.append(std::move(one).value());
        }
        NUTGRAF_CHECK(connection.close());
    }
    if (incoming.isEmpty())
        return results;
    NUTGRAF_TRY(const AddedList added, addDocuments(path, gate, incoming, context));
    for (qsizetype i = 0; i < places.size(); ++i)
        results[places[i]] = added[i];
    return results;
}

} // namespace nutgraf::casework
