// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

#include <array>

namespace nutgraf::readers {

/// A table as comma-separated values hold it (RFC 4180). Plain data, any thread.
struct CsvTable
{
    QStringList header; ///< one name a column, made up ("Column 3") where the file has none
    QList<QStringList> rows; ///< as many cells as the header
    QList<int> lines; ///< of the file on which each row begins, from 1
    bool hasHeader = false;
    QChar delimiter = u',';
    QString charset;
    QStringList warnings; ///< sentences for the user: an unclosed quotation, rows that were left out
};

/// What of a file is read at most; more is left out with a warning.
struct CsvLimits
{
    qsizetype rows = 1'000'000;
    qsizetype columns = 1000;
    qsizetype cells = 10'000'000;
};

/// Reads a table; delimiter, quotes, encoding and header are found from its contents. InvalidInput for what is no
/// table. Linear in the bytes, any thread.
storage::Result<CsvTable> readCsv(const QByteArray &bytes, const QString &charset = {}, const CsvLimits &limits = {});

/// What a column says about a statement.
enum class CsvField { Who, What, When, Where, Source, Url, Kind };
inline constexpr int CsvFieldCount = 7;

/// Stable names for files and the command line: "who", "what", "when", "where", "source", "url", "kind".
QString csvFieldName(CsvField field);

/// Whether a column of that name says what a field does: "Speaker", "claim_date".
bool isFieldWord(const QString &name);

/// Which column holds what; -1 for none. A statement needs What.
struct ColumnMapping
{
    std::array<int, CsvFieldCount> columns{-1, -1, -1, -1, -1, -1, -1};

    int of(CsvField field) const { return columns[size_t(field)]; }
    void set(CsvField field, int column) { columns[size_t(field)] = column; }
    bool operator==(const ColumnMapping &) const = default;
};

/// The likely mapping, by the words of the header and by what the cells hold.
ColumnMapping guessMapping(const CsvTable &table);

/// "who=Speaker,what=Statement" on top of @p base: columns by name (letter case aside) or by number from 1; an empty
/// column takes the field away. InvalidInput with a sentence for an unknown field or column.
storage::Result<ColumnMapping> parseMapping(const QString &text, const CsvTable &table, ColumnMapping base);

/// One row as a statement.
struct CsvStatement
{
    QString speaker;
    QString text; ///< paragraphs parted by "\n"
    QString date; ///< EDTF; empty when not stated or not understood
    QString place;
    QString source; ///< who published it
    QString url;
    QString kind; ///< statement, post, transcript, …; empty when not stated
    int line = 0; ///< of the file
    QString warning; ///< a sentence: a date that was not understood
};

/// The rows that hold words. Pure, any thread.
QList<CsvStatement> statementsOf(const CsvTable &table, const ColumnMapping &mapping);

} // namespace nutgraf::readers
