// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/suggestions.h"
#include "app/cli/batch.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "app/language/analyzer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <ostream>

namespace nutgraf::cli {

using language::Analysis;
using storage::Result;
using storage::TextSpan;

namespace {

/// From UTF-16 units to the Unicode code points that answers count in.
class CodePoints
{
public:
    explicit CodePoints(const QString &text)
    {
        m_at.reserve(text.size() + 1);
        qint64 count = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            m_at.append(count);
            const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            count += pair ? 0 : 1;
        }
        m_at.append(count);
    }

    qint64 operator()(qsizetype unit) const { return m_at[qBound<qsizetype>(0, unit, m_at.size() - 1)]; }

    void put(QJsonObject &object, TextSpan span) const
    {
        object.insert(QStringLiteral("start"), (*this)(span.start));
        object.insert(QStringLiteral("end"), (*this)(span.end()));
    }

private:
    QList<qint64> m_at;
};

QJsonArray quantities(const Analysis &analysis, const QString &text, const CodePoints &points)
{
    QJsonArray list;
    for (const language::Quantity &quantity : analysis.quantities) {
        QJsonObject object;
        points.put(object, quantity.span);
        object.insert(QStringLiteral("kind"), casework::quantityKindName(quantity.kind));
        object.insert(QStringLiteral("low"), quantity.low.toDouble());
        object.insert(QStringLiteral("high"), quantity.high.toDouble());
        object.insert(QStringLiteral("unit"), quantity.unit);
        object.insert(QStringLiteral("approx"), casework::approximationName(quantity.approximation));
        object.insert(QStringLiteral("of"), quantity.of.in(text).toString());
        object.insert(QStringLiteral("rule"), quantity.rule);
        list.append(object);
    }
    return list;
}

QString timeKindName(language::TimeKind kind)
{
    constexpr const char *Names[]{"DATE", "TIME", "DURATION", "SET"};
    return QString::fromLatin1(Names[size_t(kind)]);
}

QJsonArray times(const Analysis &analysis, const CodePoints &points)
{
    QJsonArray list;
    for (const language::TimeReference &time : analysis.times) {
        QJsonObject object;
        points.put(object, time.span);
        object.insert(QStringLiteral("type"), timeKindName(time.kind));
        object.insert(QStringLiteral("timex"), time.timex);
        object.insert(QStringLiteral("edtf"), time.edtf);
        object.insert(QStringLiteral("anchor"), time.anchor);
        object.insert(QStringLiteral("reading"), time.reading);
        object.insert(QStringLiteral("rule"), time.rule);
        list.append(object);
    }
    return list;
}

QJsonArray indexes(const QList<qsizetype> &values)
{
    QJsonArray list;
    for (const qsizetype value : values)
        list.append(qint64(value));
    return list;
}

QJsonArray claims(const Analysis &analysis, const CodePoints &points)
{
    QJsonArray list;
    for (const language::ClaimCandidate &claim : analysis.claims) {
        QJsonObject object;
        points.put(object, claim.span);
        object.insert(QStringLiteral("score"), claim.score);
        object.insert(QStringLiteral("kind"), claim.kind);
        object.insert(QStringLiteral("modality"), casework::modalityName(claim.modality));
        object.insert(QStringLiteral("hedges"), QJsonArray::fromStringList(claim.hedges));
        object.insert(QStringLiteral("quantities"), indexes(claim.quantities));
        object.insert(QStringLiteral("times"), indexes(claim.times));
        object.insert(QStringLiteral("attribution"),
                      claim.attribution < 0 ? QJsonValue() : QJsonValue(qint64(claim.attribution)));
        object.insert(QStringLiteral("subject"), claim.subject);
        object.insert(QStringLiteral("measure"), claim.measure);
        list.append(object);
    }
    return list;
}

QString nameKindName(language::NameKind kind)
{
    switch (kind) {
    case language::NameKind::Person:
        return QStringLiteral("person");
    case language::NameKind::Organisation:
    case language::NameKind::Outlet:
        break;
    case language::NameKind::Place:
        return QStringLiteral("place");
    case language::NameKind::Product:
        return QStringLiteral("product");
    case language::NameKind::Work:
        return QStringLiteral("work");
    case language::NameKind::Event:
        return QStringLiteral("event");
    }
    return QStringLiteral("organisation");
}

QJsonArray names(const Analysis &analysis, const CodePoints &points)
{
    QJsonArray list;
    for (const language::Name &name : analysis.names) {
        QJsonObject object;
        points.put(object, name.span);
        object.insert(QStringLiteral("type"), nameKindName(name.kind));
        object.insert(QStringLiteral("name"), name.canonical);
        object.insert(QStringLiteral("outlet"), name.kind == language::NameKind::Outlet);
        object.insert(QStringLiteral("attributes"), name.attributes);
        list.append(object);
    }
    return list;
}

QString quoteKindName(language::QuoteKind kind)
{
    switch (kind) {
    case language::QuoteKind::Direct:
        return QStringLiteral("direct");
    case language::QuoteKind::Mixed:
        return QStringLiteral("mixed");
    case language::QuoteKind::Indirect:
        break;
    }
    return QStringLiteral("indirect");
}

QJsonValue pair(TextSpan span, const CodePoints &points)
{
    return span.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray{points(span.start), points(span.end())});
}

QJsonArray attributions(const Analysis &analysis, const CodePoints &points)
{
    QJsonArray list;
    for (const language::Attribution &attribution : analysis.attributions) {
        QJsonArray content;
        for (const TextSpan part : attribution.content)
            content.append(pair(part, points));
        QJsonArray chain;
        for (const language::Hop &hop : attribution.chain)
            chain.append(hop.name);
        list.append(QJsonObject{{QStringLiteral("kind"), quoteKindName(attribution.kind)},
                                {QStringLiteral("content"), content},
                                {QStringLiteral("cue"), pair(attribution.cue, points)},
                                {QStringLiteral("source"), pair(attribution.source, points)},
                                {QStringLiteral("speaker"), attribution.speaker},
                                {QStringLiteral("chain"), chain},
                                {QStringLiteral("verb_class"), attribution.verbClass},
                                {QStringLiteral("addressee"), attribution.addressee},
                                {QStringLiteral("rule"), attribution.rule}});
    }
    return list;
}

QJsonObject analyzeText(const QString &text, const QString &published)
{
    language::AnalysisOptions options;
    options.published = QDate::fromString(published.left(10), Qt::ISODate);
    const Analysis analysis = language::analyze(text, options);
    const CodePoints points(text);
    QJsonArray sentences;
    for (const TextSpan &sentence : analysis.sentences)
        sentences.append(QJsonArray{points(sentence.start), points(sentence.end())});
    return {{QStringLiteral("sentences"), sentences},
            {QStringLiteral("quantities"), quantities(analysis, text, points)},
            {QStringLiteral("times"), times(analysis, points)},
            {QStringLiteral("names"), names(analysis, points)},
            {QStringLiteral("attributions"), attributions(analysis, points)},
            {QStringLiteral("origin_outlet"), analysis.originOutlet},
            {QStringLiteral("claims"), claims(analysis, points)}};
}

Result<QJsonObject> analyzeItem(const QJsonObject &item)
{
    if (!item.value(u"text").isString())
        return storage::Error{
            storage::ErrorCode::InvalidInput, QCoreApplication::translate("cli", "An item needs “text”."), {}};
    return analyzeText(item.value(u"text").toString(), item.value(u"published").toString());
}

int runAnalyze(const QStringList &arguments, const Streams &streams)
{
    QStringList paths = arguments;
    const Result<BatchOptions> options = takeBatchOptions(paths);
    if (!options)
        return refuseUsage(streams, options.error().message);
    if (options.value().batch != paths.isEmpty())
        return refuseUsage(streams, QCoreApplication::translate("cli", "Name files to analyze, or give --batch -."));
    if (options.value().batch)
        return runBatch(streams, options.value(), analyzeItem);
    int code = Succeeded;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            writeLine(streams.err, QCoreApplication::translate("cli", "The file “%1” cannot be read.").arg(path));
            code = Failed;
            continue;
        }
        streams.out << QJsonDocument(analyzeText(QString::fromUtf8(file.readAll()), {})).toJson().constData();
    }
    return code;
}

} // namespace

Verb analyzeVerb()
{
    return {QStringLiteral("analyze"),
            QCoreApplication::translate("cli", "Find quantities, times, names, quotations and claims in plain text"),
            QCoreApplication::translate("cli",
                                        "Usage: nutgraf-cli analyze FILE...\n"
                                        "       nutgraf-cli analyze --batch - [--jobs N]\n\n"
                                        "Writes what was found as JSON; offsets count Unicode code points.\n"
                                        "Batch items: text; published (ISO date) may be given too."),
            runAnalyze};
}

} // namespace nutgraf::cli
