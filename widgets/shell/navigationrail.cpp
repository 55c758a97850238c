// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/navigationrail.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int RowHeight = 36;
constexpr int PictureSize = 20;
constexpr int OpenWidth = 204;
constexpr int FoldedWidth = 52;
constexpr int LargestCount = 999;

QString countText(int count)
{
    return count > LargestCount ? QStringLiteral("%1+").arg(LargestCount) : QString::number(count);
}

} // namespace

QList<RailEntry> railEntries()
{
    return {
        {QStringLiteral("inbox"), NavigationRail::tr("Inbox"), Icon::Inbox},
        {QStringLiteral("documents"), NavigationRail::tr("Documents"), Icon::Documents},
        {QStringLiteral("claims"), NavigationRail::tr("Claims"), Icon::Claims},
        {QStringLiteral("contradictions"), NavigationRail::tr("Contradictions"), Icon::Contradictions},
        {QStringLiteral("sources"), NavigationRail::tr("Sources"), Icon::Sources},
        {QStringLiteral("graph"), NavigationRail::tr("Graph"), Icon::Graph},
        {QStringLiteral("timeline"), NavigationRail::tr("Timeline"), Icon::Timeline},
        {QStringLiteral("charts"), NavigationRail::tr("Charts"), Icon::Charts},
        {QStringLiteral("custody"), NavigationRail::tr("Custody"), Icon::Custody},
    };
}

RailButton::RailButton(const RailEntry &entry, QWidget *parent)
    : QAbstractButton(parent)
    , m_entry(entry)
{
    setObjectName(QStringLiteral("rail_") + entry.id);
    setText(entry.text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RailButton::setWaiting(int count)
{
    m_waiting = count;
    describe();
    update();
}

void RailButton::describe()
{
    setAccessibleName(m_waiting > 0 ? tr("%1, %n waiting", nullptr, m_waiting).arg(m_entry.text) : m_entry.text);
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    const QString named = keys.isEmpty() ? m_entry.text : tr("%1 (%2)").arg(m_entry.text, keys);
    setToolTip(m_waiting > 0 ? tr("%1: %n waiting", nullptr, m_waiting).arg(named) : named);
}

void RailButton::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    describe();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    update();
}

QSize RailButton::sizeHint() const
{
    return {scaled(m_collapsed ? FoldedWidth : OpenWidth), scaled(RowHeight)};
}

void RailButton::paintBadge(QPainter &painter) const
{
    const QFont face = uiFont(TypeStep::Caption, QFont::DemiBold);
    painter.setFont(face);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Badge));
    if (m_collapsed) {
        const int size = scaled(8);
        painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(),
                                               QRect(width() / 2 + scaled(6), height() / 2 - scaled(12), size, size)));
        return;
    }
    const QString text = countText(m_waiting);
    const int high = scaled(18);
    const int wide = qMax(high, QFontMetrics(face).horizontalAdvance(text) + scaled(10));
    const QRect place = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(width() - wide - scaled(16), (height() - high) / 2, wide, high));
    painter.drawRoundedRect(place, high / 2.0, high / 2.0);
    painter.setPen(colour(ColourRole::BadgeText));
    painter.drawText(place, Qt::AlignCenter, text);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect pill = rect().adjusted(space::Small, 1, -space::Small, -1);
    painter.setPen(Qt::NoPen);
    if (isChecked())
        painter.setBrush(colour(ColourRole::AccentSoft));
    else if (isDown())
        painter.setBrush(colour(ColourRole::Pressed));
    else if (underMouse())
        painter.setBrush(colour(ColourRole::Hover));
    else
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill, CornerRadius, CornerRadius);
    if (isChecked()) { // not by colour alone
        const int bar = 3;
        painter.setBrush(colour(ColourRole::Accent));
        painter.drawRoundedRect(
            QStyle::visualRect(layoutDirection(), rect(), QRect(pill.left(), pill.top() + 7, bar, pill.height() - 14)),
            1.5, 1.5);
    }

    const int size = scaled(PictureSize);
    const int left = m_collapsed ? (width() - size) / 2 : scaled(20);
    const QRect picture = QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - size) / 2, size, size));
    widgets::icon(m_entry.picture, isChecked() ? ColourRole::Accent : ColourRole::MutedText).paint(&painter, picture);
    if (!m_collapsed) {
        painter.setFont(uiFont(TypeStep::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(colour(ColourRole::Text));
        const int start = left + size + scaled(12);
        const int end = m_waiting > 0 ? scaled(52) : scaled(12);
        const QRect words =
            QStyle::visualRect(layoutDirection(), rect(), QRect(start, 0, width() - start - end, height()));
        // AlignLeft follows the direction of the window.
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_entry.text, Qt::ElideRight, words.width()));
    }
    if (m_waiting > 0)
        paintBadge(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(ColourRole::Focus), 2));
        painter.drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), CornerRadius, CornerRadius);
    }
}

void RailButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_fold(new RailButton({QStringLiteral("fold"), tr("Collapse"), Icon::Rail}, this))
{
    setObjectName(QStringLiteral("navigationRail"));
    setAccessibleName(tr("Screens"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::Medium, 1, space::Small);
    layout->setSpacing(2);
    const QList<RailEntry> entries = railEntries();
    for (const RailEntry &entry : entries) {
        auto *button = new RailButton(entry, this);
        m_group->addButton(button);
        m_buttons.insert(entry.id, button);
        layout->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
    }
    layout->addStretch();
    m_fold->setCheckable(false);
    layout->addWidget(m_fold);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    setCollapsed(false);
}

void NavigationRail::setCurrent(const QString &id)
{
    m_group->setExclusive(false);
    for (auto entry = m_buttons.cbegin(); entry != m_buttons.cend(); ++entry)
        entry.value()->setChecked(entry.key() == id);
    m_group->setExclusive(true);
}

QString NavigationRail::current() const
{
    for (auto entry = m_buttons.cbegin(); entry != m_buttons.cend(); ++entry) {
        if (entry.value()->isChecked())
            return entry.key();
    }
    return {};
}

void NavigationRail::setWaiting(const QString &id, int count)
{
    if (RailButton *found = button(id))
        found->setWaiting(count);
}

void NavigationRail::setCollapsed(bool collapsed)
{
    const bool different = m_collapsed != collapsed;
    m_collapsed = collapsed;
    for (RailButton *entry : std::as_const(m_buttons))
        entry->setCollapsed(collapsed);
    m_fold->setCollapsed(collapsed);
    m_fold->setAccessibleName(collapsed ? tr("Show the names of the screens") : tr("Show icons only"));
    m_fold->setToolTip(m_fold->accessibleName());
    setFixedWidth(scaled(collapsed ? FoldedWidth : OpenWidth));
    if (different)
        Q_EMIT collapsedChanged(collapsed);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::Rail));
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height()), colour(ColourRole::Separator));
}

} // namespace nutgraf::widgets
