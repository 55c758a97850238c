// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/xmlreader.h"

#include <cstdlib>

namespace {

class Counter : public nutgraf::readers::XmlHandler
{
public:
    void start(const nutgraf::readers::XmlElement &element) override
    {
        if (++depth > 256 || element.name.isEmpty())
            std::abort();
    }
    void end(const QString &, const QString &) override { --depth; }
    void text(const QString &characters) override
    {
        if (characters.isEmpty() || depth < 1)
            std::abort();
    }
    int depth = 0;
};

} // namespace

// Elements close as they open, never deeper than the limit, and text stands only inside of one.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    Counter counter;
    const auto done =
        nutgraf::readers::readXml(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), {}, counter);
    if (done && counter.depth != 0)
        std::abort();
    return 0;
}
