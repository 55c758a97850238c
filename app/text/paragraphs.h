// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textview.h"

namespace nutgraf::text {

/// The paragraphs of a folded text (see TextView) with what each is for. Empty lines make none. Pure, any thread.
QList<Paragraph> findParagraphs(const QString &folded, FirstLine firstLine);

} // namespace nutgraf::text
