// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/readerscreen.h"

#include "app/casework/investigation.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/shell.h"
#include "widgets/models/assertionmodel.h"
#include "widgets/models/datewords.h"
#include "widgets/reader/claimchooser.h"
#include "widgets/reader/findbar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

#include <limits>

// What can be done with the words of a document, and the furniture that offers it.
namespace nutgraf::widgets {

using casework::Verdict;
using storage::AssertionRow;
using storage::RecordKind;
using storage::RecordState;
using storage::TextSpan;

namespace {

constexpr int ZoomStep = 10;
constexpr int MostClaims = 500; // offered in the chooser

} // namespace

void ReaderScreen::makeActions()
{
    m_claim =
        addScreenAction(QStringLiteral("makeClaim"), tr("Claim"), Icon::Claims, Qt::Key_C, [this] { makeClaim(); });
    m_claim->setToolTip(tr("Make a claim of the selected words"));
    m_evidence = addScreenAction(QStringLiteral("makeEvidence"), tr("Evidence"), Icon::EvidenceFor, {},
                                 [this] { makeEvidence(); });
    m_evidence->setToolTip(tr("Use the selected words as evidence for a claim (E)"));
    m_source =
        addScreenAction(QStringLiteral("makeSource"), tr("Source"), Icon::Person, Qt::Key_S, [this] { makeSource(); });
    m_source->setToolTip(tr("Make a source of the selected name"));
    m_attach =
        addScreenAction(QStringLiteral("attachToClaim"), tr("Attach"), Icon::Link, Qt::Key_A, [this] { attach(); });
    m_attach->setToolTip(tr("Attach the selected words to the nearest claim"));

    m_accept = addScreenAction(QStringLiteral("acceptSuggestion"), tr("Accept suggestion"), Icon::Accept, Qt::Key_Y,
                               [this] { decide(Verdict::Accept); });
    m_reject = addScreenAction(QStringLiteral("rejectSuggestion"), tr("Reject suggestion"), Icon::Reject, Qt::Key_N,
                               [this] { decide(Verdict::Reject); });
    m_unsure = addScreenAction(QStringLiteral("leaveUndecided"), tr("Not sure"), Icon::Unsure, Qt::Key_H,
                               [this] { decide(Verdict::Undecided); });
    m_next = addScreenAction(QStringLiteral("nextClaim"), tr("Next claim in the text"), Icon::Down, Qt::Key_J,
                             [this] { step(1); });
    m_previous = addScreenAction(QStringLiteral("previousClaim"), tr("Previous claim in the text"), Icon::Up, Qt::Key_K,
                                 [this] { step(-1); });
    // One key, two words for it: with words selected E takes them as evidence, else e edits what is current.
    m_edit = addScreenAction(QStringLiteral("editStatement"), tr("Edit statement"), Icon::Edit, Qt::Key_E, [this] {
        if (view() && !view()->selection().isEmpty())
            makeEvidence();
        else
            editStatement();
    });
    m_cite = addScreenAction(QStringLiteral("copyCitation"), tr("Copy as citation"), Icon::Copy,
                             Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyCitation(); });
    m_findAction = addScreenAction(QStringLiteral("findInDocument"), tr("Find in this document"), Icon::Search,
                                   QKeySequence::Find, [this] { startFind(); });

    makeViewActions();
}

void ReaderScreen::makeViewActions()
{
    struct Layer
    {
        int kind;
        QString text;
        Qt::Key key;
    };
    const Layer layers[] = {{TextMark::Quantity, tr("Quantities"), Qt::Key_1},
                            {TextMark::Time, tr("Times"), Qt::Key_2},
                            {TextMark::Speech, tr("Speech"), Qt::Key_3},
                            {TextMark::Claim, tr("Claims"), Qt::Key_4}};
    for (const Layer &layer : layers) {
        QAction *action = addScreenAction(QStringLiteral("layer%1").arg(layer.kind), layer.text, Icon::Layers,
                                          Qt::ALT | layer.key, [] {});
        action->setIcon({});
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(layer.kind);
        connect(action, &QAction::toggled, this, [this, kind = layer.kind](bool shown) { setLayer(kind, shown); });
        m_layerActions.append(action);
    }
    QAction *in = addScreenAction(QStringLiteral("zoomIn"), tr("Larger"), Icon::ZoomIn, Qt::Key_Plus,
                                  [this] { setZoom(m_zoom + ZoomStep); });
    in->setShortcuts({Qt::Key_Plus, Qt::Key_Equal, QKeySequence(QKeySequence::ZoomIn)});
    QAction *out = addScreenAction(QStringLiteral("zoomOut"), tr("Smaller"), Icon::ZoomOut, Qt::Key_Minus,
                                   [this] { setZoom(m_zoom - ZoomStep); });
    out->setShortcuts({Qt::Key_Minus, QKeySequence(QKeySequence::ZoomOut)});
    QAction *reset =
        addScreenAction(QStringLiteral("zoomReset"), tr("Usual size"), Icon::Fit, Qt::Key_0, [this] { setZoom(100); });
    m_zoomActions = {in, out, reset};
    m_nextDocument = addScreenAction(QStringLiteral("nextDocument"), tr("Next document"), Icon::Next,
                                     Qt::ALT | Qt::Key_Down, [this] { neighbour(1); });
    m_previousDocument = addScreenAction(QStringLiteral("previousDocument"), tr("Previous document"), Icon::Previous,
                                         Qt::ALT | Qt::Key_Up, [this] { neighbour(-1); });
}

QWidget *ReaderScreen::makeToolBar()
{
    auto *bar = new QToolBar;
    bar->setObjectName(QStringLiteral("readerTools"));
    bar->setIconSize({scaled(16), scaled(16)});
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addActions({m_claim, m_evidence, m_source, m_attach});
    for (QAction *action : {m_claim, m_evidence, m_source, m_attach})
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addSeparator();
    bar->addActions({m_previous, m_next, m_accept, m_reject, m_unsure});
    auto *stretch = new QWidget(bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
    m_versions->setAccessibleName(tr("Version"));
    m_versions->setToolTip(tr("Which version of the document is shown"));
    m_versionAction = bar->addWidget(m_versions);
    m_versionAction->setVisible(false);
    bar->addActions({m_findAction, m_zoomActions[1], m_zoomActions[0]});
    const QList<QAction *> shown = bar->actions();
    for (QAction *action : shown)
        if (!action->isSeparator() && !action->shortcut().isEmpty())
            action->setToolTip(tooltipOf(*action));
    m_layerMenu = new QMenu(bar);
    m_layerMenu->addActions(m_layerActions);
    auto *layers = new QToolButton(bar);
    layers->setIcon(icon(Icon::Layers));
    layers->setToolTip(tr("What is marked in the text"));
    layers->setAccessibleName(tr("Layers"));
    layers->setMenu(m_layerMenu);
    layers->setPopupMode(QToolButton::InstantPopup);
    bar->addWidget(layers);
    return bar;
}

void ReaderScreen::updateActions()
{
    Tab *tab = current();
    const bool writable = tab && !m_investigation.isReadOnly();
    const bool words = writable && !tab->view->selection().isEmpty();
    for (QAction *action : {m_claim, m_evidence, m_source})
        action->setEnabled(words);
    m_attach->setEnabled(words && !nearestClaim().isNull());
    const bool hasRows = tab && !tab->model->assertions().isEmpty();
    const bool hasCurrent = tab && tab->view->currentRow() >= 0;
    for (QAction *action : {m_accept, m_reject, m_unsure})
        action->setEnabled(writable && hasRows);
    m_next->setEnabled(hasRows);
    m_previous->setEnabled(hasRows);
    m_edit->setEnabled(words || (writable && hasCurrent));
    m_cite->setEnabled(tab);
    m_findAction->setEnabled(tab);
    m_nextDocument->setEnabled(tab);
    m_previousDocument->setEnabled(tab);
}

void ReaderScreen::showMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool words = view() && !view()->selection().isEmpty();
    if (words) {
        menu->addActions({m_claim, m_evidence, m_source, m_attach});
        menu->addSeparator();
        auto *copy = menu->addAction(icon(Icon::Copy), tr("Copy"));
        connect(copy, &QAction::triggered, this,
                [this] { QApplication::clipboard()->setText(view()->selectedText()); });
        menu->addAction(m_cite);
        menu->addSeparator();
    }
    if (view() && view()->currentRow() >= 0) {
        menu->addActions({m_accept, m_reject, m_unsure});
        if (!words)
            menu->addAction(m_edit);
        menu->addSeparator();
    }
    menu->addAction(m_findAction);
    menu->addMenu(m_layerMenu)->setText(tr("Marked in the text"));
    menu->popup(global);
}

std::optional<casework::Selection> ReaderScreen::selected()
{
    const Tab *tab = current();
    if (!tab || tab->view->selection().isEmpty())
        return std::nullopt;
    return casework::Selection{tab->capture, tab->view->selection()};
}

void ReaderScreen::performAt(const storage::Result<casework::Change> &change, TextSpan span)
{
    if (!perform(m_shell, m_investigation, change))
        return;
    Tab *tab = current();
    if (!tab)
        return;
    tab->view->setCaret(span.end());
    for (const AssertionRow &row : tab->model->assertions())
        if (span.contains(row.passage.span) && row.state == RecordState::Confirmed)
            choose(row.uuid, false);
    updateActions();
}

void ReaderScreen::makeClaim()
{
    if (const auto selection = selected())
        performAt(casework::makeClaim(m_investigation.reader(), *selection), selection->span);
}

void ReaderScreen::attach()
{
    const auto selection = selected();
    const QUuid claim = nearestClaim();
    if (selection && !claim.isNull())
        performAt(casework::attachToClaim(m_investigation.reader(), *selection, claim), selection->span);
}

void ReaderScreen::makeSource()
{
    const auto selection = selected();
    if (!selection)
        return;
    const auto change = casework::makeSource(m_investigation.reader(), *selection);
    if (change && change.value().isEmpty())
        m_shell.say(tr("“%1” is a source already").arg(view()->selectedText().simplified()));
    else
        perform(m_shell, m_investigation, change);
}

void ReaderScreen::makeEvidence()
{
    const auto selection = selected();
    if (!selection)
        return;
    const auto claims = m_investigation.reader().claims(storage::StateFilter::NotRejected, {0, MostClaims});
    if (!claims) {
        m_shell.showError(claims.error());
        return;
    }
    if (claims.value().isEmpty()) {
        m_shell.say(tr("No claims yet: press C to make one of these words"));
        return;
    }
    delete m_chooser;
    m_chooser = new ClaimChooser(ClaimChooser::Purpose::Evidence, this);
    m_chooser->setClaims(claims.value(), nearestClaim());
    connect(m_chooser, &ClaimChooser::chosen, this, [this, selection = *selection] {
        performAt(casework::addEvidence(m_investigation.reader(), selection, m_chooser->claim(), m_chooser->stance(),
                                        m_chooser->credibility(), m_chooser->note()),
                  selection.span);
        m_chooser->deleteLater();
    });
    const QRect place = view()->spanRect(selection->span);
    m_chooser->popUp({view()->viewport()->mapToGlobal(place.topLeft()), place.size()});
}

QUuid ReaderScreen::nearestClaim() const
{
    const Tab *tab = current();
    if (!tab)
        return {};
    const TextSpan here = tab->view->selection();
    QUuid nearest;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const AssertionRow &row : tab->model->assertions()) {
        if (row.claim.isNull())
            continue;
        const TextSpan there = row.passage.span;
        const qsizetype distance = there.overlaps(here) ? 0 : qMax(there.start - here.end(), here.start - there.end());
        if (distance < least) {
            least = distance;
            nearest = row.claim;
        }
    }
    return nearest;
}

void ReaderScreen::copyCitation()
{
    const Tab *tab = current();
    if (!tab)
        return;
    QString text;
    const QString words = tab->view->selectedText().simplified();
    if (!words.isEmpty())
        text = QStringLiteral("“%1”\n").arg(words);
    QStringList parts;
    for (const QString &part : {tab->row.byline.join(QStringLiteral(", ")), tab->row.title, tab->row.publisher,
                                edtfWords(tab->row.published), tab->row.url})
        if (!part.isEmpty())
            parts.append(part);
    QApplication::clipboard()->setText(text + parts.join(QStringLiteral(". ")));
    m_shell.say(tr("Citation copied"));
}

void ReaderScreen::choose(const QUuid &assertion, bool scroll)
{
    Tab *tab = current();
    const int row = tab ? tab->model->rowOf(assertion) : -1;
    if (row < 0)
        return;
    finishEdit(true);
    tab->view->setCurrent(assertion);
    if (scroll)
        tab->view->reveal(tab->model->assertions()[row].passage.span);
    m_shell.inspect({QStringLiteral("assertion"), assertion});
    updateActions();
}

void ReaderScreen::step(int direction)
{
    Tab *tab = current();
    if (!tab || tab->model->assertions().isEmpty())
        return;
    const auto &rows = tab->model->assertions();
    int row = tab->view->currentRow();
    if (row >= 0) {
        row = qBound(0, row + direction, int(rows.size()) - 1);
    } else {
        // From where the reader is: the first one in view or below, or the last one above.
        const qsizetype here = tab->view->positionAt({tab->view->viewport()->width() / 3, space::Large});
        int below = 0;
        while (below < rows.size() && rows[below].passage.span.start < here)
            ++below;
        row = qBound(0, direction > 0 ? below : below - 1, int(rows.size()) - 1);
    }
    choose(rows[row].uuid);
}

void ReaderScreen::decide(Verdict verdict)
{
    Tab *tab = current();
    if (!tab)
        return;
    int row = tab->view->currentRow();
    if (row < 0) {
        // The first press shows what would be decided; nothing is decided unseen.
        step(1);
        return;
    }
    const AssertionRow decided = tab->model->assertions()[row];
    QUuid next;
    if (const int after = tab->model->undecidedFrom(row + 1); after >= 0 && after != row)
        next = tab->model->assertions()[after].uuid;
    const bool nothingToDo = verdict == Verdict::Undecided && decided.state == RecordState::Suggested;
    if (nothingToDo) {
        m_shell.say(tr("Left undecided"));
    } else {
        if (!perform(m_shell, m_investigation,
                     casework::decide(m_investigation.reader(), RecordKind::Assertion, decided.uuid, verdict)))
            return;
        if (decided.state == RecordState::Suggested)
            m_decided.append(decided.uuid);
    }
    if (!next.isNull() && tab->model->rowOf(next) >= 0) {
        choose(next);
    } else {
        if (!next.isNull() || verdict != Verdict::Undecided)
            m_shell.say(tr("Nothing more to review in this document"));
        if (tab->view->currentRow() < 0)
            m_shell.inspect({QStringLiteral("document"), tab->document});
        updateActions();
    }
}

// The statement of the claim is edited where its card is; the words of the document are never.
void ReaderScreen::editStatement()
{
    Tab *tab = current();
    const int row = tab ? tab->view->currentRow() : -1;
    if (row < 0)
        return;
    const AssertionRow assertion = tab->model->assertions()[row];
    if (assertion.claim.isNull()) {
        m_shell.say(tr("This suggestion belongs to no claim yet: accept it, or attach it to one"));
        return;
    }
    const auto claim = m_investigation.reader().claim(assertion.claim);
    if (!claim || !claim.value())
        return;
    finishEdit(true);
    tab->view->reveal(assertion.passage.span);
    m_edited = assertion.claim;
    m_editor = new QPlainTextEdit(claim.value()->statement, tab->view->viewport());
    m_editor->setObjectName(QStringLiteral("statementEditor"));
    m_editor->setAccessibleName(tr("Statement of the claim"));
    m_editor->setTabChangesFocus(true);
    m_editor->setFont(uiFont(TypeStep::Body));
    QRect place = tab->view->cardGeometry(row);
    if (place.isEmpty())
        place = tab->view->spanRect(assertion.passage.span);
    place.setWidth(qMax(place.width(), scaled(240)));
    place.setHeight(qMax(place.height(), scaled(76)));
    place.moveRight(qMin(place.right(), tab->view->viewport()->width() - space::Small));
    m_editor->setGeometry(place);
    m_editor->installEventFilter(this);
    m_editor->show();
    m_editor->selectAll();
    m_editor->setFocus();
}

bool ReaderScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor) {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
            if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
                finishEdit(true);
                return true;
            }
            if (key->key() == Qt::Key_Escape) {
                finishEdit(false);
                return true;
            }
        } else if (event->type() == QEvent::FocusOut
                   && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
            finishEdit(true);
        }
    }
    return Screen::eventFilter(watched, event);
}

void ReaderScreen::finishEdit(bool keep)
{
    if (!m_editor)
        return;
    QPlainTextEdit *editor = m_editor;
    m_editor = nullptr;
    const QString statement = editor->toPlainText().simplified();
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    if (view())
        view()->setFocus();
    if (!keep || statement.isEmpty())
        return;
    const auto claim = m_investigation.reader().claim(m_edited);
    if (claim && claim.value() && claim.value()->statement != statement)
        perform(m_shell, m_investigation,
                casework::setFields(RecordKind::Claim, m_edited, {{QStringLiteral("statement"), statement}},
                                    tr("Edit statement")));
}

void ReaderScreen::setLayer(int layer, bool shown)
{
    m_layers = shown ? m_layers | layer : m_layers & ~layer;
    for (const auto &tab : m_tabs)
        tab->view->setLayers(m_layers);
}

void ReaderScreen::setZoom(int percent)
{
    m_zoom = qBound(50, percent, 300);
    for (const auto &tab : m_tabs)
        tab->view->setZoom(m_zoom);
    if (isVisible())
        m_shell.say(tr("Text at %1 %").arg(m_zoom));
}

void ReaderScreen::startFind()
{
    Tab *tab = current();
    if (!tab)
        return;
    m_find->setText(tab->view->text(), tab->view->selection().start);
    m_find->begin(tab->view->selectedText());
}

void ReaderScreen::showHits(bool scroll)
{
    Tab *tab = current();
    if (!tab)
        return;
    tab->view->setHits(m_find->hits(), m_find->current());
    if (scroll && m_find->current() >= 0) {
        const TextSpan hit = m_find->hits()[m_find->current()];
        tab->view->setCaret(hit.start);
        tab->view->reveal(hit);
    }
}

void ReaderScreen::closeFind()
{
    const bool wasShown = m_find->isVisible();
    m_find->hide();
    Tab *tab = current();
    if (!tab)
        return;
    const int hit = m_find->current();
    tab->view->setHits({}, -1);
    if (wasShown && hit >= 0 && hit < m_find->hits().size())
        tab->view->select(m_find->hits()[hit]);
    tab->view->setFocus();
}

} // namespace nutgraf::widgets
