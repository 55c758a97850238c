// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace nutgraf::readers {

/// An encoding of the encoding standard (https://encoding.spec.whatwg.org).
struct Encoding
{
    QString name; ///< as the standard writes it: "UTF-8", "Shift_JIS"
    QByteArray converter; ///< ICU's converter; empty for "replacement", which decodes to one U+FFFD
};

/// The encoding that a label stands for, letter case and blanks around it aside. Nothing for other labels: the standard
/// knows no UTF-7, for one. Any thread.
std::optional<Encoding> encodingOf(QStringView label);

/// What the <meta> elements in the first @p length bytes declare, as
/// https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding finds it: UTF-16 means UTF-8,
/// x-user-defined windows-1252. Any thread.
std::optional<Encoding> metaEncoding(const QByteArray &bytes, qsizetype length = 1024);

} // namespace nutgraf::readers
