// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nutgraf::readers {

/// What a page says about its main work in JSON-LD (https://schema.org/Article). Values as written, empty where absent.
struct StructuredData
{
    bool article = false; ///< a work of some article type was found
    QString type;
    QString headline;
    QStringList authors;
    QString publisher;
    QString published;
    QString modified;
    QString language;
    QString url;
    QString siteName;
    QString body; ///< articleBody
};

/// Reads the contents of all JSON-LD scripts of one page, @graph and references by @id included. Common faults (line
/// breaks in strings, comments or CDATA around, trailing commas) are put up with. Any thread.
StructuredData readStructuredData(const QStringList &scripts);

} // namespace nutgraf::readers
