// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

#include <QString>

namespace nutgraf::casework {

/// How a source stands in the file.
struct SourceNaming
{
    QString name;
    QString kind; ///< person, organisation, outlet, dataset, unnamed
};

/// What kind of source a name is in a text: "person", "organisation", "outlet" …
QString sourceKindName(const language::Analysis &analysis, const QString &name, language::SourceKind kind);

/// Who a descriptor of a source stands for, as far as the text tells without doubt: "company" the one company that the
/// text describes so, or else @p subject, what the words are about, where that is an organisation; "company's technical
/// report" and "DeepSeek's researchers" the company; "Italy's data protection authority" itself, and "regulator" that
/// authority; "paper" whoever published it in @p text. @p position: where the text has the descriptor. The descriptor itself, of kind "unnamed", where nothing decides.
/// Pure, any thread.
SourceNaming nameUnnamed(const language::Analysis &analysis, const QString &text, qsizetype position,
                         const QString &descriptor, const QString &subject);

} // namespace nutgraf::casework
