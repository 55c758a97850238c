// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QtTest>

namespace nutgraf::tests {

/// Compares @p actual with the file at @p path. Missing or different: false, with <path>.actual written and the command
/// that shows the difference as @p message. NUTGRAF_UPDATE_REFERENCES=1 rewrites the file instead.
inline bool matchesReference(const QByteArray &actual, const QString &path, QString *message)
{
    const auto write = [&actual](const QString &target) {
        QFile file(target);
        return file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size();
    };
    if (qEnvironmentVariableIntValue("NUTGRAF_UPDATE_REFERENCES") == 1)
        return write(path);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == actual) {
        QFile::remove(path + QStringLiteral(".actual"));
        return true;
    }
    write(path + QStringLiteral(".actual"));
    *message = QStringLiteral("diff -u '%1' '%1.actual'").arg(QDir::cleanPath(path));
    return false;
}

} // namespace nutgraf::tests
