// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace nutgraf::capture {

/// The head of an HTTP/1.1 request, as far as the browser endpoint looks at it. A value.
struct RequestHead
{
    QByteArray method;
    QByteArray target; ///< as on the request line
    std::optional<QByteArray> host;
    std::optional<QByteArray> origin;
    std::optional<QByteArray> contentType;
    std::optional<QByteArray> token; ///< of X-Nutgraf-Token
    std::optional<qint64> contentLength;
    bool plain = true; ///< no transfer coding, no upgrade: the body is as long as contentLength says
};

struct ParsedHead
{
    enum class State { Incomplete, Complete, Malformed };
    State state = State::Incomplete;
    qsizetype size = 0; ///< bytes of the head with its empty line, when complete
    RequestHead head;
};

inline constexpr qsizetype MaximumHead = 16 * 1024;
inline constexpr int MaximumHeaders = 64;

/// Reads the head of a request from what has arrived. Stricter than HTTP asks for: lines end with CR LF, none is folded, no
/// space before a colon, no control bytes, and a header that decides anything comes at most once. Any thread.
ParsedHead parseRequestHead(QByteArrayView received);

/// Whether an Origin header is that of a browser extension, in the spelling that browsers use. Any thread.
bool isExtensionOrigin(const QByteArray &origin);

/// Who may send: the address listened on, as a Host header says it, and the token of the pairing.
struct RequestGate
{
    QByteArray host;
    QByteArray token;
};

/// Whether a request comes from someone who was let in: POST to a path of ours, the exact host, from an extension or no web
/// page at all, JSON, with the token. Takes as long for a wrong token as for a right one. Any thread.
bool isAdmitted(const RequestHead &head, const RequestGate &gate);

/// The paths that there are.
inline constexpr char CapturePath[] = "/capture";
inline constexpr char PingPath[] = "/ping";

} // namespace nutgraf::capture
