// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "storage/records/casereader.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace nutgraf::widgets {

class TextLabel;

/// The fields of an event. Dates are EDTF; beside the field stands how they read, or why they cannot be read.
class EventForm : public QWidget
{
    Q_OBJECT

public:
    enum class Notes { Shown, Hidden };
    explicit EventForm(Notes notes, QWidget *parent = nullptr);

    void setEvent(const storage::EventRow &event);
    void clear();
    QJsonObject values() const;
    /// Whether there is a title, and a date that can be read or none.
    bool isValid() const;
    void beginEdit();

Q_SIGNALS:
    void edited(); ///< a field was left or chosen with other contents
    void submitted(); ///< Enter
    void validChanged(bool valid);

private:
    void check();

    QLineEdit *m_title;
    QLineEdit *m_when;
    TextLabel *m_reading;
    QLineEdit *m_lane;
    QComboBox *m_kind;
    QPlainTextEdit *m_notes = nullptr;
    QJsonObject m_before;
};

/// A new event with its actor, when that is a known source. On the thread of @p reader.
storage::Result<casework::Change> addEventChange(storage::CaseReader &reader, const QUuid &event,
                                                 const QJsonObject &values);

} // namespace nutgraf::widgets
