// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

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
    bool authorsAreOutlets = false; ///< every author is stated to be an organisation
    QString publisher;
    QString source; ///< sourceOrganization: whom the work is taken from
    QString published;
    QString modified;
    QString language;
    QString url;
    QString siteName;
    QString body; ///< articleBody
    QList<ClaimReview> claimReviews;
};

/// Reads the contents of all JSON-LD scripts of one page, @graph and references by @id included. Common faults (line
/// breaks in strings, comments or CDATA around, trailing commas) are put up with. A page that describes several works
/// alike (a list of reports, or one after the other as one scrolls) has that as its main work which names one of the
/// page's own @p addresses, else none. Any thread.
StructuredData readStructuredData(const QStringList &scripts, const QStringList &addresses = {});

} // namespace nutgraf::readers
