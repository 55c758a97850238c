// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "widgets/common/shell.h"
#include "widgets/graph/graphscene.h"

#include <QSet>

#include <stop_token>

class QAction;
class QHBoxLayout;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace nutgraf::widgets {

class CaseLinkModel;
class ElidingLabel;
class GraphCanvas;
class GraphLegend;
class TextLabel;

/// The case as a graph: who publishes, cites, says, supports and refutes what; whole, or around one record. Read and laid
/// out on a pool, from the file itself; the newest request wins.
class GraphScreen : public Screen
{
    Q_OBJECT

public:
    explicit GraphScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);
    ~GraphScreen() override;

    /// A record: the graph around it.
    void showLocation(const Location &location) override;
    Location location() const override;
    bool goBack() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    GraphCanvas *canvas() const { return m_canvas; }
    bool isLoading() const { return m_loading; }
    QString title() const;

Q_SIGNALS:
    void loaded();

protected:
    void refresh() override;

private:
    enum class Keep { Nothing, View };
    struct Loaded;

    void makeActions();
    QWidget *makeHeader();
    QWidget *makeTable();
    void load(Keep keep);
    void present(const Loaded &loaded, Keep keep);
    void describe();
    void setFocusRecord(const Subject &subject);
    void expand(qsizetype node);
    void open(qsizetype node);
    void showMenu(qsizetype node, const QPoint &position);
    void kindsChanged();
    void updateActions();
    void exportPicture();
    void exportDrawing();
    void save(const QString &path, const QByteArray &bytes);
    Subject subjectOf(qsizetype node) const;
    QUuid uuidOfRow(int row) const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    Subject m_focus;
    QString m_focusName;
    QList<QUuid> m_expanded;
    QSet<storage::RecordKind> m_hidden{storage::RecordKind::Event}; ///< events have a timeline of their own
    bool m_suggested = true;
    bool m_loading = false;
    bool m_capped = false;
    quint64 m_request = 0;
    std::stop_source m_running;
    QUuid m_wanted; ///< to be selected when the next graph is there

    ElidingLabel *m_heading = nullptr;
    TextLabel *m_note = nullptr;
    QList<QPair<storage::RecordKind, QToolButton *>> m_kindButtons;
    QStackedWidget *m_twins = nullptr;
    GraphCanvas *m_canvas = nullptr;
    GraphLegend *m_legend = nullptr;
    QTableView *m_table = nullptr;
    CaseLinkModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;

    QAction *m_wholeAction = nullptr;
    QAction *m_aroundAction = nullptr;
    QAction *m_expandAction = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_suggestedAction = nullptr;
    QAction *m_tableAction = nullptr;
    QAction *m_zoomInAction = nullptr;
    QAction *m_zoomOutAction = nullptr;
    QAction *m_fitAction = nullptr;
    QAction *m_pictureAction = nullptr;
    QAction *m_drawingAction = nullptr;
};

} // namespace nutgraf::widgets
