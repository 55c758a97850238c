// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nutgraf::storage {

/// The form in which names of sources are compared: NFKC, lower case, without diacritics, punctuation and symbols (a dash
/// or slash parts words), white space single, without a leading "The". Empty only for a name without any character that
/// shows. Any thread.
QString foldedName(const QString &name);

} // namespace nutgraf::storage
