// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/batchitem.h"
#include "app/readers/csvtable.h"
#include "app/readers/opml.h"
#include "app/readers/readdocument.h"

#include <QByteArrayView>

#include <array>
#include <optional>
#include <variant>

/// What the program and its reader process say to each other: frames of a header and a payload, in the byte order of the
/// machine that both run on. Both sides check every length and every range; the program believes nothing that a reader
/// says which a document could not be. Everything here is pure; any thread.
namespace nutgraf::readers {

/// What a reader is asked to do. Numbers are part of the protocol.
enum class Operation : quint8 {
    Read = 1, ///< answered by a ReadDocument
    Contents = 2, ///< of a container; answered by a list of ContainedItem
    ExtractLine = 3, ///< a line of `extract`; answered by a LineAnswer
    FeedLine = 4, ///< a line of `feed`; answered by a LineAnswer
    Feed = 5, ///< a feed; answered by bytes
    PageImage = 6, ///< a page as a grey picture, options "PAGE LONGESTSIDE"; answered by bytes
    FeedList = 7, ///< OPML; answered by an OpmlList
    Table = 8, ///< comma-separated values; answered by a CsvTable
};

struct ReadRequest
{
    Operation operation = Operation::Read;
    QByteArray options; ///< as the operation understands them; the line of a batch
    ReadInput input; ///< last in the message, and its bytes last in it
    bool bytesInFile = false; ///< the bytes are in the open file that comes along
    quint32 cpuMilliseconds = 0; ///< how much time of the processor it may take; 0: as much as it needs
};

using ReadAnswer =
    std::variant<storage::Error, ReadDocument, QList<ContainedItem>, LineAnswer, QByteArray, OpmlList, CsvTable>;

/// The first bytes of a message.
struct FrameHeader
{
    quint32 size = 0; ///< of the payload that follows, in bytes
    quint32 number = 0; ///< of the request, repeated in its answer; 0 says that the reader is ready
};

inline constexpr qsizetype FrameHeaderSize = 8;
inline constexpr quint32 ProtocolVersion = 2; ///< the payload of the frame that says "ready"
/// No message is longer: more is a mistake or an attack.
inline constexpr quint32 LargestFrame = 256U * 1024 * 1024;

std::array<char, FrameHeaderSize> encodeHeader(const FrameHeader &header);
/// Nothing when the size is out of bounds. @p bytes are FrameHeaderSize.
std::optional<FrameHeader> decodeHeader(const char *bytes);

/// The payload of a request but for its bytes, which follow as they are (unless they are in a file).
QByteArray encodeRequestHead(const ReadRequest &request);
storage::Result<ReadRequest> decodeRequest(QByteArrayView payload);

QByteArray encodeAnswer(const ReadAnswer &answer);
/// InvalidInput for anything that a sane reader does not send: wrong lengths, spans outside of the text, a line break in a
/// line, text that is no UTF-16.
storage::Result<ReadAnswer> decodeAnswer(QByteArrayView payload);

} // namespace nutgraf::readers
