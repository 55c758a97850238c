// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/samplecase.h"

#include "app/casework/ingest.h"
#include "app/casework/investigation.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::casework {

using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

const QString Folder = QStringLiteral(":/samples/");

Result<QList<Incoming>> sampleDocuments()
{
    QFile file(Folder + QStringLiteral("case.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonArray list =
        QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object().value(u"documents").toArray();
    if (list.isEmpty())
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("casework", "The sample case is not part of this program."), Folder};
    QHash<QString, QString> addresses;
    for (const QJsonValue &item : list)
        addresses.insert(item[u"file"].toString(), item[u"url"].toString());
    QList<Incoming> documents;
    for (const QJsonValue &item : list) {
        Incoming incoming;
        incoming.origin = Incoming::Origin::Sample;
        incoming.path = Folder + item[u"file"].toString();
        incoming.address = item[u"url"].toString();
        incoming.kind = item[u"kind"].toString();
        incoming.title = item[u"title"].toString();
        incoming.publisher = item[u"outlet"].toString();
        incoming.published = item[u"published"].toString();
        incoming.speaker = item[u"speaker"].toString();
        incoming.corrects = addresses.value(item[u"corrects"].toString());
        documents.append(incoming);
    }
    return documents;
}

Status fill(const QString &path, const jobs::JobContext &context)
{
    NUTGRAF_TRY(const QList<Incoming> documents, sampleDocuments());
    NUTGRAF_TRY(const AddedList added, addDocuments(path, std::make_shared<storage::WriteGate>(), documents, context));
    for (const Result<Added> &one : added)
        NUTGRAF_CHECK(one);
    return {};
}

} // namespace

Status createSampleCase(const QString &path, const jobs::JobContext &context)
{
    {
        NUTGRAF_TRY(const auto investigation, Investigation::create(path));
        NUTGRAF_CHECK(investigation->close());
    }
    Status filled = fill(path, context);
    if (!filled.ok())
        QFile::remove(path);
    return filled;
}

} // namespace nutgraf::casework
