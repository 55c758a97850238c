// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/charts/chartdata.h"
#include "widgets/common/card.h"

namespace nutgraf::widgets {

class StatusMark;
class TextLabel;
class ValuePlot;

/// The chart of one claim, small, under its statement.
class ChartCard : public Card
{
    Q_OBJECT

public:
    explicit ChartCard(QWidget *parent = nullptr);

    void setClaim(const storage::ClaimRow &claim, const ChartData &data);
    QUuid claim() const { return m_claim; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showStatement();

    QUuid m_claim;
    QString m_words;
    StatusMark *m_mark;
    TextLabel *m_statement;
    TextLabel *m_summary;
    ValuePlot *m_plot;
};

} // namespace nutgraf::widgets
