// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/httpclient.h"
#include "app/capture/readerpool.h"
#include "app/casework/expanding.h"
#include "app/casework/ingest.h"
#include "app/casework/retrieving.h"
#include "app/casework/tablestatements.h"
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "app/readers/csvtable.h"
#include "storage/base/edtf.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <istream>
#include <iterator>

namespace nutgraf::cli {

using casework::Added;
using casework::Incoming;
using storage::Result;

namespace {

/// What the command line says about all documents that it adds.
struct Given
{
    QString kind;
    QString title;
    QString publisher;
    QString speaker;
    QString place;
    QString published;
    bool json = false;
};

// Words of the file; an unknown one would be refused by every document.
bool isKind(const QString &kind)
{
    static const QStringList kinds{QStringLiteral("article"), QStringLiteral("statement"), QStringLiteral("transcript"),
                                   QStringLiteral("post"),    QStringLiteral("report"),    QStringLiteral("filing"),
                                   QStringLiteral("dataset"), QStringLiteral("other")};
    return kind.isEmpty() || kinds.contains(kind);
}

QByteArray everythingOf(std::istream &stream)
{
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

Result<Incoming> incomingFrom(const QString &operand, const Streams &streams)
{
    Incoming incoming;
    if (operand == u"-") {
        incoming.bytes = everythingOf(streams.in);
        if (incoming.bytes.isNull())
            incoming.bytes = QByteArray("");
        incoming.address = QCoreApplication::translate("cli", "standard input");
        return incoming;
    }
    if (!operand.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        && !operand.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)) {
        incoming.path = operand;
        return incoming;
    }
    NUTGRAF_TRY(const QString address, capture::completeAddress(operand));
    // One for the run: the pause between two requests to a host is kept by its queue.
    static capture::CurlClient curl;
    capture::HttpClient &client = streams.http ? *streams.http : curl;
    NUTGRAF_TRY(const capture::Fetched fetched, client.fetch(address, {}));
    return casework::incomingFromFetched(fetched, client.fetchAssets(fetched, {}));
}

/// The statements of a table; what is odd about it is told on the way.
Result<QList<Incoming>> statementsIn(const QString &path, const QString &map, const Streams &streams)
{
    QByteArray bytes;
    if (path == u"-") {
        bytes = everythingOf(streams.in);
    } else {
        QFile file(path);
        if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
            return storage::Error{storage::ErrorCode::NotFound,
                                  QCoreApplication::translate("cli", "The file “%1” cannot be read.").arg(path),
                                  file.errorString()};
        bytes = file.readAll();
    }
    NUTGRAF_TRY(const readers::CsvTable table, capture::sharedReaderPool().table(bytes));
    NUTGRAF_TRY(const readers::ColumnMapping mapping, readers::parseMapping(map, table, readers::guessMapping(table)));
    if (mapping.of(readers::CsvField::What) < 0)
        return storage::Error{
            storage::ErrorCode::InvalidInput,
            QCoreApplication::translate("cli",
                                        "No column of the table seems to hold statements. Name it: --map what=COLUMN. "
                                        "The columns are: %1.")
                .arg(table.header.mid(0, 40).join(QStringLiteral(", "))),
            {}};
    const QList<readers::CsvStatement> statements = readers::statementsOf(table, mapping);
    for (const QString &warning : table.warnings)
        writeLine(streams.err, warning);
    for (const readers::CsvStatement &statement : statements)
        if (!statement.warning.isEmpty())
            writeLine(streams.err, statement.warning);
    return casework::incomingFrom(statements, path == u"-" ? QStringLiteral("table") : QFileInfo(path).fileName());
}

/// What the command line says goes before what the table says.
void describeRow(Incoming &incoming, const Given &given)
{
    const auto prefer = [](QString &stated, const QString &said) {
        if (!said.isEmpty())
            stated = said;
    };
    prefer(incoming.kind, given.kind);
    prefer(incoming.title, given.title);
    prefer(incoming.publisher, given.publisher);
    prefer(incoming.speaker, given.speaker);
    prefer(incoming.place, given.place);
    prefer(incoming.published, given.published);
}

void describe(Incoming &incoming, const Given &given)
{
    incoming.kind = given.kind;
    incoming.title = given.title;
    incoming.publisher = given.publisher;
    incoming.speaker = given.speaker;
    incoming.place = given.place;
    incoming.published = given.published;
}

QString outcome(const Added &added)
{
    if (added.known)
        return QCoreApplication::translate("cli", "known");
    if (added.version > 1)
        return QCoreApplication::translate("cli", "version %1").arg(added.version);
    return QCoreApplication::translate("cli", "added");
}

int report(const Streams &streams, const QStringList &names, const casework::AddedList &results, bool json)
{
    int code = Succeeded;
    Table table({QCoreApplication::translate("cli", "Result"), QCoreApplication::translate("cli", "Id"),
                 QCoreApplication::translate("cli", "Found"), QCoreApplication::translate("cli", "Title")});
    QJsonArray answer;
    for (qsizetype i = 0; i < results.size(); ++i) {
        QJsonObject object{{QStringLiteral("item"), names[i]}};
        if (!results[i].ok()) {
            code = Failed;
            writeLine(streams.err, QStringLiteral("%1: %2").arg(names[i], results[i].error().message));
            object.insert(QStringLiteral("error"), errorJson(results[i].error()));
        } else {
            const Added &added = results[i].value();
            table.add({outcome(added), shortName(added.document), QString::number(added.suggestions), added.title});
            object.insert(QStringLiteral("document"), storage::uuidText(added.document));
            object.insert(QStringLiteral("title"), added.title);
            object.insert(QStringLiteral("known"), added.known);
            object.insert(QStringLiteral("version"), added.version);
            object.insert(QStringLiteral("suggestions"), added.suggestions);
        }
        answer.append(object);
    }
    if (json)
        writeJson(streams, answer);
    else if (table.rowCount() > 0)
        table.write(streams.out);
    return code;
}

/// What is to be added, and what was to be: containers are opened, addresses in them fetched.
struct Batch
{
    QStringList names; ///< of all items, as they are told
    casework::AddedList results; ///< of the same
    QList<Incoming> incoming;
    QList<qsizetype> places; ///< of the incoming ones among the names

    void fail(const QString &name, const storage::Error &error)
    {
        names.append(name);
        results.append(error);
    }

    void put(const QString &name, const Incoming &one)
    {
        places.append(names.size());
        fail(name, {}); // until it is added
        incoming.append(one);
    }

    void take(const QString &name, const Incoming &one, const Given &given, const Streams &streams)
    {
        const casework::Expanded expanded = casework::expand(
            {one}, [](const readers::ReadInput &input) { return capture::sharedReaderPool().contents(input); });
        for (const Incoming &part : expanded.incoming) {
            if (!casework::isBareAddress(part)) {
                put(part.container.isEmpty() ? name : part.address, part);
                continue;
            }
            Result<Incoming> fetched = incomingFrom(part.address, streams);
            if (!fetched) {
                fail(part.address, fetched.error());
                continue;
            }
            describe(fetched.value(), given);
            fetched.value().title.clear(); // one title is not that of many
            put(part.address, fetched.value());
        }
        for (const casework::NotExpanded &failure : expanded.failures)
            fail(failure.name, failure.error);
    }
};

int runAdd(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    Given given;
    given.json = arguments.flag(QStringLiteral("--json"));
    const bool paste = arguments.flag(QStringLiteral("--paste"));
    given.kind = arguments.option(QStringLiteral("--kind"));
    given.title = arguments.option(QStringLiteral("--title"));
    given.publisher = arguments.option(QStringLiteral("--publisher"));
    given.speaker = arguments.option(QStringLiteral("--speaker"));
    given.place = arguments.option(QStringLiteral("--place"));
    given.published = arguments.option(QStringLiteral("--published"));
    const QString csv = arguments.option(QStringLiteral("--csv"));
    const QString map = arguments.option(QStringLiteral("--map"));
    const Result<QStringList> operands = arguments.operands(paste || !csv.isEmpty() ? 1 : 2, 1'000'000);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    if (!isKind(given.kind))
        return refuseUsage(streams,
                           QCoreApplication::translate("cli", "There is no kind of document “%1”.").arg(given.kind));
    if (!given.published.isEmpty() && !storage::Edtf::parseDays(given.published).ok())
        return refuseUsage(streams,
                           QCoreApplication::translate("cli", "“%1” is no date in EDTF.").arg(given.published));
    const QString path = operands.value().first();
    // Opened once before anything is read or fetched, so that a wrong file is told at once.
    const int usable = withCase(streams, path, storage::OpenMode::ReadWrite,
                                [](casework::Investigation &) -> Result<int> { return int(Succeeded); });
    if (usable != Succeeded)
        return usable;

    QStringList names = operands.value().mid(1);
    if (paste && !names.contains(QStringLiteral("-")))
        names.append(QStringLiteral("-"));
    Batch batch;
    for (const QString &name : std::as_const(names)) {
        Result<Incoming> one = incomingFrom(name, streams);
        if (!one.ok()) {
            batch.fail(name, one.error());
            continue;
        }
        describe(one.value(), given);
        if (paste && name == u"-")
            one.value().origin = Incoming::Origin::Paste;
        batch.take(name, one.value(), given, streams);
    }
    if (!csv.isEmpty()) {
        Result<QList<Incoming>> rows = statementsIn(csv, map, streams);
        if (!rows)
            return fail(streams, rows.error());
        for (Incoming &row : rows.value()) {
            describeRow(row, given);
            batch.names.append(row.address);
            batch.places.append(batch.results.size());
            batch.results.append(storage::Error());
            batch.incoming.append(std::move(row));
        }
    }
    const auto added = casework::addDocuments(path, std::make_shared<storage::WriteGate>(), batch.incoming, {});
    if (!added)
        return fail(streams, added.error());
    for (qsizetype i = 0; i < batch.places.size(); ++i)
        batch.results[batch.places[i]] = added.value()[i];
    return report(streams, batch.names, batch.results, given.json);
}

} // namespace

Verb addVerb()
{
    const QString summary = QCoreApplication::translate("cli", "Add documents from files, addresses or standard input");
    return {
        QStringLiteral("add"), summary,
        manualPage(
            QStringLiteral("add"), summary,
            {{QStringLiteral("add FILE PATH|URL|-... [--kind KIND] [--title TITLE] [--publisher NAME] "
                             "[--speaker NAME] [--place PLACE] [--published DATE] [--json]"),
              QStringLiteral("add FILE --paste [OPTIONS]"),
              QStringLiteral("add FILE --csv TABLE [--map FIELD=COLUMN,...] [OPTIONS]")},
             QCoreApplication::translate(
                 "cli",
                 "Reads each document, keeps its bytes as they are and suggests the claims found in it. A document "
                 "whose bytes are in the file is told as known; an address that gives other bytes than before "
                 "becomes a new version. A document that cannot be read is told and the others are added. Of a web archive "
                 "(WARC, WACZ) or a ZIP archive the documents in it are added, of a mail also what is attached to it, of a "
                 "file of bookmarks the pages that it leads to."),
             {{QStringLiteral("--kind KIND"),
               QCoreApplication::translate(
                   "cli",
                   "article, statement, transcript, post, report, filing, dataset or other; otherwise as found.")},
              {QStringLiteral("--title TITLE"), QCoreApplication::translate("cli", "Instead of the title found.")},
              {QStringLiteral("--publisher NAME"), QCoreApplication::translate("cli", "Who published it.")},
              {QStringLiteral("--speaker NAME"), QCoreApplication::translate("cli", "Who makes the statement.")},
              {QStringLiteral("--place PLACE"), QCoreApplication::translate("cli", "Where the statement was made.")},
              {QStringLiteral("--published DATE"),
               QCoreApplication::translate("cli", "When it was published, as EDTF: 2025-01-29.")},
              {QStringLiteral("--csv TABLE"),
               QCoreApplication::translate("cli",
                                           "Take each row of a table of comma-separated values as a statement.")},
              {QStringLiteral("--map FIELD=COLUMN,..."),
               QCoreApplication::translate("cli",
                                           "Which column says who, what, when, where, source, url or kind, by its name "
                                           "or number; otherwise as found.")},
              {QStringLiteral("--paste"), QCoreApplication::translate("cli", "Take standard input as pasted words.")},
              jsonOption()},
             {QStringLiteral("add dispute.nutgraf story.html https://example.org/story"),
              QStringLiteral("add dispute.nutgraf --csv rows.csv --map who=Speaker"),
              QStringLiteral("add dispute.nutgraf --paste --speaker \"Ada Wren\" < words.txt")}}),
        runAdd};
}

} // namespace nutgraf::cli
