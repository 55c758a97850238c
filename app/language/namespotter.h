// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// One place where a text names something, before it is known which places name the same.
struct Mention
{
    TextSpan span;
    qsizetype firstToken = 0;
    qsizetype endToken = 0;
    NameKind kind = NameKind::Organisation;
    bool sure = false; ///< the kind rests on a table, a title or a telling word
    QString known; ///< full form in the tables; empty for none
    QString attributes;
    QString rule;
};

/// The capitalised stretches of a text that name something. In order, none overlapping. Pure, linear, any thread.
QList<Mention> spotNames(const text::TextView &view);

} // namespace nutgraf::language
