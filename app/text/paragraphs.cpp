// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/paragraphs.h"

#include "app/text/lexicon.h"

#include <QRegularExpression>

namespace nutgraf::text {

namespace {

// A longer paragraph is prose, whatever words it holds.
constexpr qsizetype LongestBoilerplate = 500;
constexpr qsizetype LongestHeadline = 160;
constexpr qsizetype LongestSubheading = 90;
// "Sacks: …" is a speaker line only in a text that does so again and again; "NAME:" in capitals is one at once.
constexpr int SpeakerLinesOfTranscript = 3;

struct Mark
{
    QString words;
    BlockKind kind = BlockKind::Boilerplate;
    bool anywhere = false;
};

const QList<Mark> &marks()
{
    static const QList<Mark> table = [] {
        QList<Mark> read;
        for (const QStringList &row : lexicon(QStringLiteral("boilerplate"))) {
            Mark mark;
            mark.words = row.value(0);
            if (row.value(1) == QLatin1String("teaser"))
                mark.kind = BlockKind::Teaser;
            else if (row.value(1) == QLatin1String("origin"))
                mark.kind = BlockKind::OriginLine;
            else if (row.value(1) == QLatin1String("caption"))
                mark.kind = BlockKind::Caption;
            mark.anywhere = row.value(2) == QLatin1String("any");
            read.append(mark);
        }
        return read;
    }();
    return table;
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && (text.back() == u'"' || text.back() == u'\'' || text.back() == u')'))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?\u2026:;\u3002\uff01\uff1f").contains(text.back());
}

bool isByline(QStringView text)
{
    static const QRegularExpression byline(QStringLiteral("^(?:By|BY) \\p{Lu}[^.!?]{2,100}$"));
    return text.size() < 110 && byline.match(text).hasMatch();
}

bool isDateline(QStringView text)
{
    static const QRegularExpression date(QStringLiteral(
        "^(?:\\p{Lu}[\\p{L} .'-]{1,40}, )?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?"
        "(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2})?(?:,? \\d{4})?"
        "(?:,? (?:at )?\\d{1,2}:\\d{2}.{0,12})?$"));
    return text.size() < 80 && date.match(text).hasMatch();
}

bool isCapitalSpeaker(QStringView text)
{
    static const QRegularExpression speaker(QStringLiteral("^\\p{Lu}[\\p{Lu} .'-]{1,40}(?: \\([^)]{1,40}\\))?: \\S"));
    return speaker.match(text).hasMatch();
}

bool isTitleSpeaker(QStringView text)
{
    static const QRegularExpression speaker(
        QStringLiteral("^\\p{Lu}[\\p{L}.'-]{0,20}(?: \\p{Lu}[\\p{L}.'-]{0,20}){0,3}: \\S"));
    return speaker.match(text).hasMatch();
}

BlockKind kindOf(QStringView text)
{
    if (text.size() <= LongestBoilerplate) {
        const QString lower = text.toString().toLower();
        for (const Mark &mark : marks())
            if (mark.anywhere ? lower.contains(mark.words) : lower.startsWith(mark.words))
                return mark.kind;
    }
    if (isByline(text))
        return BlockKind::Byline;
    if (isDateline(text))
        return BlockKind::Dateline;
    if (isCapitalSpeaker(text))
        return BlockKind::SpeakerLine;
    return BlockKind::Body;
}

void markHeadlines(QList<Paragraph> &paragraphs, const QString &folded, FirstLine firstLine)
{
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs[i].kind != BlockKind::Body)
            continue;
        const QStringView text = paragraphs[i].span.in(folded);
        const bool followed = i + 1 < paragraphs.size();
        const bool looksSo = followed && !endsSentence(text) && text.front().isUpper();
        if (i == 0) {
            if (firstLine == FirstLine::IsHeadline
                || (firstLine == FirstLine::Guess && looksSo && text.size() <= LongestHeadline))
                paragraphs[i].kind = BlockKind::Headline;
        } else if (looksSo && text.size() <= LongestSubheading && text.contains(u' ') && !text.contains(u',')
                   && paragraphs[i + 1].span.length > text.size()) {
            paragraphs[i].kind = BlockKind::Headline;
        }
    }
}

} // namespace

QList<Paragraph> findParagraphs(const QString &folded, FirstLine firstLine)
{
    QList<Paragraph> paragraphs;
    int titleSpeakers = 0;
    for (qsizetype start = 0; start <= folded.size();) {
        qsizetype lineEnd = folded.indexOf(u'\n', start);
        if (lineEnd < 0)
            lineEnd = folded.size();
        qsizetype first = start;
        qsizetype last = lineEnd;
        while (first < last && folded[first].isSpace())
            ++first;
        while (last > first && folded[last - 1].isSpace())
            --last;
        if (first < last) {
            const TextSpan span = TextSpan::between(first, last);
            paragraphs.append({span, kindOf(span.in(folded))});
            if (paragraphs.last().kind == BlockKind::Body && isTitleSpeaker(span.in(folded)))
                ++titleSpeakers;
        }
        start = lineEnd + 1;
    }
    if (titleSpeakers >= SpeakerLinesOfTranscript)
        for (Paragraph &paragraph : paragraphs)
            if (paragraph.kind == BlockKind::Body && isTitleSpeaker(paragraph.span.in(folded)))
                paragraph.kind = BlockKind::SpeakerLine;
    markHeadlines(paragraphs, folded, firstLine);
    return paragraphs;
}

} // namespace nutgraf::text
