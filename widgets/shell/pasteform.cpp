// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pasteform.h"

#include "storage/base/edtf.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/models/datewords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

QLabel *labelFor(QVBoxLayout *layout, const QString &text, QWidget *field)
{
    auto *label = new TextLabel(text, TypeStep::Body, ColourRole::MutedText);
    label->setBuddy(field);
    field->setAccessibleName(text);
    layout->addWidget(label);
    layout->addSpacing(space::Tight);
    layout->addWidget(field);
    layout->addSpacing(space::Medium);
    return label;
}

} // namespace

PasteForm::PasteForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_who(new QLineEdit(this))
    , m_where(new QLineEdit(this))
    , m_when(new QLineEdit(this))
    , m_whenHint(new TextLabel(QString(), TypeStep::Caption, ColourRole::MutedText))
    , m_text(new QPlainTextEdit(this))
    , m_problem(new TextLabel(QString(), TypeStep::Caption, ColourRole::ErrorText))
    , m_add(new QPushButton(tr("Add"), this))
{
    m_kind->setObjectName(QStringLiteral("pasteKind"));
    m_kind->addItem(tr("Article"), QStringLiteral("article"));
    m_kind->addItem(tr("Statement"), QStringLiteral("statement"));
    m_kind->addItem(tr("Transcript"), QStringLiteral("transcript"));
    m_kind->addItem(tr("Post"), QStringLiteral("post"));
    m_kind->addItem(tr("Report"), QStringLiteral("report"));
    m_title->setObjectName(QStringLiteral("pasteTitle"));
    m_title->setPlaceholderText(tr("From the first line, when left empty"));
    m_who->setObjectName(QStringLiteral("pasteWho"));
    m_where->setObjectName(QStringLiteral("pasteWhere"));
    m_where->setPlaceholderText(tr("Press conference, city, programme …"));
    m_when->setObjectName(QStringLiteral("pasteWhen"));
    m_when->setPlaceholderText(tr("2025-01-27"));
    m_whenHint->setObjectName(QStringLiteral("pasteWhenHint"));
    m_whenHint->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("pasteText"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(scaled(140));
    m_problem->setObjectName(QStringLiteral("pasteProblem"));
    m_problem->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("pasteAdd"));
    m_add->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    layout->setSpacing(0);
    labelFor(layout, tr("What it is"), m_kind);
    labelFor(layout, tr("The words"), m_text);
    layout->setStretchFactor(m_text, 1);
    labelFor(layout, tr("Title"), m_title);
    m_whoLabel = labelFor(layout, tr("Outlet"), m_who);
    labelFor(layout, tr("Where"), m_where);
    auto *when = labelFor(layout, tr("When"), m_when);
    Q_UNUSED(when)
    layout->addWidget(m_whenHint);
    layout->addSpacing(space::Medium);
    layout->addWidget(m_problem);
    layout->addSpacing(space::Small);
    layout->addWidget(m_add, 0, Qt::AlignLeft);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &PasteForm::refresh);
    connect(m_when, &QLineEdit::textChanged, this, &PasteForm::refresh);
    connect(m_who, &QLineEdit::textChanged, this, &PasteForm::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteForm::refresh);
    connect(m_add, &QPushButton::clicked, this, &PasteForm::submit);
    refresh();
}

bool PasteForm::isSaid() const
{
    const QString kind = m_kind->currentData().toString();
    return kind == QStringLiteral("statement") || kind == QStringLiteral("post");
}

void PasteForm::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->setFocus();
}

casework::Incoming PasteForm::incoming() const
{
    casework::Incoming item;
    item.origin = casework::Incoming::Origin::Paste;
    item.bytes = m_text->toPlainText().toUtf8();
    item.kind = m_kind->currentData().toString();
    item.title = m_title->text().simplified();
    (isSaid() ? item.speaker : item.publisher) = m_who->text().simplified();
    item.place = m_where->text().simplified();
    item.published = m_when->text().trimmed();
    return item;
}

QString PasteForm::problem() const
{
    const QString when = m_when->text().trimmed();
    if (!when.isEmpty() && !storage::Edtf::parse(when))
        return tr("The date cannot be read. Write the year first: 2025, 2025-01 or 2025-01-27.");
    if (m_text->toPlainText().trimmed().isEmpty())
        return tr("There are no words yet.");
    if (m_kind->currentData().toString() == QStringLiteral("statement") && m_who->text().trimmed().isEmpty())
        return tr("A statement needs somebody who says it.");
    return {};
}

void PasteForm::clear()
{
    for (QLineEdit *field : {m_title, m_who, m_where, m_when})
        field->clear();
    m_text->clear();
}

void PasteForm::refresh()
{
    m_whoLabel->setText(isSaid() ? tr("Who says it") : tr("Outlet"));
    m_who->setAccessibleName(m_whoLabel->text());
    const QString when = m_when->text().trimmed();
    const bool readable = !when.isEmpty() && storage::Edtf::parse(when).ok();
    //: A hint below a field: %1 is a date in words
    m_whenHint->setText(readable ? tr("Reads as %1.").arg(edtfWords(when))
                                 : tr("Year first. 2025-01-27~ is about that day, 2025-01? may be wrong, 202X is some "
                                      "year of the decade, 2025-01-27/2025-02-01 a span."));
    const QString wrong = problem();
    // An empty form is not a mistake: it only cannot be sent yet.
    const bool begun = !when.isEmpty() || !m_text->toPlainText().isEmpty();
    m_problem->setText(begun ? wrong : QString());
    m_add->setEnabled(wrong.isEmpty());
}

void PasteForm::submit()
{
    if (!problem().isEmpty())
        return;
    const casework::Incoming item = incoming();
    clear();
    Q_EMIT submitted(item);
}

} // namespace nutgraf::widgets
