// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace nutgraf::capture {

/// Undoes the Content-Encoding of an answer while it arrives: gzip, deflate (with and without zlib's frame), brotli and
/// zstd, at most two over one another. Knows whether a stream came to its own end, which the length of the answer does not
/// tell. One thread at a time.
class FetchDecoder
{
public:
    enum class State {
        Good,
        TooMuch, ///< the sink wanted no more
        Broken, ///< no such stream, or one that needs more memory than a page may ask for
    };
    /// Takes decoded bytes; false stops decoding.
    using Sink = std::function<bool(QByteArrayView bytes)>;

    class Stage;

    explicit FetchDecoder(Sink sink);
    ~FetchDecoder();
    FetchDecoder(FetchDecoder &&) noexcept;
    FetchDecoder &operator=(FetchDecoder &&) noexcept;

    /// Prepares for a Content-Encoding header's value; false when it names what is not known or too many.
    bool start(const QByteArray &encoding);
    State feed(QByteArrayView bytes);
    /// Whether every stream has come to its end; true when nothing was encoded.
    bool atEnd() const;
    /// What is asked for in Accept-Encoding.
    static const char *accepted();

private:
    State run(size_t stage, QByteArrayView bytes);

    Sink m_sink;
    std::vector<std::unique_ptr<Stage>> m_stages; ///< in the order of decoding
};

} // namespace nutgraf::capture
