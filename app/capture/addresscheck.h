// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sockaddr;

namespace nutgraf::capture {

/// Whether an address may be dialled: not loopback, private, link-local, shared, multicast, documentation or reserved;
/// IPv4 inside IPv6 (mapped, NAT64, 6to4) is judged by the IPv4 part. Ranges: RFC 6890 and its updates. Any thread.
bool isPublicAddress(const sockaddr *address);

/// socket(2), close-on-exec; -1 on failure.
int openSocket(int family, int type, int protocol);

} // namespace nutgraf::capture
