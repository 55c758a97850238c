// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartsscreen.h"

#include "widgets/charts/chartcard.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/shell.h"
#include "widgets/models/dossier.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int CardsAtFirst = 24;
constexpr int ClaimsLookedAt = 2000;
constexpr int NarrowestCard = 300;

} // namespace

ChartsScreen::ChartsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("charts"), tr("Charts"), Icon::Charts, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_scroll(new QScrollArea)
    , m_title(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_grid(new QGridLayout)
    , m_more(new QPushButton(tr("Show more charts")))
    , m_limit(CardsAtFirst)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    layout->setSpacing(space::Medium);
    m_grid->setSpacing(space::Medium);
    m_more->setAutoDefault(false);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    layout->addWidget(m_more, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(page);
    setContent(m_scroll);
    setEmptyState(
        tr("No values to draw yet"),
        tr("A claim that states a number, an amount or a rank is drawn here: who reported which value, when."));
    auto *claims =
        addScreenAction(QStringLiteral("chartsToClaims"), tr("Look at the claims"), Icon::Claims, {}, [this] {
            m_shell.go({QStringLiteral("claims"), {}, {}});
        });
    emptyState()->addButton(claims);
    addScreenAction(QStringLiteral("nextChart"), tr("Next chart"), Icon::Next, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousChart"), tr("Previous chart"), Icon::Previous, Qt::Key_K,
                    [this] { step(-1); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += CardsAtFirst;
        refresh();
    });
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
}

void ChartsScreen::refresh()
{
    const auto claims = m_investigation.reader().claims(storage::StateFilter::NotRejected, {0, ClaimsLookedAt});
    if (!claims) {
        m_shell.showError(claims.error());
        return;
    }
    QList<storage::ClaimRow> valued;
    for (const storage::ClaimRow &claim : claims.value())
        if (!claim.lowest.isEmpty())
            valued.append(claim);
    // What disagrees and what many state comes first.
    std::stable_sort(valued.begin(), valued.end(), [](const storage::ClaimRow &a, const storage::ClaimRow &b) {
        return a.conflicts != b.conflicts ? a.conflicts > b.conflicts : a.assertions > b.assertions;
    });
    const qsizetype shown = std::min<qsizetype>(valued.size(), m_limit);
    while (m_cards.size() > shown)
        m_cards.takeLast()->deleteLater();
    while (m_cards.size() < shown) {
        auto *card = new ChartCard;
        connect(card, &Card::clicked, this, [this, card] {
            m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), card->claim()}, {}});
        });
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < shown; ++i) {
        const auto dossier = readDossier(m_investigation.reader(), valued.at(i).uuid);
        if (!dossier || !dossier.value())
            continue;
        m_cards.at(i)->setClaim(
            valued.at(i),
            chartData(valued.at(i), dossier.value()->assertions, {dossier.value()->repeats, dossier.value()->cleared}));
    }
    m_title->setText(valued.size() == 1
                         ? tr("Values as reported, by date of publication: 1 claim")
                         : tr("Values as reported, by date of publication: %1 claims").arg(valued.size()));
    m_more->setVisible(shown < valued.size());
    m_columns = 0;
    arrange();
    showPage(valued.isEmpty() ? Page::Empty : Page::Content);
}

void ChartsScreen::arrange()
{
    const int columns = qMax(1, (width() - 2 * space::Large) / scaled(NarrowestCard));
    if (columns == m_columns)
        return;
    for (int column = 0; column < qMax(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), int(i) / columns, int(i) % columns);
}

void ChartsScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    arrange();
}

void ChartsScreen::step(int cards)
{
    if (m_cards.isEmpty())
        return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        if (m_cards.at(i)->hasFocus())
            at = i;
    ChartCard *next = m_cards.at(at < 0 ? 0 : qBound<qsizetype>(0, at + cards, m_cards.size() - 1));
    next->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(next, 0, space::Large);
    m_shell.inspect({QStringLiteral("claim"), next->claim()});
}

} // namespace nutgraf::widgets
