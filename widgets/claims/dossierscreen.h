// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "widgets/common/screen.h"

#include <QPointer>

class QScrollArea;

namespace nutgraf::widgets {

class Card;
class DossierPage;
class Shell;

/// One claim with everything that bears on it. Reads and edits for the page that it scrolls. GUI thread only.
class DossierScreen : public Screen
{
    Q_OBJECT

public:
    DossierScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;

    DossierPage *page() const { return m_page; }

protected:
    void refresh() override;

private:
    void addActions();
    void connectPage();
    void step(int cards);
    Card *focusedCard() const;
    void decideFocused(casework::Verdict verdict);
    void decideRelation(const QUuid &relation, const QString &decision, const QString &note);
    void explainRelation();
    void editClaim(const QJsonObject &values, const QString &title);
    void goToPassage(const QUuid &assertion);
    void takeOut(const QUuid &assertion);
    void removeFocused();

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_claim;
    QScrollArea *m_scroll;
    DossierPage *m_page;
    QUuid m_wanted; ///< a card to go to as soon as it is read
};

} // namespace nutgraf::widgets
