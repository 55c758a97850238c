// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/caseaccess.h"

#include "app/cli/batch.h"
#include "app/cli/program.h"
#include "storage/base/errorname.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <ostream>

namespace nutgraf::cli {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype ShortestName = 4;

void writeDocument(const Streams &streams, const QJsonDocument &document)
{
    const QByteArray bytes = document.toJson();
    streams.out.write(bytes.constData(), bytes.size());
}

QString digitsOf(const QString &name)
{
    QString digits = name.toLower();
    digits.remove(u'-').remove(u'{').remove(u'}');
    for (const QChar digit : digits)
        if (!QStringLiteral("0123456789abcdef").contains(digit))
            return {};
    return digits;
}

} // namespace

int fail(const Streams &streams, const Error &error)
{
    writeLine(streams.err, error.message);
    return Failed;
}

void writeJson(const Streams &streams, const QJsonObject &object)
{
    writeDocument(streams, QJsonDocument(object));
}

void writeJson(const Streams &streams, const QJsonArray &array)
{
    writeDocument(streams, QJsonDocument(array));
}

int withCase(const Streams &streams, const QString &path, storage::OpenMode mode, const CaseWork &work)
{
    const auto investigation = casework::Investigation::open(path, mode);
    if (!investigation)
        return fail(streams, investigation.error());
    const Result<int> code = work(*investigation.value());
    const storage::Status closed = investigation.value()->close();
    if (!code)
        return fail(streams, code.error());
    return closed.ok() ? code.value() : fail(streams, closed.error());
}

Result<QUuid> findRecord(storage::Connection &connection, const QString &name)
{
    const QString digits = digitsOf(name);
    if (digits.size() < ShortestName || digits.size() > 32)
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("cli",
                                                 "“%1” names no record: give a UUID, its beginning or its end, "
                                                 "four digits or more.")
                         .arg(name),
                     {}};
    // The beginning is a range of the index; only when it names nothing are the ends looked through.
    const QByteArray low = QByteArray::fromHex(digits.leftJustified(32, u'0').toLatin1());
    const QByteArray high = QByteArray::fromHex(digits.leftJustified(32, u'f').toLatin1());
    const auto found = [&](const QString &condition, const QByteArray &a, const auto &b) -> Result<QList<QUuid>> {
        NUTGRAF_TRY(storage::Statement rows,
                    connection.prepare(QStringLiteral("SELECT uuid FROM node WHERE removed = 0 AND %1 UNION ALL"
                                                      " SELECT uuid FROM edge WHERE removed = 0 AND %1 LIMIT 2")
                                           .arg(condition)));
        NUTGRAF_CHECK(rows.bindAll(a, b));
        QList<QUuid> uuids;
        while (true) {
            NUTGRAF_TRY(const bool another, rows.step());
            if (!another)
                return uuids;
            uuids.append(QUuid::fromRfc4122(rows.blob(0)));
        }
    };
    NUTGRAF_TRY(QList<QUuid> uuids, found(QStringLiteral("uuid BETWEEN ?1 AND ?2"), low, high));
    if (uuids.isEmpty()) {
        NUTGRAF_TRY(uuids, found(QStringLiteral("?1 IS NOT NULL AND hex(uuid) LIKE ?2"), low, u'%' + digits.toUpper()));
    }
    if (uuids.isEmpty())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("cli", "There is no record “%1” in the file.").arg(name),
                     {}};
    if (uuids.size() > 1)
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate("cli", "More than one record answers to “%1”: give more digits.").arg(name),
            {}};
    return uuids.first();
}

QString shortName(const QUuid &uuid)
{
    return storage::uuidText(uuid).right(8);
}

QString stateMark(storage::RecordState state)
{
    switch (state) {
    case storage::RecordState::Suggested:
        return QStringLiteral("?");
    case storage::RecordState::Rejected:
        return QStringLiteral("x");
    case storage::RecordState::Confirmed:
        break;
    }
    return {};
}

QJsonObject errorJson(const Error &error)
{
    return {{QStringLiteral("code"), storage::errorCodeName(error.code)}, {QStringLiteral("message"), error.message}};
}

} // namespace nutgraf::cli
