// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/fetchtypes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <stop_token>

namespace nutgraf::capture {

class Fetcher;

/// Something that belongs to the look of a page.
struct PageAsset
{
    enum class Kind { Image, Stylesheet };
    Kind kind = Kind::Image;
    QByteArray url; ///< complete; http or https
};

/// The images (img, srcset, picture, poster: the largest of several) and stylesheets of a page, in their order, each once,
/// at most @p most. @p address is where the page came from; its base element counts. What is no http or https address is
/// left out, and so is http in a page of https. Pure; any thread.
QList<PageAsset> findPageAssets(QByteArrayView html, const QString &address, qsizetype most = 100);

/// Fetches them under the same checks and limits as pages, in the order of @p assets; those that fail are among the answers
/// as Failed. @p page is how the page itself was asked for. Blocks; not for the window thread.
QList<Fetched> fetchPageAssets(Fetcher &fetcher, const QList<PageAsset> &assets, const FetchRequest &page,
                               const std::stop_token &stop);

} // namespace nutgraf::capture
