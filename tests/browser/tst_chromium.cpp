// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/headlessbrowser.h"
#include "tests/widgets/shell/windowfixture.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::HeadlessBrowser;
using nutgraf::tests::WindowFixture;

namespace {

constexpr int Patience = 90'000; ///< ms

const QByteArray Page =
    "<!DOCTYPE html><html><head><meta charset=\"iso-8859-1\"><title>Harbour fees</title></head><body><article>"
    "<h1>Harbour fees</h1><p id=\"claim\">The port of Kestrel raised its fees by 12 percent in 2024.</p>"
    "<p id=\"late\"></p></article><script>document.getElementById('late').textContent = "
    "'Shipping companies said on ' + 'Tuesday that they would appeal \\u2013 all of them.';</script></body></html>";

/// A site of one page, on 127.0.0.1.
class Site : public QTcpServer
{
public:
    QByteArray received;

    Site()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    const QByteArray request = socket->readAll();
                    received += request;
                    if (!request.contains("\r\n\r\n"))
                        return;
                    const bool page = request.startsWith("GET /fees ");
                    socket->write((page ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found")
                                  + QByteArray("\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: ")
                                  + QByteArray::number(page ? Page.size() : 0) + "\r\n\r\n" + (page ? Page : ""));
                    socket->disconnectFromHost();
                });
            }
        });
        listen(QHostAddress::LocalHost);
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/fees").arg(serverPort()); }
};

/// What the button of the extension says, over all tabs.
const QString Titles = QStringLiteral(
    "chrome.tabs.query({}).then(tabs => Promise.all(tabs.map(tab => chrome.action.getTitle({tabId: tab.id}))))"
    ".then(all => all.join(' '))");

QString pairWith(const QString &code)
{
    return QStringLiteral("document.getElementById('code').value = '%1';"
                          "document.getElementById('form').requestSubmit();")
        .arg(code);
}

} // namespace

// The extension in a real browser, from the press of its button to the document in the file.
class ChromiumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void extensionSendsWhatTheBrowserShows();
};

void ChromiumTest::initTestCase()
{
    if (HeadlessBrowser::program().isEmpty())
        QSKIP("Chromium is not installed.");
    static QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("look.ini")));
    installAppearance(settings, QStringLiteral("light"));
}

void ChromiumTest::extensionSendsWhatTheBrowserShows()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    auto *on = fixture.window->findChild<QCheckBox *>(QStringLiteral("browserOn"));
    auto *code = fixture.window->findChild<QLineEdit *>(QStringLiteral("browserCode"));
    on->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(!code->text().isEmpty(), Patience);

    Site site;
    HeadlessBrowser browser;
    QVERIFY2(browser.start(), qPrintable(browser.error()));
    const QString extension = browser
                                  .call(QStringLiteral("Extensions.loadUnpacked"),
                                        {{QStringLiteral("path"), QStringLiteral(NUTGRAF_SOURCE "/resources/browser")}})
                                  .value(QStringLiteral("id"))
                                  .toString();
    QVERIFY2(!extension.isEmpty(), qPrintable(browser.error()));

    // Pairing, with a wrong code first.
    const QString options = browser.openTab(QStringLiteral("chrome-extension://%1/options.html").arg(extension));
    const QString ready = QStringLiteral("document.readyState === 'complete' && typeof pair === 'function'");
    QTRY_COMPARE_WITH_TIMEOUT(browser.evaluate(options, ready), QJsonValue(true), Patience);
    const QString state = QStringLiteral("document.getElementById('state').textContent");
    browser.evaluate(options, pairWith(QStringLiteral("ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE")));
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(options, state).toString().contains(QStringLiteral("not a pairing code")),
                             Patience);
    browser.evaluate(options, pairWith(code->text()));
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(options, state).toString().startsWith(QStringLiteral("Paired")),
                             Patience);

    const QString tab = browser.openTab(site.address());
    const QString shown = QStringLiteral("document.readyState === 'complete' && location.protocol === 'http:' && "
                                         "document.body.innerText.includes('Tuesday')");
    QTRY_COMPARE_WITH_TIMEOUT(browser.evaluate(tab, shown), QJsonValue(true), Patience);
    browser.evaluate(tab, QStringLiteral("getSelection().selectAllChildren(document.getElementById('claim'))"));

    const auto buttonSays = [&](const QString &words) {
        return browser.evaluate(options, Titles).toString().contains(words);
    };
    // A person says no, then yes.
    QVERIFY2(browser.pressButton(extension, site.address()), qPrintable(browser.error()));
    QTRY_VERIFY_WITH_TIMEOUT(buttonSays(QStringLiteral("did not let this browser")), Patience);
    QCOMPARE(fixture.prompt.questions.size(), 1);
    fixture.prompt.nextAnswers = {Answer::Accept};
    QVERIFY(browser.pressButton(extension, site.address()));
    QTRY_VERIFY_WITH_TIMEOUT(buttonSays(QStringLiteral("Sent. The page is in the investigation.")), Patience);

    auto &reader = fixture.window->investigation()->reader();
    const auto documents = reader.documents().valueOr({});
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.constFirst().title, QStringLiteral("Harbour fees"));
    QCOMPARE(documents.constFirst().url, site.address());
    const QString text = reader.text(documents.constFirst().capture).valueOr({});
    QVERIFY2(text.contains(QStringLiteral("on Tuesday that they would appeal – all of them")),
             qPrintable(text)); // made by a script
    const auto captures = reader.captures(documents.constFirst().id).valueOr({});
    QCOMPARE(captures.size(), 1);
    QCOMPARE(captures.constFirst().origin, QStringLiteral("browser"));
    const auto assertions = reader.assertionsIn(documents.constFirst().capture).valueOr({});
    QVERIFY(std::any_of(assertions.cbegin(), assertions.cend(), [](const storage::AssertionRow &one) {
        return one.words.contains(QStringLiteral("12 percent"));
    }));

    QVERIFY(browser.pressButton(extension, site.address()));
    QTRY_VERIFY_WITH_TIMEOUT(buttonSays(QStringLiteral("has this page already")), Patience);

    fixture.window->findChild<QPushButton *>(QStringLiteral("browserRenew"))->click();
    QVERIFY(browser.pressButton(extension, site.address()));
    QTRY_VERIFY_WITH_TIMEOUT(buttonSays(QStringLiteral("Not paired with Nutgraf")), Patience);
    on->setChecked(false);
    QVERIFY(browser.pressButton(extension, site.address()));
    QTRY_VERIFY_WITH_TIMEOUT(buttonSays(QStringLiteral("Nutgraf is not running")), Patience);
    QVERIFY(!site.received.toLower().contains("nutgraf"));
    QCOMPARE(reader.documents().valueOr({}).size(), 1);
}

QTEST_MAIN(ChromiumTest)
#include "tst_chromium.moc"
