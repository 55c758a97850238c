// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/contradictiondelegate.h"

#include "widgets/common/measures.h"
#include "widgets/common/statusmark.h"
#include "widgets/common/theme.h"
#include "widgets/models/casewords.h"
#include "widgets/models/contradictionmodel.h"
#include "widgets/models/datewords.h"
#include "widgets/models/valuewords.h"

#include <QAbstractProxyModel>
#include <QPainter>

namespace nutgraf::widgets {

using storage::AssertionRow;

namespace {

const ContradictionRow *rowOf(const QModelIndex &index)
{
    const QModelIndex source = qobject_cast<const QAbstractProxyModel *>(index.model())
        ? qobject_cast<const QAbstractProxyModel *>(index.model())->mapToSource(index)
        : index;
    const auto *model = qobject_cast<const ContradictionModel *>(source.model());
    return model && source.isValid() ? &model->rowAt(source.row()) : nullptr;
}

struct Lines
{
    int body = QFontMetrics(uiFont(TypeStep::Body)).lineSpacing();
    int lead = QFontMetrics(uiFont(TypeStep::Lead, QFont::DemiBold)).lineSpacing();
    int caption = QFontMetrics(uiFont(TypeStep::Caption)).lineSpacing();

    int height() const { return 2 * space::Medium + body + space::Tight + lead + caption + space::Tight + body; }
};

void drawLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &ink, const QString &text)
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void drawSide(QPainter *painter, QRect rect, const AssertionRow &side, const Lines &lines, const QColor &muted,
              const QColor &ink)
{
    const QString value = valueWords(side);
    drawLine(painter, QRect(rect.left(), rect.top(), rect.width(), lines.lead),
             uiFont(TypeStep::Lead, value.isEmpty() ? QFont::Normal : QFont::DemiBold), ink,
             value.isEmpty() ? u'“' + side.words.simplified() + u'”' : value);
    QStringList who;
    for (const QString &each : {voiceOf(side), edtfWords(side.published), qualifierWords(side.qualifiers)})
        if (!each.isEmpty())
            who.append(each);
    drawLine(painter, QRect(rect.left(), rect.top() + lines.lead, rect.width(), lines.caption),
             uiFont(TypeStep::Caption), muted, who.join(QStringLiteral(" · ")));
}

MarkStatus statusOf(const ContradictionRow &row)
{
    return isSuspect(row.relation.kind) ? MarkStatus::Refuted : MarkStatus::Disputed;
}

MarkDecision markOf(const ContradictionRow &row)
{
    return row.isOpen()                                      ? MarkDecision::Suggested
        : row.relation.decision == QLatin1String("rejected") ? MarkDecision::Rejected
                                                             : MarkDecision::Confirmed;
}

} // namespace

void ContradictionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ContradictionRow *row = rowOf(index);
    if (!row)
        return;
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, colour(ColourRole::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blend(colour(ColourRole::Canvas), colour(ColourRole::Hover), 0.45));
    QPen line(row->isOpen() ? blend(colour(ColourRole::SuggestedLine), colour(ColourRole::Canvas), 0.45)
                            : colour(ColourRole::Separator),
              1);
    if (row->isOpen())
        line.setDashPattern({2, 3});
    painter->setPen(line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QColor ink = colour(selected ? ColourRole::SelectionText : ColourRole::Text);
    const QColor muted = selected ? blend(ink, colour(ColourRole::Selection), 0.2) : colour(ColourRole::MutedText);
    const QColor status = selected ? ink : colour(statusTextRole(statusOf(*row)));
    const Lines lines;
    const int mark = scaled(20);
    const QRect room = option.rect.adjusted(space::Medium, space::Medium, -space::Large, -space::Medium);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, room, rect); };
    paintStatusMark(painter, place(QRect(room.left(), room.top(), mark, mark)), statusOf(*row), markOf(*row));

    const int left = room.left() + mark + space::Medium;
    const int width = room.right() - left;
    const QString kind = relationWords(row->relation.kind);
    const QFont strong = uiFont(TypeStep::Body, QFont::DemiBold);
    const int kindWidth = QFontMetrics(strong).horizontalAdvance(kind) + space::Medium;
    const QString decision =
        decisionWords(row->relation.decision.isEmpty() ? QStringLiteral("open") : row->relation.decision);
    const int decisionWidth = QFontMetrics(strong).horizontalAdvance(decision) + 2;
    int y = room.top();
    drawLine(painter, place(QRect(left, y, kindWidth, lines.body)), strong, status, kind);
    drawLine(painter,
             place(QRect(left + kindWidth, y, qMax(0, width - kindWidth - decisionWidth - space::Medium), lines.body)),
             uiFont(), muted, row->statement);
    drawLine(painter, place(QRect(left + width - decisionWidth, y, decisionWidth, lines.body)),
             uiFont(TypeStep::Body, row->isOpen() ? QFont::Normal : QFont::DemiBold), row->isOpen() ? muted : ink,
             decision);
    y += lines.body + space::Tight;

    const int gutter = scaled(40);
    const int half = (width - gutter) / 2;
    drawSide(painter, place(QRect(left, y, half, lines.lead + lines.caption)), row->first, lines, muted, ink);
    painter->setFont(uiFont(TypeStep::Lead, QFont::DemiBold));
    painter->setPen(status);
    painter->drawText(place(QRect(left + half, y, gutter - space::Small, lines.lead)), Qt::AlignCenter,
                      QStringLiteral("≠"));
    drawSide(painter, place(QRect(left + half + gutter, y, half, lines.lead + lines.caption)), row->second, lines,
             muted, ink);
    y += lines.lead + lines.caption + space::Tight;
    const QString note =
        row->relation.note.isEmpty() ? row->relation.explanation : tr("Note: %1").arg(row->relation.note.simplified());
    drawLine(painter, place(QRect(left, y, width, lines.body)), uiFont(), ink, note);
    painter->restore();
}

QSize ContradictionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(320), Lines().height()};
}

} // namespace nutgraf::widgets
