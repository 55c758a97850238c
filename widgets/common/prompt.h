// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace nutgraf::widgets {

/// What to ask of a file dialog. Filters are as Qt writes them: "Investigations (*.nutgraf)".
struct FileRequest
{
    QString title;
    QString filter;
    QString folder; ///< where to begin; empty: where the last one ended
    QString fileName; ///< suggested, when saving
    QString suffix; ///< added when saving under a name without one
};

struct Question
{
    QString title; ///< the question in short: "Delete this claim?"
    QString text; ///< what will happen and what is kept
    QString accept; ///< the verb on the button that does it: "Delete"
    QString alternative; ///< a second way, "Discard"; empty: none
};

enum class Answer { Accept, Alternative, Cancel };

struct TextRequest
{
    QString title;
    QString label;
    QString text; ///< what stands there already
    enum class Lines { One, Many } lines = Lines::One;
};

/// What the program asks a person, as a seam: nothing waits, each answer comes to a callback in the window thread. Nothing
/// is called back when a dialog is cancelled, except for a question. The callback is dropped when @p parent dies.
class Prompt
{
public:
    virtual ~Prompt() = default;

    virtual void openFiles(QWidget *parent, const FileRequest &request,
                           std::function<void(const QStringList &)> then) = 0;
    virtual void openFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> then) = 0;
    virtual void saveFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> then) = 0;
    virtual void ask(QWidget *parent, const Question &question, std::function<void(Answer)> then) = 0;
    virtual void askText(QWidget *parent, const TextRequest &request, std::function<void(const QString &)> then) = 0;
};

} // namespace nutgraf::widgets
