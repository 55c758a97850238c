// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsonldtree.h"

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

constexpr int Deepest = 14;
constexpr size_t MostValues = 20000;

struct TermName
{
    QLatin1String name;
    Term term;
};

constexpr std::array TermNames{
    TermName{QLatin1String("@graph"), Term::Graph},
    TermName{QLatin1String("@id"), Term::Id},
    TermName{QLatin1String("@type"), Term::Type},
    TermName{QLatin1String("@value"), Term::Value},
    TermName{QLatin1String("about"), Term::About},
    TermName{QLatin1String("alternateName"), Term::AlternateName},
    TermName{QLatin1String("appearance"), Term::Appearance},
    TermName{QLatin1String("articleBody"), Term::ArticleBody},
    TermName{QLatin1String("author"), Term::Author},
    TermName{QLatin1String("bestRating"), Term::BestRating},
    TermName{QLatin1String("claimReviewed"), Term::ClaimReviewed},
    TermName{QLatin1String("creator"), Term::Creator},
    TermName{QLatin1String("dateCreated"), Term::DateCreated},
    TermName{QLatin1String("dateModified"), Term::DateModified},
    TermName{QLatin1String("datePublished"), Term::DatePublished},
    TermName{QLatin1String("familyName"), Term::FamilyName},
    TermName{QLatin1String("firstAppearance"), Term::FirstAppearance},
    TermName{QLatin1String("givenName"), Term::GivenName},
    TermName{QLatin1String("hasPart"), Term::HasPart},
    TermName{QLatin1String("headline"), Term::Headline},
    TermName{QLatin1String("inLanguage"), Term::InLanguage},
    TermName{QLatin1String("isPartOf"), Term::IsPartOf},
    TermName{QLatin1String("item"), Term::Item},
    TermName{QLatin1String("itemListElement"), Term::ItemListElement},
    TermName{QLatin1String("itemReviewed"), Term::ItemReviewed},
    TermName{QLatin1String("mainEntity"), Term::MainEntity},
    TermName{QLatin1String("mainEntityOfPage"), Term::MainEntityOfPage},
    TermName{QLatin1String("name"), Term::Name},
    TermName{QLatin1String("publisher"), Term::Publisher},
    TermName{QLatin1String("ratingExplanation"), Term::RatingExplanation},
    TermName{QLatin1String("ratingValue"), Term::RatingValue},
    TermName{QLatin1String("review"), Term::Review},
    TermName{QLatin1String("reviewRating"), Term::ReviewRating},
    TermName{QLatin1String("sameAs"), Term::SameAs},
    TermName{QLatin1String("sourceOrganization"), Term::SourceOrganization},
    TermName{QLatin1String("subjectOf"), Term::SubjectOf},
    TermName{QLatin1String("uploadDate"), Term::UploadDate},
    TermName{QLatin1String("url"), Term::Url},
    TermName{QLatin1String("worstRating"), Term::WorstRating},
};

Term termOf(QStringView key)
{
    if (key.startsWith(QLatin1String("schema:")))
        key = key.sliced(7);
    for (const TermName &known : TermNames)
        if (known.name.size() == key.size() && known.name == key)
            return known.term;
    return Term::None;
}

bool isBlank(QChar c)
{
    return c.unicode() <= 0x20 || c == QChar(0xA0) || c == QChar(0xFEFF);
}

int hexOf(QChar c)
{
    const char16_t u = c.unicode();
    return u >= u'0' && u <= u'9' ? u - u'0' : (u | 0x20) >= u'a' && (u | 0x20) <= u'f' ? (u | 0x20) - u'a' + 10 : -1;
}

/// Four digits of a \u escape, -1 for anything else.
int codeUnit(QStringView digits)
{
    if (digits.size() < 4)
        return -1;
    int unit = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        const int digit = hexOf(digits[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

QString decoded(QStringView raw)
{
    qsizetype slash = raw.indexOf(u'\\');
    if (slash < 0)
        return raw.toString();
    QString text;
    text.reserve(raw.size());
    qsizetype from = 0;
    while (slash >= 0 && slash + 1 < raw.size()) {
        text += raw.sliced(from, slash - from);
        const QChar c = raw[slash + 1];
        from = slash + 2;
        const int unit = c == u'u' ? codeUnit(raw.sliced(from)) : -1;
        if (unit >= 0) {
            text += QChar(char16_t(unit));
            from += 4;
        } else if (c == u'n' || c == u'r' || c == u't' || c == u'b' || c == u'f') {
            text += c == u't' ? u' ' : c == u'n' ? u'\n' : u' ';
        } else {
            text += c;
        }
        slash = raw.indexOf(u'\\', from);
    }
    text += raw.sliced(from);
    return text;
}

class Scanner
{
public:
    Scanner(QStringView script, LinkedData &data)
        : m_script(script)
        , m_data(data)
    { }

    /// All values at the top; what stands between them (comments, CDATA, semicolons) is passed over.
    void run()
    {
        while (m_at < m_script.size()) {
            const QChar c = m_script[m_at];
            if (c != u'{' && c != u'[') {
                ++m_at;
                continue;
            }
            if (m_script.sliced(m_at).startsWith(QLatin1String("[CDATA["))) {
                m_at += 7;
                continue;
            }
            const int value = readValue(Term::None, 0);
            if (value >= 0)
                m_data.roots.push_back(value);
        }
    }

private:
    bool atEnd() const { return m_at >= m_script.size(); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_script[m_at]))
            ++m_at;
    }

    /// The index of the quotation mark that ends the string begun before @p begin. One that nothing follows which may
    /// follow a string is a mark that the page forgot to escape.
    qsizetype endOfString(qsizetype begin) const
    {
        for (qsizetype mark = m_script.indexOf(u'"', begin); mark >= 0; mark = m_script.indexOf(u'"', mark + 1)) {
            qsizetype slashes = 0;
            while (mark - slashes > begin && m_script[mark - slashes - 1] == u'\\')
                ++slashes;
            if (slashes % 2 == 1)
                continue;
            qsizetype after = mark + 1;
            while (after < m_script.size() && isBlank(m_script[after]))
                ++after;
            if (after >= m_script.size() || QStringView(u",:]}\"").contains(m_script[after]))
                return mark;
        }
        return m_script.size();
    }

    QStringView readString()
    {
        const qsizetype begin = m_at + 1;
        const qsizetype end = endOfString(begin);
        m_at = std::min(end + 1, m_script.size());
        return m_script.sliced(begin, end - begin);
    }

    void skipScalar()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !QStringView(u",]}").contains(m_script[m_at]))
            ++m_at;
        if (m_at == begin && !atEnd())
            ++m_at;
    }

    /// Without recursion: foreign data may be nested as deep as it is long.
    void skipValue()
    {
        skipBlanks();
        if (atEnd())
            return;
        if (m_script[m_at] == u'"') {
            readString();
            return;
        }
        if (m_script[m_at] != u'{' && m_script[m_at] != u'[') {
            skipScalar();
            return;
        }
        qsizetype depth = 0;
        while (!atEnd()) {
            const QChar c = m_script[m_at];
            if (c == u'"') {
                readString();
                continue;
            }
            ++m_at;
            if (c == u'{' || c == u'[')
                ++depth;
            else if ((c == u'}' || c == u']') && --depth == 0)
                return;
        }
    }

    int add(LinkedValue::Kind kind, Term term, QStringView raw = {})
    {
        LinkedValue value;
        value.kind = kind;
        value.term = term;
        value.raw = raw;
        m_data.values.push_back(value);
        return int(m_data.values.size()) - 1;
    }

    int readValue(Term term, int depth)
    {
        skipBlanks();
        if (atEnd())
            return -1;
        const QChar c = m_script[m_at];
        if (m_data.values.size() >= MostValues || ((c == u'{' || c == u'[') && depth >= Deepest)) {
            skipValue();
            return -1;
        }
        if (c == u'"') {
            const QStringView text = readString();
            return add(LinkedValue::Text, term, text);
        }
        if (c == u'{' || c == u'[')
            return readNested(term, depth);
        const qsizetype begin = m_at;
        skipScalar();
        const QStringView raw = m_script.sliced(begin, m_at - begin).trimmed();
        return !raw.isEmpty() && (raw.front().isDigit() || raw.front() == u'-') ? add(LinkedValue::Number, term, raw)
                                                                                : -1;
    }

    int readNested(Term term, int depth)
    {
        const bool isObject = m_script[m_at] == u'{';
        const int parent = add(isObject ? LinkedValue::Object : LinkedValue::List, term);
        int last = -1;
        ++m_at;
        while (!atEnd()) {
            const QChar c = m_script[m_at];
            if (c == u'}' || c == u']') {
                ++m_at;
                break;
            }
            if (isBlank(c) || c == u',' || (isObject && c != u'"')) {
                ++m_at;
                continue;
            }
            const int child = isObject ? readMember(depth) : readValue(term, depth + 1);
            if (child < 0)
                continue;
            (last < 0 ? m_data.values[parent].firstChild : m_data.values[last].next) = child;
            last = child;
        }
        if (isObject)
            index(parent);
        return parent;
    }

    int readMember(int depth)
    {
        const Term term = termOf(readString());
        skipBlanks();
        if (atEnd() || m_script[m_at] != u':')
            return -1;
        ++m_at;
        if (term != Term::None)
            return readValue(term, depth + 1);
        skipValue();
        return -1;
    }

    void index(int object)
    {
        const int id = m_data.member(object, Term::Id);
        const int first = m_data.values[object].firstChild;
        if (id >= 0 && m_data.values[first].next >= 0) {
            const QString name = m_data.text(id);
            if (!m_data.byId.contains(name))
                m_data.byId.insert(name, object);
        }
    }

    QStringView m_script;
    LinkedData &m_data;
    qsizetype m_at = 0;
};

} // namespace

int LinkedData::member(int object, Term term) const
{
    if (object < 0 || values[object].kind != LinkedValue::Object)
        return -1;
    for (int child = values[object].firstChild; child >= 0; child = values[child].next)
        if (values[child].term == term)
            return child;
    return -1;
}

QString LinkedData::text(int value) const
{
    for (int step = 0; value >= 0 && step < Deepest; ++step) {
        switch (values[value].kind) {
        case LinkedValue::Text:
        case LinkedValue::Number:
            return decoded(values[value].raw);
        case LinkedValue::List:
            value = values[value].firstChild;
            break;
        case LinkedValue::Object: {
            const int stated = member(value, Term::Value);
            value = stated >= 0 ? stated : member(value, Term::Name);
            break;
        }
        }
    }
    return {};
}

std::vector<int> LinkedData::items(int value) const
{
    std::vector<int> found;
    if (value < 0)
        return found;
    if (values[value].kind != LinkedValue::List)
        return {value};
    for (int child = values[value].firstChild; child >= 0; child = values[child].next)
        found.push_back(child);
    return found;
}

int LinkedData::resolved(int object) const
{
    const int id = member(object, Term::Id);
    return id >= 0 && member(object, Term::Name) < 0 ? byId.value(text(id), object) : object;
}

QStringList LinkedData::types(int object) const
{
    QStringList names;
    for (const int type : items(member(object, Term::Type))) {
        const QString name = text(type);
        names.append(name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u':')) + 1));
    }
    return names;
}

LinkedData readLinkedData(const QStringList &scripts)
{
    LinkedData data;
    for (const QString &script : scripts)
        Scanner(script, data).run();
    return data;
}

} // namespace nutgraf::readers
