// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/addresscheck.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace nutgraf::capture {

namespace {

struct Range4
{
    std::uint32_t network;
    int bits;
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array<Range4, 15> NotPublic4{{
    {ip(0, 0, 0, 0), 8},
    {ip(10, 0, 0, 0), 8},
    {ip(100, 64, 0, 0), 10},
    {ip(127, 0, 0, 0), 8},
    {ip(169, 254, 0, 0), 16},
    {ip(172, 16, 0, 0), 12},
    {ip(192, 0, 0, 0), 24},
    {ip(192, 0, 2, 0), 24},
    {ip(192, 88, 99, 0), 24},
    {ip(192, 168, 0, 0), 16},
    {ip(198, 18, 0, 0), 15},
    {ip(198, 51, 100, 0), 24},
    {ip(203, 0, 113, 0), 24},
    {ip(224, 0, 0, 0), 4},
    {ip(240, 0, 0, 0), 4},
}};

bool isPublic4(std::uint32_t address)
{
    for (const Range4 &range : NotPublic4) {
        const std::uint32_t mask = ~std::uint32_t(0) << (32 - range.bits);
        if ((address & mask) == range.network)
            return false;
    }
    return true;
}

std::uint32_t embedded(const std::uint8_t *bytes)
{
    return ip(bytes[0], bytes[1], bytes[2], bytes[3]);
}

bool startsWith(const std::uint8_t *bytes, std::initializer_list<std::uint8_t> prefix)
{
    return std::equal(prefix.begin(), prefix.end(), bytes);
}

bool isPublic6(const std::uint8_t *bytes)
{
    constexpr std::uint8_t Mapped[12]{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    constexpr std::uint8_t Nat64[12]{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    if (std::memcmp(bytes, Mapped, sizeof Mapped) == 0 || std::memcmp(bytes, Nat64, sizeof Nat64) == 0)
        return isPublic4(embedded(bytes + 12));
    if (startsWith(bytes, {0x20, 0x02})) // 6to4
        return isPublic4(embedded(bytes + 2));
    if ((bytes[0] & 0xe0) != 0x20) // global unicast is 2000::/3; all else is local, multicast or reserved
        return false;
    if (startsWith(bytes, {0x20, 0x01, 0x0d, 0xb8}) || startsWith(bytes, {0x20, 0x01, 0x00, 0x00}))
        return false; // documentation, Teredo
    return true;
}

} // namespace

bool isPublicAddress(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, address, sizeof v4);
        return isPublic4(ntohl(v4.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(&v6, address, sizeof v6);
        return isPublic6(v6.sin6_addr.s6_addr);
    }
    return false;
}

int openSocket(int family, int type, int protocol)
{
    return ::socket(family, type | SOCK_CLOEXEC, protocol);
}

} // namespace nutgraf::capture
