// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/prompt.h"

#include <QList>

namespace nutgraf::testsupport {

/// Answers at once with what the test has laid ready, and notes what was asked. Without an answer it is as if cancelled.
class FakePrompt : public widgets::Prompt
{
public:
    QStringList nextFiles; ///< for openFiles, openFile and saveFile; used up by the first to ask
    QList<widgets::Answer> nextAnswers;
    QStringList nextTexts;

    QList<widgets::FileRequest> fileRequests;
    QList<widgets::Question> questions;
    QList<widgets::TextRequest> textRequests;

    void openFiles(QWidget *, const widgets::FileRequest &request,
                   std::function<void(const QStringList &)> then) override
    {
        fileRequests.append(request);
        const QStringList files = std::exchange(nextFiles, {});
        if (!files.isEmpty())
            then(files);
    }
    void openFile(QWidget *, const widgets::FileRequest &request, std::function<void(const QString &)> then) override
    {
        fileRequests.append(request);
        const QStringList files = std::exchange(nextFiles, {});
        if (!files.isEmpty())
            then(files.constFirst());
    }
    void saveFile(QWidget *parent, const widgets::FileRequest &request,
                  std::function<void(const QString &)> then) override
    {
        openFile(parent, request, std::move(then));
    }
    void ask(QWidget *, const widgets::Question &question, std::function<void(widgets::Answer)> then) override
    {
        questions.append(question);
        then(nextAnswers.isEmpty() ? widgets::Answer::Cancel : nextAnswers.takeFirst());
    }
    void askText(QWidget *, const widgets::TextRequest &request, std::function<void(const QString &)> then) override
    {
        textRequests.append(request);
        if (!nextTexts.isEmpty())
            then(nextTexts.takeFirst());
    }
};

} // namespace nutgraf::testsupport
