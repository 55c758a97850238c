// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "widgets/common/icons.h"

#include <QFrame>

class QAction;
class QHBoxLayout;

namespace nutgraf::widgets {

class IconLabel;
class TextLabel;

/// A message inside the page that it is about: what happened, what was kept, what to do, with the doing as buttons. Closed
/// by its cross or by whoever made it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Done, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows the message and drops the buttons of the one before.
    void showMessage(Kind kind, const QString &text);
    void showError(const storage::Error &error);
    void addButton(QAction *action);
    QString text() const;
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    IconLabel *m_picture;
    TextLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace nutgraf::widgets
