// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"
#include "app/readers/mailtext.h"
#include "app/readers/mimeheader.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::readers;

namespace {

const QByteArray Head = "From: Hester Quill <hester@lantern.example>\r\nTo: desk@quay.example\r\n"
                        "Subject: On the harbour fund\r\nDate: Mon, 27 Jan 2025 09:30:00 +0100\r\n"
                        "Message-ID: <1@lantern.example>\r\nMIME-Version: 1.0\r\n";

ReadInput inputOf(const QByteArray &bytes)
{
    ReadInput input;
    input.bytes = bytes;
    return input;
}

} // namespace

class MailReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headIsRead();
    void textIsRead_data();
    void textIsRead();
    void headersAreDecoded_data();
    void headersAreDecoded();
    void parametersAreDecoded_data();
    void parametersAreDecoded();
    void mailboxesHaveNames_data();
    void mailboxesHaveNames();
    void attachmentsAreContents();
    void listMailIsPublishedByItsSender();
    void savedPageIsReadUnderItsAddress();
    void notesWithHeadLinesAreNoMail_data();
    void notesWithHeadLinesAreNoMail();
    void badInputDoesNoHarm_data();
    void badInputDoesNoHarm();
    void bookmarksAreAddresses();
};

void MailReaderTest::headIsRead()
{
    const auto mail = read(inputOf(Head + "\r\nThe fund did not pay.\r\n"));
    QVERIFY(mail.ok());
    QCOMPARE(mail.value().kind, ReadKind::Statement);
    QCOMPARE(mail.value().title, QStringLiteral("On the harbour fund"));
    QCOMPARE(mail.value().byline, QStringList{QStringLiteral("Hester Quill")});
    QCOMPARE(mail.value().published.left(10), QStringLiteral("2025-01-27"));
    QCOMPARE(mail.value().text, QStringLiteral("The fund did not pay."));
}

void MailReaderTest::textIsRead_data()
{
    QTest::addColumn<QByteArray>("rest"); // fields after the common ones, and the body
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << QByteArray("\r\nOne.\r\n\r\nTwo.\r\n") << QStringLiteral("One.\nTwo.");
    QTest::newRow("quoted-printable latin") << QByteArray(
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "caf=E9 costs =\r\nmore  \r\n") << QStringLiteral("café costs more");
    QTest::newRow("base64") << QByteArray(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "Y2Fm\r\nw6k=\r\n") << QStringLiteral("café");
    QTest::newRow("flowed") << QByteArray(
        "Content-Type: text/plain; format=flowed\r\n\r\nOne \r\nsentence.\r\n> quoted \r\n> words.\r\n")
                            << QStringLiteral("One sentence.\n> quoted words.");
    QTest::newRow("wrapped at a width")
        << QByteArray(
               "\r\nThe harbour master said on Monday that the fund had paid five million\r\neuros into the account of the "
               "port, which the fund denies.\r\nShort.\r\n")
        << QStringLiteral(
               "The harbour master said on Monday that the fund had paid five million euros into the account of the "
               "port, which the fund denies.\nShort.");
    QTest::newRow("replies keep their marks") << QByteArray("\r\nNo.\r\n\r\n> Did it pay?\r\n>> He said so.\r\n")
                                              << QStringLiteral("No.\n> Did it pay?\n> > He said so.");
    const QByteArray both =
        "Content-Type: multipart/alternative; boundary=\"b 1\"\r\n\r\npreamble\r\n--b 1\r\n\r\nPlain words here."
        "\r\n--b 1\r\nContent-Type: text/html\r\n\r\n<html><body><p>Page words.</p></body></html>\r\n--b 1--\r\nend";
    QTest::newRow("plain before page") << both << QStringLiteral("Plain words here.");
    QTest::newRow("text of several parts")
        << QByteArray("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nOne.\r\n--x\r\n"
                      "Content-Disposition: attachment; filename=a.txt\r\n\r\nnot this\r\n--x\r\n\r\nTwo.\r\n--x--\r\n")
        << QStringLiteral("One.\nTwo.");
    QTest::newRow("boundary never closed")
        << QByteArray("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nOne.\r\n") << QStringLiteral("One.");
    QTest::newRow("multipart without boundary")
        << QByteArray("Content-Type: multipart/mixed\r\n\r\nOne.\r\n") << QStringLiteral("One.");
}

void MailReaderTest::textIsRead()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, text);
    const auto mail = read(inputOf(Head + rest));
    QVERIFY(mail.ok());
    QCOMPARE(mail.value().text, text);
}

void MailReaderTest::headersAreDecoded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("words") << QStringLiteral("words");
    QTest::newRow("q") << QByteArray("=?utf-8?Q?caf=C3=A9_au_lait?= now") << QStringLiteral("café au lait now");
    QTest::newRow("b") << QByteArray("=?ISO-8859-1?B?Y2Fm6Q==?=") << QStringLiteral("café");
    QTest::newRow("neighbours join") << QByteArray("=?utf-8?Q?a?= =?utf-8?Q?b?=") << QStringLiteral("ab");
    QTest::newRow("split character") << QByteArray("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=") << QStringLiteral("café");
    QTest::newRow("raw utf-8") << QByteArray("caf\xC3\xA9") << QStringLiteral("café");
    QTest::newRow("raw latin") << QByteArray("caf\xE9") << QStringLiteral("café");
    QTest::newRow("language tag") << QByteArray("=?us-ascii*en?Q?a?=") << QStringLiteral("a");
}

void MailReaderTest::headersAreDecoded()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QCOMPARE(decodeHeader(value), text);
}

void MailReaderTest::parametersAreDecoded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("name");
    QTest::newRow("bare") << QByteArray("attachment; filename=a.pdf") << QStringLiteral("a.pdf");
    QTest::newRow("quoted") << QByteArray("attachment; filename=\"a; \\\"b\\\".pdf\"; size=1")
                            << QStringLiteral("a; \"b\".pdf");
    QTest::newRow("charset") << QByteArray("attachment; filename*=utf-8'en'caf%C3%A9.pdf")
                             << QStringLiteral("café.pdf");
    QTest::newRow("continued") << QByteArray(
        "attachment; filename*0*=utf-8''caf%C3%A9; filename*1=\" au lait\"; filename*2=.pdf")
                               << QStringLiteral("café au lait.pdf");
    QTest::newRow("encoded word") << QByteArray("attachment; filename=\"=?utf-8?Q?caf=C3=A9.pdf?=\"")
                                  << QStringLiteral("café.pdf");
    QTest::newRow("missing") << QByteArray("attachment; filename") << QString();
}

void MailReaderTest::parametersAreDecoded()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, name);
    const HeaderValue parsed = parseHeaderValue(value);
    QCOMPARE(parsed.value, QStringLiteral("attachment"));
    QCOMPARE(parsed.parameters.value(QStringLiteral("filename")), name);
}

void MailReaderTest::mailboxesHaveNames_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << QByteArray("Hester Quill <h@q.example>") << QStringLiteral("Hester Quill");
    QTest::newRow("turned") << QByteArray("\"Quill, Hester\" <h@q.example>") << QStringLiteral("Hester Quill");
    QTest::newRow("address alone") << QByteArray("h@q.example") << QStringLiteral("h@q.example");
    QTest::newRow("brackets alone") << QByteArray("<h@q.example>") << QStringLiteral("h@q.example");
    QTest::newRow("several") << QByteArray("Ann Lee <a@q.example>, Bo <b@q.example>") << QStringLiteral("Ann Lee");
}

void MailReaderTest::mailboxesHaveNames()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, name);
    QCOMPARE(mailboxName(value), name);
}

void MailReaderTest::attachmentsAreContents()
{
    const QByteArray mail = Head
        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nSee both.\r\n--x\r\nContent-Type: application/pdf\r\n"
          "Content-Disposition: attachment; filename=\"../../report.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n"
          "--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\nFrom: a@b.example\r\n\r\nInner words.\r\n--x\r\n"
          "Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nPNG\r\n--x--\r\n";
    const auto items = contents(inputOf(mail));
    QVERIFY(items.ok());
    QCOMPARE(items.value().size(), 2);
    QCOMPARE(items.value()[0].name, QStringLiteral("report.pdf"));
    QCOMPARE(items.value()[0].bytes, QByteArray("%PDF-"));
    QCOMPARE(items.value()[1].name, QStringLiteral("Inner.eml"));
    QVERIFY(items.value()[1].bytes.startsWith("Subject: Inner"));
    const auto document = read(inputOf(mail));
    QVERIFY(document.ok());
    QVERIFY(document.value().warnings.join(QLatin1Char(' ')).contains(QStringLiteral("report.pdf")));
    QCOMPARE(packageKind(mail), PackageKind::Mail);
    QVERIFY(isContainer(PackageKind::Mail) && isDocument(PackageKind::Mail));
}

void MailReaderTest::listMailIsPublishedByItsSender()
{
    const auto mail = read(inputOf(Head + "List-Unsubscribe: <https://lantern.example/no>\r\n\r\nNews.\r\n"));
    QVERIFY(mail.ok());
    QCOMPARE(mail.value().kind, ReadKind::Article);
    QCOMPARE(mail.value().publisher, QStringLiteral("Hester Quill"));
    QVERIFY(mail.value().byline.isEmpty());
}

void MailReaderTest::savedPageIsReadUnderItsAddress()
{
    const QByteArray saved =
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://quay.example/news/fund\r\nSubject: Fund denies\r\n"
        "Date: Mon, 27 Jan 2025 09:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; "
        "boundary=\"----m\"\r\n\r\n------m\r\nContent-Type: text/html\r\nContent-ID: <frame>\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://quay.example/news/fund\r\n\r\n"
        "<html><head><meta charset=3D\"utf-8\"><title>Fund denies</title></head><body><article><h1>Fund denies</h1><p>The harbour=\r\n"
        " fund said on Monday that it had not paid five million euros to the port, caf=C3=A9 owners heard.</p>"
        "<p>A letter of the fund, <a href=3D\"/letter\">which is here</a>, says the same in other words.</p></article></body></html>"
        "\r\n------m\r\nContent-Type: image/png\r\nContent-Location: https://quay.example/a.png\r\n\r\nPNG\r\n------m--\r\n";
    QCOMPARE(packageKind(saved), PackageKind::Mhtml);
    const auto page = read(inputOf(saved));
    QVERIFY(page.ok());
    QCOMPARE(page.value().title, QStringLiteral("Fund denies"));
    QCOMPARE(page.value().canonicalUrl, QStringLiteral("https://quay.example/news/fund"));
    QVERIFY(page.value().text.contains(QStringLiteral("café owners")));
    QVERIFY(!page.value().links.isEmpty());
    QCOMPARE(page.value().links.first().url, QStringLiteral("https://quay.example/letter"));
    const auto parts = contents(inputOf(saved));
    QVERIFY(parts.ok());
    QCOMPARE(parts.value().size(), 2);
    QCOMPARE(parts.value()[0].contentType, QStringLiteral("text/html"));
    QCOMPARE(parts.value()[1].url, QStringLiteral("https://quay.example/a.png"));
}

void MailReaderTest::notesWithHeadLinesAreNoMail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("head lines of an article")
        << QByteArray("Title: Fund\nDate: 2025-01-27\nFrom: The Lantern Post\n\nText.");
    QTest::newRow("transcript") << QByteArray("HOST: Good evening.\nGUEST: Hello.\n");
    QTest::newRow("subject and date") << QByteArray("Subject: x\nDate: y\n\nText.");
}

void MailReaderTest::notesWithHeadLinesAreNoMail()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(packageKind(bytes), PackageKind::None);
}

void MailReaderTest::badInputDoesNoHarm_data()
{
    QTest::addColumn<QByteArray>("rest");
    QByteArray nested;
    for (int i = 0; i < 1000; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b"
            + QByteArray::number(i) + "\r\n";
    QTest::newRow("a thousand parts inside each other") << nested;
    QTest::newRow("ten thousand empty parts") << QByteArray("Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                                                            + QByteArray("--x\r\n\r\n\r\n").repeated(10'000));
    QTest::newRow("header of a megabyte") << QByteArray("X: " + QByteArray(1 << 20, 'a') + "\r\n\r\nOne.");
    QTest::newRow("ten thousand fields") << QByteArray(QByteArray("X: a\r\n").repeated(10'000) + "\r\nOne.");
    QTest::newRow("base64 of nothing") << QByteArray("Content-Transfer-Encoding: base64\r\n\r\n!!!!");
    QTest::newRow("no body") << QByteArray();
    QTest::newRow("boundary inside itself") << QByteArray(
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nOne.\r\n--x--");
}

void MailReaderTest::badInputDoesNoHarm()
{
    QFETCH(QByteArray, rest);
    const auto mail = read(inputOf(Head + rest));
    QVERIFY(mail.ok());
    QCOMPARE(mail.value().title, QStringLiteral("On the harbour fund"));
    QVERIFY(contents(inputOf(Head + rest)).ok());
}

void MailReaderTest::bookmarksAreAddresses()
{
    const QByteArray file =
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n"
        "<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>\n<DT><H3 ADD_DATE=\"1\">Harbour</H3>\n<DL><p>\n"
        "<DT><A HREF=\"https://quay.example/a?b=1&amp;c=2\" ADD_DATE=\"1737970200\">Fund &amp; port</A>\n"
        "<DT><A HREF=\"javascript:alert(1)\">No</A>\n<DT><A HREF=\"https://quay.example/a?b=1&amp;c=2\">Again</A>\n</DL><p>\n"
        "<DT><A HREF=\"http://lantern.example/\">Caf\xC3\xA9</A>\n</DL><p>";
    const auto items = contents(inputOf(file));
    QVERIFY(items.ok());
    QCOMPARE(items.value().size(), 2);
    QCOMPARE(items.value()[0].url, QStringLiteral("https://quay.example/a?b=1&c=2"));
    QCOMPARE(items.value()[0].title, QStringLiteral("Fund & port"));
    QCOMPARE(items.value()[0].name, QStringLiteral("Harbour / Fund & port"));
    QCOMPARE(items.value()[0].takenUs, 1'737'970'200'000'000);
    QVERIFY(items.value()[0].bytes.isNull());
    QCOMPARE(items.value()[1].name, QStringLiteral("Café"));
}

QTEST_GUILESS_MAIN(MailReaderTest)
#include "tst_mailreader.moc"
