// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/dossierscreen.h"

#include "widgets/claims/assertioncard.h"
#include "widgets/claims/dossierpage.h"
#include "widgets/claims/evidenceboard.h"
#include "widgets/claims/relationcard.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/prompt.h"
#include "widgets/common/shell.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>

namespace nutgraf::widgets {

using casework::Change;
using casework::Verdict;
using storage::RecordKind;

namespace {

constexpr int WidestPage = 1040;
constexpr int StepsShown = 15;

/// A dossier that takes the whole width up to a limit, in the middle.
QWidget *centred(QWidget *page)
{
    auto *frame = new QWidget;
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    page->setMaximumWidth(scaled(WidestPage));
    page->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    layout->addStretch(0);
    layout->addWidget(page, 1000);
    layout->addStretch(1);
    return frame;
}

} // namespace

DossierScreen::DossierScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("dossier"), tr("Claim dossier"), Icon::Claims, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_scroll(new QScrollArea)
    , m_page(new DossierPage(shell))
{
    setRailId(QStringLiteral("claims"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(centred(m_page));
    setContent(m_scroll);
    setEmptyState(tr("No claim chosen"), tr("Choose a claim in the list and press Enter to see all that bears on it."));
    showPage(Page::Empty);
    addActions();
    connectPage();
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
}

void DossierScreen::addActions()
{
    auto *claims = addScreenAction(QStringLiteral("backToClaims"), tr("All claims"), Icon::Claims, {}, [this] {
        m_shell.go({QStringLiteral("claims"), {}, {}});
    });
    emptyState()->addButton(claims);
    addScreenAction(QStringLiteral("nextCard"), tr("Next assertion"), Icon::Next, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousCard"), tr("Previous assertion"), Icon::Previous, Qt::Key_K,
                    [this] { step(-1); });
    addScreenAction(QStringLiteral("acceptCard"), tr("Accept"), Icon::Accept, Qt::Key_Y,
                    [this] { decideFocused(Verdict::Accept); });
    addScreenAction(QStringLiteral("rejectCard"), tr("Reject"), Icon::Reject, Qt::Key_N,
                    [this] { decideFocused(Verdict::Reject); });
    addScreenAction(QStringLiteral("undecidedCard"), tr("Leave undecided"), Icon::Unsure, Qt::Key_H,
                    [this] { decideFocused(Verdict::Undecided); });
    addScreenAction(QStringLiteral("explainCard"), tr("Explain a disagreement"), Icon::Context, Qt::Key_X,
                    [this] { explainRelation(); });
    auto *edit = addScreenAction(QStringLiteral("editStatement"), tr("Edit statement"), Icon::Edit, Qt::Key_F2,
                                 [this] { m_page->statement()->beginEdit(); });
    edit->setShortcuts({Qt::Key_F2, Qt::Key_E});
    addScreenAction(QStringLiteral("chartTable"), tr("Values as a table"), Icon::Table, Qt::Key_T,
                    [this] { m_page->chart()->toggleTable(); });
    addScreenAction(QStringLiteral("removeCard"), tr("Remove evidence, or take an assertion out"), Icon::Delete,
                    Qt::Key_Delete, [this] { removeFocused(); });
}

void DossierScreen::connectPage()
{
    connect(m_page, &DossierPage::claimEdited, this, &DossierScreen::editClaim);
    connect(m_page, &DossierPage::claimDecided, this, [this](Verdict verdict) {
        perform(m_shell, m_investigation,
                casework::decide(m_investigation.reader(), RecordKind::Claim, m_claim, verdict));
    });
    connect(m_page, &DossierPage::assertionDecided, this, [this](const QUuid &assertion, Verdict verdict) {
        perform(m_shell, m_investigation,
                casework::decide(m_investigation.reader(), RecordKind::Assertion, assertion, verdict));
    });
    connect(m_page, &DossierPage::takeOutAsked, this, &DossierScreen::takeOut);
    connect(m_page, &DossierPage::relationDecided, this, &DossierScreen::decideRelation);
    connect(m_page, &DossierPage::evidenceEdited, this, [this](const QUuid &evidence, const QJsonObject &values) {
        perform(m_shell, m_investigation,
                casework::setFields(RecordKind::Evidence, evidence, values, tr("Edit evidence")));
    });
    connect(m_page, &DossierPage::evidenceRemoved, this, [this](const QUuid &evidence) {
        perform(m_shell, m_investigation,
                casework::removeRecord(m_investigation.reader(), RecordKind::Evidence, evidence));
    });
    connect(m_page, &DossierPage::evidenceOpened, this, [this](const storage::EvidenceRow &row) {
        if (row.from == RecordKind::Claim)
            m_shell.go({id(), {QStringLiteral("claim"), row.fromUuid}, {}});
        else
            m_shell.go({QStringLiteral("reader"),
                        {QStringLiteral("document"),
                         row.from == RecordKind::Document ? row.fromUuid : row.passage.documentUuid},
                        row.passage.span});
    });
    connect(m_page, &DossierPage::passageAsked, this, &DossierScreen::goToPassage);
    connect(m_page, &DossierPage::sourceAsked, this, [this](const QUuid &source) {
        m_shell.inspect({QStringLiteral("source"), source});
    });
}

void DossierScreen::activate()
{
    if (!m_claim.isNull())
        m_shell.inspect({QStringLiteral("claim"), m_claim});
}

void DossierScreen::showLocation(const Location &location)
{
    if (location.subject.isNull())
        return;
    QUuid claim = location.subject.uuid;
    if (location.subject.kind == QLatin1String("assertion")) {
        const auto assertion = m_investigation.reader().assertion(location.subject.uuid);
        if (!assertion || !assertion.value() || assertion.value()->claim.isNull())
            return;
        m_wanted = claim;
        claim = assertion.value()->claim;
    } else if (location.subject.kind == QLatin1String("relation")) {
        m_wanted = claim;
        for (const auto &each : m_page->dossier().relations)
            if (each.uuid == claim)
                claim = each.claim;
    } else if (location.subject.kind != QLatin1String("claim")) {
        return;
    }
    if (claim != m_claim)
        m_scroll->verticalScrollBar()->setValue(0);
    m_claim = claim;
    invalidate();
    if (isVisible())
        m_shell.inspect({QStringLiteral("claim"), m_claim});
}

Location DossierScreen::location() const
{
    return {id(), m_claim.isNull() ? Subject() : Subject{QStringLiteral("claim"), m_claim}, {}};
}

void DossierScreen::refresh()
{
    if (m_claim.isNull())
        return;
    const auto read = readDossier(m_investigation.reader(), m_claim);
    if (!read) {
        m_shell.showError(read.error());
        return;
    }
    if (!read.value()) {
        emptyState()->setTitle(tr("This claim is not in the case any more"));
        emptyState()->setSentence(tr("It was removed or joined with another one. Undo brings it back."));
        showPage(Page::Empty);
        return;
    }
    const Dossier &dossier = *read.value();
    QSet<QUuid> records{m_claim};
    for (const auto &assertion : dossier.assertions)
        records.insert(assertion.uuid);
    for (const auto &relation : dossier.relations)
        records.insert(relation.uuid);
    for (const auto &evidence : dossier.evidence)
        records.insert(evidence.uuid);
    const auto history = historyOf(m_investigation.connection(), records, StepsShown);
    const int position = m_scroll->verticalScrollBar()->value();
    m_page->setDossier(dossier, history.valueOr({}));
    showPage(Page::Content);
    m_scroll->verticalScrollBar()->setValue(position);
    if (m_wanted.isNull())
        return;
    for (Card *card : m_page->stops()) {
        auto *assertion = qobject_cast<AssertionCard *>(card);
        auto *relation = qobject_cast<RelationCard *>(card);
        if ((assertion && assertion->row().uuid == m_wanted) || (relation && relation->row().uuid == m_wanted)) {
            card->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(card, 0, space::Wide);
        }
    }
    m_wanted = {};
}

Card *DossierScreen::focusedCard() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != this; widget = widget->parentWidget())
        if (auto *card = qobject_cast<Card *>(widget))
            return card;
    return nullptr;
}

void DossierScreen::step(int cards)
{
    const QList<Card *> stops = m_page->stops();
    if (stops.isEmpty())
        return;
    const qsizetype at = stops.indexOf(focusedCard());
    const qsizetype next =
        at < 0 ? (cards > 0 ? 0 : stops.size() - 1) : qBound<qsizetype>(0, at + cards, stops.size() - 1);
    stops.at(next)->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(stops.at(next), 0, space::Wide);
    if (auto *assertion = qobject_cast<AssertionCard *>(stops.at(next)))
        m_shell.inspect({QStringLiteral("assertion"), assertion->row().uuid});
    else if (auto *relation = qobject_cast<RelationCard *>(stops.at(next)))
        m_shell.inspect({QStringLiteral("relation"), relation->row().uuid});
}

void DossierScreen::decideFocused(Verdict verdict)
{
    Card *card = focusedCard();
    if (auto *assertion = qobject_cast<AssertionCard *>(card)) {
        const qsizetype at = m_page->stops().indexOf(card);
        const bool done =
            perform(m_shell, m_investigation,
                    casework::decide(m_investigation.reader(), RecordKind::Assertion, assertion->row().uuid, verdict));
        const QList<Card *> stops = m_page->stops();
        if (done && !stops.isEmpty() && verdict != Verdict::Undecided) {
            // A rejected one is gone from the list, and the next stands in its place.
            const bool gone = !stops.contains(card);
            stops.at(qMin(at + (gone ? 0 : 1), stops.size() - 1))->setFocus(Qt::OtherFocusReason);
        }
    } else if (auto *relation = qobject_cast<RelationCard *>(card)) {
        const QString decision = verdict == Verdict::Accept ? QStringLiteral("real")
            : verdict == Verdict::Reject                    ? QStringLiteral("rejected")
                                                            : QStringLiteral("open");
        decideRelation(relation->row().uuid, decision, relation->row().note);
    } else if (!m_claim.isNull()) {
        perform(m_shell, m_investigation,
                casework::decide(m_investigation.reader(), RecordKind::Claim, m_claim, verdict));
    }
}

void DossierScreen::decideRelation(const QUuid &relation, const QString &decision, const QString &note)
{
    perform(m_shell, m_investigation, casework::decideRelation(relation, decision, note));
}

void DossierScreen::explainRelation()
{
    auto *card = qobject_cast<RelationCard *>(focusedCard());
    if (!card) {
        m_shell.say(tr("Go to a disagreement first, with j and k."));
        return;
    }
    TextRequest request;
    request.title = tr("Explain the disagreement");
    request.label = tr("Why both can hold");
    request.text = card->row().note;
    request.lines = TextRequest::Lines::Many;
    m_shell.prompt().askText(this, request, [this, relation = card->row().uuid](const QString &note) {
        decideRelation(relation, QStringLiteral("explained"), note.trimmed());
    });
}

void DossierScreen::editClaim(const QJsonObject &values, const QString &title)
{
    perform(m_shell, m_investigation, casework::setFields(RecordKind::Claim, m_claim, values, title));
}

void DossierScreen::goToPassage(const QUuid &assertion)
{
    const auto *row = m_page->dossier().assertion(assertion);
    if (!row)
        return;
    m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), row->passage.documentUuid}, row->passage.span});
}

void DossierScreen::takeOut(const QUuid &assertion)
{
    const auto link = m_investigation.reader().linkOf(RecordKind::Asserts, assertion);
    if (!link) {
        m_shell.showError(link.error());
        return;
    }
    Change change;
    change.title = tr("Take assertion out of claim");
    if (!link.value().isNull())
        change.remove(RecordKind::Asserts, link.value());
    perform(m_shell, m_investigation, change);
}

void DossierScreen::removeFocused()
{
    Card *card = focusedCard();
    if (auto *evidence = qobject_cast<EvidenceCard *>(card))
        perform(m_shell, m_investigation,
                casework::removeRecord(m_investigation.reader(), RecordKind::Evidence, evidence->row().uuid));
    else if (auto *assertion = qobject_cast<AssertionCard *>(card))
        takeOut(assertion->row().uuid);
}

} // namespace nutgraf::widgets
