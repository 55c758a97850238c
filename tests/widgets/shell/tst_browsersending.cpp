// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/browserclient.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/shell/browsersending.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTcpServer>
#include <QUndoStack>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::browserPage;
using nutgraf::tests::BrowserRequestText;
using nutgraf::tests::Exchange;
using nutgraf::tests::jsonOf;
using nutgraf::tests::WindowFixture;

// From the socket to the document in the open file, with the switch, the code and the question in between.
class BrowserSendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isOffUntilSwitchedOn();
    void keepsItsCodeInAFileOfItsOwnerOnly();
    void copiesTheCode();
    void sentPageIsADocument();
    void addingASentPageIsUndone();
    void firstPageOfASenderAsks();
    void refusedSenderAddsNothing();
    void removedSenderIsAskedAboutAgain();
    void withoutACaseNothingIsTaken();
    void newCodeShutsTheOldOneOut();
    void keepsItsPort();
    void markedWordsAreKept_data();
    void markedWordsAreKept();
    void foreignTitleCannotDressUpTheQuestion();
};

namespace {

const QByteArray Page = "<html><head><title>Council keeps its posts</title></head><body><article><h1>Council keeps its "
                        "posts</h1><p>The council kept 14 of 20 posts on Monday, a spokeswoman said.</p><p>Nobody in "
                        "the hall spoke against it, and the session ended early because of the rain.</p></article>"
                        "</body></html>";

/// A window with a case, that receives.
struct Receiving
{
    WindowFixture fixture;

    bool begin(bool withCase = true)
    {
        fixture.show();
        return (!withCase || fixture.openNew()) && switchOn();
    }
    bool switchOn() const
    {
        find<QCheckBox>("browserOn")->setChecked(true);
        return QTest::qWaitFor([this] { return !code().isEmpty(); }, 60'000);
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return fixture.window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString code() const { return find<QLineEdit>("browserCode")->text(); }
    BrowserRequestText request(const QJsonObject &page = browserPage(Page)) const
    {
        const auto pairing = capture::pairingOfCode(code()).value_or(capture::Pairing());
        BrowserRequestText text(pairing.port, pairing.token);
        text.body = jsonOf(page);
        return text;
    }
    QString send(const BrowserRequestText &text) const
    {
        const auto pairing = capture::pairingOfCode(code()).value_or(capture::Pairing());
        Exchange exchange(pairing.port, text.bytes());
        exchange.wait();
        return exchange.result();
    }
    QList<storage::DocumentRow> documents() const
    {
        return fixture.window->investigation()->reader().documents().valueOr({});
    }
};

} // namespace

void BrowserSendingTest::initTestCase()
{
    static QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("look.ini")));
    installAppearance(settings, QStringLiteral("light"));
}

void BrowserSendingTest::isOffUntilSwitchedOn()
{
    Receiving receiving;
    receiving.fixture.show();
    QVERIFY(!receiving.find<QCheckBox>("browserOn")->isChecked());
    QVERIFY(receiving.code().isEmpty());
    QVERIFY(!receiving.fixture.window->browserSending()->isOn());
    QVERIFY(!receiving.fixture.settings.value(QStringLiteral("browser/token")).isValid());
    QVERIFY(receiving.switchOn());
    const auto request = receiving.request();
    const quint16 port = capture::pairingOfCode(receiving.code())->port;
    receiving.find<QCheckBox>("browserOn")->setChecked(false);
    QVERIFY(receiving.code().isEmpty());
    Exchange exchange(port, request.bytes());
    QVERIFY(exchange.wait());
    QVERIFY(exchange.answer().isEmpty());
}

void BrowserSendingTest::keepsItsCodeInAFileOfItsOwnerOnly()
{
    Receiving receiving;
    const QString file = receiving.fixture.path(QStringLiteral("settings.ini"));
    receiving.fixture.write(QStringLiteral("settings.ini"), "[look]\ntextSize=100\n");
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(receiving.begin(false));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFile::permissions(file) & others) == QFile::Permissions());
    const QString code = receiving.code();
    receiving.fixture.window.reset();
    receiving.fixture.show();
    QVERIFY(QTest::qWaitFor([&] { return !receiving.code().isEmpty(); }, 60'000)); // it was left switched on
    QCOMPARE(capture::pairingOfCode(receiving.code())->token, capture::pairingOfCode(code)->token);
    QVERIFY((QFile::permissions(file) & others) == QFile::Permissions());
}

void BrowserSendingTest::copiesTheCode()
{
    Receiving receiving;
    QVERIFY(receiving.begin(false));
    receiving.find<QPushButton>("browserCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), receiving.code());
}

void BrowserSendingTest::sentPageIsADocument()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    QCOMPARE(receiving.send(receiving.request()), QStringLiteral("added"));
    const auto documents = receiving.documents(); // committed before it is acknowledged
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.constFirst().title, QStringLiteral("Council keeps its posts"));
    QCOMPARE(documents.constFirst().url, QStringLiteral("https://ledger.example/council/posts"));
    auto &reader = receiving.fixture.window->investigation()->reader();
    const auto captures = reader.captures(documents.constFirst().id).valueOr({});
    QCOMPARE(captures.size(), 1);
    QCOMPARE(captures.constFirst().origin, QStringLiteral("browser"));
    QCOMPARE(receiving.send(receiving.request()), QStringLiteral("known")); // another click, the same words
    QCOMPARE(receiving.documents().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(receiving.fixture.facts().startsWith(QStringLiteral("1 document")), 60'000);
}

void BrowserSendingTest::addingASentPageIsUndone()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    QCOMPARE(receiving.send(receiving.request()), QStringLiteral("added"));
    QTRY_VERIFY_WITH_TIMEOUT(receiving.fixture.window->undoStack().canUndo(), 60'000);
    receiving.fixture.window->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(receiving.documents().size(), 0, 60'000);
}

void BrowserSendingTest::firstPageOfASenderAsks()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    QCOMPARE(receiving.send(receiving.request()), QStringLiteral("added"));
    QCOMPARE(receiving.fixture.prompt.questions.size(), 1);
    const QString text = receiving.fixture.prompt.questions.constFirst().text;
    QVERIFY2(text.contains(QStringLiteral("Council keeps its posts")) && text.contains(QStringLiteral("ledger.example"))
                 && text.contains(QStringLiteral("abcdefghijklmnop")),
             qPrintable(text));
    QCOMPARE(receiving.send(receiving.request(browserPage("<p>Another page of the council.</p>"))),
             QStringLiteral("added"));
    QCOMPARE(receiving.fixture.prompt.questions.size(), 1);
    QCOMPARE(receiving.find<QListWidget>("browserSenders")->count(), 1);
}

void BrowserSendingTest::refusedSenderAddsNothing()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    QCOMPARE(receiving.send(receiving.request()), QStringLiteral("refused"));
    QCOMPARE(receiving.documents().size(), 0);
    QCOMPARE(receiving.find<QListWidget>("browserSenders")->count(), 0);
}

void BrowserSendingTest::removedSenderIsAskedAboutAgain()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    QCOMPARE(receiving.send(receiving.request()), QStringLiteral("added"));
    receiving.find<QListWidget>("browserSenders")->setCurrentRow(0);
    receiving.find<QPushButton>("browserRemove")->click();
    QCOMPARE(receiving.find<QListWidget>("browserSenders")->count(), 0);
    QCOMPARE(receiving.send(receiving.request(browserPage("<p>Another page.</p>"))), QStringLiteral("refused"));
    QCOMPARE(receiving.fixture.prompt.questions.size(), 2);
}

void BrowserSendingTest::withoutACaseNothingIsTaken()
{
    Receiving receiving;
    QVERIFY(receiving.begin(false));
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    const auto request = receiving.request();
    QCOMPARE(receiving.send(request), QStringLiteral("closed"));
    QVERIFY(receiving.fixture.openNew());
    QCOMPARE(receiving.send(request), QStringLiteral("added")); // the same page, sent again
}

void BrowserSendingTest::newCodeShutsTheOldOneOut()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    const auto old = receiving.request();
    QCOMPARE(receiving.send(old), QStringLiteral("added"));
    const QString code = receiving.code();
    receiving.find<QPushButton>("browserRenew")->click();
    QVERIFY(QTest::qWaitFor([&] { return !receiving.code().isEmpty() && receiving.code() != code; }, 60'000));
    QCOMPARE(receiving.send(old), QString()); // as a stranger
    QCOMPARE(receiving.find<QListWidget>("browserSenders")->count(), 0);
}

void BrowserSendingTest::keepsItsPort()
{
    Receiving receiving;
    QVERIFY(receiving.begin(false));
    const QString code = receiving.code();
    const QString status = receiving.find<QLabel>("browserStatus")->text();
    receiving.find<QCheckBox>("browserOn")->setChecked(false);
    QTcpServer other; // somebody takes the port meanwhile
    const quint16 port = capture::pairingOfCode(code)->port;
    QTRY_VERIFY_WITH_TIMEOUT(other.isListening() || other.listen(QHostAddress::LocalHost, port), 60'000);
    QVERIFY(receiving.switchOn());
    QVERIFY(receiving.code() != code);
    QVERIFY(receiving.find<QLabel>("browserStatus")->text() != status);
    receiving.find<QCheckBox>("browserOn")->setChecked(false);
    other.close();
    QVERIFY(receiving.switchOn());
    QCOMPARE(receiving.code(), code);
    QCOMPARE(receiving.find<QLabel>("browserStatus")->text(), status);
}

void BrowserSendingTest::markedWordsAreKept_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("suggested"); // more than without the mark
    QTest::addColumn<bool>("noted");
    QTest::newRow("nothing marked") << QString() << false << false;
    QTest::newRow("a claim") << QStringLiteral("The council kept\n14 of 20 posts on Monday") << true << false;
    QTest::newRow("words that claim nothing here") << QStringLiteral("Subscribe to our letter") << false << true;
}

void BrowserSendingTest::markedWordsAreKept()
{
    QFETCH(QString, words);
    QFETCH(bool, suggested);
    QFETCH(bool, noted);
    Receiving receiving;
    QVERIFY(receiving.begin());
    receiving.fixture.prompt.nextAnswers = {Answer::Accept};
    QJsonObject page = browserPage(Page);
    if (!words.isEmpty())
        page.insert(QStringLiteral("selection"), words);
    QCOMPARE(receiving.send(receiving.request(page)), QStringLiteral("added"));
    const storage::DocumentRow document = receiving.documents().constFirst();
    QCOMPARE(document.notes.contains(words.isEmpty() ? QStringLiteral("Marked") : words), noted);
    auto &reader = receiving.fixture.window->investigation()->reader();
    const auto assertions = reader.assertionsIn(document.capture).valueOr({});
    const bool found = std::any_of(assertions.cbegin(), assertions.cend(), [](const storage::AssertionRow &one) {
        return one.words.contains(QStringLiteral("14 of 20 posts"));
    });
    if (suggested)
        QVERIFY(found);
}

void BrowserSendingTest::foreignTitleCannotDressUpTheQuestion()
{
    Receiving receiving;
    QVERIFY(receiving.begin());
    QJsonObject page = browserPage(Page);
    page.insert(QStringLiteral("title"), QString(QStringLiteral("A") + QChar(0x202e) + QString(300, QLatin1Char('b'))));
    QCOMPARE(receiving.send(receiving.request(page)), QStringLiteral("refused"));
    const QString text = receiving.fixture.prompt.questions.constFirst().text;
    QVERIFY(text.contains(QChar(0x2068)) && text.contains(QChar(0x2069)));
    QVERIFY(text.size() < 600);
}

QTEST_MAIN(BrowserSendingTest)
#include "tst_browsersending.moc"
