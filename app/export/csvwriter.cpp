// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/csvwriter.h"

namespace nutgraf::exporting {

namespace {

// As the Open Web Application Security Project lists them (CSV Injection).
bool isFormula(const QString &cell)
{
    return !cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front());
}

bool isPlainNumber(const QString &cell)
{
    qsizetype at = cell.startsWith(u'-') ? 1 : 0;
    if (at == cell.size())
        return false;
    bool point = false;
    for (; at < cell.size(); ++at) {
        const char16_t unit = cell[at].unicode();
        if (unit == u'.' && !point)
            point = true;
        else if (unit < u'0' || unit > u'9')
            return false;
    }
    return true;
}

} // namespace

CsvWriter::CsvWriter(const QStringList &header)
{
    for (const QString &name : header)
        text(name);
    endRow();
}

CsvWriter &CsvWriter::text(const QString &cell)
{
    append(isFormula(cell) ? u'\'' + cell : cell);
    return *this;
}

CsvWriter &CsvWriter::number(const QString &cell)
{
    if (!isPlainNumber(cell))
        return text(cell);
    append(cell);
    return *this;
}

void CsvWriter::endRow()
{
    m_csv += QStringLiteral("\r\n");
    m_rowBegun = false;
}

void CsvWriter::append(const QString &cell)
{
    if (m_rowBegun)
        m_csv += u',';
    m_rowBegun = true;
    const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    if (quoted)
        m_csv += u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
    else
        m_csv += cell;
}

} // namespace nutgraf::exporting
