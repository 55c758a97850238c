// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/textspan.h"

#include <QTextLayout>
#include <QWidget>

namespace nutgraf::widgets {

/// Words of a document in their paragraph: the paragraph in the reading face, muted; the words lit up, their value
/// underlined. As high as its width makes it.
class PassageText : public QWidget
{
    Q_OBJECT

public:
    explicit PassageText(QWidget *parent = nullptr);

    /// @p words and @p value are spans of @p paragraph; @p value may be empty.
    void setPassage(const QString &paragraph, storage::TextSpan words, storage::TextSpan value);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int layOut(QTextLayout &layout, int width) const;

    QString m_paragraph;
    storage::TextSpan m_words;
    storage::TextSpan m_value;
};

/// The paragraph around a span of a text, shortened around it when it is long, and where the span stands in it.
struct PassageContext
{
    QString paragraph;
    storage::TextSpan words;
    qsizetype start = 0; ///< of the paragraph in the text, less what stands before it for shortening
};
PassageContext contextOf(const QString &text, storage::TextSpan span);

} // namespace nutgraf::widgets
