// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/custodymodel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace nutgraf::widgets {

using storage::CustodyEntry;

namespace {

constexpr int ShownHash = 12; // hexadecimal digits in the table; all of them in the tooltip

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(CustodyModel)
};

QDateTime timeOf(const QJsonObject &entry)
{
    // Microseconds as text: a double would lose some of them.
    const qint64 microseconds = entry.value(QStringLiteral("at_us")).toString().toLongLong();
    return QDateTime::fromMSecsSinceEpoch(microseconds / 1000).toLocalTime();
}

} // namespace

QString custodyWords(const QJsonObject &entry)
{
    QString title = entry.value(QStringLiteral("change")).toObject().value(QStringLiteral("title")).toString();
    if (title.isEmpty())
        title = entry.value(QStringLiteral("title")).toString();
    return title.isEmpty() ? entry.value(QStringLiteral("what")).toString() : title;
}

QString custodyActorWords(const QString &by)
{
    if (by == QLatin1String("person"))
        return Wording::tr("A person");
    if (by == QLatin1String("engine"))
        return Wording::tr("The program");
    if (by == QLatin1String("import"))
        return Wording::tr("Adding documents");
    return by;
}

CustodyModel::CustodyModel(storage::Connection &connection, QObject *parent)
    : QAbstractTableModel(parent)
    , m_connection(connection)
{ }

void CustodyModel::reload()
{
    auto page = storage::CustodyLog(m_connection).page(0, PageSize);
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    beginResetModel();
    m_entries = std::move(page).value();
    m_complete = m_entries.size() < PageSize;
    endResetModel();
}

bool CustodyModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_fetching;
}

void CustodyModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto page = storage::CustodyLog(m_connection).page(m_entries.last().number, PageSize);
    if (!page) {
        m_complete = true; // or the view would ask again and again
        Q_EMIT failed(page.error());
        return;
    }
    m_complete = page.value().size() < PageSize;
    if (page.value().isEmpty())
        return;
    m_fetching = true; // whoever hears of the new rows may ask for more at once
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size() + page.value().size()) - 1);
    m_entries += page.value();
    endInsertRows();
    m_fetching = false;
}

int CustodyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int CustodyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustodyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustodyEntry &entry = m_entries[index.row()];
    if (role == Qt::TextAlignmentRole)
        return index.column() == Number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role == Qt::ToolTipRole)
        return index.column() == Hash ? QString::fromLatin1(entry.hash.toHex()) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QLocale().toString(entry.number);
    case When:
        return QLocale().toString(timeOf(entry.entry), QLocale::ShortFormat);
    case Who:
        return custodyActorWords(entry.entry.value(QStringLiteral("by")).toString());
    case What:
        return custodyWords(entry.entry);
    case Hash:
        return QString::fromLatin1(entry.hash.toHex().left(ShownHash));
    default:
        return {};
    }
}

QVariant CustodyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Entry");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What happened");
    case Hash:
        return tr("Hash");
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
