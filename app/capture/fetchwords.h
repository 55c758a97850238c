// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

/// What people are told when a page could not be fetched, or not whole: what happened and what can be done.
namespace nutgraf::capture::words {

QString stopped();
QString privateAddress(const QString &host);
QString noSuchServer(const QString &host);
QString noProxy();
QString notReached(const QString &host);
QString tooSlow(const QString &host);
QString notProved(const QString &host);
QString noSecureConnection(const QString &host);
QString noAnswer(const QString &host);
QString headersTooLarge(const QString &host);
QString otherFailure(const QString &host, const QString &detail);

QString redirectNowhere(const QString &host);
QString redirectsWithoutEnd();
QString redirectRefused(const QString &reason);

QString noPage(const QString &host, int status);
QString refusedPage(const QString &host, int status);
QString comeAgain(const QString &host, int status, std::chrono::seconds wait);
QString notChangedUnasked(const QString &host);

QString unknownEncoding(const QString &host);
QString brokenEncoding(const QString &host);
QString bomb(const QString &host);
QString tooLarge(qint64 kept);
QString stoppedInTime(qint64 kept);
QString stoppedAfter(qint64 kept);
QString onlyPart(const QString &host);
QString severalLengths();
QString noLength();
QString lengthAndChunks();

} // namespace nutgraf::capture::words
