// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/filecheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace nutgraf::storage {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::sql)
};

/// Whether the file begins like a database (SQLite file format, section 1.3: 16 bytes of magic).
Status checkHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, Wording::tr("The file cannot be opened."),
                     path + QStringLiteral(": ") + file.errorString()};
    if (file.size() == 0)
        return Error{ErrorCode::InvalidInput, Wording::tr("The file is empty."), path};
    if (file.read(16) != QByteArray("SQLite format 3", 16)) {
        return Error{ErrorCode::InvalidInput, Wording::tr("The file is not an investigation, or it is encrypted."),
                     path};
    }
    return {};
}

} // namespace

QString resolvedPath(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.dir().canonicalPath();
    if (folder.isEmpty())
        return info.absoluteFilePath();
    return folder + (folder.endsWith(u'/') ? QString() : QStringLiteral("/")) + info.fileName();
}

Result<QString> checkFile(const QString &path, OpenMode mode)
{
    const QString resolved = resolvedPath(path);
    const QFileInfo info(resolved);
    if (path.isEmpty() || info.fileName().isEmpty())
        return Error{ErrorCode::NotFound, Wording::tr("There is no such file."), path};
    if (info.isSymLink()) {
        return Error{ErrorCode::Unsupported,
                     Wording::tr("The file is only a link to another file. Open that one instead."), path};
    }
    if (info.isDir())
        return Error{ErrorCode::InvalidInput, Wording::tr("This is a folder, not a file."), path};
    if (mode == OpenMode::Create) {
        if (info.exists())
            return Error{ErrorCode::Conflict, Wording::tr("There is a file of this name already."), path};
        if (!QFileInfo(info.path()).isDir())
            return Error{ErrorCode::NotFound, Wording::tr("There is no such folder."), info.path()};
        return resolved;
    }
    if (!info.exists())
        return Error{ErrorCode::NotFound, Wording::tr("There is no such file."), path};
    if (!info.isFile())
        return Error{ErrorCode::InvalidInput, Wording::tr("This is not an ordinary file."), path};
    if (!info.isReadable())
        return Error{ErrorCode::Io, Wording::tr("You are not allowed to read the file."), path};
    if (mode == OpenMode::ReadWrite && !info.isWritable()) {
        return Error{ErrorCode::Conflict,
                     Wording::tr("The file is write-protected. It can be opened for reading only."), path};
    }
    NUTGRAF_CHECK(checkHead(resolved));
    return resolved;
}

bool isOnNetworkFileSystem(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).path()).fileSystemType();
    return type.startsWith("nfs") || type.startsWith("fuse.") || type == "cifs" || type == "smb3" || type == "smbfs";
}

} // namespace nutgraf::storage
