// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/common/card.h"

namespace nutgraf::widgets {

class ChoiceBar;
class EditableText;
class TextLabel;

/// How two assertions relate, in one sentence, with a person's decision on it and the reason.
class RelationCard : public Card
{
    Q_OBJECT

public:
    explicit RelationCard(QWidget *parent = nullptr);

    /// The sides may be missing.
    void setRow(const storage::RelationRow &row, const storage::AssertionRow *first,
                const storage::AssertionRow *second);
    const storage::RelationRow &row() const { return m_row; }
    /// Puts the cursor into the note.
    void beginNote();

Q_SIGNALS:
    void decided(const QString &decision, const QString &note);
    void passageAsked(const QUuid &assertion);

private:
    storage::RelationRow m_row;
    class Mark;
    Mark *m_mark;
    TextLabel *m_kind;
    TextLabel *m_sentence;
    TextLabel *m_sides;
    ChoiceBar *m_decision;
    EditableText *m_note;
};

/// "“$589 billion” Harbour Ledger, Jan 27, 2025".
QString sideWords(const storage::AssertionRow &assertion);

} // namespace nutgraf::widgets
