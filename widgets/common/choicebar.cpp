// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/choicebar.h"

#include "widgets/common/flowlayout.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>

namespace nutgraf::widgets {

namespace {

/// One word of the bar: a pill that is filled when it holds.
class ChoiceButton : public QToolButton
{
public:
    explicit ChoiceButton(QWidget *parent)
        : QToolButton(parent)
    {
        setCheckable(true);
        setAutoRaise(true);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setIconSize({scaled(14), scaled(14)});
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(uiFont(TypeStep::Body, QFont::Medium));
        const int picture = icon().isNull() ? 0 : iconSize().width() + space::Tight;
        return {metrics.horizontalAdvance(text()) + picture + 2 * scaled(10), qMax(scaled(26), metrics.height() + 6)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(isChecked() ? ColourRole::AccentSoft : ColourRole::Hover));
            painter.drawRoundedRect(pill, CornerRadius, CornerRadius);
        }
        if (isChecked() || hasFocus()) {
            painter.setPen(QPen(colour(hasFocus() ? ColourRole::Focus : ColourRole::Accent), hasFocus() ? 2.0 : 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(pill, CornerRadius, CornerRadius);
        }
        QRect words = rect().adjusted(scaled(10), 0, -scaled(10), 0);
        if (!icon().isNull()) {
            QRect picture({}, iconSize());
            picture.moveCenter(words.center());
            if (isRightToLeft())
                picture.moveRight(words.right());
            else
                picture.moveLeft(words.left());
            icon().paint(&painter, picture, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
            const int taken = iconSize().width() + space::Tight;
            words.adjust(isRightToLeft() ? 0 : taken, 0, isRightToLeft() ? -taken : 0, 0);
        }
        painter.setFont(uiFont(TypeStep::Body, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(colour(isChecked() ? ColourRole::Text : ColourRole::MutedText));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text());
    }
};

} // namespace

ChoiceBar::ChoiceBar(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_layout(new FlowLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_buttons, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { Q_EMIT chosen(button->objectName()); });
}

void ChoiceBar::addChoice(const QString &key, const QString &text, const QString &tooltip, const QIcon &picture)
{
    auto *button = new ChoiceButton(this);
    button->setObjectName(key);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setIcon(picture);
    button->setAccessibleName(text);
    m_buttons->addButton(button);
    m_layout->addWidget(button);
}

void ChoiceBar::setText(const QString &key, const QString &text)
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (button->objectName() == key) {
            button->setText(text);
            button->setAccessibleName(text);
            button->updateGeometry();
        }
    }
}

void ChoiceBar::setCurrent(const QString &key)
{
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(button->objectName() == key);
    m_buttons->setExclusive(true);
}

QString ChoiceBar::current() const
{
    return m_buttons->checkedButton() ? m_buttons->checkedButton()->objectName() : QString();
}

} // namespace nutgraf::widgets
