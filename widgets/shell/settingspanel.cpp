// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/settingspanel.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int TextStep = 10;

void addField(QVBoxLayout *layout, const QString &text, QWidget *field)
{
    auto *label = new TextLabel(text, TypeStep::Body, ColourRole::MutedText);
    label->setBuddy(field);
    field->setAccessibleName(text);
    layout->addWidget(label);
    layout->addSpacing(space::Tight);
    layout->addWidget(field);
    layout->addSpacing(space::Large);
}

} // namespace

SettingsPanel::SettingsPanel(Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_theme(new QComboBox(this))
    , m_textSize(new QSpinBox(this))
    , m_reducedMotion(new QCheckBox(tr("Nothing moves"), this))
{
    setObjectName(QStringLiteral("settingsPanel"));
    m_theme->setObjectName(QStringLiteral("settingsTheme"));
    m_theme->addItem(tr("As the desktop"), int(Theme::Choice::System));
    m_theme->addItem(tr("Light"), int(Theme::Choice::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Choice::Dark));
    m_theme->addItem(tr("High contrast"), int(Theme::Choice::HighContrast));
    m_theme->setCurrentIndex(m_theme->findData(int(settings->theme())));
    m_textSize->setObjectName(QStringLiteral("settingsTextSize"));
    m_textSize->setRange(Settings::SmallestText, Settings::LargestText);
    m_textSize->setSingleStep(TextStep);
    m_textSize->setSuffix(tr(" %"));
    m_textSize->setKeyboardTracking(false);
    m_textSize->setValue(settings->textSize());
    m_reducedMotion->setObjectName(QStringLiteral("settingsMotion"));
    m_reducedMotion->setChecked(settings->reducedMotion());

    auto *content = new QWidget;
    auto *layout = m_column = new QVBoxLayout(content);
    layout->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    layout->setSpacing(0);
    addField(layout, tr("Colours"), m_theme);
    addField(layout, tr("Size of the words"), m_textSize);
    layout->addWidget(m_reducedMotion);
    layout->addSpacing(space::Large);
    auto *note = new TextLabel(tr("The size takes full effect when the window is opened again."), TypeStep::Body,
                               ColourRole::MutedText);
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addStretch();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsPanel::store);
    connect(m_textSize, &QSpinBox::valueChanged, this, &SettingsPanel::store);
    connect(m_reducedMotion, &QCheckBox::toggled, this, &SettingsPanel::store);
}

void SettingsPanel::addSection(const QString &title, QWidget *section)
{
    const int end = m_column->count() - 1; // before the stretch
    m_column->insertSpacing(end, space::Wide);
    m_column->insertWidget(end + 1, new SectionHeader(title));
    m_column->insertSpacing(end + 2, space::Small);
    m_column->insertWidget(end + 3, section);
}

void SettingsPanel::store()
{
    m_settings->setTheme(Theme::Choice(m_theme->currentData().toInt()));
    m_settings->setTextSize(m_textSize->value());
    m_settings->setReducedMotion(m_reducedMotion->isChecked());
    applyAppearance(*m_settings);
}

} // namespace nutgraf::widgets
