// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/textspan.h"

#include <QList>
#include <QWidget>

class QLineEdit;

namespace nutgraf::widgets {

class TextLabel;

/// Finds words in the text that is read: a field, how many there are, and ways to the next and the one before.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// The text to look in, and where to begin.
    void setText(const QString &text, qsizetype from);
    /// Shows it with the cursor in the field; @p words, when given, are looked for.
    void begin(const QString &words);
    const QList<storage::TextSpan> &hits() const { return m_hits; }
    int current() const { return m_current; }
    void next();
    void previous();

Q_SIGNALS:
    /// The hits or the current one have changed.
    void found();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void step(int by);
    void showCount();

    QString m_text;
    qsizetype m_from = 0;
    QList<storage::TextSpan> m_hits;
    int m_current = -1;
    QLineEdit *m_words;
    TextLabel *m_count;
};

/// Every place where words stand in a text, whatever their case; not overlapping.
QList<storage::TextSpan> findWords(const QString &text, const QString &words);

} // namespace nutgraf::widgets
