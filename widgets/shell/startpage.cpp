// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/startpage.h"

#include "widgets/common/actionbutton.h"
#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/shell/windowactions.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int ColumnWidth = 560;
constexpr int ShownRecent = 6;

QString folderOf(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), QStringLiteral("~"));
    return QDir::toNativeSeparators(folder);
}

} // namespace

StartPage::StartPage(WindowActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_recentTitle(new TextLabel(tr("Recent"), TypeStep::Body, ColourRole::MutedText, QFont::DemiBold, this))
    , m_recent(new QVBoxLayout)
    , m_busy(new QWidget(this))
    , m_busyText(new TextLabel(QString(), TypeStep::Body, ColourRole::MutedText, QFont::Normal, m_busy))
{
    setObjectName(QStringLiteral("startPage"));
    auto *name = new TextLabel(tr("Nutgraf"), TypeStep::Display, ColourRole::Text, QFont::DemiBold, this);
    auto *what = new TextLabel(tr("Follow a claim through the news: who says it, where it comes from, and whether the "
                                  "figures agree. An investigation is one file on this computer."),
                               TypeStep::Lead, ColourRole::MutedText, QFont::Normal, this);
    what->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    auto *first = new ActionButton(actions->newCase, this);
    first->setDefault(true);
    buttons->addWidget(first);
    buttons->addWidget(new ActionButton(actions->openCase, this));
    buttons->addWidget(new ActionButton(actions->openSample, this));
    buttons->addStretch();

    auto *bar = new QProgressBar(m_busy);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(scaled(120));
    bar->setAccessibleName(tr("Opening"));
    auto *busyRow = new QHBoxLayout(m_busy);
    busyRow->setContentsMargins(0, 0, 0, 0);
    busyRow->setSpacing(space::Medium);
    busyRow->addWidget(bar);
    busyRow->addWidget(m_busyText, 1);
    m_busy->setFixedHeight(scaled(24));
    QSizePolicy kept = m_busy->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(kept);
    m_busy->hide();

    m_recent->setSpacing(space::Tight);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(name);
    column->addSpacing(space::Small);
    column->addWidget(what);
    column->addSpacing(space::Wide);
    column->addLayout(buttons);
    column->addSpacing(space::Large);
    column->addWidget(m_busy);
    column->addSpacing(space::Large);
    column->addWidget(m_recentTitle);
    column->addSpacing(space::Small);
    column->addLayout(m_recent);
    column->addStretch(3);

    auto *middle = new QWidget;
    middle->setLayout(column);
    middle->setMaximumWidth(scaled(ColumnWidth));
    auto *centred = new QWidget;
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Wide);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    centred->setAutoFillBackground(false);
    area->setWidget(centred);
    centred->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setRecentFiles({});
}

QWidget *StartPage::recentCard(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    auto *card = new Card(this);
    card->setClickable(true);
    card->setAccessibleName(tr("Open %1 in %2").arg(name, folderOf(path)));
    card->setToolTip(QDir::toNativeSeparators(path));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Medium);
    row->addWidget(new IconLabel(Icon::File, ColourRole::MutedText, 20, card));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new ElidingLabel(name, card);
    title->setTypeStep(TypeStep::Body, QFont::DemiBold);
    words->addWidget(title);
    auto *folder = new ElidingLabel(folderOf(path), card);
    folder->setRole(ColourRole::MutedText);
    folder->setTypeStep(TypeStep::Caption);
    folder->setElideMode(Qt::ElideMiddle);
    words->addWidget(folder);
    row->addLayout(words, 1);
    auto *forget = new QToolButton(card);
    forget->setIcon(icon(Icon::Close));
    forget->setAutoRaise(true);
    forget->setFocusPolicy(Qt::TabFocus);
    forget->setAccessibleName(tr("Forget %1; the file stays").arg(name));
    forget->setToolTip(tr("Forget this entry. The file stays."));
    row->addWidget(forget);
    card->body()->addLayout(row);
    connect(card, &Card::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
    connect(forget, &QToolButton::clicked, this, [this, path] { Q_EMIT forgetWanted(path); });
    return card;
}

void StartPage::setRecentFiles(const QStringList &files)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // a click on it may be on its way out
        }
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString &path : files.mid(0, ShownRecent))
        m_recent->addWidget(recentCard(path));
}

void StartPage::setBusy(const QString &text)
{
    m_busyText->setText(text);
    m_busy->setVisible(!text.isEmpty());
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(ColourRole::Window));
}

} // namespace nutgraf::widgets
