// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/claimchooser.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/fuzzy.h"
#include "widgets/common/icons.h"
#include "widgets/common/measures.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf::widgets {

using storage::ClaimRow;

namespace {

constexpr int MostShown = 200;

struct Stance
{
    const char *key;
    const char *text;
    Icon picture;
};

const Stance Stances[] = {
    {"supports", QT_TRANSLATE_NOOP("nutgraf::widgets::ClaimChooser", "&Supports"), Icon::EvidenceFor},
    {"refutes", QT_TRANSLATE_NOOP("nutgraf::widgets::ClaimChooser", "&Refutes"), Icon::EvidenceAgainst},
    {"qualifies", QT_TRANSLATE_NOOP("nutgraf::widgets::ClaimChooser", "&Qualifies"), Icon::Unsure},
    {"context", QT_TRANSLATE_NOOP("nutgraf::widgets::ClaimChooser", "&Context"), Icon::Context},
};

} // namespace

ClaimChooser::ClaimChooser(Purpose purpose, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_purpose(purpose)
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_accept(new QPushButton(purpose == Purpose::Evidence ? tr("Add evidence") : tr("Move here"), this))
{
    setObjectName(QStringLiteral("claimChooser"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(purpose == Purpose::Evidence ? tr("Evidence for a claim") : tr("Move to another claim"));

    m_words->setPlaceholderText(tr("Find a claim"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("claimChooserList"));
    m_list->setAccessibleName(tr("Claims"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_accept->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    layout->setSpacing(space::Small);
    layout->addWidget(
        new TextLabel(purpose == Purpose::Evidence ? tr("These words are evidence for") : tr("Move to the claim"),
                      TypeStep::Body, ColourRole::Text, QFont::DemiBold, this));
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    if (purpose == Purpose::Evidence)
        layout->addWidget(makeStance());
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_accept);
    layout->addLayout(row);

    connect(m_words, &QLineEdit::textChanged, this, &ClaimChooser::filter);
    connect(m_list, &QListWidget::itemActivated, this, &ClaimChooser::accept);
    connect(m_accept, &QPushButton::clicked, this, &ClaimChooser::accept);
    resize(scaled(420), scaled(purpose == Purpose::Evidence ? 400 : 300));
}

QWidget *ClaimChooser::makeStance()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);

    auto *stances = new QHBoxLayout;
    stances->setSpacing(space::Tight);
    m_stances = new QButtonGroup(this);
    for (int i = 0; i < int(std::size(Stances)); ++i) {
        auto *button = new QToolButton(box);
        button->setText(tr(Stances[i].text));
        button->setIcon(icon(Stances[i].picture));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_stances->addButton(button, i);
        stances->addWidget(button);
    }
    stances->addStretch();
    layout->addLayout(stances);

    m_credibility = new QComboBox(box);
    m_credibility->setAccessibleName(tr("Credibility"));
    m_credibility->addItems({tr("Credibility: not graded yet"), tr("1 – Confirmed by other sources"),
                             tr("2 – Probably true"), tr("3 – Possibly true"), tr("4 – Doubtful"), tr("5 – Improbable"),
                             tr("6 – Truth cannot be judged")});
    layout->addWidget(m_credibility);
    m_note = new QLineEdit(box);
    m_note->setPlaceholderText(tr("Note, if it needs one"));
    m_note->installEventFilter(this);
    layout->addWidget(m_note);
    return box;
}

void ClaimChooser::setClaims(const QList<ClaimRow> &claims, const QUuid &nearest, const QUuid &without)
{
    m_claims.clear();
    for (const ClaimRow &claim : claims)
        if (claim.uuid != without)
            m_claims.append(claim);
    std::stable_partition(m_claims.begin(), m_claims.end(),
                          [&nearest](const ClaimRow &claim) { return claim.uuid == nearest; });
    filter();
}

void ClaimChooser::filter()
{
    const QString words = m_words->text().simplified();
    QList<std::pair<int, const ClaimRow *>> found;
    for (const ClaimRow &claim : std::as_const(m_claims))
        if (const auto match = fuzzyMatch(words, claim.statement))
            found.append({words.isEmpty() ? 0 : -match->score, &claim});
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_list->clear();
    for (const auto &[score, claim] : std::as_const(found)) {
        if (m_list->count() == MostShown)
            break;
        auto *item = new QListWidgetItem(claim->statement, m_list);
        item->setData(Qt::UserRole, claim->uuid);
        item->setToolTip(claim->statement);
        if (claim->state == storage::RecordState::Suggested)
            item->setIcon(icon(Icon::Unsure, ColourRole::SuggestedLine));
        else
            item->setIcon(icon(Icon::Claims, ColourRole::ConfirmedLine));
    }
    m_list->setCurrentRow(0);
    m_accept->setEnabled(m_list->count() > 0);
}

QUuid ClaimChooser::claim() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toUuid() : QUuid();
}

QString ClaimChooser::stance() const
{
    const int chosen = m_stances ? m_stances->checkedId() : -1;
    return chosen < 0 ? QStringLiteral("context") : QString::fromLatin1(Stances[chosen].key);
}

int ClaimChooser::credibility() const
{
    return m_credibility ? m_credibility->currentIndex() : 0;
}

QString ClaimChooser::note() const
{
    return m_note ? m_note->text().simplified() : QString();
}

void ClaimChooser::accept()
{
    if (claim().isNull())
        return;
    hide();
    Q_EMIT chosen();
}

void ClaimChooser::popUp(const QRect &place)
{
    QPoint corner = place.bottomLeft() + QPoint(0, space::Tight);
    const QScreen *screen = QGuiApplication::screenAt(place.center());
    if (screen) {
        const QRect room = screen->availableGeometry();
        if (corner.y() + height() > room.bottom())
            corner.setY(qMax(room.top(), place.top() - height() - space::Tight));
        corner.setX(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - width())));
    }
    move(corner);
    show();
    m_words->setFocus();
}

bool ClaimChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (moves && m_list->count() > 0) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace nutgraf::widgets
