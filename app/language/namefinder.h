// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// Every place where a text names a person, organisation, outlet, place, product, work or event, in order, without the
/// genitive clitic. Places that name the same carry the same canonical form, the fullest of the document, and the
/// attributes that appositions and titles give it anywhere. Teasers and boilerplate are not searched. Pure, linear, any
/// thread.
QList<Name> findNames(const text::TextView &view, const AnalysisOptions &options);

} // namespace nutgraf::language
