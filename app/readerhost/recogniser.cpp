// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/recogniser.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Plain C++ and system calls: between the start of the process and Tesseract nothing else runs.
namespace nutgraf::readerhost {

namespace {

constexpr int NotLocked = 4;
constexpr int WrongLanguage = 5;
constexpr int NoProgram = 6;

constexpr rlim_t LargestMemory = rlim_t(1024) * 1024 * 1024;
constexpr rlim_t MostSeconds = 60;

constexpr const char *Programs[] = {"/usr/bin/tesseract", "/usr/local/bin/tesseract"};

/// Calls that recognition does not need. They fail as not permitted.
constexpr const char *Denied[] = {
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "fork",
    "vfork",
    "ptrace",
    "kill",
    "tkill",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "setns",
    "unshare",
    "bpf",
    "perf_event_open",
    "keyctl",
    "add_key",
    "request_key",
    "init_module",
    "finit_module",
    "kexec_load",
    "userfaultfd",
    "io_uring_setup",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "mkdir",
    "mkdirat",
    "rmdir",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mknod",
    "mknodat",
    "chmod",
    "fchmod",
    "fchmodat",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "truncate",
    "ftruncate",
    "creat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "memfd_create",
    "shmget",
    "shmat",
    "mq_open",
    "inotify_init",
    "inotify_init1",
    "fanotify_init",
    "setsid",
    "process_vm_readv",
    "process_vm_writev",
    "open_by_handle_at",
    "personality",
    "pidfd_open",
    "pidfd_getfd",
};

bool deny(scmp_filter_ctx filter, const char *name)
{
    const int number = seccomp_syscall_resolve_name(name);
    return number == __NR_SCMP_ERROR || seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0) == 0;
}

bool buildFilter(scmp_filter_ctx filter)
{
    for (const char *name : Denied)
        if (!deny(filter, name))
            return false;
    // Files may be read only.
    constexpr int Writing[] = {O_WRONLY, O_RDWR};
    for (const int mode : Writing) {
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, scmp_datum_t(mode)))
                != 0
            || seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), 1,
                                SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, scmp_datum_t(mode)))
                != 0)
            return false;
    }
    if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) != 0)
        return false;
    // Threads, but no processes. The newer call hides its flags in memory: libraries then use the older one.
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0))
        == 0;
}

bool limit(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit value{most, most};
    return setrlimit(resource, &value) == 0;
}

bool closeSandbox()
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return false;
#if !defined(__SANITIZE_ADDRESS__) // whose shadow memory takes terabytes of addresses
    if (!limit(RLIMIT_AS, LargestMemory))
        return false;
#endif
    if (!limit(RLIMIT_CPU, MostSeconds) || !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0)
        || !limit(RLIMIT_NOFILE, 64))
        return false;
    if (close_range(3, ~0U, 0) != 0)
        return false;
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return false;
    const bool loaded = buildFilter(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
}

bool isLanguage(const char *language)
{
    const std::size_t length = std::strlen(language);
    return length > 0 && length <= 60
        && std::strspn(language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_+") == length
        && language[0] != '+';
}

bool report(const char *what, bool denied)
{
    std::printf("%s %s\n", denied ? "denied" : "ALLOWED", what);
    return denied;
}

} // namespace

int recognise(const char *language)
{
    if (!isLanguage(language))
        return WrongLanguage;
    const char *program = nullptr;
    for (const char *each : Programs)
        if (!program && access(each, X_OK) == 0)
            program = each;
    if (!program)
        return NoProgram;
    if (!closeSandbox())
        return NotLocked;
    const char *arguments[] = {
        program, "stdin", "stdout", "-l", language, "--dpi", "300", "--psm", "3", "-c", "tessedit_create_tsv=1",
        nullptr};
    // One thread: pages are recognised side by side.
    const char *environment[] = {"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", nullptr};
    execve(program, const_cast<char *const *>(arguments), const_cast<char *const *>(environment));
    return NoProgram;
}

int proveRecogniser()
{
    if (!closeSandbox())
        return NotLocked;
    bool all = report("socket", socket(AF_INET, SOCK_STREAM, 0) < 0);
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    if (child > 0)
        waitpid(child, nullptr, 0);
    all = report("fork", child < 0) && all;
    all = report("write file", open("/tmp/nutgraf-recogniser-proof", O_CREAT | O_WRONLY | O_CLOEXEC, 0600) < 0) && all;
    all = report("write device", open("/dev/null", O_RDWR | O_CLOEXEC) < 0) && all;
    all = report("remove file", unlink("/tmp/nutgraf-recogniser-nothing") < 0 && errno == EPERM) && all;
    all = report("signal", kill(getppid(), 0) < 0) && all;
    return all ? 0 : 1;
}

} // namespace nutgraf::readerhost
