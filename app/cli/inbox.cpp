// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/inbox.h"

#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/feedaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QDateTime>

namespace nutgraf::cli {

using casework::Investigation;
using casework::Triage;
using storage::InboxRow;
using storage::OpenMode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QJsonObject toJson(const InboxRow &item)
{
    QJsonObject object{{QStringLiteral("item"), storage::uuidText(item.uuid)},
                       {QStringLiteral("decision"), item.decision},
                       {QStringLiteral("address"), item.address},
                       {QStringLiteral("title"), item.title},
                       {QStringLiteral("author"), item.author},
                       {QStringLiteral("summary"), item.summary},
                       {QStringLiteral("published"), item.published},
                       {QStringLiteral("feeds"), QJsonArray::fromStringList(item.feeds)},
                       {QStringLiteral("changes"), QJsonArray::fromStringList(item.changes)},
                       {QStringLiteral("sightings"), item.sightings},
                       {QStringLiteral("message"), item.message}};
    if (!item.document.isNull())
        object.insert(QStringLiteral("document"), storage::uuidText(item.document));
    return object;
}

Result<int> list(Investigation &investigation, const QString &decision, bool json, const Streams &streams)
{
    Table table({Wording::tr("Id"), Wording::tr("Published"), Wording::tr("Feed"), Wording::tr("Changed"),
                 Wording::tr("Title")});
    QJsonArray array;
    storage::PageRequest page;
    for (;;) {
        NUTGRAF_TRY(const QList<InboxRow> items, investigation.reader().inbox(decision, page));
        if (items.isEmpty())
            break;
        for (const InboxRow &item : items) {
            array.append(toJson(item));
            table.add({shortName(item.uuid), item.published, item.feeds.join(QStringLiteral(", ")),
                       item.updatedUs > 0 ? Wording::tr("changed") : QString(), item.title});
        }
        page.afterKey = items.last().id.value;
    }
    if (json)
        writeJson(streams, array);
    else if (table.rowCount() > 0)
        table.write(streams.out);
    return int(Succeeded);
}

Result<QList<QUuid>> itemsOf(Investigation &investigation, const QStringList &names)
{
    QList<QUuid> items;
    for (const QString &name : names) {
        NUTGRAF_TRY(const QUuid item, findRecord(investigation.connection(), name));
        items.append(item);
    }
    return items;
}

int keep(const QString &file, const QStringList &names, const QString &allowedHost, const Streams &streams)
{
    QList<QUuid> items;
    const int usable = withCase(streams, file, OpenMode::ReadWrite, [&](Investigation &investigation) -> Result<int> {
        NUTGRAF_TRY(items, itemsOf(investigation, names));
        return int(Succeeded);
    });
    if (usable != Succeeded)
        return usable;
    const auto kept = casework::keepItems(file, std::make_shared<storage::WriteGate>(), items,
                                          feedToolsOf(streams, allowedHost).fetch, {});
    if (!kept)
        return fail(streams, kept.error());
    int code = Succeeded;
    for (qsizetype i = 0; i < kept.value().size(); ++i) {
        const Result<casework::Added> &one = kept.value()[i];
        if (one) {
            writeLine(streams.out, QStringLiteral("%1  %2").arg(shortName(one.value().document), one.value().title));
        } else {
            writeLine(streams.err, QStringLiteral("%1: %2").arg(names[i], one.error().message));
            code = Failed;
        }
    }
    return code;
}

int runInbox(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    QString decision = QStringLiteral("new");
    for (const char *name : {"later", "kept", "dismissed"})
        if (arguments.flag(QStringLiteral("--") + QLatin1String(name)))
            decision = QLatin1String(name);
    if (arguments.flag(QStringLiteral("--all")))
        decision.clear();
    const QString allowedHost = arguments.option(QStringLiteral("--allow-host"));
    const Result<QStringList> operands = arguments.operands(2, 10'000);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const QString action = operands.value().first();
    const QString file = operands.value().at(1);
    const QStringList names = operands.value().mid(2);
    if (action == u"list")
        return withCase(streams, file, OpenMode::ReadOnly,
                        [&](Investigation &investigation) { return list(investigation, decision, json, streams); });
    const bool known = action == u"keep" || action == u"later" || action == u"dismiss" || action == u"restore";
    if (!known)
        return refuseUsage(streams, Wording::tr("The Inbox cannot be asked to “%1”.").arg(action));
    if (names.isEmpty())
        return refuseUsage(streams, Wording::tr("Name the items."));
    if (action == u"keep")
        return keep(file, names, allowedHost, streams);
    const Triage triage = action == u"later" ? Triage::Later : action == u"dismiss" ? Triage::Dismiss : Triage::Restore;
    return withCase(streams, file, OpenMode::ReadWrite, [&](Investigation &investigation) -> Result<int> {
        NUTGRAF_TRY(const QList<QUuid> items, itemsOf(investigation, names));
        NUTGRAF_TRY(const casework::Change change, casework::triage(investigation.reader(), items, triage));
        if (!change.isEmpty())
            NUTGRAF_CHECK(investigation.apply(change));
        writeLine(streams.out, change.title);
        return int(Succeeded);
    });
}

} // namespace

Verb inboxVerb()
{
    const QString summary = Wording::tr("List and decide what waits in the Inbox");
    return {
        QStringLiteral("inbox"), summary,
        manualPage(
            QStringLiteral("inbox"), summary,
            {{QStringLiteral("inbox list FILE [--later|--kept|--dismissed|--all] [--json]"),
              QStringLiteral("inbox keep|later|dismiss|restore FILE ITEM...")},
             Wording::tr("Items of feeds wait here until somebody decides. Keeping one fetches what it leads to "
                         "and adds it as a document; nothing is ever deleted."),
             {{QStringLiteral("--later"), Wording::tr("Those that were put off.")},
              {QStringLiteral("--kept"), Wording::tr("Those that became documents.")},
              {QStringLiteral("--dismissed"), Wording::tr("Those that were dismissed.")},
              {QStringLiteral("--all"), Wording::tr("All of them.")},
              {QStringLiteral("--allow-host HOST"),
               Wording::tr("A host of this machine or a private network that may be asked.")},
              jsonOption()},
             {QStringLiteral("inbox list dispute.nutgraf"), QStringLiteral("inbox keep dispute.nutgraf 4f2a91c0")}}),
        runInbox};
}

} // namespace nutgraf::cli
