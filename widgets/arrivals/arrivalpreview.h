// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QScrollArea>

namespace nutgraf::widgets {

class TextLabel;

/// What an item of the Inbox says, before anything of it is fetched. Plain text only. GUI thread only.
class ArrivalPreview : public QScrollArea
{
    Q_OBJECT

public:
    explicit ArrivalPreview(QWidget *parent = nullptr);

    void showItem(const storage::InboxRow &item);
    void showNothing(const QString &words);

private:
    TextLabel *m_title;
    TextLabel *m_facts;
    TextLabel *m_problem;
    TextLabel *m_changes;
    TextLabel *m_summary;
    TextLabel *m_address;
};

} // namespace nutgraf::widgets
