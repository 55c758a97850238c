// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"

#include "widgets/common/actionbutton.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/common/measures.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int PictureSize = 40;
constexpr int WordsWidth = 420; // about 60 characters: a sentence or two without a long line

} // namespace

EmptyState::EmptyState(Icon picture, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TypeStep::Title, ColourRole::Text, QFont::DemiBold, this))
    , m_sentence(new TextLabel(sentence, TypeStep::Lead, ColourRole::MutedText, QFont::Normal, this))
    , m_buttons(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(scaled(WordsWidth));
    m_buttons->setSpacing(space::Small);
    m_buttons->addStretch();
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Wide);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(picture, ColourRole::SuggestedLine, PictureSize, this), 0, Qt::AlignHCenter);
    layout->addSpacing(space::Large);
    layout->addWidget(m_title);
    layout->addSpacing(space::Small);
    auto *words = new QHBoxLayout; // which asks for the height of its lines at its own width
    words->addStretch();
    words->addWidget(m_sentence);
    words->addStretch();
    layout->addLayout(words);
    layout->addSpacing(space::Wide);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyState::addButton(QAction *action)
{
    auto *button = new ActionButton(action, this);
    button->setDefault(!m_hasButtons);
    m_hasButtons = true;
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

} // namespace nutgraf::widgets
