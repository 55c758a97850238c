// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/eventpage.h"

#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/models/datewords.h"
#include "widgets/models/eventmodel.h"
#include "widgets/timeline/eventform.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::EventRow;
using storage::RecordKind;
using storage::RecordState;

namespace {

void emptyLayout(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QPushButton *linkButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

EventPage::EventPage(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : InspectorPage(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_state(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_accept(new QPushButton(icon(Icon::Accept), tr("Accept")))
    , m_reject(new QPushButton(icon(Icon::Reject), tr("Reject")))
    , m_form(new EventForm(EventForm::Notes::Shown))
    , m_actorsHeader(new SectionHeader(tr("Who takes part")))
    , m_actors(new QVBoxLayout)
    , m_passagesHeader(new SectionHeader(tr("Where it is told")))
    , m_passages(new QVBoxLayout)
    , m_claim(linkButton(tr("Show the claim it is about")))
{
    setObjectName(QStringLiteral("eventPage"));
    setAccessibleName(tr("Event"));
    m_accept->setObjectName(QStringLiteral("eventAccept"));
    m_reject->setObjectName(QStringLiteral("eventReject"));
    m_claim->setObjectName(QStringLiteral("eventClaim"));
    m_state->setWordWrap(true);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(m_state);
    auto *verdicts = new QHBoxLayout;
    verdicts->setSpacing(space::Small);
    verdicts->addWidget(m_accept);
    verdicts->addWidget(m_reject);
    verdicts->addStretch(1);
    column->addLayout(verdicts);
    column->addWidget(m_form);
    column->addSpacing(space::Small);
    column->addWidget(m_passagesHeader);
    m_passages->setSpacing(space::Small);
    column->addLayout(m_passages);
    column->addWidget(m_actorsHeader);
    column->addLayout(m_actors);
    column->addWidget(m_claim, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *removeButton = new QPushButton(icon(Icon::Delete), tr("Remove event"));
    removeButton->setObjectName(QStringLiteral("eventRemove"));
    column->addWidget(removeButton, 0, Qt::AlignLeft);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(m_form, &EventForm::edited, this, &EventPage::save);
    connect(m_accept, &QPushButton::clicked, this, [this] { decide(casework::Verdict::Accept); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(casework::Verdict::Reject); });
    connect(removeButton, &QPushButton::clicked, this, &EventPage::remove);
    connect(m_claim, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), m_claimUuid}, {}});
    });
}

void EventPage::showSubject(const Subject &subject)
{
    if (m_event != subject.uuid)
        m_form->clear();
    m_event = subject.uuid;
    refresh();
}

void EventPage::refresh()
{
    const auto row = m_investigation.reader().event(m_event);
    if (!row) {
        m_shell.showError(row.error());
        return;
    }
    const bool known = row.value().has_value();
    m_form->setEnabled(known && !m_investigation.isReadOnly());
    if (!known) {
        m_state->setText(tr("This event is not in the case any more."));
        m_accept->hide();
        m_reject->hide();
        return;
    }
    const EventRow &event = *row.value();
    switch (event.state) {
    case RecordState::Suggested:
        m_state->setText(tr("Suggested by the program from the words below. Accept it or reject it."));
        break;
    case RecordState::Confirmed:
        m_state->setText(tr("Confirmed"));
        break;
    case RecordState::Rejected:
        m_state->setText(tr("Rejected. It is not shown on the timeline."));
        break;
    }
    m_accept->setVisible(event.state != RecordState::Confirmed);
    m_reject->setVisible(event.state != RecordState::Rejected);
    m_form->setEvent(event);
    m_claimUuid = event.claim;
    m_claim->setVisible(!event.claim.isNull());
    listActors(event);
    listPassages();
}

void EventPage::listActors(const EventRow &event)
{
    emptyLayout(m_actors);
    m_actorsHeader->setVisible(!event.actors.isEmpty());
    for (const QString &name : event.actors) {
        auto *button = linkButton(name);
        connect(button, &QPushButton::clicked, this, [this, name] {
            const auto source = m_investigation.reader().findSource(name);
            if (source && !source.value().isNull())
                m_shell.inspect({QStringLiteral("source"), source.value()});
        });
        m_actors->addWidget(button, 0, Qt::AlignLeft);
    }
}

void EventPage::listPassages()
{
    emptyLayout(m_passages);
    const auto backing = loadBacking(m_investigation.connection(), m_event);
    if (!backing) {
        m_shell.showError(backing.error());
        return;
    }
    m_passagesHeader->setNote(backing.value().isEmpty() ? tr("nowhere; written down by hand") : QString());
    int number = 0;
    for (const EventBacking &place : backing.value()) {
        auto *card = new Card;
        if (!place.passage.exact.isEmpty()) {
            auto *words = new TextLabel(tr("“%1”").arg(place.passage.exact.simplified()));
            words->setWordWrap(true);
            card->body()->addWidget(words);
        }
        auto *title = new ElidingLabel(place.title);
        title->setRole(ColourRole::MutedText);
        card->body()->addWidget(title);
        auto *button = linkButton(tr("Open in the document"));
        button->setObjectName(QStringLiteral("eventPassage%1").arg(number++));
        connect(button, &QPushButton::clicked, this, [this, place] {
            m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), place.document}, place.passage.span});
        });
        card->body()->addWidget(button, 0, Qt::AlignLeft);
        m_passages->addWidget(card);
    }
}

void EventPage::save()
{
    if (!m_form->isValid()) // stays as it was; the form says why
        return;
    perform(m_shell, m_investigation,
            casework::setFields(RecordKind::Event, m_event, m_form->values(), tr("Edit event")));
}

void EventPage::decide(casework::Verdict verdict)
{
    perform(m_shell, m_investigation, casework::decide(m_investigation.reader(), RecordKind::Event, m_event, verdict));
    refresh();
}

void EventPage::remove()
{
    perform(m_shell, m_investigation, casework::removeRecord(m_investigation.reader(), RecordKind::Event, m_event));
    refresh();
}

void EventPage::beginEdit()
{
    m_form->beginEdit();
}

} // namespace nutgraf::widgets
