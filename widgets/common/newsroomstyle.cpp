// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/newsroomstyle.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace nutgraf::widgets {

namespace {

void roundedPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double width = 1.0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? width / 2 : 0.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), CornerRadius, CornerRadius);
    painter->restore();
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool showsFocus(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
}

void drawPushButtonPanel(const QStyleOption *option, QPainter *painter)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool primary = button && button->features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hover = has(option, QStyle::State_MouseOver) && enabled;
    QColor fill = colour(ColourRole::Raised);
    QColor line = colour(ColourRole::Border);
    if (primary) {
        fill = colour(ColourRole::Accent);
        if (hover || down)
            fill = blend(fill, colour(ColourRole::AccentText), down ? 0.18 : 0.10);
        line = fill;
    } else if (button && button->features.testFlag(QStyleOptionButton::Flat)) {
        line = {};
        fill = down ? colour(ColourRole::Pressed) : hover ? colour(ColourRole::Hover) : QColor();
    } else if (!enabled) {
        fill = {};
        line = colour(ColourRole::Separator);
    } else if (down || hover) {
        fill = colour(down ? ColourRole::Pressed : ColourRole::Hover);
    }
    roundedPanel(painter, option->rect, fill, line);
    if (showsFocus(option))
        roundedPanel(painter, option->rect, {}, colour(primary ? ColourRole::Text : ColourRole::Focus), 2.0);
}

void drawToolButtonPanel(const QStyleOption *option, QPainter *painter)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On))
        roundedPanel(painter, option->rect, colour(ColourRole::AccentSoft), {});
    else if (enabled && has(option, QStyle::State_Sunken))
        roundedPanel(painter, option->rect, colour(ColourRole::Pressed), {});
    else if (enabled && has(option, QStyle::State_MouseOver))
        roundedPanel(painter, option->rect, colour(ColourRole::Hover), {});
    if (showsFocus(option))
        roundedPanel(painter, option->rect, {}, colour(ColourRole::Focus), 2.0);
}

void drawFieldPanel(const QStyleOption *option, QPainter *painter)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0)
        return; // a field inside something that has its own frame
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focus = showsFocus(option);
    roundedPanel(painter, option->rect, enabled ? colour(ColourRole::Canvas) : colour(ColourRole::Window),
                 colour(focus         ? ColourRole::Focus
                            : enabled ? ColourRole::Border
                                      : ColourRole::Separator),
                 focus ? 2.0 : 1.0);
}

void drawTab(const QStyleOption *option, QPainter *painter)
{
    const bool selected = has(option, QStyle::State_Selected);
    const QRect rect = option->rect;
    if (!selected && has(option, QStyle::State_MouseOver))
        painter->fillRect(rect, colour(ColourRole::Hover));
    if (selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colour(ColourRole::Accent));
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const QRect rect = option->rect;
    painter->fillRect(rect,
                      has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)
                          ? colour(ColourRole::Hover)
                          : colour(ColourRole::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(ColourRole::Separator));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && header->position != QStyleOptionHeader::End && header->position != QStyleOptionHeader::OnlyOneSection)
        painter->fillRect(QRect(rect.right(), rect.top() + 6, 1, rect.height() - 12), colour(ColourRole::Separator));
}

// A line above and below a list or table: a box would only add to the boxes around it. Whoever goes by the keys sees the
// whole outline of the list that takes them.
void drawViewFrame(const QStyleOption *option, QPainter *painter)
{
    const QRect rect = option->rect;
    const bool byKeys = showsFocus(option) && has(option, QStyle::State_KeyboardFocusChange);
    const QColor line = colour(byKeys ? ColourRole::Focus : ColourRole::Separator);
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), line);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    if (byKeys) {
        painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), line);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
    }
}

void drawScrollBar(const QProxyStyle &style, const QStyleOptionComplex *option, QPainter *painter,
                   const QWidget *widget)
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return;
    painter->fillRect(option->rect, colour(ColourRole::Canvas));
    if (slider->maximum <= slider->minimum)
        return;
    QRect handle = style.subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const int inset = 3;
    handle = slider->orientation == Qt::Vertical ? handle.adjusted(inset, 1, -inset, -1)
                                                 : handle.adjusted(1, inset, -1, -inset);
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(active ? ColourRole::MutedText : ColourRole::Border));
    const double radius = qMin(handle.width(), handle.height()) / 2.0;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void drawProgress(const QStyleOptionProgressBar &bar, QPainter *painter)
{
    const int height = qMin(bar.rect.height(), 6);
    QRectF track = bar.rect;
    track.setTop(bar.rect.center().y() - height / 2.0);
    track.setHeight(height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(ColourRole::Pressed));
    painter->drawRoundedRect(track, height / 2.0, height / 2.0);
    QRectF filled = track;
    if (bar.maximum > bar.minimum) {
        filled.setWidth(track.width() * (bar.progress - bar.minimum) / double(bar.maximum - bar.minimum));
        if (bar.direction == Qt::RightToLeft)
            filled.moveRight(track.right());
    } else {
        // The end is not known: a still bar in the middle, which needs no animation.
        filled.setWidth(track.width() / 3);
        filled.moveCenter(track.center());
    }
    painter->setBrush(colour(ColourRole::Accent));
    if (filled.width() > 0)
        painter->drawRoundedRect(filled, height / 2.0, height / 2.0);
    painter->restore();
}

} // namespace

NewsroomStyle::NewsroomStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

void NewsroomStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButtonPanel(option, painter);
        return;
    case PE_PanelButtonTool:
        drawToolButtonPanel(option, painter);
        return;
    case PE_PanelLineEdit:
        drawFieldPanel(option, painter);
        return;
    case PE_FrameFocusRect:
        // Rows show their selection; a second outline around a cell only disturbs.
        if (!widget || !widget->inherits("QAbstractItemView"))
            roundedPanel(painter, option->rect, {}, colour(ColourRole::Focus), 2.0);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameDefaultButton:
        return;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          colour(ColourRole::Separator));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void NewsroomStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton own(*button);
            if (own.features.testFlag(QStyleOptionButton::DefaultButton) && has(option, State_Enabled))
                own.palette.setColor(QPalette::ButtonText, colour(ColourRole::AccentText));
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colour(ColourRole::Window));
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*bar, painter);
            return;
        }
        break;
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->frameShape != QFrame::StyledPanel)
            break;
        if (widget && widget->inherits("QAbstractItemView")) {
            drawViewFrame(option, painter);
            return;
        }
        // Fields of many lines: the same outline as a field of one.
        painter->save();
        painter->setPen(QPen(colour(showsFocus(option) ? ColourRole::Focus : ColourRole::Border), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    case CE_Splitter: {
        const bool upright = option->state.testFlag(State_Horizontal);
        const QPoint middle = option->rect.center();
        const QColor line = colour(has(option, State_MouseOver) ? ColourRole::Focus : ColourRole::Separator);
        painter->fillRect(upright ? QRect(middle.x(), option->rect.top(), 1, option->rect.height())
                                  : QRect(option->rect.left(), middle.y(), option->rect.width(), 1),
                          line);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void NewsroomStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(*this, option, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int NewsroomStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ButtonIconSize:
        return scaled(16);
    case PM_ToolBarIconSize:
    case PM_LargeIconSize:
        return scaled(20);
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_HeaderMargin:
        return space::Small;
    case PM_FocusFrameHMargin: // the words of a cell stand under those of its header
        return widget && widget->inherits("QTableView") ? space::Small - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonMargin:
        return space::Medium;
    case PM_TabBarTabHSpace:
        return space::Wide;
    case PM_TabBarTabVSpace:
        return space::Medium;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::Small;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int NewsroomStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animation_Duration:
        return motionDuration();
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QRect NewsroomStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(space::Tight, 0, -space::Tight, 0);
    return rect;
}

QSize NewsroomStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size = {qMax(contents.width() + 2 * scaled(space::Large), scaled(64)), qMax(size.height(), scaled(30))};
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(qMax(size.height(), scaled(30)));
        break;
    case CT_ItemViewItem:
        size.setHeight(qMax(size.height(), scaled(28)));
        break;
    case CT_HeaderSection:
        size.setHeight(qMax(size.height(), scaled(28)));
        break;
    case CT_MenuItem:
        size.setHeight(qMax(size.height(), scaled(16)));
        break;
    default:
        break;
    }
    return size;
}

} // namespace nutgraf::widgets
