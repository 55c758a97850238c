// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace nutgraf::widgets {

struct Location;
class MainWindow;

/// Walks through the screens of the case once it is open, saves a picture of each in a folder, and says how it ended.
/// Waits for the work that a screen starts; gives up when a step takes too long. GUI thread only.
class PictureRun : public QObject
{
    Q_OBJECT

public:
    PictureRun(MainWindow *window, const QString &folder, QObject *parent = nullptr);

    const QStringList &pictures() const { return m_pictures; } ///< paths, in their order

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const QString &reason);
    void finished();

private:
    void begin();
    void next();
    void look();
    void save(const QString &name);
    void fail(const QString &reason);
    QStringList plan() const;
    Location locationFor(const QString &screen) const;

    MainWindow *m_window;
    QString m_folder;
    QStringList m_steps;
    QString m_step;
    QStringList m_pictures;
    int m_quietLooks = 0; ///< with nothing at work
    QTimer m_settling;
    QTimer m_limit;
};

} // namespace nutgraf::widgets
