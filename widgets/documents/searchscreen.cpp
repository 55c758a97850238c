// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/searchscreen.h"

#include "app/casework/investigation.h"
#include "app/jobs/jobpools.h"
#include "app/jobs/jobrunner.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/documents/suggestiondelegate.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/searchmodel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <optional>

namespace nutgraf::widgets {

using storage::SearchAnswer;
using storage::SearchHit;
using storage::SearchOrder;
using storage::TextSpan;

namespace {

constexpr int TypingMilliseconds = 120;
constexpr int MostHits = 100;

} // namespace

SearchScreen::SearchScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("search"), tr("Search"), Icon::Search, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new SearchModel(this))
    , m_words(new QLineEdit)
    , m_state(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_list(new QListView)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::Large, space::Medium, space::Large, space::Small);
    head->setSpacing(space::Small);
    m_words->setObjectName(QStringLiteral("searchField"));
    m_words->setPlaceholderText(tr("Words, “phrases”, -without, title: publisher: before: after:"));
    m_words->setAccessibleName(tr("Search documents and claims"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(Icon::Search, ColourRole::MutedText), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    head->addWidget(m_words);
    m_state->setWordWrap(true);
    head->addWidget(m_state);
    layout->addLayout(head);
    layout->addWidget(new Separator(Qt::Horizontal));
    m_list->setObjectName(QStringLiteral("searchHits"));
    m_list->setAccessibleName(tr("Hits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    layout->addWidget(m_list, 1);
    setContent(content);
    setFocusProxy(m_words);

    addScreenAction(QStringLiteral("nextHit"), tr("Next hit"), Icon::Down, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousHit"), tr("Previous hit"), Icon::Up, Qt::Key_K, [this] { step(-1); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMilliseconds);
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
    connect(&m_typing, &QTimer::timeout, this, &SearchScreen::startSearch);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_list, &QListView::activated, this, &SearchScreen::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && isVisible())
            m_shell.inspect({current.data(KindRole).toString(), current.data(UuidRole).toUuid()});
    });
    m_state->setText(tr("Type what to look for in documents and claims."));
}

SearchScreen::~SearchScreen()
{
    m_running.request_stop();
}

QString SearchScreen::query() const
{
    return m_words->text();
}

void SearchScreen::setQuery(const QString &words)
{
    m_words->setText(words);
    m_typing.stop();
    startSearch();
}

void SearchScreen::refresh()
{
    if (!query().trimmed().isEmpty())
        m_typing.start();
}

void SearchScreen::startSearch()
{
    m_running.request_stop();
    ++m_question;
    if (query().trimmed().isEmpty()) {
        m_model->clear();
        m_state->setText(tr("Type what to look for in documents and claims."));
        return;
    }
    run(SearchOrder::Newest);
}

void SearchScreen::run(SearchOrder order)
{
    const auto ask = [path = m_investigation.path(), words = query(),
                      order](const jobs::JobContext &context) -> storage::Result<SearchAnswer> {
        NUTGRAF_TRY(storage::Connection connection, storage::Connection::open(path, storage::OpenMode::ReadOnly));
        const std::stop_callback stop(context.stopToken(),
                                      [interrupter = connection.interrupter()] { interrupter.interrupt(); });
        return storage::search(connection, words, {MostHits, order});
    };
    m_running = jobs::start(&m_shell.pools().io, this, ask,
                            [this, order, question = m_question](const storage::Result<SearchAnswer> &answer) {
                                if (question == m_question)
                                    showAnswer(order, answer);
                            });
}

void SearchScreen::showAnswer(SearchOrder order, const storage::Result<SearchAnswer> &answer)
{
    if (!answer) {
        if (answer.error().code == storage::ErrorCode::Canceled)
            return;
        m_model->clear();
        m_state->setText(answer.error().message);
        Q_EMIT answered(SearchOrder::Ranked);
        return;
    }
    // The person may have chosen a hit already: it stays chosen when the order changes under it.
    const QUuid chosen = m_list->currentIndex().data(UuidRole).toUuid();
    m_model->setAnswer(answer.value());
    const int count = m_model->rowCount();
    int row = 0;
    for (int i = 0; i < count && order == SearchOrder::Ranked; ++i)
        if (m_model->hit(i).uuid == chosen && m_list->hasFocus())
            row = i;
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(row));
    if (count == 0)
        m_state->setText(tr("Nothing found. Fewer words find more; word* finds its beginnings."));
    else if (m_model->isCapped())
        m_state->setText(order == SearchOrder::Newest ? counted(count, tr("1 hit and more, newest first"),
                                                                tr("%n hits and more, newest first", nullptr, count))
                                                      : counted(count, tr("1 hit and more, best first"),
                                                                tr("%n hits and more, best first", nullptr, count)));
    else
        m_state->setText(order == SearchOrder::Newest
                             ? counted(count, tr("1 hit, newest first"), tr("%n hits, newest first", nullptr, count))
                             : counted(count, tr("1 hit, best first"), tr("%n hits, best first", nullptr, count)));
    if (order == SearchOrder::Newest && count > 1)
        run(SearchOrder::Ranked);
    Q_EMIT answered(order);
}

TextSpan placeOfHit(const SearchHit &hit, const QString &text)
{
    if (hit.marks.isEmpty())
        return {};
    const TextSpan mark = hit.marks.constFirst();
    const QString words = mark.in(hit.snippet).toString();
    // The snippet is cut from the text: the piece around the mark, between two cuts, stands there as it is.
    const qsizetype from = hit.snippet.lastIndexOf(u'…', qMax<qsizetype>(0, mark.start - 1)) + 1;
    qsizetype to = hit.snippet.indexOf(u'…', mark.end());
    if (to < 0)
        to = hit.snippet.size();
    qsizetype start = from;
    while (start < mark.start && hit.snippet[start].isSpace())
        ++start;
    QString piece = hit.snippet.mid(start, to - start);
    while (!piece.isEmpty() && piece.back().isSpace() && start + piece.size() > mark.end())
        piece.chop(1);
    const qsizetype at = text.indexOf(piece);
    if (at >= 0)
        return {at + mark.start - start, mark.length};
    const qsizetype word = text.indexOf(words, 0, Qt::CaseInsensitive);
    return word < 0 ? TextSpan() : TextSpan{word, mark.length};
}

void SearchScreen::openCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const SearchHit hit = m_model->hit(row);
    if (hit.kind == SearchHit::Claim) {
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), hit.uuid}, {}});
        return;
    }
    const auto text = m_investigation.reader().text(hit.capture);
    m_shell.go({QStringLiteral("reader"),
                {QStringLiteral("document"), hit.uuid},
                text ? placeOfHit(hit, text.value()) : TextSpan()});
}

void SearchScreen::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row();
    m_list->setCurrentIndex(m_model->index(qBound(0, row + by, count - 1)));
}

// From the field, the arrows go through the hits and Enter opens one, without leaving the words.
bool SearchScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            step(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_typing.isActive()) {
                m_typing.stop();
                startSearch();
            } else {
                openCurrent();
            }
            return true;
        }
    }
    return Screen::eventFilter(watched, event);
}

void SearchScreen::activate()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus();
    else
        m_words->setFocus();
}

bool SearchScreen::focusSearch()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    return true;
}

Location SearchScreen::location() const
{
    return {id(), {}, {}};
}

} // namespace nutgraf::widgets
