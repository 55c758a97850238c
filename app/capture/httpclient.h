// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/fetchtypes.h"
#include "storage/base/result.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace nutgraf::capture {

class Fetcher;

/// The way to the net; a seam, so that tests answer from memory. Any thread; blocks until done or stopped.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// Gets one page: Complete, LengthUnknown, or Partial when the server stopped half way or a limit was reached.
    /// Network for a server that cannot be reached or answers with an error; InvalidInput for what is no http or https
    /// address; Canceled when stopped.
    virtual storage::Result<Fetched> fetch(const QString &address, const std::stop_token &stop) = 0;
    /// The same with all that a request may say; a failure is data. The default asks for the address alone.
    virtual Fetched fetchPage(const FetchRequest &request, const std::stop_token &stop);
    /// The pictures and stylesheets of a page, if the settings want them kept; failed ones are among them.
    virtual QList<Fetched> fetchAssets(const Fetched &page, const std::stop_token &stop);
};

enum class PrivateAddresses { Refuse, Allow };

/// The Fetcher, one page at a time. Unless allowed, addresses of this machine and of private networks are refused; Allow
/// allows the host that is asked for itself.
class CurlClient : public HttpClient
{
public:
    explicit CurlClient(PrivateAddresses privateAddresses = PrivateAddresses::Refuse);
    /// Shares @p fetcher, and with it its queue and its settings, with others.
    explicit CurlClient(std::shared_ptr<Fetcher> fetcher);
    ~CurlClient() override;
    storage::Result<Fetched> fetch(const QString &address, const std::stop_token &stop) override;
    Fetched fetchPage(const FetchRequest &request, const std::stop_token &stop) override;
    QList<Fetched> fetchAssets(const Fetched &page, const std::stop_token &stop) override;

private:
    PrivateAddresses m_privateAddresses = PrivateAddresses::Refuse;
    std::shared_ptr<Fetcher> m_fetcher;
};

/// An address as people type it ("example.org/page") made complete; InvalidInput with the reason when it is none.
storage::Result<QString> completeAddress(const QString &typed);

} // namespace nutgraf::capture
