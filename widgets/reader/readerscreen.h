// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "widgets/common/screen.h"
#include "widgets/reader/readertext.h"

#include <QPointer>

#include <memory>
#include <vector>

class QComboBox;
class QMenu;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class AssertionModel;
class ClaimChooser;
class FindBar;

/// Where documents are read and worked on: a tab each, the text with its findings, a card for each claim, and the keys
/// that turn words into claims, evidence and sources. Every edit is a step of the undo stack. GUI thread only.
class ReaderScreen : public Screen
{
    Q_OBJECT

public:
    ReaderScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);
    ~ReaderScreen() override;

    /// Opens a document, or brings its tab to the front; words are scrolled to and lit up.
    void open(const QUuid &document, storage::TextSpan span = {});
    ReaderText *view() const; ///< of the tab in front; nullptr when nothing is open
    QUuid document() const; ///< null when nothing is open
    int tabCount() const { return int(m_tabs.size()); }
    void closeTab(int index);

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;
    bool goBack() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    /// What the engine found in the text is on screen.
    void analysed(const QUuid &document);

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Tab
    {
        QUuid document;
        ReaderText *view = nullptr;
        AssertionModel *model = nullptr;
        storage::DocumentRow row;
        QList<storage::CaptureRow> captures;
        storage::CaptureId capture;
        bool loaded = false;
        bool stale = false; ///< the case has changed since it was read
    };

    // tabs
    Tab *current() const;
    int tabOf(const QUuid &document) const;
    Tab *addTab(const QUuid &document);
    bool load(Tab &tab, storage::CaptureId capture = {});
    void analyse(Tab &tab);
    void reread(Tab &tab);
    void showTab(int index);
    void inspectTab();
    void describe(Tab &tab);
    void neighbour(int direction);
    void replaceWith(const QUuid &document);

    // editing
    void makeClaim();
    void makeEvidence();
    void makeSource();
    void attach();
    void copyCitation();
    void decide(casework::Verdict verdict);
    void editStatement();
    void finishEdit(bool keep);
    std::optional<casework::Selection> selected();
    /// The claim of the assertion that stands nearest to the selection; null for none.
    QUuid nearestClaim() const;
    /// Applies a change; the assertion it made becomes the current one.
    void performAt(const storage::Result<casework::Change> &change, storage::TextSpan span);

    // moving
    void step(int direction);
    void choose(const QUuid &assertion, bool scroll = true);
    void setLayer(int layer, bool shown);
    void setZoom(int percent);
    void startFind();
    void showHits(bool scroll);
    void closeFind();

    // furniture
    void makeActions();
    void makeViewActions();
    QWidget *makeToolBar();
    void connectView(Tab &tab);
    void updateActions();
    void showMenu(const QPoint &global);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    std::vector<std::unique_ptr<Tab>> m_tabs;
    int m_layers = ReaderText::AllLayers;
    int m_zoom = 100;
    QList<QUuid> m_decided; ///< in this session, newest last: undone ones become current again

    QTabBar *m_tabBar;
    QStackedWidget *m_views;
    FindBar *m_find;
    QComboBox *m_versions;
    QAction *m_versionAction = nullptr; ///< of the box in the tool bar
    QMenu *m_layerMenu = nullptr;
    QPointer<ClaimChooser> m_chooser;
    QPointer<QPlainTextEdit> m_editor;
    QUuid m_edited; ///< the claim whose statement is in the editor

    QAction *m_claim = nullptr;
    QAction *m_evidence = nullptr;
    QAction *m_source = nullptr;
    QAction *m_attach = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_reject = nullptr;
    QAction *m_unsure = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_cite = nullptr;
    QAction *m_findAction = nullptr;
    QList<QAction *> m_layerActions;
    QList<QAction *> m_zoomActions;
    QAction *m_nextDocument = nullptr;
    QAction *m_previousDocument = nullptr;
};

} // namespace nutgraf::widgets
