// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <compare>

namespace nutgraf::storage {

/// A half-open range of UTF-16 code units in the text of one capture.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    static constexpr TextSpan between(qsizetype from, qsizetype to) { return {from, to - from}; }

    constexpr qsizetype end() const { return start + length; }
    constexpr bool isEmpty() const { return length <= 0; }
    constexpr bool contains(qsizetype position) const { return position >= start && position < end(); }
    constexpr bool contains(TextSpan other) const { return other.start >= start && other.end() <= end(); }
    constexpr bool overlaps(TextSpan other) const { return start < other.end() && other.start < end(); }
    QStringView in(QStringView text) const { return text.mid(start, length); }

    auto operator<=>(const TextSpan &) const = default;
};

/// A discontinuous range: the parts of “X,” he said, “Y”. Ordered, not overlapping.
using TextRegion = QList<TextSpan>;

} // namespace nutgraf::storage
