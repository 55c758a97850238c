// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace nutgraf::capture {

/// What can stand in the way of a page although the server says that all is well.
enum class WallKind {
    None,
    Login,
    Consent, ///< cookies or tracking to be agreed to first
    BotCheck, ///< a captcha or a look at the browser
    Paywall, ///< a teaser, the rest is for subscribers
    SoftNotFound, ///< "not found", or the front page in place of an article
    Refresh, ///< an empty page that leads on, perhaps to itself
};

/// What a page is judged by.
struct WallInput
{
    QByteArray headers; ///< of the last answer, as received
    QByteArrayView html;
    QString asked; ///< address
    QString finalUrl;
    QString text; ///< the main text, when it is known; otherwise paragraphs are counted
};

struct Wall
{
    WallKind kind = WallKind::None;
    QString evidence; ///< what was found, in the page's own words or marks; not translated, for the log

    explicit operator bool() const { return kind != WallKind::None; }
};

/// Whether a page is a wall in place of the article: marks alone are not enough, the text must be missing too, so an
/// article about logins, captchas or missing pages is none. A capture with a wall is never complete. Looks at the first
/// 2 MB. Pure; any thread.
Wall pageLooksLike(const WallInput &page);

/// "login", "consent", "bot_check", "paywall", "soft_not_found", "refresh"; empty for None.
QString wallName(WallKind kind);
/// What the user is told, and what can be done; empty for None.
QString wallWords(WallKind kind, const QString &host);

} // namespace nutgraf::capture
