// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace nutgraf::widgets {

class TextLabel;
class WindowActions;

/// What the window shows without a case: make one, open one, try the sample, or take up a recent one.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(WindowActions *actions, QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &files);
    /// Says what is under way ("Opening …"); empty when nothing is.
    void setBusy(const QString &text);

Q_SIGNALS:
    void fileChosen(const QString &path);
    void forgetWanted(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *recentCard(const QString &path);

    TextLabel *m_recentTitle;
    QVBoxLayout *m_recent;
    QWidget *m_busy;
    TextLabel *m_busyText;
};

} // namespace nutgraf::widgets
