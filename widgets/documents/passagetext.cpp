// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/passagetext.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace nutgraf::widgets {

using storage::TextSpan;

namespace {

constexpr double LineSpacing = 1.45;
constexpr qsizetype MostAround = 420; // units of the paragraph before and after the words

qsizetype wordEdge(const QString &text, qsizetype at, int step)
{
    for (int moved = 0; moved < 40 && at > 0 && at < text.size(); ++moved, at += step)
        if (text[at - 1].isSpace())
            break;
    if (at > 0 && at < text.size() && text[at].isLowSurrogate())
        --at;
    return at;
}

} // namespace

PassageContext contextOf(const QString &text, TextSpan span)
{
    PassageContext context;
    const qsizetype start = qBound<qsizetype>(0, span.start, text.size());
    const qsizetype end = qBound<qsizetype>(start, span.end(), text.size());
    qsizetype from = start > 0 ? text.lastIndexOf(u'\n', start - 1) + 1 : 0;
    qsizetype to = text.indexOf(u'\n', end);
    if (to < 0)
        to = text.size();
    QString before;
    QString after;
    if (start - from > MostAround) {
        from = wordEdge(text, start - MostAround, 1);
        before = QStringLiteral("… ");
    }
    if (to - end > MostAround) {
        to = wordEdge(text, end + MostAround, -1);
        after = QStringLiteral(" …");
    }
    context.paragraph = before + text.mid(from, to - from) + after;
    context.words = {start - from + before.size(), end - start};
    context.start = from - before.size();
    return context;
}

PassageText::PassageText(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PassageText::setPassage(const QString &paragraph, TextSpan words, TextSpan value)
{
    m_paragraph = paragraph;
    m_words = words;
    m_value = value;
    setAccessibleName(paragraph);
    updateGeometry();
    update();
}

int PassageText::layOut(QTextLayout &layout, int width) const
{
    const QFontMetricsF metrics(layout.font());
    const double step = std::ceil(layout.font().pixelSize() * LineSpacing);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = m_paragraph.isRightToLeft();
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat words;
    words.setForeground(colour(ColourRole::Text));
    words.setBackground(colour(ColourRole::ClaimBackground));
    if (!m_words.isEmpty())
        formats.append({int(m_words.start), int(m_words.length), words});
    if (!m_value.isEmpty()) {
        QTextCharFormat value = words;
        value.setBackground(colour(ColourRole::ClaimBackgroundSelected));
        value.setFontWeight(QFont::Bold);
        formats.append({int(m_value.start), int(m_value.length), value});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(40, width));
        line.setPosition({0, y + qMax(0.0, (step - line.height()) / 2)});
        y += qMax(step, std::ceil(line.height()));
    }
    layout.endLayout();
    return int(y);
}

int PassageText::heightForWidth(int width) const
{
    QTextLayout layout(m_paragraph, readingFont(TypeStep::Lead));
    return layOut(layout, width);
}

QSize PassageText::sizeHint() const
{
    return {scaled(420), heightForWidth(qMax(scaled(300), width()))};
}

QSize PassageText::minimumSizeHint() const
{
    return {scaled(160), scaled(24)};
}

void PassageText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colour(ColourRole::MutedText));
    QTextLayout layout(m_paragraph, readingFont(TypeStep::Lead));
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

void PassageText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace nutgraf::widgets
