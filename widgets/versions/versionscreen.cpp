// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versions/versionscreen.h"

#include "app/casework/edits.h"
#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "storage/schema/migrator.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/versions/versiondelegate.h"
#include "widgets/versions/versionmodel.h"
#include "widgets/versions/versionwords.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::VersionView;
using reasoning::AnchorFit;
using storage::CaptureRow;
using storage::Result;

namespace {

Result<VersionView> readView(const QString &path, const QUuid &before, const QUuid &after)
{
    NUTGRAF_TRY(storage::Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadOnly));
    storage::CaseReader reader(connection);
    Result<VersionView> view = casework::compareCaptures(reader, before, after);
    NUTGRAF_CHECK(connection.close());
    return view;
}

void fillVersions(QComboBox *box, const QList<CaptureRow> &captures, const QUuid &wanted)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const CaptureRow &capture : captures)
        box->addItem(captureWords(capture), capture.uuid);
    box->setCurrentIndex(std::max(0, box->findData(wanted)));
}

} // namespace

VersionScreen::VersionScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("versions"), tr("Versions"), Icon::Layers, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new VersionModel(this))
{
    setRailId(QStringLiteral("documents"));
    m_confirm = addScreenAction(QStringLiteral("confirmVersionChange"), tr("Confirm finding"), Icon::Accept, Qt::Key_Y,
                                [this] { decide(casework::RecordState::Confirmed); });
    m_reject = addScreenAction(QStringLiteral("rejectVersionChange"), tr("Reject finding"), Icon::Reject, Qt::Key_N,
                               [this] { decide(casework::RecordState::Rejected); });
    addScreenAction(QStringLiteral("nextChange"), tr("Next change"), Icon::Down, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousChange"), tr("Previous change"), Icon::Up, Qt::Key_K, [this] { step(-1); });
    addScreenAction(QStringLiteral("copyVersions"), tr("Copy the changes as text"), Icon::Copy, QKeySequence::Copy,
                    [this] { copyAsText(); });
    m_move = addScreenAction(QStringLiteral("moveAnchor"), tr("Move the marked words to this version"), Icon::Next,
                             Qt::Key_M, [this] { moveAnchor(); });

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Separator);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("versionRows"));
    m_list->setAccessibleName(tr("Changes, sentence by sentence"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(60);
    m_list->setFrameShape(QFrame::NoFrame);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { m_model->openRun(index.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { m_model->openRun(index.row()); });
    column->addWidget(m_list, 1);
    m_bottom = makeBottom();
    column->addWidget(m_bottom);
    content->setFocusProxy(m_list);
    setContent(content);
    setEmptyState(tr("Only one version"),
                  tr("When a document is fetched or added again with other words, its versions are compared here."));
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
}

QWidget *VersionScreen::makeHead()
{
    m_title = new TextLabel({}, TypeStep::Title, ColourRole::Text, QFont::DemiBold);
    m_title->setWordWrap(true);
    m_kind = new TextLabel({}, TypeStep::Body, ColourRole::InfoText, QFont::DemiBold);
    m_kind->setObjectName(QStringLiteral("versionKind"));
    m_sentence = new TextLabel({}, TypeStep::Body, ColourRole::MutedText);
    m_sentence->setWordWrap(true);
    m_summary = new TextLabel;
    m_summary->setObjectName(QStringLiteral("versionSummary"));
    m_summary->setWordWrap(true);
    m_note = new TextLabel({}, TypeStep::Body, ColourRole::Text);
    m_note->setWordWrap(true);
    m_before = new QComboBox;
    m_before->setObjectName(QStringLiteral("versionBefore"));
    m_before->setAccessibleName(tr("Earlier version"));
    m_after = new QComboBox;
    m_after->setObjectName(QStringLiteral("versionAfter"));
    m_after->setAccessibleName(tr("Later version"));
    for (QComboBox *box : {m_before, m_after})
        connect(box, &QComboBox::activated, this, [this] { compare(); });

    m_finding = new Card;
    auto *first = new QHBoxLayout;
    first->addWidget(m_kind);
    first->addWidget(m_sentence, 1);
    first->addWidget(new ActionButton(m_reject));
    first->addWidget(new ActionButton(m_confirm));
    m_finding->body()->addLayout(first);
    m_finding->body()->addWidget(m_summary);
    m_finding->body()->addWidget(m_note);

    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    column->setSpacing(space::Small);
    column->addWidget(m_title);
    column->addWidget(m_finding);
    auto *pickers = new QHBoxLayout;
    pickers->setSpacing(space::Wide);
    pickers->addSpacing(scaled(92));
    pickers->addWidget(m_before, 1);
    pickers->addWidget(m_after, 1);
    column->addLayout(pickers);
    return head;
}

QWidget *VersionScreen::makeBottom()
{
    const auto makeList = [](const QString &name) {
        auto *list = new QListWidget;
        list->setObjectName(name);
        list->setMaximumHeight(scaled(120));
        list->setTextElideMode(Qt::ElideRight);
        return list;
    };
    m_restingHead = new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold);
    m_resting = makeList(QStringLiteral("restingClaims"));
    m_resting->setAccessibleName(tr("Assertions that rest on words which changed"));
    connect(m_resting, &QListWidget::itemActivated, this, [this] { openResting(); });
    m_anchorsHead = new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold);
    m_anchors = makeList(QStringLiteral("looseAnchors"));
    m_anchors->setAccessibleName(tr("Marked words that are not in the later version"));
    connect(m_anchors, &QListWidget::currentRowChanged, this, [this](int row) {
        m_move->setEnabled(row >= 0 && m_model->view().anchors.at(row).place.fit != AnchorFit::Lost);
    });
    connect(m_anchors, &QListWidget::itemActivated, this, [this] { moveAnchor(); });

    auto *bottom = new QWidget;
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(space::Large, space::Small, space::Large, space::Medium);
    row->setSpacing(space::Wide);
    auto *left = new QVBoxLayout;
    left->addWidget(m_restingHead);
    left->addWidget(m_resting);
    auto *right = new QVBoxLayout;
    auto *rightHead = new QHBoxLayout;
    rightHead->addWidget(m_anchorsHead, 1);
    rightHead->addWidget(new ActionButton(m_move));
    right->addLayout(rightHead);
    right->addWidget(m_anchors);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    return bottom;
}

void VersionScreen::showLocation(const Location &location)
{
    if (location.subject.kind != QLatin1String("document"))
        return;
    m_document = location.subject.uuid;
    m_before->clear();
    m_after->clear();
    invalidate();
}

Location VersionScreen::location() const
{
    return {id(), m_document.isNull() ? Subject() : Subject{QStringLiteral("document"), m_document}, {}};
}

void VersionScreen::refresh()
{
    readVersions();
    compare();
}

void VersionScreen::readVersions()
{
    auto &reader = m_investigation.reader();
    const auto document = reader.document(m_document);
    if (!document || !document.value()) {
        showPage(Page::Empty);
        return;
    }
    const auto captures = reader.captures(document.value()->id);
    if (!captures) {
        m_shell.showError(captures.error());
        return;
    }
    showPage(captures.value().size() > 1 ? Page::Content : Page::Empty);
    if (captures.value().size() < 2)
        return;
    m_title->setText(document.value()->title);
    const QUuid after = m_after->count() > 0 ? m_after->currentData().toUuid() : captures.value().first().uuid;
    QUuid before = m_before->count() > 0 ? m_before->currentData().toUuid() : QUuid();
    if (before.isNull()) {
        const auto former = casework::versionBefore(reader, captures.value().first());
        before = former && !former.value().isNull() ? former.value() : captures.value().at(1).uuid;
    }
    fillVersions(m_before, captures.value(), before);
    fillVersions(m_after, captures.value(), after);
}

void VersionScreen::compare()
{
    const QUuid before = m_before->currentData().toUuid();
    const QUuid after = m_after->currentData().toUuid();
    if (before.isNull() || after.isNull())
        return;
    const quint64 asked = ++m_asked;
    m_shell.tasks().run(
        &m_shell.pools().io, this, tr("Comparing two versions"),
        [path = m_investigation.path(), before, after](const jobs::JobContext &) {
            return readView(path, before, after);
        },
        [this, asked](const Result<VersionView> &view) {
            if (asked != m_asked)
                return;
            if (view)
                showView(view.value());
            else
                m_shell.showError(view.error());
        });
}

void VersionScreen::showView(const VersionView &view)
{
    m_model->setView(view);
    showKind(view);
    showResting(view);
    showAnchors(view);
    const int first = m_model->changeAfter(-1, 1);
    if (first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
}

void VersionScreen::showKind(const VersionView &view)
{
    const QString kind = reasoning::versionKindName(view.comparison.kind);
    m_kind->setText(versionKindWords(kind));
    m_kind->setRole(versionKindColour(kind));
    m_sentence->setText(versionKindSentence(kind));
    m_summary->setText(view.summary);
    const QString note = view.comparison.note.in(view.afterText).toString();
    m_note->setText(tr("The note: “%1”").arg(note));
    m_note->setVisible(!note.isEmpty());
    m_relation = {};
    auto outline = Card::Outline::Plain;
    const auto changes = m_investigation.reader().versionChangesOf(view.after.document);
    if (changes) {
        for (const storage::VersionChangeRow &change : changes.value()) {
            if (change.before != view.before.uuid || change.after != view.after.uuid)
                continue;
            m_relation = change.relation;
            outline = change.state == casework::RecordState::Confirmed ? Card::Outline::Confirmed
                : change.state == casework::RecordState::Rejected      ? Card::Outline::Rejected
                                                                       : Card::Outline::Suggested;
        }
    }
    m_finding->setOutline(outline);
    m_confirm->setEnabled(!m_relation.isNull() && outline != Card::Outline::Confirmed && !m_investigation.isReadOnly());
    m_reject->setEnabled(!m_relation.isNull() && outline != Card::Outline::Rejected && !m_investigation.isReadOnly());
}

void VersionScreen::showResting(const VersionView &view)
{
    m_resting->clear();
    for (const casework::RestingAssertion &one : view.resting)
        m_resting->addItem(one.claim.isEmpty() ? one.assertion.words : one.claim);
    m_restingHead->setText(view.resting.isEmpty()
                               ? tr("Nothing rests on words that changed")
                               : tr("%n assertion(s) rest on words that changed", nullptr, int(view.resting.size())));
    m_resting->setVisible(!view.resting.isEmpty());
}

void VersionScreen::showAnchors(const VersionView &view)
{
    m_anchors->clear();
    for (const casework::LooseAnchor &anchor : view.anchors) {
        const QString there = anchor.place.span.in(view.afterText).toString();
        m_anchors->addItem(anchor.place.fit == AnchorFit::Lost
                               ? tr("Not in this version: “%1”").arg(anchor.passage.exact)
                               : tr("“%1” may be “%2” now").arg(anchor.passage.exact, there));
    }
    m_anchorsHead->setText(tr("%n marked passage(s) left behind", nullptr, int(view.anchors.size())));
    const bool any = !view.anchors.isEmpty();
    m_anchorsHead->setVisible(any);
    m_anchors->setVisible(any);
    m_move->setVisible(any);
    m_move->setEnabled(false);
    m_bottom->setVisible(any || !view.resting.isEmpty());
}

void VersionScreen::step(int by)
{
    const int row = m_model->changeAfter(m_list->currentIndex().row(), by);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
}

void VersionScreen::openResting()
{
    const int row = m_resting->currentRow();
    if (row < 0)
        return;
    const storage::AssertionRow &assertion = m_model->view().resting.at(row).assertion;
    if (assertion.claim.isNull())
        m_shell.go({QStringLiteral("reader"), {QStringLiteral("assertion"), assertion.uuid}, assertion.passage.span});
    else
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), assertion.claim}, {}});
}

void VersionScreen::moveAnchor()
{
    const int row = m_anchors->currentRow();
    if (row < 0)
        return;
    const VersionView &view = m_model->view();
    perform(m_shell, m_investigation,
            casework::acceptAnchor(m_investigation.reader(), view.anchors.at(row), view.after, view.afterText));
}

void VersionScreen::decide(casework::RecordState state)
{
    if (m_relation.isNull())
        return;
    const bool confirmed = state == casework::RecordState::Confirmed;
    casework::Change change = casework::setFields(
        storage::RecordKind::Relation, m_relation,
        {{QStringLiteral("state"), confirmed ? QStringLiteral("confirmed") : QStringLiteral("rejected")}},
        confirmed ? tr("Confirm what a version changed") : tr("Reject what a version changed"));
    perform(m_shell, m_investigation, change);
}

void VersionScreen::copyAsText()
{
    const VersionView &view = m_model->view();
    QStringList lines{view.documentTitle, captureWords(view.before), captureWords(view.after), view.summary};
    for (int row = m_model->changeAfter(-1, 1); row >= 0; row = m_model->changeAfter(row, 1))
        lines.append(m_model->index(row).data().toString());
    QGuiApplication::clipboard()->setText(lines.join(QStringLiteral("\n\n")));
    m_shell.say(tr("Copied"));
}

} // namespace nutgraf::widgets
