// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace nutgraf::widgets {

class Settings;

/// What a person sets: how the window looks (colours, size of the words, motion), and sections that others add. What is changed is seen at once and remembered.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(Settings *settings, QWidget *parent = nullptr);

    /// Adds a part of its own below: a title and its fields.
    void addSection(const QString &title, QWidget *section);

private:
    void store();

    Settings *m_settings;
    QVBoxLayout *m_column;
    QComboBox *m_theme;
    QSpinBox *m_textSize;
    QCheckBox *m_reducedMotion;
};

} // namespace nutgraf::widgets
