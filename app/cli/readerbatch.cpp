// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readerbatch.h"

#include "app/capture/readerpool.h"
#include "app/readers/documentjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMutex>
#include <QSemaphore>

#include <algorithm>
#include <atomic>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>

namespace nutgraf::cli {

using capture::OpenFile;
using capture::ReaderPool;
using readers::LineAnswer;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// Room for the bytes that one line may hold: a page as JSON, with some to spare.
constexpr std::size_t LineLimit = 100U << 20U;
constexpr int LinesPerProcess = 6; ///< read ahead, so that no process waits for the next line

class ReaderBatch
{
public:
    ReaderBatch(const Streams &streams, int jobs, readers::Operation operation)
        : m_streams(streams)
        , m_operation(operation)
        , m_room(jobs * LinesPerProcess)
        , m_lines(jobs * LinesPerProcess)
        , m_pool(limitsFor(jobs))
    { }

    int run()
    {
        std::string line;
        for (qint64 number = 1; std::getline(m_streams.in, line); ++number)
            if (line.find_first_not_of(" \t\r") != std::string::npos)
                submit(line, number);
        m_room.acquire(m_lines); // all have been answered
        return m_code;
    }

private:
    struct Item
    {
        QByteArray line;
        qint64 number = 0; ///< of the line in the input
        std::shared_ptr<OpenFile> file;
        QString fileName;
    };

    static capture::ReaderLimits limitsFor(int jobs)
    {
        capture::ReaderLimits limits;
        limits.processes = jobs;
        return limits;
    }

    void submit(const std::string &text, qint64 number)
    {
        if (text.size() > LineLimit) {
            writeWrongLine(number);
            return;
        }
        QByteArray line(text.data(), qsizetype(text.size()));
        // A line with a page in it is left to the reader to take apart; a short one is looked at for a file to open.
        if (text.find("\"html\"") == std::string::npos)
            submitWithFile(line, number);
        else
            give({line, number, nullptr, {}});
    }

    void submitWithFile(const QByteArray &line, qint64 number)
    {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            writeWrongLine(number);
            return;
        }
        const QJsonValue path = document.object().value(u"path");
        if (!path.isString()) {
            give({line, number, nullptr, {}});
            return;
        }
        const Result<std::shared_ptr<OpenFile>> file = OpenFile::open(path.toString());
        if (!file)
            write(readers::failureJson(file.error(), document.object().value(u"id")));
        else
            give({line, number, file.value(), QFileInfo(path.toString()).fileName()});
    }

    void give(const Item &item)
    {
        m_room.acquire();
        hand(item);
    }

    void hand(const Item &item)
    {
        m_pool.submitLine(m_operation, item.line, item.file, item.fileName, [this, item](const auto &answer) {
            if (finish(item, answer))
                m_room.release();
        });
    }

    /// On the pool's thread. False when the item was handed out once more.
    bool finish(const Item &item, const Result<LineAnswer> &answer)
    {
        const auto object = [&item] { return QJsonDocument::fromJson(item.line).object(); };
        if (!answer) {
            write(readers::failureJson(answer.error(), object().value(u"id")));
            return true;
        }
        if (answer.value().outcome == LineAnswer::Outcome::Answered) {
            write(answer.value().line);
            return true;
        }
        if (answer.value().outcome == LineAnswer::Outcome::NotAnObject || item.file) {
            writeWrongLine(item.number);
            return true;
        }
        // "html" stood in the line, but as something else than a page.
        const QString path = object().value(u"path").toString();
        const Result<std::shared_ptr<OpenFile>> file = OpenFile::open(path);
        if (!file) {
            write(readers::failureJson(file.error(), object().value(u"id")));
            return true;
        }
        hand({item.line, item.number, file.value(), QFileInfo(path).fileName()});
        return false;
    }

    void writeWrongLine(qint64 number)
    {
        m_code = WrongInput;
        write(readers::failureJson({ErrorCode::InvalidInput,
                                    QCoreApplication::translate("cli", "Line %1 is not a JSON object.").arg(number),
                                    {}},
                                   QJsonValue::Null));
    }

    void write(const QByteArray &line)
    {
        const QMutexLocker lock(&m_mutex);
        m_streams.out.write(line.constData(), line.size());
        m_streams.out.put('\n');
        m_streams.out.flush();
    }

    const Streams &m_streams;
    readers::Operation m_operation;
    QMutex m_mutex; ///< for writing
    std::atomic<int> m_code = Succeeded;
    QSemaphore m_room;
    int m_lines;
    ReaderPool m_pool; ///< last: nothing calls back after its end
};

} // namespace

int runReaderBatch(const Streams &streams, const BatchOptions &options, readers::Operation operation)
{
    const int jobs = options.jobs > 0 ? options.jobs : std::max(1, int(std::thread::hardware_concurrency()));
    return ReaderBatch(streams, jobs, operation).run();
}

Result<QByteArray> bytesForReaders(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{QFileInfo::exists(path) ? ErrorCode::Io : ErrorCode::NotFound,
                     QCoreApplication::translate("cli", "The file “%1” cannot be read.").arg(path), file.errorString()};
    return file.read(readers::LargestBatchFile);
}

} // namespace nutgraf::cli
