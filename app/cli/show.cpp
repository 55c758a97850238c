// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/dossier.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "app/export/recordjson.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::CaseReader;
using storage::RecordKind;
using storage::Result;
using storage::StateFilter;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

// The fields of a record that have something to say, one a line.
void writeFields(const Streams &streams, const QJsonObject &object)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        QString value = field->isString() ? field->toString() : field->toVariant().toString();
        if (field->isArray())
            value = field->toVariant().toStringList().join(QStringLiteral("; "));
        if (field->isObject() || value.isEmpty() || field->isNull())
            continue;
        writeLine(streams.out, QStringLiteral("%1  %2").arg(field.key().leftJustified(18), value.simplified()));
    }
}

void writeAssertions(const Streams &streams, const QList<storage::AssertionRow> &assertions)
{
    for (const storage::AssertionRow &assertion : assertions)
        writeAssertion(streams, assertion);
}

QJsonArray jsonOf(const QList<storage::AssertionRow> &assertions)
{
    QJsonArray array;
    for (const storage::AssertionRow &assertion : assertions)
        array.append(exporting::toJson(assertion));
    return array;
}

struct Shown
{
    QJsonObject object;
    QList<storage::AssertionRow> assertions;
    QString text;
};

Result<std::optional<Shown>> documentShown(CaseReader &reader, const QUuid &uuid)
{
    NUTGRAF_TRY(const auto document, reader.document(uuid));
    if (!document)
        return std::optional<Shown>();
    Shown shown{exporting::toJson(*document), {}, {}};
    NUTGRAF_TRY(shown.assertions, reader.assertionsIn(document->capture, StateFilter::NotRejected));
    NUTGRAF_TRY(shown.text, reader.text(document->capture));
    QJsonArray captures;
    NUTGRAF_TRY(const auto rows, reader.captures(document->id));
    for (const storage::CaptureRow &row : rows)
        captures.append(exporting::toJson(row));
    shown.object.insert(QStringLiteral("versions"), captures);
    return std::optional<Shown>(shown);
}

Result<std::optional<Shown>> recordShown(CaseReader &reader, RecordKind kind, const QUuid &uuid)
{
    if (kind == RecordKind::Document)
        return documentShown(reader, uuid);
    if (kind == RecordKind::Source) {
        NUTGRAF_TRY(const auto source, reader.source(uuid));
        if (!source)
            return std::optional<Shown>();
        Shown shown{exporting::toJson(*source), {}, {}};
        NUTGRAF_TRY(shown.assertions, reader.assertionsBy(uuid));
        return std::optional<Shown>(shown);
    }
    if (kind == RecordKind::Assertion) {
        NUTGRAF_TRY(const auto assertion, reader.assertion(uuid));
        return assertion ? std::optional<Shown>({exporting::toJson(*assertion), {}, {}}) : std::optional<Shown>();
    }
    if (kind == RecordKind::Event) {
        NUTGRAF_TRY(const auto event, reader.event(uuid));
        return event ? std::optional<Shown>({exporting::toJson(*event), {}, {}}) : std::optional<Shown>();
    }
    if (kind == RecordKind::Passage) {
        NUTGRAF_TRY(const auto passage, reader.passage(uuid));
        return passage ? std::optional<Shown>({exporting::toJson(*passage), {}, {}}) : std::optional<Shown>();
    }
    return std::optional<Shown>();
}

Result<int> showRecord(const Streams &streams, casework::Investigation &investigation, const QString &name, bool json,
                       bool text)
{
    CaseReader &reader = investigation.reader();
    NUTGRAF_TRY(const QUuid uuid, findRecord(investigation.connection(), name));
    NUTGRAF_TRY(const auto kind, reader.kindOf(uuid));
    if (kind == RecordKind::Claim) {
        NUTGRAF_TRY(const auto claim, reader.claim(uuid));
        if (claim && json) {
            NUTGRAF_TRY(const QJsonObject dossier, exporting::dossierJson(reader, *claim));
            writeJson(streams, dossier);
        } else if (claim) {
            NUTGRAF_CHECK(writeDossier(streams, reader, *claim));
        }
        return int(Succeeded);
    }
    NUTGRAF_TRY(auto shown, recordShown(reader, kind.value_or(RecordKind::Relation), uuid));
    if (!shown)
        return storage::Error{storage::ErrorCode::Unsupported,
                              Wording::tr("The record “%1” is a link: look at one of its ends.").arg(name),
                              {}};
    if (text) {
        writeLine(streams.out, shown->text);
        return int(Succeeded);
    }
    if (json) {
        shown->object.insert(QStringLiteral("record"), storage::recordKindName(*kind));
        if (kind == RecordKind::Document || kind == RecordKind::Source)
            shown->object.insert(QStringLiteral("found"), jsonOf(shown->assertions));
        writeJson(streams, shown->object);
        return int(Succeeded);
    }
    writeFields(streams, shown->object);
    writeAssertions(streams, shown->assertions);
    return int(Succeeded);
}

int runShow(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const bool text = arguments.flag(QStringLiteral("--text"));
    const Result<QStringList> operands = arguments.operands(2, 2);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) {
                        return showRecord(streams, investigation, operands.value().last(), json, text);
                    });
}

} // namespace

Verb showVerb()
{
    const QString summary = Wording::tr("Show one record");
    return {
        QStringLiteral("show"), summary,
        manualPage(
            QStringLiteral("show"), summary,
            {{QStringLiteral("show FILE UUID [--text] [--json]")},
             Wording::tr("Shows a document, source, claim, assertion, event or passage, with what was found in it or "
                         "is said by it. The record is named by its UUID, the beginning or the end of it."),
             {{QStringLiteral("--text"), Wording::tr("Write the text of a document's newest version.")}, jsonOption()},
             {QStringLiteral("show dispute.nutgraf 4f2a91c0"),
              QStringLiteral("show dispute.nutgraf 4f2a91c0 --text")}}),
        runShow};
}

} // namespace nutgraf::cli
