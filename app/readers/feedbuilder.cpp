// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedbuilder.h"

#include "app/readers/bytetext.h"
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

bool equals(std::string_view text, std::string_view lowerCase)
{
    return text.size() == lowerCase.size()
        && std::equal(text.begin(), text.end(), lowerCase.begin(), [](char a, char b) { return lowerByte(a) == b; });
}

/// The value of an attribute, whose name is matched without regard to case; empty when there is none.
std::string_view valueOf(const char **attributes, std::string_view lowerName)
{
    for (; *attributes; attributes += 2)
        if (equals(attributes[0], lowerName))
            return attributes[1];
    return {};
}

/// The bytes that base64 stands for, if it is that and they are text.
bool decodeBase64(std::string &text)
{
    QByteArray packed(text.data(), qsizetype(text.size()));
    packed.removeIf(isBlankByte);
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
    return trimmedBytes(markup.substr(open + 1, markup.size() - open - 1 - 6));
}

bool isHtmlType(std::string_view type)
{
    return type == "html" || type == "text/html";
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
                {std::string(name.substr(std::min<std::size_t>(6, name.size()))), vocabularyOf(trimmedBytes(value))});
            ++m_scope;
        } else if (name == "xml:base") {
            std::string base = resolveAddress(m_bases.back(), trimmedBytes(value));
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
        ++m_scope;
    }
    m_bases.resize(bases);
}

const FeedBuilder::Resolved &FeedBuilder::resolve(std::string_view name)
{
    const auto first = static_cast<unsigned char>(name.front());
    const auto last = static_cast<unsigned char>(name.back());
    Resolved &known = m_known[(name.size() * 7 + first * 5 + last) & 63U];
    if (known.scope != m_scope || known.name != name)
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
    return {std::string(whole), elementOf(vocabulary, localName(whole)), vocabulary, m_scope};
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
    case Element::MediaGroup:
        if (!m_inItem || m_inPerson)
            return skip();
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
        m_linkRelation = lowerBytes(valueOf(attributes, "rel"));
        m_linkType = lowerBytes(valueOf(attributes, "type"));
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
        const std::string_view version = trimmedBytes(valueOf(attributes, "version"));
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
        format = element.vocabulary == Vocabulary::Atom03                     ? "atom03"
            : element.vocabulary == Vocabulary::Atom10                        ? "atom10"
            : trimmedBytes(valueOf(attributes, "version")).starts_with("0.3") ? "atom03"
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
    m_mediaDescription.clear();
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
    m_linkRelation = lowerBytes(valueOf(attributes, "rel"));
    m_linkType = lowerBytes(valueOf(attributes, "type"));
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
    case Element::MediaDescription:
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
    const std::string type = *attributes ? lowerBytes(trimmedBytes(valueOf(attributes, "type"))) : std::string();
    const std::string_view mode = *attributes ? trimmedBytes(valueOf(attributes, "mode")) : std::string_view();
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
    if (m_skipped > 0 || !(m_collecting || m_inPerson))
        return;
    std::string &text = m_collecting ? m_text : m_personText;
    if (name != m_lastEntity) {
        m_lastEntity = name;
        m_lastCharacter = namedCharacter(name);
    }
    const char32_t character = m_lastCharacter;
    if (character == 0 || (m_collecting && m_escaping))
        text.append("&").append(name) += ';';
    else
        appendUtf8(text, character);
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
    reference = trimmedBytes(reference);
    std::string address = resolveAddress(m_bases.back(), reference);
    return isSafeAddress(address) ? address : std::string();
}

std::string FeedBuilder::finishedMarkup()
{
    std::string_view markup = trimmedBytes(m_text);
    if (m_kind == ContentKind::Encoded) {
        std::string decoded(markup);
        if (decodeBase64(decoded))
            m_text = std::move(decoded);
        markup = trimmedBytes(m_text);
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
    std::string value = takesMarkup() ? finishedMarkup() : std::string(trimmedBytes(m_text));
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

} // namespace nutgraf::readers
