// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "app/casework/versions.h"
#include "widgets/common/screen.h"

class QComboBox;
class QListView;
class QListWidget;

namespace nutgraf::widgets {

class Card;
class Shell;
class TextLabel;
class VersionModel;

/// Two versions of a document side by side, and what rests on the words that changed. Reached with a document; compared off
/// the window thread. GUI thread only.
class VersionScreen : public Screen
{
    Q_OBJECT

public:
    VersionScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showLocation(const Location &location) override;
    Location location() const override;

    VersionModel *model() const { return m_model; }

protected:
    void refresh() override;

private:
    QWidget *makeHead();
    QWidget *makeBottom();
    void readVersions();
    void compare();
    void showView(const casework::VersionView &view);
    void showKind(const casework::VersionView &view);
    void showResting(const casework::VersionView &view);
    void showAnchors(const casework::VersionView &view);
    void step(int by);
    void openResting();
    void moveAnchor();
    void decide(casework::RecordState state);
    void copyAsText();

    Shell &m_shell;
    casework::Investigation &m_investigation;
    VersionModel *m_model;
    QUuid m_document;
    QUuid m_relation; ///< the engine's finding on what is shown, null for none
    quint64 m_asked = 0; ///< a newer question makes the answer to an older one void

    TextLabel *m_title = nullptr;
    TextLabel *m_kind = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_summary = nullptr;
    TextLabel *m_note = nullptr;
    Card *m_finding = nullptr;
    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_bottom = nullptr;
    TextLabel *m_restingHead = nullptr;
    QListWidget *m_resting = nullptr;
    TextLabel *m_anchorsHead = nullptr;
    QListWidget *m_anchors = nullptr;
    QAction *m_confirm = nullptr;
    QAction *m_reject = nullptr;
    QAction *m_move = nullptr;
};

} // namespace nutgraf::widgets
