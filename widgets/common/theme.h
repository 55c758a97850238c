// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "widgets/common/colourrole.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

namespace nutgraf::widgets {

/// A set of colours by role, read from resources/themes. One is current for the whole program; widgets ask for colours
/// while they paint and are told of a switch by QEvent::PaletteChange, as with any palette. GUI thread only.
class Theme
{
public:
    enum class Choice { System, Light, Dark, HighContrast };

    /// Reads a theme; InvalidInput names the first role that is missing or no colour.
    static storage::Result<Theme> fromJson(const QByteArray &json);
    /// One of the themes built in: light, dark, highcontrast.
    static storage::Result<Theme> load(const QString &name);

    static const Theme &current();
    /// Makes the chosen theme current and gives the program its palette; System follows the desktop.
    static void apply(Choice choice);
    static Choice choice();
    /// Makes @p theme current whatever the choice is.
    static void use(const Theme &theme);

    static Choice choiceFromKey(const QString &key); ///< "light", "dark", "highcontrast"; anything else is System
    static QString keyOf(Choice choice);

    /// The JSON name of a role: "claimBackground".
    static QString roleName(ColourRole role);

    QString name() const { return m_name; }
    bool isDark() const { return m_dark; }
    QColor colour(ColourRole role) const { return m_colours[size_t(role)]; }
    QPalette palette() const;

private:
    QString m_name;
    bool m_dark = false;
    std::array<QColor, ColourRoleCount> m_colours;
};

/// Short for Theme::current().colour(role).
inline QColor colour(ColourRole role)
{
    return Theme::current().colour(role);
}

/// @p share (0 to 1) of @p top over @p bottom, opaque.
QColor blend(const QColor &bottom, const QColor &top, double share);

} // namespace nutgraf::widgets
