// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/eventform.h"

#include "storage/base/edtf.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/models/datewords.h"
#include "widgets/models/eventmodel.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace nutgraf::widgets {

namespace {

/// A text field of several lines that says when it is left.
class NotesEdit : public QPlainTextEdit
{
public:
    NotesEdit(QWidget *parent, std::function<void()> left)
        : QPlainTextEdit(parent)
        , m_left(std::move(left))
    {
        setTabChangesFocus(true);
    }

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        m_left();
    }

private:
    std::function<void()> m_left;
};

QLineEdit *field(const char *name, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(hint);
    return edit;
}

} // namespace

EventForm::EventForm(Notes notes, QWidget *parent)
    : QWidget(parent)
    , m_title(field("eventTitle", tr("What happened")))
    , m_when(field("eventWhen", QStringLiteral("2025-01-27, 2025-01~, 2024/2025-03")))
    , m_reading(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_lane(field("eventLane", tr("Person or organisation")))
    , m_kind(new QComboBox)
{
    m_kind->setObjectName(QStringLiteral("eventKind"));
    for (const char *kind : {"event", "statement", "publication", "correction"})
        m_kind->addItem(eventKindWords(QLatin1String(kind)), QLatin1String(kind));
    m_reading->setObjectName(QStringLiteral("eventReading"));
    m_reading->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("What"), m_title);
    form->addRow(tr("When"), m_when);
    form->addRow(QString(), m_reading);
    form->addRow(tr("Who"), m_lane);
    form->addRow(tr("Kind"), m_kind);
    const auto left = [this] {
        if (values() != m_before) {
            m_before = values();
            Q_EMIT edited();
        }
    };
    if (notes == Notes::Shown) {
        m_notes = new NotesEdit(this, left);
        m_notes->setObjectName(QStringLiteral("eventNotes"));
        m_notes->setPlaceholderText(tr("Notes"));
        m_notes->setMaximumHeight(96);
        form->addRow(tr("Notes"), m_notes);
    }
    for (QLineEdit *edit : {m_title, m_when, m_lane}) {
        connect(edit, &QLineEdit::textChanged, this, &EventForm::check);
        connect(edit, &QLineEdit::editingFinished, this, left);
        connect(edit, &QLineEdit::returnPressed, this, &EventForm::submitted);
    }
    connect(m_kind, &QComboBox::activated, this, left);
    check();
}

void EventForm::setEvent(const storage::EventRow &event)
{
    // What somebody is typing stays.
    const auto fill = [](QLineEdit *edit, const QString &text) {
        if (!edit->hasFocus() || !edit->isModified()) {
            if (edit->text() != text)
                edit->setText(text);
            edit->setModified(false);
            edit->setCursorPosition(0);
        }
    };
    fill(m_title, event.title);
    fill(m_when, event.happened);
    fill(m_lane, event.lane);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(event.kind)));
    if (m_notes && !m_notes->hasFocus() && m_notes->toPlainText() != event.notes)
        m_notes->setPlainText(event.notes);
    m_before = values();
}

void EventForm::clear()
{
    for (QLineEdit *edit : {m_title, m_when, m_lane}) {
        edit->clear();
        edit->setModified(false);
    }
    m_kind->setCurrentIndex(0);
    m_before = values();
}

QJsonObject EventForm::values() const
{
    QJsonObject values{{QStringLiteral("title"), m_title->text().simplified()},
                       {QStringLiteral("happened"), m_when->text().trimmed()},
                       {QStringLiteral("lane"), m_lane->text().simplified()},
                       {QStringLiteral("kind"), m_kind->currentData().toString()}};
    if (m_notes)
        values.insert(QStringLiteral("notes"), m_notes->toPlainText());
    return values;
}

bool EventForm::isValid() const
{
    const QString when = m_when->text().trimmed();
    return !m_title->text().trimmed().isEmpty() && (when.isEmpty() || storage::Edtf::parse(when).ok());
}

void EventForm::check()
{
    const QString when = m_when->text().trimmed();
    const bool read = when.isEmpty() || storage::Edtf::parse(when).ok();
    m_reading->setRole(read ? ColourRole::MutedText : ColourRole::ErrorText);
    if (when.isEmpty())
        m_reading->setText(
            tr("Year, month or day, as 2025-01-27. Add ~ for about, ? for doubtful, / between two ends."));
    else
        m_reading->setText(read ? edtfWords(when, locale())
                                : tr("This is no date that can be read. Write 2025-01-27."));
    Q_EMIT validChanged(isValid());
}

void EventForm::beginEdit()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

storage::Result<casework::Change> addEventChange(storage::CaseReader &reader, const QUuid &event,
                                                 const QJsonObject &values)
{
    casework::Change change;
    change.title = EventForm::tr("Add event");
    change.put(storage::RecordKind::Event, event, values);
    const QString lane = values.value(QStringLiteral("lane")).toString();
    if (!lane.isEmpty()) {
        NUTGRAF_TRY(const QUuid source, reader.findSource(lane));
        if (!source.isNull())
            change.link(storage::RecordKind::Actor, event, source);
    }
    return change;
}

} // namespace nutgraf::widgets
