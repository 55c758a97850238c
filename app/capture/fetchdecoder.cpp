// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchdecoder.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <array>

namespace nutgraf::capture {

namespace {

constexpr size_t Room = 32 * 1024; // decoded at a time, so that a bomb is seen after this much
constexpr int LargestWindowLog = 23; // 8 MiB, RFC 9659

using Output = std::array<char, Room>;

} // namespace

/// One coding. step() decodes some of @p input into @p output and shortens both to what is left over and what came out.
class FetchDecoder::Stage
{
public:
    enum class Step { More, Ended, Broken };

    virtual ~Stage() = default;
    virtual Step step(QByteArrayView &input, Output &output, size_t &produced) = 0;
    /// Whether @p input, which follows the end, begins another stream of the same coding; prepares for it.
    virtual bool begins(QByteArrayView input) = 0;

    bool ended = false;
};

namespace {

class ZlibStage : public FetchDecoder::Stage
{
public:
    explicit ZlibStage(int windowBits)
        : m_gzip(windowBits > MAX_WBITS)
    {
        m_good = inflateInit2(&m_stream, windowBits) == Z_OK;
    }
    ~ZlibStage() override { inflateEnd(&m_stream); }
    ZlibStage(const ZlibStage &) = delete;
    ZlibStage &operator=(const ZlibStage &) = delete;

    Step step(QByteArrayView &input, Output &output, size_t &produced) override
    {
        if (!m_good)
            return Step::Broken;
        if (!m_gzip && !m_begun && !input.isEmpty()) {
            m_begun = true;
            // Some servers send deflate without zlib's frame, whose first byte always has 8 in its lower half.
            if ((input[0] & 0x0f) != 8)
                m_good = inflateReset2(&m_stream, -MAX_WBITS) == Z_OK;
        }
        auto *from = const_cast<char *>(input.data()); // zlib writes nothing there
        m_stream.next_in = reinterpret_cast<Bytef *>(from);
        m_stream.avail_in = uInt(input.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(output.data());
        m_stream.avail_out = uInt(output.size());
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        produced = output.size() - m_stream.avail_out;
        input = input.last(m_stream.avail_in);
        if (code == Z_STREAM_END) {
            return Step::Ended;
        }
        return code == Z_OK || code == Z_BUF_ERROR ? Step::More : Step::Broken;
    }

    /// Members may follow one another (RFC 1952 section 2.2); other bytes after the end are no part of the page.
    bool begins(QByteArrayView input) override
    {
        return m_gzip && input[0] == '\x1f' && (input.size() < 2 || input[1] == '\x8b')
            && inflateReset(&m_stream) == Z_OK;
    }

private:
    z_stream m_stream{};
    bool m_gzip;
    bool m_good = false;
    bool m_begun = false;
};

class BrotliStage : public FetchDecoder::Stage
{
public:
    ~BrotliStage() override { BrotliDecoderDestroyInstance(m_decoder); }

    Step step(QByteArrayView &input, Output &output, size_t &produced) override
    {
        if (!m_decoder)
            return Step::Broken;
        const auto *next = reinterpret_cast<const uint8_t *>(input.data());
        size_t available = size_t(input.size());
        auto *out = reinterpret_cast<uint8_t *>(output.data());
        size_t room = output.size();
        const BrotliDecoderResult result =
            BrotliDecoderDecompressStream(m_decoder, &available, &next, &room, &out, nullptr);
        produced = output.size() - room;
        input = input.last(qsizetype(available));
        if (result == BROTLI_DECODER_RESULT_ERROR)
            return Step::Broken;
        return result == BROTLI_DECODER_RESULT_SUCCESS ? Step::Ended : Step::More;
    }

    bool begins(QByteArrayView) override { return false; }

private:
    BrotliDecoderState *m_decoder = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
};

class ZstdStage : public FetchDecoder::Stage
{
public:
    ZstdStage()
    {
        if (m_decoder)
            ZSTD_DCtx_setParameter(m_decoder, ZSTD_d_windowLogMax, LargestWindowLog);
    }
    ~ZstdStage() override { ZSTD_freeDStream(m_decoder); }
    ZstdStage(const ZstdStage &) = delete;
    ZstdStage &operator=(const ZstdStage &) = delete;

    Step step(QByteArrayView &input, Output &output, size_t &produced) override
    {
        if (!m_decoder)
            return Step::Broken;
        ZSTD_inBuffer in{input.data(), size_t(input.size()), 0};
        ZSTD_outBuffer out{output.data(), output.size(), 0};
        const size_t code = ZSTD_decompressStream(m_decoder, &out, &in);
        produced = out.pos;
        input = input.sliced(qsizetype(in.pos));
        if (ZSTD_isError(code))
            return Step::Broken;
        return code == 0 ? Step::Ended : Step::More;
    }

    /// A frame, or one to be skipped (RFC 8878 section 3.1).
    bool begins(QByteArrayView input) override { return input[0] == '\x28' || (input[0] & 0xf0) == 0x50; }

private:
    ZSTD_DStream *m_decoder = ZSTD_createDStream();
};

std::unique_ptr<FetchDecoder::Stage> stageFor(const QByteArray &name)
{
    if (name == "gzip" || name == "x-gzip")
        return std::make_unique<ZlibStage>(MAX_WBITS + 16);
    if (name == "deflate")
        return std::make_unique<ZlibStage>(MAX_WBITS);
    if (name == "br")
        return std::make_unique<BrotliStage>();
    if (name == "zstd")
        return std::make_unique<ZstdStage>();
    return nullptr;
}

} // namespace

FetchDecoder::FetchDecoder(Sink sink)
    : m_sink(std::move(sink))
{ }

FetchDecoder::~FetchDecoder() = default;
FetchDecoder::FetchDecoder(FetchDecoder &&) noexcept = default;
FetchDecoder &FetchDecoder::operator=(FetchDecoder &&) noexcept = default;

const char *FetchDecoder::accepted()
{
    return "gzip, deflate, br, zstd";
}

bool FetchDecoder::start(const QByteArray &encoding)
{
    constexpr size_t MostStages = 2;
    m_stages.clear();
    const QList<QByteArray> names = encoding.toLower().split(',');
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const QByteArray trimmed = name->trimmed();
        if (trimmed.isEmpty() || trimmed == "identity")
            continue;
        auto stage = stageFor(trimmed);
        if (!stage || m_stages.size() == MostStages)
            return false;
        m_stages.push_back(std::move(stage));
    }
    return true;
}

FetchDecoder::State FetchDecoder::feed(QByteArrayView bytes)
{
    return run(0, bytes);
}

FetchDecoder::State FetchDecoder::run(size_t stage, QByteArrayView bytes)
{
    if (stage == m_stages.size())
        return bytes.isEmpty() || m_sink(bytes) ? State::Good : State::TooMuch;
    Stage &coding = *m_stages[stage];
    Output output;
    while (!bytes.isEmpty()) {
        if (coding.ended && !coding.begins(bytes))
            return State::Good;
        coding.ended = false;
        // A full output may leave more inside, though no input is left.
        for (bool full = true; full;) {
            size_t produced = 0;
            const qsizetype before = bytes.size();
            const Stage::Step step = coding.step(bytes, output, produced);
            // What came before the fault was decoded well.
            const State below = run(stage + 1, QByteArrayView(output.data(), qsizetype(produced)));
            if (below != State::Good || step == Stage::Step::Broken)
                return below != State::Good ? below : State::Broken;
            coding.ended = step == Stage::Step::Ended;
            if (coding.ended)
                break;
            full = produced == output.size() || (bytes.size() > 0 && (bytes.size() < before || produced > 0));
            if (!full && bytes.size() == before && before > 0)
                return State::Broken; // takes nothing and gives nothing
        }
    }
    return State::Good;
}

bool FetchDecoder::atEnd() const
{
    for (const auto &stage : m_stages)
        if (!stage->ended)
            return false;
    return true;
}

} // namespace nutgraf::capture
