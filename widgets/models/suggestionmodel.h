// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/casereader.h"
#include "widgets/models/modelroles.h"

#include <QAbstractListModel>
#include <QSet>

namespace nutgraf::widgets {

/// Something the engine proposes: a claim with all that asserts it, or one more assertion.
struct Suggestion
{
    enum Kind { Claim, Assertion } kind = Claim;
    QUuid uuid;
    QString statement; ///< of the claim; the words of an assertion that belongs to none
    QString claimStatement; ///< the claim that an assertion belongs to, empty for none
    int assertions = 1;
    int documents = 1;
    QString values; ///< the spread of the stated values in words, empty for none
    storage::AssertionRow assertion; ///< of kind Assertion
};

/// What waits for a decision: suggested claims first, then assertions of claims that stand already, then those that belong
/// to none. Claims come page by page. GUI thread only.
class SuggestionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NoteRole = FirstOwnRole, UnsureRole };
    static constexpr int PageSize = 100;

    explicit SuggestionModel(storage::CaseReader &reader, QObject *parent = nullptr);

    /// Reads again as much as is shown, at least one page.
    void refresh();
    const Suggestion &suggestion(int row) const { return m_rows[row]; }
    int rowOf(const QUuid &uuid) const; ///< -1 for none
    /// All that asserts it, with passages; read when asked.
    QList<storage::AssertionRow> assertionsOf(int row);
    /// How much waits in all, read or not.
    int waiting() const { return m_waiting; }
    int waitingClaims() const { return m_waitingClaims; }
    /// Put off by a person: keeps waiting, shown as such until the case is closed.
    void setUnsure(const QUuid &uuid, bool unsure);
    bool isUnsure(const QUuid &uuid) const { return m_unsure.contains(uuid); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

Q_SIGNALS:
    void failed(const storage::Error &error);

private:
    storage::Result<QList<Suggestion>> nextPage();
    /// Finds out which passages wait outside of suggested claims, without reading them yet.
    storage::Status listPassages();
    storage::Status appendPassages(QList<Suggestion> &rows);

    struct PendingClaim
    {
        QUuid uuid;
        QString statement;
    };

    storage::CaseReader *m_reader;
    QList<Suggestion> m_rows;
    QSet<QUuid> m_unsure;
    qint64 m_after = 0;
    bool m_claimsRead = false; ///< no more suggested claims to come
    QList<PendingClaim> m_pendingClaims; ///< that stand, and whose suggested passages are still to be read
    QList<QUuid> m_pendingPassages; ///< of no claim
    bool m_complete = false;
    int m_waiting = 0;
    int m_waitingClaims = 0;
};

} // namespace nutgraf::widgets
