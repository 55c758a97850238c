// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QString>
#include <QStringList>

namespace nutgraf::cli {

/// The words after a verb: options are taken out one by one, what is left are the operands. Options may stand anywhere;
/// "--" ends them; "-" alone is an operand.
class Arguments
{
public:
    explicit Arguments(const QStringList &words);

    bool flag(const QString &name);
    /// `NAME VALUE` or `NAME=VALUE`; empty when it was not given. A missing value is told by operands().
    QString option(const QString &name);
    /// A whole number of at least @p least; @p otherwise when it was not given.
    int number(const QString &name, int otherwise, int least);

    /// What is left; InvalidInput with a sentence for an unknown option or a wrong number of operands.
    storage::Result<QStringList> operands(int least, int most);

private:
    QStringList m_words;
    QStringList m_afterEnd;
    QString m_fault;
};

} // namespace nutgraf::cli
