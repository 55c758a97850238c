// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/timelinecsv.h"

#include "app/casework/statements.h"
#include "app/export/csvwriter.h"
#include "app/export/recordjson.h"

#include <QDate>

namespace nutgraf::exporting {

using storage::Result;
using storage::StateFilter;

namespace {

QString isoDay(qint64 julianDay)
{
    return julianDay > 0 ? QDate::fromJulianDay(julianDay).toString(Qt::ISODate) : QString();
}

void addValues(CsvWriter &csv, const storage::ClaimRow &claim, const QList<storage::AssertionRow> &assertions)
{
    const reasoning::ValueSeries series = casework::seriesOf(assertions);
    for (const reasoning::ValuePoint &point : series.points) {
        const storage::AssertionRow &assertion = assertions.at(point.statement);
        csv.text(claim.statement).text(assertion.published).text(point.asOf).number(point.low.toString());
        csv.number(point.high.toString()).text(assertion.unit).text(assertion.approximation).text(point.label);
        csv.text(point.outlet).text(assertion.documentTitle).text(chainText(assertion)).text(point.scope);
        csv.text(point.isCopy ? QStringLiteral("yes") : QStringLiteral("no")).text(point.suspect);
        csv.text(recordStateName(assertion.state)).text(assertion.passage.exact);
        csv.text(storage::uuidText(assertion.uuid));
        csv.endRow();
    }
}

} // namespace

Result<QByteArray> timelineCsv(storage::CaseReader &reader)
{
    NUTGRAF_TRY(const QList<storage::EventRow> events, reader.events(StateFilter::NotRejected));
    CsvWriter csv({QStringLiteral("date"), QStringLiteral("first_day"), QStringLiteral("last_day"),
                   QStringLiteral("kind"), QStringLiteral("lane"), QStringLiteral("title"), QStringLiteral("actors"),
                   QStringLiteral("state"), QStringLiteral("document"), QStringLiteral("passage"),
                   QStringLiteral("uuid")});
    for (const storage::EventRow &event : events) {
        csv.text(event.happened).text(isoDay(event.firstDay)).text(isoDay(event.lastDay)).text(event.kind);
        csv.text(event.lane).text(event.title).text(event.actors.join(QStringLiteral("; ")));
        csv.text(recordStateName(event.state)).text(event.documentTitle).text(event.passage.exact);
        csv.text(storage::uuidText(event.uuid));
        csv.endRow();
    }
    return csv.bytes();
}

Result<QByteArray> valuesCsv(storage::CaseReader &reader)
{
    CsvWriter csv({QStringLiteral("claim"), QStringLiteral("published"), QStringLiteral("as_of"), QStringLiteral("low"),
                   QStringLiteral("high"), QStringLiteral("unit"), QStringLiteral("approximation"),
                   QStringLiteral("value"), QStringLiteral("outlet"), QStringLiteral("document"),
                   QStringLiteral("chain"), QStringLiteral("scope"), QStringLiteral("copy"), QStringLiteral("suspect"),
                   QStringLiteral("state"), QStringLiteral("passage"), QStringLiteral("uuid")});
    storage::PageRequest page;
    while (true) {
        NUTGRAF_TRY(const QList<storage::ClaimRow> claims, reader.claims(StateFilter::NotRejected, page));
        for (const storage::ClaimRow &claim : claims) {
            NUTGRAF_TRY(const QList<storage::AssertionRow> assertions, reader.assertionsOf(claim.uuid));
            addValues(csv, claim, assertions);
        }
        if (claims.size() < page.limit)
            return csv.bytes();
        page.afterKey = claims.last().id.value;
    }
}

} // namespace nutgraf::exporting
