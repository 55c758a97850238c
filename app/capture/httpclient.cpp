// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/httpclient.h"

#include "app/capture/fetcher.h"
#include "app/capture/webaddress.h"

namespace nutgraf::capture {

using storage::Result;

CurlClient::CurlClient(PrivateAddresses privateAddresses)
    : m_privateAddresses(privateAddresses)
    , m_fetcher(std::make_shared<Fetcher>())
{ }

CurlClient::CurlClient(std::shared_ptr<Fetcher> fetcher)
    : m_fetcher(std::move(fetcher))
{ }

CurlClient::~CurlClient() = default;

Result<Fetched> CurlClient::fetch(const QString &address, const std::stop_token &stop)
{
    NUTGRAF_TRY(const WebAddress parsed, parseWebAddress(address));
    FetchRequest request;
    request.address = QString::fromLatin1(parsed.url);
    if (m_privateAddresses == PrivateAddresses::Allow)
        request.allowedHosts.insert(parsed.host);
    Fetched fetched = m_fetcher->fetch(request, stop);
    // Who asks this way keeps whole pages only.
    if (fetched.status == FetchStatus::Failed || fetched.status == FetchStatus::Partial)
        return fetched.problem;
    return fetched;
}

Result<QString> completeAddress(const QString &typed)
{
    NUTGRAF_TRY(const WebAddress parsed, parseWebAddress(typed));
    return QString::fromLatin1(parsed.url);
}

} // namespace nutgraf::capture
