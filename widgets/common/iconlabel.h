// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

namespace nutgraf::widgets {

/// A picture beside words: an icon of the family in a colour of the theme. Says nothing to a screen reader.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// @p pixels at 100 %.
    explicit IconLabel(Icon picture, ColourRole role = ColourRole::MutedText, int pixels = 16,
                       QWidget *parent = nullptr);

    void setPicture(Icon picture, ColourRole role);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_pixels;
};

} // namespace nutgraf::widgets
