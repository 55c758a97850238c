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

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent)
    : QWidget(parent)
{
    QStringList words;
    for (const Entry &entry : entries())
        words.append(entry.words);
    setAccessibleName(tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimelineLegend::sizeHint() const
{
    return {400, QFontMetrics(uiFont(TypeStep::Caption)).height() + space::Small};
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = uiFont(TypeStep::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const int sample = scaled(Sample);
    int x = space::Medium;
    for (const Entry &entry : entries()) {
        const double middle = height() / 2.0;
        if (entry.kind.isEmpty()) {
            QLinearGradient gradient(x, 0, x + 2 * sample, 0);
            QColor solid = colour(ColourRole::MutedText);
            QColor clear = solid;
            clear.setAlphaF(0);
            gradient.setStops({{0, clear}, {0.4, solid}, {0.6, solid}, {1, clear}});
            painter.fillRect(QRectF(x, middle - 3, 2 * sample, 6), gradient);
            x += sample;
        } else {
            paintEventMark(&painter, {x + sample / 2.0, middle}, sample - 2, entry.kind, entry.state);
        }
        x += sample + space::Tight;
        const int wide = metrics.horizontalAdvance(entry.words);
        if (x + wide > width())
            return; // a narrow window keeps the first ones; all are in the accessible name
        painter.setPen(colour(ColourRole::MutedText));
        painter.drawText(QRect(x, 0, wide + 4, height()), Qt::AlignVCenter | Qt::TextSingleLine, entry.words);
        x += wide + space::Large;
    }
}

} // namespace nutgraf::widgets
