// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/documentpage.h"

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "app/casework/suggestions.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/documents/factedit.h"
#include "widgets/models/datewords.h"
#include "widgets/models/displaywords.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Change;
using storage::CaptureRow;
using storage::RecordKind;
using storage::RecordState;

namespace {

QString originText(const QString &origin)
{
    if (origin == QLatin1String("file"))
        return DocumentPage::tr("From a file");
    if (origin == QLatin1String("paste"))
        return DocumentPage::tr("Pasted");
    if (origin == QLatin1String("web"))
        return DocumentPage::tr("From the web");
    if (origin == QLatin1String("browser"))
        return DocumentPage::tr("Sent from the browser");
    return DocumentPage::tr("Sample");
}

QString statusText(const QString &status)
{
    if (status == QLatin1String("partial"))
        return DocumentPage::tr("partial");
    if (status == QLatin1String("length_unknown"))
        return DocumentPage::tr("length not stated");
    if (status == QLatin1String("failed"))
        return DocumentPage::tr("failed");
    return DocumentPage::tr("complete");
}

// Replaces the link to the publisher; a name that is not known yet becomes a source.
storage::Result<Change> publisherChange(storage::CaseReader &reader, const QUuid &document, const QString &name)
{
    Change change;
    change.title = DocumentPage::tr("Change publisher");
    NUTGRAF_TRY(const QUuid link, reader.linkOf(RecordKind::PublishedBy, document));
    if (!link.isNull())
        change.remove(RecordKind::PublishedBy, link);
    if (!name.isEmpty()) {
        casework::SuggestionBuilder builder(reader);
        NUTGRAF_TRY(const QUuid source, builder.source(change, name, QStringLiteral("outlet"), RecordState::Confirmed));
        change.link(RecordKind::PublishedBy, document, source);
    }
    return change;
}

} // namespace

DocumentPage::DocumentPage(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : InspectorPage(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_title(new FactEdit(FactEdit::Lines::One, TypeStep::Lead, this))
    , m_kind(new QComboBox(this))
    , m_publisher(new QLineEdit(this))
    , m_byline(new FactEdit(FactEdit::Lines::Many, TypeStep::Body, this))
    , m_published(new QLineEdit(this))
    , m_reading(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText, QFont::Normal, this))
    , m_place(new FactEdit(FactEdit::Lines::One, TypeStep::Body, this))
    , m_notes(new FactEdit(FactEdit::Lines::Many, TypeStep::Body, this))
    , m_counts(new TextLabel({}, TypeStep::Body, ColourRole::MutedText, QFont::Normal, this))
    , m_versions(new SectionHeader(tr("Capture"), this))
    , m_captureList(new QVBoxLayout)
{
    setObjectName(QStringLiteral("documentPage"));
    setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    layout->setSpacing(space::Medium);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("Untitled"));
    layout->addWidget(m_title);
    m_counts->setWordWrap(true);
    layout->addWidget(m_counts);
    auto *read = new QAction(icon(Icon::Documents), tr("Read"), this);
    connect(read, &QAction::triggered, this, [this] {
        m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), m_uuid}, {}});
    });
    layout->addWidget(new ActionButton(read, this), 0, Qt::AlignLeading);
    makeFacts(layout);
    layout->addWidget(new SectionHeader(tr("Notes"), this));
    m_notes->setPlaceholderText(tr("Anything worth remembering about it"));
    m_notes->setAccessibleName(tr("Notes"));
    layout->addWidget(m_notes);
    layout->addWidget(m_versions);
    m_captureList->setSpacing(space::Small);
    layout->addLayout(m_captureList);
    layout->addStretch();
}

void DocumentPage::makeFacts(QVBoxLayout *layout)
{
    for (const QString &kind : documentKinds())
        m_kind->addItem(documentKindText(kind), kind);
    m_publisher->setPlaceholderText(tr("Not known"));
    m_byline->setPlaceholderText(tr("One person a line"));
    m_published->setPlaceholderText(tr("2025-01-28, 2025-01, 2025~ …"));
    m_place->setPlaceholderText(tr("Where it was said or written"));
    m_reading->setWordWrap(true);
    m_reading->setObjectName(QStringLiteral("dateReading"));
    m_published->setObjectName(QStringLiteral("publishedField"));

    auto *facts = new QFormLayout;
    facts->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    facts->setLabelAlignment(Qt::AlignLeading);
    facts->setHorizontalSpacing(space::Medium);
    facts->setVerticalSpacing(space::Small);
    auto *date = new QVBoxLayout;
    date->setSpacing(space::Tight);
    date->addWidget(m_published);
    date->addWidget(m_reading);
    facts->addRow(tr("Kind"), m_kind);
    facts->addRow(tr("Publisher"), m_publisher);
    facts->addRow(tr("By"), m_byline);
    facts->addRow(tr("Published"), date);
    facts->addRow(tr("Place"), m_place);
    m_published->setAccessibleName(tr("Published"));
    layout->addLayout(facts);

    connect(m_title, &FactEdit::committed, this, [this](const QString &title) {
        if (title.isEmpty())
            m_title->setFact(m_row.title);
        else
            setColumn(QStringLiteral("title"), title, tr("Rename document"));
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        setColumn(QStringLiteral("kind"), m_kind->itemData(index).toString(), tr("Change kind of document"));
    });
    connect(m_publisher, &QLineEdit::editingFinished, this, [this] { setPublisher(m_publisher->text().simplified()); });
    connect(m_byline, &FactEdit::committed, this,
            [this](const QString &names) { setColumn(QStringLiteral("byline"), names, tr("Change byline")); });
    connect(m_published, &QLineEdit::textChanged, this, &DocumentPage::showDate);
    connect(m_published, &QLineEdit::editingFinished, this, &DocumentPage::commitDate);
    connect(m_place, &FactEdit::committed, this,
            [this](const QString &place) { setColumn(QStringLiteral("place"), place, tr("Change place")); });
    connect(m_notes, &FactEdit::committed, this,
            [this](const QString &notes) { setColumn(QStringLiteral("notes"), notes, tr("Edit notes")); });
}

void DocumentPage::showSubject(const Subject &subject)
{
    // Words that somebody was writing belong to the document that was shown.
    if (QWidget *focused = focusWidget(); focused && subject.uuid != m_uuid && isAncestorOf(focused))
        focused->clearFocus();
    m_uuid = subject.uuid;
    refresh();
}

void DocumentPage::refresh()
{
    const auto read = m_investigation.reader().document(m_uuid);
    if (!read || !read.value()) {
        setEnabled(false);
        m_counts->setText(tr("This document is not in the case any more."));
        return;
    }
    m_row = *read.value();
    setEnabled(true);
    const bool writable = !m_investigation.isReadOnly();
    m_title->setFact(m_row.title);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(m_row.kind)));
    if (!m_publisher->isModified() || !m_publisher->hasFocus())
        m_publisher->setText(m_row.publisher);
    m_byline->setFact(m_row.byline.join(u'\n'));
    if (!m_published->isModified() || !m_published->hasFocus())
        m_published->setText(m_row.published);
    showDate(m_published->text());
    m_place->setFact(m_row.place);
    m_notes->setFact(m_row.notes);
    for (FactEdit *field : {m_title, m_byline, m_place, m_notes})
        field->setReadOnly(!writable);
    m_kind->setEnabled(writable);
    m_publisher->setReadOnly(!writable);
    m_published->setReadOnly(!writable);
    m_counts->setText(counted(m_row.claims, tr("1 claim"), tr("%n claims", nullptr, m_row.claims))
                      + QStringLiteral(" · ") + tr("%n to review", nullptr, m_row.suggestions) + QStringLiteral(" · ")
                      + tr("%1 characters").arg(QLocale().toString(m_row.textSize)));
    showCaptures();
}

void DocumentPage::beginEdit()
{
    m_title->setFocus();
    m_title->selectAll();
}

void DocumentPage::setColumn(const QString &column, const QString &value, const QString &title)
{
    perform(m_shell, m_investigation, casework::setFields(RecordKind::Document, m_uuid, {{column, value}}, title));
}

void DocumentPage::setPublisher(const QString &name)
{
    m_publisher->setModified(false);
    if (name != m_row.publisher)
        perform(m_shell, m_investigation, publisherChange(m_investigation.reader(), m_uuid, name));
}

void DocumentPage::commitDate()
{
    const QString date = m_published->text().trimmed();
    if (date == m_row.published || !isDate(date))
        return;
    m_published->setModified(false);
    setColumn(QStringLiteral("published"), date, tr("Change date of publication"));
}

void DocumentPage::showDate(const QString &edtf)
{
    const QString date = edtf.trimmed();
    if (!isDate(date)) {
        m_reading->setRole(ColourRole::ErrorText);
        m_reading->setText(tr("This is no date. Write a day (2025-01-28), a month (2025-01), a year (2025), a span "
                              "(2025-01-20/2025-01-28), with ~ for about and ? for uncertain."));
    } else {
        m_reading->setRole(ColourRole::MutedText);
        m_reading->setText(edtfWords(date));
    }
    m_reading->setVisible(!m_reading->text().isEmpty());
}

void DocumentPage::showCaptures()
{
    while (QLayoutItem *item = m_captureList->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto captures = m_investigation.reader().captures(m_row.id).valueOr({});
    m_versions->setTitle(captures.size() > 1 ? tr("Versions") : tr("Capture"));
    m_versions->setNote(captures.size() > 1 ? QLocale().toString(captures.size()) : QString());
    for (const CaptureRow &capture : captures)
        m_captureList->addWidget(captureCard(capture, &capture == &captures.constFirst()));
}

QWidget *DocumentPage::captureCard(const CaptureRow &capture, bool newest)
{
    auto *card = new Card(this);
    const auto line = [card](const QString &text, ColourRole role) {
        auto *label = new TextLabel(text, TypeStep::Body, role, QFont::Normal, card);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(label);
        return label;
    };
    QStringList head;
    if (m_row.captures > 1)
        head.append(newest ? tr("Version %1, the newest").arg(capture.version) : tr("Version %1").arg(capture.version));
    head.append(originText(capture.origin));
    head.append(statusText(capture.status));
    line(head.join(QStringLiteral(" · ")),
         capture.status == QLatin1String("complete") ? ColourRole::Text : ColourRole::WarningText);
    const QDateTime taken = QDateTime::fromMSecsSinceEpoch(capture.takenUs / 1000, Qt::UTC).toLocalTime();
    line(QLocale().toString(taken, QLocale::ShortFormat), ColourRole::MutedText)
        ->setToolTip(taken.toUTC().toString(Qt::ISODateWithMs));
    const QString address = capture.finalUrl.isEmpty() ? capture.address : capture.finalUrl;
    if (!address.isEmpty()) {
        auto *where = new ElidingLabel(address, card);
        where->setElideMode(Qt::ElideMiddle);
        where->setRole(ColourRole::MutedText);
        card->body()->addWidget(where);
    }
    if (!capture.body.isEmpty()) {
        auto *hash = line(QStringLiteral("SHA-256 %1…").arg(capture.body.left(16)), ColourRole::FaintText);
        hash->setFont(fixedFont(TypeStep::Caption));
        hash->setToolTip(capture.body);
        hash->setAccessibleName(tr("SHA-256 %1").arg(capture.body));
    }
    for (const QString &warning : capture.warnings) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::Small);
        row->addWidget(new IconLabel(Icon::Warning, ColourRole::WarningText, 14, card), 0, Qt::AlignTop);
        auto *words = new TextLabel(warning, TypeStep::Body, ColourRole::WarningText, QFont::Normal, card);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        card->body()->addLayout(row);
    }
    return card;
}

} // namespace nutgraf::widgets
