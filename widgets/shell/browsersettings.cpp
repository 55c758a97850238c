// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/browsersettings.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/shell/browsersending.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int ShownSenders = 3;

TextLabel *label(const QString &text)
{
    auto *made = new TextLabel(text, TypeStep::Body, ColourRole::MutedText);
    made->setWordWrap(true);
    return made;
}

QVBoxLayout *column(QWidget *parent)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    return layout;
}

} // namespace

BrowserSettings::BrowserSettings(BrowserSending *sending, QWidget *parent)
    : QWidget(parent)
    , m_sending(sending)
    , m_on(new QCheckBox(tr("Receive pages from the browser"), this))
    , m_status(label({}))
    , m_pairing(new QWidget(this))
    , m_code(new QLineEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_renew(new QPushButton(tr("New code"), this))
    , m_letIn(new QWidget(this))
    , m_senders(new QListWidget(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(QStringLiteral("browserSettings"));
    m_on->setObjectName(QStringLiteral("browserOn"));
    m_status->setObjectName(QStringLiteral("browserStatus"));
    m_code->setObjectName(QStringLiteral("browserCode"));
    m_copy->setObjectName(QStringLiteral("browserCopy"));
    m_renew->setObjectName(QStringLiteral("browserRenew"));
    m_senders->setObjectName(QStringLiteral("browserSenders"));
    m_remove->setObjectName(QStringLiteral("browserRemove"));
    lay();

    connect(m_on, &QCheckBox::toggled, m_sending, &BrowserSending::setOn);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(m_renew, &QPushButton::clicked, m_sending, &BrowserSending::renewCode);
    connect(m_senders, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_senders->selectedItems().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_senders->currentItem())
            m_sending->removeSender(item->data(Qt::UserRole).toString());
    });
    connect(m_sending, &BrowserSending::changed, this, &BrowserSettings::refresh);
    refresh();
}

void BrowserSettings::lay()
{
    m_code->setReadOnly(true);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setAccessibleName(tr("Pairing code"));
    m_copy->setToolTip(tr("Copies the pairing code"));
    m_renew->setToolTip(tr("Makes a new code; browsers that know the old one cannot send any more"));
    m_senders->setAccessibleName(tr("Who was let in"));
    m_senders->setTextElideMode(Qt::ElideMiddle);
    m_senders->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_senders->setFixedHeight(ShownSenders * (m_senders->fontMetrics().height() + 2 * space::Small));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_renew);
    buttons->addStretch();
    QVBoxLayout *pairing = column(m_pairing);
    pairing->addWidget(label(tr("Pairing code, to be entered in the options of the extension")));
    pairing->addWidget(m_code);
    pairing->addLayout(buttons);

    QVBoxLayout *letIn = column(m_letIn);
    letIn->addWidget(label(tr("Who was let in")));
    letIn->addWidget(m_senders);
    letIn->addWidget(m_remove, 0, Qt::AlignLeft);

    QVBoxLayout *layout = column(this);
    layout->addWidget(m_on);
    layout->addWidget(m_status);
    layout->addWidget(m_pairing);
    layout->addWidget(m_letIn);
}

void BrowserSettings::refresh()
{
    const QSignalBlocker blocker(m_on);
    m_on->setChecked(m_sending->isOn());
    m_status->setText(m_sending->status());
    m_code->setText(m_sending->code());
    m_code->setCursorPosition(0);
    m_copy->setEnabled(!m_code->text().isEmpty());
    m_pairing->setVisible(m_sending->isOn());
    m_senders->clear();
    const QStringList senders = m_sending->senders();
    for (const QString &origin : senders) {
        auto *item = new QListWidgetItem(BrowserSending::senderName(origin), m_senders);
        item->setData(Qt::UserRole, origin);
        item->setToolTip(BrowserSending::senderName(origin));
    }
    m_letIn->setVisible(!senders.isEmpty());
    m_remove->setEnabled(false);
}

} // namespace nutgraf::widgets
