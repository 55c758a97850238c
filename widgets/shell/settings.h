// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

class QSettings;

namespace nutgraf::widgets {

/// What the program remembers for a person: how it looks, which files were open, and how each case was left. In the
/// person's own configuration, never in a case. GUI thread only.
class Settings
{
public:
    static constexpr int MaximumRecent = 12;
    static constexpr int SmallestText = 80; ///< per cent
    static constexpr int LargestText = 200;

    /// The user's own.
    Settings();
    /// In the given file; for tests and for runs that leave no trace.
    explicit Settings(const QString &file);
    ~Settings();

    Theme::Choice theme() const;
    void setTheme(Theme::Choice choice);
    int textSize() const; ///< per cent of the desktop's
    void setTextSize(int percent);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    QStringList recentFiles() const; ///< absolute paths, newest first
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

    /// As setValue(), written at once into a file that only its owner can read.
    void setSecret(const QString &key, const QString &value);

    /// How a case was left: "screen", "split", "state/claims". Kept for the recent files only.
    QVariant caseValue(const QString &path, const QString &key) const;
    void setCaseValue(const QString &path, const QString &key, const QVariant &value);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace nutgraf::widgets
