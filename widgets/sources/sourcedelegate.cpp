// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/sourcedelegate.h"

#include "widgets/common/icons.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/sourcemodel.h"

#include <QPainter>

namespace nutgraf::widgets {

namespace {

Icon pictureOf(const QModelIndex &index)
{
    if (index.data(SourceModel::UnnamedRole).toBool())
        return Icon::Unnamed;
    return index.data(SourceModel::PersonRole).toBool() ? Icon::Person : Icon::Organisation;
}

void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &ink)
{
    const bool unnamed = index.data(SourceModel::UnnamedRole).toBool();
    const bool suggested = index.data(DecisionRole).toInt() == 0;
    const QRect cell = option.rect.adjusted(space::Small, 3, -space::Small, -3);
    painter->setFont(uiFont(TypeStep::Body, unnamed || suggested ? QFont::Normal : QFont::DemiBold));
    const int picture = scaled(16);
    const QString words = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            cell.width() - picture - 3 * space::Small);
    const int width = painter->fontMetrics().horizontalAdvance(words) + picture + 3 * space::Small;
    const QRect pill =
        QStyle::visualRect(option.direction, option.rect, QRect(cell.left(), cell.top(), width, cell.height()));
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool filled = !unnamed && !suggested;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QPen pen(filled ? colour(ColourRole::Accent) : selected ? ink : colour(ColourRole::SuggestedLine), 1.1);
    if (!filled)
        pen.setDashPattern({3.2, 2.4});
    painter->setPen(pen);
    painter->setBrush(filled ? QBrush(colour(ColourRole::AccentSoft)) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    const QRect inner = pill.adjusted(space::Small, 0, -space::Small, 0);
    QRect image(inner.left(), inner.center().y() - picture / 2 + 1, picture, picture);
    if (option.direction == Qt::RightToLeft)
        image.moveRight(inner.right());
    icon(pictureOf(index), selected && !filled ? ColourRole::SelectionText : ColourRole::MutedText)
        .paint(painter, image);
    painter->setPen(filled ? colour(ColourRole::Text) : ink);
    const int taken = picture + space::Tight;
    painter->drawText(option.direction == Qt::RightToLeft ? inner.adjusted(0, 0, -taken, 0)
                                                          : inner.adjusted(taken, 0, 0, 0),
                      int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine), words);
}

} // namespace

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, colour(ColourRole::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blend(colour(ColourRole::Canvas), colour(ColourRole::Hover), 0.45));
    const QColor ink = colour(selected ? ColourRole::SelectionText : ColourRole::Text);
    if (index.column() == SourceModel::Name) {
        paintName(painter, option, index, ink);
    } else {
        const bool none =
            index.column() == SourceModel::Reliability && index.data(SourceModel::GradeRole).toString().isEmpty();
        painter->setFont(uiFont());
        painter->setPen(selected ? ink : colour(none ? ColourRole::FaintText : ColourRole::MutedText));
        const QRect cell = option.rect.adjusted(space::Small, 0, -space::Small, 0);
        painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    }
    painter->restore();
}

} // namespace nutgraf::widgets
