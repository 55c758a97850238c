// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ingest.h"
#include "widgets/commands/addcommand.h"

#include <QStringList>

#include <memory>

class QMimeData;

namespace nutgraf::capture {
class HttpClient;
}

namespace nutgraf::widgets {

/// What a person wants added: files and pasted words as they are, addresses to be fetched first.
struct AddRequest
{
    QList<casework::Incoming> items;
    QStringList addresses;

    qsizetype size() const { return items.size() + addresses.size(); }
    bool isEmpty() const { return size() == 0; }
};

/// What became of it.
struct AddOutcome
{
    QList<QUuid> added; ///< documents that are new
    QList<AddedVersion> versions; ///< in the order they came
    int partial = 0; ///< of the added ones, captured in part only
    QString firstWarning; ///< why the first of them is not whole
    int known = 0; ///< were in the file already
    int failed = 0;
    int suggestions = 0;
    storage::Error firstFailure;
    QString firstFailed; ///< what it was, as people know it: a file name, an address
};

/// Fetches the addresses, then reads, analyses and writes everything; failures of single items are data. Blocking; any
/// thread but the window's.
storage::Result<AddOutcome> addAll(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                                   const AddRequest &request, const std::shared_ptr<capture::HttpClient> &client,
                                   const jobs::JobContext &context);

/// The files to add; of a folder, those that lie in it.
AddRequest requestForFiles(const QStringList &paths);

/// Something dropped on the window or pasted into it, sorted by what it is.
struct Dropped
{
    QString investigation; ///< a file of ours, to be opened
    AddRequest request; ///< files and addresses
    QString text; ///< words that belong to no address: somebody has to say whose they are

    bool isEmpty() const { return investigation.isEmpty() && request.isEmpty() && text.isEmpty(); }
};
Dropped sortDropped(const QMimeData &data);

} // namespace nutgraf::widgets
