// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/investigation.h"

#include "app/casework/changewriter.h"
#include "storage/schema/migrator.h"
#include "storage/sql/transaction.h"

#include <QFileInfo>

#include <optional>

namespace nutgraf::casework {

using storage::Connection;
using storage::Result;
using storage::Status;
using storage::Transaction;
using storage::WriteGate;

struct Investigation::Private
{
    std::optional<Connection> connection;
    std::optional<storage::CaseReader> reader;
    std::shared_ptr<WriteGate> gate = std::make_shared<WriteGate>();
    QString path;
};

Investigation::Investigation()
    : d(std::make_unique<Private>())
{ }

Investigation::~Investigation()
{
    if (d->connection)
        (void)d->connection->close();
}

Result<std::unique_ptr<Investigation>> Investigation::create(const QString &path)
{
    NUTGRAF_TRY(Connection connection, storage::createInvestigation(path));
    std::unique_ptr<Investigation> investigation(new Investigation);
    investigation->d->path = path;
    investigation->d->connection.emplace(std::move(connection));
    investigation->d->reader.emplace(*investigation->d->connection);
    return investigation;
}

Result<std::unique_ptr<Investigation>> Investigation::open(const QString &path, storage::OpenMode mode)
{
    NUTGRAF_TRY(Connection connection, storage::openInvestigation(path, mode));
    std::unique_ptr<Investigation> investigation(new Investigation);
    investigation->d->path = path;
    investigation->d->connection.emplace(std::move(connection));
    investigation->d->reader.emplace(*investigation->d->connection);
    return investigation;
}

QString Investigation::path() const
{
    return d->path;
}

QString Investigation::name() const
{
    return QFileInfo(d->path).completeBaseName();
}

bool Investigation::isReadOnly() const
{
    return d->connection->isReadOnly();
}

storage::CaseReader &Investigation::reader()
{
    return *d->reader;
}

storage::Connection &Investigation::connection()
{
    return *d->connection;
}

std::shared_ptr<WriteGate> Investigation::gate() const
{
    return d->gate;
}

Result<Change> Investigation::apply(const Change &change)
{
    Result<Change> inverse = [&] {
        const auto lock = d->gate->lock(storage::Urgency::Urgent);
        return applyChange(*d->connection, change, QStringLiteral("person"));
    }();
    if (inverse.ok())
        Q_EMIT changed();
    return inverse;
}

void Investigation::notifyChanged()
{
    Q_EMIT changed();
}

Status Investigation::close()
{
    return d->connection->close();
}

Result<Change> applyChange(Connection &connection, const Change &change, const QString &actor)
{
    NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
    ChangeWriter writer(connection);
    NUTGRAF_TRY(Change inverse, writer.apply(change, actor));
    NUTGRAF_CHECK(transaction.commit());
    return inverse;
}

} // namespace nutgraf::casework
