// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/colourrole.h"

#include <QWidget>

class QPainter;

namespace nutgraf::widgets {

/// How a claim stands.
enum class MarkStatus { Supported, Refuted, Disputed, Mixed, Open };
/// Who says so: the engine, or a person.
enum class MarkDecision { Suggested, Confirmed, Rejected };

ColourRole statusFill(MarkStatus status);
/// The same hue, readable as words.
ColourRole statusTextRole(MarkStatus status);
/// ✓ ✕ ≠ ◐ ○
QString statusGlyph(MarkStatus status);
/// "Supported", translated.
QString statusName(MarkStatus status);

/// Paints a mark into a square: confirmed filled, suggested hollow and dashed, rejected faint and struck. For delegates and
/// canvases; StatusMark is the widget.
void paintStatusMark(QPainter *painter, const QRectF &rect, MarkStatus status,
                     MarkDecision decision = MarkDecision::Confirmed);

/// A status as a mark and, unless hidden, its name beside it.
class StatusMark : public QWidget
{
    Q_OBJECT

public:
    explicit StatusMark(MarkStatus status = MarkStatus::Open, QWidget *parent = nullptr);

    void setStatus(MarkStatus status, MarkDecision decision = MarkDecision::Confirmed);
    MarkStatus status() const { return m_status; }
    MarkDecision decision() const { return m_decision; }
    enum class Label { Shown, Hidden };
    void setLabel(Label label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString label() const;

    MarkStatus m_status;
    MarkDecision m_decision = MarkDecision::Confirmed;
    Label m_label = Label::Shown;
};

} // namespace nutgraf::widgets
