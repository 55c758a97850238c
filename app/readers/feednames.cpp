// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feednames.h"
#include "app/readers/bytetext.h"

#include <string>
#include <unordered_map>

namespace nutgraf::readers {

namespace {

using Elements = std::unordered_map<std::string_view, Element>;

const Elements &coreElements()
{
    static const Elements Names{{"rss", Element::Rss},
                                {"rdf", Element::Rdf},
                                {"feed", Element::Feed},
                                {"channel", Element::Channel},
                                {"item", Element::Item},
                                {"entry", Element::Item},
                                {"product", Element::Item},
                                {"html", Element::Html},
                                {"title", Element::Title},
                                {"link", Element::Link},
                                {"description", Element::Description},
                                {"abstract", Element::Description},
                                {"summary", Element::Summary},
                                {"content", Element::Content},
                                {"body", Element::Encoded},
                                {"fullitem", Element::Encoded},
                                {"encoded", Element::Encoded},
                                {"tagline", Element::Subtitle},
                                {"subtitle", Element::Subtitle},
                                {"info", Element::Info},
                                {"guid", Element::Guid},
                                {"id", Element::Id},
                                {"pubdate", Element::Published},
                                {"published", Element::Published},
                                {"issued", Element::Published},
                                {"modified", Element::Updated},
                                {"updated", Element::Updated},
                                {"lastbuilddate", Element::Updated},
                                {"date", Element::Updated},
                                {"author", Element::Author},
                                {"managingeditor", Element::Editor},
                                {"name", Element::Name},
                                {"email", Element::Email},
                                {"language", Element::Language},
                                {"ttl", Element::Ttl},
                                {"enclosure", Element::Enclosure}};
    return Names;
}

Element inTable(const Elements &table, std::string_view name)
{
    const auto found = table.find(name);
    return found == table.end() ? Element::Foreign : found->second;
}

} // namespace

Vocabulary vocabularyOf(std::string_view address)
{
    static const std::unordered_map<std::string_view, Vocabulary> Addresses{
        {"", Vocabulary::None},
        {"http://my.netscape.com/rdf/simple/0.9/", Vocabulary::Rss},
        {"http://channel.netscape.com/rdf/simple/0.9/", Vocabulary::Rss},
        {"http://my.netscape.com/publish/formats/rss-0.91.dtd", Vocabulary::Rss},
        {"http://purl.org/rss/1.0/", Vocabulary::Rss},
        {"http://purl.org/net/rss1.1#", Vocabulary::Rss},
        {"http://backend.userland.com/rss", Vocabulary::Rss},
        {"http://backend.userland.com/rss2", Vocabulary::Rss},
        {"http://backend.userland.com/rss091", Vocabulary::Rss},
        {"http://blogs.law.harvard.edu/tech/rss", Vocabulary::Rss},
        {"http://cyber.law.harvard.edu/rss", Vocabulary::Rss},
        {"http://purl.org/rss/2.0/", Vocabulary::Rss},
        {"http://purl.org/rss/1.0/modules/rss091#", Vocabulary::Rss},
        {"http://purl.org/atom/ns#", Vocabulary::Atom03},
        {"http://www.w3.org/2005/atom", Vocabulary::Atom10},
        {"http://purl.org/dc/elements/1.1/", Vocabulary::DublinCore},
        {"http://purl.org/dc/elements/1.0/", Vocabulary::DublinCore},
        {"http://purl.org/dc/terms/", Vocabulary::DublinTerms},
        {"http://purl.org/rss/1.0/modules/content/", Vocabulary::Content},
        {"http://www.itunes.com/dtds/podcast-1.0.dtd", Vocabulary::Itunes},
        {"http://search.yahoo.com/mrss/", Vocabulary::Media},
        {"http://search.yahoo.com/mrss", Vocabulary::Media},
        {"http://www.w3.org/1999/xhtml", Vocabulary::Xhtml},
        {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", Vocabulary::Rdf},
    };
    const auto found = Addresses.find(lowerBytes(address));
    if (found != Addresses.end())
        return found->second;
    // Userland changed the end of its address with every version.
    return lowerBytes(address).starts_with("http://backend.userland.com/rss") ? Vocabulary::Rss : Vocabulary::Foreign;
}

Vocabulary customaryVocabulary(std::string_view prefix)
{
    static const std::unordered_map<std::string_view, Vocabulary> Prefixes{
        {"", Vocabulary::None},           {"atom", Vocabulary::Atom10},
        {"dc", Vocabulary::DublinCore},   {"dcterms", Vocabulary::DublinTerms},
        {"content", Vocabulary::Content}, {"itunes", Vocabulary::Itunes},
        {"media", Vocabulary::Media},     {"rdf", Vocabulary::Rdf},
        {"rss", Vocabulary::Rss},         {"xhtml", Vocabulary::Xhtml}};
    const auto found = Prefixes.find(lowerBytes(prefix));
    return found == Prefixes.end() ? Vocabulary::Foreign : found->second;
}

Element elementOf(Vocabulary vocabulary, std::string_view localName)
{
    const std::string name = lowerBytes(localName);
    switch (vocabulary) {
    case Vocabulary::None:
    case Vocabulary::Rss:
    case Vocabulary::Atom03:
    case Vocabulary::Atom10:
        return inTable(coreElements(), name);
    case Vocabulary::DublinCore: {
        static const Elements Names{{"title", Element::DublinTitle}, {"description", Element::DublinDescription},
                                    {"date", Element::Updated},      {"creator", Element::Creator},
                                    {"author", Element::Creator},    {"language", Element::Language}};
        return inTable(Names, name);
    }
    case Vocabulary::DublinTerms: {
        static const Elements Names{{"issued", Element::Published}, {"modified", Element::Updated}};
        return inTable(Names, name);
    }
    case Vocabulary::Content:
        return name == "encoded" ? Element::Encoded : Element::Foreign;
    case Vocabulary::Itunes: {
        static const Elements Names{{"summary", Element::ItunesSummary},
                                    {"subtitle", Element::ItunesSubtitle},
                                    {"author", Element::ItunesAuthor}};
        return inTable(Names, name);
    }
    case Vocabulary::Media: {
        static const Elements Names{{"group", Element::MediaGroup},
                                    {"title", Element::DublinTitle},
                                    {"description", Element::MediaDescription}};
        return inTable(Names, name);
    }
    case Vocabulary::Xhtml:
        return name == "body" ? Element::Body : name == "html" ? Element::Html : Element::Foreign;
    case Vocabulary::Rdf:
        return name == "rdf" ? Element::Rdf : Element::Foreign;
    case Vocabulary::Foreign:
        break;
    }
    return Element::Foreign;
}

} // namespace nutgraf::readers
