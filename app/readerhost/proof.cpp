// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/proof.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nutgraf::readerhost {

namespace {

struct Attempt
{
    const char *name;
    bool (*succeeds)();
};

bool execute()
{
    std::array<char *, 1> none{nullptr};
    return execve("/bin/true", none.data(), none.data()) == 0;
}

/// By the call itself: a wrapper may prepare for it with calls that are denied too.
bool divide(long call)
{
    const long child = syscall(call, 0, 0, 0, 0, 0);
    if (child == 0)
        _exit(0);
    return child > 0;
}

bool makesExecutable()
{
    void *const page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page != MAP_FAILED && mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
}

bool raisesLimit()
{
    const rlimit more{64, 64};
    return setrlimit(RLIMIT_NOFILE, &more) == 0;
}

bool holdsTooMuch()
{
#if defined(__SANITIZE_ADDRESS__)
    return false; // its shadow memory leaves no room for a limit of addresses
#else
    void *const block =
        mmap(nullptr, std::size_t(600) << 20U, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return block != MAP_FAILED;
#endif
}

// What opens succeeds by answering a descriptor.
const Attempt Attempts[] = {
    {"internet socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"local socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"pair of sockets",
     [] {
         std::array<int, 2> pair{};
         return socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()) == 0;
     }},
    {"program", execute},
    {"process by fork", [] { return divide(SYS_clone); }},
    {"process by clone3", [] { return syscall(SYS_clone3, nullptr, 0) >= 0 || errno != EPERM; }},
    {"file for writing", [] { return open("/tmp/nutgraf-proof", O_WRONLY | O_CREAT, 0600) >= 0; }},
    {"existing file for writing", [] { return open("/dev/null", O_WRONLY) >= 0; }},
    {"file of the user for reading", [] { return open("/etc/passwd", O_RDONLY) >= 0; }},
    {"home folder for reading",
     [] { return open("/root", O_RDONLY | O_DIRECTORY) >= 0 || open("/home", O_RDONLY | O_DIRECTORY) >= 0; }},
    {"own memory through proc", [] { return open("/proc/self/mem", O_RDONLY) >= 0; }},
    {"removal of a file", [] { return unlink("/tmp/nutgraf-proof") == 0 || errno != EPERM; }},
    {"renaming of a file", [] { return rename("/tmp/nutgraf-proof", "/tmp/nutgraf-proof2") == 0 || errno != EPERM; }},
    {"new folder", [] { return mkdir("/tmp/nutgraf-proof-folder", 0700) == 0; }},
    {"link to a file", [] { return symlink("/etc/passwd", "/tmp/nutgraf-proof-link") == 0; }},
    {"look into another process", [] { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0; }},
    {"signal to another process", [] { return kill(1, 0) == 0 || errno != EPERM || kill(getppid(), 0) == 0; }},
    {"executable memory",
     [] { return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
    {"memory made executable", makesExecutable},
    {"anonymous file", [] { return syscall(SYS_memfd_create, "proof", 0) >= 0; }},
    {"kernel ring", [] { return syscall(SYS_io_uring_setup, 1, nullptr) >= 0 || errno != EPERM; }},
    {"kernel program", [] { return syscall(SYS_bpf, 0, nullptr, 0) >= 0 || errno != EPERM; }},
    {"higher limit", raisesLimit},
    {"more memory than allowed", holdsTooMuch},
};

} // namespace

bool proveSandbox()
{
    bool proven = true;
    for (const Attempt &attempt : Attempts) {
        const bool succeeded = attempt.succeeds();
        proven = proven && !succeeded;
        std::printf("%s %s\n", succeeded ? "ALLOWED" : "denied", attempt.name);
        std::fflush(stdout);
    }
    return proven;
}

} // namespace nutgraf::readerhost
