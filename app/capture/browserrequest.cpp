// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browserrequest.h"

#include <algorithm>

namespace nutgraf::capture {

namespace {

using State = ParsedHead::State;

constexpr qsizetype MaximumLengthDigits = 12;

bool isTokenByte(char byte)
{
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    return letter || (byte != 0 && QByteArrayView("!#$%&'*+-.^_`|~").contains(byte));
}

bool isValueByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value == '\t' || (value >= 0x20 && value != 0x7f);
}

bool isTargetByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value > 0x20 && value < 0x7f;
}

template<typename Test>
bool consistsOf(QByteArrayView text, Test test)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), test);
}

std::optional<qint64> lengthOf(QByteArrayView value)
{
    if (value.size() > MaximumLengthDigits || !consistsOf(value, [](char byte) { return byte >= '0' && byte <= '9'; }))
        return std::nullopt;
    return value.toByteArray().toLongLong();
}

bool readRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first || line.sliced(last + 1) != QByteArrayView("HTTP/1.1"))
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (!consistsOf(method, isTokenByte) || !consistsOf(target, isTargetByte))
        return false;
    head.method = method.toByteArray();
    head.target = target.toByteArray();
    return true;
}

/// Keeps a header that may come once; false for the second.
bool keep(std::optional<QByteArray> &place, QByteArrayView value)
{
    if (place)
        return false;
    place = value.toByteArray();
    return true;
}

bool readHeader(QByteArrayView line, RequestHead &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArrayView nameView = line.first(colon);
    const QByteArrayView given = line.sliced(colon + 1);
    if (!consistsOf(nameView, isTokenByte) || !std::all_of(given.begin(), given.end(), isValueByte))
        return false;
    const QByteArrayView value = given.trimmed();
    const QByteArray name = nameView.toByteArray().toLower();
    if (name == "host")
        return keep(head.host, value);
    if (name == "origin")
        return keep(head.origin, value);
    if (name == "content-type")
        return keep(head.contentType, value);
    if (name == "x-nutgraf-token")
        return keep(head.token, value);
    if (name == "content-length") {
        const auto length = lengthOf(value);
        if (!length || head.contentLength)
            return false;
        head.contentLength = length;
    } else if (name == "transfer-encoding" || name == "upgrade") {
        head.plain = false;
    }
    return true;
}

bool isHexOrDash(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || byte == '-';
}

/// Looks at every byte of @p expected whatever differs.
bool equalInConstantTime(const QByteArray &given, const QByteArray &expected)
{
    if (expected.isEmpty())
        return false;
    unsigned difference = given.size() == expected.size() ? 0U : 1U;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const char byte = i < given.size() ? given.at(i) : char(0);
        difference |= unsigned(static_cast<unsigned char>(byte) ^ static_cast<unsigned char>(expected.at(i)));
    }
    return difference == 0;
}

} // namespace

ParsedHead parseRequestHead(QByteArrayView received)
{
    ParsedHead parsed;
    const qsizetype end = received.indexOf(QByteArrayView("\r\n\r\n"));
    if (end < 0 || end + 4 > MaximumHead) {
        if (end >= 0 || received.size() >= MaximumHead)
            parsed.state = State::Malformed;
        return parsed;
    }
    parsed.state = State::Malformed;
    parsed.size = end + 4;
    QByteArrayView rest = received.first(end + 2);
    int lines = 0;
    while (!rest.isEmpty()) {
        const qsizetype length = rest.indexOf(QByteArrayView("\r\n"));
        const QByteArrayView line = rest.first(length);
        rest = rest.sliced(length + 2);
        const bool good = lines == 0 ? readRequestLine(line, parsed.head) : readHeader(line, parsed.head);
        if (!good || ++lines > MaximumHeaders + 1)
            return parsed;
    }
    parsed.state = State::Complete;
    return parsed;
}

bool isExtensionOrigin(const QByteArray &origin)
{
    const QByteArrayView chromium("chrome-extension://");
    const QByteArrayView firefox("moz-extension://");
    const QByteArrayView view(origin);
    if (view.startsWith(chromium)) {
        const QByteArrayView id = view.sliced(chromium.size());
        return id.size() == 32 && consistsOf(id, [](char byte) { return byte >= 'a' && byte <= 'p'; });
    }
    return view.startsWith(firefox) && view.size() == firefox.size() + 36
        && consistsOf(view.sliced(firefox.size()), isHexOrDash);
}

bool isAdmitted(const RequestHead &head, const RequestGate &gate)
{
    const bool token = equalInConstantTime(head.token.value_or(QByteArray()), gate.token);
    const bool path = head.target == CapturePath || head.target == PingPath;
    const bool origin = !head.origin || isExtensionOrigin(*head.origin);
    return token && path && origin && head.plain && head.contentLength && head.method == "POST"
        && head.host == gate.host && head.contentType == QByteArray("application/json");
}

} // namespace nutgraf::capture
