// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/systemscheme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <utility>

namespace nutgraf::widgets {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

struct ActiveTheme
{
    Theme theme;
    Theme::Choice choice = Theme::Choice::System;
};

Theme builtIn(const QString &name)
{
    const auto theme = Theme::load(name);
    Q_ASSERT(theme.ok());
    return theme.valueOr({});
}

ActiveTheme &active()
{
    static ActiveTheme theme{builtIn(QStringLiteral("light")), Theme::Choice::System};
    return theme;
}

Error badTheme(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("Theme", "The theme is incomplete. The light theme is used."), detail};
}

} // namespace

QString Theme::roleName(ColourRole role)
{
    QString name = QString::fromLatin1(QMetaEnum::fromType<ColourRole>().valueToKey(int(role)));
    name[0] = name[0].toLower();
    return name;
}

Result<Theme> Theme::fromJson(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonObject root = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return badTheme(parse.errorString());
    const QJsonObject colours = root[QStringLiteral("colours")].toObject();
    Theme theme;
    theme.m_name = root[QStringLiteral("name")].toString();
    theme.m_dark = root[QStringLiteral("base")].toString() == QStringLiteral("dark");
    for (int i = 0; i < ColourRoleCount; ++i) {
        const QString name = roleName(ColourRole(i));
        const QColor colour(colours[name].toString());
        if (!colour.isValid())
            return badTheme(name);
        theme.m_colours[size_t(i)] = colour;
    }
    return theme;
}

Result<Theme> Theme::load(const QString &name)
{
    QFile file(QStringLiteral(":/themes/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("Theme", "There is no theme “%1”.").arg(name), {}};
    return fromJson(file.readAll());
}

const Theme &Theme::current()
{
    return active().theme;
}

Theme::Choice Theme::choice()
{
    return active().choice;
}

void Theme::apply(Choice choice)
{
    active().choice = choice;
    Choice effective = choice;
    if (choice == Choice::System) {
        switch (SystemScheme::instance().scheme()) {
        case SystemScheme::Light:
            effective = Choice::Light;
            break;
        case SystemScheme::Dark:
            effective = Choice::Dark;
            break;
        case SystemScheme::HighContrast:
            effective = Choice::HighContrast;
            break;
        }
    }
    use(builtIn(keyOf(effective)));
}

void Theme::use(const Theme &theme)
{
    active().theme = theme;
    if (qobject_cast<QApplication *>(QCoreApplication::instance()))
        QApplication::setPalette(theme.palette());
}

Theme::Choice Theme::choiceFromKey(const QString &key)
{
    for (const Choice choice : {Choice::Light, Choice::Dark, Choice::HighContrast}) {
        if (keyOf(choice) == key)
            return choice;
    }
    return Choice::System;
}

QString Theme::keyOf(Choice choice)
{
    switch (choice) {
    case Choice::Light:
        return QStringLiteral("light");
    case Choice::Dark:
        return QStringLiteral("dark");
    case Choice::HighContrast:
        return QStringLiteral("highcontrast");
    case Choice::System:
        break;
    }
    return QStringLiteral("system");
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [this, &palette](QPalette::ColorRole role, ColourRole colour, ColourRole disabled) {
        palette.setColor(QPalette::Active, role, this->colour(colour));
        palette.setColor(QPalette::Inactive, role, this->colour(colour));
        palette.setColor(QPalette::Disabled, role, this->colour(disabled));
    };
    const auto both = [&set](QPalette::ColorRole role, ColourRole colour) { set(role, colour, colour); };
    both(QPalette::Window, ColourRole::Window);
    set(QPalette::WindowText, ColourRole::Text, ColourRole::FaintText);
    both(QPalette::Base, ColourRole::Canvas);
    palette.setColor(QPalette::AlternateBase, blend(colour(ColourRole::Canvas), colour(ColourRole::Window), 0.6));
    set(QPalette::Text, ColourRole::Text, ColourRole::FaintText);
    both(QPalette::PlaceholderText, ColourRole::FaintText);
    both(QPalette::Button, ColourRole::Window);
    set(QPalette::ButtonText, ColourRole::Text, ColourRole::FaintText);
    both(QPalette::BrightText, ColourRole::AccentText);
    both(QPalette::Highlight, ColourRole::Selection);
    both(QPalette::HighlightedText, ColourRole::SelectionText);
    both(QPalette::Link, ColourRole::Link);
    both(QPalette::LinkVisited, ColourRole::Link);
    both(QPalette::ToolTipBase, ColourRole::Tooltip);
    both(QPalette::ToolTipText, ColourRole::TooltipText);
    both(QPalette::Light, ColourRole::Raised);
    both(QPalette::Midlight, ColourRole::Hover);
    both(QPalette::Mid, ColourRole::Separator);
    both(QPalette::Dark, ColourRole::Border);
    both(QPalette::Shadow, ColourRole::Shadow);
    return palette;
}

QColor blend(const QColor &bottom, const QColor &top, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return {mix(bottom.red(), top.red()), mix(bottom.green(), top.green()), mix(bottom.blue(), top.blue())};
}

} // namespace nutgraf::widgets
