// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace nutgraf::widgets {

/// A raised, rounded surface for one thing: a claim occurrence, a piece of evidence, a recent file. Put content into body().
/// A clickable one can be focused, and says clicked() by mouse, Enter and Space.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Outline { Plain, Suggested, Confirmed, Rejected };

    explicit Card(QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setOutline(Outline outline);
    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }
    void setClickable(bool clickable);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
    Outline m_outline = Outline::Plain;
    bool m_selected = false;
    bool m_clickable = false;
};

} // namespace nutgraf::widgets
