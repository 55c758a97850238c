// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace nutgraf::capture {

/// A page as a browser had rendered it when somebody sent it. A value.
struct BrowserCapture
{
    QUuid uuid; ///< made by the sender; the same one for every attempt to send the same page
    QString origin; ///< of the extension; empty when a program sent it that is no browser
    QString address; ///< http or https, complete, ASCII, without fragment
    QString title; ///< one line, as the browser showed it
    QByteArray html; ///< the rendered elements in UTF-8
    QString selection; ///< the words that were marked, empty for none
    qint64 takenUs = 0; ///< UTC microseconds by the browser's clock
};

inline constexpr qint64 MaximumBrowserBody = 20LL * 1024 * 1024; ///< bytes of JSON
inline constexpr qsizetype MaximumBrowserHtml = 15 * 1024 * 1024; ///< bytes of UTF-8
inline constexpr qsizetype MaximumSelection = 16 * 1024; ///< characters

/// Reads what the extension sends: one flat JSON object in UTF-8 with uuid, url, title, html, capturedAt and, when words
/// were marked, selection; nothing else. InvalidInput or Limit, with the name of the field as detail. Any thread.
storage::Result<BrowserCapture> readBrowserCapture(const QByteArray &json);

/// Reads the body of a ping: nothing, {}, or {"uuid": …} to ask what became of a page; the null UUID when it asks for none.
storage::Result<QUuid> readBrowserPing(const QByteArray &json);

} // namespace nutgraf::capture

Q_DECLARE_METATYPE(nutgraf::capture::BrowserCapture)
