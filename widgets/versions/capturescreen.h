// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "widgets/common/screen.h"

class QComboBox;
class QFormLayout;
class QVBoxLayout;

namespace nutgraf::widgets {

class Shell;
class TextLabel;

/// How a version of a document was captured, and what that proves. Reached with a document. GUI thread only.
class CaptureScreen : public Screen
{
    Q_OBJECT

public:
    CaptureScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showLocation(const Location &location) override;
    Location location() const override;

protected:
    void refresh() override;

private:
    QWidget *makeHead();
    QWidget *makeFacts();
    void showCapture();
    void showSentences(QVBoxLayout *column, const QStringList &sentences);
    void saveBytes();
    void copyHash();

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_document;
    QList<storage::CaptureRow> m_captures;
    TextLabel *m_title = nullptr;
    QComboBox *m_version = nullptr;
    QFormLayout *m_facts = nullptr;
    QVBoxLayout *m_proves = nullptr;
    QVBoxLayout *m_doubts = nullptr;
};

} // namespace nutgraf::widgets
