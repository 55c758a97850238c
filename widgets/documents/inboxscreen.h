// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "widgets/common/screen.h"

#include <QCache>
#include <QTimer>

class QLayout;
class QListView;
class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class FactEdit;
class SectionHeader;
class SuggestionModel;
class TextLabel;

/// Where suggestions are decided on, one after the other: the list at the left, the chosen one with its passages in their
/// paragraphs at the right. y accepts, n rejects, h leaves open, and the next one comes up.
class InboxScreen : public Screen
{
    Q_OBJECT

public:
    InboxScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    SuggestionModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

protected:
    void refresh() override;

private:
    void makeActions();
    QWidget *makeDetail();
    QLayout *makeButtons();
    int currentRow() const; ///< -1 for none
    void select(int row);
    void step(int by);
    void decide(casework::Verdict verdict);
    void showCurrent();
    void showPassages(const QList<storage::AssertionRow> &assertions);
    QWidget *passageCard(const storage::AssertionRow &assertion);
    const QString &textOf(storage::CaptureId capture);
    void openPassage(const storage::AssertionRow &assertion);
    void editStatement();
    void showCounts();

    Shell &m_shell;
    casework::Investigation &m_investigation;
    SuggestionModel *m_model;
    QCache<qint64, QString> m_texts; ///< of captures, by their size
    QList<QUuid> m_decided; ///< in this session, newest last: undone ones are selected again
    QUuid m_shown;
    QTimer m_recount; ///< keeps the badge right while another screen is shown

    QSplitter *m_split;
    SectionHeader *m_head;
    QListView *m_list;
    QScrollArea *m_scroll = nullptr;
    TextLabel *m_kind = nullptr;
    FactEdit *m_statement = nullptr;
    TextLabel *m_note = nullptr;
    QVBoxLayout *m_passages = nullptr;
    QList<storage::AssertionRow> m_assertions; ///< of what is shown

    QAction *m_accept = nullptr;
    QAction *m_acceptAll = nullptr;
    QAction *m_reject = nullptr;
    QAction *m_unsure = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_open = nullptr;
};

} // namespace nutgraf::widgets
