// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartmarks.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace nutgraf::widgets {

using reasoning::BoundMark;

namespace {

constexpr double HaloRadius = 11;
constexpr double ArrowLength = 20;
constexpr double ReachOfPointer = 13;
constexpr int WordsUpTo = 16; // more marks than that speak when they are pointed at
constexpr double WidestWords = 220;

QColor inkOf(const ChartMark &mark)
{
    return colour(mark.suspect.isEmpty() ? ColourRole::Accent : ColourRole::RefutedText);
}

} // namespace

void paintDisc(QPainter *painter, const QPointF &middle, const ChartMark &mark)
{
    const QColor ink = inkOf(mark);
    QPen pen(ink, 1.8);
    if (mark.isSuggested)
        pen.setDashPattern({1.9, 1.3});
    painter->setPen(pen);
    const bool filled = !mark.isCopy && !mark.isSuggested;
    painter->setBrush(filled ? ink : colour(ColourRole::Canvas));
    painter->drawEllipse(middle, MarkRadius, MarkRadius);
    if (mark.isSuggested && !mark.isCopy) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(middle, 2.1, 2.1);
    }
}

void paintHalo(QPainter *painter, const QPointF &middle)
{
    QColor glow = colour(ColourRole::Refuted);
    glow.setAlphaF(0.16F);
    painter->setPen(QPen(colour(ColourRole::Refuted), 1.6));
    painter->setBrush(glow);
    painter->drawEllipse(middle, HaloRadius, HaloRadius);
}

void paintWhisker(QPainter *painter, double x, double top, double bottom)
{
    constexpr double Cap = 5;
    painter->setPen(QPen(colour(ColourRole::Accent), 1.6));
    painter->drawLine(QPointF(x, top), QPointF(x, bottom));
    painter->drawLine(QPointF(x - Cap, top), QPointF(x + Cap, top));
    painter->drawLine(QPointF(x - Cap, bottom), QPointF(x + Cap, bottom));
}

void paintBoundArrow(QPainter *painter, const QPointF &middle, bool upwards)
{
    const double sign = upwards ? -1 : 1;
    const QPointF tip = middle + QPointF(0, sign * ArrowLength);
    painter->setPen(QPen(colour(ColourRole::Accent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawLine(middle, tip);
    painter->drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0));
    const QPointF head[] = {tip + QPointF(-3.5, -sign * 4.5), tip, tip + QPointF(3.5, -sign * 4.5)};
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(head, 3);
}

QString ChartMarks::wordsOf(const ChartMark &mark) const
{
    if (!mark.suspect.isEmpty())
        return mark.note.isEmpty() ? mark.value : mark.value + QStringLiteral(": ") + mark.note;
    QString words = mark.voice;
    if (m_data.marks.size() == 1)
        words = mark.value + QStringLiteral(" · ") + mark.voice;
    else if (!mark.scope.isEmpty())
        words += QStringLiteral(" (") + mark.scope + u')';
    return words;
}

void ChartMarks::layOut(const QRectF &area, const Place &place, bool withWords)
{
    m_area = area;
    m_spots.clear();
    const auto y = [&](double value) { return place(0, m_data.valuePosition(value)).y(); };
    if (m_data.agreed) {
        m_agreedTop = qBound(area.top(), std::min(y(m_data.agreed->first), y(m_data.agreed->second)), area.bottom());
        m_agreedBottom = qBound(area.top(), std::max(y(m_data.agreed->first), y(m_data.agreed->second)), area.bottom());
        if (m_agreedBottom - m_agreedTop < 3) {
            const double middle = (m_agreedTop + m_agreedBottom) / 2;
            m_agreedTop = middle - 1.5;
            m_agreedBottom = middle + 1.5;
        }
    }
    for (const ChartMark &mark : std::as_const(m_data.marks)) {
        Spot spot;
        spot.middle = place(m_data.timePosition(mark), m_data.valuePosition(mark.middle()));
        spot.top = std::min(y(mark.low), y(mark.high));
        spot.bottom = std::max(y(mark.low), y(mark.high));
        // Side by side, alternating, until nothing is covered.
        const double x = spot.middle.x();
        for (int attempt = 0; attempt < 120; ++attempt) {
            const double step = (attempt + 1) / 2 * (2 * MarkRadius + 3);
            spot.middle.setX(x + (attempt % 2 ? step : -step));
            const bool outside = attempt > 0
                && (spot.middle.x() < area.left() + MarkRadius || spot.middle.x() > area.right() - MarkRadius);
            const bool covered = std::any_of(m_spots.cbegin(), m_spots.cend(), [&](const Spot &other) {
                return std::hypot(other.middle.x() - spot.middle.x(), other.middle.y() - spot.middle.y())
                    < 2 * MarkRadius + 2;
            });
            if (!outside && !covered)
                break;
        }
        m_spots.append(spot);
    }
    if (!withWords)
        return;
    for (int pass = 0; pass < 2; ++pass) { // the suspect ones have the first choice
        for (int i = 0; i < m_spots.size(); ++i) {
            const bool suspect = !m_data.marks.at(i).suspect.isEmpty();
            if (suspect == (pass == 0) && (suspect || m_spots.size() <= WordsUpTo))
                placeWords(i);
        }
    }
}

void ChartMarks::placeWords(int mark)
{
    Spot &spot = m_spots[mark];
    const QFontMetricsF metrics(uiFont(TypeStep::Caption, QFont::Medium));
    spot.text = metrics.elidedText(wordsOf(m_data.marks.at(mark)), Qt::ElideRight, WidestWords);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(spot.text)) + 1, metrics.height());
    const double gap = m_data.marks.at(mark).suspect.isEmpty() ? MarkRadius + 4 : HaloRadius + 4;
    const QPointF c = spot.middle;
    const QRectF places[] = {
        {c + QPointF(gap, -size.height() / 2), size},
        {c + QPointF(-gap - size.width(), -size.height() / 2), size},
        {c + QPointF(-size.width() / 2, -gap - size.height()), size},
        {c + QPointF(-size.width() / 2, gap), size},
        {c + QPointF(gap - 2, -gap - size.height() + 3), size},
        {c + QPointF(gap - 2, gap - 3), size},
    };
    for (const QRectF &each : places) {
        if (!m_area.adjusted(-2, 0, 2, 0).contains(each))
            continue;
        const bool covers = std::any_of(m_spots.cbegin(), m_spots.cend(), [&](const Spot &other) {
            const QRectF disc(other.middle - QPointF(MarkRadius + 1, MarkRadius + 1),
                              QSizeF(2 * MarkRadius + 2, 2 * MarkRadius + 2));
            return (&other != &spot && disc.intersects(each)) || other.words.intersects(each);
        });
        if (!covers) {
            spot.words = each;
            return;
        }
    }
    spot.text.clear();
}

void ChartMarks::paintAgreed(QPainter *painter) const
{
    QColor band = colour(ColourRole::Supported);
    band.setAlphaF(0.16F);
    const QRectF rect(m_area.left(), m_agreedTop, m_area.width(), m_agreedBottom - m_agreedTop);
    painter->fillRect(rect, band);
    painter->setPen(QPen(colour(ColourRole::Supported), 1, Qt::DotLine));
    painter->drawLine(rect.topLeft(), rect.topRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void ChartMarks::paintMark(QPainter *painter, int mark) const
{
    const ChartMark &shown = m_data.marks.at(mark);
    const Spot &spot = m_spots.at(mark);
    if (!shown.suspect.isEmpty())
        paintHalo(painter, spot.middle);
    if (shown.isRange())
        paintWhisker(painter, spot.middle.x(), spot.top, spot.bottom);
    if (shown.bound != BoundMark::None) {
        const bool larger = shown.bound == BoundMark::Lower;
        paintBoundArrow(painter, spot.middle, larger != m_data.isRank());
    }
    paintDisc(painter, spot.middle, shown);
    if (spot.text.isEmpty())
        return;
    // The words stay readable over the band and the grid.
    QColor behind = colour(ColourRole::Canvas);
    behind.setAlphaF(0.82F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(behind);
    painter->drawRoundedRect(spot.words.adjusted(-2, 0, 3, 0), 3, 3);
    painter->setFont(uiFont(TypeStep::Caption, shown.suspect.isEmpty() ? QFont::Medium : QFont::DemiBold));
    painter->setPen(colour(shown.suspect.isEmpty() ? ColourRole::MutedText : ColourRole::RefutedText));
    painter->drawText(spot.words.adjusted(0, 0, 12, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      spot.text);
}

void ChartMarks::paint(QPainter *painter, int current) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_data.agreed)
        paintAgreed(painter);
    for (int i = 0; i < m_spots.size(); ++i)
        paintMark(painter, i);
    if (current >= 0 && current < m_spots.size()) {
        painter->setPen(QPen(colour(ColourRole::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(m_spots.at(current).middle, MarkRadius + 4, MarkRadius + 4);
    }
}

int ChartMarks::markAt(const QPointF &position) const
{
    int best = -1;
    double nearest = ReachOfPointer;
    for (int i = 0; i < m_spots.size(); ++i) {
        const QPointF off = m_spots.at(i).middle - position;
        const double distance = m_spots.at(i).words.contains(position) ? 0 : std::hypot(off.x(), off.y());
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

} // namespace nutgraf::widgets
