// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/measures.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedLayout;

namespace nutgraf::widgets {

class TextLabel;

/// Words that are edited where they stand: a click, Enter or F2 turns them into a field; Enter keeps (Ctrl+Enter where a
/// line break is Enter's), leaving the field keeps too, Esc drops.
class EditableText : public QWidget
{
    Q_OBJECT

public:
    enum class Lines { One, Many };

    explicit EditableText(Lines lines, TypeStep step = TypeStep::Body, QFont::Weight weight = QFont::Normal,
                          QWidget *parent = nullptr);

    /// Shown while nothing is written: "Say why".
    void setPlaceholder(const QString &words);
    void setText(const QString &text);
    QString text() const { return m_text; }
    bool isEditing() const;
    void beginEdit();

Q_SIGNALS:
    /// The words are others than before; they are shown as setText() says next.
    void edited(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Ending { Keep, Drop };
    void endEdit(Ending ending);
    void showText();
    void fitField();

    Lines m_lines;
    QString m_text;
    QString m_placeholder;
    TextLabel *m_label;
    QPlainTextEdit *m_field = nullptr;
    TypeStep m_step;
    QFont::Weight m_weight;
};

} // namespace nutgraf::widgets
