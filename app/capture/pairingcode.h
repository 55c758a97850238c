// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace nutgraf::capture {

/// What a browser must know to send pages here.
struct Pairing
{
    QByteArray token; ///< 32 hexadecimal digits in lower case: 128 random bits
    quint16 port = 0; ///< on 127.0.0.1

    bool isValid() const;
};

/// A new token from the system's source of randomness. Any thread.
QByteArray createPairingToken();

/// The pairing as a person copies it: 30 letters and digits in groups of five, with a check against mistakes; none of them
/// can be taken for another. Empty for a pairing that is not valid. Any thread.
QString pairingCode(const Pairing &pairing);
/// The pairing of a code, in any case and grouping; nothing when it is not one. Any thread.
std::optional<Pairing> pairingOfCode(const QString &code);

} // namespace nutgraf::capture
