// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QList>
#include <QString>
#include <QStringList>

// What a capture tells about itself, and what follows from it. Pure.
namespace nutgraf::widgets {

struct CaptureFact
{
    QString name;
    QString value; ///< may have several lines
    bool isCode = false; ///< headers and hashes
};

/// The facts that a capture has, in the order of the questions people ask; those that are not known are left out.
QList<CaptureFact> captureFacts(const storage::CaptureRow &capture, int versions, qint64 bytes,
                                const QList<storage::ResourceRow> &resources, qsizetype pages, qsizetype turns);

/// "Partial: the server stopped half way"; empty for a capture that is whole.
QString captureStatusWords(const storage::CaptureRow &capture);

/// What the capture proves, and what it does not: sentences.
QStringList whatItProves(const storage::CaptureRow &capture);
QStringList whatItDoesNotProve(const storage::CaptureRow &capture);

} // namespace nutgraf::widgets
