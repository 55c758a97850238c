// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manual.h"

#include <QCoreApplication>

namespace nutgraf::cli {

namespace {

constexpr qsizetype Columns = 79;

QStringList wrapped(const QString &text, qsizetype indent)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line(indent, u' ');
        bool empty = true;
        for (const QString &word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            if (!empty && line.size() + 1 + word.size() > Columns) {
                lines.append(line);
                line = QString(indent, u' ');
                empty = true;
            }
            line += (empty ? QString() : QStringLiteral(" ")) + word;
            empty = false;
        }
        lines.append(line);
    }
    return lines;
}

void addSection(QStringList &page, const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    if (!page.isEmpty())
        page.append(QString());
    page.append(heading);
    page += lines;
}

} // namespace

QString manualPage(const QString &name, const QString &summary, const Manual &manual)
{
    QStringList page;
    addSection(page, QStringLiteral("NAME"), wrapped(QStringLiteral("nutgraf-cli %1 - %2").arg(name, summary), 7));
    QStringList synopsis;
    for (const QString &line : manual.synopsis)
        synopsis += wrapped(QStringLiteral("nutgraf-cli ") + line, 7);
    addSection(page, QStringLiteral("SYNOPSIS"), synopsis);
    addSection(page, QStringLiteral("DESCRIPTION"), wrapped(manual.description, 7));
    QStringList options;
    for (const auto &[option, sentence] : manual.options) {
        options.append(QString(7, u' ') + option);
        options += wrapped(sentence, 14);
    }
    addSection(page, QStringLiteral("OPTIONS"), options);
    addSection(
        page, QStringLiteral("EXIT STATUS"),
        {QStringLiteral("       0  ") + QCoreApplication::translate("cli", "done"),
         QStringLiteral("       1  ") + QCoreApplication::translate("cli", "the operation, or a part of it, failed"),
         QStringLiteral("       2  ") + QCoreApplication::translate("cli", "wrong usage"),
         QStringLiteral("       3  ") + QCoreApplication::translate("cli", "the input of a batch is not JSON Lines")});
    QStringList examples;
    for (const QString &example : manual.examples)
        examples.append(QStringLiteral("       nutgraf-cli ") + example);
    addSection(page, QStringLiteral("EXAMPLES"), examples);
    return page.join(u'\n');
}

std::pair<QString, QString> jsonOption()
{
    return {QStringLiteral("--json"), QCoreApplication::translate("cli", "Write JSON instead of a table.")};
}

} // namespace nutgraf::cli
