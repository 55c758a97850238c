// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/browserendpoint.h"
#include "widgets/shell/adding.h"

#include <QObject>

namespace nutgraf::widgets {

class Prompt;
class Settings;

/// Receives pages from a browser, while a person has switched that on: keeps the pairing and the senders that were let in,
/// asks about new ones, and hands pages to the open case. GUI thread only.
class BrowserSending : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const storage::Result<AddOutcome> &outcome)>;
    /// Adds to the open case and tells how it went; false when no case is open that could take it.
    using Add = std::function<bool(const AddRequest &request, Then then)>;

    /// Questions belong to @p window. Listens at once when that was left switched on.
    BrowserSending(Prompt &prompt, Settings &settings, Add add, QWidget *window);

    bool isOn() const;
    void setOn(bool on);
    /// How it stands, in a sentence.
    QString status() const { return m_status; }
    /// What to enter in the browser; empty while nothing is listened on.
    QString code() const;
    /// Makes a new code; the old one is worth nothing from now on.
    void renewCode();

    QStringList senders() const; ///< let in, as BrowserCapture::origin
    void removeSender(const QString &origin);
    /// A sender as people know it: "Chromium extension abcd…".
    static QString senderName(const QString &origin);

    /// Whether a case is open that can take pages.
    void setReady(bool ready) { m_endpoint.setReady(ready); }

Q_SIGNALS:
    void changed();

private:
    void begin();
    void ask(const capture::BrowserCapture &first, const std::function<void(bool)> &then);
    void take(const capture::BrowserCapture &page, const capture::CaptureReply &reply);
    void setStatus(const QString &status);

    Prompt &m_prompt;
    Settings &m_settings;
    Add m_add;
    QWidget *m_window;
    QString m_status;
    capture::BrowserEndpoint m_endpoint;
};

} // namespace nutgraf::widgets
