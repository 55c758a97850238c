// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/warningcard.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace nutgraf::widgets {

WarningCard::WarningCard(const QString &sentence, const QString &voice, QWidget *parent)
    : QFrame(parent)
    , m_sentence(sentence)
{
    setObjectName(QStringLiteral("warningCard"));
    setAccessibleName(sentence);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *text = new TextLabel(sentence, TypeStep::Body, ColourRole::Text, QFont::DemiBold);
    text->setWordWrap(true);
    words->addWidget(text);
    if (!voice.isEmpty()) {
        auto *who = new TextLabel(tr("In %1. A guess, made by comparing it with what others state.").arg(voice),
                                  TypeStep::Caption, ColourRole::MutedText);
        who->setWordWrap(true);
        words->addWidget(who);
    }
    auto *show = new QPushButton(tr("Show the passage"));
    show->setObjectName(QStringLiteral("showPassage"));
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, &WarningCard::passageAsked);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    layout->setSpacing(space::Medium);
    layout->addWidget(new IconLabel(Icon::Warning, ColourRole::WarningText, 20));
    layout->addLayout(words, 1);
    layout->addWidget(show);
}

void WarningCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(ColourRole::Disputed), 1));
    painter.setBrush(colour(ColourRole::WarningBackground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace nutgraf::widgets
