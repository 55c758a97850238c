// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace nutgraf::widgets {

class TextLabel;

/// Ctrl+K: everything that can be done or gone to, found by a few letters. Lies over the window that is its parent until
/// something is chosen, something else is clicked or Esc is pressed.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    void open(const QList<PaletteEntry> &entries);
    /// Goes away and gives the focus back.
    void close();

    QLineEdit *field() const { return m_field; }
    PaletteModel *model() const { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();
    void step(int rows);
    void runCurrent();
    void filter(const QString &text);

    QWidget *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_nothing;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace nutgraf::widgets
