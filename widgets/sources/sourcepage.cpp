// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/sourcepage.h"

#include "app/casework/edits.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/perform.h"
#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"
#include "widgets/models/valuewords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int SayingsShown = 6;

} // namespace

SourcePage::SourcePage(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : InspectorPage(parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_unnamed(new TextLabel(tr("Unnamed source: the words are the document's, not a name."), TypeStep::Caption,
                              ColourRole::MutedText))
    , m_name(new EditableText(EditableText::Lines::One, TypeStep::Lead, QFont::DemiBold))
    , m_counts(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_kind(new QComboBox)
    , m_reliability(new QComboBox)
    , m_aliases(new EditableText(EditableText::Lines::Many))
    , m_description(new EditableText(EditableText::Lines::Many))
    , m_notes(new EditableText(EditableText::Lines::Many))
    , m_saysHead(new TextLabel(tr("Says"), TypeStep::Caption, ColourRole::MutedText))
    , m_says(new QVBoxLayout)
{
    m_unnamed->setWordWrap(true);
    m_counts->setWordWrap(true);
    m_aliases->setPlaceholder(tr("Other names, one a line"));
    m_description->setPlaceholder(tr("Who or what it is"));
    m_notes->setPlaceholder(tr("Interests, record, how to reach it"));
    for (const char *key : {"person", "organisation", "outlet", "dataset", "unnamed"})
        m_kind->addItem(sourceKindWords(QLatin1String(key)), QLatin1String(key));
    for (const char *key : {"", "A", "B", "C", "D", "E", "F"})
        m_reliability->addItem(reliabilityWords(QLatin1String(key)), QLatin1String(key));
    m_kind->setAccessibleName(tr("Kind"));
    m_reliability->setAccessibleName(tr("Reliability"));
    m_reliability->setToolTip(tr("Reliability of the source, apart from what it says. F means unknown, not worst."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    layout->setSpacing(space::Small);
    layout->addWidget(m_name);
    layout->addWidget(m_unnamed);
    layout->addWidget(m_counts);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::Small);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Reliability"), m_reliability);
    layout->addLayout(form);
    const std::pair<QString, EditableText *> fields[] = {
        {tr("Also known as"), m_aliases}, {tr("Description"), m_description}, {tr("Notes"), m_notes}};
    for (const auto &[words, field] : fields) {
        layout->addWidget(new TextLabel(words, TypeStep::Caption, ColourRole::MutedText));
        layout->addWidget(field);
    }
    layout->addWidget(m_saysHead);
    m_says->setSpacing(space::Tight);
    layout->addLayout(m_says);
    layout->addStretch();

    connect(m_name, &EditableText::edited, this, [this](const QString &text) {
        if (!text.isEmpty())
            edit(QStringLiteral("name"), text, tr("Rename source"));
    });
    connect(m_aliases, &EditableText::edited, this, [this](const QString &text) {
        QStringList names;
        for (const QString &line : text.split(u'\n'))
            if (!line.simplified().isEmpty())
                names.append(line.simplified());
        edit(QStringLiteral("aliases"), names.join(u'\n'), tr("Edit other names"));
    });
    connect(m_description, &EditableText::edited, this,
            [this](const QString &text) { edit(QStringLiteral("description"), text, tr("Edit description")); });
    connect(m_notes, &EditableText::edited, this,
            [this](const QString &text) { edit(QStringLiteral("notes"), text, tr("Edit notes")); });
    connect(m_kind, &QComboBox::activated, this,
            [this] { edit(QStringLiteral("kind"), m_kind->currentData().toString(), tr("Set kind of source")); });
    connect(m_reliability, &QComboBox::activated, this, [this] {
        edit(QStringLiteral("reliability"), m_reliability->currentData().toString(), tr("Grade source"));
    });
}

void SourcePage::edit(const QString &column, const QJsonValue &value, const QString &title)
{
    perform(m_shell, m_investigation,
            casework::setFields(storage::RecordKind::Source, m_source, {{column, value}}, title));
}

void SourcePage::showSubject(const Subject &subject)
{
    m_source = subject.uuid;
    refresh();
}

void SourcePage::refresh()
{
    if (m_source.isNull())
        return;
    const auto read = m_investigation.reader().source(m_source);
    if (!read) {
        m_shell.showError(read.error());
        return;
    }
    setEnabled(read.value().has_value());
    if (!read.value())
        return;
    const storage::SourceRow &source = *read.value();
    m_name->setText(source.name);
    m_unnamed->setVisible(source.kind == QLatin1String("unnamed"));
    QStringList counts;
    if (source.documents > 0)
        counts.append(source.documents == 1 ? tr("publishes 1 document")
                                            : tr("publishes %1 documents").arg(source.documents));
    counts.append(source.assertions == 1 ? tr("says or passes on 1 assertion")
                                         : tr("says or passes on %1 assertions").arg(source.assertions));
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(source.kind)));
    m_reliability->setCurrentIndex(qMax(0, m_reliability->findData(source.reliability)));
    m_aliases->setText(source.aliases.join(u'\n'));
    m_description->setText(source.description);
    m_notes->setText(source.notes);
    showSayings();
}

void SourcePage::showSayings()
{
    while (QLayoutItem *item = m_says->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto read = m_investigation.reader().assertionsBy(m_source);
    if (!read) {
        m_shell.showError(read.error());
        return;
    }
    const QList<storage::AssertionRow> &all = read.value();
    m_saysHead->setVisible(!all.isEmpty());
    for (qsizetype i = all.size() - 1; i >= 0 && i >= all.size() - SayingsShown; --i) {
        const storage::AssertionRow &row = all.at(i);
        QString words = valueWords(row);
        if (words.isEmpty())
            words = row.words.simplified();
        const QString date = edtfWords(row.published);
        auto *link = new QPushButton(date.isEmpty() ? words : words + QStringLiteral(" · ") + date);
        link->setText(link->fontMetrics().elidedText(link->text(), Qt::ElideRight, scaled(270)));
        link->setToolTip(row.words.simplified());
        link->setAutoDefault(false);
        connect(link, &QPushButton::clicked, this, [this, row] {
            m_shell.go(
                {QStringLiteral("reader"), {QStringLiteral("document"), row.passage.documentUuid}, row.passage.span});
        });
        m_says->addWidget(link, 0, Qt::AlignLeading);
    }
}

void SourcePage::beginEdit()
{
    m_name->beginEdit();
}

} // namespace nutgraf::widgets
