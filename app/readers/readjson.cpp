// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readjson.h"

#include "app/readers/jsontext.h"

#include <QCryptographicHash>

namespace nutgraf::readers {

namespace {

/// Counts code points from one place of a text to the next; places come in ascending order, or it begins anew.
class CodePoints
{
public:
    explicit CodePoints(const QString &text)
        : m_text(text)
    { }

    qint64 at(qsizetype unit)
    {
        if (unit < m_unit)
            m_unit = m_count = 0;
        for (; m_unit < unit && m_unit < m_text.size(); ++m_unit)
            m_count += m_text[m_unit].isLowSurrogate() ? 0 : 1;
        return m_count;
    }

private:
    const QString &m_text;
    qsizetype m_unit = 0;
    qint64 m_count = 0;
};

/// Writes one object; its members come in the order of the calls.
class ObjectWriter
{
public:
    explicit ObjectWriter(QByteArray &json)
        : m_json(json)
    {
        m_json.append('{');
    }

    void raw(QByteArrayView name, QByteArrayView value)
    {
        member(name);
        m_json.append(value.data(), value.size());
    }

    void text(QByteArrayView name, QStringView value)
    {
        member(name);
        appendJsonString(m_json, value);
    }

    void textUtf8(QByteArrayView name, QByteArrayView value)
    {
        member(name);
        appendJsonString(m_json, value);
    }

    void number(QByteArrayView name, qint64 value) { raw(name, QByteArray::number(value)); }

    void number(QByteArrayView name, double value) { raw(name, QByteArray::number(value, 'g', 17)); }

    void texts(QByteArrayView name, const QStringList &values)
    {
        list(name, values, [this](const QString &value) { appendJsonString(m_json, value); });
    }

    template<typename List, typename Write>
    void list(QByteArrayView name, const List &items, const Write &write)
    {
        member(name);
        m_json.append('[');
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i > 0)
                m_json.append(',');
            write(items[i]);
        }
        m_json.append(']');
    }

    void end() { m_json.append('}'); }

private:
    void member(QByteArrayView name)
    {
        if (!m_json.endsWith('{'))
            m_json.append(',');
        m_json.append('"').append(name.data(), name.size()).append("\":", 2);
    }

    QByteArray &m_json;
};

void writeTurn(QByteArray &json, const Turn &turn, CodePoints &points)
{
    ObjectWriter object(json);
    object.number("start", points.at(turn.start));
    object.number("end", points.at(turn.end));
    object.text("speaker", turn.speaker);
    if (turn.startMs >= 0)
        object.number("start_ms", turn.startMs);
    if (turn.endMs >= 0)
        object.number("end_ms", turn.endMs);
    object.end();
}

void writeReview(QByteArray &json, const ClaimReview &review)
{
    ObjectWriter object(json);
    object.text("claim", review.claim);
    object.text("claimant", review.claimant);
    object.text("claimed", review.claimed);
    object.text("appearance", review.appearance);
    object.text("rating", review.rating);
    if (review.worstRating != 0 || review.bestRating != 0) {
        object.number("rating_value", review.ratingValue);
        object.number("worst_rating", review.worstRating);
        object.number("best_rating", review.bestRating);
    }
    object.text("reviewer", review.reviewer);
    object.text("reviewed", review.reviewed);
    object.text("url", review.url);
    object.end();
}

void writeParts(QByteArray &json, ObjectWriter &object, const ReadDocument &document)
{
    CodePoints points(document.text);
    if (!document.captions.isEmpty())
        object.texts("captions", document.captions);
    if (!document.pages.isEmpty())
        object.list("pages", document.pages, [&](const PageStart &page) {
            ObjectWriter writer(json);
            writer.number("start", points.at(page.start));
            writer.number("page", qint64(page.page));
            writer.end();
        });
    if (!document.turns.isEmpty())
        object.list("turns", document.turns, [&](const Turn &turn) { writeTurn(json, turn, points); });
    if (!document.claimReviews.isEmpty())
        object.list("claim_reviews", document.claimReviews,
                    [&](const ClaimReview &review) { writeReview(json, review); });
}

} // namespace

QByteArray readJson(const ReadDocument &document, QByteArrayView id)
{
    constexpr qsizetype Usual = 4096;
    const QByteArray text = document.text.toUtf8();
    QByteArray json;
    json.reserve(text.size() + text.size() / 8 + Usual + document.links.size() * 160);
    ObjectWriter object(json);
    if (!id.isEmpty())
        object.raw("id", id);
    object.text("kind", kindName(document.kind));
    object.text("title", document.title);
    object.texts("byline", document.byline);
    object.text("publisher", document.publisher);
    object.text("published", document.published);
    object.text("published_evidence", document.publishedEvidence);
    object.text("modified", document.modified);
    object.text("language", document.language);
    object.text("canonical_url", document.canonicalUrl);
    object.text("site_name", document.siteName);
    object.textUtf8("text", text);
    object.textUtf8("text_sha256", QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    object.list("links", document.links, [&json](const Link &link) {
        ObjectWriter writer(json);
        writer.text("url", link.url);
        writer.text("text", link.text);
        writer.end();
    });
    object.text("credit", document.credit);
    object.text("content_type", document.contentType);
    object.text("charset", document.charset);
    object.texts("warnings", document.warnings);
    writeParts(json, object, document);
    object.end();
    return json;
}

} // namespace nutgraf::readers
