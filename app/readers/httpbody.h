// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/mimeheader.h"
#include "storage/base/result.h"

#include <QByteArray>
#include <QString>

namespace nutgraf::readers {

/// An answer of a web server as web archives keep it.
struct HttpAnswer
{
    int status = 0;
    QByteArray head; ///< status line and fields, as kept
    HeaderFields fields;
    QByteArrayView body; ///< as transferred; refers to the bytes that were parsed
};

/// Nothing to be parsed gives status 0. @p bytes must outlive the answer. Any thread.
HttpAnswer parseHttpAnswer(QByteArrayView bytes);

struct HttpBody
{
    QByteArray bytes;
    bool whole = true; ///< no piece is missing as far as the transfer tells
    QString problem; ///< why the bytes are not what the server meant (translated); empty when they are
};

/// Undoes chunks and compression. A body that is said to be packed and is not is taken as it is, since archives keep the
/// fields of what they unpacked. Unsupported for an encoding that is not known here, Limit beyond @p largest bytes.
storage::Result<HttpBody> decodeHttpBody(const HeaderFields &fields, QByteArrayView body, qint64 largest);

/// The body without chunks; null when it does not consist of them. @p whole: whether the last one is there.
QByteArray withoutChunks(QByteArrayView body, bool &whole);

} // namespace nutgraf::readers
