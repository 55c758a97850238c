// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/valueseries.h"

#include "app/reasoning/daterange.h"

#include <QHash>

#include <algorithm>

namespace nutgraf::reasoning {

using language::Approximation;

namespace {

BoundMark boundMark(Approximation approximation)
{
    switch (approximation) {
    case Approximation::Under:
    case Approximation::AtMost:
        return BoundMark::Upper;
    case Approximation::Over:
    case Approximation::AtLeast:
        return BoundMark::Lower;
    default:
        return BoundMark::None;
    }
}

QString readableScope(const Statement &statement)
{
    QStringList values;
    for (const QString &each : statement.qualifiers)
        values.append(each.mid(each.indexOf(QLatin1String(": ")) < 0 ? 0 : each.indexOf(QLatin1String(": ")) + 2));
    return values.join(QStringLiteral(", "));
}

QString boundName(BoundMark mark)
{
    return mark == BoundMark::Upper ? QStringLiteral("upper")
        : mark == BoundMark::Lower  ? QStringLiteral("lower")
                                    : QString();
}

// A leading =, +, -, @ would be a formula to a spreadsheet.
QString csvCell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!text.isEmpty() && formulaStarts.contains(text.front()) && !isNumber)
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

ValueSeries valueSeries(const QList<Statement> &statements, const ValueSpread &spread)
{
    ValueSeries series;
    QHash<qsizetype, QString> suspects;
    for (const ValueGroup &group : spread.groups) {
        for (const qsizetype each : group.statements) {
            if (spread.suspects.contains(each))
                suspects.insert(each, group.why);
        }
    }
    if (!spread.isEmpty()) {
        const Quantity &main = *statements.at(spread.groups.first().representative).value;
        series.unit = main.unit;
        series.kind = main.kind;
    }
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const Statement &statement = statements.at(i);
        if (!statement.value)
            continue;
        ValuePoint point;
        point.statement = i;
        if (const auto range = dateRange(statement.published))
            point.published = range->first;
        point.asOf = statement.asOf;
        point.low = statement.value->low;
        point.high = statement.value->high;
        point.bound = boundMark(statement.value->approximation);
        point.isCopy = !statement.copyOf.isEmpty();
        point.label = valueName(statement);
        point.outlet = statement.outlet;
        point.scope = readableScope(statement);
        point.suspect = suspects.value(i);
        series.points.append(point);
    }
    std::stable_sort(series.points.begin(), series.points.end(), [](const ValuePoint &a, const ValuePoint &b) {
        if (a.published.isValid() != b.published.isValid())
            return a.published.isValid();
        return a.published < b.published;
    });
    return series;
}

QString valueSeriesCsv(const ValueSeries &series)
{
    QString csv = QStringLiteral("published,as_of,low,high,bound,unit,copy,label,outlet,scope,suspect\r\n");
    for (const ValuePoint &point : series.points) {
        const QStringList cells{point.published.toString(Qt::ISODate),
                                point.asOf,
                                point.low.toString(),
                                point.high.toString(),
                                boundName(point.bound),
                                series.unit,
                                point.isCopy ? QStringLiteral("yes") : QStringLiteral("no"),
                                point.label,
                                point.outlet,
                                point.scope,
                                point.suspect};
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(csvCell(cell));
        csv += quoted.join(u',') + QStringLiteral("\r\n");
    }
    return csv;
}

} // namespace nutgraf::reasoning
