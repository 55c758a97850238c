// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "widgets/common/card.h"

class QToolButton;

namespace nutgraf::widgets {

class ChainWidget;
class ElidingLabel;
class PassageLink;
class TextLabel;

/// How an assertion stands among the others of its claim.
struct AssertionStanding
{
    bool isRepeat = false; ///< only passes on what was said before
    QString suspect; ///< why its value is likely garbled; empty for none
    QString asOf; ///< of the claim: what is the same is not said again
};

/// One assertion of a claim: value, hedges, who says so and since when, the words it was found in.
class AssertionCard : public Card
{
    Q_OBJECT

public:
    explicit AssertionCard(QWidget *parent = nullptr);

    void setRow(const storage::AssertionRow &row, const AssertionStanding &standing);
    const storage::AssertionRow &row() const;

Q_SIGNALS:
    void passageAsked();
    void sourceAsked(const QUuid &source);
    void decided(casework::Verdict verdict);
    void takeOutAsked();

private:
    class Sign;

    QWidget *makeButtons();
    void showHead();
    void showButtons();

    storage::AssertionRow m_row;
    AssertionStanding m_standing;
    Sign *m_sign;
    TextLabel *m_value;
    TextLabel *m_scope;
    ElidingLabel *m_origin;
    PassageLink *m_passage;
    ChainWidget *m_chain;
    TextLabel *m_suspect;
    QToolButton *m_accept;
    QToolButton *m_reject;
    QToolButton *m_more;
};

} // namespace nutgraf::widgets
