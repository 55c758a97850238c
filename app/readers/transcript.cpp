// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/transcript.h"
#include "app/readers/words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr int FewestTurns = 3;
constexpr double SmallestShare = 0.25; // of paragraphs that name a speaker

/// How a paragraph of a conversation begins.
struct Opening
{
    QString speaker; ///< empty when only a time is stated
    qint64 time = -1; ///< milliseconds
    qsizetype stamp = 0; ///< length of a time before the name, with what parts it from the name
    qsizetype words = 0; ///< where the spoken words begin; the length of the paragraph when they follow below
    bool standsAlone = false; ///< name and time on a line of their own
};

/// "1:02:03", "12:34", "00:12:34.500".
qint64 timeOf(const QString &text)
{
    static const QRegularExpression Time(QStringLiteral("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?:[.,](\\d{1,3}))?"));
    const auto match = Time.match(text);
    if (!match.hasMatch())
        return -1;
    return ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60
            + match.captured(3).toLongLong())
        * 1000
        + (match.captured(4).isEmpty() ? 0 : match.captured(4).leftJustified(3, u'0').toLongLong());
}

/// What stands before a colon but is nobody's name.
bool isKeyWord(const QString &label)
{
    static const QSet<QString> Keys{
        QStringLiteral("note"),      QStringLiteral("update"),     QStringLiteral("updated"),
        QStringLiteral("source"),    QStringLiteral("sources"),    QStringLiteral("photo"),
        QStringLiteral("picture"),   QStringLiteral("video"),      QStringLiteral("date"),
        QStringLiteral("time"),      QStringLiteral("where"),      QStringLiteral("when"),
        QStringLiteral("what"),      QStringLiteral("who"),        QStringLiteral("why"),
        QStringLiteral("how"),       QStringLiteral("location"),   QStringLiteral("contact"),
        QStringLiteral("phone"),     QStringLiteral("email"),      QStringLiteral("e-mail"),
        QStringLiteral("fax"),       QStringLiteral("tel"),        QStringLiteral("web"),
        QStringLiteral("price"),     QStringLiteral("example"),    QStringLiteral("claim"),
        QStringLiteral("fact"),      QStringLiteral("verdict"),    QStringLiteral("rating"),
        QStringLiteral("subject"),   QStringLiteral("from"),       QStringLiteral("to"),
        QStringLiteral("cc"),        QStringLiteral("re"),         QStringLiteral("title"),
        QStringLiteral("author"),    QStringLiteral("by"),         QStringLiteral("url"),
        QStringLiteral("link"),      QStringLiteral("read more"),  QStringLiteral("see also"),
        QStringLiteral("related"),   QStringLiteral("correction"), QStringLiteral("editor's note"),
        QStringLiteral("summary"),   QStringLiteral("warning"),    QStringLiteral("step"),
        QStringLiteral("figure"),    QStringLiteral("table"),      QStringLiteral("caption"),
        QStringLiteral("tags"),      QStringLiteral("transcript"), QStringLiteral("interview"),
        QStringLiteral("statement"), QStringLiteral("headline"),   QStringLiteral("opinion"),
        QStringLiteral("analysis"),  QStringLiteral("exclusive"),  QStringLiteral("breaking"),
        QStringLiteral("watch"),     QStringLiteral("byline")};
    return Keys.contains(label.toLower());
}

/// "ANN LEE", "Ann Lee (Quay Council)", "Speaker 2", "Q", "Sen. Lee"; the name without the bracket.
QString speakerIn(const QString &label)
{
    static const QRegularExpression Name(QStringLiteral(
        "^((?:\\p{Lu}[\\p{L}\\d.'’-]*|[&]|of|the|de|da|von|van|der|al|bin)(?:\\s(?:\\p{Lu}[\\p{L}\\d.'’-]*"
        "|\\d{1,2}|&|of|the|de|da|von|van|der|al|bin)){0,5},?)(?:\\s?\\(([^)]{1,60})\\))?$"));
    const auto match = Name.match(label.trimmed());
    if (!match.hasMatch() || isKeyWord(match.captured(1)) || !match.captured(1)[0].isUpper())
        return {};
    return match.captured(1);
}

Opening openingOf(const QString &paragraph)
{
    static const QString Time = QStringLiteral("(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?");
    static const QRegularExpression Stamp(
        QStringLiteral("^(?:[\\[(](%1)(?:\\s*(?:-->|[-–])\\s*%1)?[\\])]|(%1)(?=\\s))\\s*[-–:]?\\s*").arg(Time));
    static const QRegularExpression Label(
        QStringLiteral("^([^:\\n\\[\\]]{1,70}?)\\s*(?:[\\[(](%1)[\\])])?\\s*:\\s+(?=\\S)").arg(Time));
    static const QRegularExpression Question(QStringLiteral("^([QA])[.:]\\s+(?=\\S)"));
    static const QRegularExpression Alone(
        QStringLiteral("^([^:\\n\\[\\]]{2,60}?)(?:\\s*[\\[(](%1)[\\])]\\s*:?|\\s+(%1)|\\s*:)$").arg(Time));
    Opening opening;
    const QString head = paragraph.left(160);
    QString rest = head;
    if (const auto stamp = Stamp.match(head); stamp.hasMatch()) {
        opening.time = timeOf(stamp.captured(1) + stamp.captured(2));
        opening.stamp = stamp.capturedLength();
        opening.words = opening.stamp;
        rest = head.sliced(opening.stamp);
    }
    if (const auto question = Question.match(rest); question.hasMatch()) {
        opening.speaker = question.captured(1);
        opening.words = opening.stamp + question.capturedLength();
        return opening;
    }
    if (const auto label = Label.match(rest); label.hasMatch()) {
        opening.speaker = speakerIn(label.captured(1));
        if (!opening.speaker.isEmpty()) {
            opening.words = opening.stamp + label.capturedLength();
            if (opening.time < 0 && label.capturedLength(2) > 0)
                opening.time = timeOf(label.captured(2));
            return opening;
        }
    }
    if (const auto alone = Alone.match(rest); alone.hasMatch() && paragraph.size() < 100) {
        opening.speaker = speakerIn(alone.captured(1));
        if (!opening.speaker.isEmpty()) {
            opening.standsAlone = true;
            opening.words = paragraph.size();
            if (opening.time < 0)
                opening.time = timeOf(alone.captured(2) + alone.captured(3));
        }
    }
    return opening;
}

bool isDialogue(const QList<Opening> &openings)
{
    QHash<QString, int> speakers;
    int named = 0;
    int timed = 0;
    for (const Opening &opening : openings) {
        if (opening.speaker.isEmpty())
            continue;
        ++named;
        ++speakers[opening.speaker];
        timed += opening.time >= 0 ? 1 : 0;
    }
    if (named < FewestTurns || double(named) < SmallestShare * double(openings.size()))
        return false;
    const int most = *std::max_element(speakers.cbegin(), speakers.cend());
    // Those who talk take turns; keys of a list come once each.
    return timed >= FewestTurns || (most >= 2 && named >= int(speakers.size()) + 1);
}

class DialogueWriter
{
public:
    explicit DialogueWriter(bool keepStamps)
        : m_keepStamps(keepStamps)
    { }

    void add(const QString &paragraph, const Opening &opening)
    {
        if (opening.standsAlone && !m_keepStamps) { // its words follow in the next paragraph
            m_waiting = opening;
            return;
        }
        if (opening.standsAlone) {
            begin(paragraph, opening, paragraph.size());
            return;
        }
        if (!m_waiting.speaker.isEmpty()) {
            const QString label = m_waiting.speaker + QStringLiteral(": ");
            begin(label + paragraph, m_waiting, label.size());
            m_waiting = {};
            return;
        }
        const bool timedOnly = opening.speaker.isEmpty() && opening.time >= 0 && !m_turns.isEmpty();
        if (!opening.speaker.isEmpty() || timedOnly) {
            Opening known = opening;
            if (timedOnly)
                known.speaker = m_turns.last().speaker;
            const qsizetype cut = m_keepStamps ? 0 : opening.stamp;
            begin(withoutInnerStamp(paragraph.sliced(cut), opening), known, -1, opening.words - cut);
            return;
        }
        append(paragraph);
        if (!m_turns.isEmpty())
            m_turns.last().end = m_text.size();
    }

    void finish(ReadDocument &document)
    {
        if (!m_waiting.speaker.isEmpty())
            append(m_waiting.speaker + u':');
        m_turns.removeIf([](const Turn &turn) { return turn.end <= turn.start; });
        document.text = m_text;
        document.turns = m_turns;
    }

private:
    /// "Ann Lee (00:12): words" becomes "Ann Lee: words".
    QString withoutInnerStamp(const QString &paragraph, const Opening &opening)
    {
        static const QRegularExpression Inner(
            QStringLiteral("\\s*[\\[(](?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?[\\])](?=\\s*:\\s)"));
        m_removed = 0;
        if (m_keepStamps || opening.speaker.isEmpty())
            return paragraph;
        const auto match = Inner.match(paragraph.left(160));
        if (!match.hasMatch() || match.capturedStart() > opening.words)
            return paragraph;
        m_removed = match.capturedLength();
        QString plain = paragraph;
        return plain.remove(match.capturedStart(), match.capturedLength());
    }

    void begin(const QString &paragraph, const Opening &opening, qsizetype words, qsizetype from = 0)
    {
        append(paragraph);
        const qsizetype at = words >= 0 ? words : from - m_removed;
        m_removed = 0;
        m_turns.append({m_text.size() - paragraph.size() + std::min(at, paragraph.size()), m_text.size(),
                        opening.speaker, opening.time, -1});
    }

    void append(const QString &paragraph)
    {
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_text += paragraph;
    }

    bool m_keepStamps;
    QString m_text;
    QList<Turn> m_turns;
    Opening m_waiting;
    qsizetype m_removed = 0;
};

} // namespace

bool beginsDialogue(const QStringList &paragraphs)
{
    constexpr qsizetype Looked = 40;
    if (paragraphs.isEmpty() || openingOf(paragraphs.first()).speaker.isEmpty())
        return false;
    QList<Opening> openings;
    for (qsizetype i = 0; i < paragraphs.size() && i < Looked; ++i)
        openings.append(openingOf(paragraphs[i]));
    return isDialogue(openings);
}

void readDialogue(ReadDocument &document)
{
    if (!document.turns.isEmpty() || document.text.isEmpty())
        return;
    const QStringList paragraphs = document.text.split(u'\n');
    QList<Opening> openings;
    openings.reserve(paragraphs.size());
    for (const QString &paragraph : paragraphs)
        openings.append(openingOf(paragraph));
    if (!isDialogue(openings))
        return;
    DialogueWriter writer(!document.pages.isEmpty());
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        writer.add(paragraphs[i], openings[i]);
    writer.finish(document);
    document.kind = ReadKind::Transcript;
}

} // namespace nutgraf::readers
