// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/csvtable.h"

#include "app/readers/encoding.h"
#include "app/readers/filekind.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype SampleSize = 64 * 1024; // characters that the delimiter is told from
constexpr qsizetype SampleRows = 50;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

/// Cuts text into rows of cells. Line ends are "\n".
class CsvCutter
{
public:
    CsvCutter(QStringView text, QChar delimiter, const CsvLimits &limits)
        : m_text(text)
        , m_delimiter(delimiter)
        , m_limits(limits)
    { }

    /// The next row that is not empty; false at the end.
    bool next(QStringList &row, int &line)
    {
        while (m_at < m_text.size()) {
            row.clear();
            line = m_line;
            cutRow(row);
            const bool blank =
                std::all_of(row.cbegin(), row.cend(), [](const QString &cell) { return cell.isEmpty(); });
            if (!blank)
                return true;
        }
        return false;
    }

    /// The line of the first quotation mark that has no partner; 0 for none.
    int unclosedLine() const { return m_strayLine > 0 ? m_strayLine : m_unclosedLine; }
    bool droppedColumns() const { return m_droppedColumns; }

private:
    void cutRow(QStringList &row)
    {
        for (;;) {
            QString cell = cutCell();
            if (row.size() < m_limits.columns)
                row.append(std::move(cell));
            else
                m_droppedColumns = true;
            if (m_at >= m_text.size())
                return;
            const QChar end = m_text[m_at++];
            if (end == u'\n') {
                ++m_line;
                return;
            }
        }
    }

    QString cutCell()
    {
        qsizetype start = m_at;
        while (start < m_text.size() && m_text[start] == u' ' && m_delimiter != u' ')
            ++start;
        if (start < m_text.size() && m_text[start] == u'"') {
            QString quoted;
            if (cutQuoted(start, quoted))
                return quoted;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != m_delimiter && m_text[end] != u'\n')
            ++end;
        const QString cell = m_text.sliced(m_at, end - m_at).trimmed().toString();
        m_at = end;
        return cell;
    }

    /// False when the quotation never ends: then the quote is a letter like others.
    bool cutQuoted(qsizetype start, QString &cell)
    {
        // Once a quotation had no end, none that begins later has one.
        if (m_unclosedLine > 0)
            return false;
        int lines = 0;
        qsizetype i = start + 1;
        for (; i < m_text.size(); ++i) {
            if (m_text[i] == u'"') {
                if (i + 1 < m_text.size() && m_text[i + 1] == u'"')
                    ++i;
                else
                    break;
            }
            lines += m_text[i] == u'\n' ? 1 : 0;
            cell += m_text[i];
        }
        if (i >= m_text.size()) {
            m_unclosedLine = m_line;
            return false;
        }
        qsizetype after = i + 1;
        while (after < m_text.size() && m_text[after] == u' ')
            ++after;
        const bool closed = after >= m_text.size() || m_text[after] == m_delimiter || m_text[after] == u'\n';
        if (!closed && lines > 0) { // the quotation of a later row begins here: this one was never closed
            m_strayLine = m_strayLine > 0 ? m_strayLine : m_line;
            cell.clear();
            return false;
        }
        m_at = i + 1;
        m_line += lines;
        // Words after the closing quote belong to the cell.
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n')
            cell += m_text[m_at++];
        cell = cell.trimmed();
        return true;
    }

    QStringView m_text;
    QChar m_delimiter;
    const CsvLimits &m_limits;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_unclosedLine = 0; ///< from here to the end no quotation is closed
    int m_strayLine = 0;
    bool m_droppedColumns = false;
};

/// Line feeds for all line ends, a lone carriage return among them.
QString withLineFeeds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

/// The delimiter that cuts the first rows most evenly into more than one cell.
QChar delimiterOf(const QString &text)
{
    // Excel names it in a first line of its own.
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 4)
        return text[4];
    const QStringView sample = QStringView(text).first(std::min(text.size(), SampleSize));
    QChar best = u',';
    double bestScore = 0;
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const CsvLimits limits{SampleRows, 1000, 100'000};
        CsvCutter cutter(sample, delimiter, limits);
        QHash<qsizetype, int> widths;
        int rows = 0;
        int line = 0;
        for (QStringList row; rows < SampleRows && cutter.next(row, line); ++rows)
            ++widths[row.size()];
        double score = 0;
        for (auto it = widths.cbegin(); it != widths.cend(); ++it)
            if (it.key() > 1)
                score = std::max(score,
                                 double(it.value()) / std::max(1, rows)
                                     * (1 + 0.02 * double(std::min<qsizetype>(it.key(), 20))));
        if (score > bestScore + 1e-9) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

bool isNumberOrDate(const QString &cell)
{
    return !cell.isEmpty() && std::none_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isLetter(); });
}

/// Names of columns are short, differ, hold no numbers and are no sentences.
bool isHeader(const QList<QStringList> &rows)
{
    const QStringList &first = rows.first();
    QSet<QString> names;
    qsizetype length = 0;
    for (const QString &cell : first) {
        if (cell.size() > 60 || isNumberOrDate(cell) || cell.contains(QLatin1String("://")) || cell.endsWith(u'.'))
            return false;
        if (!cell.isEmpty() && names.contains(cell.toLower()))
            return false;
        names.insert(cell.toLower());
        length += cell.size();
    }
    const auto known = std::count_if(first.cbegin(), first.cend(), isFieldWord);
    if (rows.size() < 2 || (known >= 2 && known * 2 >= first.size()))
        return true;
    // What follows is longer, or holds numbers and dates.
    qsizetype below = 0;
    bool numbers = false;
    const qsizetype sample = std::min<qsizetype>(rows.size(), 20);
    for (qsizetype i = 1; i < sample; ++i) {
        for (const QString &cell : rows[i]) {
            below += cell.size();
            numbers = numbers || isNumberOrDate(cell) || cell.contains(QLatin1String("://"));
        }
    }
    return numbers || below > length * (sample - 1);
}

void takeHeader(CsvTable &table)
{
    qsizetype columns = 0;
    for (const QStringList &row : std::as_const(table.rows))
        columns = std::max(columns, row.size());
    table.hasHeader = isHeader(table.rows);
    if (table.hasHeader) {
        for (const QString &cell : table.rows.takeFirst())
            table.header.append(squeezed(cell).left(200));
        table.lines.removeFirst();
    }
    for (qsizetype i = 0; i < columns; ++i) {
        if (i >= table.header.size())
            table.header.append(QString());
        if (table.header[i].isEmpty())
            table.header[i] = Wording::tr("Column %1").arg(i + 1);
    }
    for (QStringList &row : table.rows)
        while (row.size() < columns)
            row.append(QString());
}

} // namespace

Result<CsvTable> readCsv(const QByteArray &bytes, const QString &charset, const CsvLimits &limits)
{
    constexpr qsizetype Largest = qsizetype(50) * 1024 * 1024;
    if (bytes.size() > Largest)
        return Error{ErrorCode::Limit, Wording::tr("The table is larger than 50 MB. Split it and add the parts."), {}};
    if (!binaryKind(bytes).isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Wording::tr("It is %1, not a table of comma-separated values. Save the table as CSV.")
                         .arg(binaryKind(bytes)),
                     {}};
    const DecodedText decoded = decodePlain(bytes, charset);
    const QString text = cleanText(withLineFeeds(decoded.text));
    CsvTable table;
    table.charset = decoded.charset;
    table.warnings = decoded.warnings;
    table.delimiter = delimiterOf(text);
    QStringView body(text);
    int skipped = 0;
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive)) {
        body = body.sliced(std::min(text.size(), text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n') + 1));
        skipped = 1;
    }
    CsvCutter cutter(body, table.delimiter, limits);
    qsizetype cells = 0;
    bool cut = false;
    int line = 0;
    for (QStringList row; cutter.next(row, line);) {
        cells += row.size();
        if (table.rows.size() >= limits.rows || cells > limits.cells) {
            cut = true;
            break;
        }
        table.rows.append(row);
        table.lines.append(line + skipped);
    }
    if (table.rows.isEmpty())
        return Error{ErrorCode::InvalidInput, Wording::tr("There are no rows in the table."), {}};
    if (cutter.unclosedLine() > 0)
        table.warnings.append(
            Wording::tr(
                "A quotation mark in line %1 is never closed; it was taken as a letter. Check the rows below it.")
                .arg(cutter.unclosedLine() + skipped));
    if (cutter.droppedColumns())
        table.warnings.append(Wording::tr("Only the first %1 columns were read.").arg(limits.columns));
    if (cut)
        table.warnings.append(Wording::tr("Only the first %1 rows were read.").arg(table.rows.size()));
    takeHeader(table);
    return table;
}

} // namespace nutgraf::readers
