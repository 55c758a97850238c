// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "storage/custody/custodylog.h"
#include "widgets/common/shell.h"

#include <optional>

class QAction;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace nutgraf::widgets {

class Card;
class CustodyModel;
class IconLabel;
class TextLabel;

/// "1204 3fa9…": number and hash of an entry, to be kept outside of the file.
QString checkpointText(const storage::CustodyCheckpoint &checkpoint);
/// Reads what checkpointText() wrote, with whatever words around it; nothing when there is no number with a hash.
std::optional<storage::CustodyCheckpoint> checkpointFrom(const QString &text);

/// The custody log: what happened to the file, entry by entry; whether it is unbroken, and what that shows and does not.
class CustodyScreen : public Screen
{
    Q_OBJECT

public:
    explicit CustodyScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

Q_SIGNALS:
    void verified();

protected:
    void refresh() override;

private:
    QWidget *makeHead();
    QWidget *makeReport();
    QWidget *makeLog();
    void verify();
    void showReport(const storage::CustodyReport &report);
    void copyCheckpoint();
    void showEntry(int row);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    storage::CustodyCheckpoint m_head;
    CustodyModel *m_model;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_entry = nullptr;
    TextLabel *m_heading = nullptr;
    TextLabel *m_checkpoint = nullptr;
    QLineEdit *m_compare = nullptr;
    Card *m_report = nullptr;
    IconLabel *m_reportPicture = nullptr;
    TextLabel *m_finding = nullptr;
    TextLabel *m_proves = nullptr;
    TextLabel *m_limits = nullptr;
    QAction *m_verifyAction = nullptr;
    QAction *m_copyAction = nullptr;
};

} // namespace nutgraf::widgets
