// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf::readers {

/// An attribute with the namespace that its prefix stands for; without a prefix it has none.
struct XmlAttribute
{
    QString space;
    QString name;
    QString value;
};

/// The start tag of an element: its namespace URI (empty for none), its name without a prefix, its attributes.
struct XmlElement
{
    QString space;
    QString name;
    QList<XmlAttribute> attributes;
    qsizetype line = 0; ///< from 1

    bool is(QStringView inSpace, QStringView local) const { return name == local && space == inSpace; }
    /// The value of the attribute, whatever its namespace; empty for none.
    QString value(QStringView local) const;
    /// The value of the attribute in a namespace; empty for none.
    QString value(QStringView inSpace, QStringView local) const;
};

/// What a document tells while it is read, in order. Text between two tags comes in one piece.
class XmlHandler
{
public:
    XmlHandler() = default;
    virtual ~XmlHandler() = default;
    XmlHandler(const XmlHandler &) = delete;
    XmlHandler &operator=(const XmlHandler &) = delete;

    virtual void start(const XmlElement &element) = 0;
    virtual void end(const QString &space, const QString &name) = 0;
    virtual void text(const QString &characters) = 0;

    bool isDone() const { return m_done; }

protected:
    /// Call it when the rest of the document does not matter: reading ends well.
    void finish() { m_done = true; }

private:
    bool m_done = false;
};

struct XmlLimits
{
    qsizetype bytes = qsizetype(64) * 1024 * 1024;
    int depth = 256; ///< elements inside each other
    int attributes = 512; ///< of one element
    qsizetype attributeLength = 1024 * 1024; ///< UTF-8 bytes of one value
    qint64 elements = 5'000'000;
};

struct XmlSummary
{
    QString charset; ///< as decoded
    QStringList warnings; ///< translated sentences, as for undecodable bytes
};

/// Reads an XML document with namespaces and hands its parts to @p handler. Fetches nothing and takes no declared
/// entities: a document that declares any is refused (Unsupported), as is UTF-7. Names of HTML's character entities are
/// understood. The encoding is that of the byte order mark, of @p charset, of the declaration, or UTF-8; bytes that do
/// not fit are read as decodePlain reads them, and reported. InvalidInput with the line for what is not well formed,
/// Limit beyond @p limits; the handler has seen all that stood before. Any thread.
storage::Result<XmlSummary> readXml(const QByteArray &bytes, const QString &charset, XmlHandler &handler,
                                    const XmlLimits &limits = {});

/// Whether the bytes begin as XML does: a declaration, or a tag after blanks and comments. The name of the root element
/// with its prefix, empty when they do not.
QString xmlRootName(const QByteArray &bytes);

} // namespace nutgraf::readers
