// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/factedit.h"

#include "widgets/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace nutgraf::widgets {

namespace {

constexpr int MostLines = 12; // then it scrolls
constexpr int Inset = 3;

} // namespace

FactEdit::FactEdit(Lines lines, TypeStep step, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
    , m_step(step)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(Inset);
    setViewportMargins(-Inset, 0, -Inset, 0); // its words stand in line with those around it
    restyle();
    connect(this, &QPlainTextEdit::textChanged, this, &FactEdit::fit);
}

void FactEdit::setFact(const QString &text)
{
    const bool writing = hasFocus() && toPlainText() != m_fact;
    m_fact = text;
    if (!writing && toPlainText() != text)
        setPlainText(text);
    fit();
}

void FactEdit::restyle()
{
    m_restyling = true;
    setFont(uiFont(m_step, m_step == TypeStep::Body ? QFont::Normal : QFont::DemiBold));
    QPalette own = palette();
    own.setColor(QPalette::Base, hasFocus() ? colour(ColourRole::Canvas) : Qt::transparent);
    own.setColor(QPalette::Text, colour(ColourRole::Text));
    setPalette(own);
    m_restyling = false;
}

void FactEdit::fit()
{
    const int line = QFontMetrics(font()).lineSpacing();
    double words = 0; // as they are laid out: the lines of some faces are higher than their spacing
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        words += document()->documentLayout()->blockBoundingRect(block).height();
    if (toPlainText().isEmpty())
        words = QFontMetrics(font())
                    .boundingRect(QRect(0, 0, qMax(20, viewport()->width() - 2 * Inset), 10000), Qt::TextWordWrap,
                                  placeholderText())
                    .height();
    const int most = MostLines * line;
    setFixedHeight(qBound(line, int(std::ceil(words)), most) + 2 * Inset + 2);
    setVerticalScrollBarPolicy(words > most + line / 2 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

QSize FactEdit::sizeHint() const
{
    return {scaled(160), height()};
}

QSize FactEdit::minimumSizeHint() const
{
    return {scaled(60), height()};
}

void FactEdit::commit()
{
    QString text = toPlainText();
    text = m_lines == Lines::One ? text.simplified() : text.trimmed();
    if (text == m_fact) {
        setPlainText(m_fact);
        return;
    }
    m_fact = text;
    Q_EMIT committed(text);
}

void FactEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_lines == Lines::One || (event->modifiers() & Qt::ControlModifier))) {
        commit();
        if (QWidget *next = parentWidget())
            next->setFocus();
        return;
    }
    if (event->key() == Qt::Key_Escape && toPlainText() != m_fact) {
        setPlainText(m_fact);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

// Esc belongs to the field while there is something to take back.
bool FactEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && toPlainText() != m_fact) {
            key->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const bool handled = QPlainTextEdit::event(event);
        restyle();
        return handled;
    }
    return QPlainTextEdit::event(event);
}

void FactEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    const bool stays = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!stays)
        commit();
}

void FactEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void FactEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    const bool look = event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange;
    if (look && !m_restyling) {
        restyle();
        fit();
    }
}

} // namespace nutgraf::widgets
