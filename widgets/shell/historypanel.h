// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QUndoStack;

namespace nutgraf::widgets {

/// The steps of the undo stack since the case was opened; choosing one goes back or forth to it.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(QUndoStack *stack, QWidget *parent = nullptr);
};

} // namespace nutgraf::widgets
