// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/markuptag.h"
#include "app/readers/bytetext.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr std::size_t None = std::string_view::npos;

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool isNameByte(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_' || c == '.';
}

} // namespace

std::size_t markupTagEnd(std::string_view markup, std::size_t at)
{
    for (std::size_t i = at + 1; i < markup.size(); ++i) {
        const char c = markup[i];
        if (c == '>')
            return i + 1;
        if ((c == '"' || c == '\'') && markup[i - 1] != '\\') {
            std::size_t before = i - 1;
            while (before > at && isBlankByte(markup[before]))
                --before;
            if (markup[before] != '=')
                continue;
            i = markup.find(c, i + 1);
            if (i == None)
                return None;
        }
    }
    return None;
}

MarkupTag readMarkupTag(std::string_view tag)
{
    MarkupTag read;
    std::size_t i = 1;
    if (i < tag.size() && tag[i] == '/') {
        read.isEnd = true;
        ++i;
    }
    const std::size_t name = i;
    while (i < tag.size() && isNameByte(tag[i]))
        ++i;
    read.name = lowerBytes(tag.substr(name, i - name));
    const std::size_t end = tag.size() - 1; // the ">"
    while (i < end) {
        if (isBlankByte(tag[i]) || tag[i] == '/' || tag[i] == '"' || tag[i] == '\'' || tag[i] == '=') {
            ++i;
            continue;
        }
        MarkupAttribute attribute;
        const std::size_t start = i;
        while (i < end && !isBlankByte(tag[i]) && tag[i] != '=' && tag[i] != '/' && tag[i] != '"' && tag[i] != '\'')
            ++i;
        attribute.name = lowerBytes(tag.substr(start, i - start));
        while (i < end && isBlankByte(tag[i]))
            ++i;
        if (i < end && tag[i] == '=') {
            ++i;
            while (i < end && isBlankByte(tag[i]))
                ++i;
            if (i < end && (tag[i] == '"' || tag[i] == '\'')) {
                const std::size_t close = std::min(tag.find(tag[i], i + 1), end);
                attribute.value = tag.substr(i + 1, close - i - 1);
                i = close + 1;
            } else {
                const std::size_t value = i;
                while (i < end && !isBlankByte(tag[i]))
                    ++i;
                attribute.value = tag.substr(value, i - value);
            }
        } else {
            attribute.value = attribute.name;
        }
        if (read.attributes.size() < 200)
            read.attributes.push_back(std::move(attribute));
    }
    read.isClosed = end >= 1 && tag[end - 1] == '/';
    return read;
}

} // namespace nutgraf::readers
