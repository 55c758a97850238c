// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/addpane.h"

#include "app/capture/httpclient.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/shell/pasteform.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    layout->setSpacing(space::Medium);
    return layout;
}

TextLabel *sentence(const QString &text)
{
    auto *label = new TextLabel(text, TypeStep::Body, ColourRole::MutedText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AddPane::AddPane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_paste(new PasteForm(this))
{
    setObjectName(QStringLiteral("addPane"));
    m_tabs->setObjectName(QStringLiteral("addTabs"));
    m_tabs->setAccessibleName(tr("Ways to add documents"));
    m_tabs->setDocumentMode(true);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_paste);
    m_tabs->addTab(makeFiles(), tr("Files"));
    m_tabs->addTab(area, tr("Paste"));
    m_tabs->addTab(makeAddresses(), tr("Address"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_paste, &PasteForm::submitted, this, [this](const casework::Incoming &incoming) {
        Q_EMIT addWanted({{incoming}, {}});
    });
}

QWidget *AddPane::makeFiles()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = pageLayout(page);
    layout->addWidget(
        sentence(tr("Web pages, Markdown and plain text. What is read is kept in the investigation, so the "
                    "files may be moved or deleted afterwards.")));
    m_choose = new QPushButton(tr("Choose files…"), page);
    m_choose->setObjectName(QStringLiteral("addChooseFiles"));
    m_choose->setDefault(true);
    connect(m_choose, &QPushButton::clicked, this, &AddPane::filesWanted);
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addWidget(
        sentence(tr("You can also drop files, folders, links or selected words anywhere on this window.")));
    layout->addStretch();
    return page;
}

QWidget *AddPane::makeAddresses()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = pageLayout(page);
    layout->addWidget(
        sentence(tr("One address a line. Each page is fetched once, as it is now, and kept. No cookies are "
                    "sent and nothing else is loaded from the page.")));
    m_addresses = new QPlainTextEdit(page);
    m_addresses->setObjectName(QStringLiteral("addAddresses"));
    m_addresses->setAccessibleName(tr("Addresses, one a line"));
    m_addresses->setPlaceholderText(QStringLiteral("https://"));
    m_addresses->setTabChangesFocus(true);
    m_addresses->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_addresses->setMaximumHeight(scaled(160));
    layout->addWidget(m_addresses);
    m_problem = new TextLabel(QString(), TypeStep::Caption, ColourRole::ErrorText);
    m_problem->setObjectName(QStringLiteral("addAddressProblem"));
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    m_fetch = new QPushButton(tr("Fetch and add"), page);
    m_fetch->setObjectName(QStringLiteral("addFetch"));
    m_fetch->setDefault(true);
    layout->addWidget(m_fetch, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_addresses, &QPlainTextEdit::textChanged, this, &AddPane::refreshAddresses);
    connect(m_fetch, &QPushButton::clicked, this, &AddPane::submitAddresses);
    refreshAddresses();
    return page;
}

void AddPane::pasteText(const QString &text)
{
    m_tabs->setCurrentIndex(1);
    m_paste->setText(text);
}

void AddPane::focusFirst()
{
    switch (m_tabs->currentIndex()) {
    case 0:
        m_choose->setFocus();
        break;
    case 1:
        m_paste->setFocus();
        m_paste->nextInFocusChain()->setFocus();
        break;
    default:
        m_addresses->setFocus();
    }
}

void AddPane::refreshAddresses()
{
    QString problem;
    int good = 0;
    const QStringList lines = m_addresses->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto complete = capture::completeAddress(line);
        if (complete)
            ++good;
        else if (problem.isEmpty())
            problem = tr("%1: %2").arg(line.trimmed(), complete.error().message);
    }
    m_problem->setText(problem);
    m_fetch->setEnabled(good > 0 && problem.isEmpty());
}

void AddPane::submitAddresses()
{
    AddRequest request;
    const QStringList lines = m_addresses->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        const auto complete = capture::completeAddress(line);
        if (complete && !request.addresses.contains(complete.value()))
            request.addresses.append(complete.value());
    }
    m_addresses->clear();
    if (!request.isEmpty())
        Q_EMIT addWanted(request);
}

} // namespace nutgraf::widgets
