// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace nutgraf::widgets {

class TextLabel;

/// The head of a part of a page: its title, a count in muted words, and small buttons at the end of the line.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// "3 of 14", or nothing.
    void setNote(const QString &note);
    void addButton(QAction *action);

private:
    TextLabel *m_title;
    TextLabel *m_note;
    QHBoxLayout *m_layout;
};

/// A one-pixel line between areas.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nutgraf::widgets
