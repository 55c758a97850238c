// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/textspan.h"
#include "widgets/common/icons.h"

#include <QKeySequence>
#include <QUuid>
#include <QWidget>

#include <functional>

class QAction;
class QStackedLayout;

namespace nutgraf::widgets {

class EmptyState;
class Shell;

/// One thing in the case: what kind ("claim", "document", "source", "event", "assertion", "relation") and which.
struct Subject
{
    QString kind;
    QUuid uuid;

    bool isNull() const { return uuid.isNull(); }
    bool operator==(const Subject &) const = default;
};

/// Where to go: a screen, a thing on it, and words in that thing. Empty parts are left as they are.
struct Location
{
    QString screen;
    Subject subject;
    storage::TextSpan span;

    bool operator==(const Location &other) const
    {
        return screen == other.screen && subject == other.subject && span.start == other.span.start
            && span.length == other.span.length;
    }
};

/// One page in the middle of the window. It holds its content and an empty state, has actions of its own with keys that
/// work while it is shown, and reads what it shows only when it is shown: refresh() is deferred while it is hidden.
class Screen : public QWidget
{
    Q_OBJECT

public:
    /// @p id names it in settings and locations: "claims". One whose id is among the rail's entries is reached from there.
    Screen(const QString &id, const QString &title, Icon picture, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    QString title() const { return m_title; }
    Icon picture() const { return m_picture; }
    /// The entry of the rail that is lit while this screen is shown; its own, unless set.
    QString railId() const { return m_railId.isEmpty() ? m_id : m_railId; }
    void setRailId(const QString &id) { m_railId = id; }

    /// Called by the window each time it comes to the front and leaves it.
    virtual void activate() { }
    virtual void deactivate() { }
    /// Goes to a thing. The default does nothing.
    virtual void showLocation(const Location &location);
    /// Where it is now, for going back to.
    virtual Location location() const { return {m_id, {}, {}}; }
    /// Puts the cursor into its own search field; false when it has none, then the window's takes it.
    virtual bool focusSearch() { return false; }
    /// Esc: closes or leaves something inside the screen; false when there is nothing, then the window goes back.
    virtual bool goBack() { return false; }
    /// Remembers and restores split positions, sort, zoom … in the case's settings.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &state);

    /// What waits here, for the badge on the rail.
    int waiting() const { return m_waiting; }
    void setWaiting(int count);

    /// Asks for refresh(): at once when shown, else when it is shown next. A screen connects it to the changes of its case
    /// itself; nobody else asks on its behalf, so that each edit is read once.
    void invalidate();

Q_SIGNALS:
    void waitingChanged(int count);

protected:
    /// Reads again what it shows.
    virtual void refresh() { }

    /// The page itself; the empty state takes its place while showEmpty(true). Call setContent() once, in the constructor.
    void setContent(QWidget *content);
    EmptyState *emptyState() const { return m_empty; }
    EmptyState *setEmptyState(const QString &title, const QString &sentence);
    /// Puts the first step of every investigation, "Add documents", under the words of the empty state.
    void offerAddDocuments();
    enum class Page { Content, Empty };
    void showPage(Page page);

    /// A named action with a key that works while this screen has the focus; found by the palette and the list of keys.
    QAction *addScreenAction(const QString &name, const QString &text, Icon picture, const QKeySequence &keys,
                             std::function<void()> run);

    void showEvent(QShowEvent *event) override;

private:
    QString m_id;
    QString m_title;
    QString m_railId;
    Icon m_picture;
    int m_waiting = 0;
    bool m_stale = true;
    QStackedLayout *m_pages;
    QWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace nutgraf::widgets
