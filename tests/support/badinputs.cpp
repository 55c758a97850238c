// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badinputs.h"

#include <QRandomGenerator>

#include <algorithm>

namespace nutgraf::tests {

namespace {

using Fault = BadInput::Fault;

BadInput madeOf(const QList<GoodSample> &samples, int index, Fault fault, const QString &what, const QByteArray &bytes)
{
    const GoodSample &sample = samples[index];
    BadInput input;
    input.name = QStringLiteral("%1: %2").arg(sample.kind, what);
    input.bytes = bytes;
    input.fault = fault;
    input.sample = index;
    input.fileName = sample.fileName;
    input.contentType = sample.contentType;
    input.way = sample.way;
    return input;
}

/// Cut at points that are spread over the file, the last few bytes among them.
void addCuts(QList<BadInput> &inputs, const QList<GoodSample> &samples, int index, int count)
{
    const QByteArray &bytes = samples[index].bytes;
    QList<qsizetype> sizes{1, bytes.size() - 2, bytes.size() - 8};
    for (int i = 1; i <= count - 3; ++i)
        sizes.append(bytes.size() * i / (count - 2));
    for (const qsizetype size : sizes)
        inputs.append(
            madeOf(samples, index, Fault::Cut, QStringLiteral("first %1 bytes").arg(size), bytes.first(size)));
}

enum class Change { OneBit, OneByte, Stretch, Doubled, Removed, Exchanged };

QByteArray changed(const QByteArray &bytes, Change change, QRandomGenerator &random)
{
    QByteArray other = bytes;
    const auto at = qsizetype(random.bounded(quint64(bytes.size())));
    const qsizetype length = std::min<qsizetype>(1 + random.bounded(40), bytes.size() - at);
    switch (change) {
    case Change::OneBit:
        other[at] = char(other[at] ^ (1 << random.bounded(8)));
        break;
    case Change::OneByte:
        other[at] = char(random.bounded(256));
        break;
    case Change::Stretch:
        for (qsizetype i = at; i < at + length; ++i)
            other[i] = char(random.bounded(256));
        break;
    case Change::Doubled:
        other.insert(at, bytes.sliced(at, length));
        break;
    case Change::Removed:
        other.remove(at, length);
        break;
    case Change::Exchanged:
        std::reverse(other.begin() + at, other.begin() + at + length);
        break;
    }
    return other;
}

void addChanges(QList<BadInput> &inputs, const QList<GoodSample> &samples, int index, int count)
{
    QRandomGenerator random(quint32(7000 + index));
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = changed(samples[index].bytes, Change(i % 6), random);
        inputs.append(madeOf(samples, index, Fault::Changed, QStringLiteral("change %1").arg(i), bytes));
    }
}

BadInput named(const char *name, const QByteArray &bytes, Fault fault = Fault::Hostile, const char *contentType = "")
{
    BadInput input;
    input.name = QString::fromLatin1(name);
    input.bytes = bytes;
    input.fault = fault;
    input.contentType = QString::fromLatin1(contentType);
    return input;
}

QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

QList<BadInput> badTexts()
{
    QList<BadInput> inputs{
        named("nothing", "", Fault::Useless),
        named("only blanks", "  \r\n\t \n ", Fault::Useless),
        named("only zeros", QByteArray(4096, '\0'), Fault::Useless),
        named("only a byte order mark", "\xEF\xBB\xBF", Fault::Useless),
        named("program of Linux",
              QByteArray("\x7F"
                         "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0",
                         20)
                  + noise(4000, 1),
              Fault::Useless),
        named("F32 program as a page", QByteArray("MZ\x90\0\3\0\0\0\4\0\0\0\xFF\xFF\0\0", 16) + noise(4000, 2),
              Fault::Useless, "text/html"),
        named("database", QByteArray("SQLite format 3\0", 16) + noise(4080, 3), Fault::Useless),
        named("film",
              QByteArray("\0\0\0\x20"
                         "ftypisom",
                         12)
                  + noise(4000, 4),
              Fault::Useless, "text/plain"),
        named("sound", "ID3\4" + noise(4000, 5), Fault::Useless),
        named("old office file", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + noise(4000, 6), Fault::Useless),
        named("packed with xz",
              QByteArray("\xFD"
                         "7zXZ\0",
                         6)
                  + noise(4000, 7),
              Fault::Useless),
        named("noise", noise(20'000, 8), Fault::Useless),
        named("noise as a page", noise(20'000, 9), Fault::Useless, "text/html"),
        named("noise as UTF-16", "\xFF\xFE" + noise(20'000, 10), Fault::Hostile),
        named("F40 one word of 5 MB", QByteArray(5 << 20, 'a')),
        named("lone carriage returns", QByteArray("one\rtwo\r").repeated(20'000)),
        named("a million empty lines", QByteArray("\n").repeated(1'000'000) + "end"),
        named("a colon on every line", QByteArray("Ann Lee: yes\n").repeated(50'000)),
        named("a million quotation marks", QByteArray("\"").repeated(1'000'000)),
        named("a million emphases", "# a\n\n" + QByteArray("*_**").repeated(250'000), Fault::Hostile, "text/markdown"),
        named("quotes within quotes", QByteArray(">").repeated(100'000) + " a", Fault::Hostile, "text/markdown"),
        named("a hundred thousand brackets",
              QByteArray("[").repeated(100'000) + "a" + QByteArray("](").repeated(100'000), Fault::Hostile,
              "text/markdown"),
        named("subtitles that end before they begin",
              "WEBVTT\n\n" + QByteArray("00:09:00.000 --> 00:00:01.000\nno\n\n").repeated(5000)),
        named("subtitles with times beyond all", "WEBVTT\n\n999999999:99:99.999 --> 999999999:99:99.999\nno\n"),
        named("RTF 2,000 groups deep", "{\\rtf1 " + QByteArray("{").repeated(2000) + "a"),
        named("RTF a million groups deep", "{\\rtf1 " + QByteArray("{\\b ").repeated(1'000'000) + "a"),
        named("RTF with numbers beyond all", "{\\rtf1\\bin99999999999 a\\u99999999999?\\'zz\\fs-2147483649 b}"),
        named("RTF of control words", "{\\rtf1 " + QByteArray("\\pard\\b0 ").repeated(500'000) + "a}"),
    };
    // F39: one text in many encodings, under a wrong name.
    const QString words = QStringLiteral("Das Gebäude der Börse – “geschlossen” wegen Überflutung, sagte Frau Ćosić.");
    for (const char *charset : {"utf-8", "windows-1251", "utf-16", "gb18030", "shift_jis", "utf-7", "x-user-defined",
                                "iso-2022-jp", "no such charset"}) {
        BadInput input = named("F39", "<p>" + words.toUtf8() + "</p>", Fault::Hostile, "text/html");
        input.charset = QString::fromLatin1(charset);
        input.name += QStringLiteral(" UTF-8 said to be %1").arg(input.charset);
        inputs.append(input);
        input.bytes = words.toLatin1() + "\xC3\x28\xFF";
        input.contentType = QStringLiteral("text/plain");
        input.name = QStringLiteral("F39 Latin-1 said to be %1").arg(input.charset);
        inputs.append(input);
    }
    const QByteArray whole = words.toUtf8();
    for (qsizetype at = 1; at < whole.size(); at += 3) {
        BadInput input = named("F40", whole.first(at), Fault::Hostile, "text/plain; charset=utf-8");
        input.name += QStringLiteral(" cut inside a character, %1").arg(at);
        inputs.append(input);
    }
    // Z12
    const QList<std::pair<const char *, QByteArray>> tables{
        {"Z12 a million columns", QByteArray("a,").repeated(1'000'000) + "\n" + QByteArray("1,").repeated(1'000'000)},
        {"Z12 quotation that never ends", "who,what\na,\"b\nc\n" + QByteArray("d,e\n").repeated(50'000)},
        {"Z12 orders to a spreadsheet", "who,what\n=cmd|' /C calc'!A0,@SUM(1)\n+1,-1\n"},
        {"Z12 lone carriage returns", "who,what\ra,b\rc,d\r"},
        {"Z12 UTF-16", QByteArray("\xFF\xFEw\0h\0o\0,\0w\0h\0a\0t\0\n\0a\0,\0b\0\n\0", 28)},
        {"Z12 rows of no length", "who,what\n" + QByteArray(",\n").repeated(300'000)},
        {"Z12 half a million rows", "who,what\n" + QByteArray("a,b\n").repeated(500'000)},
        {"Z12 noise", noise(50'000, 11)},
        {"Z12 nothing", {}},
        {"Z12 quotation marks alone", QByteArray("\"").repeated(500'001)},
    };
    for (const auto &[name, bytes] : tables) {
        BadInput input = named(name, bytes);
        input.way = GoodSample::Way::Table;
        inputs.append(input);
    }
    return inputs;
}

QList<BadInput> badInputs(const QList<GoodSample> &samples, int cuts, int changes)
{
    QList<BadInput> inputs = badTexts() + badPages() + badPdfs() + badFeeds() + badContainers();
    for (int i = 0; i < samples.size(); ++i) {
        addCuts(inputs, samples, i, cuts);
        addChanges(inputs, samples, i, changes);
    }
    return inputs;
}

} // namespace nutgraf::tests
