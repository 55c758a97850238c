// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace nutgraf::readers {

/// The properties of JSON-LD objects that are kept; values of all others are passed over unread.
enum class Term : quint8 {
    None,
    About,
    AlternateName,
    Appearance,
    ArticleBody,
    Author,
    BestRating,
    ClaimReviewed,
    Creator,
    DateCreated,
    DateModified,
    DatePublished,
    FamilyName,
    FirstAppearance,
    GivenName,
    Graph,
    HasPart,
    Headline,
    Id,
    InLanguage,
    IsPartOf,
    Item,
    ItemListElement,
    ItemReviewed,
    MainEntity,
    MainEntityOfPage,
    Name,
    Publisher,
    RatingExplanation,
    RatingValue,
    Review,
    ReviewRating,
    SameAs,
    SourceOrganization,
    SubjectOf,
    Type,
    UploadDate,
    Url,
    Value,
    WorstRating,
};

/// One value of the kept part of the data; -1 stands for "none" in the indexes.
struct LinkedValue
{
    enum Kind : quint8 { Text, Number, Object, List } kind = Text;
    Term term = Term::None; ///< the property that it is a value of
    int firstChild = -1;
    int next = -1; ///< the next member or item of the same parent
    QStringView raw; ///< of text and numbers, escapes not yet decoded
};

/// JSON-LD with what reading does not need left out. Views point into the scripts it was read from, which must outlive
/// it. Plain data, any thread.
struct LinkedData
{
    std::vector<LinkedValue> values;
    std::vector<int> roots;
    QHash<QString, int> byId; ///< the first described object of each @id

    /// The value of a property of an object.
    int member(int object, Term term) const;
    /// The text of a value: decoded string, number as written, first of a list, "@value" or name of an object.
    QString text(int value) const;
    QString text(int object, Term term) const { return text(member(object, term)); }
    /// The items of a list, or the value alone.
    std::vector<int> items(int value) const;
    /// The described object that a bare reference by @id means, else the object itself.
    int resolved(int object) const;
    /// Types without their vocabulary: "NewsArticle".
    QStringList types(int object) const;
};

/// Reads scripts in one pass each. Faults that pages have are put up with: line breaks and quotation marks inside
/// strings, comments or CDATA around, missing or trailing commas, a cut end. Depth and number of values are bounded.
LinkedData readLinkedData(const QStringList &scripts);

} // namespace nutgraf::readers
