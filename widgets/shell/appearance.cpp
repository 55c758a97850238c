// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/appearance.h"

#include "widgets/common/measures.h"
#include "widgets/common/newsroomstyle.h"
#include "widgets/common/systemscheme.h"
#include "widgets/common/theme.h"
#include "widgets/shell/settings.h"

#include <QApplication>

namespace nutgraf::widgets {

void installAppearance(const Settings &settings, const QString &theme)
{
    SystemScheme::instance().watch();
    QApplication::setStyle(new NewsroomStyle);
    applyAppearance(settings);
    if (!theme.isEmpty())
        Theme::apply(Theme::choiceFromKey(theme));
    QObject::connect(&SystemScheme::instance(), &SystemScheme::schemeChanged, qApp,
                     [] { Theme::apply(Theme::choice()); });
}

void applyAppearance(const Settings &settings)
{
    applyTextSize(settings.textSize());
    setReducedMotion(settings.reducedMotion());
    Theme::apply(settings.theme());
}

} // namespace nutgraf::widgets
