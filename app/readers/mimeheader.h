// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace nutgraf::readers {

/// One field of a header as mail, web answers and web archives have it.
struct HeaderField
{
    QByteArray name; ///< lower case
    QByteArray value; ///< unfolded and trimmed, as written otherwise
};

/// A field whose value has parameters: "text/html; charset=utf-8".
struct HeaderValue
{
    QString value; ///< lower case
    QHash<QString, QString> parameters; ///< names in lower case; values decoded (RFC 2231)
};

class HeaderFields
{
public:
    /// Reads fields up to an empty line. At most 1,000 fields are kept, of each at most 64 kB. @p bodyStart is where what
    /// follows begins.
    static HeaderFields parse(QByteArrayView bytes, qsizetype *bodyStart = nullptr);

    const QList<HeaderField> &fields() const { return m_fields; }
    bool has(QByteArrayView name) const;
    QByteArray raw(QByteArrayView name) const; ///< of the first with that name (lower case)
    QString text(QByteArrayView name) const; ///< decoded for people, see decodeHeader()
    HeaderValue value(QByteArrayView name) const;

private:
    QList<HeaderField> m_fields;
};

/// The words of a header for people: encoded words (RFC 2047) decoded, other bytes as UTF-8 or else windows-1252.
QString decodeHeader(const QByteArray &value);

/// The value with its parameters, with continuations and charsets of RFC 2231.
HeaderValue parseHeaderValue(const QByteArray &value);

/// The name that goes with the first address of a list, else the address itself: "Quill, Hester" <…> → "Hester Quill".
QString mailboxName(const QByteArray &value);

/// Undoes quoted-printable.
QByteArray decodeQuotedPrintable(QByteArrayView bytes);

} // namespace nutgraf::readers
