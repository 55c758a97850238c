// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/batch.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

Arguments::Arguments(const QStringList &words)
    : m_words(words)
{
    const qsizetype end = m_words.indexOf(QStringLiteral("--"));
    if (end >= 0) {
        m_afterEnd = m_words.mid(end + 1);
        m_words = m_words.first(end);
    }
}

bool Arguments::flag(const QString &name)
{
    return m_words.removeAll(name) > 0;
}

QString Arguments::option(const QString &name)
{
    const Result<QString> value = takeOption(m_words, name);
    if (!value && m_fault.isEmpty())
        m_fault = value.error().message;
    return value.valueOr({});
}

int Arguments::number(const QString &name, int otherwise, int least)
{
    const QString text = option(name);
    if (text.isEmpty())
        return otherwise;
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (isNumber && value >= least)
        return value;
    if (m_fault.isEmpty())
        m_fault = QCoreApplication::translate("cli", "%1 takes a whole number from %2 on, not “%3”.")
                      .arg(name)
                      .arg(least)
                      .arg(text);
    return otherwise;
}

Result<QStringList> Arguments::operands(int least, int most)
{
    for (const QString &word : std::as_const(m_words))
        if (word.startsWith(u'-') && word != u"-" && m_fault.isEmpty())
            m_fault = QCoreApplication::translate("cli", "The option %1 is not known.").arg(word);
    const QStringList left = m_words + m_afterEnd;
    if (m_fault.isEmpty() && left.size() < least)
        m_fault = QCoreApplication::translate("cli", "Something is missing on the command line.");
    if (m_fault.isEmpty() && left.size() > most)
        m_fault = QCoreApplication::translate("cli", "There is one word too many: “%1”.").arg(left.at(most));
    if (!m_fault.isEmpty())
        return Error{ErrorCode::InvalidInput, m_fault, {}};
    return left;
}

} // namespace nutgraf::cli
