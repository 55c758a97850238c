// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "widgets/common/shell.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace nutgraf::widgets {

class EventForm;
class SectionHeader;
class TextLabel;

/// An event in the inspector: what, when, who; where it is told of; accept, reject and edit in place.
class EventPage : public InspectorPage
{
    Q_OBJECT

public:
    EventPage(Shell &shell, casework::Investigation &investigation, QWidget *parent);

    void showSubject(const Subject &subject) override;
    void refresh() override;
    void beginEdit() override;

private:
    void save();
    void decide(casework::Verdict verdict);
    void remove();
    void listActors(const storage::EventRow &event);
    void listPassages();

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_event;
    TextLabel *m_state;
    QPushButton *m_accept;
    QPushButton *m_reject;
    EventForm *m_form;
    SectionHeader *m_actorsHeader;
    QVBoxLayout *m_actors;
    SectionHeader *m_passagesHeader;
    QVBoxLayout *m_passages;
    QPushButton *m_claim;
    QUuid m_claimUuid;
};

} // namespace nutgraf::widgets
