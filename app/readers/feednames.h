// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace nutgraf::readers {

/// The XML vocabularies that feeds mix.
enum class Vocabulary : quint8 {
    None, ///< no namespace at all, or the default one of a document that made one up
    Rss, ///< RSS with a namespace: Netscape, RSS 1.0 and 1.1, Userland
    Atom03,
    Atom10,
    DublinCore,
    DublinTerms,
    Content,
    Itunes,
    Media,
    Xhtml,
    Rdf,
    Foreign, ///< everything else: not read
};

/// What an element means to a feed.
enum class Element : quint8 {
    Foreign, ///< not read, nor what is in it
    Rss,
    Rdf,
    Feed,
    Channel,
    CdfChannel,
    Item,
    Html, ///< the document is no feed
    Title,
    DublinTitle,
    Link,
    Description,
    DublinDescription,
    ItunesSummary,
    ItunesSubtitle,
    Summary,
    Content, ///< Atom
    Body, ///< of XHTML
    Encoded, ///< content:encoded, fullitem, body
    Subtitle,
    Info,
    Guid,
    Id,
    Published,
    Updated,
    Author,
    Creator,
    ItunesAuthor,
    Editor,
    Name,
    Email,
    Language,
    Ttl,
    Enclosure,
    MediaGroup, ///< what is in it belongs to the entry
    MediaDescription,
};

/// The vocabulary of a namespace name, matched without regard to case.
Vocabulary vocabularyOf(std::string_view address);

/// The vocabulary that a prefix stands for where nobody declared it; Foreign for an unknown one.
Vocabulary customaryVocabulary(std::string_view prefix);

/// The meaning of an element by its local name, matched without regard to case.
Element elementOf(Vocabulary vocabulary, std::string_view localName);

} // namespace nutgraf::readers
