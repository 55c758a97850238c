// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/jobrunner.h"

#include <QMutex>
#include <QThread>

namespace nutgraf::jobs {

/// Shared by the guard's destroyed() handler and the pool thread; the mutex keeps the guard alive while a delivery is posted.
struct Guard::Link
{
    QMutex mutex;
    QObject *object = nullptr;
    QMetaObject::Connection death;
};

std::shared_ptr<Guard> Guard::tie(QObject *guard, const std::stop_source &stop)
{
    Q_ASSERT(guard && guard->thread() == QThread::currentThread());
    std::shared_ptr<Guard> tied(new Guard);
    tied->m_link = std::make_shared<Link>();
    tied->m_link->object = guard;
    // destroyed() comes before the guard's posted events are dropped, so a delivery that slipped in before is dropped too.
    tied->m_link->death = QObject::connect(
        guard, &QObject::destroyed, guard,
        [link = tied->m_link, stop]() mutable {
            {
                const QMutexLocker lock(&link->mutex);
                link->object = nullptr;
            }
            stop.request_stop();
        },
        Qt::DirectConnection);
    return tied;
}

Guard::~Guard()
{
    const QMutexLocker lock(&m_link->mutex);
    if (m_link->object)
        QObject::disconnect(m_link->death);
}

void Guard::post(std::function<void()> deliver)
{
    const QMutexLocker lock(&m_link->mutex);
    if (m_link->object)
        QMetaObject::invokeMethod(m_link->object, std::move(deliver), Qt::QueuedConnection);
}

} // namespace nutgraf::jobs
