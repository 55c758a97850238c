// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/findbar.h"

#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringMatcher>
#include <QToolButton>

namespace nutgraf::widgets {

using storage::TextSpan;

namespace {

constexpr qsizetype MostHits = 20000;

} // namespace

QList<TextSpan> findWords(const QString &text, const QString &words)
{
    QList<TextSpan> hits;
    if (words.isEmpty())
        return hits;
    const QStringMatcher matcher(words, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(text); at >= 0 && hits.size() < MostHits;
         at = matcher.indexIn(text, at + words.size()))
        hits.append({at, words.size()});
    return hits;
}

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_count(new TextLabel({}, TypeStep::Body, ColourRole::MutedText, QFont::Normal, this))
{
    setObjectName(QStringLiteral("findBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Medium, space::Tight, space::Medium, space::Tight);
    layout->setSpacing(space::Small);
    m_words->setPlaceholderText(tr("Find in this document"));
    m_words->setAccessibleName(tr("Find in this document"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(scaled(320));
    m_words->installEventFilter(this);
    const auto button = [&](Icon picture, const QString &tip) {
        auto *made = new QToolButton(this);
        made->setIcon(icon(picture));
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    QToolButton *up = button(Icon::Up, tr("Previous hit (Shift+Enter)"));
    QToolButton *down = button(Icon::Down, tr("Next hit (Enter)"));
    QToolButton *close = button(Icon::Close, tr("Close (Esc)"));
    layout->addWidget(m_words, 1);
    layout->addWidget(up);
    layout->addWidget(down);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(close);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(up, &QToolButton::clicked, this, &FindBar::previous);
    connect(down, &QToolButton::clicked, this, &FindBar::next);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
}

void FindBar::setText(const QString &text, qsizetype from)
{
    m_from = from;
    if (m_text.isSharedWith(text))
        return;
    m_text = text;
    if (isVisible())
        search();
}

void FindBar::begin(const QString &words)
{
    show();
    const bool oneLine = !words.isEmpty() && !words.contains(u'\n') && words.size() < 100;
    if (oneLine && words != m_words->text())
        m_words->setText(words);
    else
        search();
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::search()
{
    m_hits = findWords(m_text, m_words->text());
    m_current = m_hits.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].start >= m_from) {
            m_current = int(i);
            break;
        }
    }
    showCount();
    Q_EMIT found();
}

void FindBar::step(int by)
{
    if (m_hits.isEmpty())
        return;
    const int count = int(m_hits.size());
    m_current = (m_current + by + count) % count;
    m_from = m_hits[m_current].start;
    showCount();
    Q_EMIT found();
}

void FindBar::next()
{
    step(1);
}

void FindBar::previous()
{
    step(-1);
}

void FindBar::showCount()
{
    if (m_words->text().isEmpty())
        m_count->setText({});
    else if (m_hits.isEmpty())
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT closed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nutgraf::widgets
