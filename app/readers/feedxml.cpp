// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedxml.h"

#include "app/readers/bytetext.h"
#include "app/readers/characterreference.h"

#define XML_DTD
#include <expat.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace nutgraf::readers {

namespace {

constexpr std::size_t None = std::string_view::npos;
constexpr std::size_t LongestEntity = 128;
constexpr std::size_t MostEntities = 256;
constexpr std::size_t MostExpansion = std::size_t(8) << 20U;

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlankByte(text[at]))
        ++at;
    return at;
}

bool beginsAt(std::string_view text, std::size_t at, std::string_view lowerWord)
{
    if (text.size() - std::min(at, text.size()) < lowerWord.size())
        return false;
    for (std::size_t i = 0; i < lowerWord.size(); ++i) {
        const char c = text[at + i];
        if ((c >= 'A' && c <= 'Z' ? char(c | 0x20) : c) != lowerWord[i])
            return false;
    }
    return true;
}

/// The value with character references resolved; false for what is no plain short text.
bool plainValue(std::string_view value, std::string &plain)
{
    if (value.size() > LongestEntity || value.find_first_of("<%") != None)
        return false;
    for (std::size_t i = 0; i < value.size();) {
        if (value[i] != '&') {
            plain += value[i++];
            continue;
        }
        const Reference reference = readReference(value, i);
        if (reference.length == 0 || value.substr(i, 2) != "&#")
            return false;
        appendUtf8(plain, reference.character);
        i += reference.length;
    }
    return true;
}

/// "<!ENTITY name "value">" from the name on.
void readEntity(std::string_view declaration, FeedProlog &prolog)
{
    std::size_t at = skipBlanks(declaration, 0);
    const std::size_t name = at;
    while (at < declaration.size() && !isBlankByte(declaration[at]))
        ++at;
    DeclaredEntity entity;
    entity.name = declaration.substr(name, at - name);
    at = skipBlanks(declaration, at);
    if (at >= declaration.size() || (declaration[at] != '"' && declaration[at] != '\''))
        return;
    const std::size_t close = declaration.find(declaration[at], at + 1);
    if (close == None || prolog.entities.size() >= MostEntities)
        return;
    if (plainValue(declaration.substr(at + 1, close - at - 1), entity.value))
        prolog.entities.push_back(std::move(entity));
}

/// Where the document type declaration that begins at @p at ends; its entities are noted.
std::size_t readDocumentType(std::string_view text, std::size_t at, FeedProlog &prolog)
{
    bool inSubset = false;
    for (std::size_t i = at + 9; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            const std::size_t close = text.find(c, i + 1);
            if (close == None)
                return None;
            if (!inSubset)
                for (const char byte : text.substr(i + 1, std::min<std::size_t>(close - i - 1, 200)))
                    prolog.systemId += char(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
            i = close;
        } else if (c == '[') {
            inSubset = true;
        } else if (c == ']') {
            inSubset = false;
        } else if (c == '>' && !inSubset) {
            return i + 1;
        } else if (inSubset && text.substr(i).starts_with("<!--")) {
            i = text.find("-->", i + 4);
            if (i == None)
                return None;
            i += 2;
        } else if (inSubset && text.substr(i).starts_with("<!ENTITY")) {
            // Up to the ">" that no quotation mark hides.
            std::size_t end = i + 8;
            while (end < text.size() && text[end] != '>') {
                if (text[end] == '"' || text[end] == '\'')
                    end = std::min(text.find(text[end], end + 1), text.size() - 1);
                ++end;
            }
            if (end >= text.size())
                return None;
            readEntity(text.substr(i + 8, end - i - 8), prolog);
            i = end;
        }
    }
    return None;
}

struct ParserCloser
{
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserCloser>;

struct Reading
{
    FeedBuilder &builder;
    const FeedProlog &prolog;
    XML_Parser parser = nullptr;
    std::size_t depth = 0;
    std::size_t expanded = 0;
};

void XMLCALL onStart(void *data, const XML_Char *name, const XML_Char **attributes)
{
    auto *reading = static_cast<Reading *>(data);
    if (++reading->depth > DeepestFeedElement) {
        XML_StopParser(reading->parser, XML_FALSE);
        return;
    }
    reading->builder.startElement(name, attributes);
}

void XMLCALL onEnd(void *data, const XML_Char * /*name*/)
{
    auto *reading = static_cast<Reading *>(data);
    --reading->depth;
    reading->builder.endElement();
}

void XMLCALL onText(void *data, const XML_Char *text, int length)
{
    static_cast<Reading *>(data)->builder.text({text, std::size_t(length)});
}

void XMLCALL onEntity(void *data, const XML_Char *name, int isParameter)
{
    auto *reading = static_cast<Reading *>(data);
    if (isParameter == 0)
        expandEntity(name, reading->prolog, reading->builder, reading->expanded);
}

/// Document types never reach the parser; if one did, nothing that it declares may be used.
void XMLCALL onDeclaration(void *data, const XML_Char *, int, const XML_Char *, int, const XML_Char *, const XML_Char *,
                           const XML_Char *, const XML_Char *)
{
    XML_StopParser(static_cast<Reading *>(data)->parser, XML_FALSE);
}

} // namespace

void expandEntity(std::string_view name, const FeedProlog &prolog, FeedBuilder &builder, std::size_t &expanded)
{
    for (const DeclaredEntity &entity : prolog.entities)
        if (entity.name == name && expanded + entity.value.size() <= MostExpansion) {
            expanded += entity.value.size();
            builder.text(entity.value);
            return;
        }
    builder.entity(name);
}

FeedProlog readProlog(std::string_view text)
{
    FeedProlog prolog;
    std::size_t at = 0;
    for (;;) {
        at = skipBlanks(text, at);
        const std::string_view rest = text.substr(at);
        std::size_t end = None;
        if (rest.starts_with("\xEF\xBB\xBF")) {
            end = at + 3; // a second byte order mark
        } else if (rest.starts_with("<?")) {
            end = text.find("?>", at);
            end = end == None ? None : end + 2;
        } else if (rest.starts_with("<!--")) {
            end = text.find("-->", at + 4);
            end = end == None ? None : end + 3;
        } else if (beginsAt(text, at, "<!doctype")) {
            end = readDocumentType(text, at, prolog);
        }
        if (end == None) {
            prolog.length = at;
            return prolog;
        }
        at = end;
    }
}

bool parseStrictly(std::string_view text, const FeedProlog &prolog, FeedBuilder &builder)
{
    const Parser parser(XML_ParserCreate("UTF-8"));
    text.remove_prefix(prolog.length);
    if (!parser || text.empty())
        return false;
    Reading reading{builder, prolog, parser.get()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetSkippedEntityHandler(parser.get(), onEntity);
    XML_SetEntityDeclHandler(parser.get(), onDeclaration);
    XML_SetParamEntityParsing(parser.get(), XML_PARAM_ENTITY_PARSING_NEVER);
    // As if there were a document type elsewhere: names of entities that nobody declared are then told, not refused.
    XML_UseForeignDTD(parser.get(), XML_TRUE);
    const XML_Status status = XML_Parse(parser.get(), text.data(), int(text.size()), XML_TRUE);
    return status == XML_STATUS_OK;
}

} // namespace nutgraf::readers
