// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/adding.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace nutgraf::widgets {

class PasteForm;
class TextLabel;

/// The three ways to add documents, beside what is being read: files, pasted words, addresses.
class AddPane : public QWidget
{
    Q_OBJECT

public:
    explicit AddPane(QWidget *parent = nullptr);

    /// Puts words that were dropped into the form, for somebody to say whose they are.
    void pasteText(const QString &text);
    void focusFirst();

Q_SIGNALS:
    void filesWanted();
    void addWanted(const nutgraf::widgets::AddRequest &request);

private:
    QWidget *makeFiles();
    QWidget *makeAddresses();
    void refreshAddresses();
    void submitAddresses();

    QTabWidget *m_tabs;
    QPushButton *m_choose = nullptr;
    PasteForm *m_paste;
    QPlainTextEdit *m_addresses = nullptr;
    TextLabel *m_problem = nullptr;
    QPushButton *m_fetch = nullptr;
};

} // namespace nutgraf::widgets
