// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/feed.h"
#include "app/readers/feednames.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf::readers {

/// Makes a feed of the events of an XML parser. Attributes are names and values in turn, ended by a null pointer. One
/// thread.
class FeedBuilder
{
public:
    /// @p base and @p language are what the server said, before the document says otherwise.
    FeedBuilder(std::string base, std::string language);

    void startElement(std::string_view name, const char **attributes);
    void endElement();
    void text(std::string_view text);
    /// A reference to a character that is written as a name.
    void entity(std::string_view name);

    /// Whether text and markup of a field are being taken: what comes is not structure.
    bool isCollecting() const { return m_collecting; }
    bool isFull() const { return m_feed.entries.size() >= MostFeedEntries; }

    /// The feed so far, ends of elements supplied. Once.
    FeedDocument take();

private:
    /// An element that is open and whose end matters.
    struct Frame
    {
        Element element = Element::Foreign;
        Vocabulary vocabulary = Vocabulary::None;
        quint32 prefixes = 0; ///< how many declarations were in force outside of it
        quint32 bases = 0;
    };
    struct Prefix
    {
        std::string name;
        Vocabulary vocabulary = Vocabulary::None;
    };
    struct Resolved
    {
        std::string name; ///< as written
        Element element = Element::Foreign;
        Vocabulary vocabulary = Vocabulary::None;
        quint64 scope = 0; ///< under which declarations that holds
    };
    enum class ContentKind : quint8 { Plain, Markup, Inline, Encoded };
    struct Person
    {
        std::string name;
        std::string email;
    };

    void readScope(const char **attributes);
    void restoreScope(quint32 prefixes, quint32 bases);
    const Resolved &resolve(std::string_view name);
    Resolved lookUp(std::string_view name);
    void open(const Resolved &element, const char **attributes, Frame frame);
    void openItem(const char **attributes);
    void openRoot(const Resolved &element, const char **attributes);
    void openLink(const char **attributes);
    void addLink(std::string_view address);
    void readContentKind(const Resolved &element, const char **attributes);
    bool takesMarkup() const;
    void startInline(std::string_view name, const char **attributes);
    void finishField();
    std::string finishedMarkup();
    void assignFeed(Element element, std::string value);
    void assignEntry(Element element, std::string value);
    void assignSummary(std::string value, bool isPrimary);
    void closeItem();
    void closePerson();
    std::string absolute(std::string_view reference) const;
    FeedEntry &entry() { return m_feed.entries.back(); }

    FeedDocument m_feed;
    std::vector<Frame> m_frames;
    std::vector<Prefix> m_prefixes;
    std::vector<std::string> m_bases;
    std::array<Resolved, 64> m_known{}; ///< by name
    quint64 m_scope = 1; ///< counts the changes of declarations
    std::vector<std::string> m_inline; ///< open elements within a field
    std::string m_text;
    std::string m_lastEntity; ///< names come in runs
    char32_t m_lastCharacter = 0;
    std::string m_linkRelation;
    std::string m_linkType;
    Person m_person;
    std::string m_personText;
    std::string m_itunesAuthor; ///< of the feed or the entry that is open, for want of a better one
    std::string m_mediaDescription; ///< of the entry that is open, likewise
    std::string m_feedItunesAuthor;
    std::string m_editor;
    std::string m_feedPublished;
    std::string m_languageOfRoot;
    std::size_t m_skipped = 0; ///< depth within an element that is not read
    Element m_field = Element::Foreign;
    Vocabulary m_fieldVocabulary = Vocabulary::None;
    ContentKind m_kind = ContentKind::Plain;
    bool m_xhtmlDivision = false; ///< Atom 1.0: the <div> around is not part of the content
    bool m_isHtml = false; ///< said to be, however it is packed
    bool m_collecting = false;
    bool m_escaping = false; ///< text goes into markup
    bool m_inItem = false;
    bool m_inPerson = false;
    bool m_isNoFeed = false;
    bool m_guidIsLink = false;
    bool m_summaryIsCopy = false;
    bool m_hasContent = false;
    bool m_linkIsCertain = false;
    bool m_feedLinkIsCertain = false;
    bool m_authorIsCore = false;
    bool m_feedAuthorIsCore = false;
    bool m_titleIsCore = false;
    bool m_feedTitleIsCore = false;
    bool m_feedDescriptionIsCore = false;
};

} // namespace nutgraf::readers
