// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "widgets/common/shell.h"

class QComboBox;
class QVBoxLayout;

namespace nutgraf::widgets {

class EditableText;
class TextLabel;

/// A source in the inspector: name, aliases, kind, reliability, notes, and the newest things it says. GUI thread only.
class SourcePage : public InspectorPage
{
    Q_OBJECT

public:
    SourcePage(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showSubject(const Subject &subject) override;
    void refresh() override;
    void beginEdit() override;

private:
    void edit(const QString &column, const QJsonValue &value, const QString &title);
    void showSayings();

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_source;
    TextLabel *m_unnamed;
    EditableText *m_name;
    TextLabel *m_counts;
    QComboBox *m_kind;
    QComboBox *m_reliability;
    EditableText *m_aliases;
    EditableText *m_description;
    EditableText *m_notes;
    TextLabel *m_saysHead;
    QVBoxLayout *m_says;
};

} // namespace nutgraf::widgets
