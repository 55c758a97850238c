// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browserendpoint.h"

#include "app/capture/browserserver.h"

#include <QPointer>

namespace nutgraf::capture {

struct CaptureReply::State
{
    std::function<void(CaptureOutcome)> answer;

    void give(CaptureOutcome outcome)
    {
        if (const auto once = std::exchange(answer, {}))
            once(outcome);
    }
    ~State() { give(CaptureOutcome::Failed); }
};

CaptureReply::CaptureReply(std::function<void(CaptureOutcome)> answer)
    : m_state(std::make_shared<State>())
{
    m_state->answer = std::move(answer);
}

void CaptureReply::answer(CaptureOutcome outcome) const
{
    m_state->give(outcome);
}

BrowserEndpoint::BrowserEndpoint(Ask ask, Take take, const EndpointLimits &limits, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_take(std::move(take))
    , m_server(new BrowserServer(limits))
{
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    connect(this, &BrowserEndpoint::startWanted, m_server, &BrowserServer::start);
    connect(this, &BrowserEndpoint::stopWanted, m_server, &BrowserServer::stop);
    connect(this, &BrowserEndpoint::readyChanged, m_server, &BrowserServer::setReady);
    connect(this, &BrowserEndpoint::answered, m_server, &BrowserServer::answer);
    connect(m_server, &BrowserServer::received, this, &BrowserEndpoint::take);
    connect(m_server, &BrowserServer::listening, this, [this](const QByteArray &token, quint16 port) {
        if (token != m_pairing.token)
            return; // stopped or started anew since
        m_pairing.port = port;
        Q_EMIT listening(port);
    });
    connect(m_server, &BrowserServer::failed, this, &BrowserEndpoint::failed);
    m_thread.setObjectName(QStringLiteral("browser endpoint"));
}

BrowserEndpoint::~BrowserEndpoint()
{
    m_asking.clear();
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait(); // it only ever handles one short event
    } else {
        delete m_server;
    }
}

void BrowserEndpoint::start(const Pairing &pairing)
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_pairing = {pairing.token, 0};
    Q_EMIT startWanted(pairing.token, pairing.port);
}

void BrowserEndpoint::stop()
{
    m_pairing = {};
    m_asking.clear();
    Q_EMIT stopWanted();
}

void BrowserEndpoint::setReady(bool ready)
{
    if (m_ready != ready)
        Q_EMIT readyChanged(m_ready = ready);
}

void BrowserEndpoint::take(const BrowserCapture &capture)
{
    const CaptureReply reply([self = QPointer(this), uuid = capture.uuid](CaptureOutcome outcome) {
        if (self)
            Q_EMIT self->answered(uuid, int(outcome));
    });
    if (m_allowed.contains(capture.origin)) {
        Q_EMIT received(capture.origin);
        m_take(capture, reply);
        return;
    }
    QList<Waiting> &waiting = m_asking[capture.origin];
    waiting.append({capture, reply});
    if (waiting.size() > 1)
        return; // a person is being asked
    // A question that goes away unanswered is a no.
    struct Question
    {
        QPointer<BrowserEndpoint> endpoint;
        QString origin;

        void settle(bool allowed)
        {
            if (const auto once = std::exchange(endpoint, nullptr))
                once->decide(origin, allowed);
        }
        ~Question() { settle(false); }
    };
    const auto question = std::make_shared<Question>();
    question->endpoint = this;
    question->origin = capture.origin;
    m_ask(capture, [question](bool allowed) { question->settle(allowed); });
}

void BrowserEndpoint::decide(const QString &origin, bool allowed)
{
    const QList<Waiting> waiting = m_asking.take(origin);
    if (waiting.isEmpty())
        return;
    if (allowed) {
        m_allowed.insert(origin);
        Q_EMIT originAllowed(origin);
    }
    for (const Waiting &one : waiting) {
        if (allowed) {
            Q_EMIT received(origin);
            m_take(one.capture, one.reply);
        } else {
            one.reply.answer(CaptureOutcome::Refused);
        }
    }
}

} // namespace nutgraf::capture
