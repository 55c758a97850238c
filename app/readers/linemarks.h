// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace nutgraf::readers {

/// What the words of a line tell about it, one bit each.
enum LineMark : quint8 {
    NoiseLine = 1, ///< no part of a text wherever it stands: a plea, a teaser, a button, the credit of a picture
    ClosingLine = 2, ///< a heading after which the text is over or interrupted: "Related stories", "Leave a reply"
};

/// LineMark bits by the tables of phrases; none for a line longer than such lines are. Any thread.
quint8 lineMarks(QStringView text);

/// Whether the text ends with a full stop or the like, closing quotation marks and brackets aside.
bool endsSentence(QStringView text);

} // namespace nutgraf::readers
