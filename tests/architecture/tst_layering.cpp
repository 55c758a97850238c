// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

// Reads every #include of the tree against the table of ARCHITECTURE.md: dependencies point one way,
// storage ← app ← widgets, and one way between their folders.
class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableCoversEveryFolder();
    void includesPointDownwards();
    void foreignHeadersStayInTheirAdapters_data();
    void foreignHeadersStayInTheirAdapters();
    void foreignBytesAreParsedByTheReaderAlone();
    void everySourceNamesItsLicence();
};

namespace {

struct Folder
{
    QString path;
    QStringList mayInclude; // prefixes; its own folder is always allowed
};

const QString Root = QStringLiteral(NUTGRAF_SOURCE);

const QList<Folder> &folders()
{
    const QStringList base{QStringLiteral("storage/base/")};
    const QStringList sql = base + QStringList{QStringLiteral("storage/sql/")};
    const QStringList schema = sql + QStringList{QStringLiteral("storage/schema/")};
    const QStringList records = schema + QStringList{QStringLiteral("storage/records/")};
    const QStringList text = base + QStringList{QStringLiteral("app/text/")};
    const QStringList language = text + QStringList{QStringLiteral("app/language/")};
    const QStringList readers = text + QStringList{QStringLiteral("app/readers/")};
    const QStringList jobs = base + QStringList{QStringLiteral("app/jobs/")};
    const QStringList capture = readers + jobs;
    const QStringList reasoning = language + QStringList{QStringLiteral("app/reasoning/")};
    const QStringList casework = capture + reasoning
        + QStringList{QStringLiteral("storage/"), QStringLiteral("app/capture/"), QStringLiteral("app/casework/")};
    const QStringList program = casework + QStringList{QStringLiteral("app/export/")};
    const QStringList models =
        program + QStringList{QStringLiteral("widgets/models/"), QStringLiteral("widgets/commands/")};
    const QStringList screens = models + QStringList{QStringLiteral("widgets/common/")};
    static const QList<Folder> table{
        {QStringLiteral("storage/base/"), {}},
        {QStringLiteral("storage/sql/"), base},
        {QStringLiteral("storage/schema/"), sql},
        {QStringLiteral("storage/records/"), schema},
        {QStringLiteral("storage/search/"), records},
        {QStringLiteral("storage/graph/"), records},
        {QStringLiteral("storage/custody/"), records},
        {QStringLiteral("app/text/"), base},
        {QStringLiteral("app/readers/"), text},
        {QStringLiteral("app/language/"), text},
        {QStringLiteral("app/reasoning/"), language},
        {QStringLiteral("app/jobs/"), base},
        {QStringLiteral("app/capture/"), capture},
        {QStringLiteral("app/casework/"), casework},
        {QStringLiteral("app/export/"), casework},
        {QStringLiteral("app/cli/"), program},
        {QStringLiteral("app/readerhost/"), readers},
        {QStringLiteral("widgets/models/"), program},
        {QStringLiteral("widgets/commands/"), program + QStringList{QStringLiteral("widgets/models/")}},
        {QStringLiteral("widgets/common/"), models},
        {QStringLiteral("widgets/documents/"), screens},
        {QStringLiteral("widgets/reader/"), screens},
        {QStringLiteral("widgets/claims/"), screens + QStringList{QStringLiteral("widgets/charts/")}},
        {QStringLiteral("widgets/sources/"), screens},
        {QStringLiteral("widgets/graph/"), screens},
        {QStringLiteral("widgets/timeline/"), screens},
        {QStringLiteral("widgets/charts/"), screens},
        {QStringLiteral("widgets/briefing/"), screens},
        {QStringLiteral("widgets/custody/"), screens},
        {QStringLiteral("widgets/versions/"), screens},
        {QStringLiteral("widgets/arrivals/"), screens},
        {QStringLiteral("widgets/shell/"), screens + QStringList{QStringLiteral("widgets/")}},
        {QStringLiteral("widgets/main.cpp"), {QStringLiteral("widgets/"), QStringLiteral("app/text/")}},
    };
    return table;
}

QStringList sources()
{
    QStringList found;
    for (const char *top : {"storage", "app", "widgets"}) {
        QDirIterator files(Root + QLatin1Char('/') + QLatin1String(top),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(files.next().mid(Root.size() + 1));
    }
    found.sort();
    return found;
}

QString contents(const QString &path)
{
    QFile file(Root + QLatin1Char('/') + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const Folder *folderOf(const QString &path)
{
    for (const Folder &folder : folders())
        if (path.startsWith(folder.path))
            return &folder;
    return nullptr;
}

} // namespace

void LayeringTest::tableCoversEveryFolder()
{
    const QStringList all = sources();
    QVERIFY(all.size() > 10);
    for (const QString &path : all)
        QVERIFY2(folderOf(path), qPrintable(path + QStringLiteral(" lies in no folder of the table")));
}

void LayeringTest::includesPointDownwards()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    QStringList strays;
    for (const QString &path : sources()) {
        const Folder *folder = folderOf(path);
        if (!folder)
            continue;
        auto matches = include.globalMatch(contents(path));
        while (matches.hasNext()) {
            const QString target = matches.next().captured(1);
            if (target.endsWith(QLatin1String(".moc")) || target.startsWith(QLatin1String("ui_")))
                continue;
            const bool allowed = target.startsWith(folder->path)
                || std::any_of(folder->mayInclude.cbegin(), folder->mayInclude.cend(),
                               [&](const QString &prefix) { return target.startsWith(prefix); });
            if (!allowed)
                strays.append(path + QStringLiteral(" includes ") + target);
        }
    }
    QVERIFY2(strays.isEmpty(), qPrintable(strays.join(QLatin1Char('\n'))));
}

void LayeringTest::foreignHeadersStayInTheirAdapters_data()
{
    QTest::addColumn<QString>("header"); // a pattern for what stands between < and >
    QTest::addColumn<QString>("folder"); // the only places where it may be included, and only in .cpp files
    QTest::newRow("sqlite") << "sqlite3\\.h|SQLiteCpp/.*"
                            << "storage/sql/";
    QTest::newRow("zstd") << "zstd.*\\.h"
                          << "storage/records/|app/capture/";
    QTest::newRow("brotli") << "brotli/.*"
                            << "app/capture/|app/readers/";
    QTest::newRow("myhtml") << "myhtml/.*|modest/.*"
                            << "app/readers/";
    QTest::newRow("curl") << "curl/.*"
                          << "app/capture/";
    QTest::newRow("zlib") << "zlib\\.h"
                          << "app/";
    QTest::newRow("poppler") << "poppler/.*|poppler.*\\.h"
                             << "app/readers/";
    QTest::newRow("expat") << "expat\\.h"
                           << "app/";
    QTest::newRow("seccomp") << "seccomp\\.h"
                             << "app/readerhost/";
    QTest::newRow("icu") << "unicode/.*"
                         << "app/";
    QTest::newRow("stemmer") << "libstemmer\\.h"
                             << "app/";
    QTest::newRow("graphviz") << "graphviz/.*|gvc\\.h|cgraph\\.h"
                              << "app/";
    QTest::newRow("poco") << "Poco/.*"
                          << "app/";
}

void LayeringTest::foreignHeadersStayInTheirAdapters()
{
    QFETCH(QString, header);
    QFETCH(QString, folder);
    const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+[<\"](%1)[>\"]").arg(header),
                                     QRegularExpression::MultilineOption);
    QStringList users;
    for (const QString &path : sources()) {
        if (!include.match(contents(path)).hasMatch())
            continue;
        QVERIFY2(path.endsWith(QLatin1String(".cpp")), qPrintable(path));
        const QStringList places = folder.split(QLatin1Char('|'));
        QVERIFY2(
            std::any_of(places.cbegin(), places.cend(), [&](const QString &place) { return path.startsWith(place); }),
            qPrintable(path));
        users.append(path);
    }
}

// The program's own process takes from the readers what they say and how they say it, and what counts or packs bytes.
// Whatever parses foreign bytes runs in the process of app/readerhost/.
void LayeringTest::foreignBytesAreParsedByTheReaderAlone()
{
    static const QStringList Shared{
        QStringLiteral("batchitem.h"),    QStringLiteral("contents.h"),    QStringLiteral("csvtable.h"),
        QStringLiteral("documentjson.h"), QStringLiteral("feed.h"),        QStringLiteral("feeddate.h"),
        QStringLiteral("feedjson.h"),     QStringLiteral("feedmarkup.h"),  QStringLiteral("ocrtext.h"),
        QStringLiteral("opml.h"),         QStringLiteral("packagekind.h"), QStringLiteral("readdocument.h"),
        QStringLiteral("readmessage.h"),  QStringLiteral("unpacking.h")};
    static const QRegularExpression Include(QStringLiteral("#\\s*include\\s+\"app/readers/([^\"]+)\""));
    static const QRegularExpression Parsing(QStringLiteral(
        "\\breaders::(read|contents|readPackage|readFeed|readOpml|readCsv|extractItem|feedItem|unpacked|unpack"
        "|unpackHead|packageKind|looksLikeFeed|decodeRequest)\\b(?=\\s*[(;])|using namespace (nutgraf::)?readers;"));
    QStringList strays;
    int looked = 0;
    for (const QString &path : sources()) {
        if (path.startsWith(QLatin1String("app/readers/")) || path.startsWith(QLatin1String("app/readerhost/")))
            continue;
        ++looked;
        QString code = contents(path);
        code.remove(QRegularExpression(QStringLiteral("//[^\n]*")));
        for (auto includes = Include.globalMatch(code); includes.hasNext();) {
            const QString header = includes.next().captured(1);
            if (!Shared.contains(header))
                strays.append(path + QStringLiteral(" includes ") + header);
        }
        if (const auto call = Parsing.match(code); call.hasMatch())
            strays.append(path + QStringLiteral(" uses ") + call.captured());
    }
    QVERIFY(looked > 100);
    QVERIFY2(strays.isEmpty(), qPrintable(strays.join(QLatin1Char('\n'))));
}

void LayeringTest::everySourceNamesItsLicence()
{
    for (const QString &path : sources())
        QVERIFY2(contents(path).startsWith(QLatin1String("// SPDX-FileCopyrightText: Nutgraf contributors\n"
                                                         "// SPDX-License-Identifier: GPL-3.0-or-later\n")),
                 qPrintable(path));
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
