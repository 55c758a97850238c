// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/suggestionmodel.h"
#include "widgets/models/displaywords.h"

#include "widgets/models/valuewords.h"

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::ClaimRow;
using storage::RecordState;
using storage::StateFilter;

namespace {

Suggestion ofClaim(const ClaimRow &claim)
{
    Suggestion result;
    result.kind = Suggestion::Claim;
    result.uuid = claim.uuid;
    result.statement = claim.statement;
    result.assertions = claim.assertions;
    result.documents = claim.documents;
    result.values = spreadWords(claim);
    return result;
}

Suggestion ofAssertion(const AssertionRow &assertion, const QString &claimStatement)
{
    Suggestion result;
    result.kind = Suggestion::Assertion;
    result.uuid = assertion.uuid;
    result.statement = assertion.words;
    result.claimStatement = claimStatement;
    result.values = valueWords(assertion);
    result.assertion = assertion;
    return result;
}

} // namespace

SuggestionModel::SuggestionModel(storage::CaseReader &reader, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(&reader)
{ }

void SuggestionModel::refresh()
{
    const qsizetype wanted = m_rows.size();
    m_after = 0;
    m_claimsRead = false;
    m_complete = false;
    if (const auto counts = m_reader->counts()) {
        m_waitingClaims = counts.value().claimSuggestions;
        m_waiting = m_waitingClaims;
    }
    if (const auto listed = listPassages(); !listed)
        Q_EMIT failed(listed.error());
    QList<Suggestion> rows;
    do {
        auto page = nextPage();
        if (!page) {
            m_complete = true;
            Q_EMIT failed(page.error());
            break;
        }
        rows.append(std::move(page).value());
    } while (!m_complete && rows.size() < wanted);

    const bool sameRows = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                                     [](const Suggestion &a, const Suggestion &b) { return a.uuid == b.uuid; });
    if (sameRows) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

storage::Result<QList<Suggestion>> SuggestionModel::nextPage()
{
    QList<Suggestion> rows;
    if (!m_claimsRead) {
        NUTGRAF_TRY(const QList<ClaimRow> page, m_reader->claims(StateFilter::Undecided, {m_after, PageSize}));
        for (const ClaimRow &claim : page)
            rows.append(ofClaim(claim));
        if (page.size() == PageSize) {
            m_after = page.constLast().id.value;
            return rows;
        }
        m_claimsRead = true;
    }
    NUTGRAF_CHECK(appendPassages(rows));
    m_complete = m_pendingClaims.isEmpty() && m_pendingPassages.isEmpty();
    return rows;
}

storage::Status SuggestionModel::listPassages()
{
    m_pendingClaims.clear();
    for (qint64 after = 0;;) {
        NUTGRAF_TRY(const QList<ClaimRow> page, m_reader->claims(StateFilter::Confirmed, {after, PageSize}));
        for (const ClaimRow &claim : page) {
            if (claim.suggested > 0)
                m_pendingClaims.append({claim.uuid, claim.statement});
            m_waiting += claim.suggested;
        }
        if (page.size() < PageSize)
            break;
        after = page.constLast().id.value;
    }
    NUTGRAF_TRY(m_pendingPassages, m_reader->assertionsWithoutClaim());
    m_waiting += int(m_pendingPassages.size());
    return {};
}

storage::Status SuggestionModel::appendPassages(QList<Suggestion> &rows)
{
    while (!m_pendingClaims.isEmpty() && rows.size() < PageSize) {
        const PendingClaim claim = m_pendingClaims.takeFirst();
        NUTGRAF_TRY(const QList<AssertionRow> assertions, m_reader->assertionsOf(claim.uuid));
        for (const AssertionRow &assertion : assertions)
            if (assertion.state == RecordState::Suggested)
                rows.append(ofAssertion(assertion, claim.statement));
    }
    while (!m_pendingPassages.isEmpty() && rows.size() < PageSize) {
        NUTGRAF_TRY(const auto assertion, m_reader->assertion(m_pendingPassages.takeFirst()));
        if (assertion)
            rows.append(ofAssertion(*assertion, {}));
    }
    return {};
}

int SuggestionModel::rowOf(const QUuid &uuid) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].uuid == uuid)
            return int(row);
    return -1;
}

QList<AssertionRow> SuggestionModel::assertionsOf(int row)
{
    const Suggestion &suggestion = m_rows[row];
    if (suggestion.kind == Suggestion::Assertion)
        return {suggestion.assertion};
    auto read = m_reader->assertionsOf(suggestion.uuid);
    if (!read) {
        Q_EMIT failed(read.error());
        return {};
    }
    return std::move(read).value();
}

void SuggestionModel::setUnsure(const QUuid &uuid, bool unsure)
{
    if (unsure)
        m_unsure.insert(uuid);
    else
        m_unsure.remove(uuid);
    if (const int row = rowOf(uuid); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

int SuggestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Suggestion &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.statement;
    case NoteRole: {
        if (row.kind == Suggestion::Assertion) {
            if (!row.claimStatement.isEmpty())
                return tr("One more for: %1").arg(row.claimStatement);
            return tr("In %1").arg(row.assertion.documentTitle);
        }
        QStringList parts;
        //: how many documents say it
        parts.append(counted(row.documents, tr("1 document"), tr("%n documents", nullptr, row.documents)));
        if (!row.values.isEmpty())
            parts.append(row.values);
        return parts.join(QStringLiteral(" · "));
    }
    case UnsureRole:
        return m_unsure.contains(row.uuid);
    case UuidRole:
        return row.uuid;
    case KindRole:
        return row.kind == Suggestion::Claim ? QStringLiteral("claim") : QStringLiteral("assertion");
    case DecisionRole:
        return 0;
    case Qt::AccessibleTextRole:
        return tr("Suggested: %1").arg(row.statement);
    default:
        return {};
    }
}

bool SuggestionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void SuggestionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    auto page = nextPage();
    if (!page) {
        m_complete = true;
        Q_EMIT failed(page.error());
        return;
    }
    const QList<Suggestion> rows = std::move(page).value();
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

} // namespace nutgraf::widgets
