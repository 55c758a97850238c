// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/httpclient.h"

#include "app/capture/fetcher.h"
#include "app/capture/pageassets.h"
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
    // What arrived of a page is worth keeping, as what it is; nothing at all is not.
    if (fetched.status == FetchStatus::Failed || (fetched.status == FetchStatus::Partial && fetched.bytes.isEmpty()))
        return fetched.problem;
    return fetched;
}

Fetched HttpClient::fetchPage(const FetchRequest &request, const std::stop_token &stop)
{
    Result<Fetched> fetched = fetch(request.address, stop);
    if (fetched)
        return std::move(fetched).value();
    Fetched failed;
    failed.address = request.address;
    failed.status = FetchStatus::Failed;
    failed.problem = fetched.error();
    return failed;
}

Fetched CurlClient::fetchPage(const FetchRequest &request, const std::stop_token &stop)
{
    FetchRequest asked = request;
    if (const Result<WebAddress> parsed = parseWebAddress(request.address);
        parsed && m_privateAddresses == PrivateAddresses::Allow)
        asked.allowedHosts.insert(parsed.value().host);
    return m_fetcher->fetch(asked, stop);
}

QList<Fetched> HttpClient::fetchAssets(const Fetched &, const std::stop_token &)
{
    return {};
}

QList<Fetched> CurlClient::fetchAssets(const Fetched &page, const std::stop_token &stop)
{
    if (!m_fetcher->settings().keepImages || !page.contentType.contains(QLatin1String("html")))
        return {};
    FetchRequest request;
    request.address = page.address;
    if (m_privateAddresses == PrivateAddresses::Allow)
        for (const QString &host : page.allowedBy)
            request.allowedHosts.insert(host);
    return fetchPageAssets(*m_fetcher, findPageAssets(page.bytes, page.finalUrl), request, stop);
}

Result<QString> completeAddress(const QString &typed)
{
    NUTGRAF_TRY(const WebAddress parsed, parseWebAddress(typed));
    return QString::fromLatin1(parsed.url);
}

} // namespace nutgraf::capture
