// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsonld.h"

#include "app/readers/words.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr int Deepest = 12;

/// Repairs what browsers' search robots put up with: raw line breaks inside strings, commas before a closing bracket.
QByteArray repaired(const QString &script)
{
    QString text;
    text.reserve(script.size());
    bool inString = false;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QChar c = script[i];
        if (inString && c == u'\\' && i + 1 < script.size()) {
            text += c;
            text += script[++i];
            continue;
        }
        if (c == u'"')
            inString = !inString;
        if (c.unicode() < 0x20) {
            text += u' ';
            continue;
        }
        if (!inString && (c == u'}' || c == u']')) {
            qsizetype back = text.size();
            while (back > 0 && text[back - 1].isSpace())
                --back;
            if (back > 0 && text[back - 1] == u',')
                text.truncate(back - 1);
        }
        text += c;
    }
    return text.toUtf8();
}

QString unwrapped(const QString &script)
{
    const qsizetype brace = script.indexOf(u'{');
    const qsizetype bracket = script.indexOf(u'[');
    const qsizetype start = brace < 0 ? bracket : bracket < 0 ? brace : std::min(brace, bracket);
    const qsizetype end = std::max(script.lastIndexOf(u'}'), script.lastIndexOf(u']'));
    return start < 0 || end < start ? QString() : script.sliced(start, end - start + 1);
}

QJsonValue parsed(const QString &script)
{
    const QString text = unwrapped(script);
    QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isNull())
        document = QJsonDocument::fromJson(repaired(text));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QStringList typesOf(const QJsonObject &object)
{
    QStringList types;
    const QJsonValue value = object.value(u"@type");
    for (const QJsonValue &type : value.isArray() ? value.toArray() : QJsonArray{value})
        types.append(type.toString().section(u'/', -1));
    return types;
}

/// How likely the object describes the page's own report: 0 not at all.
int rankOf(const QJsonObject &object)
{
    int rank = 0;
    for (const QString &type : typesOf(object)) {
        if (type.endsWith(QLatin1String("NewsArticle")) || type == QLatin1String("ReportageNewsArticle"))
            rank = std::max(rank, 6);
        else if (type.endsWith(QLatin1String("Article")) || type.endsWith(QLatin1String("BlogPosting"))
                 || type == QLatin1String("Report") || type.endsWith(QLatin1String("Posting"))
                 || type == QLatin1String("Review"))
            rank = std::max(rank, 5);
        else if (type == QLatin1String("CreativeWork") || type == QLatin1String("Recipe")
                 || type == QLatin1String("HowTo") || type == QLatin1String("VideoObject")
                 || type == QLatin1String("PodcastEpisode"))
            rank = std::max(rank, 3);
        else if (type.endsWith(QLatin1String("Page")))
            rank = std::max(rank, 2);
    }
    return rank;
}

class Collector
{
public:
    void add(const QJsonValue &value, int depth = 0)
    {
        if (depth > Deepest)
            return;
        if (value.isArray()) {
            for (const QJsonValue &item : value.toArray())
                add(item, depth + 1);
            return;
        }
        if (!value.isObject())
            return;
        const QJsonObject object = value.toObject();
        const QString id = object.value(u"@id").toString();
        if (!id.isEmpty() && object.size() > 1 && !m_byId.contains(id))
            m_byId.insert(id, object);
        if (object.contains(u"@type"))
            m_objects.append(object);
        // What hangs below a work is its parts, but pages nest the article in its page or list.
        for (const char *key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher",
                                "isPartOf", "itemReviewed", "review"})
            if (object.value(QLatin1String(key)).isObject() || object.value(QLatin1String(key)).isArray())
                add(object.value(QLatin1String(key)), depth + 1);
    }

    StructuredData data() const
    {
        StructuredData data;
        QJsonObject best;
        int bestRank = 0;
        for (const QJsonObject &object : m_objects) {
            int rank = rankOf(object) * 2;
            if (rank == 0)
                continue;
            rank += object.contains(u"datePublished") || object.contains(u"headline") ? 1 : 0;
            if (rank > bestRank) {
                bestRank = rank;
                best = object;
            }
        }
        take(best, data);
        data.article = bestRank >= 10;
        for (const QJsonObject &object : m_objects) {
            // A page's dates stand in for the report's; other works on the page have their own.
            if (rankOf(object) == 2 || rankOf(object) == rankOf(best)) {
                if (data.published.isEmpty() && data.modified.isEmpty()) {
                    data.published = object.value(u"datePublished").toString();
                    data.modified = object.value(u"dateModified").toString();
                }
                if (data.language.isEmpty())
                    data.language = object.value(u"inLanguage").toString();
                if (data.authors.isEmpty())
                    data.authors = namesOf(object.value(u"author"));
            }
            if (data.siteName.isEmpty() && typesOf(object).contains(QLatin1String("WebSite")))
                data.siteName = nameOf(object);
            if (data.publisher.isEmpty())
                data.publisher = namesOf(object.value(u"publisher")).value(0);
        }
        return data;
    }

private:
    QJsonObject resolved(const QJsonObject &object) const
    {
        const QString id = object.value(u"@id").toString();
        return !id.isEmpty() && !object.contains(u"name") ? m_byId.value(id, object) : object;
    }

    static QString nameOf(const QJsonObject &object)
    {
        const QJsonValue value = object.value(u"name");
        QString name = squeezed(value.isArray() ? value.toArray().first().toString() : value.toString());
        if (name.isEmpty()) {
            name = squeezed(
                QString(object.value(u"givenName").toString() + u' ' + object.value(u"familyName").toString()));
        }
        return name;
    }

    QStringList namesOf(const QJsonValue &value, int depth = 0) const
    {
        QStringList names;
        if (depth > 3)
            return names;
        if (value.isString()) {
            names.append(squeezed(value.toString()));
        } else if (value.isArray()) {
            for (const QJsonValue &item : value.toArray())
                names += namesOf(item, depth + 1);
        } else if (value.isObject()) {
            const QJsonObject object = resolved(value.toObject());
            const QString name = nameOf(object);
            if (!name.isEmpty())
                names.append(name);
            else if (object.value(u"name").isArray())
                names += namesOf(object.value(u"name"), depth + 1);
        }
        names.removeAll(QString());
        return names;
    }

    void take(const QJsonObject &object, StructuredData &data) const
    {
        data.type = typesOf(object).value(0);
        data.body = object.value(u"articleBody").toString();
        data.headline = squeezed(object.value(u"headline").toString());
        if (data.headline.isEmpty())
            data.headline = squeezed(object.value(u"name").toString());
        data.authors = namesOf(object.value(u"author"));
        if (data.authors.isEmpty())
            data.authors = namesOf(object.value(u"creator"));
        data.publisher = namesOf(object.value(u"publisher")).value(0);
        data.published = object.value(u"datePublished").toString();
        if (data.published.isEmpty())
            data.published = object.value(u"uploadDate").toString();
        if (data.published.isEmpty())
            data.published = object.value(u"dateCreated").toString();
        data.modified = object.value(u"dateModified").toString();
        data.language = object.value(u"inLanguage").toString();
        data.url = object.value(u"url").toString();
        if (data.url.isEmpty())
            data.url = object.value(u"mainEntityOfPage").toString();
    }

    QList<QJsonObject> m_objects;
    QHash<QString, QJsonObject> m_byId;
};

} // namespace

StructuredData readStructuredData(const QStringList &scripts)
{
    Collector collector;
    for (const QString &script : scripts)
        collector.add(parsed(script));
    return collector.data();
}

} // namespace nutgraf::readers
