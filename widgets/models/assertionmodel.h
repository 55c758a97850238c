// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/casereader.h"
#include "widgets/models/modelroles.h"

#include <QAbstractListModel>

namespace nutgraf::widgets {

/// The assertions found in one capture, in text order: what the margin of the reader shows. GUI thread only.
class AssertionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ValueRole = FirstOwnRole, SpeakerRole, SpanStartRole, SpanLengthRole };

    explicit AssertionModel(storage::CaseReader &reader, QObject *parent = nullptr);

    void setCapture(storage::CaptureId capture);
    /// Reads again; rows that stay keep their place.
    void refresh();

    const QList<storage::AssertionRow> &assertions() const { return m_rows; }
    int rowOf(const QUuid &uuid) const; ///< -1 for none
    /// The first undecided one at or after a row, going round once; -1 for none.
    int undecidedFrom(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void failed(const storage::Error &error);

private:
    storage::CaseReader *m_reader;
    storage::CaptureId m_capture;
    QList<storage::AssertionRow> m_rows;
};

} // namespace nutgraf::widgets
