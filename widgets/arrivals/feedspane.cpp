// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arrivals/feedspane.h"

#include "app/capture/readerpool.h"
#include "app/export/opmlwriter.h"
#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "widgets/arrivals/arrivalmodels.h"
#include "widgets/common/clock.h"
#include "widgets/common/perform.h"
#include "widgets/common/prompt.h"
#include "widgets/common/shell.h"
#include "widgets/common/tablecolumns.h"

#include <QFile>
#include <QHeaderView>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Change;
using casework::FoundFeed;
using casework::PolledFeed;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

Result<readers::OpmlList> readList(const QString &path, const std::stop_token &stop)
{
    constexpr qint64 LargestList = 16 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, FeedsPane::tr("The file cannot be read."), file.errorString()};
    return capture::sharedReaderPool().feedList(file.read(LargestList), stop);
}

} // namespace

FeedsPane::FeedsPane(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new FeedModel(this))
    , m_table(new QTableView)
{
    setUpPlainTable(m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setObjectName(QStringLiteral("feedsTable"));
    m_table->setAccessibleName(tr("Feeds"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(FeedModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FeedModel::State, QHeaderView::Stretch);
    widenToHeaders(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
}

void FeedsPane::refresh()
{
    const auto feeds = m_investigation.reader().feeds();
    if (!feeds) {
        m_shell.showError(feeds.error());
        return;
    }
    const QUuid before = m_table->currentIndex().data(UuidRole).toUuid();
    m_model->setRows(feeds.value());
    const int row = std::max(0, m_model->rowOf(before));
    if (m_model->rowCount() > 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

const storage::FeedRow *FeedsPane::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

void FeedsPane::subscribe()
{
    TextRequest request;
    request.title = tr("Subscribe to a feed");
    request.label = tr("Address of a feed, or of a page that names one");
    m_shell.prompt().askText(this, request, [this](const QString &address) { subscribeTo(address); });
}

void FeedsPane::subscribeTo(const QString &address)
{
    m_shell.tasks().run(
        &m_shell.pools().io, this, tr("Looking for a feed at %1").arg(address),
        [address, client = m_shell.http()](const jobs::JobContext &context) {
            return casework::findFeeds(address, casework::feedTools(client), context.stopToken());
        },
        [this](const Result<QList<FoundFeed>> &found) {
            if (!found) {
                m_shell.showError(found.error());
                return;
            }
            const FoundFeed &feed = found.value().first();
            if (!perform(m_shell, m_investigation, casework::subscribe(m_investigation.reader(), feed)))
                return;
            if (found.value().size() > 1)
                m_shell.say(tr("Subscribed to the first of %L1 feeds that the page names").arg(found.value().size()));
            const auto made = m_investigation.reader().findFeed(feed.address);
            if (made && !made.value().isNull())
                run({{made.value()}, false, false});
        });
}

void FeedsPane::unsubscribe()
{
    if (current())
        perform(m_shell, m_investigation, casework::unsubscribe(m_investigation.reader(), current()->uuid));
}

void FeedsPane::rename()
{
    if (!current())
        return;
    TextRequest request;
    request.title = tr("Rename feed");
    request.label = tr("Name");
    request.text = current()->title;
    m_shell.prompt().askText(this, request, [this, feed = current()->uuid](const QString &name) {
        perform(m_shell, m_investigation, casework::renameFeed(feed, name.simplified()));
    });
}

void FeedsPane::move()
{
    if (!current())
        return;
    TextRequest request;
    request.title = tr("Move feed to a folder");
    request.label = tr("Folder; a slash parts a folder from one in it");
    request.text = current()->folder;
    m_shell.prompt().askText(this, request, [this, feed = current()->uuid](const QString &folder) {
        perform(m_shell, m_investigation, casework::moveFeed(feed, folder.simplified()));
    });
}

void FeedsPane::togglePause()
{
    if (current())
        perform(m_shell, m_investigation,
                casework::pauseFeed(current()->uuid,
                                    current()->paused ? casework::Polling::Resumed : casework::Polling::Paused));
}

void FeedsPane::importList()
{
    FileRequest request;
    request.title = tr("Import a list of feeds");
    request.filter = tr("Lists of feeds (*.opml *.xml)");
    m_shell.prompt().openFile(this, request, [this](const QString &path) {
        m_shell.tasks().run(
            &m_shell.pools().io, this, tr("Reading a list of feeds"),
            [path](const jobs::JobContext &context) { return readList(path, context.stopToken()); },
            [this](const Result<readers::OpmlList> &list) {
                if (!list) {
                    m_shell.showError(list.error());
                    return;
                }
                const auto imported = casework::importFeeds(m_investigation.reader(), list.value());
                if (!imported) {
                    m_shell.showError(imported.error());
                    return;
                }
                if (perform(m_shell, m_investigation, imported.value().change))
                    poll(Which::Due);
                m_shell.say(tr("%L1 feeds added, %L2 were there, %L3 entries are no feeds")
                                .arg(imported.value().added)
                                .arg(imported.value().known)
                                .arg(imported.value().skipped));
            });
    });
}

void FeedsPane::exportList()
{
    const auto list = casework::exportFeeds(m_investigation.reader());
    if (!list) {
        m_shell.showError(list.error());
        return;
    }
    FileRequest request;
    request.title = tr("Export the list of feeds");
    request.filter = tr("Lists of feeds (*.opml)");
    request.fileName = tr("feeds.opml");
    request.suffix = QStringLiteral("opml");
    m_shell.prompt().saveFile(this, request, [this, list = list.value()](const QString &path) {
        const QByteArray bytes = exporting::writeOpml(list, m_shell.clock().now());
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            m_shell.showError(Error{ErrorCode::Io, tr("The file could not be written."), file.errorString()});
        else
            m_shell.say(tr("List of feeds saved"));
    });
}

void FeedsPane::lookNow()
{
    if (current())
        run({{current()->uuid}, false, false});
}

void FeedsPane::poll(Which which)
{
    casework::PollRequest request;
    request.everything = which == Which::All;
    run(request);
}

void FeedsPane::run(const casework::PollRequest &request)
{
    if (m_polling || m_investigation.isReadOnly())
        return;
    m_polling = true;
    m_shell.tasks().run(
        &m_shell.pools().io, this, tr("Looking at feeds"),
        [path = m_investigation.path(), gate = m_investigation.gate(), request,
         client = m_shell.http()](const jobs::JobContext &context) {
            return casework::pollFeeds(path, gate, casework::feedTools(client), request, context);
        },
        [this](const Result<QList<PolledFeed>> &polled) {
            m_polling = false;
            m_investigation.notifyChanged();
            if (!polled) {
                m_shell.showError(polled.error());
                return;
            }
            int added = 0;
            int failed = 0;
            for (const PolledFeed &feed : polled.value()) {
                added += feed.added;
                failed += feed.error ? 1 : 0;
            }
            if (added > 0)
                m_shell.say(tr("%L1 new items in the Inbox").arg(added));
            else if (failed > 0)
                m_shell.say(tr("%L1 feeds could not be read").arg(failed));
        });
}

} // namespace nutgraf::widgets
