// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/edtf.h"

namespace nutgraf::storage {

/// One pass over the text of an EDTF expression. Any thread.
class EdtfReader
{
public:
    explicit EdtfReader(const QString &text)
        : m_text(text)
    { }

    /// Nothing when the text is not one whole expression.
    std::optional<Edtf> read();

private:
    std::optional<Edtf> readInterval(qsizetype slash);
    std::optional<Edtf> readSet();
    bool readSetMember(QList<Edtf::Member> &members, bool isFirst);
    bool readDate(EdtfDate &date);
    bool readYear(EdtfDate &date);
    bool readPart(QString &part, int index, EdtfDate &date);
    bool readTime(EdtfDate &date);
    bool readNumber(int low, int high);
    bool finishPart(int index, quint8 left, EdtfDate &date);
    quint8 readMark();
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar next() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool take(char16_t character);
    bool takeDots();
    void needs(int level) { m_level = qMax(m_level, level); }
    int levelOfDate(const EdtfDate &date) const;

    QString m_text;
    qsizetype m_at = 0;
    int m_level = 0;
    int m_marksSeen = 0;
    bool m_lastMarkTrails = false;
};

/// The earliest or latest day that a date may mean, or the first day of its latest reading.
enum class EdtfEdge { FirstDay, LastDay, FirstDayOfLatest };
/// Nothing when the date cannot be on a calendar, or is too far away.
std::optional<qint64> edgeOf(const EdtfDate &date, EdtfEdge edge);
/// Whether some day fits the date: "2023-02-29" has none.
bool isPossible(const EdtfDate &date);

} // namespace nutgraf::storage
