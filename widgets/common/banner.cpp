// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/banner.h"

#include "widgets/common/actionbutton.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace nutgraf::widgets {

namespace {

struct Look
{
    Icon picture;
    ColourRole ink;
    ColourRole ground;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Done:
        return {Icon::Accept, ColourRole::DoneText, ColourRole::DoneBackground};
    case Banner::Kind::Warning:
        return {Icon::Warning, ColourRole::WarningText, ColourRole::WarningBackground};
    case Banner::Kind::Error:
        return {Icon::Error, ColourRole::ErrorText, ColourRole::ErrorBackground};
    case Banner::Kind::Info:
        break;
    }
    return {Icon::Info, ColourRole::InfoText, ColourRole::InfoBackground};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_picture(new IconLabel(Icon::Info, ColourRole::InfoText, 20, this))
    , m_text(new TextLabel(QString(), TypeStep::Body, ColourRole::Text, QFont::Normal, this))
    , m_buttons(new QHBoxLayout)
{
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(space::Small);

    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("bannerClose"));
    close->setIcon(icon(Icon::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Small, space::Small, space::Small);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_picture);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close);
    hide();
}

void Banner::showMessage(Kind kind, const QString &text)
{
    m_kind = kind;
    const Look look = lookOf(kind);
    m_picture->setPicture(look.picture, look.ink);
    m_text->setText(text);
    setAccessibleName(text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::showError(const storage::Error &error)
{
    showMessage(Kind::Error, error.message);
    m_text->setToolTip(error.detail);
}

void Banner::addButton(QAction *action)
{
    m_buttons->addWidget(new ActionButton(action, this));
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.fillRect(rect(), colour(look.ground));
    painter.fillRect(QRect(isRightToLeft() ? width() - 3 : 0, 0, 3, height()), colour(look.ink));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colour(ColourRole::Separator));
}

} // namespace nutgraf::widgets
