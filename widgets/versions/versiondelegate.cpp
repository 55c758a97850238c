// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versions/versiondelegate.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/versions/versionmodel.h"
#include "widgets/versions/versionwords.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace nutgraf::widgets {

using reasoning::SentenceChange;
using reasoning::SentencePair;
using storage::TextSpan;

namespace {

struct Columns
{
    QRect gutter;
    QRect before;
    QRect after;
    int width = 0; // of one text
};

/// The earlier version stands where reading begins.
Columns columnsIn(const QRect &row, Qt::LayoutDirection direction)
{
    const int gutter = scaled(92);
    const int inner = row.width() - gutter - 2 * space::Large;
    Columns columns;
    columns.width = std::max(scaled(120), (inner - space::Wide) / 2);
    columns.gutter = QRect(row.left() + space::Large, row.top(), gutter, row.height());
    columns.before = QRect(columns.gutter.right() + 1, row.top(), columns.width, row.height());
    columns.after = QRect(columns.before.right() + 1 + space::Wide, row.top(), columns.width, row.height());
    for (QRect *column : {&columns.gutter, &columns.before, &columns.after})
        *column = QStyle::visualRect(direction, row, *column);
    return columns;
}

/// The marks of the changed words of one side, relative to the sentence.
QList<QTextLayout::FormatRange> formatsOf(const QList<TextSpan> &words, TextSpan sentence, bool removed)
{
    QTextCharFormat format;
    format.setBackground(colour(removed ? ColourRole::DeletedBackground : ColourRole::InsertedBackground));
    if (removed)
        format.setFontStrikeOut(true);
    else
        format.setFontUnderline(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : words)
        ranges.append({int(span.start - sentence.start), int(span.length), format});
    return ranges;
}

void layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() * 1.2;
    }
    layout.endLayout();
}

int heightOf(const QTextLayout &layout)
{
    if (layout.lineCount() == 0)
        return 0;
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return int(std::ceil(last.y() + last.height()));
}

/// One side of a row, laid out.
void fill(QTextLayout &layout, TextSpan sentence, const QString &text, const QList<TextSpan> &words, bool removed,
          int width)
{
    layout.setText(sentence.in(text).toString().replace(u'\n', u' '));
    layout.setFont(readingFont(TypeStep::Body));
    layout.setFormats(formatsOf(words, sentence, removed));
    layOut(layout, width);
}

QStringList detailLines(const SentencePair &pair, const casework::VersionView &view)
{
    // Of a sentence that came or went as a whole everything is new or gone: its mark says so.
    if (pair.change != SentenceChange::Reworded)
        return {};
    QStringList lines;
    for (const reasoning::ChangedDetail &detail : pair.details)
        lines.append(detailWords(detail, view.beforeText, view.afterText));
    return lines;
}

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height() + space::Tight;
}

QList<TextSpan> wholeOr(const QList<TextSpan> &words, bool whole, TextSpan sentence)
{
    return whole ? QList<TextSpan>{sentence} : words;
}

void paintRun(QPainter &painter, const QRect &row, int count)
{
    painter.setPen(colour(ColourRole::Separator));
    painter.drawLine(row.left() + space::Large, row.center().y(), row.right() - space::Large, row.center().y());
    const QString words = VersionModel::tr("%n sentence(s) unchanged", nullptr, count);
    painter.setFont(uiFont(TypeStep::Caption));
    const int width = QFontMetrics(painter.font()).horizontalAdvance(words) + 2 * space::Medium;
    const QRect label(row.center().x() - width / 2, row.top(), width, row.height());
    painter.fillRect(label.adjusted(0, space::Small, 0, -space::Small), colour(ColourRole::Canvas));
    painter.setPen(colour(ColourRole::MutedText));
    painter.drawText(label, Qt::AlignCenter, words);
}

} // namespace

void VersionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const VersionModel *>(index.model());
    if (!model)
        return;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colour(ColourRole::AccentSoft));
    const int run = index.data(VersionModel::RunRole).toInt();
    if (run > 0) {
        paintRun(*painter, option.rect, run);
    } else {
        const casework::VersionView &view = model->view();
        const SentencePair &pair = view.comparison.pairs.at(index.data(VersionModel::PairRole).toInt());
        const Columns columns = columnsIn(option.rect, option.direction);
        const bool same = pair.change == SentenceChange::Same || pair.change == SentenceChange::Cosmetic;
        painter->setFont(uiFont(TypeStep::Caption, same ? QFont::Normal : QFont::DemiBold));
        painter->setPen(colour(same ? ColourRole::FaintText : ColourRole::Text));
        if (pair.change != SentenceChange::Same)
            painter->drawText(columns.gutter.adjusted(0, space::Small, 0, 0), Qt::AlignLeading | Qt::AlignTop,
                              sentenceChangeWords(pair.change));
        painter->setPen(colour(same ? ColourRole::MutedText : ColourRole::Text));
        QTextLayout before;
        QTextLayout after;
        fill(before, pair.before, view.beforeText,
             wholeOr(pair.removedWords, pair.change == SentenceChange::Removed, pair.before), true, columns.width);
        fill(after, pair.after, view.afterText,
             wholeOr(pair.insertedWords, pair.change == SentenceChange::Inserted, pair.after), false, columns.width);
        const int top = option.rect.top() + space::Small;
        before.draw(painter, QPointF(columns.before.left(), top));
        after.draw(painter, QPointF(columns.after.left(), top));
        int y = top + std::max(heightOf(before), heightOf(after)) + space::Tight;
        painter->setFont(uiFont(TypeStep::Caption));
        painter->setPen(colour(ColourRole::WarningText));
        for (const QString &line : detailLines(pair, view)) {
            const QRect both = columns.before.united(columns.after);
            const QRect place(both.left(), y, both.width(), lineHeight(painter->font()));
            painter->drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(line, Qt::ElideMiddle, place.width()));
            y += lineHeight(painter->font());
        }
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colour(ColourRole::Focus), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const VersionModel *>(index.model());
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    if (!model || index.data(VersionModel::RunRole).toInt() > 0)
        return {width, scaled(36)};
    const casework::VersionView &view = model->view();
    const SentencePair &pair = view.comparison.pairs.at(index.data(VersionModel::PairRole).toInt());
    const int column = columnsIn(QRect(0, 0, width, 0), option.direction).width;
    QTextLayout before;
    QTextLayout after;
    fill(before, pair.before, view.beforeText, {}, true, column);
    fill(after, pair.after, view.afterText, {}, false, column);
    const int details = int(detailLines(pair, view).size()) * lineHeight(uiFont(TypeStep::Caption));
    return {width, std::max(heightOf(before), heightOf(after)) + details + 2 * space::Small + space::Tight};
}

} // namespace nutgraf::widgets
