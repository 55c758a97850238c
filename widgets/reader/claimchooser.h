// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/casereader.h"

#include <QFrame>
#include <QUuid>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace nutgraf::widgets {

/// A small window over the text in which a claim is picked, by typing and Enter; for evidence also how it bears on the
/// claim and how credible it is. Closes by Esc and by a click elsewhere. GUI thread only.
class ClaimChooser : public QFrame
{
    Q_OBJECT

public:
    enum class Purpose { Evidence, Move };

    ClaimChooser(Purpose purpose, QWidget *parent = nullptr);

    /// @p nearest stands first and is chosen at the beginning; @p without is left out.
    void setClaims(const QList<storage::ClaimRow> &claims, const QUuid &nearest, const QUuid &without = {});
    /// Shows it below a place on the screen, or above where there is no room.
    void popUp(const QRect &globalPlace);

    QUuid claim() const; ///< null when nothing matches
    QString stance() const; ///< supports, refutes, qualifies, context
    int credibility() const; ///< Admiralty 1–6, 0 for not graded
    QString note() const;

Q_SIGNALS:
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStance();
    void filter();
    void accept();

    Purpose m_purpose;
    QList<storage::ClaimRow> m_claims;
    QLineEdit *m_words;
    QListWidget *m_list;
    QButtonGroup *m_stances = nullptr;
    QComboBox *m_credibility = nullptr;
    QLineEdit *m_note = nullptr;
    QPushButton *m_accept;
};

} // namespace nutgraf::widgets
