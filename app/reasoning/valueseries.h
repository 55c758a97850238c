// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/consensus.h"

#include <QDate>
#include <QList>
#include <QString>

namespace nutgraf::reasoning {

/// Which end of a point is open.
enum class BoundMark { None, Upper, Lower };

/// One reported value in the history of a claim.
struct ValuePoint
{
    qsizetype statement = -1; ///< index into the list given
    QDate published; ///< x; the first day that the publication date may mean
    QString asOf; ///< EDTF
    Decimal low; ///< y as stated; equal to high unless a range
    Decimal high;
    BoundMark bound = BoundMark::None; ///< "under" is an upper bound
    bool isCopy = false; ///< drawn hollow
    QString label; ///< the value as printed
    QString outlet;
    QString scope; ///< qualifiers, readable: "V3, final training run"
    QString suspect; ///< why the value is suspect; empty for none
};

/// The reported values of a claim, ready to be drawn: by day of publication.
struct ValueSeries
{
    QString unit; ///< of the main group; ISO 4217 for money
    language::QuantityKind kind = language::QuantityKind::Other;
    QList<ValuePoint> points; ///< in order of publication; undated ones last
};

/// The history of one claim's values. Any thread.
ValueSeries valueSeries(const QList<Statement> &statements, const ValueSpread &spread);

/// The series as CSV (RFC 4180, UTF-8, CRLF) with a header line; numbers in plain decimal notation, dates in ISO 8601.
QString valueSeriesCsv(const ValueSeries &series);

} // namespace nutgraf::reasoning
