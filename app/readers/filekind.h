// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nutgraf::readers {

/// What the first bytes show about a file that is no text, in words for the user ("a PDF file", "a ZIP archive or Office
/// document", "a picture", "a program"); empty for what may be text. Any thread.
QString binaryKind(const QByteArray &bytes);

/// Whether the bytes are a PDF: from their start, or behind others that are no page within the first 1,024 bytes.
bool isPdf(const QByteArray &bytes);

/// Whether the bytes begin as a page does: a doctype, <html>, or one of the elements that the MIME Sniffing standard
/// (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type) lists.
bool looksLikeHtml(const QByteArray &bytes);

} // namespace nutgraf::readers
