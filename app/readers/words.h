// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace nutgraf::readers {

/// One line: runs of blanks (no-break spaces too) become one space, ends are trimmed.
QString squeezed(QStringView text);

/// The letters and digits of a text without their case: the form in which a title is known again.
QString folded(QStringView text);

/// The text with character references that a page had encoded twice: "&amp;", "&#39;", "&#x26;" and the like.
QString decodedTwice(const QString &text);

/// The people in a byline: "By Ann Lee and Bo Chan, staff writers" → Ann Lee, Bo Chan. Cue words, addresses, "@names"
/// beside a name, roles and outlets after a bar are left out; nothing for what cannot be a name. Any thread.
QStringList splitByline(QStringView text);

/// Whether the name is that of a news agency, in any letter case: "Reuters", "The Associated Press". Any thread.
bool isNewsAgency(QStringView name);

/// Whether the line is a visible byline: "By Ann Lee", "Written by …", "Ann Lee reports", nothing else.
bool isBylineLine(QStringView text);

/// Adds the names that are not there yet, letter case and marks aside.
void addNames(QStringList &byline, const QStringList &names);

/// Who else's the text is, if it says so: "(Reuters) - …" at the start of a report, "First published by …", "This story
/// originally appeared in …", "Source: …" at its end. The name alone, else empty. Any thread.
QString findCredit(const QString &text);

} // namespace nutgraf::readers
