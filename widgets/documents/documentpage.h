// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/common/shell.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class FactEdit;
class SectionHeader;
class TextLabel;

/// The inspector's page for a document: its facts, edited where they stand; how it was captured; its versions.
class DocumentPage : public InspectorPage
{
    Q_OBJECT

public:
    DocumentPage(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showSubject(const Subject &subject) override;
    void refresh() override;
    void beginEdit() override;

private:
    void makeFacts(QVBoxLayout *layout);
    void setColumn(const QString &column, const QString &value, const QString &title);
    void setPublisher(const QString &name);
    void commitDate();
    void showDate(const QString &edtf);
    void showCaptures();
    QWidget *captureCard(const storage::CaptureRow &capture, bool newest);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    QUuid m_uuid;
    storage::DocumentRow m_row;

    FactEdit *m_title;
    QComboBox *m_kind;
    QLineEdit *m_publisher;
    FactEdit *m_byline;
    QLineEdit *m_published;
    TextLabel *m_reading; ///< of the date, or what is wrong with it
    FactEdit *m_place;
    FactEdit *m_notes;
    TextLabel *m_counts;
    SectionHeader *m_versions;
    QWidget *m_captures = nullptr;
    QVBoxLayout *m_captureList;
};

} // namespace nutgraf::widgets
