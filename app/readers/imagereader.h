// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

class QImage;

namespace nutgraf::readers {

/// The image in grey as PNM (P5), which has no parts that a decoder could stumble over. Any thread.
QByteArray greyPnm(const QImage &image);

/// What the bytes of an image are, of those that can be decoded here: "image/png", "image/jpeg" …; else empty.
QString imageType(const QByteArray &bytes);

/// A document without text for an image: its size is checked, its words are to be recognised. Limit for one that would
/// take more than 128 MB. Any thread.
storage::Result<ReadDocument> readImage(const QByteArray &bytes);

/// The image as drawPdfPage() would draw a page, turned as its camera says. Decodes: only where nothing can be harmed.
storage::Result<QByteArray> drawImage(const QByteArray &bytes, int longest);

} // namespace nutgraf::readers
