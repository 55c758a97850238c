// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/sandbox.h"

#include "app/readerhost/filesandbox.h"

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace nutgraf::readerhost {

namespace {

constexpr rlim_t LargestMemory = rlim_t(512) * 1024 * 1024;
constexpr rlim_t MostDescriptors = 16;

#if defined(__SANITIZE_ADDRESS__)
#define NUTGRAF_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define NUTGRAF_SANITIZED 1
#endif
#endif

QString failed(const char *what)
{
    return QStringLiteral("%1: %2").arg(QString::fromLatin1(what), QString::fromLocal8Bit(std::strerror(errno)));
}

bool limit(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit value{most, most};
    return setrlimit(resource, &value) == 0;
}

QString limitResources()
{
#if !defined(NUTGRAF_SANITIZED) // whose shadow memory takes terabytes of addresses
    if (!limit(RLIMIT_AS, LargestMemory))
        return failed("memory limit");
#endif
    if (!limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0) || !limit(RLIMIT_NOFILE, MostDescriptors)
        || !limit(RLIMIT_NPROC, 0) || !limit(RLIMIT_MEMLOCK, 0) || !limit(RLIMIT_MSGQUEUE, 0))
        return failed("limits");
    return {};
}

/// Calls that reading, allocating and answering are made of.
constexpr const char *Allowed[] = {
    "read",
    "readv",
    "write",
    "writev",
    "recvmsg",
    "close",
    "fstat",
    "lseek",
    "munmap",
    "mremap",
    "madvise",
    "brk",
    "futex",
    "clock_gettime",
    "clock_getres",
    "gettimeofday",
    "time",
    "exit",
    "exit_group",
    "rt_sigreturn",
    "rt_sigaction",
    "sigaltstack",
    "rt_sigprocmask",
    "poll",
    "ppoll",
    "getrandom",
    "getpid",
    "gettid",
    "getrusage",
    "setitimer",
    "getitimer",
    "sched_yield",
    "nanosleep",
    "restart_syscall",
    "clock_nanosleep",
    "sched_getaffinity",
    "sysinfo",
    "uname",
    "pread64",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
};

/// Calls that look at files; Landlock decides at which.
constexpr const char *AllowedOnFiles[] = {"newfstatat", "statx",      "getdents64", "access",
                                          "faccessat",  "faccessat2", "fstatfs",    "statfs"};

class Filter
{
public:
    Filter()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)))
    { }
    ~Filter()
    {
        if (m_context)
            seccomp_release(m_context);
    }
    Filter(const Filter &) = delete;
    Filter &operator=(const Filter &) = delete;

    /// A call that this machine does not have needs no rule.
    template<typename... Conditions>
    void allow(const char *name, Conditions... conditions)
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (number < 0)
            return;
        const scmp_arg_cmp list[] = {conditions..., scmp_arg_cmp{}};
        m_good = m_good && m_context
            && seccomp_rule_add_array(m_context, SCMP_ACT_ALLOW, number, sizeof...(conditions), list) == 0;
    }
    bool load() { return m_good && m_context && seccomp_load(m_context) == 0; }

private:
    scmp_filter_ctx m_context;
    bool m_good = true;
};

bool filterCalls(bool filesRestricted)
{
    Filter filter;
    for (const char *name : Allowed)
        filter.allow(name);
#if defined(NUTGRAF_SANITIZED) // which proves by a pipe that memory can be read before it looks at an object's type
    filter.allow("pipe");
    filter.allow("pipe2");
#endif
    // No memory that can be run.
    for (const char *name : {"mmap", "mprotect"})
        filter.allow(name, SCMP_A2(SCMP_CMP_MASKED_EQ, scmp_datum_t(PROT_EXEC), 0));
    // abort() sends itself a signal; nobody else gets one.
    filter.allow("tgkill", SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(getpid())));
    // Flags of descriptors may be asked for; a duplicate is made by fdopendir() and the like.
    for (const int command : {F_GETFD, F_GETFL, F_SETFD})
        filter.allow("fcntl", SCMP_A1(SCMP_CMP_EQ, scmp_datum_t(command)));
    if (filesRestricted) {
        for (const char *name : AllowedOnFiles)
            filter.allow(name);
        constexpr auto Writing =
            scmp_datum_t(O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY) | O_PATH);
        filter.allow("openat", SCMP_A2(SCMP_CMP_MASKED_EQ, Writing, O_RDONLY));
        filter.allow("open", SCMP_A1(SCMP_CMP_MASKED_EQ, Writing, O_RDONLY));
    }
    return filter.load();
}

} // namespace

QString lockIn()
{
    // A reader whose program is gone is of no use to anybody.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return failed("parent");
    if (close_range(STDERR_FILENO + 1, ~0U, 0) != 0)
        return failed("descriptors");
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return failed("privileges");
    const bool filesRestricted = restrictFiles();
    if (const QString problem = limitResources(); !problem.isEmpty())
        return problem;
    return filterCalls(filesRestricted) ? QString() : failed("system calls");
}

} // namespace nutgraf::readerhost
