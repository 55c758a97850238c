// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/retrieving.h"

#include "app/capture/walls.h"

#include <QCoreApplication>
#include <QUrl>

namespace nutgraf::casework {

using capture::Fetched;
using capture::FetchStatus;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

KeptResource keptResource(const Fetched &asset)
{
    KeptResource kept;
    kept.url = asset.address;
    kept.status = asset.httpStatus;
    kept.media = asset.contentType;
    kept.headers = asset.headers;
    kept.truncated = capture::truncationName(asset.truncation);
    if (asset.hasBody())
        kept.bytes = asset.bytes;
    return kept;
}

void addWarnings(Retrieval &retrieval, const Fetched &fetched)
{
    if (fetched.status == FetchStatus::Partial && !fetched.problem.message.isEmpty())
        retrieval.warnings.append(fetched.problem.message);
    if (fetched.status == FetchStatus::LengthUnknown)
        retrieval.warnings.append(Wording::tr("The server did not say how long the page is: its end may be missing."));
    for (const capture::Redirect &redirect : fetched.redirects)
        if (redirect.downgrade) {
            retrieval.warnings.append(Wording::tr("The server led from an encrypted to an unencrypted address."));
            break;
        }
    for (const QString &host : fetched.allowedBy)
        retrieval.warnings.append(
            Wording::tr("It came from %1, a host of a private network that the settings allow.").arg(host));
}

} // namespace

Incoming incomingFromFetched(const Fetched &fetched, const QList<Fetched> &assets)
{
    Incoming incoming;
    incoming.origin = Incoming::Origin::Web;
    incoming.bytes = fetched.bytes.isNull() ? QByteArray("") : fetched.bytes;
    incoming.address = fetched.address;
    incoming.finalUrl = fetched.finalUrl;
    incoming.contentType = fetched.contentType;
    incoming.charset = fetched.charset;
    incoming.headers = fetched.headers;
    Retrieval &retrieval = incoming.retrieval;
    retrieval.status = capture::statusName(fetched.status);
    retrieval.truncated = capture::truncationName(fetched.truncation);
    retrieval.httpStatus = fetched.httpStatus;
    retrieval.httpDate = fetched.serverDate.isValid() ? fetched.serverDate.toString(Qt::ISODate) : QString();
    for (const capture::Redirect &redirect : fetched.redirects)
        retrieval.redirects.append(QStringLiteral("%1 %2").arg(redirect.status).arg(redirect.to));
    retrieval.request = fetched.requestHeaders;
    retrieval.peer = fetched.peer;
    retrieval.takenUs = fetched.started.isValid() ? fetched.started.toMSecsSinceEpoch() * 1000 : 0;
    retrieval.elapsedUs = fetched.took.count();
    addWarnings(retrieval, fetched);
    for (const Fetched &asset : assets)
        incoming.resources.append(keptResource(asset));
    return incoming;
}

void noteWall(Incoming &incoming, const QString &contentType, const QString &text)
{
    const bool isPage = contentType.contains(QLatin1String("html"));
    if (incoming.origin != Incoming::Origin::Web || !isPage || !incoming.retrieval.wall.isEmpty())
        return;
    capture::WallInput page;
    page.headers = incoming.headers.toUtf8();
    page.html = incoming.bytes;
    page.asked = incoming.address;
    page.finalUrl = incoming.finalUrl;
    page.text = text;
    const capture::Wall wall = capture::pageLooksLike(page);
    if (!wall)
        return;
    incoming.retrieval.wall = capture::wallName(wall.kind);
    incoming.retrieval.status = QStringLiteral("partial");
    incoming.retrieval.warnings.append(capture::wallWords(wall.kind, QUrl(incoming.finalUrl).host()));
}

} // namespace nutgraf::casework
