// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/inboxscreen.h"

#include "app/casework/investigation.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/card.h"
#include "widgets/common/chain.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/keyhint.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/documents/factedit.h"
#include "widgets/documents/passagetext.h"
#include "widgets/documents/suggestiondelegate.h"
#include "widgets/models/datewords.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/suggestionmodel.h"
#include "widgets/models/valuewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Verdict;
using storage::AssertionRow;
using storage::RecordKind;
using storage::RecordState;
using storage::TextSpan;

namespace {

constexpr int MostPassages = 20; // more are read in the claim itself
constexpr int MostTextUnits = 4'000'000; // kept of the documents that passages stand in
constexpr int ReadableWidth = 640; // of the detail: lines of about 72 characters
constexpr int RecountMilliseconds = 300;

} // namespace

InboxScreen::InboxScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("inbox"), tr("Inbox"), Icon::Inbox, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new SuggestionModel(investigation.reader(), this))
    , m_texts(MostTextUnits)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_head(new SectionHeader(tr("To review")))
    , m_list(new QListView)
{
    makeActions();
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Large, space::Medium, space::Medium, space::Small);
    head->addWidget(m_head);
    leftLayout->addLayout(head);
    leftLayout->addWidget(m_list, 1);
    m_list->setObjectName(QStringLiteral("suggestionList"));
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);

    m_split->setObjectName(QStringLiteral("inboxSplit"));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(left);
    m_split->addWidget(makeDetail());
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({scaled(320), scaled(640)});
    setContent(m_split);
    setFocusProxy(m_list);

    setEmptyState(tr("Nothing waits"),
                  tr("What is found in added documents comes here, to be accepted or rejected "
                     "one by one."));
    offerAddDocuments();

    connect(m_model, &SuggestionModel::failed, this, [this](const storage::Error &error) { m_shell.showError(error); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxScreen::showCurrent);
    connect(m_list, &QListView::activated, this, [this] {
        if (!m_assertions.isEmpty())
            openPassage(m_assertions.constFirst());
    });
    m_recount.setSingleShot(true);
    m_recount.setInterval(RecountMilliseconds);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        if (!isVisible()) {
            m_model->refresh();
            setWaiting(m_model->waiting());
        }
    });
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
    connect(&m_investigation, &casework::Investigation::changed, &m_recount, qOverload<>(&QTimer::start));
    m_recount.start(0);
}

void InboxScreen::makeActions()
{
    m_accept = addScreenAction(QStringLiteral("accept"), tr("Accept"), Icon::Accept, Qt::Key_Y,
                               [this] { decide(Verdict::Accept); });
    m_acceptAll = addScreenAction(QStringLiteral("acceptWithAll"), tr("Accept with all passages"), Icon::Accept,
                                  Qt::SHIFT | Qt::Key_Y, [this] { decide(Verdict::AcceptWithAll); });
    m_reject = addScreenAction(QStringLiteral("reject"), tr("Reject"), Icon::Reject, Qt::Key_N,
                               [this] { decide(Verdict::Reject); });
    m_unsure = addScreenAction(QStringLiteral("unsure"), tr("Not sure"), Icon::Unsure, Qt::Key_H,
                               [this] { decide(Verdict::Undecided); });
    m_edit = addScreenAction(QStringLiteral("editStatement"), tr("Edit"), Icon::Edit, Qt::Key_E,
                             [this] { editStatement(); });
    m_open = addScreenAction(QStringLiteral("openPassage"), tr("Read"), Icon::Documents, {}, [this] {
        if (!m_assertions.isEmpty())
            openPassage(m_assertions.constFirst());
    });
    m_open->setToolTip(tr("Read in the document (Enter)"));
    m_head->addButton(addScreenAction(QStringLiteral("showArrivals"), tr("Arrivals"), Icon::Inbox, Qt::Key_A, [this] {
        m_shell.go({QStringLiteral("arrivals"), {}, {}});
    }));
    addScreenAction(QStringLiteral("next"), tr("Next suggestion"), Icon::Down, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previous"), tr("Previous suggestion"), Icon::Up, Qt::Key_K, [this] { step(-1); });
}

QWidget *InboxScreen::makeDetail()
{
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto *page = new QWidget;
    auto *column = new QWidget(page);
    column->setMaximumWidth(scaled(ReadableWidth));
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Wide);
    outer->addWidget(column, 100);
    outer->addStretch(1);
    auto *words = new QVBoxLayout(column);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::Small);
    m_kind = new TextLabel({}, TypeStep::Body, ColourRole::MutedText);
    m_kind->setWordWrap(true);
    m_statement = new FactEdit(FactEdit::Lines::One, TypeStep::Title);
    m_statement->setObjectName(QStringLiteral("statement"));
    m_statement->setAccessibleName(tr("Statement of the claim"));
    m_note = new TextLabel({}, TypeStep::Body, ColourRole::MutedText);
    m_note->setWordWrap(true);
    words->addWidget(m_kind);
    words->addWidget(m_statement);
    words->addWidget(m_note);
    words->addSpacing(space::Small);
    m_passages = new QVBoxLayout;
    m_passages->setSpacing(space::Medium);
    words->addLayout(m_passages);
    words->addStretch();
    connect(m_statement, &FactEdit::committed, this, [this](const QString &statement) {
        const int row = m_model->rowOf(m_shown);
        if (row < 0 || statement.isEmpty() || m_model->suggestion(row).kind != Suggestion::Claim)
            return;
        perform(m_shell, m_investigation,
                casework::setFields(RecordKind::Claim, m_shown, {{QStringLiteral("statement"), statement}},
                                    tr("Edit statement")));
    });

    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("inboxDetail"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new Separator(Qt::Horizontal));

    layout->addLayout(makeButtons());
    return right;
}

QLayout *InboxScreen::makeButtons()
{
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(space::Wide, space::Medium, space::Wide, space::Medium);
    buttons->setSpacing(space::Small);
    for (QAction *action : {m_accept, m_acceptAll, m_reject, m_unsure, m_edit}) {
        auto *button = new ActionButton(action);
        button->setDefault(action == m_accept);
        auto *pair = new QWidget; // the key stays with its button where the line breaks
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, space::Tight, 0);
        row->setSpacing(space::Small);
        row->addWidget(button);
        row->addWidget(new KeyHint(action->shortcut()));
        connect(action, &QAction::changed, pair, [action, pair] { pair->setVisible(action->isVisible()); });
        buttons->addWidget(pair);
    }
    buttons->addWidget(new ActionButton(m_open));
    return buttons;
}

int InboxScreen::currentRow() const
{
    return m_list->currentIndex().row();
}

void InboxScreen::select(int row)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex index = m_model->index(qBound(0, row, m_model->rowCount() - 1));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    if (index.row() > m_model->rowCount() - 5 && m_model->canFetchMore())
        m_model->fetchMore();
}

void InboxScreen::step(int by)
{
    select(currentRow() < 0 ? 0 : currentRow() + by);
}

void InboxScreen::decide(Verdict verdict)
{
    const int row = currentRow();
    if (row < 0 || m_investigation.isReadOnly())
        return;
    const Suggestion decided = m_model->suggestion(row);
    if (verdict == Verdict::Undecided) {
        m_model->setUnsure(decided.uuid, true);
        m_shell.say(tr("Left undecided"));
        select(row + 1);
        return;
    }
    // With a single passage in view there is nothing left to look at one by one.
    if (verdict == Verdict::Accept && decided.kind == Suggestion::Claim && decided.assertions <= 1)
        verdict = Verdict::AcceptWithAll;
    const RecordKind kind = decided.kind == Suggestion::Claim ? RecordKind::Claim : RecordKind::Assertion;
    if (!perform(m_shell, m_investigation, casework::decide(m_investigation.reader(), kind, decided.uuid, verdict)))
        return;
    m_decided.append(decided.uuid);
    select(row); // it was read again by now: the decided one has gone, the next one stands in its place
}

void InboxScreen::refresh()
{
    const QUuid before = m_shown;
    const int row = qMax(0, currentRow());
    m_model->refresh();
    showCounts();
    if (m_model->rowCount() == 0) {
        m_shown = {};
        showPage(Page::Empty);
        return;
    }
    showPage(Page::Content);
    // A decision that was taken back is shown again; else what was shown stays, or what stands in its place.
    int wanted = -1;
    while (!m_decided.isEmpty() && m_model->rowOf(m_decided.constLast()) >= 0)
        wanted = m_model->rowOf(m_decided.takeLast());
    if (wanted < 0)
        wanted = m_model->rowOf(before);
    select(wanted >= 0 ? wanted : row);
    showCurrent();
}

void InboxScreen::showCounts()
{
    setWaiting(m_model->waiting());
    const int claims = m_model->waitingClaims();
    const int rest = m_model->waiting() - claims;
    QString note = counted(claims, tr("1 claim"), tr("%n claims", nullptr, claims));
    if (rest > 0)
        note = claims > 0 ? counted(rest, tr("%1, 1 passage"), tr("%1, %n passages", nullptr, rest)).arg(note)
                          : counted(rest, tr("1 passage"), tr("%n passages", nullptr, rest));
    m_head->setNote(note);
}

void InboxScreen::showCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const Suggestion &suggestion = m_model->suggestion(row);
    const bool changed = m_shown != suggestion.uuid;
    m_shown = suggestion.uuid;
    const bool isClaim = suggestion.kind == Suggestion::Claim;
    const QList<AssertionRow> assertions = m_model->assertionsOf(row);

    if (isClaim)
        m_kind->setText(tr("Suggested claim"));
    else if (suggestion.claimStatement.isEmpty())
        m_kind->setText(tr("Suggested passage, of no claim yet"));
    else
        m_kind->setText(tr("One more passage for the claim “%1”").arg(suggestion.claimStatement));
    m_statement->setReadOnly(!isClaim || m_investigation.isReadOnly());
    m_statement->setFact(suggestion.statement);
    QStringList note;
    if (isClaim) {
        note.append(counted(suggestion.assertions, tr("1 passage"), tr("%n passages", nullptr, suggestion.assertions)));
        note.append(
            counted(suggestion.documents, tr("in 1 document"), tr("in %n documents", nullptr, suggestion.documents)));
    }
    if (!suggestion.values.isEmpty())
        note.append(suggestion.values);
    m_note->setText(note.join(QStringLiteral(" · ")));
    m_note->setVisible(!note.isEmpty());

    showPassages(assertions);
    if (changed)
        m_scroll->verticalScrollBar()->setValue(0);

    const bool writable = !m_investigation.isReadOnly();
    const bool several = isClaim && assertions.size() > 1;
    m_accept->setEnabled(writable);
    m_acceptAll->setVisible(several);
    m_acceptAll->setEnabled(writable && several);
    if (several)
        m_acceptAll->setText(counted(int(assertions.size()), tr("Accept with all 1 passage"),
                                     tr("Accept with all %n passages", nullptr, int(assertions.size()))));
    m_reject->setEnabled(writable);
    m_unsure->setEnabled(true);
    m_edit->setEnabled(writable && isClaim);
    m_open->setEnabled(!assertions.isEmpty());
    if (isVisible())
        m_shell.inspect({isClaim ? QStringLiteral("claim") : QStringLiteral("assertion"), suggestion.uuid});
}

void InboxScreen::showPassages(const QList<AssertionRow> &assertions)
{
    const bool same =
        std::equal(assertions.cbegin(), assertions.cend(), m_assertions.cbegin(), m_assertions.cend(),
                   [](const AssertionRow &a, const AssertionRow &b) { return a.uuid == b.uuid && a.state == b.state; });
    m_assertions = assertions;
    if (same && m_passages->count() > 0)
        return;
    while (QLayoutItem *item = m_passages->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const qsizetype shown = qMin<qsizetype>(assertions.size(), MostPassages);
    for (qsizetype i = 0; i < shown; ++i)
        m_passages->addWidget(passageCard(assertions[i]));
    if (assertions.size() > shown) {
        auto *more =
            new TextLabel(counted(int(assertions.size() - shown), tr("1 more passage in the claim itself"),
                                  tr("%n more passages in the claim itself", nullptr, int(assertions.size() - shown))),
                          TypeStep::Body, ColourRole::MutedText);
        m_passages->addWidget(more);
    }
}

QWidget *InboxScreen::passageCard(const AssertionRow &assertion)
{
    auto *card = new Card;
    card->setClickable(true);
    card->setOutline(assertion.state == RecordState::Suggested ? Card::Outline::Suggested : Card::Outline::Confirmed);
    QStringList place{assertion.documentTitle};
    if (!assertion.publisher.isEmpty())
        place.append(assertion.publisher);
    if (!assertion.published.isEmpty())
        place.append(edtfWords(assertion.published));
    auto *head = new ElidingLabel(place.join(QStringLiteral(" · ")), card);
    head->setRole(ColourRole::MutedText);
    card->body()->addWidget(head);
    auto *words = new PassageText(card);
    const QString &text = textOf(assertion.passage.capture);
    const PassageContext context = contextOf(text, assertion.passage.span);
    TextSpan value;
    if (!assertion.valueWords.isEmpty()) {
        value = {qsizetype(assertion.valueStart) - context.start, assertion.valueWords.size()};
        if (!context.words.contains(value) || value.in(context.paragraph) != assertion.valueWords)
            value = {};
    }
    words->setPassage(context.paragraph, context.words, value);
    card->body()->addWidget(words);
    auto *chain = new ChainWidget(card);
    chain->setTypeStep(TypeStep::Caption);
    chain->setChain(carrierName(assertion.documentKind), assertion.chain);
    card->body()->addSpacing(space::Tight);
    card->body()->addWidget(chain);
    card->setAccessibleName(tr("Passage in %1: %2").arg(assertion.documentTitle, assertion.words));
    connect(chain, &ChainWidget::sourceActivated, this, [this](const QUuid &source) {
        m_shell.inspect({QStringLiteral("source"), source});
    });
    connect(card, &Card::clicked, this, [this, assertion] { openPassage(assertion); });
    return card;
}

const QString &InboxScreen::textOf(storage::CaptureId capture)
{
    if (const QString *known = m_texts.object(capture.value))
        return *known;
    static const QString none;
    auto text = m_investigation.reader().text(capture);
    if (!text)
        return none;
    auto *kept = new QString(std::move(text).value());
    const qsizetype cost = qMin<qsizetype>(kept->size() + 1, MostTextUnits - 1);
    return m_texts.insert(capture.value, kept, cost) ? *m_texts.object(capture.value) : none;
}

void InboxScreen::openPassage(const AssertionRow &assertion)
{
    m_shell.go({QStringLiteral("reader"),
                {QStringLiteral("document"), assertion.passage.documentUuid},
                assertion.passage.span});
}

void InboxScreen::editStatement()
{
    if (m_statement->isReadOnly())
        return;
    m_statement->setFocus();
    m_statement->selectAll();
}

void InboxScreen::activate()
{
    m_list->setFocus();
    showCurrent();
}

void InboxScreen::showLocation(const Location &location)
{
    const int row = m_model->rowOf(location.subject.uuid);
    if (row >= 0)
        select(row);
}

Location InboxScreen::location() const
{
    const int row = currentRow();
    if (row < 0)
        return {id(), {}, {}};
    return {id(), {m_list->currentIndex().data(KindRole).toString(), m_model->suggestion(row).uuid}, {}};
}

QByteArray InboxScreen::saveState() const
{
    return m_split->saveState();
}

void InboxScreen::restoreState(const QByteArray &state)
{
    m_split->restoreState(state);
}

} // namespace nutgraf::widgets
