// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

#include <QRegularExpression>

// A text cut by simple rules and findings placed by hand, so that a finder is tested apart from those before it.
namespace nutgraf::support {

/// One body paragraph a line; sentences end at ". ", "? " and the line's end.
inline text::TextView plainView(const QString &text)
{
    static const QRegularExpression tokenPattern(QStringLiteral(
        "'s\\b|n't\\b|[A-Za-z]\\.(?:[A-Za-z]\\.)+|\\d+(?:[.,]\\d+)*|[\\w-]+?(?=n't\\b)|\\w+(?:-\\w+)*|[^\\w\\s]"));
    text::TextView view;
    view.text = text;
    view.folded = text;
    view.folded.replace(u'“', u'"').replace(u'”', u'"').replace(u'’', u'\'').replace(u'—', u'-');
    qsizetype start = 0;
    for (const QString &line : text.split(u'\n')) {
        const auto paragraph = qint32(view.paragraphs.size());
        view.paragraphs.append({{start, line.size()}, text::BlockKind::Body});
        qsizetype from = start;
        const qsizetype end = start + line.size();
        while (from < end) {
            static const QRegularExpression stop(QStringLiteral("(?<![A-Z])(?<!No)[.?!]\"?(?= |$)"));
            const auto match = stop.match(view.folded, from);
            const qsizetype to = match.hasMatch() && match.capturedEnd() <= end ? match.capturedEnd() : end;
            text::Sentence sentence{{from, to - from}, paragraph, qint32(view.tokens.size()), 0};
            auto tokens = tokenPattern.globalMatch(view.folded.left(to), from);
            while (tokens.hasNext()) {
                const auto token = tokens.next();
                const QChar first = token.capturedView().front();
                const text::TokenKind kind = first.isDigit() ? text::TokenKind::Number
                    : first.isLetter() || first == u'\''     ? text::TokenKind::Word
                                                             : text::TokenKind::Punctuation;
                view.tokens.append({{token.capturedStart(), token.capturedLength()},
                                    kind,
                                    first.isUpper(),
                                    token.capturedStart() == 0 || text.at(token.capturedStart() - 1).isSpace(),
                                    qint32(view.sentences.size())});
            }
            sentence.endToken = qint32(view.tokens.size());
            view.sentences.append(sentence);
            from = to;
            while (from < end && text.at(from).isSpace())
                ++from;
        }
        start = end + 1;
    }
    return view;
}

/// Where a surface stands in a text, counted from a position; an empty span when it does not.
inline storage::TextSpan spanOf(const QString &text, const QString &surface, qsizetype from = 0)
{
    const qsizetype at = text.indexOf(surface, from);
    return at < 0 ? storage::TextSpan() : storage::TextSpan{at, surface.size()};
}

} // namespace nutgraf::support
