// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nutgraf::exporting {

/// Builds a table of comma-separated values (RFC 4180: CRLF, cells quoted where needed), safe to open in a spreadsheet:
/// words that a spreadsheet would run as a formula (first character = + - @ TAB CR) get a leading apostrophe. Any thread.
class CsvWriter
{
public:
    explicit CsvWriter(const QStringList &header);

    CsvWriter &text(const QString &cell);
    /// A number in plain decimal notation, left as it is; anything else is taken for words.
    CsvWriter &number(const QString &cell);
    void endRow();

    /// UTF-8.
    QByteArray bytes() const { return m_csv.toUtf8(); }

private:
    void append(const QString &cell);

    QString m_csv;
    bool m_rowBegun = false;
};

} // namespace nutgraf::exporting
