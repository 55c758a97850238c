// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arrivals/watchpane.h"

#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "widgets/arrivals/arrivalmodels.h"
#include "widgets/common/perform.h"
#include "widgets/common/shell.h"
#include "widgets/common/tablecolumns.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Watched;
using storage::Result;

WatchPane::WatchPane(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new WatchModel(this))
    , m_table(new QTableView)
{
    setUpPlainTable(m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setObjectName(QStringLiteral("watchTable"));
    m_table->setAccessibleName(tr("Watched documents"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(WatchModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(WatchModel::State, QHeaderView::Stretch);
    widenToHeaders(m_table);
    connect(m_table, &QTableView::activated, this, [this] { compare(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
}

void WatchPane::refresh()
{
    const auto watched = m_investigation.reader().watched();
    if (!watched) {
        m_shell.showError(watched.error());
        return;
    }
    const QUuid before = current();
    QList<WatchItem> items;
    for (const storage::WatchRow &row : watched.value())
        items.append({row.document.uuid, row});
    m_model->setRows(items);
    const int row = std::max(0, m_model->rowOf(before));
    if (m_model->rowCount() > 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

QUuid WatchPane::current() const
{
    return m_table->currentIndex().data(UuidRole).toUuid();
}

void WatchPane::lookNow()
{
    if (!current().isNull())
        run({{current()}, false, 0});
}

void WatchPane::lookAtDue()
{
    run({});
}

void WatchPane::stopWatching()
{
    if (!current().isNull())
        perform(m_shell, m_investigation, casework::setWatched(m_investigation.reader(), current(), false));
}

void WatchPane::compare()
{
    if (!current().isNull())
        m_shell.go({QStringLiteral("versions"), {QStringLiteral("document"), current()}, {}});
}

void WatchPane::run(const casework::WatchRequest &request)
{
    if (m_looking || m_investigation.isReadOnly())
        return;
    m_looking = true;
    m_shell.tasks().run(
        &m_shell.pools().io, this, tr("Looking at watched documents"),
        [path = m_investigation.path(), gate = m_investigation.gate(), request,
         client = m_shell.http()](const jobs::JobContext &context) {
            return casework::watch(path, gate, casework::feedTools(client).fetch, request, context);
        },
        [this](const Result<QList<Watched>> &looked) {
            m_looking = false;
            m_investigation.notifyChanged();
            if (!looked) {
                m_shell.showError(looked.error());
                return;
            }
            int changed = 0;
            int stealth = 0;
            for (const Watched &one : looked.value()) {
                changed += one.changed ? 1 : 0;
                stealth += one.versionChange == QLatin1String("stealth") ? 1 : 0;
            }
            if (stealth > 0)
                m_shell.say(tr("%L1 watched documents were changed without a note").arg(stealth));
            else if (changed > 0)
                m_shell.say(tr("%L1 watched documents changed").arg(changed));
        });
}

} // namespace nutgraf::widgets
