// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graphpainter.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/graph/linkstyle.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

namespace nutgraf::widgets {

using exporting::CaseLink;
using exporting::CaseNode;
using exporting::LayoutStyle;
using storage::RecordKind;
using storage::RecordState;

namespace {

constexpr double SignAtFull = 22; // pixels of a sign at 100 %
constexpr double SignFromAfar = 33;
constexpr double LargestSign = 34;
constexpr qsizetype MostDetailedLinks = 900; // curves, dashes and ornaments; above that straight plain lines
constexpr qsizetype MostLabels = 260;
constexpr qsizetype MostBlockingSigns = 160;
constexpr double LinkPixels = 1.6e6; // of plain lines in one paint: some 20 ms
constexpr double LongestCounted = 2000; // what is outside of the window is clipped
constexpr double ShortLink = 48;
constexpr double SmallestShare = 0.02;
constexpr double PlainBelow = 0.1; // zoom under which ornaments are specks
constexpr double FadedLink = 0.82;
constexpr double FadedFlow = 0.25; // what merely flows stands behind the names
constexpr double FadedCrowd = 0.5;
constexpr qsizetype CrowdedLinks = 60;
constexpr double FadedSign = 0.72;
constexpr double LineAir = 2; // above and below the letters of a line: may be shared with the next
constexpr QSizeF RoomCell{160, 64};
constexpr int LabelWidthStep = 24; // label widths go in steps, so that zooming does not elide everything anew

quint64 lookOf(const CaseNode &node)
{
    static const QStringList details{QString(),
                                     QStringLiteral("supported"),
                                     QStringLiteral("refuted"),
                                     QStringLiteral("disputed"),
                                     QStringLiteral("mixed"),
                                     QStringLiteral("unnamed")};
    const auto detail = quint64(qMax<qsizetype>(0, details.indexOf(node.detail)));
    const quint64 hue = node.kind == RecordKind::Source ? quint64(node.id.value % SourceHueCount) : 0;
    return quint64(node.kind) | quint64(node.state) << 8 | detail << 12 | hue << 16;
}

bool isVerdict(int kind)
{
    return kind == int(exporting::CaseLinkKind::Conflicts)
        || (kind >= int(exporting::CaseLinkKind::Supports) && kind <= int(exporting::CaseLinkKind::Qualifies));
}

} // namespace

struct GraphPainter::Look
{
    qsizetype selected = -1;
    QSet<qsizetype> near;

    bool isFaded(qsizetype node) const { return selected >= 0 && node != selected && !near.contains(node); }
    bool isFaded(const CaseLink &link) const
    {
        return selected >= 0 && link.source != selected && link.target != selected;
    }
};

double GraphPainter::signSize(double zoom, LayoutStyle style)
{
    // Seen from afar signs take more of their box than close by.
    return zoom < 1 ? qBound(style == LayoutStyle::Layered ? 9.0 : 3.0, SignFromAfar * zoom, SignAtFull)
                    : qMin(SignAtFull * zoom, LargestSign);
}

void GraphPainter::forget()
{
    m_sprites.clear();
    m_labelTexts.clear();
}

void GraphPainter::paint(QPainter *painter, const GraphScene &scene, const GraphView &view)
{
    painter->save();
    Look look;
    if (view.selected >= 0 && view.selected < scene.nodes().size()) {
        look.selected = view.selected;
        look.near = scene.neighbours(view.selected);
    }
    m_font = uiFont(view.zoom >= 0.85 ? TypeStep::Body : TypeStep::Caption);
    const double margin = nodeBox(scene.style()).width();
    const QList<qsizetype> visible = scene.nodesIn(view.visible().adjusted(-margin, -margin, margin, margin));
    placeLabels(scene, view, visible, look);
    paintLinks(painter, scene, view, look);
    paintSigns(painter, scene, view, visible, look);
    paintLabels(painter, scene, view, look);
    painter->restore();
}

bool GraphPainter::claimRoom(const QRectF &rect)
{
    const int left = int(std::floor(rect.left() / RoomCell.width()));
    const int right = int(std::floor(rect.right() / RoomCell.width()));
    const int top = int(std::floor(rect.top() / RoomCell.height()));
    const int bottom = int(std::floor(rect.bottom() / RoomCell.height()));
    for (int x = left; x <= right; ++x) {
        for (int y = top; y <= bottom; ++y) {
            for (const QRectF &taken : m_taken.value({x, y}))
                if (taken.intersects(rect))
                    return false;
        }
    }
    for (int x = left; x <= right; ++x)
        for (int y = top; y <= bottom; ++y)
            m_taken[{x, y}].append(rect);
    return true;
}

const GraphPainter::Label &GraphPainter::label(const GraphScene &scene, qsizetype node, int width, int lines)
{
    Label &label = m_labelTexts[node];
    if (label.width == width && label.lines == lines)
        return label;
    label = {width, lines, {}, 0};
    const QString text = scene.nodes()[node].label.simplified();
    const QFontMetricsF metrics(m_font);
    QString rest = text;
    if (lines > 1 && metrics.horizontalAdvance(text) > width) {
        QTextLayout breaker(text, m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        breaker.setTextOption(option);
        breaker.beginLayout();
        QTextLine line = breaker.createLine();
        line.setLineWidth(width);
        breaker.endLayout();
        label.parts.append(text.left(line.textLength()).trimmed());
        rest = text.mid(line.textLength()).trimmed();
    }
    if (!rest.isEmpty())
        label.parts.append(metrics.elidedText(rest, Qt::ElideRight, width));
    for (const QString &part : std::as_const(label.parts))
        label.textWidth = qMax(label.textWidth, metrics.horizontalAdvance(part));
    return label;
}

bool GraphPainter::placeLabel(const GraphScene &scene, const GraphView &view, qsizetype node, int lines)
{
    if (m_labels.contains(node) || scene.nodes()[node].label.isEmpty())
        return true;
    const bool layered = scene.style() == LayoutStyle::Layered;
    const double wanted = layered
        ? qBound(96.0, (nodeBox(scene.style()).width() * scene.placed().layout.stretch - 40) * view.zoom, 320.0)
        : 132.0;
    const int width = int(wanted / LabelWidthStep) * LabelWidthStep;
    const QFontMetricsF metrics(m_font);
    const Label &text = label(scene, node, width, lines);
    const QPointF sign = view.toView(scene.signCentre(node));
    const double half = signSize(view.zoom, scene.style()) / 2;
    const QSizeF size(text.textWidth + 4, double(text.parts.size()) * metrics.height());
    const QRectF rect = layered ? QRectF(QPointF(sign.x() + half + 6, sign.y() - size.height() / 2), size)
                                : QRectF(QPointF(sign.x() - size.width() / 2, sign.y() + half + 1), size);
    const QRectF letters = rect.adjusted(0, LineAir, 0, -LineAir);
    if (!claimRoom(letters))
        return false;
    m_labels.insert(node, letters);
    return true;
}

void GraphPainter::placeLabels(const GraphScene &scene, const GraphView &view, const QList<qsizetype> &visible,
                               const Look &look)
{
    m_taken.clear();
    m_labels.clear();
    const double size = signSize(view.zoom, scene.style());
    // Where thousands stand, the names of the most linked matter more than a sign under them.
    if (visible.size() <= MostBlockingSigns) {
        for (const qsizetype node : visible) {
            const QPointF at = view.toView(scene.signCentre(node));
            const QRectF sign(at - QPointF(size, size) / 2, QSizeF(size, size));
            claimRoom(sign.adjusted(1, 1, -1, -1));
        }
    }
    const double lineHeight = QFontMetricsF(m_font).height();
    const int lines = scene.style() == LayoutStyle::Layered
        ? qBound(1, int(nodeBox(scene.style()).height() * view.zoom / lineHeight), 2)
        : 1;
    for (const qsizetype node : {look.selected, view.hovered})
        if (node >= 0 && node < scene.nodes().size())
            placeLabel(scene, view, node, lines);
    const QSet<qsizetype> shown(visible.cbegin(), visible.cend());
    for (const qsizetype node : scene.byDegree())
        if (look.near.contains(node) && shown.contains(node))
            placeLabel(scene, view, node, lines);
    for (const qsizetype node : scene.byDegree()) {
        if (m_labels.size() >= MostLabels)
            break;
        if (shown.contains(node) && !look.isFaded(node))
            placeLabel(scene, view, node, lines);
    }
    // In a crowd the names of the others would cover what was chosen.
    if (look.selected >= 0 && scene.style() == LayoutStyle::Layered) {
        for (const qsizetype node : scene.byDegree())
            if (shown.contains(node) && m_labels.size() < MostLabels)
                placeLabel(scene, view, node, lines);
    }
}

void GraphPainter::paintLinks(QPainter *painter, const GraphScene &scene, const GraphView &view, const Look &look)
{
    const QRectF window(QPointF(0, 0), view.size);
    QList<QPointF> at(scene.nodes().size());
    for (qsizetype i = 0; i < at.size(); ++i)
        at[i] = view.toView(scene.signCentre(i));
    QList<qsizetype> visible;
    for (qsizetype i = 0; i < scene.links().size(); ++i) {
        const CaseLink &link = scene.links()[i];
        const QPointF a = at[link.source];
        const QPointF b = at[link.target];
        if (qMax(a.x(), b.x()) >= 0 && qMin(a.x(), b.x()) <= window.width() && qMax(a.y(), b.y()) >= 0
            && qMin(a.y(), b.y()) <= window.height())
            visible.append(i);
    }
    const bool detailed = visible.size() <= MostDetailedLinks && view.zoom >= PlainBelow;
    const bool crowded = visible.size() > CrowdedLinks;
    m_longLinksDrawn = 1;
    if (!detailed)
        thinOut(scene, at, look, visible);
    const double half = signSize(view.zoom, scene.style()) / 2 + 2;

    const auto path = [&](const CaseLink &link) {
        QPointF from = at[link.source];
        QPointF to = at[link.target];
        QPainterPath path;
        if (scene.style() == LayoutStyle::Layered && to.x() > from.x() + half) {
            const QRectF label = m_labels.value(link.source);
            from.rx() = qMin(label.isNull() ? from.x() + half : label.right() + 2, to.x() - half);
            to.rx() -= half;
            const double bend = qMax(12.0, (to.x() - from.x()) * 0.5);
            path.moveTo(from);
            path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
            return path;
        }
        const QPointF along = to - from;
        const double length = std::hypot(along.x(), along.y());
        const QPointF cut = length > 2 * half ? along * (half / length) : QPointF();
        path.moveTo(from + cut);
        path.lineTo(to - cut);
        return path;
    };

    // Those of the selected node are drawn last and whole, however many there are.
    for (const bool emphasised : {false, true}) {
        QHash<int, QList<QLineF>> batches;
        for (const qsizetype index : std::as_const(visible)) {
            const CaseLink &link = scene.links()[index];
            const bool mine = look.selected >= 0 && !look.isFaded(link);
            if (mine != emphasised)
                continue;
            if (detailed || emphasised) {
                const double flow = isVerdict(int(link.kind)) ? 0.0 : crowded ? FadedCrowd : FadedFlow;
                painter->setRenderHint(QPainter::Antialiasing);
                paintLink(painter, path(link), link.kind, link.state, mine ? 0 : look.isFaded(link) ? FadedLink : flow);
            } else {
                batches[int(link.kind)].append(QLineF(at[link.source], at[link.target]));
            }
        }
        painter->setRenderHint(QPainter::Antialiasing, false);
        // What speaks for or against is seen above what merely flows.
        for (int kind = 0; kind < exporting::CaseLinkKindCount; ++kind) {
            const QList<QLineF> lines = batches.value(kind);
            if (lines.isEmpty())
                continue;
            const double faded = look.selected >= 0 ? FadedLink : isVerdict(kind) ? 0.3 : 0.7;
            painter->setPen(QPen(linkPen(exporting::CaseLinkKind(kind), RecordState::Confirmed, faded).color(), 1));
            painter->drawLines(lines);
        }
    }
}

// Tens of thousands of lines across the whole window are a grey sheet that takes a tenth of a second: of the long ones
// only a part is drawn then, always the same part. Short links and those of the selected record are all drawn.
void GraphPainter::thinOut(const GraphScene &scene, const QList<QPointF> &at, const Look &look,
                           QList<qsizetype> &visible)
{
    const auto length = [&](qsizetype index) {
        const QPointF along = at[scene.links()[index].target] - at[scene.links()[index].source];
        return qMin(LongestCounted, std::hypot(along.x(), along.y()));
    };
    double ofShort = 0;
    double ofLong = 0;
    for (const qsizetype index : std::as_const(visible)) {
        const double pixels = length(index);
        (pixels <= ShortLink ? ofShort : ofLong) += pixels;
    }
    if (ofShort + ofLong <= LinkPixels)
        return;
    m_longLinksDrawn = qMax(SmallestShare, (LinkPixels - ofShort) / ofLong);
    visible.removeIf([&](qsizetype index) {
        const bool chosen = look.selected >= 0 && !look.isFaded(scene.links()[index]);
        // A fixed shuffle of the indices, so that nothing flickers while the picture moves.
        const double lot = double(quint32(index) * 2654435761U) / 4294967296.0;
        return !chosen && length(index) > ShortLink && lot > m_longLinksDrawn;
    });
}

const QPixmap &GraphPainter::sprite(const CaseNode &node, double size, double faded, double pixelRatio)
{
    const quint64 key =
        lookOf(node) | quint64(size * 4) << 24 | quint64(faded > 0) << 40 | quint64(pixelRatio * 8) << 44;
    QPixmap &pixmap = m_sprites[key];
    if (pixmap.isNull()) {
        const int side = int(std::ceil(size)) + 6;
        pixmap = QPixmap(int(std::ceil(side * pixelRatio)), int(std::ceil(side * pixelRatio)));
        pixmap.setDevicePixelRatio(pixelRatio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintNodeSign(&painter, QPointF(side, side) / 2, size, node, faded);
    }
    return pixmap;
}

void GraphPainter::paintSigns(QPainter *painter, const GraphScene &scene, const GraphView &view,
                              const QList<qsizetype> &visible, const Look &look)
{
    // In quarters of a pixel, or every step of a zoom would make its own sprites.
    const double size = std::round(signSize(view.zoom, scene.style()) * 4) / 4;
    for (const bool emphasised : {false, true}) {
        for (const qsizetype node : visible) {
            const bool faded = look.isFaded(node);
            if (faded == emphasised)
                continue;
            const QPointF at = view.toView(scene.signCentre(node));
            if (node == look.selected || node == view.hovered) {
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(QPen(colour(ColourRole::Accent), node == look.selected ? 2.0 : 1.0));
                painter->setBrush(blend(colour(ColourRole::Canvas), colour(ColourRole::Accent), 0.14));
                painter->drawEllipse(at, size / 2 + 5, size / 2 + 5);
            }
            if (m_signs == Signs::Vectors) {
                paintNodeSign(painter, at, size, scene.nodes()[node], faded ? FadedSign : 0);
                continue;
            }
            const QPixmap &pixmap = sprite(scene.nodes()[node], size, faded ? FadedSign : 0, view.pixelRatio);
            const QSizeF drawn = pixmap.deviceIndependentSize();
            painter->drawPixmap(at - QPointF(drawn.width(), drawn.height()) / 2, pixmap);
        }
    }
}

void GraphPainter::paintLabels(QPainter *painter, const GraphScene &scene, const GraphView &view, const Look &look)
{
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    QColor behind = colour(ColourRole::Canvas);
    behind.setAlphaF(0.84F);
    const Qt::Alignment side = scene.style() == LayoutStyle::Layered ? Qt::AlignLeft : Qt::AlignHCenter;
    for (auto label = m_labels.cbegin(); label != m_labels.cend(); ++label) {
        const CaseNode &node = scene.nodes()[label.key()];
        painter->setPen(Qt::NoPen);
        painter->fillRect(label.value(), behind);
        ColourRole ink = node.state == RecordState::Suggested ? ColourRole::MutedText : ColourRole::Text;
        QColor pen = colour(ink);
        if (look.isFaded(label.key()))
            pen = blend(pen, colour(ColourRole::Canvas), 0.55);
        if (label.key() == view.hovered || label.key() == look.selected)
            pen = colour(ColourRole::Accent);
        painter->setPen(pen);
        QRectF line(label.value().left() + 2, label.value().top() - LineAir, label.value().width() - 2,
                    metrics.height());
        for (const QString &part : m_labelTexts.value(label.key()).parts) {
            painter->drawText(line.adjusted(-2, 0, 4, 0), int(side | Qt::AlignVCenter | Qt::TextSingleLine), part);
            line.translate(0, metrics.height());
        }
    }
}

} // namespace nutgraf::widgets
