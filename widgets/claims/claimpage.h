// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "storage/records/rows.h"
#include "widgets/common/shell.h"

class QComboBox;
class QPushButton;

namespace nutgraf::widgets {

class EditableText;
class StatusMark;
class TextLabel;
class ValuePlot;

/// A claim in the inspector: how it stands, what it comes to, edited in place. GUI thread only.
class ClaimPage : public InspectorPage
{
    Q_OBJECT

public:
    ClaimPage(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showSubject(const Subject &subject) override;
    void refresh() override;
    void beginEdit() override;

private:
    void edit(const QString &column, const QJsonValue &value, const QString &title);
    void showFacts(const storage::ClaimRow &claim);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_claim;
    StatusMark *m_mark;
    EditableText *m_statement;
    TextLabel *m_values;
    ValuePlot *m_plot;
    TextLabel *m_counts;
    QComboBox *m_rating;
    QComboBox *m_status;
    QComboBox *m_importance;
    EditableText *m_rationale;
    EditableText *m_notes;
    QPushButton *m_open;
};

} // namespace nutgraf::widgets
