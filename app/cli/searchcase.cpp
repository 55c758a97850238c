// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "storage/search/search.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::Result;
using storage::SearchHit;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

// The snippet with its hits in brackets.
QString marked(const SearchHit &hit)
{
    QString text = hit.snippet;
    for (qsizetype i = hit.marks.size() - 1; i >= 0; --i) {
        text.insert(hit.marks[i].end(), u']');
        text.insert(hit.marks[i].start, u'[');
    }
    return text.simplified();
}

QJsonObject hitJson(const SearchHit &hit)
{
    QJsonArray marks;
    for (const storage::TextSpan &mark : hit.marks)
        marks.append(QJsonArray{mark.start, mark.end()});
    const bool claim = hit.kind == SearchHit::Claim;
    return {{QStringLiteral("record"), claim ? QStringLiteral("claim") : QStringLiteral("document")},
            {QStringLiteral("uuid"), storage::uuidText(hit.uuid)},
            {QStringLiteral("title"), hit.title},
            {QStringLiteral("publisher"), hit.publisher},
            {QStringLiteral("published"), hit.published},
            {QStringLiteral("snippet"), hit.snippet},
            {QStringLiteral("marks"), marks},
            {QStringLiteral("score"), hit.score}};
}

void writeHit(const Streams &streams, const SearchHit &hit)
{
    QStringList place{hit.publisher, hit.published.left(10)};
    place.removeAll(QString());
    const QString title = hit.kind == SearchHit::Claim ? Wording::tr("Claim: %1").arg(hit.title) : hit.title;
    writeLine(streams.out, QStringLiteral("%1  %2").arg(shortName(hit.uuid), title));
    if (!place.isEmpty())
        writeLine(streams.out, QStringLiteral("          ") + place.join(QStringLiteral(", ")));
    if (!hit.snippet.isEmpty() && hit.kind == SearchHit::Document)
        writeLine(streams.out, QStringLiteral("          ") + marked(hit));
}

int runSearch(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    storage::SearchOptions options;
    if (arguments.flag(QStringLiteral("--ranked")))
        options.order = storage::SearchOrder::Ranked;
    options.limit = arguments.number(QStringLiteral("--limit"), 50, 1);
    const Result<QStringList> operands = arguments.operands(2, 1000);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const QString query = operands.value().mid(1).join(u' ');
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) -> Result<int> {
                        NUTGRAF_TRY(const auto answer, storage::search(investigation.connection(), query, options));
                        if (json) {
                            QJsonArray array;
                            for (const SearchHit &hit : answer.hits)
                                array.append(hitJson(hit));
                            writeJson(streams, array);
                            return int(Succeeded);
                        }
                        for (const SearchHit &hit : answer.hits)
                            writeHit(streams, hit);
                        if (answer.hits.isEmpty())
                            writeLine(streams.out, Wording::tr("Nothing was found."));
                        else if (answer.capped)
                            writeLine(streams.out, Wording::tr("There may be more: --limit sets how many are shown."));
                        return int(Succeeded);
                    });
}

} // namespace

Verb searchVerb()
{
    const QString summary = Wording::tr("Find claims and documents by their words");
    return {QStringLiteral("search"), summary,
            manualPage(
                QStringLiteral("search"), summary,
                {{QStringLiteral("search FILE WORDS... [--ranked] [--limit N] [--json]")},
                 Wording::tr("Finds claims and the newest versions of documents in which all words occur. \"Several "
                             "words\" in quotation marks must follow each other, one OR other is enough, word* is a "
                             "beginning; title:, publisher:, before: and after: look at a document's title, publisher "
                             "and date. Words with a hyphen before them, which must not occur, go behind --."),
                 {{QStringLiteral("--ranked"), Wording::tr("The best first instead of the newest.")},
                  {QStringLiteral("--limit N"), Wording::tr("At most so many of each; 50 unless given.")},
                  jsonOption()},
                 {QStringLiteral("search dispute.nutgraf '\"market value\" after:2025-01-27'"),
                  QStringLiteral("search dispute.nutgraf -- distillation -API")}}),
            runSearch};
}

} // namespace nutgraf::cli
