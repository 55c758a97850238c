// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/attributionfinder.h"

#include "app/language/clauseitems.h"
#include "app/language/cueframes.h"
#include "app/language/quotespans.h"
#include "app/language/speakers.h"

#include <QRegularExpression>

#include <QSet>

#include <algorithm>

namespace nutgraf::language {

namespace {

using text::BlockKind;
using text::TextView;

// How many attributions around one are looked at for the report that holds it.
constexpr qsizetype NestingReach = 24;
// A report that covers so much of what is reported is all that is reported.
constexpr double WholeShare = 0.85;
constexpr qsizetype CreditReach = 120;

class AttributionFinder
{
public:
    AttributionFinder(const TextView &view, const QList<Name> &names, const QList<TimeReference> &times,
                      const QList<SpokenTurn> &turns)
        : m_view(view)
        , m_turns(turns)
        , m_names(names)
        , m_lexemes(classifyWords(view, names, times))
        , m_quotes(findQuoteSpans(view))
        , m_resolver(view, m_lexemes, names)
    { }

    QList<Attribution> find()
    {
        for (const Stretch &stretch : findStretches(m_view, m_lexemes, m_quotes)) {
            for (const Frame &frame : findFrames(stretch))
                m_frames.append(frame);
            freeQuotation(stretch);
        }
        addSpeakerLines();
        addTurns();
        std::stable_sort(m_frames.begin(), m_frames.end(),
                         [](const Frame &a, const Frame &b) { return startOf(a) < startOf(b); });
        resolve();
        linkChains();
        return std::move(m_found);
    }

private:
    static qsizetype startOf(const Frame &frame)
    {
        qsizetype start = frame.content.first().start;
        if (!frame.cue.isEmpty())
            start = std::min(start, frame.cue.start);
        return start;
    }

    // A sentence that is nothing but a quotation: the speech of the last speaker goes on.
    void freeQuotation(const Stretch &stretch)
    {
        qsizetype quoted = -1;
        for (qsizetype i = 0; i < stretch.size(); ++i) {
            if (stretch.isQuote(i)) {
                if (quoted >= 0)
                    return;
                quoted = i;
            } else if (stretch.kind(i) != WordClass::Stop) {
                return;
            }
        }
        if (quoted < 0 || !stretch.isSpeech(quoted) || m_frames.isEmpty())
            return;
        const QuoteSpan &quote = stretch.quote(quoted);
        Frame &last = m_frames.last();
        const bool direct = last.kind == QuoteKind::Direct
            || (last.kind == QuoteKind::Mixed && m_view.folded.at(last.content.last().end() - 1) == u'"');
        const bool near =
            last.paragraph == quote.paragraph || (quote.continues && last.paragraph + 1 == quote.paragraph);
        if (last.kind == QuoteKind::Direct && near && !quote.inner.isEmpty()) {
            last.content.append(quote.inner);
            last.quotes.append(stretch.at(quoted).quote);
            last.paragraph = quote.paragraph;
        } else if (direct && last.paragraph + 1 >= quote.paragraph && !last.source.isEmpty()) {
            Frame frame;
            frame.kind = QuoteKind::Direct;
            frame.content = {quote.inner};
            frame.source = last.source;
            frame.verbClass = QStringLiteral("said");
            frame.rule = QStringLiteral("attribution.free-quotation");
            frame.paragraph = quote.paragraph;
            frame.quotes = {stretch.at(quoted).quote};
            m_frames.append(frame);
        }
    }

    // Transcript paragraphs "NAME: words".
    void addSpeakerLines()
    {
        for (qsizetype i = 0; i < m_view.paragraphs.size(); ++i) {
            const text::Paragraph &paragraph = m_view.paragraphs.at(i);
            if (paragraph.kind != BlockKind::SpeakerLine || isInTurn(paragraph.span))
                continue;
            const qsizetype colon = m_view.folded.indexOf(u':', paragraph.span.start);
            if (colon < 0 || colon + 2 >= paragraph.span.end())
                continue;
            qsizetype words = colon + 1;
            while (words < paragraph.span.end() && m_view.text.at(words).isSpace())
                ++words;
            qsizetype sourceEnd = m_view.folded.indexOf(u'(', paragraph.span.start);
            if (sourceEnd < 0 || sourceEnd > colon)
                sourceEnd = colon;
            while (sourceEnd > paragraph.span.start && m_view.text.at(sourceEnd - 1).isSpace())
                --sourceEnd;
            if (words >= paragraph.span.end() || sourceEnd <= paragraph.span.start)
                continue;
            Frame frame;
            frame.kind = QuoteKind::Direct;
            frame.content = {TextSpan::between(words, paragraph.span.end())};
            frame.source = TextSpan::between(paragraph.span.start, sourceEnd);
            frame.verbClass = QStringLiteral("said");
            frame.rule = QStringLiteral("attribution.speaker-line");
            frame.paragraph = i;
            m_frames.append(frame);
        }
    }

    bool isInTurn(TextSpan paragraph) const
    {
        const auto turn =
            std::lower_bound(m_turns.cbegin(), m_turns.cend(), paragraph.start,
                             [](const SpokenTurn &each, qsizetype start) { return each.span.end() <= start; });
        return turn != m_turns.cend() && turn->span.start < paragraph.end();
    }

    // What a transcript gives as the words of one speaker, be it several paragraphs.
    void addTurns()
    {
        qsizetype first = 0;
        QSet<qsizetype> labels;
        QList<Frame> turns;
        for (const SpokenTurn &turn : m_turns) {
            if (turn.speaker.isEmpty())
                continue;
            Frame frame;
            frame.kind = QuoteKind::Direct;
            frame.verbClass = QStringLiteral("said");
            frame.rule = QStringLiteral("attribution.turn");
            frame.voice = turn.speaker.simplified();
            while (first < m_view.paragraphs.size() && m_view.paragraphs.at(first).span.end() <= turn.span.start)
                ++first;
            for (qsizetype i = first; i < m_view.paragraphs.size(); ++i) {
                const TextSpan paragraph = m_view.paragraphs.at(i).span;
                if (paragraph.start >= turn.span.end())
                    break;
                const qsizetype start = std::max(paragraph.start, turn.span.start);
                const qsizetype end = std::min(paragraph.end(), turn.span.end());
                if (end <= start)
                    continue;
                if (frame.content.isEmpty()) {
                    frame.paragraph = i;
                    frame.source = labelBefore(paragraph.start, start, frame.voice);
                }
                frame.content.append(TextSpan::between(start, end));
            }
            if (frame.content.isEmpty())
                continue;
            if (!frame.source.isEmpty())
                labels.insert(frame.source.start);
            turns.append(frame);
        }
        // "Ann Lee: words" is a colon after a speaker too.
        m_frames.removeIf(
            [&labels](const Frame &frame) { return !frame.source.isEmpty() && labels.contains(frame.source.start); });
        m_frames += turns;
    }

    // The speaker's name as the paragraph prints it before the words; empty where it prints none.
    TextSpan labelBefore(qsizetype paragraph, qsizetype words, const QString &voice) const
    {
        const qsizetype at = QStringView(m_view.text).sliced(paragraph, words - paragraph).indexOf(voice);
        return at < 0 ? TextSpan() : TextSpan::between(paragraph + at, paragraph + at + voice.size());
    }

    void resolve()
    {
        m_own.reserve(m_frames.size());
        for (const Frame &frame : std::as_const(m_frames)) {
            Attribution attribution;
            attribution.kind = frame.kind;
            attribution.content = frame.content;
            attribution.cue = frame.cue;
            attribution.source = frame.source;
            attribution.verbClass = frame.verbClass;
            attribution.denies = frame.denies;
            attribution.rule = frame.rule;
            Speaker speaker = m_resolver.resolve(frame.source);
            if (!frame.voice.isEmpty())
                speaker = lineSpeaker(frame.voice, speaker);
            else if (frame.rule == QLatin1String("attribution.speaker-line"))
                speaker = lineSpeaker(m_view.surface(frame.source).toString().simplified(), speaker);
            else if (speaker.unnamed && speaker.kind == SourceKind::Organisation)
                speaker = subjectAsSpeaker(frame, speaker);
            attribution.sourceKind = speaker.kind;
            attribution.speaker = speaker.unnamed ? QStringLiteral("unnamed: ") + speaker.name : speaker.name;
            if (!frame.addressee.isEmpty())
                attribution.addressee = m_view.surface(frame.addressee).toString().simplified();
            m_own.append(ownHops(frame, speaker));
            attribution.chain = m_own.last();
            m_found.append(attribution);
        }
    }

    // "DeepSeek spent $294,000, the company reported": the company is what the clause before is about.
    Speaker subjectAsSpeaker(const Frame &frame, Speaker speaker) const
    {
        const TextSpan clause = frame.content.first();
        const bool definite = frame.source.in(m_view.folded).startsWith(u"the ", Qt::CaseInsensitive);
        if (!definite || clause.end() > frame.source.start)
            return speaker;
        const auto name = std::lower_bound(m_names.cbegin(), m_names.cend(), clause.start,
                                           [](const Name &each, qsizetype at) { return each.span.start < at; });
        const bool opens =
            name != m_names.cend() && name->span.start == clause.start && name->kind == NameKind::Organisation;
        const qsizetype after = opens ? m_view.tokenAt(name->span.end()) : m_lexemes.size();
        if (after >= m_lexemes.size() || m_lexemes.at(after).kind == WordClass::Genitive
            || m_lexemes.at(after).kind == WordClass::Conjunction)
            return speaker;
        speaker.name = name->canonical;
        speaker.unnamed = false;
        return speaker;
    }

    // Transcripts name their speakers in capitals or by last name: "SACKS" is David Sacks where the text says so.
    Speaker lineSpeaker(const QString &label, Speaker speaker) const
    {
        if (isPartLabel(label)) {
            speaker.name = label.toLower();
            speaker.unnamed = true;
            speaker.kind = SourceKind::Role;
            return speaker;
        }
        speaker.name = namedLabel(label);
        speaker.unnamed = false;
        speaker.kind = SourceKind::Named;
        for (const Name &name : m_names) {
            if (name.kind != NameKind::Person && name.kind != NameKind::Organisation)
                continue;
            const bool full = name.canonical.compare(label, Qt::CaseInsensitive) == 0;
            const bool last = name.canonical.section(u' ', -1).compare(label, Qt::CaseInsensitive) == 0;
            const bool capitals = name.canonical == name.canonical.toUpper();
            if ((full || last) && !capitals) {
                speaker.name = name.canonical;
                break;
            }
        }
        return speaker;
    }

    // "HOST", "REPORTER": a part in the conversation, no name.
    static bool isPartLabel(const QString &label)
    {
        static const QSet<QString> parts{
            QStringLiteral("host"),        QStringLiteral("moderator"), QStringLiteral("interviewer"),
            QStringLiteral("reporter"),    QStringLiteral("question"),  QStringLiteral("answer"),
            QStringLiteral("q"),           QStringLiteral("a"),         QStringLiteral("audience"),
            QStringLiteral("anchor"),      QStringLiteral("presenter"), QStringLiteral("announcer"),
            QStringLiteral("operator"),    QStringLiteral("speaker"),   QStringLiteral("journalist"),
            QStringLiteral("interviewee"), QStringLiteral("narrator"),  QStringLiteral("caller"),
            QStringLiteral("clerk"),       QStringLiteral("chairman"),  QStringLiteral("chair")};
        return parts.contains(label.toLower());
    }

    // "DAVID SACKS" is David Sacks; "JD VANCE" keeps his initials.
    static QString namedLabel(const QString &label)
    {
        if (label != label.toUpper() || !label.contains(u' '))
            return label;
        QStringList words = label.split(u' ');
        for (QString &word : words) {
            static const QString vowels = QStringLiteral("AEIOUY");
            const bool initials = word.size() <= 3
                && std::none_of(word.cbegin(), word.cend(), [](QChar letter) { return vowels.contains(letter); });
            if (initials || word.contains(u'.'))
                continue;
            for (qsizetype i = 1; i < word.size(); ++i)
                if (word.at(i - 1) != u'-' && word.at(i - 1) != u'\'')
                    word[i] = word.at(i).toLower();
        }
        return words.join(u' ');
    }

    QList<Hop> ownHops(const Frame &frame, const Speaker &speaker)
    {
        QList<Hop> hops;
        if (!frame.addressee.isEmpty()) {
            Hop carrier = m_resolver.outletIn(frame.addressee);
            if (carrier.name.isEmpty() && speaker.unnamed)
                carrier = m_resolver.likelyOutletIn(frame.addressee);
            if (!carrier.name.isEmpty())
                hops.append(carrier);
        }
        if (hops.isEmpty() && !frame.carrier.isEmpty() && !frame.carrier.overlaps(frame.source)) {
            const Hop carrier = m_resolver.outletIn(frame.carrier);
            if (!carrier.name.isEmpty())
                hops.append(carrier);
        }
        if (!speaker.relayer.name.isEmpty())
            hops.append(speaker.relayer);
        if (!frame.source.isEmpty() || !frame.voice.isEmpty()) {
            Hop hop;
            hop.name = speaker.name;
            hop.unnamed = speaker.unnamed;
            hop.span = frame.source;
            hops.append(hop);
        }
        if (!frame.cited.isEmpty()) {
            const Hop cited = m_resolver.hopFor(frame.cited);
            if (!cited.name.isEmpty())
                hops.append(cited);
        }
        return hops;
    }

    static qsizetype contentLength(const Attribution &attribution)
    {
        qsizetype length = 0;
        for (const TextSpan part : attribution.content)
            length += part.length;
        return length;
    }

    static bool holds(const Attribution &outer, const Attribution &inner)
    {
        const TextSpan key = inner.cue.isEmpty() ? inner.content.first() : inner.cue;
        return std::any_of(outer.content.cbegin(), outer.content.cend(),
                           [&](TextSpan part) { return part.contains(key); });
    }

    // The nearest report that an attribution stands in, -1 for none.
    qsizetype parentOf(qsizetype i) const
    {
        qsizetype parent = -1;
        qsizetype length = 0;
        const qsizetype from = std::max<qsizetype>(0, i - NestingReach);
        const qsizetype to = std::min(m_found.size(), i + NestingReach);
        for (qsizetype k = from; k < to; ++k) {
            if (k == i || !holds(m_found.at(k), m_found.at(i)) || holds(m_found.at(i), m_found.at(k)))
                continue;
            const qsizetype own = contentLength(m_found.at(k));
            if (parent < 0 || own < length) {
                parent = k;
                length = own;
            }
        }
        return parent;
    }

    // Whether a report within another is all that the other one relays.
    bool isWhole(qsizetype outer, qsizetype inner) const
    {
        qsizetype covered = contentLength(m_found.at(inner)) + m_found.at(inner).cue.length;
        if (!m_found.at(inner).source.isEmpty())
            covered += m_found.at(inner).source.length;
        const TextSpan all = m_found.at(outer).extent();
        const Attribution &part = m_found.at(inner);
        const qsizetype start = part.source.isEmpty() ? part.cue.start : std::min(part.source.start, part.cue.start);
        const bool spans =
            m_found.at(outer).content.size() == 1 && start <= all.start + 4 && part.extent().end() + 2 >= all.end();
        return spans || double(covered) >= WholeShare * double(contentLength(m_found.at(outer)));
    }

    static void appendHops(QList<Hop> &chain, const QList<Hop> &more)
    {
        for (const Hop &hop : more) {
            const bool known =
                std::any_of(chain.cbegin(), chain.cend(), [&](const Hop &each) { return each.name == hop.name; });
            if (!known)
                chain.append(hop);
        }
    }

    void linkChains()
    {
        QList<qsizetype> parents;
        for (qsizetype i = 0; i < m_found.size(); ++i)
            parents.append(parentOf(i));
        for (qsizetype i = 0; i < m_found.size(); ++i) {
            QList<qsizetype> path{i};
            while (parents.at(path.first()) >= 0 && path.size() < NestingReach
                   && !path.contains(parents.at(path.first())))
                path.prepend(parents.at(path.first()));
            QList<Hop> chain;
            for (const qsizetype each : std::as_const(path))
                appendHops(chain, m_own.at(each));
            m_found[i].chain = chain;
        }
        // An outer report that relays nothing of its own ends where the inner one does.
        for (qsizetype i = 0; i < m_found.size(); ++i) {
            const qsizetype parent = parents.at(i);
            if (parent >= 0 && !m_own.at(i).isEmpty() && isWhole(parent, i)
                && m_found.at(parent).chain.size() < m_found.at(i).chain.size())
                m_found[parent].chain = m_found.at(i).chain;
        }
    }

    const TextView &m_view;
    const QList<SpokenTurn> &m_turns;
    const QList<Name> &m_names;
    QList<Lexeme> m_lexemes;
    QList<QuoteSpan> m_quotes;
    SpeakerResolver m_resolver;
    QList<Frame> m_frames;
    QList<QList<Hop>> m_own;
    QList<Attribution> m_found;
};

} // namespace

QList<Attribution> findAttributions(const TextView &view, const QList<Name> &names, const QList<TimeReference> &times,
                                    const AnalysisOptions &options)
{
    return AttributionFinder(view, names, times, options.turns).find();
}

QString findOriginOutlet(const TextView &view, const QList<Name> &names)
{
    static const QRegularExpression published(QStringLiteral(
        "(?:published|appeared|posted|reprinted|republished|reported)(?: with permission)?(?: first)? (?:by|in|on|at|from) "
        "(?:the )?((?:The )?\\p{Lu}[\\p{L}\\p{N}.&'-]*(?: (?:of (?:the )?|and )?\\p{Lu}[\\p{L}\\p{N}.&'-]*)*)"));
    static const QRegularExpression wire(
        QStringLiteral("^[^.!?]{0,60}?\\((\\p{Lu}[\\p{L} .]{1,30})\\)\\s*(?:-|\\x{2014}|--)"));
    for (const text::Paragraph &paragraph : view.paragraphs) {
        if (paragraph.kind != BlockKind::OriginLine)
            continue;
        for (const Name &name : names) {
            if (paragraph.span.contains(name.span)
                && (name.kind == NameKind::Outlet || name.kind == NameKind::Organisation))
                return name.canonical;
        }
        const auto match = published.match(view.foldedSurface(paragraph.span));
        if (match.hasMatch())
            return match.captured(1).remove(QRegularExpression(QStringLiteral("\\.$")));
    }
    for (const text::Paragraph &paragraph : view.paragraphs) {
        if (paragraph.kind != BlockKind::Body)
            continue;
        const auto match = wire.match(view.foldedSurface(paragraph.span).left(CreditReach));
        if (!match.hasMatch())
            return {};
        const TextSpan credit{paragraph.span.start + match.capturedStart(1), match.capturedLength(1)};
        for (const Name &name : names) {
            if (name.span.overlaps(credit) && name.kind == NameKind::Outlet)
                return name.canonical;
        }
        return {};
    }
    return {};
}

} // namespace nutgraf::language
