// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arrivals/arrivalmodels.h"

#include "widgets/common/theme.h"
#include "widgets/models/datewords.h"
#include "widgets/models/versionkinds.h"

#include <QDateTime>
#include <QLocale>

namespace nutgraf::widgets {

using storage::FeedRow;
using storage::InboxRow;
using storage::ScheduleState;

namespace {

QString moment(qint64 us)
{
    return us > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(us / 1000), QLocale::ShortFormat) : QString();
}

QString day(qint64 us)
{
    return us > 0 ? dateWords(QDateTime::fromMSecsSinceEpoch(us / 1000).date()) : QString();
}

QString titleOf(const InboxRow &item)
{
    if (!item.title.isEmpty())
        return item.title;
    return item.address.isEmpty() ? ArrivalModel::tr("Without a title") : item.address;
}

QString noteOf(const InboxRow &item)
{
    if (item.kind == QLatin1String("failed"))
        return item.message;
    QStringList notes;
    if (item.updatedUs > 0)
        notes.append(ArrivalModel::tr("changed since"));
    if (item.sightings > 1)
        notes.append(ArrivalModel::tr("%L1 times").arg(item.sightings));
    return notes.join(QStringLiteral(" · "));
}

QString stateOf(const ScheduleState &state)
{
    if (state.outcome == QLatin1String("failed"))
        return state.message;
    if (state.outcome == QLatin1String("changed"))
        return ArrivalModel::tr("Something new");
    return state.outcome == QLatin1String("unchanged") ? ArrivalModel::tr("Nothing new")
                                                       : ArrivalModel::tr("Not looked at yet");
}

QVariant stateColour(const ScheduleState &state)
{
    return state.outcome == QLatin1String("failed") ? QVariant(colour(ColourRole::ErrorText)) : QVariant();
}

} // namespace

QVariant ArrivalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InboxRow &item = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Title:
            return titleOf(item);
        case Feed:
            return item.feeds.join(QStringLiteral(", "));
        case Published:
            return item.published.isEmpty() ? day(item.receivedUs) : edtfWords(item.published);
        default:
            return noteOf(item);
        }
    case Qt::ForegroundRole:
        return item.kind == QLatin1String("failed") && index.column() == Note ? QVariant(colour(ColourRole::ErrorText))
                                                                              : QVariant();
    case UuidRole:
        return item.uuid;
    case KindRole:
        return QStringLiteral("inboxitem");
    default:
        return {};
    }
}

QVariant ArrivalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    const QString names[] = {tr("Title"), tr("Feed"), tr("Published"), tr("Note")};
    return names[section];
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeedRow &feed = rowAt(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() == Title ? feed.address : data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
        switch (index.column()) {
        case Title:
            return feed.title.isEmpty() ? feed.address : feed.title;
        case Folder:
            return feed.folder;
        case Waiting:
            return feed.waiting > 0 ? QLocale().toString(feed.waiting) : QString();
        case Looked:
            return moment(feed.state.checkedUs);
        case Next:
            return feed.paused ? tr("Paused") : moment(feed.state.nextUs);
        default:
            return stateOf(feed.state);
        }
    case Qt::ForegroundRole:
        return index.column() == State ? stateColour(feed.state)
            : feed.paused              ? QVariant(colour(ColourRole::FaintText))
                                       : QVariant();
    case UuidRole:
        return feed.uuid;
    case KindRole:
        return QStringLiteral("feed");
    default:
        return {};
    }
}

QVariant FeedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    const QString names[] = {tr("Feed"),   tr("Folder"),    tr("Waiting"),
                             tr("Looked"), tr("Next look"), tr("What came of it")};
    return names[section];
}

QVariant WatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WatchItem &item = rowAt(index.row());
    const storage::DocumentRow &document = item.row.document;
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() == Title ? document.url : data(index, Qt::DisplayRole);
    case Qt::DisplayRole:
        switch (index.column()) {
        case Title:
            return document.title;
        case Change:
            return document.versionChange.isEmpty() ? tr("One version") : versionKindWords(document.versionChange);
        case Looked:
            return moment(item.row.state.checkedUs);
        case Next:
            return moment(item.row.state.nextUs);
        default:
            return stateOf(item.row.state);
        }
    case Qt::ForegroundRole:
        if (index.column() == Change && document.versionChange == QLatin1String("stealth"))
            return colour(ColourRole::WarningText);
        return index.column() == State ? stateColour(item.row.state) : QVariant();
    case UuidRole:
        return item.uuid;
    case KindRole:
        return QStringLiteral("document");
    default:
        return {};
    }
}

QVariant WatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    const QString names[] = {tr("Document"), tr("Newest version"), tr("Looked"), tr("Next look"),
                             tr("What came of it")};
    return names[section];
}

} // namespace nutgraf::widgets
