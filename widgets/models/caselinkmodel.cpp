// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/caselinkmodel.h"

#include <QCoreApplication>

namespace nutgraf::widgets {

using exporting::CaseLink;
using exporting::CaseLinkKind;
using exporting::CaseNode;
using storage::RecordKind;
using storage::RecordState;

QString recordKindWords(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Document:
        return QCoreApplication::translate("CaseLinkModel", "Document");
    case RecordKind::Source:
        return QCoreApplication::translate("CaseLinkModel", "Source");
    case RecordKind::Claim:
        return QCoreApplication::translate("CaseLinkModel", "Claim");
    default:
        return QCoreApplication::translate("CaseLinkModel", "Event");
    }
}

QString caseLinkWords(CaseLinkKind kind)
{
    static const char *const words[exporting::CaseLinkKindCount] = {
        QT_TRANSLATE_NOOP("CaseLinkModel", "publishes"),      QT_TRANSLATE_NOOP("CaseLinkModel", "cites"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "says"),           QT_TRANSLATE_NOOP("CaseLinkModel", "contains"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "supports"),       QT_TRANSLATE_NOOP("CaseLinkModel", "refutes"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "qualifies"),      QT_TRANSLATE_NOOP("CaseLinkModel", "gives context to"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "copies"),         QT_TRANSLATE_NOOP("CaseLinkModel", "replaces"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "conflicts with"), QT_TRANSLATE_NOOP("CaseLinkModel", "agrees with"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "tells of"),       QT_TRANSLATE_NOOP("CaseLinkModel", "acts in"),
        QT_TRANSLATE_NOOP("CaseLinkModel", "is about"),       QT_TRANSLATE_NOOP("CaseLinkModel", "owns"),
    };
    return QCoreApplication::translate("CaseLinkModel", words[int(kind)]);
}

QString stateWords(RecordState state)
{
    switch (state) {
    case RecordState::Suggested:
        return QCoreApplication::translate("CaseLinkModel", "Suggested");
    case RecordState::Rejected:
        return QCoreApplication::translate("CaseLinkModel", "Rejected");
    case RecordState::Confirmed:
        break;
    }
    return QCoreApplication::translate("CaseLinkModel", "Confirmed");
}

QString nodeSentence(const CaseNode &node, int links)
{
    const QString kind = recordKindWords(node.kind);
    //: %n links of a record in the graph
    const QString counted = links == 1 ? QCoreApplication::translate("CaseLinkModel", "1 link")
                                       : QCoreApplication::translate("CaseLinkModel", "%n links", nullptr, links);
    return node.state == RecordState::Suggested
        ? QCoreApplication::translate("CaseLinkModel", "%1, suggested: %2 (%3)").arg(kind, node.label, counted)
        : QCoreApplication::translate("CaseLinkModel", "%1: %2 (%3)").arg(kind, node.label, counted);
}

void CaseLinkModel::setGraph(const exporting::CaseGraph &graph)
{
    beginResetModel();
    m_graph = graph;
    m_alone.clear();
    QList<bool> linked(graph.nodes.size(), false);
    for (const CaseLink &link : graph.links)
        linked[link.source] = linked[link.target] = true;
    for (qsizetype i = 0; i < linked.size(); ++i)
        if (!linked[i])
            m_alone.append(i);
    endResetModel();
}

int CaseLinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_graph.links.size() + m_alone.size());
}

int CaseLinkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseLinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool linked = index.row() < m_graph.links.size();
    const CaseLink link = linked ? m_graph.links[index.row()] : CaseLink();
    const CaseNode &source = m_graph.nodes[linked ? link.source : m_alone[index.row() - m_graph.links.size()]];
    const CaseNode *target = linked ? &m_graph.nodes[link.target] : nullptr;
    switch (role) {
    case SourceUuidRole:
        return source.uuid;
    case SourceKindRole:
        return int(source.kind);
    case TargetUuidRole:
        return target ? target->uuid : QUuid();
    case TargetKindRole:
        return int(target ? target->kind : source.kind);
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == To && target ? target->label : index.column() == From ? source.label : QVariant();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case From:
        return source.label;
    case Link:
        return target ? caseLinkWords(link.kind) : tr("has no links");
    case To:
        return target ? target->label : QString();
    case State:
        return stateWords(target ? link.state : source.state);
    case Count:
        return target ? QVariant(link.count) : QVariant();
    default:
        return {};
    }
}

QVariant CaseLinkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("From");
    case Link:
        return tr("Link");
    case To:
        return tr("To");
    case State:
        return tr("State");
    case Count:
        return tr("Times");
    default:
        return {};
    }
}

} // namespace nutgraf::widgets
