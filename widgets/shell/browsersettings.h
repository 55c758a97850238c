// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace nutgraf::widgets {

class BrowserSending;
class TextLabel;

/// The part of the settings that lets a browser send pages: the switch, the code to enter in the browser, who was let in.
class BrowserSettings : public QWidget
{
    Q_OBJECT

public:
    /// @p sending lives at least as long.
    explicit BrowserSettings(BrowserSending *sending, QWidget *parent = nullptr);

private:
    void lay();
    void refresh();

    BrowserSending *m_sending;
    QCheckBox *m_on;
    TextLabel *m_status;
    QWidget *m_pairing; ///< what makes sense only while it is on
    QLineEdit *m_code;
    QPushButton *m_copy;
    QPushButton *m_renew;
    QWidget *m_letIn;
    QListWidget *m_senders;
    QPushButton *m_remove;
};

} // namespace nutgraf::widgets
