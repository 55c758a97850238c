// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/common/shell.h"

#include <QPointer>

class QAction;
class QFormLayout;
class QLabel;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class ChainWidget;
class ClaimChooser;
class StatusMark;
class TextLabel;

/// The inspector's page for one assertion: what is said, of what value, by whom on whose word, and why it was suggested.
class AssertionPage : public InspectorPage
{
    Q_OBJECT

public:
    AssertionPage(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showSubject(const Subject &subject) override;
    void refresh() override;
    void beginEdit() override;

private:
    void decide(storage::RecordState state);
    void moveToClaim();
    void setFact(TextLabel *label, const QString &text);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_uuid;
    storage::AssertionRow m_row;

    StatusMark *m_mark;
    TextLabel *m_words;
    TextLabel *m_value;
    TextLabel *m_hedge;
    TextLabel *m_time;
    TextLabel *m_scope;
    TextLabel *m_why;
    ChainWidget *m_chain;
    QLabel *m_claim;
    QLabel *m_place;
    QFormLayout *m_facts;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_move;

    QPointer<ClaimChooser> m_chooser;
};

} // namespace nutgraf::widgets
