// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace nutgraf::widgets {

class TextLabel;

/// What an empty screen says: what belongs here, and the first step as buttons.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Icon picture, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    /// A button for an action; the first one added is the filled one. The action's shortcut stands in its tooltip.
    void addButton(QAction *action);
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);

private:
    TextLabel *m_title;
    TextLabel *m_sentence;
    QHBoxLayout *m_buttons;
    bool m_hasButtons = false;
};

} // namespace nutgraf::widgets
