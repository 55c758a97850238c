// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/measures.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

namespace nutgraf::widgets {

namespace {

constexpr double BodyPixels = 13.0;
constexpr int MotionMilliseconds = 150;

bool reducedMotion = false;

double stepPixels(TypeStep step)
{
    switch (step) {
    case TypeStep::Caption:
        return 11.0;
    case TypeStep::Body:
        return BodyPixels;
    case TypeStep::Lead:
        return 15.0;
    case TypeStep::Title:
        return 20.0;
    case TypeStep::Display:
        return 28.0;
    }
    return BodyPixels;
}

double factor()
{
    return QFontInfo(QApplication::font()).pixelSize() / BodyPixels;
}

QFont sized(QFont font, TypeStep step, QFont::Weight weight)
{
    font.setPixelSize(qMax(1, qRound(stepPixels(step) * factor())));
    font.setWeight(weight);
    return font;
}

QString firstInstalled(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : families) {
        if (installed.contains(family))
            return family;
    }
    return {};
}

} // namespace

int scaled(double pixels)
{
    return qRound(pixels * factor());
}

QFont uiFont(TypeStep step, QFont::Weight weight)
{
    return sized(QApplication::font(), step, weight);
}

QFont readingFont(TypeStep step, QFont::Weight weight)
{
    static const QString family = firstInstalled(
        {QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("Liberation Serif")});
    QFont font = QApplication::font();
    font.setStyleHint(QFont::Serif);
    font.setFamilies({family.isEmpty() ? QStringLiteral("serif") : family});
    return sized(font, step, weight);
}

QFont fixedFont(TypeStep step)
{
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), step, QFont::Normal);
}

void applyTextSize(int percent)
{
    static const QFont desktop = QApplication::font();
    static const int desktopPixels = qMax(int(BodyPixels), QFontInfo(desktop).pixelSize());
    QFont font = desktop;
    // A desktop that names no face of its own gets the one the drawings were made with.
    static const QStringList nameless = {QStringLiteral("Sans Serif"), QStringLiteral("Sans"),
                                         QStringLiteral("sans-serif"), QStringLiteral("DejaVu Sans"), QString()};
    if (nameless.contains(desktop.family()) || nameless.contains(QFontInfo(desktop).family())) {
        const QString face = firstInstalled({QStringLiteral("Noto Sans"), QStringLiteral("Liberation Sans")});
        if (!face.isEmpty())
            font.setFamilies({face});
    }
    font.setPixelSize(qMax(8, qRound(desktopPixels * percent / 100.0)));
    QApplication::setFont(font);
}

bool motionAllowed()
{
    return !reducedMotion && QGuiApplication::platformName() != QStringLiteral("offscreen");
}

void setReducedMotion(bool reduced)
{
    reducedMotion = reduced;
}

int motionDuration()
{
    return motionAllowed() ? MotionMilliseconds : 0;
}

} // namespace nutgraf::widgets
