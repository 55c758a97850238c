// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/suggestiondelegate.h"

#include "widgets/common/icons.h"
#include "widgets/common/measures.h"
#include "widgets/common/statusmark.h"
#include "widgets/common/theme.h"
#include "widgets/models/searchmodel.h"
#include "widgets/models/suggestionmodel.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace nutgraf::widgets {

namespace {

constexpr int StatementLines = 2;
constexpr int SnippetLines = 2;

int lineHeight(const QFont &face)
{
    return int(std::ceil(QFontMetricsF(face).height()));
}

void drawGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(option.rect, colour(ColourRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colour(ColourRole::Hover));
    if (chosen && (option.state & QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          colour(ColourRole::Focus));
    painter->setPen(colour(ColourRole::Separator));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

// Words in at most so many lines, some of them lit up; the last line is shortened.
void drawLines(QPainter *painter, const QRectF &rect, const QString &words, const QFont &face, int lines,
               const QList<QTextLayout::FormatRange> &formats = {})
{
    QTextLayout layout(words, face);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = words.isRightToLeft();
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition({0, y});
        y += lineHeight(face);
        const bool cut = i == lines - 1 && line.textStart() + line.textLength() < words.size();
        if (cut) {
            line.setLineWidth(rect.width() - QFontMetricsF(face).horizontalAdvance(u'…'));
            const QPointF end(rect.left() + (rightToLeft ? 0 : line.naturalTextWidth()), rect.top() + line.y());
            painter->setFont(face);
            painter->drawText(QRectF(end, QSizeF(30, lineHeight(face))), Qt::AlignLeft | Qt::AlignVCenter,
                              QStringLiteral("…"));
        }
    }
    layout.endLayout();
    layout.draw(painter, rect.topLeft());
}

} // namespace

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(painter, option);
    const bool chosen = option.state & QStyle::State_Selected;
    QRectF room = QRectF(option.rect).adjusted(space::Large, space::Small + 2, -space::Medium, -space::Small);
    const int mark = scaled(13);
    const QFont face = uiFont(TypeStep::Body);
    // A statement of one line stands in the middle of the row with its note, without a hole between them.
    const bool oneLine =
        QFontMetricsF(face).horizontalAdvance(index.data().toString()) < room.width() - mark - space::Small;
    const int lines = oneLine ? 1 : StatementLines;
    if (oneLine)
        room.setTop(room.top() + lineHeight(face) / 2.0);
    const bool isClaim = index.data(KindRole).toString() == QLatin1String("claim");
    const QRectF markRect(room.left(), room.top() + 2, mark, mark);
    if (index.data(SuggestionModel::UnsureRole).toBool()) {
        icon(Icon::Unsure, ColourRole::SuggestedLine).paint(painter, markRect.toAlignedRect());
    } else if (isClaim) {
        paintStatusMark(painter, markRect, MarkStatus::Open, MarkDecision::Suggested);
    } else {
        icon(Icon::Link, ColourRole::SuggestedLine).paint(painter, markRect.toAlignedRect());
    }
    const QRectF words(markRect.right() + space::Small, room.top(), room.right() - markRect.right() - space::Small,
                       lines * lineHeight(face));
    painter->setPen(colour(chosen ? ColourRole::SelectionText : ColourRole::Text));
    drawLines(painter, words, index.data().toString(), face, lines);
    const QFont noteFace = uiFont(TypeStep::Caption);
    painter->setPen(colour(chosen ? ColourRole::SelectionText : ColourRole::MutedText));
    drawLines(painter, QRectF(words.left(), words.bottom() + 2, words.width(), lineHeight(noteFace)),
              index.data(SuggestionModel::NoteRole).toString(), noteFace, 1);
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(240),
            2 * space::Small + 4 + StatementLines * lineHeight(uiFont(TypeStep::Body))
                + lineHeight(uiFont(TypeStep::Caption))};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(painter, option);
    const bool chosen = option.state & QStyle::State_Selected;
    const QRectF room = QRectF(option.rect).adjusted(space::Large, space::Medium, -space::Large, -space::Medium);
    const bool isClaim = index.data(KindRole).toString() == QLatin1String("claim");
    const int picture = scaled(16);
    icon(isClaim ? Icon::Claims : Icon::Documents, ColourRole::MutedText)
        .paint(painter, QRect(int(room.left()), int(room.top()) + 1, picture, picture));
    const QFont titleFace = uiFont(TypeStep::Lead, QFont::DemiBold);
    const QFont noteFace = uiFont(TypeStep::Body);
    QRectF line(room.left() + picture + space::Small, room.top(), room.width() - picture - space::Small,
                lineHeight(titleFace));
    QStringList origin;
    for (const int role : {int(SearchModel::PublisherRole), int(SearchModel::PublishedRole)})
        if (const QString part = index.data(role).toString(); !part.isEmpty())
            origin.append(part);
    const QString note = isClaim ? SearchModel::tr("Claim") : origin.join(QStringLiteral(" · "));
    const double noteWidth = qMin(line.width() / 2, QFontMetricsF(noteFace).horizontalAdvance(note) + 2);
    painter->setFont(noteFace);
    painter->setPen(colour(chosen ? ColourRole::SelectionText : ColourRole::MutedText));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                      QFontMetricsF(noteFace).elidedText(note, Qt::ElideRight, noteWidth));
    painter->setPen(colour(chosen ? ColourRole::SelectionText : ColourRole::Text));
    drawLines(painter, line.adjusted(0, 0, -noteWidth - space::Medium, 0), index.data().toString(), titleFace, 1);

    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat lit;
    lit.setBackground(colour(chosen ? ColourRole::HitCurrent : ColourRole::HitBackground));
    lit.setForeground(colour(ColourRole::Text));
    const QVariantList marks = index.data(SearchModel::MarksRole).toList();
    for (const QVariant &mark : marks)
        formats.append({mark.toPoint().x(), mark.toPoint().y(), lit});
    QString snippet = index.data(SearchModel::SnippetRole).toString();
    snippet.replace(u'\n', u' ');
    const QFont snippetFace = readingFont(TypeStep::Body);
    painter->setPen(colour(chosen ? ColourRole::SelectionText : ColourRole::MutedText));
    drawLines(painter,
              QRectF(line.left(), line.bottom() + space::Tight, line.width(), SnippetLines * lineHeight(snippetFace)),
              snippet, snippetFace, SnippetLines, formats);
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(300),
            2 * space::Medium + lineHeight(uiFont(TypeStep::Lead, QFont::DemiBold)) + space::Tight
                + SnippetLines * lineHeight(readingFont(TypeStep::Body))};
}

} // namespace nutgraf::widgets
