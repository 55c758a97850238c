// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchtransfer.h"

#include "app/capture/addresscheck.h"
#include "app/capture/fetchheaders.h"
#include "app/capture/fetchwords.h"

#include <QLocale>

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>

#include <algorithm>

namespace nutgraf::capture {

using storage::Error;
using storage::ErrorCode;

namespace {

constexpr auto BetweenProgress = std::chrono::milliseconds(50);
constexpr qint64 LargestRedirectBody = 16 * 1024; // read to keep the connection, not longer

constexpr char UserAgent[] = "Mozilla/5.0 (compatible)";
constexpr char PageAccept[] = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

size_t onBody(char *data, size_t size, size_t count, void *user)
{
    return static_cast<FetchTransfer *>(user)->receiveBody(QByteArrayView(data, qsizetype(size * count)));
}

size_t onHeader(char *data, size_t size, size_t count, void *user)
{
    return static_cast<FetchTransfer *>(user)->receiveHeader(QByteArrayView(data, qsizetype(size * count)));
}

int onProgress(void *user, curl_off_t total, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<FetchTransfer *>(user)->noteProgress(total) ? 0 : 1;
}

curl_socket_t onOpenSocket(void *user, curlsocktype, curl_sockaddr *address)
{
    return static_cast<FetchTransfer *>(user)->openSocket(address->family, address->socktype, address->protocol,
                                                          &address->addr);
}

int onTrace(CURL *, curl_infotype type, char *data, size_t size, void *user)
{
    auto *transfer = static_cast<FetchTransfer *>(user);
    if (type == CURLINFO_HEADER_OUT)
        transfer->noteSent(QByteArrayView(data, qsizetype(size)));
    else if (type == CURLINFO_DATA_IN)
        transfer->noteWire(qint64(size));
    return 0;
}

/// Empty for another family than IPv4 and IPv6.
QString addressText(const sockaddr *address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address->sa_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, address, sizeof v4);
        inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
        return QStringLiteral("%1:%2").arg(QLatin1String(text)).arg(ntohs(v4.sin_port));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(&v6, address, sizeof v6);
        inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof text);
        return QStringLiteral("[%1]:%2").arg(QLatin1String(text)).arg(ntohs(v6.sin6_port));
    }
    return {};
}

/// Whether a host that a proxy would be asked to dial is one of this machine or a private network by its spelling.
bool isPrivateBySpelling(const QString &host)
{
    if (host == u"localhost" || host.endsWith(QLatin1String(".localhost")) || host == u"localhost.")
        return true;
    const QByteArray text = host.toLatin1();
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    if (inet_pton(AF_INET, text.constData(), &v4.sin_addr) == 1)
        return !isPublicAddress(reinterpret_cast<const sockaddr *>(&v4));
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    return inet_pton(AF_INET6, text.constData(), &v6.sin6_addr) == 1
        && !isPublicAddress(reinterpret_cast<const sockaddr *>(&v6));
}

/// A value that came from a server and goes back to one.
bool isOneLine(const QByteArray &value)
{
    return value.size() < 1024 && std::all_of(value.cbegin(), value.cend(), [](char c) {
               return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
           });
}

} // namespace

FetchTransfer::FetchTransfer(const FetchRequest &request, Progress progress, Dial dial)
    : m_request(request)
    , m_progress(std::move(progress))
    , m_dial(std::move(dial))
    , m_decoder([this](QByteArrayView bytes) { return takeDecoded(bytes); })
{
    m_fetched.address = request.address;
}

FetchTransfer::~FetchTransfer()
{
    curl_easy_cleanup(m_curl);
    for (void *list : m_lists)
        curl_slist_free_all(static_cast<curl_slist *>(list));
}

bool FetchTransfer::begin()
{
    const auto parsed = parseWebAddress(m_request.address);
    if (!parsed.ok()) {
        fail(parsed.error().code, parsed.error().message, parsed.error().detail);
        return false;
    }
    m_first = m_current = parsed.value();
    return true;
}

bool FetchTransfer::allows(const QString &host) const
{
    return m_startedFree && (m_settings.allowedHosts.contains(host) || m_request.allowedHosts.contains(host));
}

bool FetchTransfer::asksConditionally() const
{
    return (!m_request.etag.isEmpty() || !m_request.lastModified.isEmpty()) && m_current.host == m_first.host;
}

void *FetchTransfer::prepare(const FetchSettings &settings)
{
    m_settings = settings;
    if (!m_request.embeddedIn.isEmpty() && !allows(m_request.embeddedIn))
        m_startedFree = false;
    m_headers.clear();
    m_body = QByteArray("");
    m_sent.clear();
    m_peer.clear();
    m_headerBytes = 0;
    m_wire = m_encoded = 0;
    m_status = 0;
    m_headersComplete = m_broken = m_refused = m_coded = false;
    m_known = true;
    m_over = Over::No;
    m_resumeAt.reset();
    m_hopStarted = Clock::now();
    if (!m_fetched.started.isValid())
        m_fetched.started = QDateTime::currentDateTimeUtc();
    if (!m_settings.proxy.isEmpty() && !allows(m_current.host) && isPrivateBySpelling(m_current.host))
        m_refused = true; // no socket of ours would show it
    if (m_curl)
        curl_easy_reset(m_curl);
    else
        m_curl = curl_easy_init();
    if (!m_curl)
        return nullptr;
    for (void *&list : m_lists) {
        curl_slist_free_all(static_cast<curl_slist *>(list));
        list = nullptr;
    }

    setWays();
    setLimits();
    setHeaders();
    setCallbacks();
    return m_curl;
}

void FetchTransfer::setWays()
{
    CURL *curl = m_curl;
    curl_easy_setopt(curl, CURLOPT_PRIVATE, this);
    curl_easy_setopt(curl, CURLOPT_URL, m_current.url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L); // each hop is parsed and checked here
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTP_CONTENT_DECODING, 0L); // counted and checked by FetchDecoder
    curl_easy_setopt(curl, CURLOPT_USERAGENT, UserAgent);
    curl_easy_setopt(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(curl, CURLOPT_CERTINFO, 1L);
    if (!m_settings.certificates.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, m_settings.certificates.toLocal8Bit().constData());
        curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    }

    // An empty proxy also keeps that of the environment away.
    curl_easy_setopt(curl, CURLOPT_PROXY, m_settings.proxy.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "");
    // A connection that one request may use and another may not is not handed on.
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, allows(m_current.host) ? 1L : 0L);
}

void FetchTransfer::setLimits()
{
    CURL *curl = m_curl;
    const FetchLimits &limits = m_request.limits;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(limits.inAll - m_spent);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(std::max<qint64>(1, left.count())));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(limits.connecting.count()));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, long(limits.slowBytes));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, long(limits.slowFor.count()));
}

void FetchTransfer::setHeaders()
{
    CURL *curl = m_curl;
    curl_slist *headers = curl_slist_append(
        nullptr, "Accept: " + (m_request.accept.isEmpty() ? QByteArray(PageAccept) : m_request.accept));
    headers = curl_slist_append(headers, QByteArray("Accept-Encoding: ") + FetchDecoder::accepted());
    if (asksConditionally()) {
        if (!m_request.etag.isEmpty() && isOneLine(m_request.etag))
            headers = curl_slist_append(headers, "If-None-Match: " + m_request.etag);
        if (!m_request.lastModified.isEmpty() && isOneLine(m_request.lastModified))
            headers = curl_slist_append(headers, "If-Modified-Since: " + m_request.lastModified);
    }
    m_lists[0] = headers;
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_slist *resolved = nullptr;
    for (const QString &entry : m_request.resolved)
        resolved = curl_slist_append(resolved, entry.toUtf8().constData());
    m_lists[1] = resolved;
    curl_easy_setopt(curl, CURLOPT_RESOLVE, resolved);
}

void FetchTransfer::setCallbacks()
{
    CURL *curl = m_curl;
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, onOpenSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, onTrace);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); // the only way to the request as sent and to bytes as they came
}

int FetchTransfer::openSocket(int family, int type, int protocol, sockaddr *address)
{
    if (m_refused)
        return CURL_SOCKET_BAD;
    const bool toProxy = !m_settings.proxy.isEmpty(); // which the user chose, often on this machine
    if (!toProxy && !isPublicAddress(address)) {
        if (!allows(m_current.host)) {
            m_refused = true;
            return CURL_SOCKET_BAD;
        }
        m_fetched.allowedPrivate = true;
        if (!m_fetched.allowedBy.contains(m_current.host))
            m_fetched.allowedBy.append(m_current.host);
    }
    m_peer = addressText(address);
    if (m_dial && !m_dial(address)) // libcurl connects to what the address is then
        return CURL_SOCKET_BAD;
    return capture::openSocket(family, type, protocol);
}

bool FetchTransfer::noteProgress(qint64 total)
{
    if (m_refused)
        return false;
    if (m_wire > m_request.limits.wireBytes && m_over == Over::No) {
        m_over = Over::Wire; // a body of chunk sizes alone never reaches the write callback
        return false;
    }
    const auto now = Clock::now();
    if (m_progress && m_encoded > 0 && now - m_told >= BetweenProgress) {
        m_told = now;
        m_progress(m_encoded, total);
    }
    return true;
}

size_t FetchTransfer::receiveHeader(QByteArrayView line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > m_request.limits.headerBytes) {
        m_over = Over::Headers;
        return 0;
    }
    const bool afterBlankLine = m_headersComplete;
    if (line.startsWith("HTTP/") && (m_headers.isEmpty() || (afterBlankLine && m_encoded == 0))) {
        m_headers.clear(); // an interim answer gives way to the real one
        m_headersComplete = false;
    } else if (afterBlankLine) {
        return size_t(line.size()); // fields behind the body say nothing that is kept
    }
    m_headers.append(line);
    if (line.trimmed().isEmpty())
        completeHeaders();
    return size_t(line.size());
}

void FetchTransfer::completeHeaders()
{
    m_headersComplete = true;
    const QByteArray first = m_headers.left(m_headers.indexOf('\n'));
    m_status = first.mid(first.indexOf(' ') + 1, 3).toInt();
    const QByteArray encoding = headerValues("content-encoding").join(',');
    m_known = m_decoder.start(encoding);
    m_coded = m_known && !m_decoder.atEnd();
}

QList<QByteArray> FetchTransfer::headerValues(const char *name) const
{
    return fieldValues(m_headers, name);
}

size_t FetchTransfer::receiveBody(QByteArrayView bytes)
{
    const FetchLimits &limits = m_request.limits;
    m_encoded += bytes.size();
    if (isRedirect())
        return m_encoded > LargestRedirectBody ? 0 : size_t(bytes.size());
    if (!m_known)
        return 0;
    const qint64 excess = m_encoded - limits.wireBytes;
    if (excess > 0) {
        m_over = Over::Wire;
        m_encoded = limits.wireBytes;
        bytes = bytes.first(std::max<qint64>(0, bytes.size() - excess));
    }
    if (m_decoder.feed(bytes) == FetchDecoder::State::Broken)
        m_broken = true;
    return m_over != Over::No || m_broken ? 0 : size_t(bytes.size());
}

bool FetchTransfer::takeDecoded(QByteArrayView bytes)
{
    const FetchLimits &limits = m_request.limits;
    const qint64 room = limits.decodedBytes - m_body.size();
    m_body.append(bytes.first(std::min<qint64>(room, bytes.size())));
    if (bytes.size() > room)
        m_over = Over::Decoded;
    else if (m_coded && m_body.size() > limits.ratioFrom && m_body.size() > limits.ratio * m_encoded)
        m_over = Over::Ratio;
    return m_over == Over::No || m_over == Over::Wire;
}

bool FetchTransfer::isRedirect() const
{
    return m_status == 301 || m_status == 302 || m_status == 303 || m_status == 307 || m_status == 308;
}

void FetchTransfer::takeTls()
{
    curl_certinfo *chain = nullptr;
    if (curl_easy_getinfo(m_curl, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || chain->num_of_certs < 1)
        return;
    for (const curl_slist *entry = chain->certinfo[0]; entry; entry = entry->next) {
        const QByteArray fact(entry->data);
        if (fact.startsWith("Subject:"))
            m_fetched.tls.subject = QString::fromUtf8(fact.mid(8)).trimmed();
        else if (fact.startsWith("Issuer:"))
            m_fetched.tls.issuer = QString::fromUtf8(fact.mid(7)).trimmed();
        else if (fact.startsWith("Expire date:"))
            m_fetched.tls.validUntil = QString::fromUtf8(fact.mid(12)).trimmed();
        else if (fact.startsWith("Cert:"))
            m_fetched.tls.certificate = fact.mid(5);
    }
}

void FetchTransfer::takeFacts()
{
    m_spent += std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_hopStarted);
    m_fetched.took = m_spent;
    m_fetched.finalUrl = QString::fromLatin1(m_current.url);
    m_fetched.httpStatus = m_status;
    m_fetched.headers = QString::fromLatin1(m_headers);
    m_fetched.requestHeaders = QString::fromLatin1(m_sent);
    m_fetched.bytes = m_body;
    m_fetched.wireBytes = m_encoded;
    if (m_peer.isEmpty()) { // a connection of before was taken
        char *ip = nullptr;
        long port = 0;
        if (curl_easy_getinfo(m_curl, CURLINFO_PRIMARY_IP, &ip) == CURLE_OK && ip && *ip
            && curl_easy_getinfo(m_curl, CURLINFO_PRIMARY_PORT, &port) == CURLE_OK) {
            const QString text = QString::fromLatin1(ip);
            m_peer = (text.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(text).arg(port);
        }
    }
    m_fetched.peer = m_refused ? QString() : m_peer;
    long version = 0;
    curl_easy_getinfo(m_curl, CURLINFO_HTTP_VERSION, &version);
    m_fetched.httpVersion = version == CURL_HTTP_VERSION_1_0 ? QStringLiteral("1.0")
        : version == CURL_HTTP_VERSION_1_1                   ? QStringLiteral("1.1")
        : version == CURL_HTTP_VERSION_2_0                   ? QStringLiteral("2")
                                                             : QString();
    m_fetched.tls = {};
    if (m_current.scheme == u"https")
        takeTls();
    takeHeaderFacts();
}

void FetchTransfer::takeHeaderFacts()
{
    const auto first = [this](const char *name) {
        const QList<QByteArray> values = headerValues(name);
        return values.isEmpty() ? QByteArray() : values.first();
    };
    const QString type = QString::fromLatin1(first("content-type"));
    m_fetched.contentType = type.section(u';', 0, 0).trimmed().toLower();
    m_fetched.charset.clear();
    const qsizetype at = type.indexOf(QLatin1String("charset="), 0, Qt::CaseInsensitive);
    if (at >= 0)
        m_fetched.charset = type.mid(at + 8).section(u';', 0, 0).remove(u'"').remove(u'\'').trimmed();
    m_fetched.etag = QString::fromLatin1(first("etag"));
    m_fetched.lastModified = QString::fromLatin1(first("last-modified"));
    const qint64 date = curl_getdate(first("date").constData(), nullptr);
    m_fetched.serverDate = date > 0 ? QDateTime::fromSecsSinceEpoch(date, Qt::UTC) : QDateTime();
}

FetchTransfer::Next FetchTransfer::fail(ErrorCode code, const QString &message, const QString &detail)
{
    m_fetched.status = FetchStatus::Failed;
    m_fetched.problem = {code, message, detail};
    return Next::Done;
}

FetchTransfer::Next FetchTransfer::partial(Truncation truncation, const QString &message, const QString &detail)
{
    m_fetched.truncation = truncation;
    if (m_body.isEmpty())
        return fail(truncation == Truncation::Length ? ErrorCode::Limit : ErrorCode::Network, message, detail);
    m_fetched.status = FetchStatus::Partial;
    m_fetched.problem = {truncation == Truncation::Length ? ErrorCode::Limit : ErrorCode::Network, message, detail};
    return Next::Done;
}

void FetchTransfer::cancel()
{
    fail(ErrorCode::Canceled, words::stopped());
}

FetchTransfer::Next FetchTransfer::finish(int code)
{
    takeFacts();
    if (m_progress && m_encoded > 0)
        m_progress(m_encoded, m_encoded);
    const QString shown = shownHost(m_current.host);
    if (m_refused)
        return fail(ErrorCode::Network, words::privateAddress(shown), m_current.host);
    // What is behind the headers of a redirect does not matter.
    const bool bodyRefused = code == CURLE_WRITE_ERROR;
    if (isRedirect() && m_headersComplete && (code == CURLE_OK || (bodyRefused && m_over == Over::No)))
        return follow();
    return answerOf(code);
}

FetchTransfer::Next FetchTransfer::follow()
{
    const QList<QByteArray> targets = headerValues("location");
    if (targets.isEmpty() || (targets.size() > 1 && targets.count(targets.first()) != targets.size()))
        return fail(ErrorCode::Network, words::redirectNowhere(shownHost(m_current.host)));
    if (m_fetched.redirects.size() >= m_request.limits.redirects)
        return fail(ErrorCode::Network, words::redirectsWithoutEnd());
    const auto target = resolveReference(m_current, targets.first());
    if (!target.ok())
        return fail(ErrorCode::Network, words::redirectRefused(target.error().message),
                    QString::fromLatin1(targets.first().left(200)));
    const WebAddress &to = target.value();
    m_fetched.redirects.append({m_status, QString::fromLatin1(m_current.url), QString::fromLatin1(to.url),
                                m_current.scheme == u"https" && to.scheme == u"http"});
    if (m_spent >= m_request.limits.inAll)
        return fail(ErrorCode::Network, words::tooSlow(shownHost(m_current.host)));
    // A page of the net must not lead into the local network, even where the user may go there.
    m_startedFree = allows(m_current.host);
    m_current = to;
    return Next::Follow;
}

FetchTransfer::Next FetchTransfer::answerOf(int code)
{
    const QString host = shownHost(m_current.host);
    if (m_over == Over::Headers)
        return fail(ErrorCode::Limit, words::headersTooLarge(host));
    if (!m_headersComplete || m_status < 200) {
        const bool late = code == CURLE_OPERATION_TIMEDOUT;
        m_fetched.truncation = late ? Truncation::Time : Truncation::None;
        if (code == CURLE_OK)
            return fail(ErrorCode::Network, words::noAnswer(host));
        return fail(ErrorCode::Network, failureWords(code), QString::fromUtf8(curl_easy_strerror(CURLcode(code))));
    }
    if (m_status == 304)
        return asksConditionally() ? (m_fetched.status = FetchStatus::NotChanged, Next::Done)
                                   : fail(ErrorCode::Network, words::notChangedUnasked(host));
    if (m_status >= 300)
        return refusedByServer();
    if (!m_known)
        return fail(ErrorCode::Unsupported, words::unknownEncoding(host),
                    QString::fromLatin1(headerValues("content-encoding").join(',').left(200)));
    if (m_over == Over::Ratio)
        return partial(Truncation::Length, words::bomb(host));
    if (m_over != Over::No)
        return partial(Truncation::Length, words::tooLarge(m_body.size()));
    if (m_broken)
        return partial(Truncation::Unspecified, words::brokenEncoding(host));
    return code == CURLE_OK ? settleWhole() : settleCut(code);
}

std::optional<std::chrono::seconds> FetchTransfer::retryAfter() const
{
    const QList<QByteArray> values = headerValues("retry-after");
    if (values.isEmpty())
        return std::nullopt;
    bool ok = false;
    const qint64 seconds = values.first().toLongLong(&ok);
    if (ok)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    const qint64 date = curl_getdate(values.first().constData(), nullptr);
    if (date < 0)
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, date - QDateTime::currentSecsSinceEpoch()));
}

FetchTransfer::Next FetchTransfer::refusedByServer()
{
    const QString host = shownHost(m_current.host);
    if (m_status == 429 || m_status == 503) {
        const auto wait = retryAfter();
        if (wait) {
            m_resumeAt = Clock::now() + std::min(*wait, m_settings.longestWait);
            if (*wait <= m_settings.longestWait && m_retries < m_settings.retries) {
                ++m_retries;
                return Next::Again;
            }
            return fail(ErrorCode::Network, words::comeAgain(host, m_status, *wait));
        }
    }
    if (m_status == 404 || m_status == 410)
        return fail(ErrorCode::NotFound, words::noPage(host, m_status), m_fetched.finalUrl);
    return fail(ErrorCode::Network, words::refusedPage(host, m_status), m_fetched.finalUrl);
}

/// What makes the length of the body a matter of interpretation; empty when nothing does. RFC 9112 section 6.3.
QString FetchTransfer::ambiguity() const
{
    QList<QByteArray> lengths;
    for (const QByteArray &value : headerValues("content-length"))
        for (const QByteArray &one : value.split(','))
            if (!lengths.contains(one.trimmed()))
                lengths.append(one.trimmed());
    if (lengths.isEmpty())
        return {};
    if (lengths.size() > 1)
        return words::severalLengths();
    const QByteArray &length = lengths.first();
    if (length.isEmpty() || !std::all_of(length.cbegin(), length.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        return words::noLength();
    return headerValues("transfer-encoding").isEmpty() ? QString() : words::lengthAndChunks();
}

FetchTransfer::Next FetchTransfer::settleCut(int code)
{
    const QString detail = QString::fromUtf8(curl_easy_strerror(CURLcode(code)));
    if (code == CURLE_OPERATION_TIMEDOUT)
        return partial(Truncation::Time, words::stoppedInTime(m_body.size()), detail);
    if (code == CURLE_PARTIAL_FILE || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING || code == CURLE_HTTP2
        || code == CURLE_HTTP2_STREAM)
        return partial(Truncation::Disconnect, words::stoppedAfter(m_body.size()), detail);
    return partial(Truncation::Unspecified, words::stoppedAfter(m_body.size()), detail);
}

FetchTransfer::Next FetchTransfer::settleWhole()
{
    const QString unclear = ambiguity();
    if (!unclear.isEmpty())
        return partial(Truncation::Unspecified, unclear);
    if (m_status == 206)
        return partial(Truncation::Unspecified, words::onlyPart(shownHost(m_current.host)));
    const bool whole = m_decoder.atEnd() || (m_coded && m_encoded == 0 && m_body.isEmpty());
    const bool endKnown = m_fetched.httpVersion == u"2" || !headerValues("content-length").isEmpty()
        || !headerValues("transfer-encoding").isEmpty() || m_status == 204 || m_status == 205;
    if (!whole)
        return partial(endKnown ? Truncation::Unspecified : Truncation::Disconnect, words::stoppedAfter(m_body.size()));
    // A compressed stream that came to its own end is whole, however the connection ended.
    m_fetched.status = endKnown || (m_coded && m_encoded > 0) ? FetchStatus::Complete : FetchStatus::LengthUnknown;
    return Next::Done;
}

QString FetchTransfer::failureWords(int code) const
{
    const QString host = shownHost(m_current.host);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return words::noSuchServer(host);
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return words::noProxy();
    case CURLE_COULDNT_CONNECT:
        return words::notReached(host);
    case CURLE_OPERATION_TIMEDOUT:
        return words::tooSlow(host);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return words::notProved(host);
    case CURLE_SSL_CONNECT_ERROR:
        return words::noSecureConnection(host);
    case CURLE_GOT_NOTHING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return words::noAnswer(host);
    case CURLE_OUT_OF_MEMORY: // libcurl's word for a line of more than 100 kB
        return words::headersTooLarge(host);
    default:
        return words::otherFailure(host, QString::fromUtf8(curl_easy_strerror(CURLcode(code))));
    }
}

Fetched FetchTransfer::takeResult()
{
    return std::move(m_fetched);
}

} // namespace nutgraf::capture
