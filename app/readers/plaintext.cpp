// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/plaintext.h"

#include "app/readers/datetext.h"
#include "app/readers/transcript.h"
#include "app/readers/words.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LongestTitle = 200;
constexpr qsizetype HeaderLines = 6;

/// "Key: value" lines that say what the words beside them are.
bool takeKeyLine(const QString &line, ReadDocument &document)
{
    static const QRegularExpression Key(
        QStringLiteral(
            "^(title|headline|authors?|byline|by|dated?|published(?: on)?|publisher|outlet|source|publication"
            "|updated|modified|url|link)\\s*:\\s*(\\S.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = Key.match(line);
    if (!match.hasMatch() || line.size() > 300)
        return false;
    const QString key = match.captured(1).toLower();
    const QString value = match.captured(2).trimmed();
    if (key.startsWith(QLatin1String("title")) || key == QLatin1String("headline")) {
        document.title = value;
    } else if (key.startsWith(QLatin1String("author")) || key.startsWith(QLatin1String("by"))) {
        addNames(document.byline, splitByline(value));
    } else if (key == QLatin1String("updated") || key == QLatin1String("modified")) {
        const QString date = parseDateValue(value);
        if (date.isEmpty())
            return false;
        document.modified = date;
    } else if (key.startsWith(QLatin1String("date")) || key.startsWith(QLatin1String("published"))) {
        const QString date = parseDateValue(value);
        if (date.isEmpty())
            return false;
        document.published = date;
        document.publishedEvidence = QStringLiteral("visible text");
    } else if (key == QLatin1String("url") || key == QLatin1String("link")) {
        document.canonicalUrl = value;
    } else {
        document.publisher = value;
    }
    return true;
}

/// "By Hester Quill, The Lantern Post": a last part that is no person's name is the publisher.
void takeByline(const QString &line, ReadDocument &document)
{
    QString names = line;
    const qsizetype comma = line.lastIndexOf(u',');
    if (comma > 0) {
        const QString last = line.sliced(comma + 1).trimmed();
        static const QRegularExpression Outlet(QStringLiteral(
            "^The \\p{Lu}|\\b(?:Post|Times|News|Herald|Tribune|Gazette|Journal|Courier|Press|Review|Daily|Ledger|Dispatch"
            "|Messenger|Wire|Agency|Magazine|Chronicle|Observer|Globe|Star|Mail|Telegraph|Guardian|Standard|Today)\\b"));
        if (Outlet.match(last).hasMatch()) {
            if (document.publisher.isEmpty())
                document.publisher = last;
            names.truncate(comma);
        }
    }
    addNames(document.byline, splitByline(names));
}

/// "Fox News interview of January 28, 2025, as taken down by Plainline Transcripts".
bool takeSourceLine(const QString &line, ReadDocument &document)
{
    static const QRegularExpression Source(QStringLiteral(
        "(?:as\\s+)?(?:taken down|transcribed|recorded|published|provided|released|compiled)\\s+by\\s+(\\p{Lu}[^.;]{1,80})\\.?$"));
    static const QRegularExpression Occasion(
        QStringLiteral(
            "\\b(?:interview|press conference|briefing|hearing|speech|remarks|podcast|broadcast|testimony|address)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = Source.match(line);
    const QString date = parseDateText(line);
    if (line.size() > 200 || (!match.hasMatch() && !(Occasion.match(line).hasMatch() && !date.isEmpty()))
        || (line.endsWith(u'.') && !match.hasMatch()))
        return false;
    if (match.hasMatch() && document.publisher.isEmpty())
        document.publisher = match.captured(1).trimmed();
    if (!date.isEmpty() && document.published.isEmpty()) {
        document.published = date;
        document.publishedEvidence = QStringLiteral("visible text");
    }
    return match.hasMatch() || !date.isEmpty();
}

bool takeDateLine(const QString &line, ReadDocument &document)
{
    if (!isDateLine(line))
        return false;
    const bool update = line.startsWith(QLatin1String("updated"), Qt::CaseInsensitive)
        || line.startsWith(QLatin1String("modified"), Qt::CaseInsensitive)
        || line.startsWith(QLatin1String("last "), Qt::CaseInsensitive);
    if (update && document.modified.isEmpty()) {
        document.modified = parseDateText(line);
    } else if (document.published.isEmpty()) {
        document.published = parseDateText(line);
        document.publishedEvidence = QStringLiteral("visible text");
    }
    return true;
}

/// "FOR IMMEDIATE RELEASE", "Press release, 3 March 2025": the text is somebody's own statement.
bool takeReleaseLine(const QString &line, ReadDocument &document)
{
    static const QRegularExpression Release(
        QStringLiteral(
            "^(?:for (?:immediate )?release|(?:press|news|media) (?:release|statement)|embargoed (?:until|to)"
            "|not for release before)\\b[\\s:,–—-]*(.{0,60})$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = Release.match(line);
    const QString rest = match.captured(1);
    if (!match.hasMatch() || (!rest.isEmpty() && parseDateText(rest).isEmpty()))
        return false;
    document.kind = ReadKind::Statement;
    if (document.published.isEmpty() && !rest.isEmpty()) {
        document.published = parseDateText(rest);
        document.publishedEvidence = QStringLiteral("visible text");
    }
    return true;
}

/// "QUAY, March 3, 2025 (Quay Wire) – The council …": the day of a report by its dateline.
void readDateline(const QString &paragraph, ReadDocument &document)
{
    static const QString Month = QStringLiteral("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?");
    static const QRegularExpression Dateline(
        QStringLiteral("^\\p{Lu}[\\p{L} .,'’/-]{1,60}?[\\s,(–—-]+((?:%1 \\d{1,2},? |\\d{1,2}\\.? %1,? )\\d{4})\\)?\\s*"
                       "(?:[(/][^)/]{2,40}[)/]\\s*)?[-–—:]")
            .arg(Month));
    if (!document.published.isEmpty())
        return;
    const auto match = Dateline.match(paragraph.left(200));
    if (!match.hasMatch())
        return;
    document.published = parseDateText(match.captured(1));
    if (!document.published.isEmpty())
        document.publishedEvidence = QStringLiteral("dateline");
}

/// The lines of a message at its head, as mail programs print and copy them: "From: …", "Sent: …", "Subject: …". Answers
/// how many lines they are; 0 for a text that is no message.
qsizetype takeMessageHead(const QStringList &lines, ReadDocument &document)
{
    static const QRegularExpression Field(
        QStringLiteral("^(from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?)\\s*:\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Address(QStringLiteral("\\s*[<\\[(][^>\\])]*@[^>\\])]*[>\\])]\\s*$"));
    qsizetype end = 0;
    QHash<QString, QString> fields;
    for (; end < lines.size() && end < 12; ++end) {
        const auto match = Field.match(lines[end]);
        if (!match.hasMatch())
            break;
        fields.insert(match.captured(1).toLower(), match.captured(2).trimmed());
    }
    const bool dated = fields.contains(QStringLiteral("date")) || fields.contains(QStringLiteral("sent"));
    if (!fields.contains(QStringLiteral("from"))
        || !(fields.contains(QStringLiteral("subject")) || (dated && fields.contains(QStringLiteral("to")))))
        return 0;
    QString from = fields.value(QStringLiteral("from"));
    from.remove(Address).remove(u'"');
    addNames(document.byline, from.contains(u'@') ? QStringList{from} : splitByline(from));
    document.title = fields.value(QStringLiteral("subject"));
    const QString when = fields.value(QStringLiteral("date"), fields.value(QStringLiteral("sent")));
    const QString date = parseDateValue(when);
    document.published = date.isEmpty() ? parseDateText(when) : date;
    if (!document.published.isEmpty())
        document.publishedEvidence = QStringLiteral("visible text");
    return end;
}

bool takeHeaderLine(const QString &line, ReadDocument &document)
{
    if (takeReleaseLine(line, document))
        return true;
    if (takeKeyLine(line, document) || takeDateLine(line, document))
        return true;
    if (isBylineLine(line)) {
        takeByline(line, document);
        return true;
    }
    return false;
}

bool looksLikeHeader(const QString &line)
{
    ReadDocument scratch;
    return takeHeaderLine(line, scratch) || takeSourceLine(line, scratch);
}

bool canBeTitle(const QString &line)
{
    if (line.size() > LongestTitle || line.isEmpty() || line.startsWith(u'-') || line.startsWith(u'"')
        || line.startsWith(u'“'))
        return false;
    QStringView end = line;
    while (!end.isEmpty() && QStringView(u"\"'”’)").contains(end.back()))
        end.chop(1);
    return !end.isEmpty() && !QStringView(u".:;,…").contains(end.back());
}

int speakerLines(const QList<TextBlock> &blocks)
{
    static const QRegularExpression Speaker(QStringLiteral(
        "^\\p{Lu}[\\p{Lu}\\d .'’-]{1,40}(?:\\s?\\([^)]{1,40}\\))?:\\s\\S|^(?:Q|A|\\p{Lu}[\\p{L}.'-]{0,20}(?: \\p{Lu}[\\p{L}.'-]{0,20}){0,3}):\\s\\S"));
    return int(std::count_if(blocks.cbegin(), blocks.cend(),
                             [](const TextBlock &block) { return Speaker.match(block.text.left(100)).hasMatch(); }));
}

/// What the title gives away: "Sam Altman on X", "Statement by …", "Transcript: …", "DeepSeek: summary of the report".
void readTitle(ReadDocument &document)
{
    static const QRegularExpression Post(QStringLiteral(
        "^(\\p{Lu}[^:,]{1,50}?)(?: \\(@\\w+\\))? on (X|Twitter|Facebook|Instagram|Threads|Bluesky|Mastodon|LinkedIn"
        "|Truth Social|TikTok|Telegram|Weibo|YouTube|Reddit|Substack)$"));
    static const QRegularExpression Statement(
        QStringLiteral(
            "^(?:(?:press|media|joint|official|written|public)\\s+)?(?:statement|press release|communiqu[eé])\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Issuer(QStringLiteral(
        "\\b(?:by|from|of)\\s+(?:an?\\s+|the\\s+)?(\\p{Lu}[\\p{L}\\d&.' -]{0,50}?)(?:\\s+(?:spokes\\w+|representative|press office))?"
        "(?:\\s+on\\s.*)?$"));
    static const QRegularExpression Report(QStringLiteral(
        "^(\\p{Lu}[\\p{L}\\d&.' -]{1,40}): .*\\b(?:report|paper|study|whitepaper|white paper|filing)\\b"));
    const QString &title = document.title;
    if (const auto post = Post.match(title); post.hasMatch()) {
        document.kind = ReadKind::Post;
        addNames(document.byline, {post.captured(1)});
        if (document.publisher.isEmpty())
            document.publisher = post.captured(2);
    } else if (Statement.match(title).hasMatch()) {
        document.kind = ReadKind::Statement;
        const auto issuer = Issuer.match(title);
        if (issuer.hasMatch() && document.publisher.isEmpty())
            document.publisher = issuer.captured(1).trimmed();
    } else if (title.startsWith(QLatin1String("transcript"), Qt::CaseInsensitive)
               || title.endsWith(QLatin1String("transcript"), Qt::CaseInsensitive)) {
        document.kind = ReadKind::Transcript;
    } else if (const auto report = Report.match(title); report.hasMatch()) {
        document.kind = ReadKind::Report;
        if (document.publisher.isEmpty() && document.byline.isEmpty())
            document.publisher = report.captured(1).trimmed();
    }
}

struct Line
{
    QString text;
    bool afterBlank = false;
};

QList<Line> linesOf(const QString &text)
{
    QList<Line> lines;
    bool blank = false;
    for (qsizetype start = 0; start <= text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QString line = squeezed(QStringView(text).sliced(start, end - start));
        start = end + 1;
        if (line.isEmpty()) {
            blank = true;
            continue;
        }
        lines.append({line, blank && !lines.isEmpty()});
        blank = false;
    }
    return lines;
}

/// Whether the lines were broken at a fixed width: most lines that do not end a paragraph are of nearly equal length.
bool isWrapped(const QList<Line> &lines)
{
    qsizetype inner = 0;
    qsizetype full = 0;
    qsizetype widest = 0;
    for (const Line &line : lines)
        widest = std::max(widest, line.text.size());
    if (widest > 120 || widest < 40)
        return false;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].afterBlank)
            continue;
        ++inner;
        full += lines[i].text.size() > widest - 18 ? 1 : 0;
    }
    return inner >= 3 && full * 10 >= inner * 8;
}

} // namespace

void readHeaderLines(QList<TextBlock> blocks, ReadDocument &document)
{
    qsizetype body = 0;
    const auto takeAll = [&] {
        for (; body < blocks.size() && body < HeaderLines; ++body)
            if (!takeHeaderLine(blocks[body].text, document))
                break;
    };
    takeAll();
    const auto isTalk = [&] {
        QStringList paragraphs;
        for (qsizetype i = body; i < blocks.size() && i < body + 40; ++i)
            paragraphs.append(blocks[i].text);
        return beginsDialogue(paragraphs);
    };
    const bool firstIsTitle = body < blocks.size()
        && (blocks[body].heading
            || (document.title.isEmpty() && blocks.size() > body + 1 && canBeTitle(blocks[body].text) && !isTalk()))
        && (document.title.isEmpty() || squeezed(blocks[body].text) == document.title);
    if (firstIsTitle) {
        document.title = blocks[body].text;
        ++body;
    }
    if (!document.title.isEmpty()) {
        takeAll();
        if (body < blocks.size() && takeSourceLine(blocks[body].text, document))
            ++body;
        takeAll();
        readTitle(document);
    }
    for (qsizetype i = body; i < blocks.size() && i < body + 2; ++i)
        readDateline(blocks[i].text, document);
    static const QRegularExpression End(QStringLiteral("^(?:#\\s?#\\s?#|-\\s?30\\s?-|[-–]\\s?ends\\s?[-–]|ENDS)$"));
    QStringList paragraphs;
    for (; body < blocks.size(); ++body)
        if (!End.match(blocks[body].text.left(12)).hasMatch() || blocks[body].text.size() > 12)
            paragraphs.append(blocks[body].text);
    document.text = paragraphs.join(u'\n');
    document.credit = findCredit(document.text);
    if (document.kind == ReadKind::Article && speakerLines(blocks) >= 4)
        document.kind = ReadKind::Transcript;
}

ReadDocument readPlainText(const QString &text)
{
    ReadDocument document;
    QStringList head;
    for (const QStringView line : QStringView(text).first(std::min<qsizetype>(text.size(), 4000)).split(u'\n'))
        head.append(squeezed(line));
    const qsizetype taken = takeMessageHead(head, document);
    qsizetype start = 0;
    for (qsizetype i = 0; i < taken && start >= 0; ++i)
        start = text.indexOf(u'\n', start) + 1;
    const QList<Line> lines = linesOf(text.sliced(start));
    const bool wrapped = isWrapped(lines);
    QList<TextBlock> blocks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool header =
            i > 0 && i < HeaderLines && (looksLikeHeader(lines[i].text) || looksLikeHeader(lines[i - 1].text));
        if (wrapped && !blocks.isEmpty() && !lines[i].afterBlank && !header)
            blocks.last().text += u' ' + lines[i].text;
        else
            blocks.append({lines[i].text});
    }
    document.contentType = QStringLiteral("text/plain");
    readHeaderLines(std::move(blocks), document);
    return document;
}

} // namespace nutgraf::readers
