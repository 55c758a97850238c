// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/versions.h"

#include <memory>

namespace nutgraf::reasoning {

/// Words that a passage of an earlier version points to (W3C Web Annotation: text quote and text position).
struct Anchor
{
    QString exact;
    QString prefix;
    QString suffix;
    qsizetype start = 0; ///< in the earlier text, UTF-16 units
};

enum class AnchorFit {
    Exact, ///< the very words stand there
    Proposed, ///< like words stand there; a person decides
    Lost, ///< nothing alike, or a number, name, negation or reporting verb differs
};

struct AnchorPlace
{
    AnchorFit fit = AnchorFit::Lost;
    TextSpan span; ///< in the later text; of a lost one that has a likely place, that place
    double likeness = 0; ///< 0 to 1
    QList<ChangedDetail> differences; ///< why a likely place is refused: spans in the anchor's words and the later text
};

/// Finds where the words of an anchor stand in another version. Exact words first: of several places the one whose
/// surroundings fit best, then the nearest. Else the sentence most like them, unless it changes what must not change.
/// Pure, any thread.
class Reanchoring
{
public:
    /// @p later must outlive this object.
    explicit Reanchoring(const VersionText &later);
    ~Reanchoring();
    Reanchoring(const Reanchoring &) = delete;
    Reanchoring &operator=(const Reanchoring &) = delete;

    AnchorPlace place(const Anchor &anchor) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf::reasoning
