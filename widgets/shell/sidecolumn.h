// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace nutgraf::widgets {

class TextLabel;

/// The column at the right: one page at a time, with its title and a cross. The inspector lives here, and what stands in
/// for it for a while: adding documents, running work, the steps of the undo stack. Closing another page brings the
/// inspector back.
class SideColumn : public QWidget
{
    Q_OBJECT

public:
    explicit SideColumn(QWidget *parent = nullptr);

    /// The first page added is the resting one. @p title names it in the header.
    void addPage(const QString &id, const QString &title, QWidget *page);
    void showPage(const QString &id);
    /// Leaves the page for the resting one; hides the column when it is the resting one.
    void closePage();
    QString currentPage() const;
    bool isAtRest() const;

Q_SIGNALS:
    void pageChanged(const QString &id);
    /// The cross of the resting page was used.
    void hideWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Page
    {
        QString title;
        QWidget *widget = nullptr;
    };

    QHash<QString, Page> m_pages;
    QString m_rest;
    TextLabel *m_title;
    QStackedWidget *m_stack;
};

} // namespace nutgraf::widgets
