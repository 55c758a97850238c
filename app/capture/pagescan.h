// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace nutgraf::capture {

/// A start or end tag of a page.
struct PageTag
{
    QByteArray name; ///< lower case
    bool closing = false;
    QList<std::pair<QByteArray, QByteArray>> attributes; ///< names in lower case; the usual references in values undone
    QByteArrayView text; ///< of the page, between this tag and the next; of a script: its source

    /// The first value of an attribute; empty without one.
    QByteArray attribute(const char *name) const;
    bool has(const char *name) const;
};

/// Goes through the tags of a page from front to back: no tree, one look at each byte, so that it stays cheap on hostile
/// bytes. Comments are passed over; what stands in script, style, textarea and title is text. The bytes must outlive it. One
/// thread.
class PageScan
{
public:
    explicit PageScan(QByteArrayView html)
        : m_html(html)
    { }
    /// False at the end. Attributes beyond 64 of one tag are passed over.
    bool next(PageTag &tag);

private:
    bool readTag(PageTag &tag);
    void readAttributes(PageTag &tag);
    qsizetype endOfRawText(const QByteArray &name) const;

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

} // namespace nutgraf::capture
