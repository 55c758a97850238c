// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerprocess.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nutgraf::capture {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr int LineBuffer = 1 << 20; ///< the kernel gives what it allows

QString systemWords(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

Error notStarted(const QString &program, int error)
{
    return {ErrorCode::Internal,
            QCoreApplication::translate("capture",
                                        "The program that reads files could not be started, and nothing else may read "
                                        "them. Close other programs and try again."),
            program + QStringLiteral(": ") + systemWords(error)};
}

/// What a reader may know of its surroundings: the language of its words. Its time zone is always the same, so that it
/// finds the same in the same bytes.
std::vector<QByteArray> environment()
{
    std::vector<QByteArray> values{"TZ=UTC"};
    for (const char *name :
         {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (qEnvironmentVariableIsSet(name))
            values.push_back(QByteArray(name) + '=' + qgetenv(name));
    return values;
}

/// The child's words to its standard error are for those who look for a mistake in it; a hostile file must not write to
/// the terminal.
const char *errorOutput()
{
#if defined(__SANITIZE_ADDRESS__)
    return nullptr;
#else
    return qEnvironmentVariableIsSet("NUTGRAF_READER_MESSAGES") ? nullptr : "/dev/null";
#endif
}

int spawn(const QByteArray &program, int line, pid_t &process)
{
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
    if (posix_spawn_file_actions_init(&files) != 0)
        return ENOMEM;
    if (posix_spawnattr_init(&attributes) != 0) {
        posix_spawn_file_actions_destroy(&files);
        return ENOMEM;
    }
    posix_spawn_file_actions_adddup2(&files, line, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, line, STDOUT_FILENO);
    if (const char *path = errorOutput())
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, path, O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    sigset_t none{};
    sigset_t all{};
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    const std::vector<QByteArray> values = environment();
    std::vector<char *> variables;
    for (const QByteArray &value : values)
        variables.push_back(const_cast<char *>(value.constData()));
    variables.push_back(nullptr);
    std::array<char *, 2> arguments{const_cast<char *>(program.constData()), nullptr};
    const int error =
        posix_spawn(&process, program.constData(), &files, &attributes, arguments.data(), variables.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error;
}

} // namespace

OpenFile::~OpenFile()
{
    ::close(m_descriptor);
}

Result<std::shared_ptr<OpenFile>> OpenFile::open(const QString &path)
{
    const auto refused = [&path](int error) {
        return Error{error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io,
                     QCoreApplication::translate("cli", "The file “%1” cannot be read.").arg(path), systemWords(error)};
    };
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return refused(errno);
    auto file = std::make_shared<OpenFile>(descriptor);
    struct stat status
    { };
    if (fstat(descriptor, &status) != 0)
        return refused(errno);
    if (!S_ISREG(status.st_mode))
        return refused(S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    return file;
}

Waker::Waker()
    : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{ }

Waker::~Waker()
{
    ::close(m_descriptor);
}

void Waker::wake()
{
    const quint64 one = 1;
    (void)!::write(m_descriptor, &one, sizeof one);
}

void Waker::clear()
{
    quint64 count = 0;
    (void)!::read(m_descriptor, &count, sizeof count);
}

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(const QString &program)
{
    std::array<int, 2> lines{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, lines.data()) != 0)
        return notStarted(program, errno);
    for (const int line : lines)
        setsockopt(line, SOL_SOCKET, SO_SNDBUF, &LineBuffer, sizeof LineBuffer);
    fcntl(lines[0], F_SETFL, O_NONBLOCK);
    pid_t process = 0;
    const int error = spawn(QFile::encodeName(program), lines[1], process);
    ::close(lines[1]);
    if (error != 0) {
        ::close(lines[0]);
        return notStarted(program, error);
    }
    return std::unique_ptr<ReaderProcess>(new ReaderProcess(process, lines[0]));
}

ReaderProcess::~ReaderProcess()
{
    end();
}

ProcessEnding ReaderProcess::end()
{
    ProcessEnding ending;
    if (m_process <= 0)
        return ending;
    // Not what the kernel tells at its end: that counts the memory of this process, out of which it was started.
    ending.largestMemory = peak();
    // One that has begun to exit keeps the status that it exits with.
    kill(pid_t(m_process), SIGKILL);
    int status = 0;
    pid_t gone = 0;
    do {
        gone = waitpid(pid_t(m_process), &status, 0);
    } while (gone < 0 && errno == EINTR);
    ::close(m_line);
    m_process = 0;
    m_line = -1;
    if (gone > 0) {
        if (WIFEXITED(status))
            ending.status = WEXITSTATUS(status);
        if (WIFSIGNALED(status))
            ending.signal = WTERMSIG(status);
    }
    return ending;
}

qint64 ReaderProcess::peak() const
{
    QFile file(QStringLiteral("/proc/%1/status").arg(m_process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    constexpr QByteArrayView Name("\nVmHWM:");
    const qsizetype at = status.indexOf(Name);
    return at < 0 ? 0 : status.mid(at + Name.size()).simplified().split(' ').value(0).toLongLong() * 1024;
}

qint64 ReaderProcess::memory() const
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(m_process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

void ReaderProcess::send(OutgoingRequest request)
{
    m_outgoing.push_back(std::move(request));
}

bool ReaderProcess::transfer(std::vector<IncomingAnswer> &answers)
{
    // Also when writing fails: the last words of a process that ended are worth reading.
    const bool written = write();
    return read(answers) && written;
}

bool ReaderProcess::write()
{
    while (!m_outgoing.empty()) {
        OutgoingRequest &request = m_outgoing.front();
        const auto header =
            readers::encodeHeader({quint32(request.head.size() + request.bytes.size()), request.number});
        const std::array<QByteArrayView, 3> parts{QByteArrayView(header.data(), qsizetype(header.size())), request.head,
                                                  request.bytes};
        std::array<iovec, 3> left{};
        std::size_t count = 0;
        qsizetype total = 0;
        qsizetype skip = m_sent;
        for (const QByteArrayView part : parts) {
            total += part.size();
            const qsizetype passed = std::min(skip, part.size());
            skip -= passed;
            if (passed < part.size())
                left[count++] = {const_cast<char *>(part.data()) + passed, std::size_t(part.size() - passed)};
        }
        msghdr message{};
        message.msg_iov = left.data();
        message.msg_iovlen = count;
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
        if (request.file && m_sent == 0) {
            const int descriptor = request.file->descriptor();
            lseek(descriptor, 0, SEEK_SET); // it may have been with a reader that died
            message.msg_control = control.data();
            message.msg_controllen = control.size();
            cmsghdr *extra = CMSG_FIRSTHDR(&message);
            extra->cmsg_level = SOL_SOCKET;
            extra->cmsg_type = SCM_RIGHTS;
            extra->cmsg_len = CMSG_LEN(sizeof descriptor);
            std::memcpy(CMSG_DATA(extra), &descriptor, sizeof descriptor);
        }
        const ssize_t put = sendmsg(m_line, &message, MSG_NOSIGNAL);
        if (put < 0)
            return errno == EAGAIN || errno == EINTR;
        m_sent += put;
        if (m_sent < total)
            return true;
        m_outgoing.pop_front();
        m_sent = 0;
    }
    return true;
}

bool ReaderProcess::read(std::vector<IncomingAnswer> &answers)
{
    for (;;) {
        const bool inHeader = m_headerGot < readers::FrameHeaderSize;
        if (!inHeader && m_payloadGot == m_payload.size()) // as much room as has come already, not as was promised
            m_payload.resize(std::min<qsizetype>(m_incoming.size, std::max<qsizetype>(1 << 18, 2 * m_payloadGot)));
        char *to = inHeader ? m_header.data() + m_headerGot : m_payload.data() + m_payloadGot;
        const qsizetype room = inHeader ? readers::FrameHeaderSize - m_headerGot : m_payload.size() - m_payloadGot;
        const ssize_t got = recv(m_line, to, std::size_t(room), MSG_DONTWAIT);
        if (got < 0)
            return errno == EAGAIN || errno == EINTR;
        if (got == 0)
            return false;
        if (inHeader) {
            m_headerGot += got;
            if (m_headerGot < readers::FrameHeaderSize)
                continue;
            const auto header = readers::decodeHeader(m_header.data());
            if (!header)
                return false;
            m_incoming = *header;
            continue;
        }
        m_payloadGot += got;
        if (m_payloadGot < qsizetype(m_incoming.size))
            continue;
        answers.push_back({m_incoming.number, std::move(m_payload)});
        m_payload = {};
        m_payloadGot = 0;
        m_headerGot = 0;
    }
}

void waitForAny(const Waker &waker, const std::vector<ReaderProcess *> &processes, int milliseconds)
{
    std::vector<pollfd> descriptors{{waker.descriptor(), POLLIN, 0}};
    for (const ReaderProcess *process : processes)
        descriptors.push_back({process->m_line, short(process->isSending() ? POLLIN | POLLOUT : POLLIN), 0});
    poll(descriptors.data(), descriptors.size(), milliseconds);
}

} // namespace nutgraf::capture
