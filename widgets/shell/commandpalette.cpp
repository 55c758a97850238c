// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/commandpalette.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/keyhint.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int PanelWidth = 620;
constexpr int PanelHeight = 440;
constexpr int RowHeight = 36;
constexpr int PageRows = 8;

/// The raised panel that the field and the list stand on.
class Panel : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(ColourRole::Border), 1));
        painter.setBrush(colour(ColourRole::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius + 2, CornerRadius + 2);
    }
};

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, scaled(RowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(space::Small, 0, -space::Small, 0);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(current ? ColourRole::AccentSoft : ColourRole::Hover));
            painter->drawRoundedRect(row, CornerRadius, CornerRadius);
        }
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const int size = scaled(16);
        const QRect picture(row.left() + scaled(10), row.center().y() - size / 2, size, size);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, placed(picture));

        int right = row.right() - scaled(10);
        const auto keys = index.data(PaletteModel::KeysRole).value<QKeySequence>();
        if (!keys.isEmpty()) {
            const QRect place(row.left(), row.top(), right - row.left(), row.height());
            if (mirrored)
                paintKeys(painter, placed(QRect(right - keysWidth(keys), row.top(), keysWidth(keys), row.height())),
                          keys);
            else
                paintKeys(painter, place, keys);
            right -= keysWidth(keys) + space::Medium;
        }
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        if (!detail.isEmpty()) {
            painter->setFont(uiFont(TypeStep::Body));
            const QString shown = painter->fontMetrics().elidedText(detail, Qt::ElideRight, row.width() / 3);
            const int wide = painter->fontMetrics().horizontalAdvance(shown);
            painter->setPen(colour(ColourRole::MutedText));
            painter->drawText(placed(QRect(right - wide, row.top(), wide, row.height())), Qt::AlignVCenter, shown);
            right -= wide + space::Medium;
        }
        const int left = picture.right() + scaled(12);
        paintTitle(painter, placed(QRect(left, row.top(), right - left, row.height())), index, mirrored);
        painter->restore();
    }

private:
    /// The title with the letters that answer in bold.
    static void paintTitle(QPainter *painter, const QRect &rect, const QModelIndex &index, bool mirrored)
    {
        const QFont face = uiFont(TypeStep::Body);
        const QString title =
            QFontMetrics(face).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width());
        const auto letters = index.data(PaletteModel::LettersRole).value<QList<int>>();
        QTextLayout layout(title, face);
        QList<QTextLayout::FormatRange> ranges;
        for (const int letter : letters) {
            QTextCharFormat format;
            format.setFontWeight(QFont::Bold);
            format.setForeground(colour(ColourRole::Accent));
            if (letter < title.size())
                ranges.append({letter, 1, format});
        }
        layout.setFormats(ranges);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        painter->setPen(colour(ColourRole::Text));
        const double x = mirrored ? rect.right() - line.naturalTextWidth() : rect.left();
        line.draw(painter, QPointF(x, rect.top() + (rect.height() - line.height()) / 2));
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QWidget(parent)
    , m_panel(new Panel(this))
    , m_field(new QLineEdit(m_panel))
    , m_list(new QListView(m_panel))
    , m_nothing(new TextLabel(tr("Nothing has these letters in this order."), TypeStep::Body, ColourRole::MutedText,
                              QFont::Normal, m_panel))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Go to anything"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("Type a few letters of an action, a document, a claim or a source"));
    m_field->setAccessibleName(tr("What to do or where to go"));
    m_field->addAction(icon(Icon::Search, ColourRole::FaintText), QLineEdit::LeadingPosition);
    m_field->setFrame(false);
    m_field->setFont(uiFont(TypeStep::Lead));
    m_field->installEventFilter(this);
    QPalette clear = m_field->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_field->setPalette(clear);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setContentsMargins(space::Large, space::Small, space::Large, space::Large);

    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(1, space::Small, 1, space::Small);
    layout->setSpacing(space::Small);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(space::Medium, 0, space::Medium, 0);
    fieldRow->addWidget(m_field);
    layout->addLayout(fieldRow);
    layout->addWidget(new Separator(Qt::Horizontal, m_panel));
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &entries)
{
    m_focusBefore = QApplication::focusWidget();
    m_model->setEntries(entries);
    m_field->clear();
    filter({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString &text)
{
    m_model->setPattern(text);
    m_list->setCurrentIndex(m_model->index(0));
    m_nothing->setVisible(m_model->rowCount() == 0);
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int wide = qMin(scaled(PanelWidth), width() - 2 * space::Wide);
    const int high = qMin(scaled(PanelHeight), height() - 2 * space::Wide);
    m_panel->setGeometry((width() - wide) / 2, qMin(scaled(96), (height() - high) / 2), wide, high);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    int row = m_list->currentIndex().row() + rows;
    if (qAbs(rows) == 1)
        row = (row + count) % count;
    m_list->setCurrentIndex(m_model->index(qBound(0, row, count - 1)));
}

void CommandPalette::runCurrent()
{
    const QPersistentModelIndex index = m_list->currentIndex();
    close();
    m_model->run(index);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(PageRows);
        return true;
    case Qt::Key_PageUp:
        step(-PageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QColor veil = colour(ColourRole::Shadow);
    veil.setAlpha(Theme::current().isDark() ? 120 : 60);
    QPainter(this).fillRect(rect(), veil);
}

void CommandPalette::mousePressEvent(QMouseEvent *)
{
    close();
}

} // namespace nutgraf::widgets
