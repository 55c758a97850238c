// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/screen.h"

#include "widgets/common/emptystate.h"

#include <QAction>
#include <QStackedLayout>

#include <utility>

namespace nutgraf::widgets {

Screen::Screen(const QString &id, const QString &title, Icon picture, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_picture(picture)
    , m_pages(new QStackedLayout(this))
{
    setObjectName(id + QStringLiteral("Screen"));
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus); // its single-letter keys need the focus to be inside
}

void Screen::showLocation(const Location &) { }

void Screen::restoreState(const QByteArray &) { }

void Screen::setWaiting(int count)
{
    if (m_waiting == count)
        return;
    m_waiting = count;
    Q_EMIT waitingChanged(count);
}

void Screen::invalidate()
{
    m_stale = true;
    if (isVisible()) {
        m_stale = false;
        refresh();
    }
}

void Screen::setContent(QWidget *content)
{
    m_content = content;
    m_pages->addWidget(content);
    m_pages->setCurrentWidget(content);
    if (!focusProxy() && content->focusPolicy() != Qt::NoFocus)
        setFocusProxy(content);
}

EmptyState *Screen::setEmptyState(const QString &title, const QString &sentence)
{
    if (m_empty) {
        m_empty->setTitle(title);
        m_empty->setSentence(sentence);
    } else {
        m_empty = new EmptyState(m_picture, title, sentence, this);
        m_empty->setObjectName(m_id + QStringLiteral("Empty"));
        m_pages->addWidget(m_empty);
    }
    return m_empty;
}

void Screen::offerAddDocuments()
{
    auto *add = new QAction(icon(Icon::Add), tr("Add documents"), this);
    connect(add, &QAction::triggered, this, [this] {
        if (auto *wanted = window()->findChild<QAction *>(QStringLiteral("addDocuments")))
            wanted->trigger();
    });
    if (m_empty)
        m_empty->addButton(add);
}

void Screen::showPage(Page page)
{
    QWidget *wanted = page == Page::Empty ? m_empty : m_content;
    if (wanted)
        m_pages->setCurrentWidget(wanted);
}

QAction *Screen::addScreenAction(const QString &name, const QString &text, Icon picture, const QKeySequence &keys,
                                 std::function<void()> run)
{
    auto *action = new QAction(icon(picture), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void Screen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        refresh();
}

} // namespace nutgraf::widgets
