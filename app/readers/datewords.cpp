// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/datewords.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace nutgraf::readers {

namespace {

using Table = std::unordered_map<std::string_view, int>;

/// Month names by their first letters, lower case; matched as a beginning of the word.
const Table &months()
{
    static const Table Names{{"jan", 1},
                             {"feb", 2},
                             {"mar", 3},
                             {"apr", 4},
                             {"may", 5},
                             {"jun", 6},
                             {"jul", 7},
                             {"aug", 8},
                             {"sep", 9},
                             {"oct", 10},
                             {"nov", 11},
                             {"dec", 12},
                             // German, Dutch, Scandinavian
                             {"jän", 1},
                             {"mär", 3},
                             {"mrz", 3},
                             {"maa", 3},
                             {"mai", 5},
                             {"maj", 5},
                             {"mei", 5},
                             {"okt", 10},
                             {"dez", 12},
                             {"des", 12},
                             // French, Spanish, Italian, Portuguese
                             {"janv", 1},
                             {"fév", 2},
                             {"fev", 2},
                             {"avr", 4},
                             {"juin", 6},
                             {"juil", 7},
                             {"aoû", 8},
                             {"aou", 8},
                             {"déc", 12},
                             {"ene", 1},
                             {"abr", 4},
                             {"ago", 8},
                             {"dic", 12},
                             {"gen", 1},
                             {"mag", 5},
                             {"giu", 6},
                             {"lug", 7},
                             {"set", 9},
                             {"ott", 10},
                             {"mai", 5},
                             {"out", 10},
                             // Hungarian
                             {"már", 3},
                             {"ápr", 4},
                             {"áp", 4},
                             {"máj", 5},
                             {"jún", 6},
                             {"júl", 7},
                             {"sze", 9},
                             // Greek
                             {"ιαν", 1},
                             {"φεβ", 2},
                             {"μαρ", 3},
                             {"μάρ", 3},
                             {"μαώ", 3},
                             {"μάώ", 3},
                             {"απρ", 4},
                             {"μάι", 5},
                             {"μαϊ", 5},
                             {"μαι", 5},
                             {"μαΐ", 5},
                             {"ιούν", 6},
                             {"ιουν", 6},
                             {"ιον", 6},
                             {"ιούλ", 7},
                             {"ιουλ", 7},
                             {"ιολ", 7},
                             {"αύγ", 8},
                             {"αυγ", 8},
                             {"σεπ", 9},
                             {"οκτ", 10},
                             {"νοέ", 11},
                             {"νοε", 11},
                             {"δεκ", 12},
                             // Russian, Polish, Turkish
                             {"янв", 1},
                             {"фев", 2},
                             {"мар", 3},
                             {"апр", 4},
                             {"мая", 5},
                             {"май", 5},
                             {"июн", 6},
                             {"июл", 7},
                             {"авг", 8},
                             {"сен", 9},
                             {"окт", 10},
                             {"ноя", 11},
                             {"дек", 12},
                             {"sty", 1},
                             {"lut", 2},
                             {"kwi", 4},
                             {"cze", 6},
                             {"lip", 7},
                             {"sie", 8},
                             {"wrz", 9},
                             {"paź", 10},
                             {"lis", 11},
                             {"gru", 12},
                             {"oca", 1},
                             {"şub", 2},
                             {"nis", 4},
                             {"haz", 6},
                             {"tem", 7},
                             {"ağu", 8},
                             {"eyl", 9},
                             {"eki", 10},
                             {"kas", 11},
                             {"ara", 12}};
    return Names;
}

/// Minutes east of Greenwich of the zone names that mail and feeds use.
const Table &zones()
{
    static const Table Names{{"gmt", 0},
                             {"ut", 0},
                             {"utc", 0},
                             {"z", 0},
                             {"wet", 0},
                             {"west", 60},
                             {"bst", 60},
                             {"ist", 330},
                             {"cet", 60},
                             {"cest", 120},
                             {"met", 60},
                             {"mest", 120},
                             {"eet", 120},
                             {"eest", 180},
                             {"msk", 180},
                             {"trt", 180},
                             {"sast", 120},
                             {"ast", -240},
                             {"adt", -180},
                             {"est", -300},
                             {"edt", -240},
                             {"et", -300},
                             {"cst", -360},
                             {"cdt", -300},
                             {"ct", -360},
                             {"mst", -420},
                             {"mdt", -360},
                             {"mt", -420},
                             {"pst", -480},
                             {"pdt", -420},
                             {"pt", -480},
                             {"akst", -540},
                             {"akdt", -480},
                             {"hst", -600},
                             {"nst", -210},
                             {"ndt", -150},
                             {"brt", -180},
                             {"art", -180},
                             {"jst", 540},
                             {"kst", 540},
                             {"hkt", 480},
                             {"sgt", 480},
                             {"awst", 480},
                             {"acst", 570},
                             {"aest", 600},
                             {"aedt", 660},
                             {"nzst", 720},
                             {"nzdt", 780},
                             // One letter: military zones as RFC 822 meant them; nobody means the others.
                             {"a", -60},
                             {"m", -720},
                             {"n", 60},
                             {"y", 720}};
    return Names;
}

} // namespace

std::string loweredWord(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            out += byte >= 'A' && byte <= 'Z' ? char(byte | 0x20) : char(byte);
            continue;
        }
        if (i + 1 >= text.size() || byte < 0xC3 || byte > 0xDF) {
            out += char(byte);
            continue;
        }
        unsigned code = ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[++i]) & 0x3FU);
        if ((code >= 0xC0 && code <= 0xDE && code != 0xD7) || (code >= 0x391 && code <= 0x3A9)
            || (code >= 0x410 && code <= 0x42F))
            code += 0x20;
        else if (code == 0x386)
            code = 0x3AC;
        else if (code >= 0x388 && code <= 0x38A)
            code += 0x25;
        else if (code == 0x15E)
            code = 0x15F;
        out += char(0xC0 | (code >> 6U));
        out += char(0x80 | (code & 0x3FU));
    }
    return out;
}

int monthOf(std::string_view word)
{
    // The common case first: three or more ASCII letters in English.
    if (word.size() >= 3) {
        static constexpr std::string_view English = "janfebmaraprmayjunjulaugsepoctnovdec";
        const std::array<char, 3> head{char(word[0] | 0x20), char(word[1] | 0x20), char(word[2] | 0x20)};
        for (std::size_t i = 0; i < English.size(); i += 3)
            if (head[0] == English[i] && head[1] == English[i + 1] && head[2] == English[i + 2])
                return int(i / 3) + 1;
    }
    const std::string lower = loweredWord(word);
    for (std::size_t length = std::min<std::size_t>(lower.size(), 8); length >= 3; --length)
        if (const auto found = months().find(std::string_view(lower).substr(0, length)); found != months().end())
            return found->second;
    return 0;
}

std::optional<int> zoneOf(std::string_view lowerName)
{
    const auto found = zones().find(lowerName);
    return found == zones().end() ? std::nullopt : std::optional(found->second);
}

} // namespace nutgraf::readers
