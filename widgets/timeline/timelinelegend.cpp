// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinelegend.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/eventmodel.h"
#include "widgets/timeline/timelinepainter.h"

#include <QFontMetrics>
#include <QPainter>

namespace nutgraf::widgets {

namespace {

constexpr int Sample = 13;

struct Entry
{
    QString kind;
    storage::RecordState state = storage::RecordState::Confirmed;
    QString words;
};

QList<Entry> entries()
{
    QList<Entry> found;
    for (const char *kind : {"event", "statement", "publication", "correction"})
        found.append({QLatin1String(kind), storage::RecordState::Confirmed, eventKindWords(QLatin1String(kind))});
    found.append({QStringLiteral("event"), storage::RecordState::Suggested,
                  TimelineLegend::tr("hollow, dashed: suggested, not decided")});
    found.append({{}, {}, TimelineLegend::tr("faded ends: some day in there;  ~ about,  ? doubtful")});
    return found;
}

int sampleWidth(const Entry &entry)
{
    return scaled(Sample) * (entry.kind.isEmpty() ? 2 : 1);
}

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent)
    : QWidget(parent)
{
    QStringList words;
    for (const Entry &entry : entries())
        words.append(entry.words);
    setAccessibleName(tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize TimelineLegend::sizeHint() const
{
    return {400, lineHeight()};
}

int TimelineLegend::heightForWidth(int width) const
{
    return places(width).constLast().bottom() + 1;
}

int TimelineLegend::lineHeight() const
{
    return QFontMetrics(uiFont(TypeStep::Caption)).height() + space::Small;
}

// Where each entry stands, its sample before its words; in as many lines as the width asks for.
QList<QRect> TimelineLegend::places(int width) const
{
    const QFontMetrics metrics(uiFont(TypeStep::Caption));
    QList<QRect> found;
    QPoint at(space::Medium, 0);
    for (const Entry &entry : entries()) {
        const int wide = sampleWidth(entry) + space::Tight + metrics.horizontalAdvance(entry.words) + 4;
        if (at.x() > space::Medium && at.x() + wide > width)
            at = {space::Medium, at.y() + lineHeight()};
        found.append(QRect(at, QSize(wide, lineHeight())));
        at.rx() += wide + space::Large;
    }
    return found;
}

void TimelineLegend::resizeEvent(QResizeEvent *)
{
    if (height() != heightForWidth(width()))
        setFixedHeight(heightForWidth(width()));
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(uiFont(TypeStep::Caption));
    const QList<Entry> shown = entries();
    const QList<QRect> rects = places(width());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Entry &entry = shown[i];
        const int x = rects[i].left();
        const double middle = rects[i].top() + rects[i].height() / 2.0;
        const int sample = sampleWidth(entry);
        if (entry.kind.isEmpty()) {
            QLinearGradient gradient(x, 0, x + sample, 0);
            QColor solid = colour(ColourRole::MutedText);
            QColor clear = solid;
            clear.setAlphaF(0);
            gradient.setStops({{0, clear}, {0.4, solid}, {0.6, solid}, {1, clear}});
            painter.fillRect(QRectF(x, middle - 3, sample, 6), gradient);
        } else {
            paintEventMark(&painter, {x + sample / 2.0, middle}, sample - 2, entry.kind, entry.state);
        }
        painter.setPen(colour(ColourRole::MutedText));
        painter.drawText(rects[i].adjusted(sample + space::Tight, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         entry.words);
    }
}

} // namespace nutgraf::widgets
