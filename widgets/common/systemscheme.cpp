// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace nutgraf::widgets {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const QString &service()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    return name;
}
const QString &path()
{
    static const QString name = QStringLiteral("/org/freedesktop/portal/desktop");
    return name;
}
const QString &interface()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Settings");
    return name;
}
const QString &appearance()
{
    static const QString name = QStringLiteral("org.freedesktop.appearance");
    return name;
}

QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme &SystemScheme::instance()
{
    static SystemScheme scheme;
    return scheme;
}

SystemScheme::Scheme SystemScheme::scheme() const
{
    if (m_contrast == 1)
        return HighContrast;
    if (m_colorScheme == 1)
        return Dark;
    if (m_colorScheme == 2)
        return Light;
    return m_startedDark ? Dark : Light;
}

void SystemScheme::watch()
{
    const QPalette palette = QGuiApplication::palette();
    m_startedDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    if (QGuiApplication::platformName() == QStringLiteral("offscreen"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service(), path(), interface(), QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(QStringLiteral("color-scheme"));
    read(QStringLiteral("contrast"));
}

void SystemScheme::read(const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service(), path(), interface(), QStringLiteral("Read"));
    message << appearance() << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError())
            set(key, reply.value());
    });
}

void SystemScheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance())
        set(key, value.variant());
}

void SystemScheme::set(const QString &key, const QVariant &value)
{
    const uint number = unwrapped(value).toUInt();
    uint *target = key == QStringLiteral("color-scheme") ? &m_colorScheme
        : key == QStringLiteral("contrast")              ? &m_contrast
                                                         : nullptr;
    if (!target || *target == number)
        return;
    *target = number;
    Q_EMIT schemeChanged();
}

} // namespace nutgraf::widgets
