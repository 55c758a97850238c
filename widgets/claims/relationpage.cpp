// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/relationpage.h"

#include "app/casework/edits.h"
#include "widgets/claims/passagelink.h"
#include "widgets/claims/relationcard.h"
#include "widgets/common/chain.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

RelationPage::RelationPage(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : InspectorPage(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_card(new RelationCard)
    , m_open(new QPushButton(tr("Open the dossier")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    layout->setSpacing(space::Small);
    layout->addWidget(m_card);
    for (Side &side : m_sides) {
        side.value = new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold);
        side.value->setWordWrap(true);
        side.passage = new PassageLink;
        side.chain = new ChainWidget;
        layout->addSpacing(space::Small);
        layout->addWidget(new Separator);
        layout->addWidget(side.value);
        layout->addWidget(side.passage);
        layout->addWidget(side.chain);
        connect(side.passage, &PassageLink::activated, this, [this, &side] {
            m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), side.document}, side.span});
        });
        connect(side.chain, &ChainWidget::sourceActivated, this, [this](const QUuid &source) {
            m_shell.inspect({QStringLiteral("source"), source});
        });
    }
    m_open->setAutoDefault(false);
    layout->addSpacing(space::Small);
    layout->addWidget(m_open, 0, Qt::AlignLeading);
    layout->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), m_claim}, {}});
    });
    connect(m_card, &RelationCard::decided, this, [this](const QString &decision, const QString &note) {
        perform(m_shell, m_investigation, casework::decideRelation(m_relation, decision, note));
    });
}

void RelationPage::showSubject(const Subject &subject)
{
    m_relation = subject.uuid;
    refresh();
}

void RelationPage::refresh()
{
    if (m_relation.isNull())
        return;
    const auto relation = m_investigation.reader().relation(m_relation);
    if (!relation) {
        m_shell.showError(relation.error());
        return;
    }
    setEnabled(relation.value().has_value());
    if (!relation.value())
        return;
    const auto rows = readContradictions(m_investigation.reader(), {*relation.value()});
    if (!rows) {
        m_shell.showError(rows.error());
        return;
    }
    const bool complete = !rows.value().isEmpty();
    m_card->setRow(*relation.value(), nullptr, nullptr);
    m_claim = relation.value()->claim;
    m_open->setVisible(!m_claim.isNull());
    for (Side &side : m_sides) {
        side.value->setVisible(complete);
        side.passage->setVisible(complete);
        side.chain->setVisible(complete);
    }
    if (!complete)
        return;
    showSide(m_sides[0], rows.value().constFirst().first);
    showSide(m_sides[1], rows.value().constFirst().second);
}

void RelationPage::showSide(Side &side, const storage::AssertionRow &assertion)
{
    side.document = assertion.passage.documentUuid;
    side.span = assertion.passage.span;
    side.value->setText(sideWords(assertion));
    side.passage->setWords(assertion.words);
    side.chain->setChain(carrierName(assertion.documentKind), assertion.chain);
}

void RelationPage::beginEdit()
{
    m_card->beginNote();
}

} // namespace nutgraf::widgets
