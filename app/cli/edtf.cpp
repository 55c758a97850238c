// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/edtf.h"
#include "app/cli/batch.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "storage/base/calendarday.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <ostream>

namespace nutgraf::cli {

using storage::Edtf;
using storage::Result;

namespace {

QJsonValue dayText(const std::optional<qint64> &day)
{
    return day ? QJsonValue(storage::CalendarDay::fromJulianDay(*day).toString()) : QJsonValue();
}

// Text that is only valid by an older draft answers its days and its spelling of today all the same.
QJsonObject describe(const QString &text)
{
    Result<Edtf> edtf = Edtf::parse(text);
    const bool valid = edtf.ok();
    if (!valid)
        edtf = Edtf::fromDraft(text);
    QJsonObject answer{{QStringLiteral("valid"), valid},
                       {QStringLiteral("level"), QJsonValue()},
                       {QStringLiteral("earliest"), QJsonValue()},
                       {QStringLiteral("latest"), QJsonValue()},
                       {QStringLiteral("uncertain"), false},
                       {QStringLiteral("approximate"), false},
                       {QStringLiteral("normalized"), QJsonValue()}};
    if (!edtf)
        return answer;
    answer[QStringLiteral("level")] = edtf.value().level();
    answer[QStringLiteral("earliest")] = dayText(edtf.value().earliest());
    answer[QStringLiteral("latest")] = dayText(edtf.value().latest());
    answer[QStringLiteral("uncertain")] = edtf.value().isUncertain();
    answer[QStringLiteral("approximate")] = edtf.value().isApproximate();
    answer[QStringLiteral("normalized")] = edtf.value().toString();
    return answer;
}

Result<QJsonObject> edtfItem(const QJsonObject &item)
{
    if (!item.value(u"text").isString())
        return storage::Error{
            storage::ErrorCode::InvalidInput, QCoreApplication::translate("cli", "An item needs “text”."), {}};
    return describe(item.value(u"text").toString());
}

int runEdtf(const QStringList &arguments, const Streams &streams)
{
    QStringList texts = arguments;
    const Result<BatchOptions> options = takeBatchOptions(texts);
    if (!options)
        return refuseUsage(streams, options.error().message);
    if (options.value().batch != texts.isEmpty())
        return refuseUsage(streams, QCoreApplication::translate("cli", "Name dates to explain, or give --batch -."));
    if (options.value().batch)
        return runBatch(streams, options.value(), edtfItem);
    int code = Succeeded;
    for (const QString &text : std::as_const(texts)) {
        const QJsonObject answer = describe(text);
        code = answer.value(u"valid").toBool() ? code : int(Failed);
        streams.out << QJsonDocument(answer).toJson().constData();
    }
    return code;
}

} // namespace

Verb edtfVerb()
{
    return {QStringLiteral("edtf"), QCoreApplication::translate("cli", "Check dates and tell the days they span"),
            QCoreApplication::translate("cli",
                                        "Usage: nutgraf-cli edtf DATE...\n"
                                        "       nutgraf-cli edtf --batch - [--jobs N]\n\n"
                                        "Dates are in the Extended Date/Time Format, levels 0 to 2. Writes as JSON\n"
                                        "whether they are valid, their level, first and last day; null for open ends.\n"
                                        "Batch items: text."),
            runEdtf};
}

} // namespace nutgraf::cli
