// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/browserpages.h"

#include <QDateTime>

namespace nutgraf::casework {

namespace {

// The browser runs by the clock of this computer; what lies further off was not taken just now.
constexpr qint64 NearUs = 10LL * 60 * 1'000'000;
constexpr qsizetype LongestPassage = 2'000; ///< UTF-16 units

/// Where the words end that begin at @p at, -1 when other words stand there. Words and white space take turns.
qsizetype endOf(QStringView words, QStringView text, qsizetype at)
{
    for (qsizetype i = 0; i < words.size();) {
        if (words.at(i).isSpace()) {
            if (at >= text.size() || !text.at(at).isSpace())
                return -1;
            while (i < words.size() && words.at(i).isSpace())
                ++i;
            while (at < text.size() && text.at(at).isSpace())
                ++at;
        } else if (at >= text.size() || words.at(i++) != text.at(at++)) {
            return -1;
        }
    }
    return at;
}

} // namespace

Incoming incomingFromBrowser(const capture::BrowserCapture &capture)
{
    Incoming incoming;
    incoming.origin = Incoming::Origin::Browser;
    incoming.bytes = capture.html;
    incoming.address = capture.address;
    incoming.finalUrl = capture.address;
    incoming.contentType = QStringLiteral("text/html");
    incoming.charset = QStringLiteral("utf-8");
    incoming.selection = capture.selection.trimmed();
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    if (qAbs(now - capture.takenUs) < NearUs)
        incoming.retrieval.takenUs = capture.takenUs;
    return incoming;
}

storage::TextSpan onlyPlaceOf(const QString &words, const QString &text)
{
    const QString trimmed = words.trimmed();
    storage::TextSpan found;
    if (trimmed.isEmpty() || trimmed.size() > LongestPassage)
        return found;
    for (qsizetype start = text.indexOf(trimmed.front()); start >= 0;
         start = text.indexOf(trimmed.front(), start + 1)) {
        const qsizetype end = endOf(trimmed, text, start);
        if (end < 0)
            continue;
        if (!found.isEmpty())
            return {};
        found = storage::TextSpan::between(start, end);
    }
    return found;
}

} // namespace nutgraf::casework
