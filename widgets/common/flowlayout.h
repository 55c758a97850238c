// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace nutgraf::widgets {

/// Widgets side by side, and on a next line where the width ends, as words are. It asks for one line and is content with the
/// width of its widest item, so that a row of buttons never makes the window wider. Follows the direction of the window.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Moving { No, Yes };
    /// The height that the items take in @p rect.
    int arrange(const QRect &rect, Moving moving) const;

    QList<QLayoutItem *> m_items;
};

} // namespace nutgraf::widgets
