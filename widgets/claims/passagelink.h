// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace nutgraf::widgets {

/// Words of a document, in the reading face and in quotation marks: a click or Enter goes to where they stand.
class PassageLink : public QLabel
{
    Q_OBJECT

public:
    explicit PassageLink(QWidget *parent = nullptr);

    /// Longer words are cut in the middle; the tooltip has them all.
    void setWords(const QString &words);

Q_SIGNALS:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void restyle(bool hovered);
    bool m_restyling = false;
};

} // namespace nutgraf::widgets
