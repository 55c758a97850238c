// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/eventmodel.h"

#include "storage/records/casereader.h"
#include "widgets/models/caselinkmodel.h"
#include "widgets/models/datewords.h"

#include <QCoreApplication>
#include <QFont>

#include <limits>

namespace nutgraf::widgets {

using storage::EventRow;
using storage::RecordState;
using storage::Result;
using storage::Statement;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(EventModel)
};

// The one text that a query answers for a record; empty when there is none.
Result<QString> textFor(Statement &statement, const QUuid &uuid)
{
    NUTGRAF_CHECK(statement.bindAll(uuid.toRfc4122()));
    NUTGRAF_TRY(const bool row, statement.step());
    return row ? statement.text(0) : QString();
}

} // namespace

Result<TimelineData> loadTimeline(storage::Connection &connection)
{
    TimelineData data;
    NUTGRAF_TRY(data.events, storage::CaseReader(connection).events());
    NUTGRAF_TRY(Statement outlet,
                connection.prepare(QStringLiteral("SELECT s.name FROM node n JOIN edge e ON e.source = n.id "
                                                  "AND e.kind = 'published_by' AND e.removed = 0 "
                                                  "JOIN source s ON s.id = e.target WHERE n.uuid = ?")));
    NUTGRAF_TRY(Statement claim,
                connection.prepare(
                    QStringLiteral("SELECT c.statement FROM node n JOIN claim c ON c.id = n.id WHERE n.uuid = ?")));
    for (const EventRow &event : std::as_const(data.events)) {
        if (!event.document.isNull() && !data.outlets.contains(event.document)) {
            NUTGRAF_TRY(const QString name, textFor(outlet, event.document));
            data.outlets.insert(event.document, name);
        }
        if (!event.claim.isNull() && !data.claims.contains(event.claim)) {
            NUTGRAF_TRY(const QString statement, textFor(claim, event.claim));
            data.claims.insert(event.claim, statement);
        }
    }
    return data;
}

Result<QList<EventBacking>> loadBacking(storage::Connection &connection, const QUuid &event)
{
    NUTGRAF_TRY(
        Statement links,
        connection.prepare(QStringLiteral("SELECT b.uuid, b.kind FROM node n JOIN edge e ON e.source = n.id "
                                          "AND e.kind = 'backed_by' AND e.removed = 0 JOIN node b ON b.id = e.target "
                                          "AND b.removed = 0 WHERE n.uuid = ? ORDER BY e.id LIMIT 200")));
    NUTGRAF_CHECK(links.bindAll(event.toRfc4122()));
    storage::CaseReader reader(connection);
    QList<EventBacking> places;
    for (;;) {
        NUTGRAF_TRY(const bool row, links.step());
        if (!row)
            return places;
        const QUuid uuid = QUuid::fromRfc4122(links.blob(0));
        EventBacking place;
        place.document = uuid;
        if (links.text(1) == QLatin1String("passage")) {
            NUTGRAF_TRY(const auto passage, reader.passage(uuid));
            if (!passage)
                continue;
            place.passage = *passage;
            place.document = passage->documentUuid;
        }
        NUTGRAF_TRY(const auto document, reader.document(place.document));
        if (document)
            place.title = document->title;
        places.append(place);
    }
}

QString eventKindWords(const QString &kind)
{
    if (kind == QLatin1String("statement"))
        return Wording::tr("Statement");
    if (kind == QLatin1String("publication"))
        return Wording::tr("Publication");
    if (kind == QLatin1String("correction"))
        return Wording::tr("Correction");
    return Wording::tr("Event");
}

QString eventSentence(const EventRow &event)
{
    const QString when = event.happened.isEmpty() ? Wording::tr("Without a date") : edtfWords(event.happened);
    return event.state == RecordState::Suggested ? Wording::tr("%1: %2 (suggested)").arg(when, event.title)
                                                 : Wording::tr("%1: %2").arg(when, event.title);
}

QString actorsOf(const EventRow &event)
{
    return event.actors.isEmpty() ? event.lane : event.actors.join(QStringLiteral(", "));
}

void EventModel::setEvents(const QList<EventRow> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

int EventModel::rowOf(const QUuid &event) const
{
    for (qsizetype i = 0; i < m_events.size(); ++i)
        if (m_events[i].uuid == event)
            return int(i);
    return -1;
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRow &event = m_events[index.row()];
    if (role == UuidRole)
        return event.uuid;
    if (role == SortRole && index.column() == When)
        return event.firstDay > 0 ? event.firstDay : std::numeric_limits<qint64>::max();
    if (role == Qt::ToolTipRole)
        return index.column() == When ? event.happened : index.column() == Title ? event.title : QVariant();
    if (role == Qt::FontRole && event.state == RecordState::Suggested) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case When:
        return event.happened.isEmpty() ? Wording::tr("Without a date") : edtfWords(event.happened);
    case Title:
        return event.title;
    case Actors:
        return actorsOf(event);
    case Kind:
        return eventKindWords(event.kind);
    case SourceDocument:
        return event.documentTitle;
    case State:
        return stateWords(event.state);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Title:
        return tr("What");
    case Actors:
        return tr("Who");
    case Kind:
        return tr("Kind");
    case SourceDocument:
        return tr("Source");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
