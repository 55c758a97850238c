// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/xmlreader.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::readers;
using storage::ErrorCode;

namespace {

/// Writes down what it hears.
class Recorder : public XmlHandler
{
public:
    void start(const XmlElement &element) override
    {
        heard += QLatin1Char('<')
            + (element.space.isEmpty() ? QString() : QLatin1Char('{') + element.space + QLatin1Char('}'))
            + element.name;
        for (const XmlAttribute &attribute : element.attributes)
            heard += QLatin1Char(' ') + attribute.name + QLatin1Char('=') + attribute.value;
        heard += QLatin1Char('>');
        if (element.name == stopAt)
            finish();
    }
    void end(const QString &, const QString &name) override { heard += QStringLiteral("</%1>").arg(name); }
    void text(const QString &characters) override { heard += QLatin1Char('[') + characters + QLatin1Char(']'); }

    QString heard;
    QString stopAt;
};

QByteArray inUtf16(const QString &text, bool bigEndian, bool mark)
{
    QStringEncoder encoder(bigEndian ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE,
                           mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class XmlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreHeardInOrder_data();
    void partsAreHeardInOrder();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void mistakeIsToldWithItsLine();
    void handlerMayStopEarly();
    void whatStoodBeforeAMistakeIsHeard();
    void attributesAreFoundByNamespace();
    void rootNameIsFound_data();
    void rootNameIsFound();
};

void XmlReaderTest::partsAreHeardInOrder_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("heard");
    const QString cafe = QStringLiteral("<a>[café]</a>");
    QTest::newRow("namespace") << QByteArray("<n:a xmlns:n='urn:n' k='v'>t<b/></n:a>") << QString()
                               << QStringLiteral("<{urn:n}a k=v>[t]<b></b></a>");
    QTest::newRow("cdata joins its neighbours")
        << QByteArray("<a>x <![CDATA[<y>]]> &amp; z</a>") << QString() << QStringLiteral("<a>[x <y> & z]</a>");
    QTest::newRow("cdata with its own end")
        << QByteArray("<a><![CDATA[]]]]><![CDATA[>]]></a>") << QString() << QStringLiteral("<a>[]]>]</a>");
    QTest::newRow("html entity undeclared")
        << QByteArray("<a>1&nbsp;2&mdash;3</a>") << QString() << QStringLiteral("<a>[1\u00A02—3]</a>");
    QTest::newRow("unknown entity stays as written")
        << QByteArray("<a>&nosuch;</a>") << QString() << QStringLiteral("<a>[&nosuch;]</a>");
    QTest::newRow("external dtd is not fetched")
        << QByteArray("<!DOCTYPE a SYSTEM 'http://quay.example/a.dtd'><a>t</a>") << QString()
        << QStringLiteral("<a>[t]</a>");
    QTest::newRow("declared latin") << QByteArray("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>")
                                    << QString() << cafe;
    QTest::newRow("server's charset goes first")
        << QByteArray("<?xml version='1.0' encoding='UTF-8'?><a>caf\xE9</a>") << QStringLiteral("windows-1252") << cafe;
    QTest::newRow("declared utf-8 is latin") << QByteArray("<?xml version='1.0' encoding='UTF-8'?><a>"
                                                           "\xE9</a>")
                                             << QString() << QStringLiteral("<a>[é]</a>");
    QTest::newRow("declared utf-16 is utf-8")
        << QByteArray("<?xml version='1.0' encoding='UTF-16'?><a>caf\xC3\xA9</a>") << QString() << cafe;
    QTest::newRow("utf-16 with mark") << inUtf16(QStringLiteral("<a>café</a>"), false, true) << QString() << cafe;
    QTest::newRow("utf-16 big end without mark")
        << inUtf16(QStringLiteral("<?xml version='1.0'?><a>café</a>"), true, false) << QString() << cafe;
    QTest::newRow("utf-16 said to be utf-8")
        << inUtf16(QStringLiteral("<?xml version='1.0' encoding='UTF-8'?><a>café</a>"), false, true) << QString()
        << cafe;
    QTest::newRow("mark, then blanks") << QByteArray("\xEF\xBB\xBF \n<?xml version='1.0'?><a>caf\xC3\xA9</a>")
                                       << QString() << cafe;
    QTest::newRow("lone surrogate in utf-16")
        << (inUtf16(QStringLiteral("<a>"), false, true) + QByteArray("\x00\xD8", 2)
            + inUtf16(QStringLiteral("x</a>"), false, false))
        << QString() << QStringLiteral("<a>[\uFFFDx]</a>");
}

void XmlReaderTest::partsAreHeardInOrder()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, charset);
    QFETCH(QString, heard);
    Recorder recorder;
    const auto summary = readXml(bytes, charset, recorder);
    QVERIFY2(summary.ok(), summary.ok() ? "" : qPrintable(summary.error().detail));
    QCOMPARE(recorder.heard, heard);
}

void XmlReaderTest::badInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QByteArray laughs = "<!DOCTYPE l [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 10; ++i)
        laughs +=
            QStringLiteral("<!ENTITY a%1 '%2'>").arg(i).arg(QStringLiteral("&a%1;").arg(i - 1).repeated(10)).toLatin1();
    QTest::newRow("X1 billion laughs") << QByteArray(laughs + "]><l>&a9;</l>") << ErrorCode::Unsupported;
    QTest::newRow("X2 quadratic") << QByteArray("<!DOCTYPE l [<!ENTITY a '" + QByteArray(200'000, 'x') + "'>]><l>"
                                                + QByteArray("&a;").repeated(2000) + "</l>")
                                  << ErrorCode::Unsupported;
    QTest::newRow("X4 external entity") << QByteArray(
        "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><l>&a;</l>")
                                        << ErrorCode::Unsupported;
    QTest::newRow("X4 external parameter entity")
        << QByteArray("<!DOCTYPE l [<!ENTITY % a SYSTEM 'http://quay.example/a'> %a;]><l/>") << ErrorCode::Unsupported;
    QTest::newRow("X6 nested 200,000 deep")
        << QByteArray(QByteArray("<a>").repeated(200'000) + QByteArray("</a>").repeated(200'000)) << ErrorCode::Limit;
    QByteArray attributes = "<a";
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    QTest::newRow("X7 200,000 attributes") << QByteArray(attributes + "/>") << ErrorCode::Limit;
    QTest::newRow("X8 never closed") << QByteArray("<a>").repeated(100'000) << ErrorCode::Limit;
    QTest::newRow("X9 utf-7") << QByteArray("<?xml version='1.0' encoding='UTF-7'?><a>+ADw-b+AD4-</a>")
                              << ErrorCode::Unsupported;
    QTest::newRow("X10 no root") << QByteArray("<?xml version='1.0'?>") << ErrorCode::InvalidInput;
    QTest::newRow("X10 two roots") << QByteArray("<a/><b/>") << ErrorCode::InvalidInput;
    QTest::newRow("X10 page") << QByteArray("<!doctype html><p>One<p>Two<br>") << ErrorCode::InvalidInput;
    QTest::newRow("X13 end of cdata alone") << QByteArray("<a>]]></a>") << ErrorCode::InvalidInput;
    QTest::newRow("NUL") << QByteArray("<a>\0</a>", 8) << ErrorCode::InvalidInput;
    QTest::newRow("empty") << QByteArray() << ErrorCode::InvalidInput;
}

void XmlReaderTest::badInputIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    Recorder recorder;
    const auto summary = readXml(bytes, {}, recorder);
    QVERIFY(!summary.ok());
    QCOMPARE(summary.error().code, code);
    QVERIFY(!summary.error().message.isEmpty());
}

void XmlReaderTest::mistakeIsToldWithItsLine()
{
    Recorder recorder;
    const auto summary = readXml("<a>\n<b>\n</c>\n</a>", {}, recorder);
    QVERIFY(!summary.ok());
    QVERIFY2(summary.error().message.contains(QStringLiteral("line 3")), qPrintable(summary.error().message));
}

void XmlReaderTest::handlerMayStopEarly()
{
    Recorder recorder;
    recorder.stopAt = QStringLiteral("b");
    QVERIFY(readXml("<a>t<b>not heard</b><c", {}, recorder).ok());
    QCOMPARE(recorder.heard, QStringLiteral("<a>[t]<b>"));
}

void XmlReaderTest::whatStoodBeforeAMistakeIsHeard()
{
    Recorder recorder;
    QVERIFY(!readXml("<a><b>one</b>two<", {}, recorder).ok());
    QCOMPARE(recorder.heard, QStringLiteral("<a><b>[one]</b>[two]"));
}

void XmlReaderTest::attributesAreFoundByNamespace()
{
    class Finder : public XmlHandler
    {
    public:
        void start(const XmlElement &element) override
        {
            inSpace = element.value(u"urn:n", u"id");
            any = element.value(u"other");
            none = element.value(u"urn:m", u"id");
        }
        void end(const QString &, const QString &) override { }
        void text(const QString &) override { }
        QString inSpace, any, none;
    } finder;
    QVERIFY(readXml("<a xmlns:n='urn:n' id='plain' n:id='spaced' n:other='o'/>", {}, finder).ok());
    QCOMPARE(finder.inSpace, QStringLiteral("spaced"));
    QCOMPARE(finder.any, QStringLiteral("o"));
    QVERIFY(finder.none.isEmpty());
}

void XmlReaderTest::rootNameIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("declaration") << QByteArray("<?xml version='1.0'?>\n<rss version='2.0'>") << QStringLiteral("rss");
    QTest::newRow("comment and doctype") << QByteArray("<!-- c --><!DOCTYPE opml><opml>") << QStringLiteral("opml");
    QTest::newRow("prefix") << QByteArray("<rdf:RDF xmlns:rdf='r'>") << QStringLiteral("rdf:RDF");
    QTest::newRow("utf-16") << inUtf16(QStringLiteral("<feed>"), false, true) << QStringLiteral("feed");
    QTest::newRow("text") << QByteArray("words < more") << QString();
    QTest::newRow("open comment") << QByteArray("<!-- c") << QString();
}

void XmlReaderTest::rootNameIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QCOMPARE(xmlRootName(bytes), name);
}

QTEST_GUILESS_MAIN(XmlReaderTest)
#include "tst_xmlreader.moc"
