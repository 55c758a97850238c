// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "widgets/charts/valuechart.h"
#include "widgets/models/claimhistory.h"
#include "widgets/models/dossier.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace nutgraf::widgets {

class AgreementList;
class AssertionCard;
class Card;
class EditableText;
class EvidenceBoard;
class RatingPanel;
class RelationCard;
class SectionHeader;
class StatusMark;
class TextLabel;

/// The dossier of one claim, from top to bottom: statement, warnings, values, who agrees with whom, assertions, evidence,
/// rating, history. Shows and asks; the screen around it reads and edits. GUI thread only.
class DossierPage : public QWidget
{
    Q_OBJECT

public:
    explicit DossierPage(Shell &shell, QWidget *parent = nullptr);

    /// Shows a dossier; what is the same record stays the same card.
    void setDossier(const Dossier &dossier, const QList<HistoryStep> &history);
    const Dossier &dossier() const { return m_dossier; }

    ValueChart *chart() const { return m_chart; }
    EditableText *statement() const { return m_statement; }
    RelationCard *relationCard(const QUuid &uuid) const { return m_relationCards.value(uuid); }
    /// The cards that j and k go through, in their order.
    QList<Card *> stops() const;

Q_SIGNALS:
    void claimEdited(const QJsonObject &values, const QString &title);
    void claimDecided(casework::Verdict verdict);
    void assertionDecided(const QUuid &assertion, casework::Verdict verdict);
    void takeOutAsked(const QUuid &assertion);
    void relationDecided(const QUuid &relation, const QString &decision, const QString &note);
    void evidenceEdited(const QUuid &evidence, const QJsonObject &values);
    void evidenceRemoved(const QUuid &evidence);
    void evidenceOpened(const storage::EvidenceRow &row);
    void passageAsked(const QUuid &assertion);
    void sourceAsked(const QUuid &source);

private:
    QWidget *makeHead();
    void showHead();
    void showWarnings();
    void showRelations();
    void showAssertions();
    void showHistory(const QList<HistoryStep> &history);
    AssertionCard *makeAssertionCard();
    RelationCard *makeRelationCard();
    QVBoxLayout *addSection(SectionHeader *&header, const QString &title);

    Dossier m_dossier;
    ChartData m_data;
    int m_assertionLimit;
    int m_relationLimit;
    QVBoxLayout *m_layout;
    StatusMark *m_mark;
    EditableText *m_statement;
    TextLabel *m_facts;
    QWidget *m_decision;
    QWidget *m_warnings;
    QVBoxLayout *m_warningList;
    Card *m_chartCard;
    ValueChart *m_chart;
    SectionHeader *m_agreementHead = nullptr;
    AgreementList *m_agreement;
    QVBoxLayout *m_relationList;
    QPushButton *m_moreRelations;
    SectionHeader *m_assertionHead = nullptr;
    QVBoxLayout *m_assertionList;
    TextLabel *m_noAssertions;
    QPushButton *m_moreAssertions;
    SectionHeader *m_evidenceHead = nullptr;
    EvidenceBoard *m_evidence;
    SectionHeader *m_ratingHead = nullptr;
    RatingPanel *m_rating;
    SectionHeader *m_historyHead = nullptr;
    TextLabel *m_history;
    QHash<QUuid, AssertionCard *> m_assertionCards;
    QHash<QUuid, RelationCard *> m_relationCards;
};

} // namespace nutgraf::widgets
