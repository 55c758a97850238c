// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace nutgraf::widgets {

/// Whether the desktop wants light, dark or high contrast colours. Asks the desktop portal where there is one, and the
/// palette the program started with where there is not. GUI thread only.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    enum Scheme { Light, Dark, HighContrast };

    static SystemScheme &instance();
    Scheme scheme() const;

    /// Begins to listen to the desktop; call once, after the application object exists and before its palette is set.
    void watch();

Q_SIGNALS:
    void schemeChanged();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    SystemScheme() = default;
    void read(const QString &key);
    void set(const QString &key, const QVariant &value);

    bool m_startedDark = false;
    uint m_colorScheme = 0; ///< 0 no wish, 1 dark, 2 light (org.freedesktop.appearance)
    uint m_contrast = 0; ///< 1 more contrast
};

} // namespace nutgraf::widgets
