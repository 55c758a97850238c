// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/httpclient.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace nutgraf::cli;
using nutgraf::capture::Fetched;
using nutgraf::storage::Error;
using nutgraf::storage::ErrorCode;
using nutgraf::storage::Result;

namespace {

struct Answer
{
    int code = -1;
    QByteArray out;
    QString err;
};

/// A net of one page.
class OnePage : public nutgraf::capture::HttpClient
{
public:
    Result<Fetched> fetch(const QString &address, const std::stop_token &) override
    {
        if (!address.endsWith(QLatin1String("/page")))
            return Error{ErrorCode::Network, QStringLiteral("The server gave no such page."), {}};
        Fetched page;
        page.address = page.finalUrl = address;
        page.contentType = QStringLiteral("text/html");
        page.headers = QStringLiteral("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        page.bytes = "<html><head><title>A page from afar</title></head><body><p>The fund paid $3 million on Monday, "
                     "according to its report, and the port said nothing.</p></body></html>";
        return page;
    }
};

Answer run(const QStringList &arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    OnePage net;
    Answer answer;
    answer.code = runProgram(arguments, {in, out, err, &net});
    answer.out = QByteArray::fromStdString(out.str());
    answer.err = QString::fromStdString(err.str());
    return answer;
}

} // namespace

class ArchiveVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void archiveOfACaseFillsAnother_data();
    void archiveOfACaseFillsAnother();
    void archiveGoesToStandardOutput();
    void attachmentsAreAddedWithTheirMail();
    void bookmarksAreFetched();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ArchiveVerbsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(run({QStringLiteral("new"), file("one.nutgraf")}).code, int(Succeeded));
    QCOMPARE(run({QStringLiteral("new"), file("two.nutgraf")}).code, int(Succeeded));
}

void ArchiveVerbsTest::archiveOfACaseFillsAnother_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("warc") << QStringLiteral("warc");
    QTest::newRow("wacz") << QStringLiteral("wacz");
}

void ArchiveVerbsTest::archiveOfACaseFillsAnother()
{
    QFETCH(QString, format);
    write("note.txt", "Fund note\n\nThe fund paid 5 million euros on Monday, its report says.\n");
    QCOMPARE(
        run({QStringLiteral("add"), file("one.nutgraf"), file("note.txt"), QStringLiteral("https://quay.example/page")})
            .code,
        int(Succeeded));
    const Answer exported = run({QStringLiteral("export"), file("one.nutgraf"), QStringLiteral("--format"), format,
                                 QStringLiteral("-o"), file("case")});
    QVERIFY2(exported.code == Succeeded, qPrintable(exported.err));
    const Answer added = run({QStringLiteral("add"), file("two.nutgraf"), file("case"), QStringLiteral("--json")});
    QVERIFY2(added.code == Succeeded, qPrintable(added.err));
    QStringList titles;
    for (const QJsonValue one : QJsonDocument::fromJson(added.out).array())
        titles.append(one.toObject().value(QStringLiteral("title")).toString());
    titles.sort();
    QCOMPARE(titles, (QStringList{QStringLiteral("A page from afar"), QStringLiteral("Fund note")}));
    // The same bytes again are known.
    const Answer again = run({QStringLiteral("add"), file("one.nutgraf"), file("case"), QStringLiteral("--json")});
    for (const QJsonValue one : QJsonDocument::fromJson(again.out).array())
        QVERIFY(one.toObject().value(QStringLiteral("known")).toBool());
}

void ArchiveVerbsTest::archiveGoesToStandardOutput()
{
    const Answer exported =
        run({QStringLiteral("export"), file("one.nutgraf"), QStringLiteral("--format"), QStringLiteral("warc")});
    QCOMPARE(exported.code, int(Succeeded));
    QVERIFY(exported.out.startsWith("\x1F\x8B\x08"));
}

void ArchiveVerbsTest::attachmentsAreAddedWithTheirMail()
{
    write(
        "fund.eml",
        "From: Hester Quill <h@lantern.example>\r\nSubject: On the fund\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nThe fund did not pay, see what is attached.\r\n--x\r\n"
        "Content-Disposition: attachment; filename=letter.txt\r\n\r\nLetter\r\n\r\nThe fund denies that it paid 5 million "
        "euros.\r\n--x\r\nContent-Disposition: attachment; filename=empty.txt\r\n\r\n\r\n--x--\r\n");
    const Answer added = run({QStringLiteral("add"), file("one.nutgraf"), file("fund.eml"), QStringLiteral("--json")});
    const QJsonArray items = QJsonDocument::fromJson(added.out).array();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0].toObject().value(QStringLiteral("title")).toString(), QStringLiteral("On the fund"));
    QCOMPARE(items[1].toObject().value(QStringLiteral("title")).toString(), QStringLiteral("Letter"));
    // One that cannot be read does not stop the others.
    QVERIFY(items[2].toObject().contains(QStringLiteral("error")));
    QCOMPARE(added.code, int(Failed));
    QVERIFY(added.err.contains(QStringLiteral("empty.txt")));
}

void ArchiveVerbsTest::bookmarksAreFetched()
{
    write("bookmarks.html",
          "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"https://quay.example/page\">Page</A>"
          "<DT><A HREF=\"https://quay.example/gone\">Gone</A></DL>");
    const Answer added =
        run({QStringLiteral("add"), file("one.nutgraf"), file("bookmarks.html"), QStringLiteral("--json")});
    const QJsonArray items = QJsonDocument::fromJson(added.out).array();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].toObject().value(QStringLiteral("title")).toString(), QStringLiteral("A page from afar"));
    QVERIFY(added.err.contains(QStringLiteral("https://quay.example/gone")));
}

QTEST_GUILESS_MAIN(ArchiveVerbsTest)
#include "tst_archiveverbs.moc"
