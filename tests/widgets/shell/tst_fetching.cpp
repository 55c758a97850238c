// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/httpclient.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/shell/taskspanel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::WindowFixture;

namespace {

const std::string Report =
    "<!DOCTYPE html><html lang=en><head><title>Chip maker loses value</title></head><body><article>"
    "<h1>Chip maker loses value</h1><p>Nvidia lost $589 billion in market value on Monday, the largest one-day loss of "
    "any company.</p><p>Analysts said the fall was about a model from China.</p></article></body></html>";

// A site with a report and everything that can go wrong with one.
class Page : public Poco::Net::HTTPRequestHandler
{
public:
    void handleRequest(Poco::Net::HTTPServerRequest &request, Poco::Net::HTTPServerResponse &response) override
    {
        response.setKeepAlive(false);
        response.setContentType("text/html; charset=utf-8");
        const std::string &path = request.getURI();
        if (path == "/report") {
            response.sendBuffer(Report.data(), Report.size());
        } else if (path == "/moved") {
            response.redirect("/report");
        } else if (path == "/empty") {
            response.sendBuffer("", 0);
        } else if (path == "/picture") {
            response.sendBuffer("\x89PNG\r\n\x1A\n\0\0\0\r", 12);
        } else if (path == "/cut") {
            response.setContentLength(4096);
            response.send() << "<p>Half a";
        } else if (path == "/denied") {
            response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_FORBIDDEN);
            response.send() << "no";
        } else {
            response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_NOT_FOUND);
            response.send() << "none";
        }
    }
};

class Site : public Poco::Net::HTTPRequestHandlerFactory
{
public:
    Poco::Net::HTTPRequestHandler *createRequestHandler(const Poco::Net::HTTPServerRequest &) override
    {
        return new Page;
    }
};

} // namespace

/// Adding by address through the window, from a real server on this machine.
class FetchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void pageIsAddedWithItsAddress_data();
    void pageIsAddedWithItsAddress();
    void cutPageIsAddedAsWhatItIs();
    void failedPageIsToldWithWhatToDo_data();
    void failedPageIsToldWithWhatToDo();
    void privateAddressIsRefused();
    void otherPagesOfTheListAreAdded();

private:
    QString address(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server->port()).arg(path);
    }
    void openWindow(capture::PrivateAddresses addresses);
    void fetch(const QString &addresses);

    std::unique_ptr<Poco::Net::HTTPServer> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
};

void FetchingTest::initTestCase()
{
    static QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("look.ini")));
    installAppearance(settings, QStringLiteral("light"));
    const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    m_server = std::make_unique<Poco::Net::HTTPServer>(new Site, socket, new Poco::Net::HTTPServerParams);
    m_server->start();
}

void FetchingTest::cleanupTestCase()
{
    m_server->stopAll(true);
    m_server.reset();
}

void FetchingTest::init()
{
    openWindow(capture::PrivateAddresses::Allow);
}

void FetchingTest::cleanup()
{
    m_fixture.reset();
}

void FetchingTest::openWindow(capture::PrivateAddresses addresses)
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window = std::make_unique<MainWindow>(Surroundings{&m_fixture->prompt,
                                                                  &m_fixture->clock,
                                                                  &m_fixture->settings,
                                                                  std::make_shared<capture::CurlClient>(addresses),
                                                                  {},
                                                                  {}});
    m_fixture->window->show();
    QVERIFY(m_fixture->openNew());
}

/// As a person does: into the field, then the button.
void FetchingTest::fetch(const QString &addresses)
{
    m_fixture->window->actions()->addDocuments->trigger();
    m_fixture->window->findChild<QPlainTextEdit *>(QStringLiteral("addAddresses"))->setPlainText(addresses);
    m_fixture->window->findChild<QPushButton *>(QStringLiteral("addFetch"))->click();
}

void FetchingTest::pageIsAddedWithItsAddress_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << QStringLiteral("/report");
    QTest::newRow("moved") << QStringLiteral("/moved");
}

void FetchingTest::pageIsAddedWithItsAddress()
{
    QFETCH(QString, path);
    fetch(address(path));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window->undoStack().count(), 1, 20'000);
    storage::CaseReader &reader = m_fixture->window->investigation()->reader();
    const auto documents = reader.documents();
    QVERIFY(documents.ok());
    QCOMPARE(documents.value().size(), 1);
    const storage::DocumentRow document = documents.value().constFirst();
    QCOMPARE(document.title, QStringLiteral("Chip maker loses value"));
    const auto captures = reader.captures(document.id);
    QVERIFY(captures.ok());
    QCOMPARE(captures.value().constFirst().address, address(path));
    QCOMPARE(captures.value().constFirst().finalUrl, address(QStringLiteral("/report")));
    QVERIFY(captures.value().constFirst().headers.contains(QStringLiteral("200")));
    QVERIFY2(m_fixture->bannerText().isEmpty(), qPrintable(m_fixture->bannerText()));
}

void FetchingTest::cutPageIsAddedAsWhatItIs()
{
    fetch(address(QStringLiteral("/cut")));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window->undoStack().count(), 1, 20'000);
    QVERIFY2(m_fixture->said().contains(QStringLiteral("1 is not whole")), qPrintable(m_fixture->said()));
    const auto documents = m_fixture->window->investigation()->reader().documents();
    QVERIFY(documents.ok());
    QCOMPARE(documents.value().size(), 1);
    QCOMPARE(documents.value().constFirst().captureStatus, QStringLiteral("partial"));
}

void FetchingTest::failedPageIsToldWithWhatToDo_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("advice");
    QTest::newRow("no such page") << address(QStringLiteral("/nothing"))
                                  << QStringLiteral("no page at this address (404)") << QStringLiteral("web archive");
    QTest::newRow("not for everybody") << address(QStringLiteral("/denied")) << QStringLiteral("refused the page (403)")
                                       << QStringLiteral("save it and add the file");
    QTest::newRow("nobody listens") << QStringLiteral("http://127.0.0.1:2/") << QStringLiteral("could not be reached")
                                    << QStringLiteral("Try again later");
    QTest::newRow("empty page") << address(QStringLiteral("/empty")) << QStringLiteral("it is empty")
                                << QStringLiteral("Get it again");
    QTest::newRow("picture sent as page") << address(QStringLiteral("/picture"))
                                          << QStringLiteral("The image is damaged") << QStringLiteral("add it again");
}

void FetchingTest::failedPageIsToldWithWhatToDo()
{
    QFETCH(QString, target);
    QFETCH(QString, happened);
    QFETCH(QString, advice);
    fetch(target);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->bannerText().isEmpty(), 20'000);
    const QString said = m_fixture->bannerText();
    QVERIFY2(said.startsWith(target + QStringLiteral(" was not added; the investigation is as it was. ")),
             qPrintable(said));
    QVERIFY2(said.contains(happened), qPrintable(said));
    QVERIFY2(said.contains(advice), qPrintable(said));
    QVERIFY(m_fixture->facts().startsWith(QStringLiteral("0 documents")));
    QCOMPARE(m_fixture->window->undoStack().count(), 0);

    m_fixture->window->actions()->showTasks->trigger();
    QStringList words;
    for (const QLabel *label : m_fixture->window->findChild<TasksPanel *>()->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY2(!words.filter(happened).isEmpty(), qPrintable(words.join(u'\n')));
}

void FetchingTest::privateAddressIsRefused()
{
    openWindow(capture::PrivateAddresses::Refuse);
    fetch(address(QStringLiteral("/report")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->bannerText().isEmpty(), 20'000);
    QVERIFY2(m_fixture->bannerText().contains(QStringLiteral("private network")), qPrintable(m_fixture->bannerText()));
    QVERIFY(m_fixture->facts().startsWith(QStringLiteral("0 documents")));
}

void FetchingTest::otherPagesOfTheListAreAdded()
{
    fetch(QStringList{address(QStringLiteral("/nothing")), address(QStringLiteral("/report"))}.join(u'\n'));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window->undoStack().count(), 1, 20'000);
    QTRY_VERIFY(m_fixture->bannerText().startsWith(QStringLiteral("1 of 2 documents was not added")));
    QVERIFY(m_fixture->facts().startsWith(QStringLiteral("1 document ")));
}

QTEST_MAIN(FetchingTest)
#include "tst_fetching.moc"
