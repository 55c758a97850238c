// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/csvtable.h"

#include "app/readers/datetext.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype SampleRows = 100;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

constexpr CsvField Fields[] = {CsvField::Who,    CsvField::What, CsvField::When, CsvField::Where,
                               CsvField::Source, CsvField::Url,  CsvField::Kind};

/// Header words of a field, the surest first.
const QStringList &headerWords(CsvField field)
{
    static const QStringList Words[CsvFieldCount] = {
        {QStringLiteral("speaker"), QStringLiteral("claimant"), QStringLiteral("who"), QStringLiteral("person"),
         QStringLiteral("politician"), QStringLiteral("author"), QStringLiteral("name"), QStringLiteral("said by"),
         QStringLiteral("by"), QStringLiteral("user"), QStringLiteral("account")},
        {QStringLiteral("statement"), QStringLiteral("claim"), QStringLiteral("quote"), QStringLiteral("what"),
         QStringLiteral("text"), QStringLiteral("words"), QStringLiteral("utterance"), QStringLiteral("remark"),
         QStringLiteral("tweet"), QStringLiteral("post"), QStringLiteral("content"), QStringLiteral("body"),
         QStringLiteral("message"), QStringLiteral("sentence")},
        {QStringLiteral("date"), QStringLiteral("when"), QStringLiteral("day"), QStringLiteral("time"),
         QStringLiteral("published"), QStringLiteral("timestamp"), QStringLiteral("created"), QStringLiteral("year")},
        {QStringLiteral("place"), QStringLiteral("where"), QStringLiteral("location"), QStringLiteral("city"),
         QStringLiteral("venue"), QStringLiteral("occasion"), QStringLiteral("context"), QStringLiteral("event")},
        {QStringLiteral("source"), QStringLiteral("publisher"), QStringLiteral("outlet"), QStringLiteral("publication"),
         QStringLiteral("media"), QStringLiteral("channel"), QStringLiteral("platform"), QStringLiteral("site")},
        {QStringLiteral("url"), QStringLiteral("link"), QStringLiteral("address"), QStringLiteral("href"),
         QStringLiteral("permalink"), QStringLiteral("web")},
        {QStringLiteral("kind"), QStringLiteral("type"), QStringLiteral("medium"), QStringLiteral("format")}};
    return Words[int(field)];
}

/// 0 for none, higher for a surer word.
double headerScore(const QString &name, CsvField field)
{
    static const QRegularExpression Parts(QStringLiteral("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})"));
    const QStringList parts = QString(name).replace(Parts, QStringLiteral(" ")).toLower().simplified().split(u' ');
    const QString whole = parts.join(u' ');
    const QStringList &words = headerWords(field);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const double rank = 1 - 0.03 * double(i);
        if (whole == words[i] || whole == words[i] + u's')
            return 2 * rank;
        if (parts.contains(words[i]))
            return (parts.last() == words[i] ? 1.2 : 1.0) * rank;
    }
    return 0;
}

/// What the cells of a column hold.
struct ColumnFacts
{
    double filled = 0; ///< share of cells
    double length = 0; ///< mean characters of filled cells
    double urls = 0; ///< shares of filled cells
    double dates = 0;
    double different = 0;
};

ColumnFacts factsOf(const CsvTable &table, int column)
{
    ColumnFacts facts;
    QSet<QString> values;
    double filled = 0;
    const qsizetype rows = std::min(table.rows.size(), SampleRows);
    for (qsizetype i = 0; i < rows; ++i) {
        const QString &cell = table.rows[i][column];
        if (cell.isEmpty())
            continue;
        ++filled;
        facts.length += double(cell.size());
        facts.urls += cell.startsWith(QLatin1String("http://")) || cell.startsWith(QLatin1String("https://")) ? 1 : 0;
        facts.dates += cell.size() < 40 && cell.at(0).unicode() < 0x250 && !parseDateValue(cell).isEmpty() ? 1 : 0;
        values.insert(cell);
    }
    if (filled > 0) {
        facts.filled = filled / double(rows);
        facts.length /= filled;
        facts.urls /= filled;
        facts.dates /= filled;
        facts.different = double(values.size()) / filled;
    }
    return facts;
}

double contentScore(const ColumnFacts &facts, CsvField field)
{
    switch (field) {
    case CsvField::Url:
        return facts.urls > 0.5 ? 1.5 : -2;
    case CsvField::When:
        return facts.dates > 0.6 ? 1.2 : -1;
    case CsvField::What:
        return facts.urls > 0.5 || facts.dates > 0.6 ? -2 : std::min(1.2, facts.length / 60);
    case CsvField::Who:
        return facts.urls > 0.3 || facts.dates > 0.5 || facts.length > 60 ? -2 : 0;
    case CsvField::Where:
    case CsvField::Source:
    case CsvField::Kind:
        return facts.urls > 0.5 || facts.dates > 0.6 ? -2 : 0;
    }
    return 0;
}

/// "Fox News, 27 January 2025" is understood too: the date stands somewhere in the cell.
QString dateOf(const QString &cell)
{
    const QString value = parseDateValue(cell, NumericOrder::DayFirst);
    return value.isEmpty() ? parseDateText(cell, NumericOrder::DayFirst) : value;
}

} // namespace

QString csvFieldName(CsvField field)
{
    static const QString Names[CsvFieldCount] = {
        QStringLiteral("who"),    QStringLiteral("what"), QStringLiteral("when"), QStringLiteral("where"),
        QStringLiteral("source"), QStringLiteral("url"),  QStringLiteral("kind")};
    return Names[int(field)];
}

bool isFieldWord(const QString &name)
{
    return name.size() < 30 && std::any_of(std::begin(Fields), std::end(Fields), [&](CsvField field) {
               return headerScore(name, field) > 0.9;
           });
}

ColumnMapping guessMapping(const CsvTable &table)
{
    struct Pair
    {
        double score;
        CsvField field;
        int column;
    };
    QList<Pair> pairs;
    for (int column = 0; column < table.header.size(); ++column) {
        const ColumnFacts facts = factsOf(table, column);
        for (const CsvField field : Fields) {
            const double named = table.hasHeader ? headerScore(table.header[column], field) : 0;
            const double content = facts.filled > 0 ? contentScore(facts, field) : 0;
            const bool telling =
                field == CsvField::Url || field == CsvField::When || (field == CsvField::What && facts.length > 25);
            if (named <= 0 && !telling)
                continue;
            if (named + content > 0.4)
                pairs.append({named + content, field, column});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.score > b.score; });
    ColumnMapping mapping;
    QSet<int> taken;
    for (const Pair &pair : std::as_const(pairs)) {
        if (mapping.of(pair.field) >= 0 || taken.contains(pair.column))
            continue;
        mapping.set(pair.field, pair.column);
        taken.insert(pair.column);
    }
    // Without names of columns, who speaks is the short column before the words.
    if (mapping.of(CsvField::Who) < 0 && !table.hasHeader && mapping.of(CsvField::What) >= 0) {
        for (int column = 0; column < table.header.size(); ++column) {
            const ColumnFacts facts = factsOf(table, column);
            if (!taken.contains(column) && facts.filled > 0.8 && facts.length < 40 && facts.length > 3) {
                mapping.set(CsvField::Who, column);
                break;
            }
        }
    }
    return mapping;
}

Result<ColumnMapping> parseMapping(const QString &text, const CsvTable &table, ColumnMapping base)
{
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed().toLower();
        const QString column = part.section(u'=', 1).trimmed();
        const auto *field = std::find_if(std::begin(Fields), std::end(Fields),
                                         [&](CsvField each) { return csvFieldName(each) == name; });
        if (field == std::end(Fields) || !part.contains(u'='))
            return Error{ErrorCode::InvalidInput,
                         Wording::tr("“%1” names no part of a statement. There are who, what, when, where, source, url "
                                     "and kind, as in who=Speaker,what=Statement.")
                             .arg(part.trimmed()),
                         {}};
        int index = -1;
        for (int i = 0; i < table.header.size() && index < 0; ++i)
            if (table.header[i].compare(column, Qt::CaseInsensitive) == 0)
                index = i;
        if (index < 0) {
            const int number = column.toInt();
            index = number >= 1 && number <= table.header.size() ? number - 1 : -1;
        }
        if (index < 0 && !column.isEmpty())
            return Error{ErrorCode::InvalidInput,
                         Wording::tr("The table has no column “%1”. Its columns are: %2.")
                             .arg(column, table.header.mid(0, 40).join(QStringLiteral(", "))),
                         {}};
        base.set(*field, index);
    }
    return base;
}

QList<CsvStatement> statementsOf(const CsvTable &table, const ColumnMapping &mapping)
{
    QList<CsvStatement> statements;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const QStringList &row = table.rows[i];
        const auto cell = [&](CsvField field) {
            const int column = mapping.of(field);
            return column >= 0 && column < row.size() ? row[column] : QString();
        };
        CsvStatement statement;
        QStringList paragraphs;
        for (const QString &line : cell(CsvField::What).split(u'\n')) {
            const QString paragraph = squeezed(line);
            if (!paragraph.isEmpty())
                paragraphs.append(paragraph);
        }
        if (paragraphs.isEmpty())
            continue;
        statement.text = paragraphs.join(u'\n');
        statement.speaker = squeezed(cell(CsvField::Who));
        statement.place = squeezed(cell(CsvField::Where));
        statement.source = squeezed(cell(CsvField::Source));
        statement.url = squeezed(cell(CsvField::Url));
        statement.kind = squeezed(cell(CsvField::Kind)).toLower();
        statement.line = table.lines[i];
        const QString date = squeezed(cell(CsvField::When));
        statement.date = dateOf(date);
        if (!date.isEmpty() && statement.date.isEmpty())
            statement.warning =
                Wording::tr("Line %1: “%2” was not understood as a date.").arg(statement.line).arg(date.left(60));
        statements.append(statement);
    }
    return statements;
}

} // namespace nutgraf::readers
