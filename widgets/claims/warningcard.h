// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace nutgraf::widgets {

/// A value that is likely garbled: the sentence that says so, and the way to its words.
class WarningCard : public QFrame
{
    Q_OBJECT

public:
    WarningCard(const QString &sentence, const QString &voice, QWidget *parent = nullptr);

    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void passageAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence;
};

} // namespace nutgraf::widgets
