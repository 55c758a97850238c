// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/serve.h"

#include "app/readers/contents.h"
#include "app/readers/feedjson.h"
#include "app/readers/filekind.h"
#include "app/readers/gunzip.h"
#include "app/readers/imagereader.h"
#include "app/readers/pdfreader.h"
#include "app/readers/readmessage.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

namespace nutgraf::readerhost {

using readers::FrameHeader;
using readers::Operation;
using readers::ReadAnswer;
using readers::ReadRequest;
using storage::Error;
using storage::ErrorCode;

namespace {

/// A file that came with a request; closed with it.
class Descriptor
{
public:
    Descriptor() = default;
    ~Descriptor() { reset(-1); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    void reset(int descriptor)
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
        m_descriptor = descriptor;
    }
    int get() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

bool readFully(char *to, qsizetype size)
{
    while (size > 0) {
        const ssize_t got = ::read(STDIN_FILENO, to, std::size_t(size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        to += got;
        size -= got;
    }
    return true;
}

bool writeFully(const char *from, qsizetype size)
{
    while (size > 0) {
        const ssize_t put = ::write(STDOUT_FILENO, from, std::size_t(size));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        from += put;
        size -= put;
    }
    return true;
}

/// The header, and the file that may come with its first byte.
bool receiveHeader(char *to, Descriptor &file)
{
    std::array<char, CMSG_SPACE(sizeof(int))> control{};
    iovec part{to, std::size_t(readers::FrameHeaderSize)};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t got = 0;
    do {
        got = recvmsg(STDIN_FILENO, &message, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got <= 0)
        return false;
    const cmsghdr *extra = CMSG_FIRSTHDR(&message);
    if (extra && extra->cmsg_level == SOL_SOCKET && extra->cmsg_type == SCM_RIGHTS) {
        int descriptor = -1;
        std::memcpy(&descriptor, CMSG_DATA(extra), sizeof descriptor);
        file.reset(descriptor);
    }
    return readFully(to + got, readers::FrameHeaderSize - got);
}

bool answer(quint32 number, const QByteArray &payload)
{
    const auto header = readers::encodeHeader({quint32(payload.size()), number});
    std::array<iovec, 2> parts{iovec{const_cast<char *>(header.data()), header.size()},
                               iovec{const_cast<char *>(payload.constData()), std::size_t(payload.size())}};
    ssize_t put = 0;
    do {
        put = writev(STDOUT_FILENO, parts.data(), int(parts.size()));
    } while (put < 0 && errno == EINTR);
    if (put < 0)
        return false;
    if (put < readers::FrameHeaderSize)
        return writeFully(header.data() + put, readers::FrameHeaderSize - put)
            && writeFully(payload.constData(), payload.size());
    const qsizetype done = put - readers::FrameHeaderSize;
    return writeFully(payload.constData() + done, payload.size() - done);
}

/// Reads at most what is allowed, and a byte more where there is more, so that the reader can say so.
QByteArray bytesOf(int file, QByteArray &buffer)
{
    qsizetype size = 0;
    for (;;) {
        if (size == buffer.size())
            buffer.resize(std::max<qsizetype>(1 << 20, buffer.size() * 2));
        const ssize_t got = ::read(file, buffer.data() + size, std::size_t(buffer.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        size += got;
        if (size > readers::LargestBatchFile)
            break;
    }
    return QByteArray::fromRawData(buffer.constData(), std::min<qsizetype>(size, readers::LargestBatchFile));
}

ReadAnswer batchAnswer(const ReadRequest &request, readers::LineAnswer (*answerItem)(const readers::BatchItem &))
{
    readers::BatchItem item;
    item.line = request.options;
    item.hasFile = request.bytesInFile;
    item.file = request.input.bytes;
    item.fileName = request.input.fileName;
    return answerItem(item);
}

ReadAnswer pageImage(const ReadRequest &request)
{
    const QList<QByteArray> options = request.options.split(' ');
    const int longest = options.value(1).toInt();
    const QByteArray &bytes = request.input.bytes;
    auto picture = readers::isPdf(bytes) ? readers::drawPdfPage(bytes, options.value(0).toInt(), longest)
                                         : readers::drawImage(bytes, longest);
    return picture ? ReadAnswer(std::move(picture).value()) : ReadAnswer(picture.error());
}

ReadAnswer answerTo(const ReadRequest &request)
{
    switch (request.operation) {
    case Operation::Read: {
        auto input = readers::unpacked(request.input);
        if (!input)
            return input.error();
        auto document = readers::read(input.value());
        return document ? ReadAnswer(std::move(document).value()) : ReadAnswer(document.error());
    }
    case Operation::ExtractLine:
        return batchAnswer(request, readers::extractItem);
    case Operation::Contents: {
        auto items = readers::contents(request.input);
        return items ? ReadAnswer(std::move(items).value()) : ReadAnswer(items.error());
    }
    case Operation::FeedLine:
        return batchAnswer(request, readers::feedItem);
    case Operation::Feed: {
        auto packed = readers::unpacked(request.input);
        if (!packed)
            return packed.error();
        readers::FeedInput input;
        input.bytes = packed.value().bytes;
        input.contentType = request.input.contentType;
        input.url = request.input.url;
        const QList<QByteArray> more = request.options.split('\n');
        input.contentLocation = QString::fromUtf8(more.value(0));
        input.contentLanguage = QString::fromUtf8(more.value(1));
        return readers::feedJson(readers::readFeed(input));
    }
    case Operation::PageImage:
        return pageImage(request);
    case Operation::FeedList: {
        auto list = readers::readOpml(request.input.bytes);
        return list ? ReadAnswer(std::move(list).value()) : ReadAnswer(list.error());
    }
    case Operation::Table: {
        auto table = readers::readCsv(request.input.bytes, request.input.charset);
        return table ? ReadAnswer(std::move(table).value()) : ReadAnswer(table.error());
    }
    }
    return Error{ErrorCode::Unsupported, QCoreApplication::translate("readers", "This cannot be read."), {}};
}

/// Counted by the kernel from here on; when it is used up, the process ends by SIGPROF.
void setTime(quint32 milliseconds)
{
    itimerval timer{};
    timer.it_value.tv_sec = time_t(milliseconds / 1000);
    timer.it_value.tv_usec = suseconds_t(milliseconds % 1000) * 1000;
    setitimer(ITIMER_PROF, &timer, nullptr);
}

Error outOfMemory()
{
    return {ErrorCode::Limit,
            QCoreApplication::translate(
                "readers", "Reading it takes more memory than a reader may use. Split it and add the parts."),
            {}};
}

} // namespace

ExitStatus serve()
{
    const quint32 version = readers::ProtocolVersion;
    if (!answer(0, QByteArray(reinterpret_cast<const char *>(&version), sizeof version)))
        return Done;
    QByteArray payload;
    QByteArray fileBytes;
    constexpr qsizetype KeptBuffer = qsizetype(8) << 20;
    for (;;) {
        Descriptor file;
        std::array<char, readers::FrameHeaderSize> headerBytes{};
        if (!receiveHeader(headerBytes.data(), file))
            return Done;
        const auto header = readers::decodeHeader(headerBytes.data());
        if (!header)
            return BadRequest;
        try {
            if (payload.size() < header->size)
                payload = QByteArray(qsizetype(header->size), Qt::Uninitialized);
            if (!readFully(payload.data(), header->size))
                return Done;
            auto request = readers::decodeRequest(QByteArrayView(payload).first(header->size));
            if (!request || request.value().bytesInFile != (file.get() >= 0))
                return BadRequest;
            setTime(request.value().cpuMilliseconds);
            if (request.value().bytesInFile)
                request.value().input.bytes = bytesOf(file.get(), fileBytes);
            const QByteArray answered = readers::encodeAnswer(answerTo(request.value()));
            setTime(0);
            const bool tooLong = answered.size() > qsizetype(readers::LargestFrame);
            if (!answer(header->number, tooLong ? readers::encodeAnswer(outOfMemory()) : answered))
                return Done;
        } catch (const std::bad_alloc &) {
            // What the libraries hold after this is anybody's guess.
            setTime(0);
            payload = {};
            fileBytes = {};
            answer(header->number, readers::encodeAnswer(outOfMemory()));
            return Retired;
        }
        if (payload.size() > KeptBuffer)
            payload = {};
        if (fileBytes.size() > KeptBuffer)
            fileBytes = {};
    }
}

} // namespace nutgraf::readerhost
