// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "storage/sql/connection.h"

#include <QAbstractTableModel>
#include <QHash>

namespace nutgraf::widgets {

/// The events of a case with the names that lanes are made of.
struct TimelineData
{
    QList<storage::EventRow> events; ///< by day, those without one last
    QHash<QUuid, QString> outlets; ///< by document
    QHash<QUuid, QString> claims; ///< statements by claim
};

/// Reads the events that are not rejected. On the thread of @p connection.
storage::Result<TimelineData> loadTimeline(storage::Connection &connection);

/// A place where an event is told of: words of a document, or the document as a whole.
struct EventBacking
{
    QUuid document;
    QString title;
    storage::PassageRow passage; ///< id 0 for a whole document
};

/// All places that back an event, the oldest link first. On the thread of @p connection.
storage::Result<QList<EventBacking>> loadBacking(storage::Connection &connection, const QUuid &event);

QString eventKindWords(const QString &kind); ///< "Publication"
/// "Feb 3, 2025: Nvidia answers (suggested)": what is read out and shown as a tooltip.
QString eventSentence(const storage::EventRow &event);
/// Who an event is about: its actors, else the lane it was found for.
QString actorsOf(const storage::EventRow &event);

/// The timeline as a table.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Title, Actors, Kind, SourceDocument, State, ColumnCount };
    enum Role { UuidRole = Qt::UserRole + 1, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const QList<storage::EventRow> &events);
    const QList<storage::EventRow> &events() const { return m_events; }
    int rowOf(const QUuid &event) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<storage::EventRow> m_events;
};

} // namespace nutgraf::widgets
