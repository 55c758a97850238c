// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ingest.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace nutgraf::widgets {

class TextLabel;

/// Words to paste, and what is known of them: what they are, who says them, where and when.
class PasteForm : public QWidget
{
    Q_OBJECT

public:
    explicit PasteForm(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// What stands in the form.
    casework::Incoming incoming() const;
    /// Why it cannot be added as it stands; empty when it can.
    QString problem() const;
    void clear();

Q_SIGNALS:
    void submitted(const casework::Incoming &incoming);

private:
    void refresh();
    void submit();
    bool isSaid() const;

    QComboBox *m_kind;
    QLineEdit *m_title;
    QLabel *m_whoLabel;
    QLineEdit *m_who;
    QLineEdit *m_where;
    QLineEdit *m_when;
    TextLabel *m_whenHint;
    QPlainTextEdit *m_text;
    TextLabel *m_problem;
    QPushButton *m_add;
};

} // namespace nutgraf::widgets
