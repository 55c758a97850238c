// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/search/search.h"
#include "widgets/common/screen.h"

#include <QTimer>

#include <stop_token>

class QLineEdit;
class QListView;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class SearchModel;
class TextLabel;

/// Searches documents and claims while one types: the newest hits at once, then the best ones. Runs on a connection of
/// its own, off the window's thread; a newer query takes the place of the one that runs.
class SearchScreen : public Screen
{
    Q_OBJECT

public:
    SearchScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);
    ~SearchScreen() override;

    void setQuery(const QString &words);
    QString query() const;
    SearchModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

    void activate() override;
    bool focusSearch() override;
    Location location() const override;

public Q_SLOTS:
    /// The same as setQuery(), for the field at the top of the window.
    void search(const QString &words) { setQuery(words); }

Q_SIGNALS:
    /// An answer is shown, in this order.
    void answered(storage::SearchOrder order);

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startSearch();
    void run(storage::SearchOrder order);
    void showAnswer(storage::SearchOrder order, const storage::Result<storage::SearchAnswer> &answer);
    void openCurrent();
    void step(int by);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    SearchModel *m_model;
    QTimer m_typing;
    std::stop_source m_running;
    quint64 m_question = 0; ///< which search an answer belongs to
    QLineEdit *m_words;
    TextLabel *m_state;
    QListView *m_list;
};

/// Where in a text the first lit words of a hit stand; empty when they cannot be found.
storage::TextSpan placeOfHit(const storage::SearchHit &hit, const QString &text);

} // namespace nutgraf::widgets
