// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/ratingpanel.h"

#include "widgets/common/choicebar.h"
#include "widgets/common/claimmarks.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/models/casewords.h"

#include <QFormLayout>
#include <QJsonObject>
#include <QPainter>
#include <QPixmap>

namespace nutgraf::widgets {

QIcon ratingIcon(const QString &rating)
{
    constexpr int Pixels = 32;
    QPixmap picture(Pixels, Pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintStatusMark(&painter, QRectF(1, 1, Pixels - 2, Pixels - 2), markStatus(rating));
    return QIcon(picture);
}

RatingPanel::RatingPanel(QWidget *parent)
    : QWidget(parent)
    , m_rating(new ChoiceBar)
    , m_status(new ChoiceBar)
    , m_importance(new ChoiceBar)
    , m_rationale(new EditableText(EditableText::Lines::Many))
{
    setObjectName(QStringLiteral("ratingPanel"));
    m_rating->setAccessibleName(tr("Rating"));
    for (const char *key : {"supported", "refuted", "disputed", "mixed", "unproven"}) {
        const QString rating = QLatin1String(key);
        m_rating->addChoice(rating, ratingWords(rating), {}, ratingIcon(rating));
    }
    m_rating->addChoice(QString(), ratingWords(QString()));
    m_status->setAccessibleName(tr("Progress"));
    for (const char *key : {"open", "checking", "checked", "dropped"})
        m_status->addChoice(QLatin1String(key), statusWords(QLatin1String(key)));
    m_importance->setAccessibleName(tr("Importance"));
    for (int importance = 0; importance <= 3; ++importance)
        m_importance->addChoice(QString::number(importance), importanceWords(importance));
    m_rationale->setPlaceholder(tr("Say why in a few sentences; readers will ask."));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::Large);
    form->setVerticalSpacing(space::Small);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    const auto label = [](const QString &words) {
        auto *made = new TextLabel(words, TypeStep::Body, ColourRole::MutedText);
        made->setMinimumHeight(scaled(26));
        return made;
    };
    form->addRow(label(tr("Rating")), m_rating);
    form->addRow(label(tr("Rationale")), m_rationale);
    form->addRow(label(tr("Progress")), m_status);
    form->addRow(label(tr("Importance")), m_importance);

    connect(m_rating, &ChoiceBar::chosen, this, [this](const QString &rating) {
        Q_EMIT edited({{QStringLiteral("rating"), rating}},
                      rating.isEmpty() ? tr("Take rating back") : tr("Rate claim as %1").arg(ratingWords(rating)));
    });
    connect(m_status, &ChoiceBar::chosen, this, [this](const QString &status) {
        Q_EMIT edited({{QStringLiteral("status"), status}}, tr("Set progress to %1").arg(statusWords(status)));
    });
    connect(m_importance, &ChoiceBar::chosen, this, [this](const QString &importance) {
        Q_EMIT edited({{QStringLiteral("importance"), importance.toInt()}}, tr("Set importance"));
    });
    connect(m_rationale, &EditableText::edited, this, [this](const QString &rationale) {
        Q_EMIT edited({{QStringLiteral("rationale"), rationale}}, tr("Edit rationale"));
    });
}

void RatingPanel::setClaim(const storage::ClaimRow &claim)
{
    m_rating->setCurrent(claim.rating);
    m_status->setCurrent(claim.status);
    m_importance->setCurrent(QString::number(claim.importance));
    m_rationale->setText(claim.rationale);
}

} // namespace nutgraf::widgets
