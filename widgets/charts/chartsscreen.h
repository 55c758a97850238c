// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "widgets/common/screen.h"

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace nutgraf::widgets {

class ChartCard;
class Shell;
class TextLabel;

/// The values of every claim that has some, as small charts beside each other. GUI thread only.
class ChartsScreen : public Screen
{
    Q_OBJECT

public:
    ChartsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    QList<ChartCard *> cards() const { return m_cards; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void step(int cards);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QScrollArea *m_scroll;
    TextLabel *m_title;
    QGridLayout *m_grid;
    QPushButton *m_more;
    int m_limit;
    int m_columns = 0;
    QList<ChartCard *> m_cards;
};

} // namespace nutgraf::widgets
