// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedaddress.h"

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

constexpr std::size_t None = std::string_view::npos;

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Length of the scheme without its colon; 0 when there is none.
std::size_t schemeLength(std::string_view address)
{
    if (address.empty() || !isLetter(address[0]))
        return 0;
    for (std::size_t i = 1; i < address.size(); ++i) {
        const char c = address[i];
        if (c == ':')
            return i;
        if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.')
            return 0;
    }
    return 0;
}

/// The parts of RFC 3986, appendix B.
struct Parts
{
    std::string_view scheme; ///< with its colon
    std::string_view authority; ///< with its slashes
    std::string_view path;
    std::string_view query; ///< with its question mark
    std::string_view fragment; ///< with its hash
};

Parts partsOf(std::string_view address)
{
    Parts parts;
    const std::size_t scheme = schemeLength(address);
    if (scheme > 0) {
        parts.scheme = address.substr(0, scheme + 1);
        address.remove_prefix(scheme + 1);
    }
    if (const std::size_t hash = address.find('#'); hash != None) {
        parts.fragment = address.substr(hash);
        address = address.substr(0, hash);
    }
    if (const std::size_t mark = address.find('?'); mark != None) {
        parts.query = address.substr(mark);
        address = address.substr(0, mark);
    }
    if (address.starts_with("//")) {
        const std::size_t slash = std::min(address.find('/', 2), address.size());
        parts.authority = address.substr(0, slash);
        address.remove_prefix(slash);
    }
    parts.path = address;
    return parts;
}

/// Section 5.2.4, segment by segment.
std::string withoutDots(std::string_view path)
{
    std::string out;
    out.reserve(path.size());
    std::size_t at = 0;
    while (at < path.size()) {
        const std::size_t end = std::min(path.find('/', at + 1), path.size());
        const std::string_view segment = path.substr(at, end - at); // "/name"
        const bool last = end == path.size();
        if (segment == "/..") {
            const std::size_t cut = out.rfind('/');
            out.resize(cut == std::string::npos ? 0 : cut);
            if (last)
                out += '/';
        } else if (segment == "/.") {
            if (last)
                out += '/';
        } else {
            out += segment;
        }
        at = end;
    }
    return out;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? char(a | 0x20) : a) == b;
           });
}

} // namespace

bool isAbsoluteAddress(std::string_view address)
{
    return schemeLength(address) > 0;
}

std::string resolveAddress(std::string_view base, std::string_view reference)
{
    if (base.empty() || isAbsoluteAddress(reference))
        return std::string(reference);
    const Parts from = partsOf(base);
    const Parts to = partsOf(reference);
    if (from.scheme.empty() || (from.authority.empty() && !from.path.starts_with("/")))
        return std::string(reference);
    std::string result(from.scheme);
    if (!to.authority.empty()) {
        result.append(to.authority).append(withoutDots(to.path)).append(to.query).append(to.fragment);
        return result;
    }
    result += from.authority;
    if (to.path.empty()) {
        result.append(from.path).append(to.query.empty() ? from.query : to.query).append(to.fragment);
        return result;
    }
    if (to.path.starts_with("/")) {
        result += withoutDots(to.path);
    } else {
        const std::size_t slash = from.path.rfind('/');
        std::string merged(slash == None ? std::string_view("/") : from.path.substr(0, slash + 1));
        merged += to.path;
        result += withoutDots(merged);
    }
    result.append(to.query).append(to.fragment);
    return result;
}

bool isSafeAddress(std::string_view address)
{
    static constexpr auto Known = std::to_array<std::string_view>(
        {"http",   "https", "mailto", "ftp",  "ftps",   "sftp",  "tel",    "sms",    "urn", "tag",
         "news",   "nntp",  "irc",    "ircs", "xmpp",   "sip",   "sips",   "geo",    "doi", "ni",
         "magnet", "feed",  "gopher", "rtsp", "rtmp",   "mms",   "webcal", "gemini", "git", "ssh",
         "svn",    "rsync", "telnet", "imap", "callto", "skype", "wais",   "shttp",  "hdl"});
    // Browsers skip control characters and blanks before and inside a scheme; so must whoever judges it.
    std::string plain;
    for (const char c : address.substr(0, 64))
        if (static_cast<unsigned char>(c) > 0x20)
            plain += c;
    const std::size_t colon = plain.find(':');
    if (colon == std::string::npos || plain.find_first_of("/?#") < colon)
        return true;
    const std::string_view scheme = std::string_view(plain).substr(0, colon);
    return std::any_of(Known.begin(), Known.end(),
                       [&](std::string_view known) { return equalsIgnoringCase(scheme, known); });
}

} // namespace nutgraf::readers
