// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/dossierpage.h"

#include "widgets/charts/valueplot.h"
#include "widgets/claims/agreementlist.h"
#include "widgets/claims/assertioncard.h"
#include "widgets/claims/evidenceboard.h"
#include "widgets/claims/ratingpanel.h"
#include "widgets/claims/relationcard.h"
#include "widgets/claims/warningcard.h"
#include "widgets/common/claimmarks.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/sectionheader.h"
#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Verdict;
using storage::AssertionRow;
using storage::RelationRow;

namespace {

constexpr int AssertionsAtFirst = 40;
constexpr int RelationsAtFirst = 4;

/// Brings the cards of a list into step with its rows: kept, made, ordered, dropped.
template<typename CardType, typename Row, typename Make, typename Fill>
void syncCards(QVBoxLayout *list, QHash<QUuid, CardType *> &cards, const QList<Row> &rows, Make make, Fill fill)
{
    QHash<QUuid, CardType *> kept;
    int at = 0;
    for (const Row &row : rows) {
        CardType *card = cards.take(row.uuid);
        if (!card)
            card = make();
        fill(card, row);
        if (list->indexOf(card) != at)
            list->insertWidget(at, card);
        card->show();
        ++at;
        kept.insert(row.uuid, card);
    }
    for (CardType *gone : std::as_const(cards)) {
        list->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    cards = kept;
}

QPushButton *quietButton()
{
    auto *button = new QPushButton;
    button->setAutoDefault(false);
    button->hide();
    return button;
}

} // namespace

DossierPage::DossierPage(Shell &shell, QWidget *parent)
    : QWidget(parent)
    , m_assertionLimit(AssertionsAtFirst)
    , m_relationLimit(RelationsAtFirst)
    , m_layout(new QVBoxLayout(this))
    , m_mark(new StatusMark)
    , m_statement(new EditableText(EditableText::Lines::One, TypeStep::Title, QFont::DemiBold))
    , m_facts(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_decision(new QWidget)
    , m_warnings(new QWidget)
    , m_warningList(new QVBoxLayout(m_warnings))
    , m_chartCard(new Card)
    , m_chart(new ValueChart(shell))
    , m_agreement(new AgreementList)
    , m_relationList(new QVBoxLayout)
    , m_moreRelations(quietButton())
    , m_assertionList(new QVBoxLayout)
    , m_noAssertions(new TextLabel(tr("Nobody is on record with this yet. Select words in a document and press A."),
                                   TypeStep::Body, ColourRole::FaintText))
    , m_moreAssertions(quietButton())
    , m_evidence(new EvidenceBoard)
    , m_rating(new RatingPanel)
    , m_history(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
{
    m_layout->setContentsMargins(space::Wide, space::Large, space::Wide, space::Huge);
    m_layout->setSpacing(space::Small);
    m_layout->addWidget(makeHead());
    m_warningList->setContentsMargins(0, 0, 0, 0);
    m_warningList->setSpacing(space::Small);
    m_layout->addWidget(m_warnings);
    m_chartCard->body()->addWidget(m_chart);
    m_layout->addWidget(m_chartCard);

    QVBoxLayout *agreement = addSection(m_agreementHead, tr("Who agrees with whom"));
    agreement->addWidget(m_agreement);
    m_relationList->setSpacing(space::Small);
    agreement->addLayout(m_relationList);
    agreement->addWidget(m_moreRelations, 0, Qt::AlignLeading);

    QVBoxLayout *assertions = addSection(m_assertionHead, tr("Assertions"));
    m_assertionList->setSpacing(space::Small);
    assertions->addWidget(m_noAssertions);
    assertions->addLayout(m_assertionList);
    assertions->addWidget(m_moreAssertions, 0, Qt::AlignLeading);

    addSection(m_evidenceHead, tr("Evidence"))->addWidget(m_evidence);
    addSection(m_ratingHead, tr("Rating and rationale"))->addWidget(m_rating);
    addSection(m_historyHead, tr("History"))->addWidget(m_history);
    m_history->setWordWrap(true);
    m_layout->addStretch();

    connect(m_statement, &EditableText::edited, this, [this](const QString &statement) {
        if (!statement.isEmpty())
            Q_EMIT claimEdited({{QStringLiteral("statement"), statement}}, tr("Edit claim"));
    });
    connect(m_chart, &ValueChart::passageAsked, this, &DossierPage::passageAsked);
    connect(m_rating, &RatingPanel::edited, this, &DossierPage::claimEdited);
    connect(m_evidence, &EvidenceBoard::opened, this, &DossierPage::evidenceOpened);
    connect(m_evidence, &EvidenceBoard::edited, this, &DossierPage::evidenceEdited);
    connect(m_evidence, &EvidenceBoard::removeAsked, this, &DossierPage::evidenceRemoved);
    connect(m_moreRelations, &QPushButton::clicked, this, [this] {
        m_relationLimit = m_relationLimit == RelationsAtFirst ? 10000 : RelationsAtFirst;
        showRelations();
    });
    connect(m_moreAssertions, &QPushButton::clicked, this, [this] {
        m_assertionLimit += AssertionsAtFirst * 2;
        showAssertions();
    });
}

QVBoxLayout *DossierPage::addSection(SectionHeader *&header, const QString &title)
{
    header = new SectionHeader(title);
    m_layout->addSpacing(space::Medium);
    m_layout->addWidget(new Separator);
    m_layout->addWidget(header);
    auto *content = new QVBoxLayout;
    content->setSpacing(space::Small);
    m_layout->addLayout(content);
    return content;
}

QWidget *DossierPage::makeHead()
{
    m_statement->setObjectName(QStringLiteral("dossierStatement"));
    m_facts->setObjectName(QStringLiteral("dossierFacts"));
    m_facts->setWordWrap(true);
    auto *accept = new QPushButton(tr("Accept claim"));
    accept->setDefault(true);
    auto *reject = new QPushButton(tr("Reject"));
    for (QPushButton *button : {accept, reject})
        button->setAutoDefault(false);
    connect(accept, &QPushButton::clicked, this, [this] { Q_EMIT claimDecided(Verdict::Accept); });
    connect(reject, &QPushButton::clicked, this, [this] { Q_EMIT claimDecided(Verdict::Reject); });
    auto *words =
        new TextLabel(tr("Suggested by the program. A person decides."), TypeStep::Body, ColourRole::MutedText);
    auto *decision = new QHBoxLayout(m_decision);
    decision->setContentsMargins(0, 0, 0, 0);
    decision->addWidget(words);
    decision->addWidget(accept);
    decision->addWidget(reject);
    decision->addStretch();

    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, space::Small);
    layout->setSpacing(space::Tight);
    auto *status = new QHBoxLayout;
    status->setContentsMargins(0, 0, 0, 0);
    status->addWidget(m_mark);
    status->addStretch();
    layout->addLayout(status);
    layout->addWidget(m_statement);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(0, 0, 0, 0);
    facts->addWidget(m_facts);
    layout->addLayout(facts);
    layout->addWidget(m_decision);
    return head;
}

void DossierPage::setDossier(const Dossier &dossier, const QList<HistoryStep> &history)
{
    if (dossier.claim.uuid != m_dossier.claim.uuid) {
        m_assertionLimit = AssertionsAtFirst;
        m_relationLimit = RelationsAtFirst;
    }
    m_dossier = dossier;
    m_data = chartData(dossier.claim, dossier.assertions, {dossier.repeats, dossier.cleared});
    showHead();
    showWarnings();
    m_chartCard->setVisible(!m_data.isEmpty());
    if (!m_data.isEmpty())
        m_chart->setData(m_data, dossier.assertions);
    m_agreement->setDossier(dossier);
    showRelations();
    showAssertions();
    m_evidence->setRows(dossier.evidence);
    m_evidenceHead->setNote(dossier.evidence.isEmpty() ? QString() : QLocale().toString(dossier.evidence.size()));
    m_rating->setClaim(dossier.claim);
    showHistory(history);
}

void DossierPage::showHead()
{
    const storage::ClaimRow &claim = m_dossier.claim;
    m_mark->setStatus(markStatus(claim.rating), markDecision(claim.state));
    m_statement->setText(claim.statement);
    QStringList facts;
    if (!claim.subject.isEmpty())
        facts.append(claim.measure.isEmpty() ? claim.subject : claim.subject + QStringLiteral(", ") + claim.measure);
    const QString scope = qualifierWords(claim.qualifiers);
    if (!scope.isEmpty())
        facts.append(scope);
    if (!claim.asOf.isEmpty())
        facts.append(tr("as of %1").arg(edtfWords(claim.asOf)));
    facts.append(statusWords(claim.status));
    if (claim.documents > 0)
        facts.append(documentCountWords(claim.documents));
    const QString sources = sourceCountWords(claim.sources, claim.unnamed);
    if (!sources.isEmpty())
        facts.append(sources);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_decision->setVisible(claim.state == storage::RecordState::Suggested);
}

void DossierPage::showWarnings()
{
    while (QLayoutItem *item = m_warningList->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ChartMark &mark : std::as_const(m_data.marks)) {
        if (mark.suspect.isEmpty())
            continue;
        auto *card = new WarningCard(mark.suspect, mark.voice);
        const QUuid assertion = mark.assertion;
        connect(card, &WarningCard::passageAsked, this, [this, assertion] { Q_EMIT passageAsked(assertion); });
        m_warningList->addWidget(card);
    }
    m_warnings->setVisible(m_warningList->count() > 0);
}

RelationCard *DossierPage::makeRelationCard()
{
    auto *card = new RelationCard(this);
    connect(card, &RelationCard::decided, this, [this, card](const QString &decision, const QString &note) {
        Q_EMIT relationDecided(card->row().uuid, decision, note);
    });
    return card;
}

void DossierPage::showRelations()
{
    // What disagrees first; what agrees is told by the groups and shown on request.
    QList<RelationRow> rows;
    int open = 0;
    for (const RelationRow &each : std::as_const(m_dossier.relations)) {
        if (!isContradiction(each.kind))
            continue;
        rows.append(each);
        open += each.decision.isEmpty() || each.decision == QLatin1String("open");
    }
    const bool all = m_relationLimit > RelationsAtFirst;
    if (all) {
        for (const RelationRow &each : std::as_const(m_dossier.relations))
            if (!isContradiction(each.kind))
                rows.append(each);
    }
    const qsizetype hidden = m_dossier.relations.size() - std::min<qsizetype>(rows.size(), m_relationLimit);
    syncCards(
        m_relationList, m_relationCards, rows.first(std::min<qsizetype>(rows.size(), m_relationLimit)),
        [this] { return makeRelationCard(); },
        [this](RelationCard *card, const RelationRow &row) {
            card->setRow(row, m_dossier.assertion(row.source), m_dossier.assertion(row.target));
        });
    const bool nothing = m_agreement->isHidden() && m_dossier.relations.isEmpty();
    m_agreementHead->setNote(nothing         ? tr("Nothing to compare yet")
                                 : open == 0 ? QString()
                                 : open == 1 ? tr("1 disagreement to decide")
                                             : tr("%1 disagreements to decide").arg(open));
    m_moreRelations->setText(all ? tr("Show fewer") : tr("Show all comparisons, %1 more").arg(hidden));
    m_moreRelations->setVisible(hidden > 0 || all);
}

AssertionCard *DossierPage::makeAssertionCard()
{
    auto *card = new AssertionCard(this);
    connect(card, &AssertionCard::passageAsked, this, [this, card] { Q_EMIT passageAsked(card->row().uuid); });
    connect(card, &AssertionCard::sourceAsked, this, &DossierPage::sourceAsked);
    connect(card, &AssertionCard::takeOutAsked, this, [this, card] { Q_EMIT takeOutAsked(card->row().uuid); });
    connect(card, &AssertionCard::decided, this,
            [this, card](Verdict verdict) { Q_EMIT assertionDecided(card->row().uuid, verdict); });
    return card;
}

void DossierPage::showAssertions()
{
    QHash<QUuid, QString> suspects;
    for (const ChartMark &mark : std::as_const(m_data.marks))
        suspects.insert(mark.assertion, mark.suspect);
    const qsizetype shown = std::min<qsizetype>(m_dossier.assertions.size(), m_assertionLimit);
    syncCards(
        m_assertionList, m_assertionCards, m_dossier.assertions.first(shown), [this] { return makeAssertionCard(); },
        [&](AssertionCard *card, const AssertionRow &row) {
            card->setRow(row, {m_dossier.repeats.contains(row.uuid), suspects.value(row.uuid), m_dossier.claim.asOf});
        });
    m_noAssertions->setVisible(m_dossier.assertions.isEmpty());
    const qsizetype hidden = m_dossier.assertions.size() - shown;
    m_moreAssertions->setText(tr("Show more: %1 are left").arg(hidden));
    m_moreAssertions->setVisible(hidden > 0);
    QString note;
    if (!m_dossier.assertions.isEmpty()) {
        const int originations = m_dossier.originations();
        note = originations == m_dossier.assertions.size()
            ? QLocale().toString(originations)
            : tr("%1, of these %2 originations").arg(m_dossier.assertions.size()).arg(originations);
        if (m_dossier.claim.suggested > 0)
            note += QStringLiteral(" · ") + tr("%1 to review").arg(m_dossier.claim.suggested);
    }
    m_assertionHead->setNote(note);
}

void DossierPage::showHistory(const QList<HistoryStep> &history)
{
    QStringList lines;
    for (const HistoryStep &step : history) {
        const QString when = QLocale().toString(step.when.toLocalTime(), QLocale::ShortFormat);
        lines.append(step.who.isEmpty() || step.who == QLatin1String("person")
                         ? tr("%1: %2").arg(when, step.title)
                         : tr("%1: %2 (by %3)").arg(when, step.title, step.who));
    }
    m_history->setText(lines.isEmpty() ? tr("No edits yet") : lines.join(u'\n'));
}

QList<Card *> DossierPage::stops() const
{
    QList<Card *> cards;
    for (const QVBoxLayout *list : {m_relationList, m_assertionList}) {
        for (int i = 0; i < list->count(); ++i)
            if (auto *card = qobject_cast<Card *>(list->itemAt(i)->widget()))
                cards.append(card);
    }
    for (EvidenceCard *card : m_evidence->cards())
        cards.append(card);
    return cards;
}

} // namespace nutgraf::widgets
