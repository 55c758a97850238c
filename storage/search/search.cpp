// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/search.h"

#include "storage/search/searchquery.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <optional>

namespace nutgraf::storage {

namespace {

// bm25 reads every hit (1.5 s for a common word in a million documents), so ranking looks at the newest ones only.
constexpr int MostCandidates = 2000;
// Texts that are looked through letter by letter, newest first: 2.5 kB each, some 0.2 s.
constexpr int MostScanned = 20000;
constexpr QChar MarkStart(0xFDD0); // noncharacters: never in a text that a reader made
constexpr QChar MarkEnd(0xFDD1);

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::search)
};

/// What differs between the two tables that are searched.
struct Corpus
{
    SearchHit::Kind kind;
    QString index;
    QString texts;
    QString allText; ///< one expression with everything that is indexed
    QString weights;
    QString describe; ///< uuid, group, removed, day or null, title, publisher, published for an id
};

/// Newer captures of a document hide older ones: the rows come by descending id, so the first of a group counts.
const Corpus &documents()
{
    static const Corpus corpus{
        SearchHit::Document,
        QStringLiteral("capture_search"),
        QStringLiteral("capture_text"),
        QStringLiteral("title || char(10) || publisher || char(10) || body"),
        QStringLiteral("8.0, 2.0, 1.0"),
        QStringLiteral("SELECT n.uuid, d.id, n.removed OR c.removed OR n.state = 2, d.published_min, "
                       "CASE WHEN d.title <> '' THEN d.title ELSE t.title END, t.publisher, d.published "
                       "FROM node c JOIN capture_text t ON t.id = c.id "
                       "JOIN edge e ON e.source = c.id AND e.kind = 'capture_of' AND e.removed = 0 "
                       "JOIN document d ON d.id = e.target JOIN node n ON n.id = d.id WHERE c.id = ?"),
    };
    return corpus;
}

const Corpus &claims()
{
    static const Corpus corpus{
        SearchHit::Claim,
        QStringLiteral("claim_search"),
        QStringLiteral("claim"),
        QStringLiteral("statement || char(10) || subject || char(10) || measure"),
        QStringLiteral("4.0, 2.0, 1.0"),
        QStringLiteral("SELECT n.uuid, n.id, n.removed OR n.state = 2, NULL, c.statement, '', c.as_of "
                       "FROM node n JOIN claim c ON c.id = n.id WHERE n.id = ?"),
    };
    return corpus;
}

/// One search over one corpus: candidates by descending id, filtered, described, cut to the limit.
class Search
{
public:
    Search(Connection &connection, const Corpus &corpus, const SearchQuery &query, const SearchOptions &options)
        : m_connection(connection)
        , m_corpus(corpus)
        , m_query(query)
        , m_options(options)
    { }

    Result<SearchAnswer> run();

private:
    struct Found
    {
        qint64 id = 0;
        SearchHit hit;
    };

    Status prepare();
    Result<bool> accept(qint64 id, double score);
    Result<bool> matchesSubstrings(qint64 id);
    Result<QString> textOf(qint64 id);
    static void setSnippet(SearchHit &hit, const QString &marked);
    Status addIndexedSnippets();
    Status addPlainSnippet(Found &found);

    Connection &m_connection;
    const Corpus &m_corpus;
    const SearchQuery &m_query;
    const SearchOptions &m_options;
    std::optional<Statement> m_describe;
    std::optional<Statement> m_text;
    QSet<qint64> m_groups;
    QList<Found> m_found;
};

Status Search::prepare()
{
    NUTGRAF_TRY(Statement describe, m_connection.prepare(m_corpus.describe));
    m_describe.emplace(std::move(describe));
    NUTGRAF_TRY(
        Statement text,
        m_connection.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(m_corpus.allText, m_corpus.texts)));
    m_text.emplace(std::move(text));
    return {};
}

Result<QString> Search::textOf(qint64 id)
{
    NUTGRAF_CHECK(m_text->bindAll(id));
    const StatementReset guard(*m_text);
    NUTGRAF_TRY(const bool row, m_text->step());
    return row ? m_text->text(0) : QString();
}

Result<bool> Search::matchesSubstrings(qint64 id)
{
    NUTGRAF_TRY(const QString text, textOf(id));
    const auto occurs = [&text](const QString &words) {
        // Most of these scripts know no case, and a search that need not fold is many times faster.
        const bool cased = words.toLower() != words || words.toUpper() != words;
        return text.contains(words, cased ? Qt::CaseInsensitive : Qt::CaseSensitive);
    };
    return std::all_of(m_query.substrings.cbegin(), m_query.substrings.cend(),
                       [&](const QStringList &group) { return std::any_of(group.cbegin(), group.cend(), occurs); })
        && std::none_of(m_query.excludedSubstrings.cbegin(), m_query.excludedSubstrings.cend(), occurs);
}

/// Takes the candidate when its record is there, in the asked days, and has the asked letters.
Result<bool> Search::accept(qint64 id, double score)
{
    if (m_query.hasSubstrings()) {
        NUTGRAF_TRY(const bool matches, matchesSubstrings(id));
        if (!matches)
            return false;
    }
    Found found;
    found.id = id;
    qint64 group = 0;
    {
        NUTGRAF_CHECK(m_describe->bindAll(id));
        const StatementReset guard(*m_describe);
        NUTGRAF_TRY(const bool row, m_describe->step());
        if (!row || m_describe->integer(2) != 0)
            return false;
        group = m_describe->integer(1);
        const bool dated = !m_describe->isNull(3);
        const qint64 day = m_describe->integer(3);
        if ((m_query.firstDay > 0 && (!dated || day < m_query.firstDay))
            || (m_query.lastDay > 0 && (!dated || day > m_query.lastDay)))
            return false;
        found.hit.kind = m_corpus.kind;
        found.hit.uuid = QUuid::fromRfc4122(m_describe->blob(0));
        found.hit.title = m_describe->text(4);
        found.hit.publisher = m_describe->text(5);
        found.hit.published = m_describe->text(6);
    }
    if (m_groups.contains(group))
        return false;
    m_groups.insert(group);
    if (m_corpus.kind == SearchHit::Document)
        found.hit.capture = CaptureId{id};
    found.hit.score = score;
    m_found.append(std::move(found));
    return true;
}

/// Takes the marks out of the snippet and notes where they stood.
void Search::setSnippet(SearchHit &hit, const QString &marked)
{
    qsizetype open = -1;
    for (const QChar c : marked) {
        if (c == MarkStart) {
            open = hit.snippet.size();
        } else if (c == MarkEnd) {
            if (open >= 0)
                hit.marks.append(TextSpan::between(open, hit.snippet.size()));
            open = -1;
        } else {
            hit.snippet += c == u'\n' ? QChar(u' ') : c;
        }
    }
}

/// Snippets of all hits in one walk along the index: to look up each hit by itself would open every segment each time.
Status Search::addIndexedSnippets()
{
    QHash<qint64, Found *> wanted;
    QStringList ids;
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = 0;
    for (Found &found : m_found) {
        wanted.insert(found.id, &found);
        ids.append(QString::number(found.id));
        first = std::min(first, found.id);
        last = std::max(last, found.id);
    }
    NUTGRAF_TRY(Statement snippets,
                m_connection.prepare(
                    QStringLiteral("SELECT rowid, snippet(%1, -1, ?2, ?3, '…', 28) FROM %1 WHERE %1 MATCH ?1 "
                                   "AND rowid BETWEEN ?4 AND ?5 AND +rowid IN (SELECT value FROM json_each(?6))")
                        .arg(m_corpus.index)));
    NUTGRAF_CHECK(snippets.bindAll(m_query.match, QString(MarkStart), QString(MarkEnd), first, last,
                                   u'[' + ids.join(u',') + u']'));
    for (;;) {
        NUTGRAF_TRY(const bool row, snippets.step());
        if (!row)
            return {};
        if (Found *found = wanted.value(snippets.integer(0)))
            setSnippet(found->hit, snippets.text(1));
    }
}

/// For a hit that the index does not know: some letters around the first of the words.
Status Search::addPlainSnippet(Found &found)
{
    NUTGRAF_TRY(const QString text, textOf(found.id));
    constexpr qsizetype Before = 30;
    constexpr qsizetype Length = 120;
    qsizetype at = -1;
    QString words;
    for (const QStringList &group : m_query.substrings) {
        for (const QString &alternative : group) {
            if (at < 0 && (at = text.indexOf(alternative, 0, Qt::CaseInsensitive)) >= 0)
                words = alternative;
        }
    }
    qsizetype start = std::max<qsizetype>(0, at - Before);
    if (start > 0 && text.at(start).isLowSurrogate())
        ++start;
    QString marked = text.mid(start, Length);
    if (at >= 0 && at - start + words.size() <= marked.size()) {
        marked.insert(at - start + words.size(), MarkEnd);
        marked.insert(at - start, MarkStart);
    }
    setSnippet(found.hit, marked);
    return {};
}

Result<SearchAnswer> Search::run()
{
    NUTGRAF_CHECK(prepare());
    const bool indexed = !m_query.match.isEmpty();
    const bool ranked = m_options.order == SearchOrder::Ranked && indexed;
    const QString sql = indexed
        ? QStringLiteral("SELECT rowid, %2 FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC")
              .arg(m_corpus.index,
                   ranked ? QStringLiteral("-bm25(%1, %2)").arg(m_corpus.index, m_corpus.weights)
                          : QStringLiteral("0.0"))
        : QStringLiteral("SELECT id, 0.0 FROM %1 ORDER BY id DESC").arg(m_corpus.texts);
    NUTGRAF_TRY(Statement candidates, m_connection.prepare(sql));
    if (indexed)
        NUTGRAF_CHECK(candidates.bind(1, m_query.match));

    SearchAnswer answer;
    const int most = ranked ? MostCandidates : MostScanned;
    for (int seen = 0;; ++seen) {
        NUTGRAF_TRY(const bool row, candidates.step());
        if (!row)
            break;
        if (seen >= most || (!ranked && m_found.size() >= m_options.limit)) {
            answer.capped = true;
            break;
        }
        NUTGRAF_CHECK(accept(candidates.integer(0), candidates.real(1)));
    }
    candidates.reset();
    if (ranked) {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found &a, const Found &b) { return a.hit.score > b.hit.score; });
        if (m_found.size() > m_options.limit) {
            m_found.resize(m_options.limit);
            answer.capped = true;
        }
    }
    if (indexed)
        NUTGRAF_CHECK(addIndexedSnippets());
    for (Found &found : m_found) {
        if (!indexed)
            NUTGRAF_CHECK(addPlainSnippet(found));
        answer.hits.append(std::move(found.hit));
    }
    return answer;
}

} // namespace

Result<SearchAnswer> searchDocuments(Connection &connection, const QString &query, const SearchOptions &options)
{
    NUTGRAF_TRY(const SearchQuery parsed, parseSearchQuery(query));
    return Search(connection, documents(), parsed, options).run();
}

Result<SearchAnswer> searchClaims(Connection &connection, const QString &query, const SearchOptions &options)
{
    NUTGRAF_TRY(const SearchQuery parsed, parseSearchQuery(query));
    if (parsed.needsDocument)
        return SearchAnswer{};
    return Search(connection, claims(), parsed, options).run();
}

Result<SearchAnswer> search(Connection &connection, const QString &query, const SearchOptions &options)
{
    NUTGRAF_TRY(SearchAnswer answer, searchClaims(connection, query, options));
    NUTGRAF_TRY(SearchAnswer more, searchDocuments(connection, query, options));
    answer.hits.append(more.hits);
    answer.capped = answer.capped || more.capped;
    return answer;
}

Result<bool> mergeSearchIndex(Connection &connection, int pages)
{
    const qint64 before = connection.totalChanges();
    NUTGRAF_CHECK(connection.execute(
        QStringLiteral("INSERT INTO capture_search(capture_search, rank) VALUES('merge', %1)").arg(pages)));
    // FTS5, "the merge command": fewer than two changes mean that there was nothing to merge.
    return connection.totalChanges() - before >= 2;
}

Status rebuildSearchIndex(Connection &connection)
{
    NUTGRAF_CHECK(connection.execute(QStringLiteral("INSERT INTO capture_search(capture_search) VALUES('rebuild')")));
    return connection.execute(QStringLiteral("INSERT INTO claim_search(claim_search) VALUES('rebuild')"));
}

Status checkSearchIndex(Connection &connection)
{
    for (const QString &index : {documents().index, claims().index}) {
        const Status status =
            connection.execute(QStringLiteral("INSERT INTO %1(%1, rank) VALUES('integrity-check', 1)").arg(index));
        if (!status) {
            return Error{ErrorCode::InvalidInput,
                         Wording::tr("The word index does not fit the texts. It can be made anew."),
                         status.error().detail};
        }
    }
    return {};
}

} // namespace nutgraf::storage
