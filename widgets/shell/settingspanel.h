// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace nutgraf::widgets {

class Settings;

/// How the window looks: colours, size of the words, motion. What is changed is seen at once and remembered.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(Settings *settings, QWidget *parent = nullptr);

private:
    void store();

    Settings *m_settings;
    QComboBox *m_theme;
    QSpinBox *m_textSize;
    QCheckBox *m_reducedMotion;
};

} // namespace nutgraf::widgets
