// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/common/measures.h"

#include <QList>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace nutgraf::widgets {

/// What stands at the near end of a chain: "this article", "this transcript", by the kind of the document.
QString carrierName(const QString &documentKind);

/// A source as a chain names it: "Bloomberg", "unnamed “people familiar”".
QString hopName(const storage::HopRow &hop);

/// A chain in words, for tooltips, copying and screen readers: "this article ← Bloomberg ← unnamed “people familiar”".
/// Without hops the document speaks for itself and is the origin.
QString chainText(const QString &carrier, const QList<storage::HopRow> &chain);

/// One part of a chain where it is painted.
struct ChainPart
{
    QString text; ///< as shown: elided when it is longer than a line
    QString whole;
    QRectF rect; ///< with its padding
    int hop = -1; ///< index into the chain; -1 for the carrier
    bool origin = false;
    bool unnamed = false;
};

/// Lays a chain out in lines of at most @p width pixels from the origin of coordinates.
QList<ChainPart> layoutChain(const QString &carrier, const QList<storage::HopRow> &chain, double width,
                             TypeStep step = TypeStep::Body, Qt::LayoutDirection direction = Qt::LeftToRight);

/// Paints a chain into @p rect, wrapped at its width: the origin in a pill, filled when it is named and hollow when it is
/// not; those that pass it on as plain words. For delegates and canvases; ChainWidget is the widget.
void paintChain(QPainter *painter, const QRectF &rect, const QString &carrier, const QList<storage::HopRow> &chain,
                TypeStep step = TypeStep::Body, Qt::LayoutDirection direction = Qt::LeftToRight);

/// A chain of attribution, always drawn the same way. Its sources can be clicked, and chosen with the arrow keys and Enter.
class ChainWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChainWidget(QWidget *parent = nullptr);

    void setChain(const QString &carrier, const QList<storage::HopRow> &chain);
    QString text() const { return chainText(m_carrier, m_chain); }
    void setTypeStep(TypeStep step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void sourceActivated(const QUuid &source);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<ChainPart> parts(double width) const;
    int hopAt(const QPointF &position) const;
    void activate(int hop);

    QString m_carrier;
    QList<storage::HopRow> m_chain;
    TypeStep m_step = TypeStep::Body;
    int m_hovered = -1;
    int m_current = -1; ///< chosen by keyboard
};

} // namespace nutgraf::widgets
