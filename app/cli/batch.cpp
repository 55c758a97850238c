// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch.h"

#include "storage/base/errorname.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMutex>
#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <istream>
#include <ostream>
#include <string>
#include <thread>

namespace nutgraf::cli {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// Room for the bytes that one line may hold: a page as JSON, with some to spare.
constexpr std::size_t LineLimit = 256U << 20U;

QJsonObject failure(const QJsonValue &id, ErrorCode code, const QString &message)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), errorCodeName(code)}, {QStringLiteral("message"), message}}}};
}

/// Writes whole lines from several threads.
class LineWriter
{
public:
    explicit LineWriter(std::ostream &stream)
        : m_stream(stream)
    { }

    void write(const QJsonObject &object)
    {
        QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
        line.append('\n');
        const QMutexLocker lock(&m_mutex);
        m_stream.write(line.constData(), line.size());
        m_stream.flush();
    }

private:
    std::ostream &m_stream;
    QMutex m_mutex;
};

QJsonObject answerTo(const QJsonObject &item, const BatchAnswer &answer)
{
    const QJsonValue id = item.value(QStringLiteral("id"));
    Result<QJsonObject> result = answer(item);
    if (!result)
        return failure(id, result.error().code, result.error().message);
    QJsonObject object = std::move(result).value();
    object.insert(QStringLiteral("id"), id);
    return object;
}

bool isBlank(const std::string &line)
{
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

} // namespace

Result<QString> takeOption(QStringList &arguments, const QString &name)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i).startsWith(name + u'='))
            return arguments.takeAt(i).mid(name.size() + 1);
        if (arguments.at(i) != name)
            continue;
        if (i + 1 >= arguments.size())
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("cli", "The option %1 needs a value.").arg(name),
                         {}};
        arguments.removeAt(i);
        return arguments.takeAt(i);
    }
    return QString();
}

Result<BatchOptions> takeBatchOptions(QStringList &arguments)
{
    BatchOptions options;
    NUTGRAF_TRY(const QString source, takeOption(arguments, QStringLiteral("--batch")));
    NUTGRAF_TRY(const QString jobs, takeOption(arguments, QStringLiteral("--jobs")));
    if (!source.isEmpty() && source != u"-")
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("cli", "A batch is read from standard input: --batch -"),
                     {}};
    options.batch = !source.isEmpty();
    if (!jobs.isEmpty()) {
        bool isNumber = false;
        options.jobs = jobs.toInt(&isNumber);
        if (!isNumber || options.jobs < 1 || options.jobs > 1024)
            return Error{
                ErrorCode::InvalidInput,
                QCoreApplication::translate("cli", "--jobs takes a number from 1 to 1024, not “%1”.").arg(jobs),
                {}};
    }
    return options;
}

int runBatch(const Streams &streams, const BatchOptions &options, const BatchAnswer &answer)
{
    const int jobs = options.jobs > 0 ? options.jobs : std::max(1, int(std::thread::hardware_concurrency()));
    LineWriter writer(streams.out);
    QSemaphore room(jobs * 4);
    int code = Succeeded;
    {
        QThreadPool pool;
        pool.setMaxThreadCount(jobs);
        std::string line;
        for (qint64 number = 1; std::getline(streams.in, line); ++number) {
            if (isBlank(line))
                continue;
            QJsonParseError parseError;
            QJsonDocument document;
            if (line.size() <= LineLimit)
                document = QJsonDocument::fromJson(QByteArray(line.data(), qsizetype(line.size())), &parseError);
            if (!document.isObject()) {
                code = WrongInput;
                writer.write(failure(QJsonValue::Null, ErrorCode::InvalidInput,
                                     QCoreApplication::translate("cli", "Line %1 is not a JSON object.").arg(number)));
                continue;
            }
            room.acquire();
            pool.start([item = document.object(), &answer, &writer, &room] {
                writer.write(answerTo(item, answer));
                room.release();
            });
        }
        pool.waitForDone();
    }
    return code;
}

} // namespace nutgraf::cli
