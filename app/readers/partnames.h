// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringView>

namespace nutgraf::readers {

/// How surely a word in a class or id tells that the part is no main text.
enum class Hint : quint8 { Nothing, Short, Likely, Surely };

/// What else the words of a class or id say that a part is about; one bit each.
enum Subject : quint8 {
    ContentSubject = 1,
    PostSubject = 2,
    ProductSubject = 4,
    FaqSubject = 8,
    FilterSubject = 16,
    PersonSubject = 32,
};

/// What a class or an id tells about the part of the page that bears it.
struct PartName
{
    Hint hint = Hint::Nothing;
    quint8 subjects = 0; ///< Subject bits
};

/// Reads class names and ids by the word table: "relatedPosts td-share" → related, posts, td, share. Remembers what it
/// has read, so that one reader serves one page, as long as its tree lives. One thread.
class PartNameReader
{
public:
    PartName read(QStringView names);

private:
    QHash<QStringView, PartName> m_known;
};

} // namespace nutgraf::readers
