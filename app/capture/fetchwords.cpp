// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchwords.h"

#include <QCoreApplication>

namespace nutgraf::capture::words {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(capture)
};

} // namespace

QString stopped()
{
    return Wording::tr("Fetching was stopped.");
}

QString privateAddress(const QString &host)
{
    return Wording::tr("%1 is an address of this machine or of a private network; such addresses are not fetched.")
        .arg(host);
}

QString noSuchServer(const QString &host)
{
    return Wording::tr(
               "There is no server called %1, or this computer is offline. Check the address and the connection.")
        .arg(host);
}

QString noProxy()
{
    return Wording::tr("The proxy could not be reached. Check it in the settings.");
}

QString notReached(const QString &host)
{
    return Wording::tr("%1 could not be reached. Try again later, or look for a copy in a web archive.").arg(host);
}

QString tooSlow(const QString &host)
{
    return Wording::tr("%1 did not answer in time. Try again later.").arg(host);
}

QString notProved(const QString &host)
{
    return Wording::tr("The identity of %1 could not be proved (its certificate failed).").arg(host);
}

QString noSecureConnection(const QString &host)
{
    return Wording::tr("No secure connection to %1 could be made. Its encryption may be too old.").arg(host);
}

QString noAnswer(const QString &host)
{
    return Wording::tr("%1 gave no answer that a web server would give. Try again later.").arg(host);
}

QString headersTooLarge(const QString &host)
{
    return Wording::tr("%1 sent more than 256 KB before the page itself; the page was not fetched.").arg(host);
}

QString otherFailure(const QString &host, const QString &detail)
{
    return Wording::tr("%1 could not be fetched: %2.").arg(host, detail);
}

QString redirectNowhere(const QString &host)
{
    return Wording::tr("%1 says that the page is elsewhere, but not where.").arg(host);
}

QString redirectsWithoutEnd()
{
    return Wording::tr("The address leads from page to page without end.");
}

QString redirectRefused(const QString &reason)
{
    return Wording::tr("The page leads to an address that is not fetched. %1").arg(reason);
}

QString noPage(const QString &host, int status)
{
    return Wording::tr("%1 has no page at this address (%2). Check the address, or look for a copy in a web archive.")
        .arg(host)
        .arg(status);
}

QString refusedPage(const QString &host, int status)
{
    return Wording::tr("%1 refused the page (%2). Open it in a browser, save it and add the file.")
        .arg(host)
        .arg(status);
}

QString comeAgain(const QString &host, int status, std::chrono::seconds wait)
{
    const qint64 minutes = (qint64(wait.count()) + 59) / 60;
    return Wording::tr("%1 is asked too often (%2) and wants to be left alone for %n minute(s).", nullptr,
                       int(std::min<qint64>(minutes, 1'000'000)))
        .arg(host)
        .arg(status);
}

QString notChangedUnasked(const QString &host)
{
    return Wording::tr("%1 says that the page is as it was, without having been asked that. Try again later.")
        .arg(host);
}

QString unknownEncoding(const QString &host)
{
    return Wording::tr("%1 packed the page in a way that cannot be unpacked. Open it in a browser, save it and add the "
                       "file.")
        .arg(host);
}

QString brokenEncoding(const QString &host)
{
    return Wording::tr("What %1 sent could not be unpacked to its end. Try again.").arg(host);
}

QString bomb(const QString &host)
{
    return Wording::tr("What %1 sent becomes out of proportion when it is unpacked. It was not unpacked further.")
        .arg(host);
}

QString tooLarge(qint64 kept)
{
    if (kept == 0)
        return Wording::tr("The page is larger than is fetched. Save the part that matters as a file and add that.");
    return Wording::tr(
               "The page is larger than is fetched; %1 KB of it arrived. Save the part that matters as a file and "
               "add that.")
        .arg(kept / 1024);
}

QString stoppedInTime(qint64 kept)
{
    return Wording::tr("The page came too slowly and was given up after %1 KB. Try again later.").arg(kept / 1024);
}

QString stoppedAfter(qint64 kept)
{
    return Wording::tr("The page stopped after %1 KB. Try again.").arg(kept / 1024);
}

QString onlyPart(const QString &host)
{
    return Wording::tr("%1 sent only a part of the page, without having been asked for one. Try again.").arg(host);
}

QString severalLengths()
{
    return Wording::tr("The server names several lengths for the page, so it cannot be told whether it is whole. Try "
                       "again.");
}

QString noLength()
{
    return Wording::tr("The server names a length for the page that is none, so it cannot be told whether it is whole. "
                       "Try again.");
}

QString lengthAndChunks()
{
    return Wording::tr(
        "The server says in two ways that contradict one another where the page ends, so it cannot be told "
        "whether it is whole. Try again.");
}

} // namespace nutgraf::capture::words
