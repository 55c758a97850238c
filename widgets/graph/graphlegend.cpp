// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graphlegend.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/graph/graphpainter.h"
#include "widgets/models/caselinkmodel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QSet>

namespace nutgraf::widgets {

using exporting::CaseLinkKind;
using storage::RecordKind;
using storage::RecordState;

namespace {

constexpr int LineSample = 30;
constexpr int SignSample = 14;

} // namespace

GraphLegend::GraphLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("graphLegend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void GraphLegend::setGraph(const exporting::CaseGraph &graph)
{
    m_entries.clear();
    QSet<RecordKind> kinds;
    bool suggested = false;
    for (const auto &node : graph.nodes) {
        kinds.insert(node.kind);
        suggested = suggested || node.state == RecordState::Suggested;
    }
    for (const RecordKind kind : {RecordKind::Document, RecordKind::Source, RecordKind::Claim, RecordKind::Event}) {
        if (!kinds.contains(kind))
            continue;
        Entry entry;
        entry.words = recordKindWords(kind);
        entry.node.kind = kind;
        m_entries.append(entry);
    }
    QSet<CaseLinkKind> links;
    for (const auto &link : graph.links) {
        links.insert(link.kind);
        suggested = suggested || link.state == RecordState::Suggested;
    }
    for (int kind = 0; kind < exporting::CaseLinkKindCount; ++kind) {
        if (!links.contains(CaseLinkKind(kind)))
            continue;
        Entry entry;
        entry.words = caseLinkWords(CaseLinkKind(kind));
        entry.isLink = true;
        entry.link = CaseLinkKind(kind);
        m_entries.append(entry);
    }
    if (suggested) {
        Entry entry;
        entry.words = tr("dashed: suggested, not decided");
        entry.isLink = true;
        entry.state = RecordState::Suggested;
        m_entries.append(entry);
    }
    QStringList words;
    for (const Entry &entry : std::as_const(m_entries))
        words.append(entry.words);
    setAccessibleName(tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int GraphLegend::lay(int width, const std::function<void(const Entry &, const QRect &)> &place) const
{
    const QFontMetrics metrics(uiFont(TypeStep::Caption));
    const int row = metrics.height() + space::Tight;
    int x = space::Medium;
    int y = space::Tight;
    for (const Entry &entry : m_entries) {
        const int sample = scaled(entry.isLink ? LineSample : SignSample);
        const int wide = sample + space::Tight + metrics.horizontalAdvance(entry.words);
        if (x > space::Medium && x + wide > width - space::Medium) {
            x = space::Medium;
            y += row;
        }
        place(entry, QRect(x, y, wide, row));
        x += wide + space::Large;
    }
    return m_entries.isEmpty() ? 0 : y + row + space::Tight;
}

int GraphLegend::heightForWidth(int width) const
{
    return lay(width, [](const Entry &, const QRect &) {});
}

QSize GraphLegend::sizeHint() const
{
    const int wanted = qMax(width(), 600);
    return {wanted, heightForWidth(wanted)};
}

QSize GraphLegend::minimumSizeHint() const
{
    return {120, QFontMetrics(uiFont(TypeStep::Caption)).height()};
}

void GraphLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(uiFont(TypeStep::Caption));
    lay(width(), [&painter](const Entry &entry, const QRect &rect) {
        const int sample = scaled(entry.isLink ? LineSample : SignSample);
        const double middle = rect.center().y() + 0.5;
        if (entry.isLink)
            paintLinkSample(&painter, {rect.left() + 1.0, middle}, {rect.left() + sample - 1.0, middle}, entry.link,
                            entry.state);
        else
            paintNodeSign(&painter, {rect.left() + sample / 2.0, middle}, sample, entry.node);
        painter.setPen(colour(ColourRole::MutedText));
        painter.drawText(rect.adjusted(sample + space::Tight, 0, 4, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         entry.words);
    });
}

} // namespace nutgraf::widgets
