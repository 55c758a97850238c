// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/feedaccess.h"

#include "app/capture/fetcher.h"
#include "app/capture/httpclient.h"

namespace nutgraf::cli {

casework::FeedTools feedToolsOf(const Streams &streams, const QString &allowedHost)
{
    capture::FetchSettings settings;
    if (!allowedHost.isEmpty())
        settings.allowedHosts.insert(allowedHost);
    casework::FeedTools tools = casework::feedTools(std::make_shared<capture::Fetcher>(settings));
    if (capture::HttpClient *client = streams.http)
        tools.fetch = [client](const capture::FetchRequest &request, const std::stop_token &stop) {
            return client->fetchPage(request, stop);
        };
    return tools;
}

} // namespace nutgraf::cli
