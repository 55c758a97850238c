// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/documentreader.h"
#include "app/capture/readerprocess.h"
#include "app/readers/feed.h"
#include "app/readers/readmessage.h"

#include <chrono>
#include <functional>
#include <memory>

namespace nutgraf::capture {

/// How many readers there are and what each may use.
struct ReaderLimits
{
    QString program; ///< empty: nutgraf-reader beside the running program
    int processes = 0; ///< 0: one a core
    std::chrono::milliseconds processorTime; ///< for one document
    std::chrono::milliseconds waitingTime; ///< until its answer
    int documentsPerProcess = 20000; ///< then a fresh one takes over
    qint64 keptMemory = qint64(192) * 1024 * 1024; ///< bytes that a process may hold between two documents

    ReaderLimits();
};

/// Parses bytes in sandboxed child processes, started when there is something to do and started again when they die: a
/// document that kills its reader costs that document, and its error says so. Nothing is ever parsed in this process; where
/// nutgraf-reader is missing, every request fails. Any thread.
class ReaderPool : public DocumentReader
{
public:
    explicit ReaderPool(ReaderLimits limits = {});
    /// Ends the processes; what still waits is answered with Canceled.
    ~ReaderPool() override;

    storage::Result<readers::ReadDocument> read(const readers::ReadInput &input,
                                                const std::stop_token &stop = {}) override;
    storage::Result<QList<readers::ContainedItem>> contents(const readers::ReadInput &input,
                                                            const std::stop_token &stop = {}) override;
    /// As readers::readFeed().
    storage::Result<readers::FeedDocument> feed(const readers::FeedInput &input, const std::stop_token &stop = {});
    /// As readers::readOpml().
    storage::Result<readers::OpmlList> feedList(const QByteArray &bytes, const std::stop_token &stop = {});
    /// As readers::readCsv().
    storage::Result<readers::CsvTable> table(const QByteArray &bytes, const QString &charset = {},
                                             const std::stop_token &stop = {});
    /// A page of a PDF file, or an image, as a grey PNM: as readers::drawPdfPage() and drawImage().
    storage::Result<QByteArray> pageImage(const QByteArray &bytes, int page, int longestSide,
                                          const std::stop_token &stop = {});
    /// Any operation; the answer is of the kind that belongs to it.
    storage::Result<readers::ReadAnswer> ask(const readers::ReadRequest &request, const std::stop_token &stop = {});

    /// Called on the pool's own thread; may write, and may submit again, but not wait for the pool.
    using LineDone = std::function<void(storage::Result<readers::LineAnswer> answer)>;
    /// Has a line of a batch answered, @p file with it if there is one. Several lines are under way in each process, so
    /// that none waits for the next; how many wait in all is the caller's affair.
    void submitLine(readers::Operation operation, const QByteArray &line, const std::shared_ptr<OpenFile> &file,
                    const QString &fileName, LineDone done);

    /// Of the processes that run now.
    QList<qint64> processIds() const;
    /// The peak of all processes that have ended, in bytes.
    qint64 largestMemory() const;
    /// How many processes were started so far.
    int startedProcesses() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

/// The program's own pool, with the usual limits; made at first use, gone with the application object.
ReaderPool &sharedReaderPool();

} // namespace nutgraf::capture
