// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedstyle.h"
#include "app/readers/bytetext.h"

#include <algorithm>
#include <unordered_set>

namespace nutgraf::readers {

namespace {

using Names = std::unordered_set<std::string_view>;
constexpr std::size_t None = std::string_view::npos;

/// Properties that take any value that is no function and no address.
const Names &freeProperties()
{
    static const Names Properties{"azimuth",
                                  "background-color",
                                  "border-bottom-color",
                                  "border-collapse",
                                  "border-color",
                                  "border-left-color",
                                  "border-right-color",
                                  "border-top-color",
                                  "clear",
                                  "color",
                                  "cursor",
                                  "direction",
                                  "display",
                                  "elevation",
                                  "float",
                                  "font",
                                  "font-family",
                                  "font-size",
                                  "font-style",
                                  "font-variant",
                                  "font-weight",
                                  "height",
                                  "letter-spacing",
                                  "line-height",
                                  "overflow",
                                  "pause",
                                  "pause-after",
                                  "pause-before",
                                  "pitch",
                                  "pitch-range",
                                  "richness",
                                  "speak",
                                  "speak-header",
                                  "speak-numeral",
                                  "speak-punctuation",
                                  "speech-rate",
                                  "stress",
                                  "text-align",
                                  "text-decoration",
                                  "text-indent",
                                  "unicode-bidi",
                                  "vertical-align",
                                  "voice-family",
                                  "volume",
                                  "white-space",
                                  "width",
                                  "fill",
                                  "fill-opacity",
                                  "fill-rule",
                                  "stroke",
                                  "stroke-linecap",
                                  "stroke-linejoin",
                                  "stroke-opacity",
                                  "stroke-width"};
    return Properties;
}

/// Values of the shorthand families: "border: 1px solid red".
const Names &plainValues()
{
    static const Names Values{
        "auto",     "aqua",   "black",  "block",   "blue",   "bold",        "both",       "bottom",  "brown",  "center",
        "collapse", "dashed", "dotted", "fuchsia", "gray",   "green",       "!important", "italic",  "left",   "lime",
        "maroon",   "medium", "none",   "navy",    "normal", "nowrap",      "olive",      "pointer", "purple", "red",
        "right",    "solid",  "silver", "teal",    "top",    "transparent", "underline",  "white",   "yellow"};
    return Values;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "12px", "1.5em", "50%", "0", "#ff0000", "rgb(1,2,3)".
bool isMeasure(std::string_view value)
{
    if (value.starts_with("#"))
        return value.size() > 1 && std::all_of(value.begin() + 1, value.end(), [](char c) {
                   return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
               });
    if (value.starts_with("rgb("))
        return std::all_of(value.begin() + 4, value.end(),
                           [](char c) { return isDigit(c) || c == '%' || c == ',' || c == ')'; });
    if (value.starts_with("-"))
        value.remove_prefix(1);
    std::size_t at = 0;
    while (at < value.size() && isDigit(value[at]))
        ++at;
    if (at > 4)
        return false;
    if (at < value.size() && value[at] == '.')
        ++at;
    while (at < value.size() && isDigit(value[at]))
        ++at;
    static const Names Units{"", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "rem", "%", ",", ")"};
    return at > 0 && Units.contains(value.substr(at));
}

bool arePlain(std::string_view value)
{
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(' '), value.size());
        const std::string_view word = value.substr(0, end);
        if (!word.empty() && !plainValues().contains(word) && !isMeasure(word))
            return false;
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return true;
}

/// Nothing that calls, fetches, escapes or closes something.
bool isTame(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == ' ' || c == '-' || c == '.' || c == ','
            || c == '%' || c == '#' || c == '!' || c == '\'' || c == '"' || (c & 0x80) != 0;
    });
}

} // namespace

std::string cleanStyle(std::string_view style)
{
    std::string kept;
    while (!style.empty()) {
        const std::size_t end = std::min(style.find(';'), style.size());
        const std::string_view declaration = style.substr(0, end);
        style.remove_prefix(std::min(end + 1, style.size()));
        const std::size_t colon = declaration.find(':');
        if (colon == None)
            continue;
        std::string name(trimmedBytes(declaration.substr(0, colon)));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
        const std::string_view value = trimmedBytes(declaration.substr(colon + 1));
        if (value.empty())
            continue;
        const std::string_view family = std::string_view(name).substr(0, name.find('-'));
        const bool shorthand =
            family == "background" || family == "border" || family == "margin" || family == "padding";
        const bool isColour = value.starts_with("rgb(") && isMeasure(value);
        const bool allowed = freeProperties().contains(name) ? isTame(value) || isColour
            : shorthand                                      ? arePlain(value)
                                                             : false;
        if (!allowed)
            continue;
        if (!kept.empty())
            kept += ' ';
        kept.append(name).append(": ").append(value) += ';';
    }
    return kept;
}

} // namespace nutgraf::readers
