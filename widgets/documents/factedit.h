// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/measures.h"

#include <QPlainTextEdit>

namespace nutgraf::widgets {

/// A fact that is edited where it stands: looks like words until it is pointed at or written in, is as high as they are,
/// and says committed() when Enter is pressed or the cursor leaves with other words in it. Esc takes the edit back.
class FactEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Lines { One, Many }; ///< One: Enter commits; Many: Ctrl+Enter does

    explicit FactEdit(Lines lines, TypeStep step = TypeStep::Body, QWidget *parent = nullptr);

    /// What the record holds. Does not disturb somebody who is writing.
    void setFact(const QString &text);
    QString fact() const { return m_fact; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void commit();
    void fit();
    void restyle();

    Lines m_lines;
    TypeStep m_step;
    QString m_fact;
    bool m_restyling = false;
};

} // namespace nutgraf::widgets
