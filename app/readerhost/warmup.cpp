// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/serve.h"

#include "app/readers/batchitem.h"
#include "app/readers/readdocument.h"

#include <QBuffer>
#include <QImageReader>
#include <QTimeZone>

#include <ctime>

namespace nutgraf::readerhost {

namespace {

/// Touches what pages are made of: heads, dates in words, structured data, several encodings.
const char Page[] = R"(<!doctype html><html lang="en"><head><meta charset="windows-1252">
<title>Ferry back in service | Quay Courier</title><meta name="author" content="By Ada Quill and Ben Marsh">
<meta property="article:published_time" content="2025-03-03T08:00:00+01:00">
<link rel="canonical" href="https://courier.example/2025/03/03/ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry back in service",
"datePublished":"2025-03-03T08:00:00+01:00","author":[{"@type":"Person","name":"Ada Quill"}]}</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>Ferry back in service</h1><p class="byline">By Ada Quill</p>
<p><time datetime="2025-03-03">Monday, March 3, 2025 at 8:00 a.m. CET</time> Updated 4 March 2025 10:15 GMT</p>
<p>The ferry between the two quays runs again since Monday, the operator said, after a repair of its ramp.</p>
<p>&ldquo;It took longer than planned,&rdquo; said a spokeswoman. <a href="../more">More</a></p><ul><li>One</li></ul>
<table><tr><td>1</td></tr></table></article></body></html>)";

void readOne(const QByteArray &bytes, const char *contentType, const char *fileName)
{
    readers::ReadInput input;
    input.bytes = bytes;
    input.contentType = QString::fromLatin1(contentType);
    input.fileName = QString::fromLatin1(fileName);
    input.url = QStringLiteral("https://courier.example/2025/03/03/ferry");
    (void)readers::read(input);
}

} // namespace

void warmUp()
{
    tzset();
    (void)QTimeZone::systemTimeZoneId();
    readOne(Page, "text/html", "");
    readOne("# Title\n\nA paragraph with *words* on 3 March 2025.\n\n* one\n* two\n", "text/markdown", "a.md");
    readOne("A headline\nBy Ada Quill\n3 March 2025\n\nA paragraph of plain words.\n", "text/plain", "a.txt");
    for (const char *charset : {"windows-1251", "shift_jis", "gb18030", "iso-8859-2", "utf-16", "euc-kr", "big5"})
        readOne("<p>Some words.</p>", (QByteArray("text/html; charset=") + charset).constData(), "");
    // Decoders of pictures are libraries of their own, which cannot be loaded later.
    for (const char *format : {"jpeg", "gif", "webp", "tiff", "bmp", "png"}) {
        QByteArray bytes("no picture");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        (void)QImageReader(&buffer, format).canRead();
    }
    (void)readers::extractItem({R"({"id":1,"html":"<p>Some words.</p>"})", false, {}, {}});
}

} // namespace nutgraf::readerhost
