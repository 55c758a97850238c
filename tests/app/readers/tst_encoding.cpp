// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/encoding.h"
#include "app/readers/encodinglabel.h"

#include <QtTest>

using namespace nutgraf::readers;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageIsDecodedInTheOrderOfTheStandard_data();
    void pageIsDecodedInTheOrderOfTheStandard();
    void plainTextIsDecoded_data();
    void plainTextIsDecoded();
    void guessIsReported();
    void undecodableBytesAreReported();
    void pageCutInACharacterIsStillUtf8();
    void nulIsNoText();
    void encodingsOfTheStandardAreKnown();
    void invisibleCharactersAreRemoved_data();
    void invisibleCharactersAreRemoved();
    void metaBeyondTheFirstKilobyteDoesNotCount();
};

void EncodingTest::pageIsDecodedInTheOrderOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("used");
    QTest::newRow("utf8-undeclared") << QByteArray("<p>caf\xC3\xA9") << QString() << QStringLiteral("<p>café")
                                     << QStringLiteral("UTF-8");
    QTest::newRow("latin-undeclared") << QByteArray("<p>caf\xE9") << QString() << QStringLiteral("<p>café")
                                      << QStringLiteral("windows-1252");
    QTest::newRow("latin1-means-1252") << QByteArray("<p>\x93hi\x94") << QStringLiteral("ISO-8859-1")
                                       << QStringLiteral("<p>“hi”") << QStringLiteral("windows-1252");
    QTest::newRow("header-before-meta") << QByteArray("<meta charset=utf-8>\xE4") << QStringLiteral("iso-8859-1")
                                        << QStringLiteral("<meta charset=utf-8>ä") << QStringLiteral("windows-1252");
    QTest::newRow("mark-before-header") << QByteArray("\xEF\xBB\xBF<p>\xC3\xA4") << QStringLiteral("windows-1252")
                                        << QStringLiteral("<p>ä") << QStringLiteral("UTF-8");
    QTest::newRow("meta-charset") << QByteArray("<meta charset='windows-1251'>\xCF") << QString()
                                  << QStringLiteral("<meta charset='windows-1251'>П") << QStringLiteral("windows-1251");
    QTest::newRow("meta-http-equiv")
        << QByteArray("<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">\xF0") << QString()
        << QStringLiteral("<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">П")
        << QStringLiteral("KOI8-R");
    QTest::newRow("meta-in-comment-is-none")
        << QByteArray("<!-- <meta charset=koi8-r> --><p>\xC3\xA4") << QString()
        << QStringLiteral("<!-- <meta charset=koi8-r> --><p>ä") << QStringLiteral("UTF-8");
    QTest::newRow("utf16-mark") << QByteArray("\xFF\xFE<\0p\0>\0a\0", 10) << QString() << QStringLiteral("<p>a")
                                << QStringLiteral("UTF-16LE");
    QTest::newRow("meta-utf16-means-utf8") << QByteArray("<meta charset=utf-16><p>\xC3\xA4") << QString()
                                           << QStringLiteral("<meta charset=utf-16><p>ä") << QStringLiteral("UTF-8");
    QTest::newRow("unknown-name-is-passed-over") << QByteArray("<p>\xC3\xA4") << QStringLiteral("no-such-thing")
                                                 << QStringLiteral("<p>ä") << QStringLiteral("UTF-8");
    QTest::newRow("shift-jis") << QByteArray("<p>\x93\xFA\x96\x7B") << QStringLiteral("Shift_JIS")
                               << QStringLiteral("<p>日本") << QStringLiteral("Shift_JIS");
    QTest::newRow("meta-after-attributes")
        << QByteArray(
               "<html data-a='>'><meta name=x content='charset=koi8-r'><meta content=\"text/html; charset='euc-jp'\" "
               "http-equiv=Content-Type>\xC6\xFC")
        << QString()
        << QStringLiteral("<html data-a='>'><meta name=x content='charset=koi8-r'><meta content=\"text/html; "
                          "charset='euc-jp'\" http-equiv=Content-Type>日")
        << QStringLiteral("EUC-JP");
    QTest::newRow("meta-without-pragma-is-none")
        << QByteArray("<meta content='text/html; charset=koi8-r'>\xC3\xA4") << QString()
        << QStringLiteral("<meta content='text/html; charset=koi8-r'>ä") << QStringLiteral("UTF-8");
    QTest::newRow("meta-user-defined-means-1252")
        << QByteArray("<meta charset=x-user-defined>\xE4") << QString()
        << QStringLiteral("<meta charset=x-user-defined>ä") << QStringLiteral("windows-1252");
    QTest::newRow("header-user-defined") << QByteArray("<p>\xE4") << QStringLiteral("x-user-defined")
                                         << QStringLiteral("<p>\uF7E4") << QStringLiteral("x-user-defined");
    QTest::newRow("utf7-is-never-read") << QByteArray("<p>+ADw-script+AD4-") << QStringLiteral("utf-7")
                                        << QStringLiteral("<p>+ADw-script+AD4-") << QStringLiteral("UTF-8");
    QTest::newRow("meta-utf7-is-never-read") << QByteArray("<meta charset=utf-7>+ADw-") << QString()
                                             << QStringLiteral("<meta charset=utf-7>+ADw-") << QStringLiteral("UTF-8");
    QTest::newRow("iso-2022-jp-declared") << QByteArray("<p>\x1B$BF|\x1B(B<b>") << QStringLiteral("ISO-2022-JP")
                                          << QStringLiteral("<p>日<b>") << QStringLiteral("ISO-2022-JP");
    QTest::newRow("iso-2022-jp-is-never-guessed") << QByteArray("<p>\x1B$BF|\x1B(B") << QString()
                                                  << QStringLiteral("<p>\x1B$BF|\x1B(B") << QStringLiteral("UTF-8");
    QTest::newRow("utf16-header-but-readable-meta")
        << QByteArray("<meta charset=utf-8>\xC3\xA4") << QStringLiteral("utf-16")
        << QStringLiteral("<meta charset=utf-8>ä") << QStringLiteral("UTF-8");
    QTest::newRow("utf16-without-mark") << QByteArray("<\0p\0>\0a\0", 8) << QString() << QStringLiteral("<p>a")
                                        << QStringLiteral("UTF-16LE");
    QTest::newRow("gb18030-four-bytes") << QByteArray("<p>\xD6\xD0\x81\x30\x84\x36") << QStringLiteral("gb18030")
                                        << QStringLiteral("<p>中¥").left(4) + QChar(0xA5) << QStringLiteral("gb18030");
    QTest::newRow("server-lies-about-cyrillic")
        << QByteArray("<meta charset=windows-1251>\xCF\xF0\xE8\xE2\xE5\xF2") << QStringLiteral("utf-8")
        << QStringLiteral("<meta charset=windows-1251>Привет") << QStringLiteral("windows-1251");
    QTest::newRow("late-meta-where-nothing-else-fits")
        << QByteArray(1100, ' ') + "<meta charset=koi8-r>\xF0" << QString()
        << QString(1100, u' ') + QStringLiteral("<meta charset=koi8-r>П") << QStringLiteral("KOI8-R");
}

void EncodingTest::pageIsDecodedInTheOrderOfTheStandard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, charset);
    const DecodedPage decoded = decodeHtml(bytes, charset);
    QTEST(QString::fromUtf8(decoded.text), "text");
    QTEST(decoded.charset, "used");
    QVERIFY(decoded.warnings.isEmpty());
}

void EncodingTest::plainTextIsDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf8") << QByteArray("na\xC3\xAFve") << QString() << QStringLiteral("naïve");
    QTest::newRow("hint") << QByteArray("na\xEFve") << QStringLiteral("windows-1252") << QStringLiteral("naïve");
    QTest::newRow("wrong-hint-for-utf16") << QByteArray("n\0o\0t\0e\0", 8) << QString() << QStringLiteral("note");
    QTest::newRow("utf16-big-endian-mark") << QByteArray("\xFE\xFF\0n\0o", 6) << QString() << QStringLiteral("no");
    QTest::newRow("utf32-mark") << QByteArray("\xFF\xFE\0\0n\0\0\0", 8) << QString() << QStringLiteral("n");
}

void EncodingTest::plainTextIsDecoded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, charset);
    const DecodedText decoded = decodePlain(bytes, charset);
    QTEST(decoded.text, "text");
    QVERIFY(decoded.warnings.isEmpty());
}

void EncodingTest::guessIsReported()
{
    const QByteArray bytes("Der Bundesrat hat das Gesetz \xFC"
                           "ber die M\xE4rkte gebilligt, sagte ein Sprecher f\xFCr \xC4"
                           "mter und B\xFCrger.");
    const DecodedText decoded = decodePlain(bytes, QString());
    QVERIFY(decoded.text.contains(QStringLiteral("über die Märkte")));
    QCOMPARE(decoded.warnings.size(), 1);
}

void EncodingTest::undecodableBytesAreReported()
{
    const DecodedPage decoded = decodeHtml("<p>a\xFF"
                                           "b",
                                           QStringLiteral("utf-8"));
    QCOMPARE(QString::fromUtf8(decoded.text), QStringLiteral("<p>a\uFFFDb"));
    QCOMPARE(decoded.warnings.size(), 1);
}

void EncodingTest::pageCutInACharacterIsStillUtf8()
{
    const QByteArray whole = QStringLiteral("<p>Über die Brücke: 日本 😀").toUtf8();
    for (qsizetype size = 6; size <= whole.size(); ++size) {
        const DecodedPage decoded = decodeHtml(whole.first(size), QString());
        QCOMPARE(decoded.charset, QStringLiteral("UTF-8"));
        QVERIFY(decoded.text.startsWith(QStringLiteral("<p>Ü").toUtf8()));
        QVERIFY(decoded.text.isValidUtf8());
    }
}

void EncodingTest::nulIsNoText()
{
    QCOMPARE(decodeHtml(QByteArray("<p>a\0b", 6), QStringLiteral("utf-8")).text, QByteArray("<p>ab"));
}

void EncodingTest::encodingsOfTheStandardAreKnown()
{
    for (const char *label : {"ibm866",      "latin2",      "l3",     "l4",      "cyrillic",
                              "asmo-708",    "greek",       "visual", "logical", "latin6",
                              "iso-8859-13", "iso-8859-14", "l9",     "koi8-r",  "koi8-ru",
                              "mac",         "tis-620",     "cp1250", "cp1253",  "l5",
                              "cp1255",      "cp1256",      "cp1257", "cp1258",  "x-mac-ukrainian",
                              "chinese",     "gb18030",     "big5",   "euc-jp",  "sjis",
                              "korean",      "hz-gb-2312"}) {
        const DecodedPage decoded = decodeHtml("<p>x", QLatin1String(label));
        QCOMPARE(decoded.charset, encodingOf(QString(QLatin1String(label))).value().name);
    }
}

void EncodingTest::invisibleCharactersAreRemoved_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("soft-hyphen") << QStringLiteral("news\u00ADpaper") << QStringLiteral("newspaper");
    QTest::newRow("zero-width-space") << QStringLiteral("a\u200Bb\uFEFF") << QStringLiteral("ab");
    QTest::newRow("line-ends") << QStringLiteral("a\r\nb\rc\n") << QStringLiteral("a\nb\nc\n");
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + u'b') << QStringLiteral("ab");
    QTest::newRow("direction-marks") << QStringLiteral("\u202Aa\u202C\u200E") << QStringLiteral("a");
    QTest::newRow("lone-surrogate") << QString(QStringLiteral("a") + QChar(0xD83D) + u'b')
                                    << QStringLiteral("a\uFFFDb");
    QTest::newRow("pair-stays") << QStringLiteral("a😀b") << QStringLiteral("a😀b");
    QTest::newRow("joiner-in-latin-goes") << QStringLiteral("a\u200Db") << QStringLiteral("ab");
    QTest::newRow("joiner-in-emoji-stays") << QStringLiteral("👩\u200D🚒") << QStringLiteral("👩\u200D🚒");
    QTest::newRow("joiner-in-hindi-stays") << QStringLiteral("क्\u200Dष") << QStringLiteral("क्\u200Dष");
}

void EncodingTest::invisibleCharactersAreRemoved()
{
    QFETCH(QString, text);
    QTEST(cleanText(text), "clean");
}

void EncodingTest::metaBeyondTheFirstKilobyteDoesNotCount()
{
    const QByteArray meta("<meta charset=koi8-r>");
    QCOMPARE(metaEncoding(QByteArray(900, ' ') + meta).value().name, QStringLiteral("KOI8-R"));
    QVERIFY(!metaEncoding(QByteArray(1100, ' ') + meta));
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
