// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "widgets/common/shell.h"
#include "widgets/models/contradictionmodel.h"

class QPushButton;

namespace nutgraf::widgets {

class ChainWidget;
class PassageLink;
class RelationCard;
class TextLabel;

/// A relation of two assertions in the inspector: the sentence, the decision, both sides with their words and chains.
class RelationPage : public InspectorPage
{
    Q_OBJECT

public:
    RelationPage(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showSubject(const Subject &subject) override;
    void refresh() override;
    void beginEdit() override;

private:
    struct Side
    {
        QUuid document;
        storage::TextSpan span;
        TextLabel *value = nullptr;
        PassageLink *passage = nullptr;
        ChainWidget *chain = nullptr;
    };

    void showSide(Side &side, const storage::AssertionRow &assertion);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_relation;
    QUuid m_claim;
    RelationCard *m_card;
    Side m_sides[2];
    QPushButton *m_open;
};

} // namespace nutgraf::widgets
