// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace nutgraf::widgets {

class WindowActions;

/// The bar over the screen: search, add documents, undo and redo, and the switch of the inspector.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(WindowActions *actions, QWidget *parent = nullptr);

    QLineEdit *searchField() const { return m_search; }

Q_SIGNALS:
    /// Enter in the search field.
    void searchWanted(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_search;
};

} // namespace nutgraf::widgets
