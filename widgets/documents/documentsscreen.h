// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/screen.h"

#include <QBasicTimer>

class QLineEdit;
class QTableView;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class DocumentFilterModel;
class DocumentModel;
class TextLabel;

/// All documents of the case as a table: filtered while one types, sorted by a click, read page by page.
class DocumentsScreen : public Screen
{
    Q_OBJECT

public:
    DocumentsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);
    ~DocumentsScreen() override;

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;
    bool focusSearch() override;
    bool goBack() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    QTableView *table() const { return m_table; }

protected:
    void refresh() override;
    void timerEvent(QTimerEvent *event) override;

private:
    void makeActions();
    void setUpTable();
    QUuid currentDocument() const; ///< null for none
    void openCurrent();
    void removeSelected();
    void goTo(const QString &screen);
    void toggleWatching();
    void editCurrent();
    void step(int by);
    void select(const QUuid &document);
    void showCount();
    void showMenu(const QPoint &place);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    DocumentModel *m_documents;
    DocumentFilterModel *m_filtered;
    QLineEdit *m_filter;
    TextLabel *m_count;
    QTableView *m_table;
    QAction *m_open = nullptr;
    QAction *m_edit = nullptr;
    QList<QAction *> m_captureActions; ///< of versions and watching
    QAction *m_remove = nullptr;
    QBasicTimer m_fetch; ///< reads the pages that are not shown yet
    QUuid m_wanted; ///< to be selected as soon as it is read
};

} // namespace nutgraf::widgets
