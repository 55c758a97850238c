// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/documentreader.h"
#include "app/casework/change.h"
#include "app/jobs/jobcontext.h"
#include "app/readers/readdocument.h"
#include "storage/base/result.h"
#include "storage/sql/writegate.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

#include <memory>

namespace nutgraf::casework {

/// A picture or stylesheet kept with a page.
struct KeptResource
{
    QString url;
    int status = 0; ///< of HTTP; 0 when it could not be fetched
    QString media;
    QString headers;
    QByteArray bytes;
    QString truncated; ///< as in Retrieval
};

/// How bytes were got, as a capture keeps it. Words as in the file.
struct Retrieval
{
    QString status = QStringLiteral("complete"); ///< complete, partial, length_unknown
    QString truncated; ///< why bytes are missing: length, time, disconnect, unspecified; empty when whole
    QString wall; ///< login, consent, bot_check, paywall, soft_not_found, refresh; empty for none
    QStringList warnings; ///< sentences for the user
    int httpStatus = 0;
    QString httpDate; ///< the server's clock
    QStringList redirects; ///< status, space, the address it led to
    QString request; ///< headers as sent
    QString peer; ///< the address that was dialled, with port
    qint64 takenUs = 0; ///< UTC microseconds; 0: now
    qint64 elapsedUs = 0; ///< by the steady clock
};

/// Something to add to an investigation: a file, pasted words, or bytes fetched from an address.
struct Incoming
{
    enum class Origin { File, Paste, Web, Browser, Archive, Sample };
    Origin origin = Origin::File;
    QString path; ///< a file to read, when bytes is empty
    QByteArray bytes; ///< pasted (UTF-8) or fetched
    QString address; ///< URL or file name shown to people
    QString finalUrl;
    QString contentType;
    QString charset;
    QString headers;
    QString kind; ///< article, statement, transcript, post, report; empty: as the reader finds
    QString title; ///< as the user says; empty: as the reader finds. So for all below.
    QString publisher;
    QString speaker; ///< who makes a statement
    QString place;
    QString published; ///< EDTF
    QString container; ///< file name of the mail or web archive that it came in; empty for none
    Retrieval retrieval;
    QList<KeptResource> resources;
    QUuid document; ///< the document that this is a version of; null: as the address tells
    QUuid inboxItem; ///< the Inbox item that it was kept from, null for none
    QString corrects; ///< address of a document of the file that this one corrects; empty for none
    QString selection; ///< words that somebody had marked in it; empty for none
};

struct Added
{
    QUuid document;
    QString title;
    bool known = false; ///< the same bytes are in the file already; nothing was added
    int version = 1; ///< above 1: the address was known with other bytes
    QUuid capture; ///< the new one, null when the bytes were known
    Change restoring; ///< of a new version: undoes what its coming did to earlier ones
    QString status = QStringLiteral("complete"); ///< of the capture: complete, partial, length_unknown
    QString warning; ///< of a capture that is not complete: the first of its warnings
    QString versionChange; ///< of a new version: stealth, corrected, cosmetic …
    int suggestions = 0;
};

/// What became of a batch: in the order of the input, an Added or why not.
using AddedList = QList<storage::Result<Added>>;

/// How long each stage took, summed over threads, in microseconds.
struct StageTimes
{
    qint64 load = 0, read = 0, analyze = 0, write = 0, relate = 0, events = 0;
};

/// Adds documents to the investigation at @p path, reading and analysing on all cores and writing in small batches behind
/// @p gate. Failures are data: one a failed item, reported through the context too. Stops between documents, and what is
/// being read is dropped. Blocking; any thread but the window's. Bytes are parsed by @p reader; null stands for the
/// program's pool of sandboxed processes.
storage::Result<AddedList> addDocuments(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                                        const QList<Incoming> &incoming, const jobs::JobContext &context,
                                        StageTimes *times = nullptr, capture::DocumentReader *reader = nullptr);

/// Compares everything in the file again: joins what no claim holds yet and relates the values of every claim. Only
/// suggestions nobody decided on are touched. Blocking; any thread but the window's.
storage::Status relateAll(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                          const jobs::JobContext &context);

} // namespace nutgraf::casework
