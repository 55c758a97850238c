// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace nutgraf::capture {

/// What a server gave for an address.
struct Fetched
{
    QString address; ///< as asked for
    QString finalUrl; ///< after redirects
    QString contentType; ///< without parameters, lower case
    QString charset; ///< from the header; may be empty
    QString headers; ///< of the last answer, as received
    QByteArray bytes; ///< decoded (gzip, brotli …)
};

/// The way to the net; a seam, so that tests answer from memory. Any thread; blocks until done or stopped.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// Gets one page. Network for a server that cannot be reached, answers with an error or stops half way; InvalidInput
    /// for what is no http or https address; Limit for a page that is too large; Canceled when stopped.
    virtual storage::Result<Fetched> fetch(const QString &address, const std::stop_token &stop) = 0;
};

enum class PrivateAddresses { Refuse, Allow };

/// Plain GET by libcurl: http and https only, at most 10 redirects, 50 MB, 60 seconds; no cookies, nothing kept, neutral
/// user agent. Unless allowed, addresses of this machine and of private networks are refused on the socket that is about
/// to be dialled, at every hop.
class CurlClient : public HttpClient
{
public:
    explicit CurlClient(PrivateAddresses privateAddresses = PrivateAddresses::Refuse);
    storage::Result<Fetched> fetch(const QString &address, const std::stop_token &stop) override;

private:
    PrivateAddresses m_privateAddresses;
};

/// An address as people type it ("example.org/page") made complete; InvalidInput with the reason when it is none.
storage::Result<QString> completeAddress(const QString &typed);

} // namespace nutgraf::capture
