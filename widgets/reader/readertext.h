// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "storage/records/rows.h"
#include "widgets/reader/claimmargin.h"
#include "widgets/reader/documentlayout.h"
#include "widgets/reader/textmarks.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QUuid>

namespace nutgraf::widgets {

/// What stands above the text.
struct ReaderHeader
{
    QString title;
    QString origin; ///< byline · publisher · date
    QString note; ///< what is known about the capture and the claims
};

/// A document to read: one column of text in a serif face, what was found in it, and a card for each claim at its right.
/// Has a caret, so that words can be selected by keyboard. Lays out what it shows, nothing more. GUI thread only.
class ReaderText : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int ColumnCharacters = 68; ///< mean; the longest lines then hold 72
    static constexpr int AllLayers = TextMark::Quantity | TextMark::Time | TextMark::Speech | TextMark::Claim;

    explicit ReaderText(QWidget *parent = nullptr);
    ~ReaderText() override;

    void setDocument(const ReaderHeader &header, const QString &text);
    void setHeader(const ReaderHeader &header);
    const ReaderHeader &header() const { return m_header; }
    const QString &text() const { return m_layout.text(); }
    DocumentLayout &documentLayout() { return m_layout; }

    void setAssertions(const QList<storage::AssertionRow> &assertions);
    const QList<storage::AssertionRow> &assertions() const { return m_margin.assertions(); }
    void setAnalysis(const language::Analysis &analysis);
    const language::Analysis &analysis() const { return m_analysis; }
    void setLayers(int layers); ///< of TextMark::Kind
    int layers() const { return m_layers; }
    void setZoom(int percent);
    int zoom() const { return m_zoom; }

    storage::TextSpan selection() const; ///< in text order, empty for none
    qsizetype caret() const { return m_caret; }
    qsizetype anchor() const { return m_anchor; }
    enum class Anchor { Moves, Stays };
    void setCaret(qsizetype position, Anchor anchor = Anchor::Moves);
    void select(storage::TextSpan span);
    void selectAll();
    QString selectedText() const;
    /// The paragraph that the caret stands in.
    QString caretParagraph() const;

    /// The assertion that y, n, h and e act upon.
    void setCurrent(const QUuid &assertion);
    QUuid current() const { return m_current; }
    int currentRow() const; ///< -1 for none
    const ClaimMargin &margin() const { return m_margin; }
    QRect cardGeometry(int row) const; ///< in the viewport; empty without a margin
    bool hasMargin() const { return m_marginWidth > 0; }

    /// Scrolls so that a span stands in the upper third and, if wanted, lights it up for a moment.
    enum class Flash { No, Yes };
    void reveal(storage::TextSpan span, Flash flash = Flash::No);
    storage::TextSpan flashed() const { return m_flash; }
    /// Words found by a search in the document, in text order; one of them the current one, -1 for none.
    void setHits(const QList<storage::TextSpan> &hits, int current);

    /// The words of a position on screen and back, in pixels of the viewport.
    QRect spanRect(storage::TextSpan span);
    qsizetype positionAt(const QPoint &point);

Q_SIGNALS:
    void selectionChanged();
    void caretMoved();
    /// A card or marked words were clicked: the assertion becomes the current one.
    void assertionChosen(const QUuid &assertion);
    void menuWanted(const QPoint &global);
    void zoomWanted(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    // geometry
    void arrange();
    void settle();
    void placeCards();
    int scrolled() const;
    int textTop() const; ///< of the text in the viewport
    QPointF toText(const QPoint &point) const;
    void ensureCaretVisible();
    int contentHeight() const;

    // painting
    void paintHeader(QPainter *painter);
    void paintBlock(QPainter *painter, int block);
    void paintBackgrounds(QPainter *painter, int block, const QList<const TextMark *> &marks);
    void paintUnderlines(QPainter *painter, int block, const QList<const TextMark *> &marks);
    void paintSpeech(QPainter *painter, int block, const QList<const TextMark *> &marks);
    void paintCaret(QPainter *painter);
    void paintMargin(QPainter *painter);
    QFont titleFont() const;

    // input
    bool moveCaret(QKeyEvent *event);
    void moveVertically(int pixels, Anchor anchor);
    void startBlinking();
    void extendTo(const QPoint &point);
    int cardAt(const QPoint &point) const;
    void showTip(const QPoint &point, const QPoint &global);
    QString tipAt(qsizetype position);
    void refileClaims();

    DocumentLayout m_layout;
    TextMarks m_marks;
    ClaimMargin m_margin;
    ReaderHeader m_header;
    language::Analysis m_analysis;
    int m_layers = AllLayers;
    int m_zoom = 100;

    int m_columnLeft = 0;
    int m_marginLeft = 0;
    int m_marginWidth = 0; ///< 0: no room for cards
    int m_headerHeight = 0;
    bool m_settling = false;

    qsizetype m_caret = 0;
    qsizetype m_anchor = 0;
    double m_caretX = -1; ///< that up and down keep to; -1 when not set
    bool m_caretShown = true;
    QBasicTimer m_blink;
    enum class Pick { None, Letters, Words, Paragraphs } m_pick = Pick::None;
    storage::TextSpan m_picked; ///< what the press chose: a selection by words keeps it whole
    QPoint m_lastPoint;
    QBasicTimer m_dragScroll;
    QElapsedTimer m_doubleClick;

    QUuid m_current;
    int m_hoveredCard = -1;
    QList<storage::TextSpan> m_hits;
    int m_currentHit = -1;
    storage::TextSpan m_flash;
    QBasicTimer m_flashTimer;
    QBasicTimer m_ahead; ///< lays out the next screen while nothing happens
};

} // namespace nutgraf::widgets
