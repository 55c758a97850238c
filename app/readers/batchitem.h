// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nutgraf::readers {

/// More than any reader takes: a file is not read further than that.
inline constexpr qint64 LargestBatchFile = qint64(64) * 1024 * 1024;

/// One line of a batch, with the file that it names if that was opened for it.
struct BatchItem
{
    QByteArray line; ///< a JSON object
    bool hasFile = false;
    QByteArray file; ///< its bytes, packed with gzip or not
    QString fileName; ///< without folders
};

/// What became of a line.
struct LineAnswer
{
    enum class Outcome : quint8 {
        Answered, ///< with the document or with why not
        NotAnObject, ///< the line is no JSON object
        FileWanted, ///< it names a file, which must be given with it
    };
    Outcome outcome = Outcome::Answered;
    QByteArray line; ///< the answer as one JSON object, without a line break; empty unless Answered
};

/// Answers a line of `extract`: "path" or "html", with "url", "content_type" and "headers" beside it. Any thread.
LineAnswer extractItem(const BatchItem &item);

/// Answers a line of `feed`: "path" or "xml", with "url" and "headers" beside it. Any thread.
LineAnswer feedItem(const BatchItem &item);

} // namespace nutgraf::readers
