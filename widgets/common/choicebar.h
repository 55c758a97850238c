// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;

namespace nutgraf::widgets {

class FlowLayout;

/// A few words in a row of which one holds: a filter, a rating, a decision. Left and right move between them.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget *parent = nullptr);

    /// @p key is what chosen() says.
    void addChoice(const QString &key, const QString &text, const QString &tooltip = {}, const QIcon &picture = {});
    void setText(const QString &key, const QString &text);
    /// Shows which one holds, without saying chosen(). A key that is none of them shows none.
    void setCurrent(const QString &key);
    QString current() const;

Q_SIGNALS:
    /// A person chose another one.
    void chosen(const QString &key);

private:
    QButtonGroup *m_buttons;
    FlowLayout *m_layout;
};

} // namespace nutgraf::widgets
