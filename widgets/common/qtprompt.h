// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/prompt.h"

namespace nutgraf::widgets {

/// The prompt that shows dialogs, each a sheet over its window. GUI thread only.
class QtPrompt : public Prompt
{
public:
    void openFiles(QWidget *parent, const FileRequest &request, std::function<void(const QStringList &)> then) override;
    void openFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> then) override;
    void saveFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> then) override;
    void ask(QWidget *parent, const Question &question, std::function<void(Answer)> then) override;
    void askText(QWidget *parent, const TextRequest &request, std::function<void(const QString &)> then) override;

private:
    QString m_lastFolder;
};

} // namespace nutgraf::widgets
