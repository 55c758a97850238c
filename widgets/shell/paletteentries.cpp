// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/paletteentries.h"

#include "app/casework/investigation.h"
#include "widgets/common/icons.h"
#include "widgets/common/shell.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

namespace nutgraf::widgets {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(palette)
};

} // namespace

QList<PaletteEntry> entriesForActions(const QList<QAction *> &actions, const QString &detail)
{
    QList<PaletteEntry> entries;
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible() || action->text().isEmpty())
            continue;
        PaletteEntry entry;
        entry.title = QString(action->text()).remove(u'&');
        entry.detail = detail;
        entry.picture = action->icon();
        entry.keys = action->shortcut();
        entry.run = [action = QPointer<QAction>(action)] {
            if (action)
                action->trigger();
        };
        entries.append(entry);
    }
    return entries;
}

QList<PaletteEntry> entriesForCase(Shell &shell, casework::Investigation &investigation)
{
    QList<PaletteEntry> entries;
    const auto add = [&](const QString &title, const QString &detail, Icon picture, const Location &location) {
        PaletteEntry entry{title, detail, icon(picture), {}, {}};
        entry.run = [&shell, location] {
            shell.go(location);
            shell.inspect(location.subject);
        };
        entries.append(entry);
    };
    for (const storage::ClaimRow &row : investigation.reader().claims().valueOr({}))
        add(row.statement, Wording::tr("Claim"), Icon::Claims,
            {QStringLiteral("dossier"), {QStringLiteral("claim"), row.uuid}, {}});
    for (const storage::DocumentRow &row : investigation.reader().documents().valueOr({}))
        add(row.title, row.publisher.isEmpty() ? Wording::tr("Document") : row.publisher, Icon::Documents,
            {QStringLiteral("reader"), {QStringLiteral("document"), row.uuid}, {}});
    for (const storage::SourceRow &row : investigation.reader().sources().valueOr({}))
        add(row.name, Wording::tr("Source"), Icon::Sources,
            {QStringLiteral("sources"), {QStringLiteral("source"), row.uuid}, {}});
    return entries;
}

} // namespace nutgraf::widgets
