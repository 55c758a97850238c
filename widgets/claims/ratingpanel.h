// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QWidget>

class QJsonObject;

namespace nutgraf::widgets {

class ChoiceBar;
class EditableText;

/// What a person makes of a claim: rating, why, how far the check is, how much it matters.
class RatingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RatingPanel(QWidget *parent = nullptr);

    void setClaim(const storage::ClaimRow &claim);

Q_SIGNALS:
    /// Columns of the claim to be set, and what the step is called.
    void edited(const QJsonObject &values, const QString &title);

private:
    ChoiceBar *m_rating;
    ChoiceBar *m_status;
    ChoiceBar *m_importance;
    EditableText *m_rationale;
};

/// The mark of a status as an icon, for buttons and lists.
QIcon ratingIcon(const QString &rating);

} // namespace nutgraf::widgets
