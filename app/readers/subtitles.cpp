// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/transcript.h"
#include "app/readers/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qint64 PauseMs = 2000; // begins a paragraph
constexpr qint64 NearMs = 1500; // captions that show the same words again follow each other so closely
constexpr qsizetype LongParagraph = 700; // is broken at the end of the next sentence

struct Cue
{
    qint64 start = -1;
    qint64 end = -1;
    QString speaker;
    QStringList lines;
};

const QRegularExpression &timing()
{
    static const QRegularExpression Timing(QStringLiteral(
        "^\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})\\s*-->\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,"
        "](\\d{1,3})(?:\\s|$)"));
    return Timing;
}

qint64 milliseconds(const QRegularExpressionMatch &match, int first)
{
    const QString fraction = match.captured(first + 3).leftJustified(3, u'0');
    return ((match.captured(first).toLongLong() * 60 + match.captured(first + 1).toLongLong()) * 60
            + match.captured(first + 2).toLongLong())
        * 1000
        + fraction.toLongLong();
}

QString withoutReferences(QString line)
{
    static const std::pair<QLatin1String, QLatin1String> References[] = {
        {QLatin1String("&lt;"), QLatin1String("<")},   {QLatin1String("&gt;"), QLatin1String(">")},
        {QLatin1String("&nbsp;"), QLatin1String(" ")}, {QLatin1String("&lrm;"), QLatin1String("")},
        {QLatin1String("&rlm;"), QLatin1String("")},   {QLatin1String("&quot;"), QLatin1String("\"")},
        {QLatin1String("&#39;"), QLatin1String("'")},  {QLatin1String("&amp;"), QLatin1String("&")},
    };
    if (line.contains(u'&'))
        for (const auto &[reference, text] : References)
            line.replace(reference, text);
    return line;
}

/// A line of a cue in parts by speaker: "<v Ann Lee>Yes. <v Bo Chan>No." has two.
struct Spoken
{
    QString speaker;
    QString words;
    bool named = false; ///< a new speaker is told, be it without a name
};

QList<Spoken> voicesIn(const QString &line)
{
    QList<Spoken> parts{{}};
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype open = line.indexOf(u'<', i);
        const qsizetype close = open < 0 ? -1 : line.indexOf(u'>', open);
        if (close < 0) {
            parts.last().words += line.sliced(i);
            break;
        }
        parts.last().words += line.sliced(i, open - i);
        const QString tag = line.sliced(open + 1, close - open - 1);
        if (tag.startsWith(QLatin1String("v ")) || tag.startsWith(QLatin1String("v."))) {
            const qsizetype blank = tag.indexOf(u' ');
            parts.append({blank < 0 ? QString() : squeezed(withoutReferences(tag.sliced(blank + 1))), {}, true});
        }
        i = close + 1;
    }
    static const QRegularExpression Override(QStringLiteral("\\{\\\\[^}]*\\}"));
    for (Spoken &part : parts)
        part.words = squeezed(withoutReferences(part.words.remove(Override)));
    parts.removeIf([](const Spoken &part) { return part.words.isEmpty() && !part.named; });
    return parts;
}

/// ">> ANN LEE: words", "- words", "ANN LEE: words": how captions without voices name their speakers.
void takeCaptionName(Spoken &part)
{
    static const QRegularExpression Arrow(QStringLiteral("^>{2,3}\\s*"));
    static const QRegularExpression Name(QStringLiteral(
        "^((?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,4}(?:\\([^)]{1,40}\\))?|(?i:speaker|voice) \\d{1,2}):\\s+(?=\\S)"));
    static const QRegularExpression Capitals(QStringLiteral("^(\\p{Lu}[\\p{Lu}\\d .'’-]{1,40}):\\s+(?=\\S)"));
    if (part.named)
        return;
    const auto arrow = Arrow.match(part.words);
    if (arrow.hasMatch()) {
        part.named = true;
        part.words = part.words.sliced(arrow.capturedLength());
    }
    const auto name = arrow.hasMatch() ? Name.match(part.words) : Capitals.match(part.words);
    if (name.hasMatch()) {
        part.named = true;
        part.speaker = squeezed(name.captured(1));
        part.words = part.words.sliced(name.capturedLength());
    }
}

/// Only what is heard: "[Music]", "(APPLAUSE)", "♪".
bool isSound(const QString &line)
{
    static const QRegularExpression Sound(QStringLiteral("^(?:\\[[^\\]]*\\]|\\([^)]*\\)|[♪♫\\s])+$"));
    return Sound.match(line).hasMatch();
}

QList<Cue> cuesOf(const QString &text)
{
    QList<Cue> cues;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size();) {
        const auto match = timing().match(lines[i]);
        if (!match.hasMatch()) {
            ++i;
            continue;
        }
        Cue cue;
        cue.start = milliseconds(match, 1);
        cue.end = std::max(cue.start, milliseconds(match, 5));
        for (++i; i < lines.size() && !lines[i].trimmed().isEmpty() && !timing().match(lines[i]).hasMatch(); ++i)
            cue.lines.append(lines[i]);
        cues.append(cue);
    }
    return cues;
}

/// Puts captions together to what was said.
class SpeechBuilder
{
public:
    void add(const Cue &cue)
    {
        QStringList shown;
        for (const QString &line : cue.lines) {
            QList<Spoken> parts = voicesIn(line);
            for (Spoken &part : parts) {
                takeCaptionName(part);
                if (part.words.isEmpty() || isSound(part.words)) {
                    // A voice tag may stand on a line before its words.
                    if (part.named)
                        m_next = part;
                    continue;
                }
                if (m_next.named && !part.named) {
                    part.named = true;
                    part.speaker = m_next.speaker;
                }
                m_next = {};
                const QString words = newWords(part.words, cue, shown);
                shown.append(part.words);
                if (!words.isEmpty())
                    say(part, words, cue);
                else if (!m_turns.isEmpty())
                    m_turns.last().endMs = std::max(m_turns.last().endMs, cue.end);
            }
        }
        if (!shown.isEmpty()) {
            m_shown = shown;
            m_shownUntil = cue.end;
        }
    }

    void finish(ReadDocument &document)
    {
        document.text = m_text;
        document.turns = m_turns;
    }

private:
    /// What a line adds to the caption before: rolling captions show their last line again, growing ones their words.
    QString newWords(const QString &line, const Cue &cue, const QStringList &shown)
    {
        m_grows = false;
        if (shown.contains(line))
            return {};
        if (cue.start > m_shownUntil + NearMs || !shown.isEmpty())
            return line;
        for (const QString &before : m_shown) {
            if (before == line)
                return {};
            if (line.size() > before.size() && line.startsWith(before) && !line[before.size()].isLetterOrNumber()) {
                m_grows = true;
                return line.sliced(before.size());
            }
        }
        return line;
    }

    void say(const Spoken &part, const QString &words, const Cue &cue)
    {
        const bool changed = m_turns.isEmpty() || (part.named && (part.speaker != m_speaker || part.speaker.isEmpty()));
        const bool ended = !m_text.isEmpty() && QStringView(u".!?…\"”").contains(m_text.back());
        const bool pause = !m_turns.isEmpty() && cue.start - m_turns.last().endMs >= PauseMs;
        const bool full = !m_turns.isEmpty() && m_text.size() - m_turns.last().start > LongParagraph;
        if (!changed && !(ended && (pause || full)) && !(full && pause)) {
            // The rest of a growing caption brings its own blank, or a full stop.
            if (!m_grows)
                m_text += u' ';
            m_text += words;
            m_turns.last().end = m_text.size();
            m_turns.last().endMs = std::max(m_turns.last().endMs, cue.end);
            return;
        }
        if (part.named)
            m_speaker = part.speaker;
        if (!m_text.isEmpty())
            m_text += u'\n';
        if (changed && !m_speaker.isEmpty())
            m_text += m_speaker + QStringLiteral(": ");
        const qsizetype start = m_text.size();
        m_text += words.trimmed();
        m_turns.append({start, m_text.size(), m_speaker, cue.start, cue.end});
    }

    QString m_text;
    QList<Turn> m_turns;
    QString m_speaker;
    Spoken m_next;
    QStringList m_shown; ///< by the caption before
    qint64 m_shownUntil = -1'000'000;
    bool m_grows = false; ///< the line goes on where the one before ended
};

/// "WEBVTT - title", "Language: en" before the first cue.
void readHead(const QString &text, ReadDocument &document)
{
    static const QRegularExpression Language(QStringLiteral("^Language:\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\s*$"),
                                             QRegularExpression::MultilineOption);
    const qsizetype end = text.indexOf(QLatin1String("\n\n"));
    const QString head = text.left(std::min<qsizetype>(end < 0 ? text.size() : end, 2000));
    document.language = Language.match(head).captured(1);
    const QString first = head.section(u'\n', 0, 0).sliced(6);
    static const QRegularExpression Lead(QStringLiteral("^[\\s–—-]+"));
    document.title = squeezed(QString(first).remove(Lead));
}

bool isWebVtt(const QString &text)
{
    return text.startsWith(QLatin1String("WEBVTT")) && (text.size() == 6 || text[6].isSpace());
}

} // namespace

bool looksLikeSubtitles(const QString &text)
{
    if (isWebVtt(text))
        return true;
    const QString head = text.left(600).trimmed();
    const QStringList lines = head.split(u'\n');
    static const QRegularExpression Number(QStringLiteral("^\\d{1,6}$"));
    return lines.size() >= 3 && Number.match(lines[0].trimmed()).hasMatch() && timing().match(lines[1]).hasMatch();
}

ReadDocument readSubtitles(const QString &text)
{
    ReadDocument document;
    document.kind = ReadKind::Transcript;
    document.contentType = isWebVtt(text) ? QStringLiteral("text/vtt") : QStringLiteral("application/x-subrip");
    if (isWebVtt(text))
        readHead(text, document);
    QList<Cue> cues = cuesOf(text);
    std::stable_sort(cues.begin(), cues.end(), [](const Cue &a, const Cue &b) { return a.start < b.start; });
    SpeechBuilder builder;
    for (const Cue &cue : std::as_const(cues))
        builder.add(cue);
    builder.finish(document);
    return document;
}

} // namespace nutgraf::readers
