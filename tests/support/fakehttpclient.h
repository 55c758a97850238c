// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/httpclient.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

namespace nutgraf::testsupport {

/// Answers from memory; an address without a page cannot be reached.
class FakeHttpClient : public capture::HttpClient
{
public:
    QHash<QString, QByteArray> pages; ///< set before the first fetch

    QStringList asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

    storage::Result<capture::Fetched> fetch(const QString &address, const std::stop_token &) override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append(address);
        if (!pages.contains(address))
            return storage::Error{storage::ErrorCode::Network, QStringLiteral("No page at %1.").arg(address), {}};
        capture::Fetched fetched;
        fetched.address = address;
        fetched.finalUrl = address;
        fetched.contentType = QStringLiteral("text/html");
        fetched.charset = QStringLiteral("utf-8");
        fetched.bytes = pages.value(address);
        return fetched;
    }

private:
    mutable QMutex m_mutex;
    QStringList m_asked;
};

} // namespace nutgraf::testsupport
