// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/colourrole.h"
#include "widgets/common/measures.h"

#include <QLabel>

namespace nutgraf::widgets {

/// One line of words that is shortened with "…" when there is no room; the tooltip then holds all of it.
class ElidingLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidingLabel(const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);
    void setRole(ColourRole role);
    void setTypeStep(TypeStep step, QFont::Weight weight = QFont::Normal);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont face() const { return uiFont(m_step, m_weight); }

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    ColourRole m_role = ColourRole::Text;
    TypeStep m_step = TypeStep::Body;
    QFont::Weight m_weight = QFont::Normal;
};

/// A QLabel at a step of the type scale and in a colour of the theme, following both when they change. Plain text.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, TypeStep step = TypeStep::Body, ColourRole role = ColourRole::Text,
                       QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setRole(ColourRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    TypeStep m_step;
    ColourRole m_role;
    QFont::Weight m_weight;
    bool m_restyling = false;
};

} // namespace nutgraf::widgets
