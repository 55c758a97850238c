// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claimpage.h"

#include "app/casework/edits.h"
#include "widgets/charts/valueplot.h"
#include "widgets/claims/ratingpanel.h"
#include "widgets/common/claimmarks.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/models/casewords.h"
#include "widgets/models/dossier.h"
#include "widgets/models/valuewords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::ClaimRow;

namespace {

QComboBox *choiceBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

ClaimPage::ClaimPage(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : InspectorPage(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_mark(new StatusMark)
    , m_statement(new EditableText(EditableText::Lines::One, TypeStep::Lead, QFont::DemiBold))
    , m_values(new TextLabel({}, TypeStep::Lead, ColourRole::Text, QFont::DemiBold))
    , m_plot(new ValuePlot(ValuePlot::Size::Small))
    , m_counts(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_rating(choiceBox(tr("Rating")))
    , m_status(choiceBox(tr("Progress")))
    , m_importance(choiceBox(tr("Importance")))
    , m_rationale(new EditableText(EditableText::Lines::Many))
    , m_notes(new EditableText(EditableText::Lines::Many))
    , m_open(new QPushButton(tr("Open the dossier")))
{
    m_values->setWordWrap(true);
    m_counts->setWordWrap(true);
    m_plot->setFixedHeight(scaled(130));
    m_rationale->setPlaceholder(tr("Say why"));
    m_notes->setPlaceholder(tr("Notes, for this desk only"));
    m_open->setAutoDefault(false);
    m_rating->addItem(ratingWords(QString()), QString());
    for (const char *key : {"supported", "refuted", "disputed", "mixed", "unproven"})
        m_rating->addItem(ratingIcon(QLatin1String(key)), ratingWords(QLatin1String(key)), QLatin1String(key));
    for (const char *key : {"open", "checking", "checked", "dropped"})
        m_status->addItem(statusWords(QLatin1String(key)), QLatin1String(key));
    for (int importance = 0; importance <= 3; ++importance)
        m_importance->addItem(importanceWords(importance), importance);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    layout->setSpacing(space::Small);
    layout->addWidget(m_mark);
    layout->addWidget(m_statement);
    layout->addWidget(m_values);
    layout->addWidget(m_counts);
    layout->addWidget(m_plot);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::Small);
    form->addRow(tr("Rating"), m_rating);
    form->addRow(tr("Progress"), m_status);
    form->addRow(tr("Importance"), m_importance);
    layout->addLayout(form);
    layout->addWidget(new TextLabel(tr("Rationale"), TypeStep::Caption, ColourRole::MutedText));
    layout->addWidget(m_rationale);
    layout->addWidget(new TextLabel(tr("Notes"), TypeStep::Caption, ColourRole::MutedText));
    layout->addWidget(m_notes);
    layout->addWidget(m_open, 0, Qt::AlignLeading);
    layout->addStretch();

    connect(m_open, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), m_claim}, {}});
    });
    connect(m_statement, &EditableText::edited, this, [this](const QString &text) {
        if (!text.isEmpty())
            edit(QStringLiteral("statement"), text, tr("Edit claim"));
    });
    connect(m_rationale, &EditableText::edited, this,
            [this](const QString &text) { edit(QStringLiteral("rationale"), text, tr("Edit rationale")); });
    connect(m_notes, &EditableText::edited, this,
            [this](const QString &text) { edit(QStringLiteral("notes"), text, tr("Edit notes")); });
    connect(m_rating, &QComboBox::activated, this, [this] {
        edit(QStringLiteral("rating"), m_rating->currentData().toString(),
             tr("Rate claim as %1").arg(m_rating->currentText()));
    });
    connect(m_status, &QComboBox::activated, this, [this] {
        edit(QStringLiteral("status"), m_status->currentData().toString(),
             tr("Set progress to %1").arg(m_status->currentText()));
    });
    connect(m_importance, &QComboBox::activated, this,
            [this] { edit(QStringLiteral("importance"), m_importance->currentData().toInt(), tr("Set importance")); });
}

void ClaimPage::edit(const QString &column, const QJsonValue &value, const QString &title)
{
    perform(m_shell, m_investigation,
            casework::setFields(storage::RecordKind::Claim, m_claim, {{column, value}}, title));
}

void ClaimPage::showSubject(const Subject &subject)
{
    m_claim = subject.uuid;
    refresh();
}

void ClaimPage::refresh()
{
    if (m_claim.isNull())
        return;
    const auto dossier = readDossier(m_investigation.reader(), m_claim);
    if (!dossier) {
        m_shell.showError(dossier.error());
        return;
    }
    setEnabled(dossier.value().has_value());
    if (!dossier.value())
        return;
    showFacts(dossier.value()->claim);
    const ChartData data = chartData(dossier.value()->claim, dossier.value()->assertions,
                                     {dossier.value()->repeats, dossier.value()->cleared});
    m_plot->setVisible(data.marks.size() > 1);
    if (data.marks.size() > 1)
        m_plot->setData(data);
}

void ClaimPage::showFacts(const ClaimRow &claim)
{
    m_mark->setStatus(markStatus(claim.rating), markDecision(claim.state));
    m_statement->setText(claim.statement);
    const QString spread = spreadWords(claim);
    m_values->setText(claim.conflicts > 0 ? spread + QChar(QChar::Nbsp) + u'≠' : spread);
    m_values->setRole(claim.conflicts > 0 ? ColourRole::DisputedText : ColourRole::Text);
    m_values->setVisible(!spread.isEmpty());
    QStringList counts{documentCountWords(claim.documents)};
    const QString sources = sourceCountWords(claim.sources, claim.unnamed);
    if (!sources.isEmpty())
        counts.append(sources);
    if (claim.suggested > 0)
        counts.append(tr("%1 to review").arg(claim.suggested));
    if (claim.supporting + claim.refuting > 0)
        counts.append(tr("evidence: %1 for, %2 against").arg(claim.supporting).arg(claim.refuting));
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    m_rating->setCurrentIndex(qMax(0, m_rating->findData(claim.rating)));
    m_status->setCurrentIndex(qMax(0, m_status->findData(claim.status)));
    m_importance->setCurrentIndex(qMax(0, m_importance->findData(claim.importance)));
    m_rationale->setText(claim.rationale);
    m_notes->setText(claim.notes);
}

void ClaimPage::beginEdit()
{
    m_statement->beginEdit();
}

} // namespace nutgraf::widgets
