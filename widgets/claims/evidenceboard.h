// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/common/card.h"

#include <QHash>

class QComboBox;
class QVBoxLayout;

namespace nutgraf::widgets {

class EditableText;
class ElidingLabel;
class PassageLink;
class SectionHeader;
class TextLabel;

/// One piece of evidence: its words, where they stand, what they do for the claim and how credible they are.
class EvidenceCard : public Card
{
    Q_OBJECT

public:
    explicit EvidenceCard(QWidget *parent = nullptr);

    void setRow(const storage::EvidenceRow &row);
    const storage::EvidenceRow &row() const { return m_row; }

Q_SIGNALS:
    void opened();
    void stanceChosen(const QString &stance);
    void credibilityChosen(int credibility);
    void noteEdited(const QString &note);
    void removeAsked();

private:
    storage::EvidenceRow m_row;
    PassageLink *m_passage;
    TextLabel *m_origin;
    QComboBox *m_stance;
    QComboBox *m_credibility;
    EditableText *m_note;
};

/// The evidence of a claim in three columns: for, against, context.
class EvidenceBoard : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceBoard(QWidget *parent = nullptr);

    void setRows(const QList<storage::EvidenceRow> &rows);
    QList<EvidenceCard *> cards() const;

Q_SIGNALS:
    void opened(const storage::EvidenceRow &row);
    /// Columns of the evidence to be set.
    void edited(const QUuid &evidence, const QJsonObject &values);
    void removeAsked(const QUuid &evidence);

private:
    struct Column
    {
        SectionHeader *head = nullptr;
        QVBoxLayout *cards = nullptr;
        TextLabel *nothing = nullptr;
    };

    EvidenceCard *makeCard();
    int columnOf(const QString &stance) const;

    Column m_columns[3];
    QHash<QUuid, EvidenceCard *> m_cards;
    QList<QUuid> m_order;
};

} // namespace nutgraf::widgets
