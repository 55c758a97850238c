// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/contradictionsscreen.h"

#include "app/casework/edits.h"
#include "widgets/claims/contradictiondelegate.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/prompt.h"
#include "widgets/common/shell.h"

#include <QAction>
#include <QListView>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int MostRows = 200; // decided ones make room for those after them

const QString OpenView = QStringLiteral("open");
const QString AllView = QStringLiteral("all");

} // namespace

ContradictionsScreen::ContradictionsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("contradictions"), tr("Contradictions"), Icon::Contradictions, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new ContradictionModel(this))
    , m_filter(new ContradictionFilter(this))
    , m_list(new QListView)
    , m_views(new ChoiceBar)
    , m_note(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
{
    m_filter->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("contradictionsList"));
    m_list->setAccessibleName(title());
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ContradictionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_views->setAccessibleName(tr("Which contradictions are shown"));
    m_views->addChoice(OpenView, tr("Open"));
    m_views->addChoice(AllView, tr("All"));
    m_views->setCurrent(OpenView);
    connect(m_views, &ChoiceBar::chosen, this, [this](const QString &view) {
        m_filter->setOpenOnly(view == OpenView);
        countWaiting();
    });
    connect(m_list, &QListView::activated, this, [this] {
        const ContradictionRow *row = current();
        if (row && !row->relation.claim.isNull())
            m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), row->relation.claim}, {}});
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (isVisible())
            activate();
    });

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    layout->setSpacing(space::Small);
    layout->addWidget(m_views);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    setContent(content);
    setFocusProxy(m_list);
    setEmptyState(tr("Nothing disagrees"),
                  tr("When two documents state different values for one claim, the pair stands here to be decided."));
    offerAddDocuments();
    addActions();
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
    connect(&m_investigation, &casework::Investigation::changed, this, &ContradictionsScreen::countWaiting);
    countWaiting();
}

void ContradictionsScreen::addActions()
{
    addScreenAction(QStringLiteral("nextContradiction"), tr("Next contradiction"), Icon::Next, Qt::Key_J,
                    [this] { step(1); });
    addScreenAction(QStringLiteral("previousContradiction"), tr("Previous contradiction"), Icon::Previous, Qt::Key_K,
                    [this] { step(-1); });
    addScreenAction(QStringLiteral("realContradiction"), tr("They disagree"), Icon::Accept, Qt::Key_Y,
                    [this] { decide(QStringLiteral("real")); });
    addScreenAction(QStringLiteral("noContradiction"), tr("There is no disagreement"), Icon::Reject, Qt::Key_N,
                    [this] { decide(QStringLiteral("rejected")); });
    addScreenAction(QStringLiteral("explainContradiction"), tr("Explain: both can hold"), Icon::Context, Qt::Key_X,
                    [this] { explain(); });
    addScreenAction(QStringLiteral("reopenContradiction"), tr("Leave open"), Icon::Unsure, Qt::Key_H,
                    [this] { decide(QStringLiteral("open")); });
}

void ContradictionsScreen::activate()
{
    const ContradictionRow *row = current();
    m_shell.inspect({QStringLiteral("relation"), row ? row->uuid : QUuid()});
}

void ContradictionsScreen::countWaiting()
{
    const auto counts = m_investigation.reader().counts();
    const int open = counts ? counts.value().openConflicts : 0;
    setWaiting(open);
    m_views->setText(OpenView,
                     open > 0 ? QStringLiteral("%1  %2").arg(tr("Open"), QLocale().toString(open)) : tr("Open"));
    const bool hidden = m_filter->rowCount() == 0 && m_model->rowCount() > 0;
    m_note->setText(hidden ? tr("Every contradiction is decided. Choose All to see them again.") : QString());
    m_note->setVisible(hidden);
}

void ContradictionsScreen::refresh()
{
    const auto relations = m_investigation.reader().contradictions({0, MostRows});
    if (!relations) {
        m_shell.showError(relations.error());
        return;
    }
    const auto rows = readContradictions(m_investigation.reader(), relations.value());
    if (!rows) {
        m_shell.showError(rows.error());
        return;
    }
    const QUuid before = m_list->currentIndex().data(UuidRole).toUuid();
    m_model->setRows(rows.value());
    m_filter->invalidate();
    select(before);
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    showPage(rows.value().isEmpty() ? Page::Empty : Page::Content);
    countWaiting();
}

const ContradictionRow *ContradictionsScreen::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_model->rowAt(index.row()) : nullptr;
}

void ContradictionsScreen::step(int rows)
{
    if (m_filter->rowCount() == 0)
        return;
    const int row = qBound(0, m_list->currentIndex().row() + rows, m_filter->rowCount() - 1);
    m_list->setCurrentIndex(m_filter->index(row, 0));
}

void ContradictionsScreen::decide(const QString &decision)
{
    if (const ContradictionRow *row = current())
        write(row->uuid, decision, row->relation.note);
}

void ContradictionsScreen::explain()
{
    const ContradictionRow *row = current();
    if (!row)
        return;
    TextRequest request;
    request.title = tr("Explain the disagreement");
    request.label = tr("Why both can hold");
    request.text = row->relation.note;
    request.lines = TextRequest::Lines::Many;
    m_shell.prompt().askText(this, request, [this, relation = row->uuid](const QString &note) {
        write(relation, QStringLiteral("explained"), note.trimmed());
    });
}

void ContradictionsScreen::write(const QUuid &relation, const QString &decision, const QString &note)
{
    const int row = m_list->currentIndex().row();
    const QUuid next = m_filter->index(row + 1, 0).data(UuidRole).toUuid();
    if (perform(m_shell, m_investigation, casework::decideRelation(relation, decision, note))
        && decision != QLatin1String("open") && !next.isNull())
        select(next);
}

void ContradictionsScreen::select(const QUuid &relation)
{
    const int row = relation.isNull() ? -1 : m_model->rowOf(relation);
    if (row < 0)
        return;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void ContradictionsScreen::showLocation(const Location &location)
{
    if (location.subject.kind != QLatin1String("relation"))
        return;
    const int row = m_model->rowOf(location.subject.uuid);
    if (row >= 0 && !m_model->rowAt(row).isOpen()) {
        m_views->setCurrent(AllView);
        m_filter->setOpenOnly(false);
    }
    select(location.subject.uuid);
}

Location ContradictionsScreen::location() const
{
    const QUuid relation = m_list->currentIndex().data(UuidRole).toUuid();
    return {id(), relation.isNull() ? Subject() : Subject{QStringLiteral("relation"), relation}, {}};
}

} // namespace nutgraf::widgets
