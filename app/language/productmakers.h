// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

#include <QHash>

namespace nutgraf::language {

/// Chips and processors are what things are done with: what is said of a run on them is not said of them. By the last
/// word of the name or the word behind it.
bool isHardware(const text::TextView &view, const Name &name);

/// Who makes the products that a text names: the organisation that owns them in its words ("DeepSeek's R1",
/// "DeepSeek-V3") or, failing that, stands nearest to them most often.
class ProductMakers
{
public:
    ProductMakers(const text::TextView &view, const Analysis &found, const AnalysisOptions &options);

    /// Empty when it is no product or nobody is known to make it.
    QString of(const QString &product) const { return m_makers.value(product); }

private:
    QHash<QString, QString> m_makers;
};

} // namespace nutgraf::language
