// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace nutgraf::widgets {

/// Paints key caps for a key sequence, at the right of @p rect and centred upright; answers the width used.
int paintKeys(QPainter *painter, const QRect &rect, const QKeySequence &keys);
int keysWidth(const QKeySequence &keys);

/// A key sequence as key caps.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QKeySequence m_keys;
};

} // namespace nutgraf::widgets
