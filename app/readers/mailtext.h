// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nutgraf::readers {

/// How the lines of a plain text in a mail are to be joined (RFC 3676).
struct MailTextForm
{
    bool flowed = false; ///< a line that ends in a blank goes on
    bool dropsBlank = false; ///< that blank is no part of the text
};

/// The paragraphs of a plain text in a mail. Lines broken at a fixed width are joined again; what is quoted begins with
/// "> " for each level. @p text is decoded and clean. Any thread.
QStringList mailParagraphs(const QString &text, const MailTextForm &form);

} // namespace nutgraf::readers
