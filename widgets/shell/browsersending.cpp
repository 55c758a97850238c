// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/browsersending.h"

#include "app/capture/webaddress.h"
#include "app/casework/browserpages.h"
#include "widgets/common/prompt.h"
#include "widgets/shell/settings.h"

#include <QApplication>
#include <QWidget>

namespace nutgraf::widgets {

using capture::BrowserCapture;
using capture::CaptureOutcome;
using capture::CaptureReply;

namespace {

const QString OnKey = QStringLiteral("browser/on");
const QString TokenKey = QStringLiteral("browser/token");
const QString PortKey = QStringLiteral("browser/port");
const QString SendersKey = QStringLiteral("browser/senders");
constexpr qsizetype ShownTitle = 80;

/// Foreign words inside a sentence of ours: shortened, and without a hold on the direction of the rest.
QString isolated(const QString &words)
{
    const QString shown = words.size() > ShownTitle ? words.left(ShownTitle) + QStringLiteral("…") : words;
    return QChar(0x2068) + shown + QChar(0x2069);
}

QString hostOf(const QString &address)
{
    const auto parsed = capture::parseWebAddress(address);
    return parsed ? capture::shownHost(parsed.value().host) : QString();
}

CaptureOutcome outcomeOf(const storage::Result<AddOutcome> &outcome)
{
    if (!outcome)
        return CaptureOutcome::Failed;
    if (!outcome.value().added.isEmpty() || !outcome.value().versions.isEmpty())
        return CaptureOutcome::Added;
    return outcome.value().known > 0 ? CaptureOutcome::Known : CaptureOutcome::Failed;
}

} // namespace

BrowserSending::BrowserSending(Prompt &prompt, Settings &settings, Add add, QWidget *window)
    : QObject(window)
    , m_prompt(prompt)
    , m_settings(settings)
    , m_add(std::move(add))
    , m_window(window)
    , m_status(tr("Off. Nothing is listened for."))
    , m_endpoint([this](const BrowserCapture &first, const std::function<void(bool)> &then) { ask(first, then); },
                 [this](const BrowserCapture &page, const CaptureReply &reply) { take(page, reply); })
{
    connect(&m_endpoint, &capture::BrowserEndpoint::listening, this, [this](quint16 port) {
        const int wished = m_settings.value(PortKey).toInt();
        if (wished == 0)
            m_settings.setValue(PortKey, int(port));
        setStatus(wished == 0 || wished == port
                      ? tr("Pages are received from this computer only.")
                      : tr("Another program holds the place that the browser was told. Enter the code below in the "
                           "browser, or close the other program and switch this off and on."));
    });
    connect(&m_endpoint, &capture::BrowserEndpoint::failed, this, [this](const QString &reason) {
        setStatus(tr("Nothing can be received: this computer does not let the program listen (%1).").arg(reason));
    });
    connect(&m_endpoint, &capture::BrowserEndpoint::originAllowed, this, [this](const QString &origin) {
        QStringList known = senders();
        if (!known.contains(origin))
            known.append(origin);
        m_settings.setValue(SendersKey, known);
        Q_EMIT changed();
    });
    m_endpoint.setAllowedOrigins(senders());
    if (isOn())
        begin();
}

bool BrowserSending::isOn() const
{
    return m_settings.value(OnKey).toBool();
}

void BrowserSending::setOn(bool on)
{
    if (on == isOn())
        return;
    m_settings.setValue(OnKey, on);
    if (on) {
        begin();
    } else {
        m_endpoint.stop();
        setStatus(tr("Off. Nothing is listened for."));
    }
}

void BrowserSending::begin()
{
    capture::Pairing pairing{m_settings.value(TokenKey).toString().toLatin1(),
                             quint16(m_settings.value(PortKey).toUInt())};
    if (!capture::Pairing{pairing.token, 1}.isValid()) {
        pairing.token = capture::createPairingToken();
        m_settings.setSecret(TokenKey, QString::fromLatin1(pairing.token));
    }
    m_status = tr("Starting to listen.");
    m_endpoint.start(pairing);
    Q_EMIT changed();
}

QString BrowserSending::code() const
{
    return capture::pairingCode(m_endpoint.pairing());
}

void BrowserSending::renewCode()
{
    m_settings.setSecret(TokenKey, QString::fromLatin1(capture::createPairingToken()));
    m_settings.setValue(SendersKey, QStringList());
    m_endpoint.setAllowedOrigins({});
    if (isOn())
        begin();
    else
        Q_EMIT changed();
}

QStringList BrowserSending::senders() const
{
    return m_settings.value(SendersKey).toStringList();
}

void BrowserSending::removeSender(const QString &origin)
{
    QStringList known = senders();
    known.removeAll(origin);
    m_settings.setValue(SendersKey, known);
    m_endpoint.setAllowedOrigins(known);
    Q_EMIT changed();
}

QString BrowserSending::senderName(const QString &origin)
{
    if (origin.isEmpty())
        return tr("A program that is no browser");
    const QString id = origin.section(QStringLiteral("://"), 1);
    return origin.startsWith(QStringLiteral("moz")) ? tr("Firefox extension %1").arg(id)
                                                    : tr("Chromium extension %1").arg(id);
}

void BrowserSending::ask(const BrowserCapture &first, const std::function<void(bool)> &then)
{
    const QString title = first.title.isEmpty() ? first.address : first.title;
    const Question question{
        tr("Let this sender add pages?"),
        tr("%1 knows your pairing code and sent “%2” from %3. If you let it, this page and later ones are added to the "
           "investigation that is open. The settings list who was let in.")
            .arg(senderName(first.origin), isolated(title), isolated(hostOf(first.address))),
        tr("Let it add pages"),
        {}};
    QApplication::alert(m_window); // the person is in the browser
    m_prompt.ask(m_window, question, [then](Answer answer) { then(answer == Answer::Accept); });
}

void BrowserSending::take(const BrowserCapture &page, const CaptureReply &reply)
{
    AddRequest request;
    request.items.append(casework::incomingFromBrowser(page));
    const bool taken =
        m_add(request, [reply](const storage::Result<AddOutcome> &outcome) { reply.answer(outcomeOf(outcome)); });
    if (!taken)
        reply.answer(CaptureOutcome::Closed);
}

void BrowserSending::setStatus(const QString &status)
{
    m_status = status;
    Q_EMIT changed();
}

} // namespace nutgraf::widgets
