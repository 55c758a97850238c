// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/uuid7.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>

namespace nutgraf::storage {

QUuid createUuid7()
{
    static QMutex mutex;
    static quint64 lastTick = 0; // milliseconds << 12 | counter

    quint64 tick = quint64(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 random = 0;
    {
        const QMutexLocker lock(&mutex);
        if (tick <= lastTick)
            tick = lastTick + 1; // the counter overflows into the milliseconds: still increasing
        lastTick = tick;
        random = QRandomGenerator::global()->generate64();
    }
    const quint64 milliseconds = tick >> 12;
    return {quint32(milliseconds >> 16),
            quint16(milliseconds & 0xffff),
            quint16(0x7000 | (tick & 0x0fff)),
            quint8(0x80 | ((random >> 56) & 0x3f)),
            quint8(random >> 48),
            quint8(random >> 40),
            quint8(random >> 32),
            quint8(random >> 24),
            quint8(random >> 16),
            quint8(random >> 8),
            quint8(random)};
}

} // namespace nutgraf::storage
