// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/httpclient.h"

#include "app/capture/addresscheck.h"

#include <QCoreApplication>
#include <QUrl>

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace nutgraf::capture {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qint64 LargestPage = 50 * 1024 * 1024;
constexpr qsizetype LargestHeaders = 256 * 1024;
constexpr long MostRedirects = 10;
constexpr long ConnectSeconds = 20;
constexpr long WholeSeconds = 60;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(capture)
};

/// What the callbacks of one transfer share.
struct Transfer
{
    std::stop_token stop;
    PrivateAddresses privateAddresses = PrivateAddresses::Refuse;
    QByteArray bytes;
    QByteArray headers;
    bool tooLarge = false;
    bool refused = false;
};

size_t onBytes(char *data, size_t size, size_t count, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    const qint64 length = qint64(size * count);
    if (transfer->bytes.size() + length > LargestPage) {
        transfer->tooLarge = true;
        return 0;
    }
    transfer->bytes.append(data, length);
    return size * count;
}

size_t onHeader(char *data, size_t size, size_t count, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    const QByteArray line(data, qsizetype(size * count));
    if (line.startsWith("HTTP/")) {
        transfer->headers.clear(); // the headers of a redirect give way to those of its target
        transfer->bytes.clear();
    }
    if (transfer->headers.size() + line.size() > LargestHeaders) {
        transfer->tooLarge = true;
        return 0;
    }
    transfer->headers.append(line);
    return size * count;
}

int onProgress(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(user)->stop.stop_requested() ? 1 : 0;
}

curl_socket_t onOpenSocket(void *user, curlsocktype, curl_sockaddr *address)
{
    auto *transfer = static_cast<Transfer *>(user);
    if (transfer->privateAddresses == PrivateAddresses::Refuse && !isPublicAddress(&address->addr)) {
        transfer->refused = true;
        return CURL_SOCKET_BAD;
    }
    return openSocket(address->family, address->socktype, address->protocol);
}

Error failure(CURLcode code, const Transfer &transfer, const QString &host)
{
    const QString detail = QString::fromUtf8(curl_easy_strerror(code));
    if (transfer.tooLarge)
        return {ErrorCode::Limit,
                Wording::tr("The page is larger than 50 MB. Save the part that matters as a file and add that."),
                detail};
    if (transfer.refused)
        return {ErrorCode::Network,
                Wording::tr("%1 is an address of this machine or of a private network; such addresses are not fetched.")
                    .arg(host),
                detail};
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return {ErrorCode::Canceled, Wording::tr("Fetching was stopped."), detail};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {ErrorCode::Network,
                Wording::tr(
                    "There is no server called %1, or this computer is offline. Check the address and the connection.")
                    .arg(host),
                detail};
    case CURLE_COULDNT_CONNECT:
        return {ErrorCode::Network,
                Wording::tr("%1 could not be reached. Try again later, or look for a copy in a web archive.").arg(host),
                detail};
    case CURLE_OPERATION_TIMEDOUT:
        return {ErrorCode::Network, Wording::tr("%1 did not answer in time. Try again later.").arg(host), detail};
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
        return {ErrorCode::Network,
                Wording::tr("The page stopped after %1 KB. Try again.").arg(transfer.bytes.size() / 1024), detail};
    case CURLE_TOO_MANY_REDIRECTS:
        return {ErrorCode::Network, Wording::tr("The address leads from page to page without end."), detail};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
        return {ErrorCode::Network,
                Wording::tr("The identity of %1 could not be proved (its certificate failed).").arg(host), detail};
    default:
        return {ErrorCode::Network, Wording::tr("%1 could not be fetched: %2.").arg(host, detail), detail};
    }
}

void splitContentType(const QString &header, Fetched &fetched)
{
    fetched.contentType = header.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    const qsizetype at = header.indexOf(QLatin1String("charset="), 0, Qt::CaseInsensitive);
    if (at >= 0) {
        QString charset = header.mid(at + 8).section(QLatin1Char(';'), 0, 0).trimmed();
        charset.remove(QLatin1Char('"')).remove(QLatin1Char('\''));
        fetched.charset = charset;
    }
}

void configure(CURL *curl, Transfer &transfer, const QByteArray &url)
{
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, MostRedirects);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, ConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, WholeSeconds);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Mozilla/5.0 (compatible)");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBytes);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, onOpenSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &transfer);
    if (transfer.privateAddresses == PrivateAddresses::Allow)
        curl_easy_setopt(curl, CURLOPT_NOPROXY, "127.0.0.1,localhost");
}

} // namespace

CurlClient::CurlClient(PrivateAddresses privateAddresses)
    : m_privateAddresses(privateAddresses)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

Result<Fetched> CurlClient::fetch(const QString &address, const std::stop_token &stop)
{
    NUTGRAF_TRY(const QString complete, completeAddress(address));
    const QUrl url(complete);
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl)
        return Error{ErrorCode::Internal, Wording::tr("Fetching could not be started."),
                     QStringLiteral("curl_easy_init")};

    Transfer transfer;
    transfer.stop = stop;
    transfer.privateAddresses = m_privateAddresses;
    const QByteArray encoded = url.toEncoded();
    configure(curl.get(), transfer, encoded);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK)
        return failure(code, transfer, url.host());

    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status == 404 || status == 410)
        return Error{
            ErrorCode::NotFound,
            Wording::tr("%1 has no page at this address (%2). Check the address, or look for a copy in a web archive.")
                .arg(url.host())
                .arg(status),
            complete};
    if (status >= 400)
        return Error{ErrorCode::Network,
                     Wording::tr("%1 refused the page (%2). Open it in a browser, save it and add the file.")
                         .arg(url.host())
                         .arg(status),
                     complete};

    Fetched fetched;
    fetched.address = complete;
    const char *effective = nullptr;
    curl_easy_getinfo(curl.get(), CURLINFO_EFFECTIVE_URL, &effective);
    fetched.finalUrl = QString::fromUtf8(effective);
    const char *type = nullptr;
    curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &type);
    splitContentType(QString::fromUtf8(type), fetched);
    fetched.headers = QString::fromLatin1(transfer.headers);
    fetched.bytes = transfer.bytes.isNull() ? QByteArray("") : transfer.bytes;
    return fetched;
}

Result<QString> completeAddress(const QString &typed)
{
    QString text = typed.trimmed();
    const Error none{ErrorCode::InvalidInput,
                     Wording::tr("This is not the address of a web page. An address begins with https:// or http://."),
                     typed};
    if (text.isEmpty() || text.size() > 8192)
        return none;
    for (const QChar character : text)
        if (character.isSpace() || character < QChar(0x20) || character == QChar(0x7f))
            return none;
    if (!text.contains(QLatin1String("://"))) {
        if (text.startsWith(QLatin1Char('/')) || text.startsWith(QLatin1Char('#')) || !text.contains(QLatin1Char('.')))
            return none;
        text.prepend(QLatin1String("https://"));
    }
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return none;
    if (!url.userInfo().isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Wording::tr("Addresses with a user name or password in them are not fetched."), url.host()};
    return QString::fromLatin1(url.toEncoded(QUrl::RemoveFragment));
}

} // namespace nutgraf::capture
