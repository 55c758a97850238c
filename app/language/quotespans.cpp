// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/quotespans.h"

namespace nutgraf::language {

namespace {

using text::TextSpan;

// A longer stretch between single marks is two apostrophes.
constexpr qsizetype LongestSingle = 1500;

enum class MarkRole { Opening, Closing };

bool isDoubleMark(QChar mark)
{
    return mark == u'"' || mark == u'\u201C' || mark == u'\u201D' || mark == u'\u201E' || mark == u'\u00AB'
        || mark == u'\u00BB';
}

/// What a mark does. Straight marks are told by the blanks around them, else by whether a quotation is open.
MarkRole roleOf(const QString &text, qsizetype at, bool open)
{
    const QChar mark = text[at];
    if (mark == u'\u201C' && !open)
        return MarkRole::Opening;
    if (mark == u'\u201D' || (mark == u'\u201C' && open && at > 0 && !text[at - 1].isSpace()))
        return MarkRole::Closing;
    if (mark == u'\u201E' || mark == u'\u00AB')
        return MarkRole::Opening;
    if (mark == u'\u00BB')
        return MarkRole::Closing;
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar(u' ');
    const bool blankBefore = before.isSpace() || QStringView(u"([\u2014\u2013-").contains(before);
    const bool blankAfter = after.isSpace() || QStringView(u".,;:!?)]\u2014\u2013").contains(after);
    if (blankBefore && !blankAfter)
        return MarkRole::Opening;
    if (blankAfter && !blankBefore)
        return MarkRole::Closing;
    return open ? MarkRole::Closing : MarkRole::Opening;
}

TextSpan trimmedSpan(const QString &text, qsizetype from, qsizetype to)
{
    while (from < to && text[from].isSpace())
        ++from;
    while (to > from && text[to - 1].isSpace())
        --to;
    return TextSpan::between(from, to);
}

class Scanner
{
public:
    explicit Scanner(const text::TextView &view)
        : m_view(view)
    { }

    QList<QuoteSpan> scan()
    {
        for (qsizetype paragraph = 0; paragraph < m_view.paragraphs.size(); ++paragraph)
            scanParagraph(paragraph);
        return m_found;
    }

private:
    void scanParagraph(qsizetype paragraph)
    {
        const TextSpan span = m_view.paragraphs[paragraph].span;
        qsizetype opened = -1;
        bool carried = m_openAtEnd;
        m_openAtEnd = false;
        for (qsizetype at = span.start; at < span.end(); ++at) {
            if (opened < 0 && opensSingle(at)) {
                const qsizetype close = singleClose(at, span.end());
                if (close > at) {
                    add(paragraph, at, close + 1, close, false);
                    at = close;
                }
                continue;
            }
            if (!isDoubleMark(m_view.text[at]))
                continue;
            const MarkRole role = roleOf(m_view.text, at, opened >= 0);
            if (role == MarkRole::Opening && opened < 0) {
                opened = at;
            } else if (role == MarkRole::Closing && opened >= 0) {
                add(paragraph, opened, at + 1, at, carried && opened == span.start);
                carried = false;
                opened = -1;
            }
        }
        if (opened >= 0) {
            add(paragraph, opened, span.end(), span.end(), carried && opened == span.start);
            m_found.last().openEnded = true;
            m_openAtEnd = true;
        }
    }

    // A single mark that only opens: it stands before a word, and after a blank or a bracket.
    bool opensSingle(qsizetype at) const
    {
        if (m_view.text[at] != u'\u2018' || at + 1 >= m_view.text.size() || !m_view.text[at + 1].isLetterOrNumber())
            return false;
        return at == 0 || m_view.text[at - 1].isSpace() || m_view.text[at - 1] == u'(';
    }

    // Where a single mark closes. The same mark is an apostrophe: one between letters closes nothing, and one after a
    // plural's s does so only where none stands after a stop or comma. -1 for none.
    qsizetype singleClose(qsizetype open, qsizetype end) const
    {
        qsizetype weak = -1;
        for (qsizetype at = open + 2; at < end && at - open < LongestSingle; ++at) {
            if (m_view.text[at] == u'\u2018' && opensSingle(at))
                break;
            if (m_view.text[at] != u'\u2019' || (at + 1 < end && m_view.text[at + 1].isLetterOrNumber()))
                continue;
            const QChar before = m_view.text[at - 1];
            if (QStringView(u".,?!\u2026").contains(before))
                return at;
            if (weak < 0 || before != u's')
                weak = at;
            if (before != u's')
                break;
        }
        return weak;
    }

    void add(qsizetype paragraph, qsizetype from, qsizetype to, qsizetype innerEnd, bool continues)
    {
        QuoteSpan quote;
        quote.outer = TextSpan::between(from, to);
        quote.inner = trimmedSpan(m_view.text, from + 1, innerEnd);
        quote.paragraph = paragraph;
        quote.continues = continues;
        m_found.append(quote);
    }

    const text::TextView &m_view;
    QList<QuoteSpan> m_found;
    bool m_openAtEnd = false;
};

} // namespace

QList<QuoteSpan> findQuoteSpans(const text::TextView &view)
{
    return Scanner(view).scan();
}

} // namespace nutgraf::language
