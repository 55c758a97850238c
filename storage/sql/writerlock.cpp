// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/writerlock.h"

#include <QCoreApplication>
#include <QLockFile>

#include <map>
#include <mutex>

namespace nutgraf::storage {

namespace {

struct Held
{
    std::unique_ptr<QLockFile> file;
    int holders = 0;
};

struct Registry
{
    std::mutex mutex;
    std::map<QString, Held> held;
};

Registry &registry()
{
    static Registry instance;
    return instance;
}

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::sql)
};

Error refusal(const QLockFile &file, const QString &path)
{
    if (file.error() != QLockFile::LockFailedError) {
        return {ErrorCode::Conflict,
                Wording::tr("The folder of the file cannot be written to. The file can be opened for reading only."),
                QStringLiteral("no lock file beside %1").arg(path)};
    }
    qint64 process = 0;
    QString host;
    QString program;
    file.getLockInfo(&process, &host, &program);
    return {ErrorCode::Conflict,
            Wording::tr("The file is open in another window. It can be opened here for reading only."),
            QStringLiteral("%1 is written by process %2 (%3) on %4").arg(path).arg(process).arg(program, host)};
}

} // namespace

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const QString &path)
{
    const std::scoped_lock guard(registry().mutex);
    Held &held = registry().held[path];
    if (held.holders == 0) {
        auto file = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
        // Never by age: a window may stay open for weeks. That its process has died is noticed all the same.
        file->setStaleLockTime(0);
        if (!file->tryLock(0)) {
            const Error error = refusal(*file, path);
            registry().held.erase(path);
            return error;
        }
        held.file = std::move(file);
    }
    ++held.holders;
    return std::unique_ptr<WriterLock>(new WriterLock(path));
}

WriterLock::~WriterLock()
{
    const std::scoped_lock guard(registry().mutex);
    const auto entry = registry().held.find(m_path);
    if (entry != registry().held.end() && --entry->second.holders == 0)
        registry().held.erase(entry);
}

bool WriterLock::isHeldHere(const QString &path)
{
    const std::scoped_lock guard(registry().mutex);
    return registry().held.contains(path);
}

bool WriterLock::isLast() const
{
    const std::scoped_lock guard(registry().mutex);
    const auto entry = registry().held.find(m_path);
    return entry != registry().held.end() && entry->second.holders == 1;
}

} // namespace nutgraf::storage
