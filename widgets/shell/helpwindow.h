// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTextBrowser>

class QListWidget;

namespace nutgraf::widgets {

/// Shows the help texts of the program. Loads nothing but them: no link leads to the net or to the disk.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl &name) override;
};

/// Help in a window of its own, beside the work: the topics, and the one chosen.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    QString shownText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTopic(int row);

    QListWidget *m_topics;
    HelpBrowser *m_browser;
};

} // namespace nutgraf::widgets
