// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/assertionpage.h"

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/chain.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/statusmark.h"
#include "widgets/models/datewords.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/valuewords.h"
#include "widgets/reader/claimchooser.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Verdict;
using storage::RecordKind;
using storage::RecordState;

namespace {

constexpr int MostClaims = 500;

QString stateText(RecordState state)
{
    switch (state) {
    case RecordState::Suggested:
        return AssertionPage::tr("Suggested");
    case RecordState::Confirmed:
        return AssertionPage::tr("Confirmed");
    case RecordState::Rejected:
        break;
    }
    return AssertionPage::tr("Rejected");
}

TextLabel *fact(QWidget *parent)
{
    auto *label = new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::Normal, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *link(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

QString linkTo(const QString &text)
{
    return QStringLiteral("<a href=\"#\">%1</a>").arg(text.toHtmlEscaped());
}

} // namespace

AssertionPage::AssertionPage(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : InspectorPage(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_mark(new StatusMark(MarkStatus::Open, this))
    , m_words(new TextLabel({}, TypeStep::Lead, ColourRole::Text, QFont::Normal, this))
    , m_value(fact(this))
    , m_hedge(fact(this))
    , m_time(fact(this))
    , m_scope(fact(this))
    , m_why(fact(this))
    , m_chain(new ChainWidget(this))
    , m_claim(link(this))
    , m_place(link(this))
    , m_facts(new QFormLayout)
    , m_accept(new QAction(icon(Icon::Accept), tr("Accept"), this))
    , m_reject(new QAction(icon(Icon::Reject), tr("Reject"), this))
    , m_move(new QAction(icon(Icon::Link), tr("Move to another claim…"), this))
{
    setObjectName(QStringLiteral("assertionPage"));
    m_mark->setLabel(StatusMark::Label::Hidden);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    layout->setSpacing(space::Medium);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(m_mark);
    m_hedge->setRole(ColourRole::MutedText);
    head->addWidget(m_hedge, 1);
    layout->addLayout(head);
    layout->addWidget(m_words);
    layout->addWidget(m_place);

    auto *verdicts = new QHBoxLayout;
    verdicts->setSpacing(space::Small);
    verdicts->addWidget(new ActionButton(m_accept, this));
    verdicts->addWidget(new ActionButton(m_reject, this));
    verdicts->addStretch();
    layout->addLayout(verdicts);

    layout->addWidget(new SectionHeader(tr("Who says so"), this));
    layout->addWidget(m_chain);

    m_facts->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_facts->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_facts->setHorizontalSpacing(space::Medium);
    m_facts->setVerticalSpacing(space::Small);
    m_facts->addRow(tr("Value"), m_value);
    m_facts->addRow(tr("As of"), m_time);
    m_facts->addRow(tr("Scope"), m_scope);
    layout->addLayout(m_facts);

    auto *claimHead = new SectionHeader(tr("Claim"), this);
    layout->addWidget(claimHead);
    layout->addWidget(m_claim);
    layout->addWidget(new ActionButton(m_move, this), 0, Qt::AlignLeading);

    layout->addWidget(new SectionHeader(tr("Why it is here"), this));
    layout->addWidget(m_why);
    layout->addStretch();

    connect(m_accept, &QAction::triggered, this, [this] { decide(RecordState::Confirmed); });
    connect(m_reject, &QAction::triggered, this, [this] { decide(RecordState::Rejected); });
    connect(m_move, &QAction::triggered, this, &AssertionPage::moveToClaim);
    connect(m_claim, &QLabel::linkActivated, this, [this] {
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), m_row.claim}, {}});
    });
    connect(m_place, &QLabel::linkActivated, this, [this] {
        m_shell.go(
            {QStringLiteral("reader"), {QStringLiteral("document"), m_row.passage.documentUuid}, m_row.passage.span});
    });
    connect(m_chain, &ChainWidget::sourceActivated, this, [this](const QUuid &source) {
        m_shell.inspect({QStringLiteral("source"), source});
    });
}

void AssertionPage::showSubject(const Subject &subject)
{
    m_uuid = subject.uuid;
    refresh();
}

void AssertionPage::setFact(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    if (QWidget *name = m_facts->labelForField(label))
        name->setVisible(!text.isEmpty());
}

void AssertionPage::refresh()
{
    const auto read = m_investigation.reader().assertion(m_uuid);
    if (!read || !read.value()) {
        m_row = {};
        m_words->setText(tr("This assertion is not in the case any more."));
        setEnabled(false);
        return;
    }
    setEnabled(true);
    m_row = *read.value();
    const bool suggested = m_row.state == RecordState::Suggested;
    m_mark->setStatus(suggested ? MarkStatus::Open : MarkStatus::Supported,
                      suggested                                  ? MarkDecision::Suggested
                          : m_row.state == RecordState::Rejected ? MarkDecision::Rejected
                                                                 : MarkDecision::Confirmed);
    const QString hedge = hedgeText(m_row);
    m_hedge->setText(hedge.isEmpty() ? stateText(m_row.state)
                                     : QStringLiteral("%1 · %2").arg(stateText(m_row.state), hedge));
    m_words->setText(QStringLiteral("“%1”").arg(m_row.words));
    QStringList place{m_row.documentTitle};
    if (!m_row.publisher.isEmpty())
        place.append(m_row.publisher);
    if (!m_row.published.isEmpty())
        place.append(edtfWords(m_row.published));
    m_place->setText(linkTo(place.join(QStringLiteral(" · "))));
    m_chain->setChain(carrierName(m_row.documentKind), m_row.chain);

    QString value = valueWords(m_row);
    if (!m_row.valueWords.isEmpty())
        value = value.isEmpty() ? m_row.valueWords : tr("%1, written “%2”").arg(value, m_row.valueWords);
    if (!m_row.valueLow.isEmpty() && m_row.valueLow != m_row.valueHigh && !m_row.valueHigh.isEmpty())
        value += u'\n' + tr("from %1 to %2").arg(m_row.valueLow, m_row.valueHigh);
    setFact(m_value, value);
    setFact(m_time, edtfWords(m_row.asOf));
    m_time->setToolTip(m_row.asOf);
    setFact(m_scope, m_row.qualifiers.join(u'\n'));

    const auto claim = m_row.claim.isNull() ? storage::Result<std::optional<storage::ClaimRow>>(std::nullopt)
                                            : m_investigation.reader().claim(m_row.claim);
    m_move->setText(m_row.claim.isNull() ? tr("Join to a claim…") : tr("Move to another claim…"));
    if (claim && claim.value())
        m_claim->setText(linkTo(claim.value()->statement));
    else
        m_claim->setText(tr("It belongs to no claim yet."));

    const bool byPerson = m_row.rule.isEmpty() || m_row.rule == QLatin1String("person");
    if (byPerson) {
        m_why->setText(tr("A person marked these words."));
    } else {
        QStringList why{tr("Suggested by the rule “%1”, at %2 % sure.").arg(m_row.rule).arg(qRound(m_row.score * 100))};
        if (!m_row.standingReason.isEmpty())
            why.append(m_row.standingReason);
        m_why->setText(why.join(u'\n'));
    }
    const bool writable = !m_investigation.isReadOnly();
    m_accept->setEnabled(writable && m_row.state != RecordState::Confirmed);
    m_reject->setEnabled(writable && m_row.state != RecordState::Rejected);
    m_move->setEnabled(writable);
}

void AssertionPage::beginEdit()
{
    moveToClaim();
}

void AssertionPage::decide(RecordState state)
{
    const Verdict verdict = state == RecordState::Confirmed ? Verdict::Accept : Verdict::Reject;
    perform(m_shell, m_investigation,
            casework::decide(m_investigation.reader(), RecordKind::Assertion, m_uuid, verdict));
}

void AssertionPage::moveToClaim()
{
    const auto claims = m_investigation.reader().claims(storage::StateFilter::NotRejected, {0, MostClaims});
    if (!claims) {
        m_shell.showError(claims.error());
        return;
    }
    delete m_chooser;
    m_chooser = new ClaimChooser(ClaimChooser::Purpose::Move, this);
    m_chooser->setClaims(claims.value(), {}, m_row.claim);
    connect(m_chooser, &ClaimChooser::chosen, this, [this] {
        perform(m_shell, m_investigation,
                casework::moveAssertion(m_investigation.reader(), m_uuid, m_chooser->claim()));
        m_chooser->deleteLater();
    });
    m_chooser->popUp({m_claim->mapToGlobal(QPoint(0, 0)), m_claim->size()});
}

} // namespace nutgraf::widgets
