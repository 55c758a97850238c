// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bytebatch.h"

#include <QCoreApplication>
#include <QJsonArray>
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

using storage::ErrorCode;
using storage::Result;

namespace {

/// Room for the bytes that one line may hold.
constexpr std::size_t LineLimit = 256U << 20U;

/// A JSON value of any kind as bytes.
QByteArray jsonOf(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray failure(ErrorCode code, const QString &message)
{
    const QJsonObject error{{QStringLiteral("code"), errorCodeName(code)}, {QStringLiteral("message"), message}};
    return QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact);
}

/// Writes whole lines from several threads: the object with its id in front.
class Writer
{
public:
    explicit Writer(std::ostream &stream)
        : m_stream(stream)
    { }

    void write(const QJsonValue &id, const QByteArray &object)
    {
        const QByteArray head = "{\"id\":" + jsonOf(id) + (object.size() > 2 ? "," : "");
        const QMutexLocker lock(&m_mutex);
        m_stream.write(head.constData(), head.size());
        m_stream.write(object.constData() + 1, object.size() - 1);
        m_stream.put('\n');
        m_stream.flush();
    }

private:
    std::ostream &m_stream;
    QMutex m_mutex;
};

} // namespace

int runByteBatch(const Streams &streams, const BatchOptions &options, const ByteAnswer &answer)
{
    const int jobs = options.jobs > 0 ? options.jobs : std::max(1, int(std::thread::hardware_concurrency()));
    Writer writer(streams.out);
    QSemaphore room(jobs * 4);
    int code = Succeeded;
    {
        QThreadPool pool;
        pool.setMaxThreadCount(jobs);
        std::string line;
        for (qint64 number = 1; std::getline(streams.in, line); ++number) {
            if (line.find_first_not_of(" \t\r") == std::string::npos)
                continue;
            QJsonDocument document;
            if (line.size() <= LineLimit)
                document = QJsonDocument::fromJson(QByteArray(line.data(), qsizetype(line.size())));
            if (!document.isObject()) {
                code = WrongInput;
                writer.write(QJsonValue::Null,
                             failure(ErrorCode::InvalidInput,
                                     QCoreApplication::translate("cli", "Line %1 is not a JSON object.").arg(number)));
                continue;
            }
            room.acquire();
            pool.start([item = document.object(), &answer, &writer, &room] {
                const Result<QByteArray> bytes = answer(item);
                writer.write(item.value(u"id"),
                             bytes ? bytes.value() : failure(bytes.error().code, bytes.error().message));
                room.release();
            });
        }
        pool.waitForDone();
    }
    return code;
}

} // namespace nutgraf::cli
