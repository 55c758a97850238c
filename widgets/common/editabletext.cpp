// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/editabletext.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace nutgraf::widgets {

EditableText::EditableText(Lines lines, TypeStep step, QFont::Weight weight, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
    , m_label(new TextLabel({}, step, ColourRole::Text, weight))
    , m_step(step)
    , m_weight(weight)
{
    m_label->setWordWrap(true);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 4); // its words stand in line with those around it
    layout->addWidget(m_label);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void EditableText::setPlaceholder(const QString &words)
{
    m_placeholder = words;
    showText();
}

void EditableText::setText(const QString &text)
{
    m_text = text;
    showText();
}

void EditableText::showText()
{
    m_label->setRole(m_text.isEmpty() ? ColourRole::FaintText : ColourRole::Text);
    m_label->setText(m_text.isEmpty() ? m_placeholder : m_text);
    setAccessibleName(m_label->text());
}

bool EditableText::isEditing() const
{
    return m_field != nullptr;
}

void EditableText::beginEdit()
{
    if (m_field)
        return;
    m_field = new QPlainTextEdit(this);
    m_field->setObjectName(QStringLiteral("editField"));
    m_field->setFont(uiFont(m_step, m_weight));
    m_field->setTabChangesFocus(true);
    m_field->setPlainText(m_text);
    m_field->setPlaceholderText(m_placeholder);
    m_field->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_field->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_field->installEventFilter(this);
    m_label->hide();
    layout()->addWidget(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, &EditableText::fitField);
    setFocusProxy(m_field);
    fitField();
    m_field->show();
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

void EditableText::fitField()
{
    const QFontMetrics metrics(m_field->font());
    const int room = qMax(scaled(120), width() - 2 * space::Medium);
    const int lines =
        metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, m_field->toPlainText() + u'\n').height()
            / metrics.lineSpacing()
        + (m_lines == Lines::Many ? 1 : 0);
    m_field->setFixedHeight(metrics.lineSpacing() * qBound(m_lines == Lines::Many ? 3 : 1, lines, 14) + space::Medium);
}

void EditableText::endEdit(Ending ending)
{
    if (!m_field)
        return;
    QPlainTextEdit *field = std::exchange(m_field, nullptr);
    field->removeEventFilter(this);
    setFocusProxy(nullptr);
    const bool hadFocus = field->hasFocus();
    QString text = field->toPlainText().trimmed();
    if (m_lines == Lines::One)
        text = text.simplified();
    field->hide();
    field->deleteLater();
    m_label->show();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (ending == Ending::Keep && text != m_text)
        Q_EMIT edited(text);
}

bool EditableText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (m_lines == Lines::One || key->modifiers().testFlag(Qt::ControlModifier))) {
            endEdit(Ending::Keep);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            endEdit(Ending::Drop);
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    } else if (event->type() == QEvent::FocusOut
               && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        endEdit(Ending::Keep);
    }
    return QWidget::eventFilter(watched, event);
}

void EditableText::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        beginEdit();
}

void EditableText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter || event->key() == Qt::Key_F2)
        beginEdit();
    else
        QWidget::keyPressEvent(event);
}

void EditableText::paintEvent(QPaintEvent *)
{
    if (m_field || (!hasFocus() && !underMouse()))
        return;
    const int line = hasFocus() ? 2 : 1;
    QPainter(this).fillRect(QRect(0, height() - line, width(), line),
                            colour(hasFocus() ? ColourRole::Focus : ColourRole::Border));
}

void EditableText::enterEvent(QEnterEvent *event)
{
    update();
    QWidget::enterEvent(event);
}

void EditableText::leaveEvent(QEvent *event)
{
    update();
    QWidget::leaveEvent(event);
}

} // namespace nutgraf::widgets
