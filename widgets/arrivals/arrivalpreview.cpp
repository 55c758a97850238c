// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arrivals/arrivalpreview.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/models/datewords.h"

#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

void setWords(TextLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

ArrivalPreview::ArrivalPreview(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new TextLabel({}, TypeStep::Title, ColourRole::Text, QFont::DemiBold))
    , m_facts(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_problem(new TextLabel({}, TypeStep::Body, ColourRole::ErrorText))
    , m_changes(new TextLabel({}, TypeStep::Body, ColourRole::WarningText))
    , m_summary(new TextLabel)
    , m_address(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
{
    setObjectName(QStringLiteral("arrivalPreview"));
    setAccessibleName(tr("What the item says"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(scaled(260));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    for (TextLabel *label : {m_title, m_facts, m_problem, m_changes, m_summary, m_address}) {
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum); // an address is longer than any line
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    }
    column->addStretch(1);
    setWidget(page);
}

void ArrivalPreview::showItem(const storage::InboxRow &item)
{
    setWords(m_title, item.title.isEmpty() ? item.address : item.title);
    QStringList facts;
    for (const QString &fact : {item.author, item.feeds.join(QStringLiteral(", ")), edtfWords(item.published)})
        if (!fact.isEmpty())
            facts.append(fact);
    if (item.sightings > 1)
        facts.append(tr("arrived %L1 times").arg(item.sightings));
    setWords(m_facts, facts.join(QStringLiteral(" · ")));
    setWords(m_problem, item.message);
    setWords(m_changes, item.changes.join(u'\n'));
    setWords(m_summary, item.summary);
    setWords(m_address, item.address);
}

void ArrivalPreview::showNothing(const QString &words)
{
    for (TextLabel *label : {m_title, m_problem, m_changes, m_summary, m_address})
        setWords(label, {});
    setWords(m_facts, words);
}

} // namespace nutgraf::widgets
