// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

// The extension as files: what it may do, what it says, and that nothing in it comes from or goes to anywhere else.
class ExtensionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNoMoreThanItNeeds();
    void filesOfTheManifestAreThere();
    void everyWordIsInBothLanguages();
    void reachesNutgrafOnly();
    void changesNoPage();
};

namespace {

const QString Root = QStringLiteral(NUTGRAF_SOURCE "/resources/browser/");

QByteArray contents(const QString &name)
{
    QFile file(Root + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const QString &name)
{
    return QJsonDocument::fromJson(contents(name)).object();
}

QStringList texts()
{
    QStringList all;
    QDirIterator files(Root, {QStringLiteral("*.js"), QStringLiteral("*.html"), QStringLiteral("*.css")}, QDir::Files);
    while (files.hasNext())
        all.append(QFileInfo(files.next()).fileName());
    all.sort();
    return all;
}

} // namespace

void ExtensionTest::asksForNoMoreThanItNeeds()
{
    const QJsonObject manifest = object(QStringLiteral("manifest.json"));
    QCOMPARE(manifest.value(QStringLiteral("manifest_version")).toInt(), 3);
    QCOMPARE(manifest.value(QStringLiteral("permissions")).toArray(),
             (QJsonArray{QStringLiteral("activeTab"), QStringLiteral("scripting"), QStringLiteral("storage")}));
    QCOMPARE(manifest.value(QStringLiteral("host_permissions")).toArray(),
             QJsonArray{QStringLiteral("http://127.0.0.1/*")});
    for (const char *more : {"content_scripts", "externally_connectable", "web_accessible_resources",
                             "optional_permissions", "optional_host_permissions", "update_url"})
        QVERIFY2(!manifest.contains(QString::fromLatin1(more)), more);
    const QString policy = manifest[QStringLiteral("content_security_policy")]
                               .toObject()
                               .value(QStringLiteral("extension_pages"))
                               .toString();
    QVERIFY(policy.startsWith(QStringLiteral("default-src 'none'")) && !policy.contains(QStringLiteral("unsafe")));
    // Firefox would turn the address of Nutgraf into https.
    QVERIFY(!policy.contains(QStringLiteral("upgrade-insecure-requests")));
}

void ExtensionTest::filesOfTheManifestAreThere()
{
    static const QRegularExpression file(QStringLiteral("\"([\\w/-]+\\.(?:png|js|html))\""));
    auto named = file.globalMatch(QString::fromUtf8(contents(QStringLiteral("manifest.json"))));
    int count = 0;
    while (named.hasNext()) {
        const QString name = named.next().captured(1);
        QVERIFY2(!contents(name).isEmpty(), qPrintable(name));
        ++count;
    }
    QVERIFY(count >= 9);
}

void ExtensionTest::everyWordIsInBothLanguages()
{
    const QJsonObject english = object(QStringLiteral("_locales/en/messages.json"));
    const QJsonObject german = object(QStringLiteral("_locales/de/messages.json"));
    QVERIFY(english.size() > 10);
    QCOMPARE(german.keys(), english.keys());
    QStringList used;
    const QString background = QString::fromUtf8(contents(QStringLiteral("background.js")));
    static const QRegularExpression state(QStringLiteral("\\n    (\\w+): \\{ badge"));
    for (auto found = state.globalMatch(background); found.hasNext();)
        used.append(QStringLiteral("state_") + found.next().captured(1));
    static const QRegularExpression said(QStringLiteral("say\\(\"(\\w+)\"\\)"));
    for (auto found = said.globalMatch(QString::fromUtf8(contents(QStringLiteral("options.js")))); found.hasNext();)
        used.append(QStringLiteral("pairing_") + found.next().captured(1));
    static const QRegularExpression shown(QStringLiteral("data-message=\"(\\w+)\"|__MSG_(\\w+?)__"));
    const QString pages = QString::fromUtf8(contents(QStringLiteral("options.html")))
        + QString::fromUtf8(contents(QStringLiteral("manifest.json")));
    for (auto found = shown.globalMatch(pages); found.hasNext();) {
        const auto match = found.next();
        used.append(match.captured(1) + match.captured(2));
    }
    QVERIFY(used.size() > 18);
    for (const QString &key : std::as_const(used))
        QVERIFY2(!english.value(key).toObject().value(QStringLiteral("message")).toString().isEmpty(), qPrintable(key));
}

void ExtensionTest::reachesNutgrafOnly()
{
    static const QRegularExpression address(QStringLiteral("\\w+://[^\\s\"']*"));
    const QStringList files = texts();
    QVERIFY(files.size() >= 5);
    for (const QString &name : files) {
        const QString text = QString::fromUtf8(contents(name));
        for (auto found = address.globalMatch(text); found.hasNext();) {
            const QString one = found.next().captured();
            QVERIFY2(one.startsWith(QStringLiteral("http://127.0.0.1")), qPrintable(name + u' ' + one));
        }
        for (const char *word : {"eval(", "new Function", "innerHTML", "sendBeacon", "WebSocket", "XMLHttpRequest",
                                 "document.cookie", "localStorage"})
            QVERIFY2(!text.contains(QString::fromLatin1(word)), qPrintable(name));
    }
}

void ExtensionTest::changesNoPage()
{
    const QString text = QString::fromUtf8(contents(QStringLiteral("background.js")));
    const qsizetype start = text.indexOf(QStringLiteral("function renderedPage()"));
    QVERIFY(start > 0);
    const QString body = text.mid(start, text.indexOf(QStringLiteral("\n}\n"), start) - start);
    QVERIFY(body.contains(QStringLiteral("outerHTML")));
    const QStringList lines = body.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(!line.trimmed().startsWith(QStringLiteral("document")), qPrintable(line));
}

QTEST_GUILESS_MAIN(ExtensionTest)
#include "tst_extension.moc"
