// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QAbstractButton>
#include <QHash>
#include <QKeySequence>
#include <QList>

class QButtonGroup;

namespace nutgraf::widgets {

/// One entry of the rail: the screens that it stands for name it as their railId().
struct RailEntry
{
    QString id;
    QString text;
    Icon picture;
};

/// The entries in their order; the first nine have Ctrl+1 to Ctrl+9.
QList<RailEntry> railEntries();

/// A row of the rail: a picture, a word, and how much waits.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const RailEntry &entry, QWidget *parent);

    void setWaiting(int count);
    int waiting() const { return m_waiting; }
    void setCollapsed(bool collapsed);
    /// The keys that do the same, for the tooltip.
    void setKeys(const QKeySequence &keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;
    void describe();

    RailEntry m_entry;
    QKeySequence m_keys;
    int m_waiting = 0;
    bool m_collapsed = false;
};

/// The column of screens at the edge of the window, with or without words.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// Lights an entry; an unknown one lights none.
    void setCurrent(const QString &id);
    QString current() const;
    void setWaiting(const QString &id, int count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    RailButton *button(const QString &id) const { return m_buttons.value(id); }

Q_SIGNALS:
    void chosen(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<QString, RailButton *> m_buttons;
    QButtonGroup *m_group;
    RailButton *m_fold;
    bool m_collapsed = false;
};

} // namespace nutgraf::widgets
