// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/bytetext.h"
#include "app/readers/characterreference.h"
#include "app/readers/feedaddress.h"
#include "app/readers/feedbuilder.h"
#include "app/readers/feeddate.h"

#include <charconv>

// The part of FeedBuilder that decides which of several fields an entry or a feed takes.
namespace nutgraf::readers {

namespace {

std::string personName(const std::string &name, const std::string &email)
{
    if (name.empty() || email.empty())
        return name.empty() ? email : name;
    return name + " (" + email + ')';
}

void join(std::string &authors, const std::string &author)
{
    constexpr std::size_t Enough = 4000;
    if (authors.empty())
        authors = author;
    else if (authors.size() > Enough)
        return;
    else if (authors.find(author) == std::string::npos)
        authors += ", " + author;
}

} // namespace

void FeedBuilder::assignFeed(Element element, std::string value)
{
    const auto describe = [&](bool isCore) {
        if (m_feed.description.empty() || (isCore && !m_feedDescriptionIsCore)) {
            m_feed.description = std::move(value);
            m_feedDescriptionIsCore = isCore;
        }
    };
    switch (element) {
    case Element::Title:
    case Element::DublinTitle:
        if (m_feed.title.empty() || (element == Element::Title && !m_feedTitleIsCore)) {
            m_feed.title = std::move(value);
            m_feedTitleIsCore = element == Element::Title;
        }
        break;
    case Element::Description:
    case Element::Summary:
    case Element::Subtitle:
    case Element::Info:
    case Element::Content:
    case Element::Encoded:
        describe(true);
        break;
    case Element::DublinDescription:
    case Element::ItunesSummary:
    case Element::ItunesSubtitle:
        describe(false);
        break;
    case Element::Link:
        addLink(value);
        break;
    case Element::Id:
    case Element::Guid:
        m_feed.id = value.starts_with('/') ? absolute(value) : std::move(value);
        break;
    case Element::Updated:
        if (std::string date = feedDate(value); !date.empty())
            m_feed.updated = std::move(date);
        break;
    case Element::Published:
        if (std::string date = feedDate(value); !date.empty())
            m_feedPublished = std::move(date);
        break;
    case Element::Creator:
        if (!m_feedAuthorIsCore)
            join(m_feed.author, value);
        break;
    case Element::ItunesAuthor:
        m_feedItunesAuthor = std::move(value);
        break;
    case Element::Editor:
        m_editor = std::move(value);
        break;
    case Element::Language:
        m_feed.language = std::move(value);
        break;
    case Element::Ttl:
        std::from_chars(value.data(), value.data() + value.size(), m_feed.minutesToLive);
        break;
    default:
        break;
    }
}

/// The first account of an entry is its summary, another one its content; a content before any account lends itself.
void FeedBuilder::assignSummary(std::string value, bool isPrimary)
{
    FeedEntry &entry = this->entry();
    if (entry.summary.empty() || (m_summaryIsCopy && isPrimary)) {
        entry.summary = std::move(value);
        m_summaryIsCopy = false;
    } else if (!m_hasContent && !m_summaryIsCopy) {
        entry.content = std::move(value);
        m_hasContent = true;
    }
}

void FeedBuilder::assignEntry(Element element, std::string value)
{
    FeedEntry &entry = this->entry();
    switch (element) {
    case Element::Title:
    case Element::DublinTitle:
        if (entry.title.empty() || (element == Element::Title && !m_titleIsCore)) {
            entry.title = std::move(value);
            m_titleIsCore = element == Element::Title;
        }
        break;
    case Element::Description:
    case Element::DublinDescription:
    case Element::Summary:
    case Element::Subtitle:
    case Element::ItunesSummary:
    case Element::ItunesSubtitle:
        assignSummary(std::move(value), true);
        break;
    case Element::Content:
    case Element::Body:
    case Element::Encoded:
        if (entry.summary.empty()) {
            entry.summary = value;
            m_summaryIsCopy = true;
        }
        if (!m_hasContent)
            entry.content = std::move(value);
        m_hasContent = true;
        break;
    case Element::Link:
        if (m_linkRelation.ends_with("enclosure")) {
            if (std::string url = absolute(value); !url.empty())
                entry.enclosures.push_back({std::move(url), m_linkType, {}});
        } else {
            addLink(value);
        }
        break;
    case Element::Id:
        m_guidIsLink = false;
        entry.id = value.starts_with('/') ? absolute(value) : std::move(value);
        break;
    case Element::Guid:
        entry.id = m_guidIsLink && value.starts_with('/') ? absolute(value) : std::move(value);
        break;
    case Element::Published:
        if (std::string date = feedDate(value); !date.empty())
            entry.published = std::move(date);
        break;
    case Element::Updated:
        if (std::string date = feedDate(value); !date.empty())
            entry.updated = std::move(date);
        break;
    case Element::Creator:
        if (!m_authorIsCore)
            join(entry.author, value);
        break;
    case Element::MediaDescription:
        m_mediaDescription = std::move(value);
        break;
    case Element::ItunesAuthor:
        m_itunesAuthor = std::move(value);
        break;
    default:
        break;
    }
}

void FeedBuilder::closePerson()
{
    m_inPerson = false;
    std::string author = personName(m_person.name, m_person.email);
    if (author.empty())
        author = trimmedBytes(m_personText);
    repairControls(author);
    if (author.empty())
        return;
    std::string &authors = m_inItem ? entry().author : m_feed.author;
    bool &isCore = m_inItem ? m_authorIsCore : m_feedAuthorIsCore;
    if (!isCore)
        authors.clear();
    isCore = true;
    join(authors, author);
}

void FeedBuilder::closeItem()
{
    m_inItem = false;
    FeedEntry &entry = this->entry();
    if (entry.link.empty() && m_guidIsLink && isAbsoluteAddress(entry.id) && isSafeAddress(entry.id))
        entry.link = entry.id;
    if (entry.author.empty())
        entry.author = std::move(m_itunesAuthor);
    if (entry.summary.empty())
        entry.summary = std::move(m_mediaDescription);
}

FeedDocument FeedBuilder::take()
{
    m_skipped = 0;
    while (!m_frames.empty())
        endElement();
    if (m_isNoFeed) {
        m_feed.format.clear();
        m_feed.malformed = true;
    }
    if (m_feed.language.empty())
        m_feed.language = std::move(m_languageOfRoot);
    if (m_feed.updated.empty())
        m_feed.updated = std::move(m_feedPublished);
    if (m_feed.author.empty())
        m_feed.author = std::move(m_editor);
    if (m_feed.author.empty())
        m_feed.author = std::move(m_feedItunesAuthor);
    return std::move(m_feed);
}

} // namespace nutgraf::readers
