// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/encoding.h"

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
        << QStringLiteral("koi8-r");
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
                               << QStringLiteral("<p>日本") << QStringLiteral("windows-31j");
}

void EncodingTest::pageIsDecodedInTheOrderOfTheStandard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, charset);
    const DecodedText decoded = decodeHtml(bytes, charset);
    QTEST(decoded.text, "text");
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
    const DecodedText decoded = decodeHtml("<p>a\xFF"
                                           "b",
                                           QStringLiteral("utf-8"));
    QCOMPARE(decoded.text, QStringLiteral("<p>a\uFFFDb"));
    QCOMPARE(decoded.warnings.size(), 1);
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
    QCOMPARE(metaCharset(QByteArray(900, ' ') + meta), QStringLiteral("koi8-r"));
    QCOMPARE(metaCharset(QByteArray(1100, ' ') + meta), QString());
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
