// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/settings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace nutgraf::widgets {

namespace {

const QString ThemeKey = QStringLiteral("look/theme");
const QString TextSizeKey = QStringLiteral("look/textSize");
const QString ReducedMotionKey = QStringLiteral("look/reducedMotion");
const QString RecentKey = QStringLiteral("files/recent");

QString groupOf(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("case/") + QString::fromLatin1(hash);
}

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("nutgraf"),
                                             QStringLiteral("nutgraf")))
{ }

Settings::Settings(const QString &file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{ }

Settings::~Settings() = default;

Theme::Choice Settings::theme() const
{
    return Theme::choiceFromKey(m_settings->value(ThemeKey).toString());
}

void Settings::setTheme(Theme::Choice choice)
{
    m_settings->setValue(ThemeKey, Theme::keyOf(choice));
}

int Settings::textSize() const
{
    return qBound(SmallestText, m_settings->value(TextSizeKey, 100).toInt(), LargestText);
}

void Settings::setTextSize(int percent)
{
    m_settings->setValue(TextSizeKey, qBound(SmallestText, percent, LargestText));
}

bool Settings::reducedMotion() const
{
    return m_settings->value(ReducedMotionKey, false).toBool();
}

void Settings::setReducedMotion(bool reduced)
{
    m_settings->setValue(ReducedMotionKey, reduced);
}

QStringList Settings::recentFiles() const
{
    return m_settings->value(RecentKey).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(absolute(path));
    files.prepend(absolute(path));
    while (files.size() > MaximumRecent)
        m_settings->remove(groupOf(files.takeLast()));
    m_settings->setValue(RecentKey, files);
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(absolute(path));
    m_settings->remove(groupOf(absolute(path)));
    m_settings->setValue(RecentKey, files);
}

QVariant Settings::value(const QString &key) const
{
    return m_settings->value(key);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_settings->setValue(key, value);
}

void Settings::setSecret(const QString &key, const QString &value)
{
    m_settings->sync();
    QFile file(m_settings->fileName());
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // before the secret is in it
    m_settings->setValue(key, value);
    m_settings->sync();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QVariant Settings::caseValue(const QString &path, const QString &key) const
{
    return m_settings->value(groupOf(absolute(path)) + u'/' + key);
}

void Settings::setCaseValue(const QString &path, const QString &key, const QVariant &value)
{
    m_settings->setValue(groupOf(absolute(path)) + u'/' + key, value);
}

} // namespace nutgraf::widgets
