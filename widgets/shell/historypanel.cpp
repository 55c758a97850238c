// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/historypanel.h"

#include "widgets/common/elidinglabel.h"

#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace nutgraf::widgets {

HistoryPanel::HistoryPanel(QUndoStack *stack, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("historyPanel"));
    auto *view = new QUndoView(stack, this);
    view->setObjectName(QStringLiteral("historyView"));
    view->setAccessibleName(tr("Steps since the investigation was opened"));
    view->setEmptyLabel(tr("As it was opened"));
    view->setFrameShape(QFrame::NoFrame);
    view->setSpacing(2);
    auto *words =
        new TextLabel(tr("Choose a step to go back or forth to it. What was done before this investigation was "
                         "opened stands in Custody."),
                      TypeStep::Body, ColourRole::MutedText);
    words->setWordWrap(true);
    words->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(words);
    layout->addWidget(view, 1);
}

} // namespace nutgraf::widgets
