// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/shell.h"

#include <QHash>
#include <QStackedWidget>

class QScrollArea;

namespace nutgraf::widgets {

/// Shows the one selected thing of the case, by the page for its kind, or says what to select.
class Inspector : public QStackedWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    /// Takes the page over.
    void addPage(const QString &kind, InspectorPage *page);
    /// Deletes all pages: the case closes.
    void clear();

    void show(const Subject &subject);
    const Subject &subject() const { return m_subject; }
    /// The page that is shown, null for none.
    InspectorPage *currentPage() const;
    /// The case has changed.
    void refresh();

private:
    struct Entry
    {
        InspectorPage *page = nullptr;
        QScrollArea *area = nullptr;
    };

    QHash<QString, Entry> m_entries;
    Subject m_subject;
    QWidget *m_empty;
};

} // namespace nutgraf::widgets
