// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/cueframes.h"

#include "app/language/contentspans.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

bool isBeForm(const QString &word)
{
    static const QSet<QString> forms{QStringLiteral("is"),   QStringLiteral("are"),   QStringLiteral("was"),
                                     QStringLiteral("were"), QStringLiteral("be"),    QStringLiteral("been"),
                                     QStringLiteral("am"),   QStringLiteral("being"), QStringLiteral("'re"),
                                     QStringLiteral("'s")};
    return forms.contains(word);
}

// What stands between subject and cue verb.
struct VerbGroup
{
    qsizetype first = 0;
    bool negated = false;
    bool modal = false;
    bool passive = false;
    bool infinitive = false;
    bool progressive = false;
};

class FrameFinder
{
public:
    explicit FrameFinder(const Stretch &stretch)
        : m_stretch(stretch)
        , m_cues(findCues(stretch))
        , m_contents(stretch, m_cues)
    { }

    QList<Frame> find()
    {
        headlineColon();
        for (m_at = 0; m_at < m_cues.size(); ++m_at) {
            const Cue &cue = m_cues.at(m_at);
            switch (cue.kind) {
            case CueKind::AccordingTo:
                accordingTo(cue);
                break;
            case CueKind::Adverb:
                adverb(cue);
                break;
            case CueKind::Noun:
                nounCue(cue);
                break;
            case CueKind::Verb:
                verbCue(cue);
                break;
            }
        }
        quoteAfterColon();
        return std::move(m_frames);
    }

private:
    VerbGroup groupOf(const Cue &cue) const
    {
        VerbGroup group;
        group.first = m_stretch.groupStart(cue.items.first);
        bool be = false;
        bool have = false;
        for (qsizetype i = group.first; i < cue.items.first; ++i) {
            const WordClass kind = m_stretch.kind(i);
            group.negated = group.negated || kind == WordClass::Negation || m_stretch.lower(i) == u"never";
            group.modal = group.modal || kind == WordClass::Modal;
            group.infinitive = group.infinitive || kind == WordClass::To;
            be = be || (kind == WordClass::Auxiliary && isBeForm(m_stretch.lower(i)));
            have = have || (kind == WordClass::Auxiliary && !isBeForm(m_stretch.lower(i)));
        }
        const quint8 forms = m_stretch.forms(cue.items.first);
        group.passive = be && !(forms & IngForm) && (!have || m_stretch.lower(cue.items.first - 1) != u"'s");
        group.progressive = be && (forms & IngForm);
        return group;
    }

    Frame frameOf(const Cue &cue, const QString &rule) const
    {
        Frame frame;
        frame.cue = m_stretch.span(cue.items);
        frame.verbClass = cue.verbClass;
        frame.denies = cue.verbClass == QLatin1String("denied");
        frame.rule = rule;
        frame.paragraph = m_stretch.paragraph();
        return frame;
    }

    bool emit(Frame frame, const QList<ItemRange> &parts)
    {
        QList<ItemRange> kept;
        for (const ItemRange part : parts) {
            if (!part.isEmpty())
                kept.append(part);
        }
        if (kept.isEmpty())
            return false;
        m_contents.fill(kept, frame.content, frame.quotes, frame.kind);
        if (frame.content.isEmpty())
            return false;
        m_frames.append(frame);
        m_lastContent = kept.last();
        return true;
    }

    void verbCue(const Cue &cue)
    {
        const VerbGroup group = groupOf(cue);
        const quint8 forms = m_stretch.forms(cue.items.first);
        if (group.passive) {
            passive(cue, group);
            return;
        }
        if ((forms & IngForm) && !group.progressive) {
            participle(cue);
            return;
        }
        if (group.infinitive) {
            infinitive(cue, group);
            return;
        }
        if (group.negated && !cue.takes('T'))
            return;
        if (group.modal)
            return;
        if (!m_stretch.isFinite(cue.items.first) && !m_stretch.hasFinite(group.first, cue.items.first))
            return;
        active(cue, group);
    }

    void active(const Cue &cue, const VerbGroup &group)
    {
        const qsizetype left = group.first - 1;
        if (group.first == cue.items.first && inverted(cue, left))
            return;
        ItemRange source = m_stretch.subjectBefore(cue.items.first);
        QString rule = QStringLiteral("attribution.verb");
        TextSpan sourceSpan = m_stretch.span(source);
        if (source.isEmpty()) {
            sourceSpan = sharedSource(left);
            if (sourceSpan.isEmpty())
                return;
            rule = QStringLiteral("attribution.shared");
        }
        if (!canSpeak(source))
            return;
        Frame frame = frameOf(cue, rule);
        frame.source = sourceSpan;
        frame.cited = source.isEmpty() ? TextSpan() : citedBetween(m_stretch, source.end, group.first);
        const Right right = m_contents.rightOf(cue);
        if (m_stretch.lower(right.addressee.first) == u"you" && !right.addressee.isEmpty())
            return; // advice to the reader
        frame.addressee = m_stretch.span(right.addressee);
        frame.carrier =
            carrierBetween(m_stretch, cue.items.end, right.content.isEmpty() ? m_stretch.size() : right.content.first);
        if (frame.carrier.isEmpty())
            frame.carrier = carrierBefore(m_stretch, source.first);
        const qsizetype before = source.isEmpty() ? -1 : source.first - 1;
        const QString &opener = m_stretch.lower(before);
        if (opener == u"if" || opener == u"unless" || opener == u"whether")
            return; // "only if a doctor determined": nobody did
        const ItemRange leftContent = m_contents.leftOf(cue, before);
        const bool quoteBefore = !leftContent.isEmpty() && m_stretch.isQuote(leftContent.end - 1)
            && m_contents.touches(leftContent.end, before);
        const ItemRange broken = m_contents.brokenLeftOf(cue, before, right);
        const ItemRange rest = m_contents.relativeRest(before, right);
        if (!rest.isEmpty()) {
            frame.rule = QStringLiteral("attribution.relative");
            emit(frame, {rest});
        } else if (!broken.isEmpty()) {
            frame.rule = QStringLiteral("attribution.parenthetical");
            emit(frame, {broken, m_contents.clauseFrom(right.breakAt + 1)});
        } else if (quoteBefore && right.kind != RightKind::That) {
            frame.rule = QStringLiteral("attribution.after-quote");
            emit(frame, {leftContent, m_contents.quoteAfterBreak(right)});
        } else if (right.kind != RightKind::None && !leftContent.isEmpty() && m_contents.isBareCue(right.content)) {
            frame.rule = QStringLiteral("attribution.parenthetical");
            emit(frame, {leftContent, right.content});
        } else if (right.kind != RightKind::None) {
            const bool relative = m_stretch.kind(group.first - 1) == WordClass::Relative;
            const bool subordinate = before == 0
                && (opener == u"when" || opener == u"after" || opener == u"while" || opener == u"although"
                    || opener == u"as" || opener == u"though" || opener == u"since");
            emit(frame,
                 {relative          ? m_contents.relativeClauseEnd(right.content)
                      : subordinate ? m_contents.subordinateEnd(right.content)
                                    : right.content});
        } else if (!leftContent.isEmpty()) {
            frame.rule = QStringLiteral("attribution.parenthetical");
            emit(frame, {leftContent, m_contents.restAfterBreak(right, leftContent)});
        } else if (reportsBareCue(cue)) {
            frame.rule = QStringLiteral("attribution.parenthetical");
            frame.content = m_frames.last().content;
            frame.content.removeLast();
            frame.kind = m_frames.last().kind;
            frame.quotes = m_frames.last().quotes;
            m_frames.append(frame);
        } else if (isRelativeObject(before)) {
            relativeObject(frame, before, cue);
        }
    }

    // Pronouns like "it" do report; what begins with "which" or is a bare number does not.
    bool canSpeak(ItemRange source) const
    {
        if (source.isEmpty())
            return true;
        if (source.end - source.first == 1) {
            const QString &word = m_stretch.lower(source.first);
            if (word == u"there" || word == u"you" || word == u"what")
                return false;
            return m_stretch.kind(source.first) != WordClass::Number || word == u"one" || word == u"two";
        }
        return true;
    }

    // "A, Reuters reported the governor said.": what the governor said is A.
    bool reportsBareCue(const Cue &cue) const
    {
        return !m_frames.isEmpty() && m_frames.last().content.size() > 1
            && m_frames.last().content.last().end() == m_stretch.at(cue.items.end - 1).span.end();
    }

    // "fires, which state media said were under control"
    bool isRelativeObject(qsizetype before) const
    {
        return m_stretch.kind(before) == WordClass::Relative || m_stretch.lower(before) == u"that";
    }

    void relativeObject(Frame frame, qsizetype before, const Cue &cue)
    {
        Q_UNUSED(before)
        const qsizetype first = cue.items.end;
        const WordClass kind = m_stretch.kind(first);
        if (kind != WordClass::Auxiliary && kind != WordClass::Modal && !m_stretch.isFinite(first))
            return;
        frame.rule = QStringLiteral("attribution.relative");
        emit(frame, {m_contents.clauseFrom(first)});
    }

    // "Q," said NP
    bool inverted(const Cue &cue, qsizetype left)
    {
        if (left < 0 || !(cue.takes('q') || cue.takes('c')))
            return false;
        const bool afterQuote =
            m_stretch.isQuote(left) || (m_stretch.kind(left) == WordClass::Comma && m_stretch.isQuote(left - 1));
        const bool afterClause = m_stretch.kind(left) == WordClass::Comma && m_stretch.hasFinite(0, left);
        if (!afterQuote && !afterClause)
            return false;
        const ItemRange source = withoutMedium(m_stretch, m_stretch.phraseWithApposition(cue.items.end));
        if (source.isEmpty())
            return false;
        qsizetype after = source.end;
        while (m_stretch.kind(after) == WordClass::Adverb)
            ++after;
        if (m_stretch.isFinite(after))
            return false; // the phrase is the subject of what is said
        if (!afterQuote) {
            const bool agent = isAgent(source);
            const WordClass end = m_stretch.kind(source.end);
            const bool closed = end == WordClass::Stop || end == WordClass::Comma || end == WordClass::Time
                || end == WordClass::Preposition || end == WordClass::Semicolon;
            // "…, on a path to 1,000 by 2030, said Darren Tipton": a verb that takes no person as its object.
            const bool intransitive = !cue.takes('o') && !cue.takes('n') && !cue.takes('f') && !cue.takes('B');
            if (!agent || !closed || (!intransitive && !m_stretch.subjectBefore(cue.items.first).isEmpty()))
                return false;
        }
        Frame frame = frameOf(cue, QStringLiteral("attribution.inverted"));
        frame.source = m_stretch.span(source);
        const ItemRange leftContent = m_contents.leftOf(cue, left);
        Right right;
        right.breakAt = breakAfter(m_stretch, source.end);
        frame.carrier = carrierBetween(m_stretch, source.end, m_stretch.size());
        ItemRange rest = m_contents.quoteAfterBreak(right);
        if (rest.isEmpty() && !afterQuote)
            rest = m_contents.restAfterBreak(right, leftContent);
        return emit(frame, {leftContent, rest});
    }

    bool isAgent(ItemRange source) const
    {
        for (qsizetype i = source.first; i < source.end; ++i) {
            const WordClass kind = m_stretch.kind(i);
            if (kind == WordClass::Name || kind == WordClass::Pronoun
                || wordTables().sourceNouns.contains(m_stretch.lower(i)))
                return true;
        }
        return false;
    }

    // "X said A and called B": the second verb has the first one's subject.
    TextSpan sharedSource(qsizetype left) const
    {
        qsizetype k = left;
        while (m_stretch.kind(k) == WordClass::Adverb)
            --k;
        const bool joined = m_stretch.kind(k) == WordClass::Conjunction || m_stretch.kind(k) == WordClass::Comma
            || m_stretch.kind(k) == WordClass::Time || m_stretch.lower(k) == u"then" || m_stretch.isQuote(k);
        if (k <= 0 || !joined)
            return {};
        for (qsizetype i = m_frames.size() - 1; i >= 0; --i) {
            if (!m_frames.at(i).source.isEmpty() && m_frames.at(i).source.start < m_stretch.at(k).span.start)
                return m_frames.at(i).source;
        }
        return mainSubject(k);
    }

    // The subject of the first finite verb before an item whose clause is no subordinate one.
    TextSpan mainSubject(qsizetype before) const
    {
        for (qsizetype i = 0; i < before; ++i) {
            if (!m_stretch.isFinite(i))
                continue;
            const ItemRange subject = m_stretch.subjectBefore(i);
            if (subject.isEmpty())
                continue;
            const qsizetype lead = subject.first - 1;
            const bool subordinate = m_stretch.kind(lead) == WordClass::Subordinator
                || m_stretch.kind(lead) == WordClass::Relative
                || (m_stretch.kind(lead) == WordClass::Preposition && subject.first > 0);
            if (!subordinate)
                return m_stretch.span(subject);
        }
        return {};
    }

    // "DeepSeek was told by lawyers that", "it was announced that", "is said to have"
    void passive(const Cue &cue, const VerbGroup &group)
    {
        if (group.negated)
            return;
        Frame frame = frameOf(cue, QStringLiteral("attribution.passive"));
        qsizetype after = cue.items.end;
        if (m_stretch.lower(after) == u"by") {
            const ItemRange by = m_stretch.phraseAt(after + 1);
            frame.source = m_stretch.span(by);
            after = by.isEmpty() ? after : by.end;
        }
        while (m_stretch.kind(after) == WordClass::Time || m_stretch.kind(after) == WordClass::Adverb)
            ++after;
        if (m_stretch.kind(after) == WordClass::That) {
            emit(frame, {m_contents.clauseFrom(after + 1)});
            return;
        }
        const bool tells = m_stretch.lemma(cue.items.first) == u"tell";
        if (tells && Stretch::opensPhrase(m_stretch.kind(after)) && m_contents.isClause(after)) {
            emit(frame, {m_contents.clauseFrom(after)});
            return;
        }
        static const QSet<QString> hearsay{QStringLiteral("say"),    QStringLiteral("report"),
                                           QStringLiteral("allege"), QStringLiteral("believe"),
                                           QStringLiteral("rumor"),  QStringLiteral("understand")};
        const bool to = m_stretch.kind(after) == WordClass::To && m_stretch.kind(after + 1) != WordClass::Determiner;
        if (to && frame.source.isEmpty() && hearsay.contains(m_stretch.lemma(cue.items.first))) {
            const ItemRange subject = m_stretch.subjectBefore(cue.items.first);
            frame.rule = QStringLiteral("attribution.hearsay");
            frame.verbClass = QStringLiteral("reported");
            emit(frame, {subject, m_contents.clauseFrom(after)});
        }
    }

    // ", adding that …"
    void participle(const Cue &cue)
    {
        const qsizetype left = m_stretch.groupStart(cue.items.first) - 1;
        const QString &lemma = m_stretch.lemma(cue.items.first);
        if (lemma == u"cite" || lemma == u"quote")
            return; // a reason or another source, which the main cue takes
        const Right right = m_contents.rightOf(cue);
        TextSpan source;
        TextSpan carrier;
        const bool strong =
            right.kind == RightKind::That || right.kind == RightKind::Quote || right.kind == RightKind::Clause;
        if (m_stretch.lower(left) == u"as") {
            // "cited Gunawan as saying"
            const ItemRange speaker = m_stretch.subjectBefore(left);
            source = m_stretch.span(speaker);
            qsizetype cites = speaker.first - 1;
            if (!speaker.isEmpty() && (m_stretch.lemma(cites) == u"cite" || m_stretch.lemma(cites) == u"quote"))
                carrier = m_stretch.span(m_stretch.subjectBefore(cites));
        } else if (m_stretch.kind(left) == WordClass::Preposition || m_stretch.kind(left) == WordClass::Subordinator) {
            if (!strong)
                return;
            source = mainSubject(left);
        } else if (left < 0) {
            source = subjectAfter(cue);
        } else {
            source = lastSource(left);
            if (source.isEmpty())
                source = mainSubject(left + 1);
        }
        if (source.isEmpty() || right.kind == RightKind::None)
            return;
        Frame frame = frameOf(cue, QStringLiteral("attribution.participle"));
        frame.source = source;
        frame.carrier = carrier;
        frame.addressee = m_stretch.span(right.addressee);
        emit(frame, {right.content});
    }

    // The last source of the stretch before an item, where the frame is not one whose content goes on.
    TextSpan lastSource(qsizetype before) const
    {
        for (qsizetype i = m_frames.size() - 1; i >= 0; --i) {
            if (!m_frames.at(i).source.isEmpty() && m_frames.at(i).cue.end() <= m_stretch.at(before).span.end()
                && m_frames.at(i).rule != QLatin1String("attribution.according"))
                return m_frames.at(i).source;
        }
        return {};
    }

    // "Asking for calm, the mayor …"
    TextSpan subjectAfter(const Cue &cue) const
    {
        for (qsizetype i = cue.items.end; i < m_stretch.size(); ++i) {
            if (m_stretch.kind(i) == WordClass::Comma)
                return m_stretch.span(m_stretch.phraseWithApposition(i + 1));
        }
        return {};
    }

    // "went on to say", "continued to insist"; other infinitives are no report.
    void infinitive(const Cue &cue, const VerbGroup &group)
    {
        qsizetype governor = group.first;
        while (governor < cue.items.first && m_stretch.kind(governor) != WordClass::To)
            ++governor;
        --governor;
        const bool goesOn = m_stretch.lower(governor) == u"on" || m_stretch.lemma(governor) == u"continue"
            || m_stretch.lemma(governor) == u"go";
        if (!goesOn)
            return;
        const qsizetype verb = m_stretch.lower(governor) == u"on" ? governor - 1 : governor;
        const ItemRange source = m_stretch.subjectBefore(verb);
        const Right right = m_contents.rightOf(cue);
        if (source.isEmpty() || right.kind == RightKind::None)
            return;
        Frame frame = frameOf(cue, QStringLiteral("attribution.verb"));
        frame.source = m_stretch.span(source);
        emit(frame, {right.content});
    }

    void accordingTo(const Cue &cue)
    {
        ItemRange source = m_stretch.phraseAt(cue.items.end);
        if (source.isEmpty())
            return;
        const bool front = cue.items.first == 0 || m_stretch.kind(cue.items.first - 1) == WordClass::Semicolon
            || (cue.items.first == 1 && !Stretch::isNominal(m_stretch.kind(0)));
        // In front, what a comma parts off is mostly the content.
        const QString &article = m_stretch.lower(source.end + 1);
        if (!front || article == u"a" || article == u"an")
            source = m_stretch.phraseWithApposition(cue.items.end);
        else
            source = m_stretch.longPhraseAt(cue.items.end);
        Frame frame = frameOf(cue, QStringLiteral("attribution.according"));
        frame.source = m_stretch.span(source);
        qsizetype after = source.end;
        while (m_stretch.kind(after) == WordClass::Time || m_stretch.kind(after) == WordClass::Adverb
               || (m_stretch.kind(after) == WordClass::Preposition && m_stretch.kind(after + 1) == WordClass::Time))
            ++after;
        if (m_stretch.kind(after) == WordClass::Comma)
            frame.cited = citedBetween(m_stretch, after + 1, after + 4);
        if (front) {
            // Past ", which cited a memo," to the comma that the report follows.
            qsizetype comma = after;
            while (comma < m_stretch.size() && m_stretch.kind(comma) != WordClass::Comma)
                ++comma;
            const bool participle = (m_stretch.forms(comma + 1) & ParticipleForm)
                && m_stretch.kind(comma + 2) == WordClass::Preposition; // "the study, published in Nature,"
            if (participle || m_stretch.kind(comma + 1) == WordClass::Relative || !frame.cited.isEmpty()) {
                ++comma;
                while (comma < m_stretch.size() && m_stretch.kind(comma) != WordClass::Comma)
                    ++comma;
            }
            emit(frame, {m_contents.mainClauseFrom(comma + 1)});
            return;
        }
        qsizetype left = cue.items.first - 1;
        const ItemRange before = m_contents.leftOf(cue, left);
        Right right;
        right.breakAt = m_stretch.kind(after) == WordClass::Comma ? after : -1;
        emit(frame, {before, m_contents.restAfterBreak(right, before)});
    }

    // "accounts reportedly pulled data": the clause around the adverb.
    void adverb(const Cue &cue)
    {
        Frame frame = frameOf(cue, QStringLiteral("attribution.adverb"));
        const qsizetype i = cue.items.first;
        qsizetype next = cue.items.end;
        if (i == 0 || (i == 1 && !Stretch::isNominal(m_stretch.kind(0)))) {
            while (m_stretch.kind(next) == WordClass::Comma || m_stretch.kind(next) == WordClass::Adverb)
                ++next;
            emit(frame, {m_contents.clauseFrom(next)});
            return;
        }
        const bool verbal = m_stretch.kind(next) == WordClass::Verb || m_stretch.kind(next) == WordClass::Auxiliary
            || m_stretch.kind(next) == WordClass::Modal || m_stretch.kind(next) == WordClass::Adverb
            || m_stretch.kind(i - 1) == WordClass::Auxiliary || m_stretch.kind(i - 1) == WordClass::Modal;
        if (!verbal) { // "with reportedly over 1,000 in Poland"
            ItemRange phrase = m_contents.phraseFrom(next);
            for (qsizetype k = phrase.first + 1; k < phrase.end; ++k) {
                if (m_stretch.kind(k) == WordClass::Relative)
                    phrase.end = k;
            }
            emit(frame, {phrase});
            return;
        }
        ItemRange subject = m_stretch.subjectBefore(i);
        if (m_stretch.groupStart(i) < i && !subject.isEmpty())
            subject.end = i; // "two other suspects were" reportedly "at large"
        emit(frame, {subject, m_contents.clauseFrom(next)});
    }

    // "the claim that", "revelations he sent"
    void nounCue(const Cue &cue)
    {
        const qsizetype next = cue.items.end;
        const qsizetype article = cue.items.first - 1;
        if (m_stretch.kind(article) == WordClass::Determiner && m_stretch.kind(article - 1) == WordClass::Preposition)
            return; // "said in a statement that": the medium of another cue
        const bool that = m_stretch.kind(next) == WordClass::That;
        if (!that && !(m_stretch.kind(next) == WordClass::Pronoun && m_contents.isClause(next)))
            return;
        Frame frame = frameOf(cue, QStringLiteral("attribution.noun"));
        qsizetype owner = cue.items.first - 1;
        while (m_stretch.kind(owner) == WordClass::Adjective || m_stretch.kind(owner) == WordClass::Noun)
            --owner;
        if (m_stretch.kind(owner) == WordClass::Possessive)
            frame.source = m_stretch.at(owner).span;
        else if (m_stretch.kind(owner) == WordClass::Genitive && owner > 0 && m_stretch.name(owner - 1) >= 0) {
            qsizetype first = owner - 1;
            while (first > 0 && m_stretch.name(first - 1) == m_stretch.name(owner - 1))
                --first;
            frame.source = m_stretch.span({first, owner});
        }
        emit(frame, {m_contents.clauseFrom(that ? next + 1 : next)});
    }

    // "OpenAI: We hold evidence."
    void headlineColon()
    {
        qsizetype colon = 0;
        while (colon < m_stretch.size() && colon < 8 && m_stretch.kind(colon) != WordClass::Colon)
            ++colon;
        if (m_stretch.kind(colon) != WordClass::Colon || colon == 0)
            return;
        static const QSet<QString> labels{QStringLiteral("correction"), QStringLiteral("update"),
                                          QStringLiteral("note"),       QStringLiteral("analysis"),
                                          QStringLiteral("opinion"),    QStringLiteral("exclusive"),
                                          QStringLiteral("breaking"),   QStringLiteral("clarification")};
        if (labels.contains(m_stretch.lower(0)))
            return;
        for (qsizetype i = 0; i < colon; ++i) {
            if (m_stretch.name(i) < 0 || m_stretch.name(i) != m_stretch.name(0))
                return;
        }
        const bool says = m_stretch.isQuote(colon + 1) || m_stretch.hasFinite(colon + 1, m_stretch.size());
        if (!says)
            return;
        Frame frame;
        frame.rule = QStringLiteral("attribution.colon");
        frame.verbClass = QStringLiteral("said");
        frame.paragraph = m_stretch.paragraph();
        frame.source = m_stretch.span({0, colon});
        emit(frame, {m_contents.clauseFrom(colon + 1)});
    }

    // "Bolton gave a different account: “…”": speech after a colon belongs to the clause's subject.
    void quoteAfterColon()
    {
        for (qsizetype i = 1; i < m_stretch.size(); ++i) {
            if (!m_stretch.isSpeech(i) || m_stretch.kind(i - 1) != WordClass::Colon)
                continue;
            const qsizetype quote = m_stretch.at(i).quote;
            const bool taken = std::any_of(m_frames.cbegin(), m_frames.cend(),
                                           [&](const Frame &frame) { return frame.quotes.contains(quote); });
            if (taken)
                continue;
            Frame frame;
            frame.rule = QStringLiteral("attribution.colon-quote");
            frame.verbClass = QStringLiteral("said");
            frame.paragraph = m_stretch.paragraph();
            frame.source = mainSubject(i);
            if (!frame.source.isEmpty())
                emit(frame, {{i, i + 1}});
        }
    }

    const Stretch &m_stretch;
    QList<Cue> m_cues;
    ContentFinder m_contents;
    QList<Frame> m_frames;
    qsizetype m_at = 0;
    ItemRange m_lastContent;
};

} // namespace

QList<Frame> findFrames(const Stretch &stretch)
{
    return FrameFinder(stretch).find();
}

} // namespace nutgraf::language
