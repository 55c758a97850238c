// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claimdelegate.h"

#include "widgets/common/claimmarks.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/claimmodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextLayout>

namespace nutgraf::widgets {

namespace {

constexpr double MarkSize = 18;

QRect padded(const QRect &cell)
{
    return cell.adjusted(space::Small, space::Tight, -space::Small, -space::Tight);
}

/// At most two lines, the second elided, centred upright.
void paintTwoLines(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment)
{
    const QFontMetrics metrics = painter->fontMetrics();
    QTextLayout layout(text, painter->font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine first = layout.createLine();
    QTextLine line = first;
    line.setLineWidth(rect.width());
    const int end = line.textStart() + line.textLength();
    layout.endLayout();
    const int flags = int(Qt::TextSingleLine | alignment);
    if (end >= text.size()) {
        painter->drawText(rect, flags | Qt::AlignVCenter, text);
        return;
    }
    const int top = rect.top() + (rect.height() - 2 * metrics.lineSpacing()) / 2;
    painter->drawText(QRect(rect.left(), top, rect.width(), metrics.lineSpacing()), flags | Qt::AlignVCenter,
                      text.left(end).trimmed());
    painter->drawText(QRect(rect.left(), top + metrics.lineSpacing(), rect.width(), metrics.lineSpacing()),
                      flags | Qt::AlignVCenter, metrics.elidedText(text.mid(end), Qt::ElideRight, rect.width()));
}

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, bool suggested)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, colour(ColourRole::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blend(colour(ColourRole::Canvas), colour(ColourRole::Hover), 0.45));
    // The mark says it aloud; a page of suggestions is not to be ruled like a form.
    QPen line(suggested ? blend(colour(ColourRole::SuggestedLine), colour(ColourRole::Canvas), 0.45)
                        : colour(ColourRole::Separator),
              1);
    if (suggested)
        line.setDashPattern({2, 3});
    painter->setPen(line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

ColourRole wordsRole(const QModelIndex &index, bool suggested)
{
    switch (index.column()) {
    case ClaimModel::Statement:
        return suggested ? ColourRole::MutedText : ColourRole::Text;
    case ClaimModel::Rating:
        return index.data(ClaimModel::RatingRole).toString() == QLatin1String("unproven")
            ? ColourRole::OpenText
            : statusTextRole(markStatus(index.data(ClaimModel::RatingRole).toString()));
    case ClaimModel::Conflicts:
        return ColourRole::DisputedText;
    case ClaimModel::Values:
        return index.data(ClaimModel::ConflictsRole).toInt() > 0 ? ColourRole::DisputedText : ColourRole::Text;
    default:
        return ColourRole::MutedText;
    }
}

} // namespace

int claimRowHeight()
{
    const QFontMetrics metrics(uiFont(TypeStep::Body));
    return 2 * metrics.lineSpacing() + 2 * space::Small;
}

void ClaimDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto state = storage::RecordState(index.data(DecisionRole).toInt());
    const bool suggested = state == storage::RecordState::Suggested;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintBackground(painter, option, suggested);
    const QRect cell = padded(option.rect);
    if (index.column() == ClaimModel::Mark) {
        const double size = scaled(MarkSize);
        paintStatusMark(
            painter,
            QRectF(option.rect.center().x() - size / 2 + 0.5, option.rect.center().y() - size / 2 + 0.5, size, size),
            markStatus(index.data(ClaimModel::RatingRole).toString()), markDecision(state));
    } else {
        const QString text = index.data().toString();
        const bool strong = index.column() == ClaimModel::Values || index.column() == ClaimModel::Conflicts
            || index.column() == ClaimModel::Rating || (index.column() == ClaimModel::Statement && !suggested);
        QFont font = uiFont(TypeStep::Body, strong ? QFont::Medium : QFont::Normal);
        font.setStrikeOut(state == storage::RecordState::Rejected);
        painter->setFont(font);
        const ColourRole role = wordsRole(index, suggested);
        painter->setPen(colour(selected ? ColourRole::SelectionText : role));
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
        if (index.column() == ClaimModel::Conflicts && !text.isEmpty())
            painter->drawText(cell, int(alignment | Qt::AlignVCenter), QStringLiteral("≠ ") + text);
        else
            paintTwoLines(painter, cell, text, alignment);
    }
    // The cell that E edits, for who goes by the keys.
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)
        && index.column() == ClaimModel::Statement) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(ColourRole::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
    }
    painter->restore();
}

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(uiFont(TypeStep::Body, QFont::Medium));
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * space::Small + space::Small, claimRowHeight()};
}

QWidget *ClaimDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(QStringLiteral("statementEditor"));
    editor->setTabChangesFocus(true);
    editor->setFont(uiFont(TypeStep::Body));
    return editor;
}

void ClaimDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<QPlainTextEdit *>(editor);
    if (!field || field->document()->isModified())
        return;
    field->setPlainText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void ClaimDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *field = qobject_cast<QPlainTextEdit *>(editor))
        model->setData(index, field->toPlainText(), Qt::EditRole);
}

void ClaimDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect room = option.rect;
    room.setHeight(qMax(room.height(), 3 * editor->fontMetrics().lineSpacing() + space::Medium));
    if (editor->parentWidget() && room.bottom() > editor->parentWidget()->height())
        room.moveBottom(editor->parentWidget()->height());
    editor->setGeometry(room);
}

bool ClaimDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        auto *editor = qobject_cast<QWidget *>(watched);
        if (editor && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace nutgraf::widgets
