// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/csvtable.h"
#include "app/readers/ocrtext.h"
#include "app/readers/transcript.h"

#include <cstdlib>

// The first byte chooses the reader: a table, subtitles, a dialogue, recognised words. Rows are as wide as their header;
// turns are ordered and lie inside the text.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace nutgraf::readers;
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] % 4 == 0) {
        const auto table = readCsv(bytes);
        if (!table)
            return 0;
        for (const QStringList &row : table.value().rows)
            if (row.size() != table.value().header.size())
                std::abort();
        if (table.value().lines.size() != table.value().rows.size())
            std::abort();
        statementsOf(table.value(), guessMapping(table.value()));
        return 0;
    }
    if (data[0] % 4 == 3) {
        withRecognised({}, {parseRecognised(bytes, 1)});
        return 0;
    }
    ReadDocument document;
    if (data[0] % 4 == 1) {
        document = readSubtitles(QString::fromUtf8(bytes));
    } else {
        document.text = QString::fromUtf8(bytes);
        readDialogue(document);
    }
    qsizetype last = 0;
    for (const Turn &turn : document.turns) {
        if (turn.start < last || turn.end <= turn.start || turn.end > document.text.size())
            std::abort();
        last = turn.end;
    }
    return 0;
}
