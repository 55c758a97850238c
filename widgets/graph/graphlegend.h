// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/casegraph.h"

#include <QWidget>

#include <functional>

namespace nutgraf::widgets {

/// Says what the signs and lines of a graph mean: those that occur in it, in as many rows as they need.
class GraphLegend : public QWidget
{
    Q_OBJECT

public:
    explicit GraphLegend(QWidget *parent = nullptr);

    void setGraph(const exporting::CaseGraph &graph);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString words;
        bool isLink = false;
        exporting::CaseNode node;
        exporting::CaseLinkKind link = exporting::CaseLinkKind::Asserts;
        storage::RecordState state = storage::RecordState::Confirmed;
    };
    int lay(int width, const std::function<void(const Entry &, const QRect &)> &place) const;

    QList<Entry> m_entries;
};

} // namespace nutgraf::widgets
