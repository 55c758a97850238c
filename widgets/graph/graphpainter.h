// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graphscene.h"

#include <QFont>
#include <QHash>
#include <QPixmap>

class QPainter;

namespace nutgraf::widgets {

/// How a scene is looked at.
struct GraphView
{
    QSizeF size; ///< of the picture, in its pixels
    QPointF centre; ///< the point of the scene in its middle
    double zoom = 1;
    qsizetype selected = -1;
    qsizetype hovered = -1;
    double pixelRatio = 1;

    QPointF toView(QPointF scene) const { return (scene - centre) * zoom + QPointF(size.width(), size.height()) / 2; }
    QPointF toScene(QPointF view) const { return (view - QPointF(size.width(), size.height()) / 2) / zoom + centre; }
    QRectF visible() const { return {toScene({0, 0}), toScene({size.width(), size.height()})}; }
};

/// Draws one sign: square document, round source, hexagon claim, diamond event; suggested hollow and dashed. @p size is
/// that of a document; an event is smaller. For the canvas, its legend and tables.
void paintNodeSign(QPainter *painter, QPointF centre, double size, const exporting::CaseNode &node, double faded = 0);

/// Draws a piece of a link of a kind between two points.
void paintLinkSample(QPainter *painter, QPointF from, QPointF to, exporting::CaseLinkKind kind,
                     storage::RecordState state);

/// Paints a graph: links as one-pixel lines in batches, signs from sprites, labels where there is room for them. What is
/// small, many or far away is drawn with less detail, so that ten thousand records stay quick. Keeps sprites and elided
/// labels between paints. GUI thread only.
class GraphPainter
{
public:
    enum class Signs { Sprites, Vectors };
    explicit GraphPainter(Signs signs = Signs::Sprites)
        : m_signs(signs)
    { }

    void paint(QPainter *painter, const GraphScene &scene, const GraphView &view);
    /// Forgets what depends on theme, font and graph.
    void forget();
    /// Where labels stood in the last paint, by node; for tests and for hovering.
    const QHash<qsizetype, QRectF> &labels() const { return m_labels; }

    /// Which part of the links that cross much of the window was drawn in the last paint: 1 for all.
    double longLinksDrawn() const { return m_longLinksDrawn; }

    static double signSize(double zoom, exporting::LayoutStyle style);

private:
    struct Label
    {
        int width = 0;
        int lines = 0;
        QStringList parts;
        double textWidth = 0;
    };
    struct Look; // what is emphasised in this paint

    void placeLabels(const GraphScene &scene, const GraphView &view, const QList<qsizetype> &visible, const Look &look);
    bool placeLabel(const GraphScene &scene, const GraphView &view, qsizetype node, int lines);
    void paintLinks(QPainter *painter, const GraphScene &scene, const GraphView &view, const Look &look);
    void thinOut(const GraphScene &scene, const QList<QPointF> &at, const Look &look, QList<qsizetype> &visible);
    void paintSigns(QPainter *painter, const GraphScene &scene, const GraphView &view, const QList<qsizetype> &visible,
                    const Look &look);
    void paintLabels(QPainter *painter, const GraphScene &scene, const GraphView &view, const Look &look);
    const Label &label(const GraphScene &scene, qsizetype node, int width, int lines);
    const QPixmap &sprite(const exporting::CaseNode &node, double size, double faded, double pixelRatio);
    bool claimRoom(const QRectF &rect);

    Signs m_signs;
    QFont m_font;
    double m_longLinksDrawn = 1;
    QHash<quint64, QPixmap> m_sprites;
    QHash<qsizetype, Label> m_labelTexts;
    QHash<qsizetype, QRectF> m_labels;
    QHash<QPair<int, int>, QList<QRectF>> m_taken; ///< by cells, of the labels placed in this paint
};

} // namespace nutgraf::widgets
