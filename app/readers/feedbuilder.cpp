// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedbuilder.h"

#include "app/readers/characterreference.h"
#include "app/readers/feedaddress.h"
#include "app/readers/feeddate.h"
#include "app/readers/feedmarkup.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace nutgraf::readers {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

bool equals(std::string_view text, std::string_view lowerCase)
{
    return text.size() == lowerCase.size()
        && std::equal(text.begin(), text.end(), lowerCase.begin(), [](char a, char b) { return lower(a) == b; });
}

/// The value of an attribute, whose name is matched without regard to case; empty when there is none.
std::string_view valueOf(const char **attributes, std::string_view lowerName)
{
    for (; *attributes; attributes += 2)
        if (equals(attributes[0], lowerName))
            return attributes[1];
    return {};
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

/// U+0080 to U+009F, in UTF-8 C2 80 to C2 9F, become what windows-1252 has there.
void repairControls(std::string &text)
{
    std::size_t at = text.find('\xC2');
    if (at == std::string::npos)
        return;
    std::string out(text, 0, at);
    for (; at < text.size(); ++at) {
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
        if (text[at] == '\xC2' && next >= 0x80 && next <= 0x9F) {
            appendUtf8(out, repairedControl(next));
            ++at;
        } else {
            out += text[at];
        }
    }
    text = std::move(out);
}

/// The bytes that base64 stands for, if it is that and they are text.
bool decodeBase64(std::string &text)
{
    QByteArray packed(text.data(), qsizetype(text.size()));
    packed.removeIf(isBlank);
    const auto decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !decoded.decoded.isValidUtf8())
        return false;
    text.assign(decoded.decoded.constData(), std::size_t(decoded.decoded.size()));
    return true;
}

/// Without the <div> that Atom 1.0 wraps around XHTML (RFC 4287, section 3.1.1.3).
std::string_view withoutDivision(std::string_view markup)
{
    if (!markup.starts_with("<div") || !markup.ends_with("</div>"))
        return markup;
    const std::size_t open = markup.find('>');
    // The division must be the one that closes last.
    int depth = 0;
    for (std::size_t at = 0; (at = markup.find('<', at)) != std::string_view::npos; ++at) {
        if (markup.substr(at).starts_with("<div>") || markup.substr(at).starts_with("<div "))
            ++depth;
        else if (markup.substr(at).starts_with("</div>") && --depth == 0 && at + 6 != markup.size())
            return markup;
    }
    return trimmed(markup.substr(open + 1, markup.size() - open - 1 - 6));
}

bool isHtmlType(std::string_view type)
{
    return type == "html" || type == "text/html";
}

std::string personName(const std::string &name, const std::string &email)
{
    if (name.empty() || email.empty())
        return name.empty() ? email : name;
    return name + " (" + email + ')';
}

void join(std::string &authors, const std::string &author)
{
    if (authors.empty())
        authors = author;
    else if (authors.find(author) == std::string::npos)
        authors += ", " + author;
}

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

FeedBuilder::FeedBuilder(std::string base, std::string language)
    : m_languageOfRoot(std::move(language))
{
    m_bases.push_back(isSafeAddress(base) ? std::move(base) : std::string());
    m_text.reserve(4096);
}

void FeedBuilder::readScope(const char **attributes)
{
    for (; *attributes; attributes += 2) {
        if (attributes[0][0] != 'x')
            continue;
        const std::string_view name = attributes[0];
        const std::string_view value = attributes[1];
        if (name == "xmlns" || name.starts_with("xmlns:")) {
            m_prefixes.push_back(
                {std::string(name.substr(std::min<std::size_t>(6, name.size()))), vocabularyOf(trimmed(value))});
            m_known.fill({});
        } else if (name == "xml:base") {
            std::string base = resolveAddress(m_bases.back(), trimmed(value));
            if (isSafeAddress(base))
                m_bases.push_back(std::move(base));
        } else if (name == "xml:lang" && m_frames.empty() && !value.empty()) {
            m_languageOfRoot = value;
        }
    }
}

void FeedBuilder::restoreScope(quint32 prefixes, quint32 bases)
{
    if (m_prefixes.size() > prefixes) {
        m_prefixes.resize(prefixes);
        m_known.fill({});
    }
    m_bases.resize(bases);
}

const FeedBuilder::Resolved &FeedBuilder::resolve(std::string_view name)
{
    const auto first = static_cast<unsigned char>(name.front());
    const auto last = static_cast<unsigned char>(name.back());
    Resolved &known = m_known[(name.size() * 7 + first * 5 + last) & 63U];
    if (known.name != name)
        known = lookUp(name);
    return known;
}

FeedBuilder::Resolved FeedBuilder::lookUp(std::string_view whole)
{
    const std::size_t colon = whole.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : whole.substr(0, colon);
    Vocabulary vocabulary = Vocabulary::Foreign;
    const auto declared =
        std::find_if(m_prefixes.rbegin(), m_prefixes.rend(), [&](const Prefix &known) { return known.name == prefix; });
    if (declared != m_prefixes.rend()) {
        vocabulary = declared->vocabulary;
    } else {
        vocabulary = customaryVocabulary(prefix);
        m_feed.malformed = m_feed.malformed || !prefix.empty();
    }
    if (m_frames.empty() && vocabulary == Vocabulary::Foreign) {
        // Whoever makes up a namespace for the whole document means the plain words.
        vocabulary = Vocabulary::None;
        m_prefixes.push_back({std::string(prefix), vocabulary});
    }
    return {std::string(whole), elementOf(vocabulary, localName(whole)), vocabulary};
}

void FeedBuilder::startElement(std::string_view name, const char **attributes)
{
    if (m_skipped > 0 || m_isNoFeed) {
        ++m_skipped;
        return;
    }
    if (m_collecting) {
        if (takesMarkup())
            startInline(name, attributes);
        else
            m_skipped = 1;
        return;
    }
    Frame frame;
    frame.prefixes = quint32(m_prefixes.size());
    frame.bases = quint32(m_bases.size());
    if (*attributes)
        readScope(attributes);
    const Resolved &element = resolve(name);
    frame.element = element.element;
    frame.vocabulary = element.vocabulary;
    open(element, attributes, frame);
}

void FeedBuilder::open(const Resolved &element, const char **attributes, Frame frame)
{
    const bool isRoot = m_frames.empty();
    const auto skip = [&] {
        m_skipped = 1;
        restoreScope(frame.prefixes, frame.bases);
    };
    switch (element.element) {
    case Element::Foreign:
        if (!isRoot)
            return skip();
        break;
    case Element::Html:
        m_isNoFeed = isRoot;
        return skip();
    case Element::Rss:
    case Element::Rdf:
    case Element::Feed:
    case Element::Channel:
    case Element::CdfChannel:
        if (m_inItem || m_inPerson)
            return skip();
        openRoot(element, attributes);
        break;
    case Element::Item:
        if (m_inItem || m_inPerson || isFull()) {
            m_feed.cut = m_feed.cut || isFull();
            return skip();
        }
        openItem(attributes);
        break;
    case Element::Author:
        m_inPerson = true;
        m_person = {};
        m_personText.clear();
        break;
    case Element::Enclosure: {
        const std::string_view url = valueOf(attributes, "url");
        FeedEnclosure enclosure{absolute(url.empty() ? valueOf(attributes, "href") : url),
                                std::string(valueOf(attributes, "type")), std::string(valueOf(attributes, "length"))};
        if (m_inItem && !enclosure.url.empty())
            entry().enclosures.push_back(std::move(enclosure));
        return skip();
    }
    case Element::Link:
        if (*attributes && !valueOf(attributes, "href").empty()) {
            openLink(attributes);
            return skip();
        }
        if (m_inPerson)
            return skip();
        m_linkRelation = lowered(valueOf(attributes, "rel"));
        m_linkType = lowered(valueOf(attributes, "type"));
        m_collecting = true;
        break;
    case Element::Name:
    case Element::Email:
        if (!m_inPerson)
            return skip();
        m_collecting = true;
        break;
    default:
        if (m_inPerson)
            return skip();
        m_collecting = true;
        break;
    }
    if (m_collecting) {
        m_field = element.element;
        m_fieldVocabulary = element.vocabulary;
        m_text.clear();
        m_xhtmlDivision = false;
        m_kind = ContentKind::Plain;
        if (takesMarkup())
            readContentKind(element, attributes);
        if (element.element == Element::Guid)
            m_guidIsLink = !equals(valueOf(attributes, "ispermalink"), "false");
        m_escaping = m_kind == ContentKind::Inline;
    }
    m_frames.push_back(frame);
}

void FeedBuilder::openRoot(const Resolved &element, const char **attributes)
{
    std::string &format = m_feed.format;
    if (element.element == Element::Rss) {
        const std::string_view version = trimmed(valueOf(attributes, "version"));
        format = version.starts_with("2") ? "rss20"
            : version == "0.90"           ? "rss090"
            : version == "0.91"           ? "rss091"
            : version == "0.92"           ? "rss092"
            : version == "0.93"           ? "rss093"
            : version == "0.94"           ? "rss094"
            : version.starts_with("1")    ? "rss10"
                                          : "rss";
    } else if (element.element == Element::Rdf) {
        const bool old = std::any_of(m_prefixes.begin(), m_prefixes.end(),
                                     [](const Prefix &p) { return p.vocabulary == Vocabulary::Rss; });
        format = "rss10";
        for (const char **attribute = attributes; old && *attribute; attribute += 2)
            if (std::strstr(attribute[1], "netscape.com"))
                format = "rss090";
    } else if (element.element == Element::Feed) {
        format = element.vocabulary == Vocabulary::Atom03                ? "atom03"
            : element.vocabulary == Vocabulary::Atom10                   ? "atom10"
            : trimmed(valueOf(attributes, "version")).starts_with("0.3") ? "atom03"
                                                                         : "atom";
    } else if (format.empty()) {
        const bool definition = !valueOf(attributes, "href").empty() || !valueOf(attributes, "lastmod").empty()
            || element.name == "CHANNEL";
        format = definition ? "cdf" : "rss";
    }
    if (const std::string_view language = valueOf(attributes, "xml:lang"); !language.empty())
        m_languageOfRoot = language;
    if (m_feed.format == "cdf") {
        m_feed.link = absolute(valueOf(attributes, "href"));
        m_feed.updated = feedDate(valueOf(attributes, "lastmod"));
    }
}

void FeedBuilder::openItem(const char **attributes)
{
    if (m_feed.format.empty())
        m_feed.format = "rss";
    m_inItem = true;
    m_guidIsLink = false;
    m_summaryIsCopy = false;
    m_hasContent = false;
    m_linkIsCertain = false;
    m_authorIsCore = false;
    m_titleIsCore = false;
    m_itunesAuthor.clear();
    m_feed.entries.emplace_back();
    if (!*attributes)
        return;
    entry().id = valueOf(attributes, "rdf:about");
    if (m_feed.format == "cdf") {
        entry().link = absolute(valueOf(attributes, "href"));
        entry().updated = feedDate(valueOf(attributes, "lastmod"));
    }
}

void FeedBuilder::openLink(const char **attributes)
{
    m_linkRelation = lowered(valueOf(attributes, "rel"));
    m_linkType = lowered(valueOf(attributes, "type"));
    const std::string_view address = valueOf(attributes, "href");
    if (m_inItem && m_linkRelation.ends_with("enclosure")) {
        FeedEnclosure enclosure{absolute(address), std::string(valueOf(attributes, "type")),
                                std::string(valueOf(attributes, "length"))};
        if (!enclosure.url.empty())
            entry().enclosures.push_back(std::move(enclosure));
        return;
    }
    addLink(address);
}

/// An alternate of HTML is the one; any other alternate will do until it comes.
void FeedBuilder::addLink(std::string_view address)
{
    if (m_inPerson || !(m_linkRelation.empty() || m_linkRelation.ends_with("alternate")))
        return;
    const bool certain = m_linkType.empty() || m_linkType == "text/html" || m_linkType == "application/xhtml+xml";
    std::string &link = m_inItem ? entry().link : m_feed.link;
    bool &isCertain = m_inItem ? m_linkIsCertain : m_feedLinkIsCertain;
    if (isCertain || (!link.empty() && !certain))
        return;
    std::string target = absolute(address);
    if (target.empty())
        return;
    link = std::move(target);
    isCertain = certain;
}

bool FeedBuilder::takesMarkup() const
{
    switch (m_field) {
    case Element::Title:
    case Element::DublinTitle:
    case Element::Description:
    case Element::DublinDescription:
    case Element::ItunesSummary:
    case Element::ItunesSubtitle:
    case Element::Summary:
    case Element::Content:
    case Element::Body:
    case Element::Encoded:
    case Element::Subtitle:
    case Element::Info:
        return true;
    default:
        return false;
    }
}

void FeedBuilder::readContentKind(const Resolved &element, const char **attributes)
{
    const std::string type = *attributes ? lowered(trimmed(valueOf(attributes, "type"))) : std::string();
    const std::string_view mode = *attributes ? trimmed(valueOf(attributes, "mode")) : std::string_view();
    const bool isAtom = element.vocabulary == Vocabulary::Atom03 || element.vocabulary == Vocabulary::Atom10
        || (element.vocabulary == Vocabulary::None && m_feed.format.starts_with("atom"));
    const bool isAtom03 = element.vocabulary == Vocabulary::Atom03 || m_feed.format == "atom03";
    m_isHtml = isHtmlType(type);
    if (equals(mode, "base64")) {
        m_kind = ContentKind::Encoded;
    } else if (element.element == Element::Body) {
        m_kind = ContentKind::Inline;
    } else if (!isAtom) {
        const bool isHtml = element.element == Element::Description || element.element == Element::Encoded
            || element.element == Element::DublinDescription || element.element == Element::Content || isHtmlType(type);
        m_kind = isHtml && type != "text/plain" ? ContentKind::Markup : ContentKind::Plain;
    } else if (isHtmlType(type)) {
        m_kind = ContentKind::Markup;
    } else if (type == "xhtml" || type.ends_with("+xml") || type.ends_with("/xml")) {
        m_kind = equals(mode, "escaped") ? ContentKind::Markup : ContentKind::Inline;
        m_xhtmlDivision = !isAtom03 && (type == "xhtml" || type == "application/xhtml+xml");
    } else if (!isAtom03 && type.find('/') != std::string::npos && !type.starts_with("text/")
               && !type.ends_with("json")) {
        m_kind = ContentKind::Encoded;
    }
}

void FeedBuilder::startInline(std::string_view name, const char **attributes)
{
    if (!m_escaping) {
        // Text so far was plain; from now on it stands in markup.
        std::string escaped;
        appendEscaped(escaped, m_text);
        m_text = std::move(escaped);
        m_escaping = true;
        m_kind = ContentKind::Inline;
    }
    const std::string_view local = localName(name);
    m_text.append("<") += local;
    for (; *attributes; attributes += 2) {
        const std::string_view attribute = attributes[0];
        if (attribute.starts_with("xmlns") && !equals(local, "svg") && !equals(local, "math"))
            continue;
        m_text.append(" ").append(attribute) += "=\"";
        for (const char *c = attributes[1]; *c; ++c) {
            switch (*c) {
            case '&':
                m_text += "&amp;";
                break;
            case '"':
                m_text += "&quot;";
                break;
            case '<':
                m_text += "&lt;";
                break;
            default:
                m_text += *c;
            }
        }
        m_text += '"';
    }
    m_text += '>';
    m_inline.emplace_back(local);
}

void FeedBuilder::text(std::string_view text)
{
    if (m_skipped > 0)
        return;
    if (m_collecting && m_escaping)
        appendEscaped(m_text, text);
    else if (m_collecting)
        m_text += text;
    else if (m_inPerson)
        m_personText += text;
}

void FeedBuilder::entity(std::string_view name)
{
    const char32_t character = namedCharacter(name);
    std::string text;
    if (character == 0 || (m_collecting && m_escaping))
        text.append("&").append(name) += ';';
    else
        appendUtf8(text, character);
    if (m_skipped == 0 && m_collecting)
        m_text += text;
    else
        this->text(text);
}

void FeedBuilder::endElement()
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_collecting && !m_inline.empty()) {
        m_text.append("</").append(m_inline.back()) += '>';
        m_inline.pop_back();
        return;
    }
    if (m_frames.empty())
        return;
    if (m_collecting)
        finishField();
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (frame.element == Element::Item)
        closeItem();
    else if (frame.element == Element::Author)
        closePerson();
    restoreScope(frame.prefixes, frame.bases);
}

std::string FeedBuilder::absolute(std::string_view reference) const
{
    reference = trimmed(reference);
    std::string address = resolveAddress(m_bases.back(), reference);
    return isSafeAddress(address) ? address : std::string();
}

std::string FeedBuilder::finishedMarkup()
{
    std::string_view markup = trimmed(m_text);
    if (m_kind == ContentKind::Encoded) {
        std::string decoded(markup);
        if (decodeBase64(decoded))
            m_text = std::move(decoded);
        markup = trimmed(m_text);
        m_kind = m_isHtml || looksLikeMarkup(markup) ? ContentKind::Markup : ContentKind::Plain;
    }
    if (m_kind == ContentKind::Inline && m_xhtmlDivision)
        markup = withoutDivision(markup);
    const bool isAtom = m_fieldVocabulary == Vocabulary::Atom10 || m_fieldVocabulary == Vocabulary::Atom03;
    if (m_kind == ContentKind::Plain && (isAtom || !looksLikeMarkup(markup)))
        return std::string(markup);
    return cleanMarkup(markup, m_bases.back());
}

void FeedBuilder::finishField()
{
    m_collecting = false;
    std::string value = takesMarkup() ? finishedMarkup() : std::string(trimmed(m_text));
    m_text.clear();
    m_inline.clear();
    repairControls(value);
    if (m_field == Element::Name)
        m_person.name = std::move(value);
    else if (m_field == Element::Email)
        m_person.email = std::move(value);
    else if (value.empty())
        return;
    else if (m_inItem)
        assignEntry(m_field, std::move(value));
    else
        assignFeed(m_field, std::move(value));
}

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
        author = trimmed(m_personText);
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
