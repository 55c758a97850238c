// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readmessage.h"
#include "storage/base/result.h"

#include <deque>
#include <memory>
#include <vector>

namespace nutgraf::capture {

/// An open file, closed with the last that holds it. Any thread.
class OpenFile
{
public:
    explicit OpenFile(int descriptor)
        : m_descriptor(descriptor)
    { }
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    /// A plain file for reading, never a pipe or a device; NotFound or Io with the system's words in the detail.
    static storage::Result<std::shared_ptr<OpenFile>> open(const QString &path);
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// A request on its way.
struct OutgoingRequest
{
    quint32 number = 0;
    QByteArray head; ///< readers::encodeRequestHead
    QByteArray bytes; ///< follow the head
    std::shared_ptr<OpenFile> file; ///< goes along; null for none
};

struct IncomingAnswer
{
    quint32 number = 0;
    QByteArray payload; ///< as it came: not checked yet
};

/// How a process ended.
struct ProcessEnding
{
    int status = -1; ///< what it exited with; -1 when a signal ended it
    int signal = 0;
    qint64 largestMemory = 0; ///< its peak in bytes; 0 for one that was gone before it could be asked
};

/// Wakes a thread that waits in waitForAny(). wake() from any thread.
class Waker
{
public:
    Waker();
    ~Waker();
    Waker(const Waker &) = delete;
    Waker &operator=(const Waker &) = delete;
    void wake();
    void clear();
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// A nutgraf-reader process and the line to it; nothing here blocks but start() and end(), and those briefly. One thread,
/// which must outlive it: the process dies with the thread that started it.
class ReaderProcess
{
public:
    static storage::Result<std::unique_ptr<ReaderProcess>> start(const QString &program);
    /// Ends the process.
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess &) = delete;
    ReaderProcess &operator=(const ReaderProcess &) = delete;

    void send(OutgoingRequest request);
    bool isSending() const { return !m_outgoing.empty(); }
    /// Writes and reads what goes without waiting. False when the line is broken or what came in is no message.
    bool transfer(std::vector<IncomingAnswer> &answers);

    /// Kills it if it still runs, and waits until it is gone.
    ProcessEnding end();
    qint64 processId() const { return m_process; }
    /// What it held in memory at most, in bytes; 0 when that cannot be told.
    qint64 peak() const;
    /// What it holds in memory now, in bytes; 0 when that cannot be told.
    qint64 memory() const;

private:
    friend void waitForAny(const Waker &waker, const std::vector<ReaderProcess *> &processes, int milliseconds);

    ReaderProcess(qint64 process, int line)
        : m_process(process)
        , m_line(line)
    { }
    bool write();
    bool read(std::vector<IncomingAnswer> &answers);

    qint64 m_process;
    int m_line;
    std::deque<OutgoingRequest> m_outgoing;
    qsizetype m_sent = 0; ///< of the first outgoing one
    std::array<char, readers::FrameHeaderSize> m_header{};
    qsizetype m_headerGot = 0;
    readers::FrameHeader m_incoming;
    QByteArray m_payload;
    qsizetype m_payloadGot = 0;
};

/// Waits until one of them can go on, the waker is woken or the time is over; below 0 there is no such time.
void waitForAny(const Waker &waker, const std::vector<ReaderProcess *> &processes, int milliseconds);

} // namespace nutgraf::capture
