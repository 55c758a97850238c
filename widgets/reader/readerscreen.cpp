// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/readerscreen.h"

#include "app/casework/investigation.h"
#include "app/jobs/jobpools.h"
#include "app/jobs/jobrunner.h"
#include "app/language/analyzer.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/models/assertionmodel.h"
#include "widgets/models/datewords.h"
#include "widgets/models/displaywords.h"
#include "widgets/reader/claimchooser.h"
#include "widgets/reader/findbar.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

// Tabs, documents and places; the actions of the reader are in readeractions.cpp.
namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::CaptureRow;
using storage::RecordState;
using storage::TextSpan;

ReaderScreen::ReaderScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("reader"), tr("Reader"), Icon::Documents, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_tabBar(new QTabBar)
    , m_views(new QStackedWidget)
    , m_find(new FindBar)
    , m_versions(new QComboBox)
{
    setRailId(QStringLiteral("documents"));
    makeActions();

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabBar->setObjectName(QStringLiteral("readerTabs"));
    m_tabBar->setDocumentMode(true);
    m_tabBar->setMovable(true);
    m_tabBar->setExpanding(false);
    m_tabBar->setElideMode(Qt::ElideRight);
    m_tabBar->setUsesScrollButtons(true);
    m_tabBar->setDrawBase(false);
    layout->addWidget(m_tabBar);
    layout->addWidget(makeToolBar());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_views, 1);
    layout->addWidget(m_find);
    m_find->hide();
    setContent(content);

    setEmptyState(tr("Nothing is open"), tr("Open a document from the list to read it here."));
    auto *list = new QAction(icon(Icon::Documents), tr("Show documents"), this);
    connect(list, &QAction::triggered, this, [this] { m_shell.go({QStringLiteral("documents"), {}, {}}); });
    emptyState()->addButton(list);
    showPage(Page::Empty);

    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
    connect(m_tabBar, &QTabBar::currentChanged, this, &ReaderScreen::showTab);
    connect(m_tabBar, &QTabBar::tabMoved, this, [this](int from, int to) {
        auto moved = std::move(m_tabs[size_t(from)]);
        m_tabs.erase(m_tabs.begin() + from);
        m_tabs.insert(m_tabs.begin() + to, std::move(moved));
    });
    connect(m_find, &FindBar::found, this, [this] { showHits(true); });
    connect(m_find, &FindBar::closed, this, &ReaderScreen::closeFind);
    connect(m_versions, &QComboBox::activated, this, [this](int index) {
        Tab *tab = current();
        if (tab && index >= 0 && index < tab->captures.size())
            load(*tab, tab->captures[index].id);
    });
    updateActions();
}

ReaderScreen::~ReaderScreen() = default;

ReaderScreen::Tab *ReaderScreen::current() const
{
    const int index = m_tabBar->currentIndex();
    return index >= 0 && size_t(index) < m_tabs.size() ? m_tabs[size_t(index)].get() : nullptr;
}

ReaderText *ReaderScreen::view() const
{
    const Tab *tab = current();
    return tab ? tab->view : nullptr;
}

QUuid ReaderScreen::document() const
{
    const Tab *tab = current();
    return tab ? tab->document : QUuid();
}

int ReaderScreen::tabOf(const QUuid &document) const
{
    for (size_t i = 0; i < m_tabs.size(); ++i)
        if (m_tabs[i]->document == document)
            return int(i);
    return -1;
}

ReaderScreen::Tab *ReaderScreen::addTab(const QUuid &document)
{
    auto tab = std::make_unique<Tab>();
    tab->document = document;
    tab->view = new ReaderText;
    tab->view->setZoom(m_zoom);
    tab->view->setLayers(m_layers);
    tab->model = new AssertionModel(m_investigation.reader(), tab->view);
    connect(tab->model, &AssertionModel::failed, this,
            [this](const storage::Error &error) { m_shell.showError(error); });
    connectView(*tab);
    m_views->addWidget(tab->view);
    m_tabs.push_back(std::move(tab));
    Tab *added = m_tabs.back().get();
    m_tabBar->addTab(QString());
    auto *close = new QToolButton(m_tabBar);
    close->setIcon(icon(Icon::Close, ColourRole::MutedText));
    close->setIconSize({scaled(12), scaled(12)});
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setToolTip(tr("Close the tab"));
    close->setAccessibleName(tr("Close the tab"));
    connect(close, &QToolButton::clicked, added->view, [this, view = added->view] {
        for (size_t i = 0; i < m_tabs.size(); ++i)
            if (m_tabs[i]->view == view) {
                closeTab(int(i));
                return;
            }
    });
    m_tabBar->setTabButton(m_tabBar->count() - 1, QTabBar::RightSide, close);
    return added;
}

void ReaderScreen::connectView(Tab &tab)
{
    ReaderText *view = tab.view;
    connect(view, &ReaderText::selectionChanged, this, &ReaderScreen::updateActions);
    connect(view, &ReaderText::assertionChosen, this, [this](const QUuid &uuid) { choose(uuid, false); });
    connect(view, &ReaderText::menuWanted, this, &ReaderScreen::showMenu);
    connect(view, &ReaderText::zoomWanted, this, &ReaderScreen::setZoom);
}

void ReaderScreen::open(const QUuid &document, TextSpan span)
{
    int index = tabOf(document);
    if (index < 0) {
        addTab(document);
        index = int(m_tabs.size()) - 1;
    }
    Tab *tab = m_tabs[size_t(index)].get();
    if (!tab->loaded && !load(*tab)) {
        closeTab(index);
        return;
    }
    showPage(Page::Content);
    m_tabBar->setCurrentIndex(index);
    if (m_views->currentWidget() != tab->view)
        showTab(index);
    if (!span.isEmpty()) {
        tab->view->setCaret(span.start);
        tab->view->reveal(span, ReaderText::Flash::Yes);
        // The claim at these words, when there is one, is the one to decide on.
        const auto &rows = tab->model->assertions();
        const AssertionRow *best = nullptr;
        for (const AssertionRow &row : rows)
            if (row.passage.span.overlaps(span) && (!best || row.passage.span == span))
                best = &row;
        if (best)
            tab->view->setCurrent(best->uuid);
    } else if (span.start > 0) {
        tab->view->setCaret(span.start);
    }
    updateActions();
}

bool ReaderScreen::load(Tab &tab, storage::CaptureId capture)
{
    storage::CaseReader &reader = m_investigation.reader();
    const auto row = reader.document(tab.document);
    if (!row) {
        m_shell.showError(row.error());
        return false;
    }
    if (!row.value()) {
        m_shell.showError({storage::ErrorCode::NotFound, tr("This document is not in the case any more."), {}});
        return false;
    }
    tab.row = *row.value();
    tab.captures = reader.captures(tab.row.id).valueOr({});
    tab.capture = capture.isValid() ? capture : tab.row.capture;
    auto text = reader.text(tab.capture);
    if (!text) {
        m_shell.showError(text.error());
        return false;
    }
    tab.loaded = true;
    tab.stale = false;
    tab.view->setDocument({}, text.value());
    tab.model->setCapture(tab.capture);
    tab.view->setAssertions(tab.model->assertions());
    describe(tab);
    analyse(tab);
    return true;
}

// Quantities, times and quotes are not kept in the file: the engine finds them again, off the window's thread.
void ReaderScreen::analyse(Tab &tab)
{
    const QString text = tab.view->text();
    if (text.isEmpty())
        return;
    language::AnalysisOptions options;
    options.published = QDate::fromString(tab.row.published.left(10), Qt::ISODate);
    options.title = tab.row.title;
    options.publisher = tab.row.publisher;
    options.language = tab.row.language;
    ReaderText *view = tab.view;
    jobs::start(
        &m_shell.pools().cpu, view,
        [text, options](const jobs::JobContext &) {
            return storage::Result<language::Analysis>(language::analyze(text, options));
        },
        [this, view, text, document = tab.document](const storage::Result<language::Analysis> &analysis) {
            if (!analysis || view->text() != text)
                return;
            view->setAnalysis(analysis.value());
            Q_EMIT analysed(document);
        });
}

void ReaderScreen::describe(Tab &tab)
{
    ReaderHeader header;
    header.title = tab.row.title.isEmpty() ? tr("Untitled") : tab.row.title;
    QStringList origin;
    if (!tab.row.byline.isEmpty())
        origin.append(tab.row.byline.join(QStringLiteral(", ")));
    if (!tab.row.publisher.isEmpty())
        origin.append(tab.row.publisher);
    if (!tab.row.place.isEmpty())
        origin.append(tab.row.place);
    if (!tab.row.published.isEmpty())
        origin.append(edtfWords(tab.row.published));
    header.origin = origin.join(QStringLiteral(" · "));
    int confirmed = 0;
    for (const AssertionRow &row : tab.model->assertions())
        confirmed += row.state == RecordState::Confirmed ? 1 : 0;
    const int waiting = int(tab.model->assertions().size()) - confirmed;
    QStringList note{documentKindText(tab.row.kind)};
    note.append(counted(confirmed, tr("1 claim"), tr("%n claims", nullptr, confirmed)));
    if (waiting > 0)
        note.append(tr("%n to review", nullptr, waiting));
    if (tab.captures.size() > 1) {
        for (const CaptureRow &capture : std::as_const(tab.captures))
            if (capture.id == tab.capture)
                note.append(tr("version %1 of %2").arg(capture.version).arg(tab.captures.size()));
    }
    header.note = note.join(QStringLiteral(" · "));
    tab.view->setHeader(header);

    const int index = tabOf(tab.document);
    QString title = header.title;
    m_tabBar->setTabToolTip(index, title);
    if (title.size() > 32)
        title = title.left(30).trimmed() + u'…';
    m_tabBar->setTabText(index, title.replace(u'&', QStringLiteral("&&")));
    m_tabBar->setAccessibleTabName(index, header.title);
    m_tabBar->updateGeometry(); // a hidden bar does not tell its layout by itself
}

void ReaderScreen::showTab(int index)
{
    if (index < 0 || size_t(index) >= m_tabs.size())
        return;
    finishEdit(true);
    Tab &tab = *m_tabs[size_t(index)];
    if (!tab.loaded && !load(tab)) {
        closeTab(index);
        return;
    }
    if (tab.stale)
        reread(tab);
    m_views->setCurrentWidget(tab.view);
    setFocusProxy(tab.view);
    m_versions->clear();
    for (const CaptureRow &capture : std::as_const(tab.captures)) {
        m_versions->addItem(tr("Version %1").arg(capture.version));
        if (capture.id == tab.capture)
            m_versions->setCurrentIndex(m_versions->count() - 1);
    }
    m_versionAction->setVisible(tab.captures.size() > 1);
    m_find->setText(tab.view->text(), 0);
    if (!m_find->isVisible())
        tab.view->setHits({}, -1);
    if (isVisible()) {
        tab.view->setFocus();
        inspectTab();
    }
    updateActions();
}

void ReaderScreen::inspectTab()
{
    const Tab *tab = current();
    if (!tab)
        return;
    const QUuid assertion = tab->view->current();
    if (!assertion.isNull())
        m_shell.inspect({QStringLiteral("assertion"), assertion});
    else
        m_shell.inspect({QStringLiteral("document"), tab->document});
}

void ReaderScreen::closeTab(int index)
{
    if (index < 0 || size_t(index) >= m_tabs.size())
        return;
    finishEdit(true);
    const std::unique_ptr<Tab> tab = std::move(m_tabs[size_t(index)]);
    m_tabs.erase(m_tabs.begin() + index);
    m_views->removeWidget(tab->view);
    tab->view->deleteLater();
    m_tabBar->removeTab(index);
    if (m_tabs.empty()) {
        setFocusProxy(nullptr);
        showPage(Page::Empty);
        closeFind();
    } else {
        showTab(m_tabBar->currentIndex());
    }
    updateActions();
}

void ReaderScreen::reread(Tab &tab)
{
    tab.stale = false;
    const auto row = m_investigation.reader().document(tab.document);
    if (!row || !row.value())
        return;
    const bool newVersion = row.value()->capture != tab.row.capture && tab.capture == tab.row.capture;
    if (newVersion) {
        load(tab);
        return;
    }
    tab.row = *row.value();
    tab.captures = m_investigation.reader().captures(tab.row.id).valueOr({});
    const QUuid current = tab.view->current();
    tab.model->refresh();
    tab.view->setAssertions(tab.model->assertions());
    // A decision that was taken back comes into view again.
    while (!m_decided.isEmpty()) {
        const int back = tab.model->rowOf(m_decided.constLast());
        if (back < 0 || tab.model->assertions()[back].state != RecordState::Suggested)
            break;
        tab.view->setCurrent(m_decided.takeLast());
        tab.view->reveal(tab.model->assertions()[back].passage.span);
    }
    if (tab.view->current().isNull() && !current.isNull())
        updateActions();
    describe(tab);
}

void ReaderScreen::refresh()
{
    for (int index = int(m_tabs.size()) - 1; index >= 0; --index) {
        Tab &tab = *m_tabs[size_t(index)];
        if (!tab.loaded)
            continue;
        if (&tab != current()) {
            tab.stale = true;
            continue;
        }
        const auto row = m_investigation.reader().document(tab.document);
        if (row && !row.value())
            closeTab(index);
        else
            reread(tab);
    }
    updateActions();
}

void ReaderScreen::activate()
{
    if (Tab *tab = current()) {
        if (!tab->loaded || m_views->currentWidget() != tab->view)
            showTab(m_tabBar->currentIndex());
        tab->view->setFocus();
        inspectTab();
    }
}

void ReaderScreen::showLocation(const Location &location)
{
    if (location.subject.isNull())
        return;
    if (location.subject.kind != QLatin1String("assertion")) {
        open(location.subject.uuid, location.span);
        return;
    }
    const auto assertion = m_investigation.reader().assertion(location.subject.uuid);
    if (!assertion || !assertion.value())
        return;
    const AssertionRow &row = *assertion.value();
    open(row.passage.documentUuid, row.passage.span);
    choose(row.uuid, false);
}

Location ReaderScreen::location() const
{
    const Tab *tab = current();
    if (!tab)
        return {id(), {}, {}};
    return {id(), {QStringLiteral("document"), tab->document}, {tab->view->caret(), 0}};
}

bool ReaderScreen::goBack()
{
    if (m_editor) {
        finishEdit(false);
        return true;
    }
    if (m_find->isVisible()) {
        closeFind();
        return true;
    }
    Tab *tab = current();
    if (tab && !tab->view->selection().isEmpty()) {
        tab->view->setCaret(tab->view->caret());
        return true;
    }
    if (tab && !tab->view->current().isNull()) {
        tab->view->setCurrent({});
        inspectTab();
        updateActions();
        return true;
    }
    return false;
}

QByteArray ReaderScreen::saveState() const
{
    QJsonArray documents;
    for (const auto &tab : m_tabs)
        documents.append(storage::uuidText(tab->document));
    return QJsonDocument(QJsonObject{{QStringLiteral("zoom"), m_zoom},
                                     {QStringLiteral("layers"), m_layers},
                                     {QStringLiteral("documents"), documents},
                                     {QStringLiteral("current"), m_tabBar->currentIndex()}})
        .toJson(QJsonDocument::Compact);
}

void ReaderScreen::restoreState(const QByteArray &state)
{
    const QJsonObject saved = QJsonDocument::fromJson(state).object();
    if (saved.isEmpty())
        return;
    m_layers = saved.value(QStringLiteral("layers")).toInt(m_layers) & ReaderText::AllLayers;
    for (QAction *action : std::as_const(m_layerActions))
        action->setChecked(m_layers & action->data().toInt());
    setZoom(saved.value(QStringLiteral("zoom")).toInt(m_zoom));
    // Tabs come back without their texts; each is read when it is looked at.
    const QSignalBlocker quiet(m_tabBar);
    const QJsonArray documents = saved.value(QStringLiteral("documents")).toArray();
    for (const QJsonValue &value : documents) {
        const QUuid uuid(value.toString());
        const auto row = m_investigation.reader().document(uuid);
        if (!row || !row.value() || tabOf(uuid) >= 0)
            continue;
        Tab *tab = addTab(uuid);
        tab->row = *row.value();
        describe(*tab);
    }
    if (m_tabs.empty())
        return;
    showPage(Page::Content);
    m_tabBar->setCurrentIndex(qBound(0, saved.value(QStringLiteral("current")).toInt(), int(m_tabs.size()) - 1));
    setFocusProxy(current()->view);
}

// The documents run from the newest to the oldest, as in the list; the next one is the older one.
void ReaderScreen::neighbour(int direction)
{
    const Tab *tab = current();
    if (!tab)
        return;
    storage::CaseReader &reader = m_investigation.reader();
    const qint64 here = tab->row.id.value;
    const auto firstBelow = [&](qint64 key) -> std::optional<storage::DocumentRow> {
        const auto page = reader.documents({}, {key, 1});
        if (!page || page.value().isEmpty())
            return std::nullopt;
        return page.value().constFirst();
    };
    std::optional<storage::DocumentRow> found;
    if (direction > 0) {
        found = firstBelow(here);
    } else {
        // Lists run one way only: the nearest newer one is searched for in growing steps, then closer.
        qint64 low = here;
        qint64 span = 2;
        for (; span < (qint64(1) << 40); span *= 2) {
            const auto candidate = firstBelow(here + span);
            if (candidate && candidate->id.value > here) {
                found = candidate;
                break;
            }
            low = here + span - 1;
        }
        while (found && found->id.value > low + 1) {
            const qint64 middle = low + (found->id.value - low) / 2;
            const auto candidate = firstBelow(middle + 1);
            if (candidate && candidate->id.value > here)
                found = candidate;
            else
                low = middle;
        }
    }
    if (found)
        replaceWith(found->uuid);
    else
        m_shell.say(direction > 0 ? tr("This is the oldest document") : tr("This is the newest document"));
}

void ReaderScreen::replaceWith(const QUuid &document)
{
    if (tabOf(document) >= 0) {
        open(document);
        return;
    }
    Tab *tab = current();
    tab->document = document;
    tab->loaded = false;
    tab->view->setCurrent({});
    showTab(m_tabBar->currentIndex());
}

} // namespace nutgraf::widgets
