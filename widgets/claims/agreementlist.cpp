// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/agreementlist.h"

#include "app/casework/statements.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/statusmark.h"
#include "widgets/models/casewords.h"
#include "widgets/models/valuewords.h"

#include <QGridLayout>

namespace nutgraf::widgets {

using reasoning::ValueGroup;
using reasoning::ValueRelation;
using storage::AssertionRow;

namespace {

constexpr int MostVoices = 6;

MarkStatus markOf(ValueRelation toMain)
{
    switch (toMain) {
    case ValueRelation::ScaleSlip:
    case ValueRelation::UnitMismatch:
        return MarkStatus::Refuted;
    case ValueRelation::Conflict:
    case ValueRelation::BoundViolated:
    case ValueRelation::RankConflict:
    case ValueRelation::Negation:
        return MarkStatus::Disputed;
    case ValueRelation::DifferentTime:
    case ValueRelation::DifferentScope:
    case ValueRelation::Unrelated:
        return MarkStatus::Open;
    default:
        return MarkStatus::Supported;
    }
}

// One value as people say it; from the lowest to the highest where the group has several.
QString groupValue(const Dossier &dossier, const ValueGroup &group)
{
    const AssertionRow &best = dossier.assertions.at(group.representative);
    const auto first = casework::quantityOf(best);
    if (!first)
        return valueWords(best);
    auto low = first->low;
    auto high = first->high;
    bool mixed = false;
    for (const qsizetype each : group.statements) {
        const auto quantity = casework::quantityOf(dossier.assertions.at(each));
        if (!quantity || reasoning::isBound(*quantity) || quantity->unit != first->unit)
            continue;
        low = std::min(low, quantity->low);
        high = std::max(high, quantity->high);
        mixed = mixed || quantity->low != first->low || quantity->high != first->high;
    }
    return mixed ? spreadWords(low, high, {first->kind, first->unit}) : valueWords(best);
}

QString voicesOf(const Dossier &dossier, const ValueGroup &group)
{
    QStringList voices;
    for (const qsizetype each : group.statements) {
        const QString voice = voiceOf(dossier.assertions.at(each));
        if (!voice.isEmpty() && !voices.contains(voice))
            voices.append(voice);
    }
    const int more = int(voices.size()) - MostVoices;
    if (more > 0)
        voices = voices.first(MostVoices);
    const QString names = voices.join(QStringLiteral(", "));
    return more > 0 ? AgreementList::tr("%1 and %2 more").arg(names).arg(more) : names;
}

QString countOf(const Dossier &dossier, const ValueGroup &group)
{
    QSet<QUuid> documents;
    for (const qsizetype each : group.statements)
        documents.insert(dossier.assertions.at(each).passage.documentUuid);
    const QString inDocuments = documentCountWords(int(documents.size()));
    if (documents.size() < 2)
        return inDocuments;
    return group.independent == 1 ? AgreementList::tr("%1, 1 origination").arg(inDocuments)
                                  : AgreementList::tr("%1, %2 originations").arg(inDocuments).arg(group.independent);
}

} // namespace

AgreementList::AgreementList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("agreementList"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Medium);
    m_grid->setVerticalSpacing(space::Small);
    m_grid->setColumnStretch(2, 1);
}

void AgreementList::setDossier(const Dossier &dossier)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int values = 0;
    for (const ValueGroup &group : dossier.spread.groups)
        values += int(group.statements.size());
    setVisible(values > 1);
    if (values < 2)
        return;
    int row = 0;
    for (const ValueGroup &group : dossier.spread.groups)
        addGroup(dossier, group, row++);
}

void AgreementList::addGroup(const Dossier &dossier, const ValueGroup &group, int row)
{
    auto *mark = new StatusMark(row == 0 && group.statements.size() > 1 ? MarkStatus::Supported : markOf(group.toMain));
    if (row == 0 && group.statements.size() < 2)
        mark->setStatus(MarkStatus::Open, MarkDecision::Suggested);
    else
        mark->setStatus(mark->status(), MarkDecision::Suggested);
    mark->setLabel(StatusMark::Label::Hidden);
    mark->setToolTip(row == 0 ? tr("What most state") : group.why);
    auto *value = new TextLabel(groupValue(dossier, group), TypeStep::Body, ColourRole::Text, QFont::DemiBold);
    auto *who = new TextLabel(voicesOf(dossier, group), TypeStep::Body);
    who->setWordWrap(true);
    QString says = countOf(dossier, group);
    if (!group.scope.isEmpty())
        says += QStringLiteral(" · ") + qualifierWords(group.scope);
    if (row > 0 && !group.why.isEmpty())
        says += QStringLiteral(" · ") + group.why;
    auto *count = new TextLabel(says, TypeStep::Caption, ColourRole::MutedText);
    count->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(who);
    words->addWidget(count);
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    m_grid->addLayout(words, row, 2);
}

} // namespace nutgraf::widgets
