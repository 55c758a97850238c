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

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
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
        page.bytes =
            "<html><head><title>A page from afar</title></head><body><p>The company lost $3 million on Monday, "
            "according to its report, and its shares fell.</p></body></html>";
        return page;
    }
};

Answer run(const QStringList &arguments, const QByteArray &input = {})
{
    std::istringstream in(input.toStdString());
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

class CaseVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void newFileIsMadeOnce();
    void everyVerbOfACaseHasAManualPage_data();
    void everyVerbOfACaseHasAManualPage();
    void wrongUsageIsToldInASentence_data();
    void wrongUsageIsToldInASentence();
    void missingFileIsToldInASentence();
    void documentsAreAddedFromEverywhere();
    void oneBadDocumentDoesNotStopTheOthers();
    void addedAgainIsKnown();
    void rowsOfATableBecomeStatements();
    void listsAreAlignedAndCanBeJson_data();
    void listsAreAlignedAndCanBeJson();
    void recordIsNamedByBeginningAndEnd();
    void textOfADocumentIsWritten();
    void dossierTellsWhoSaysSoAndWhatIsWrong();
    void claimsWithConflictsAreFiltered();
    void acceptedAndRejectedStaySo();
    void wordsAreFound();
    void timelineIsCsvThatNoSpreadsheetRuns();
    void graphHasNoLinkWithoutItsEnds();
    void exportsAreWrittenWhole_data();
    void exportsAreWrittenWhole();
    void exportNeverWritesOverItsCase();
    void logIsListedAndProven();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString caseFile() const { return path(QStringLiteral("case.nutgraf")); }
    QJsonArray list(const QString &what) const
    {
        return run({QStringLiteral("list"), caseFile(), what, QStringLiteral("--json")}).json().array();
    }
    QString claimOf(const QString &measure) const;

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CaseVerbsTest::initTestCase()
{
    const Answer answer = run({QStringLiteral("sample"), m_made.filePath(QStringLiteral("sample.nutgraf"))});
    QVERIFY2(answer.code == Succeeded, qPrintable(answer.err));
}

void CaseVerbsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(m_made.filePath(QStringLiteral("sample.nutgraf")), caseFile()));
}

QString CaseVerbsTest::claimOf(const QString &measure) const
{
    const QJsonArray claims = list(QStringLiteral("claims"));
    for (const QJsonValue &claim : claims)
        if (claim[u"measure"].toString() == measure && claim[u"conflicts"].toInt() > 0)
            return claim[u"uuid"].toString();
    return {};
}

void CaseVerbsTest::newFileIsMadeOnce()
{
    const QString file = path(QStringLiteral("new.nutgraf"));
    QCOMPARE(run({QStringLiteral("new"), file}).code, int(Succeeded));
    const Answer again = run({QStringLiteral("new"), file});
    QCOMPARE(again.code, int(Failed));
    QVERIFY(again.err.trimmed().endsWith(u'.'));
    QVERIFY(again.out.isEmpty());
    QCOMPARE(run({QStringLiteral("list"), file}).out.trimmed(), QByteArray("There is nothing to list yet."));
}

void CaseVerbsTest::everyVerbOfACaseHasAManualPage_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"new", "add", "list", "show", "search", "claims", "accept", "reject", "timeline", "graph",
                             "export", "log", "sample"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void CaseVerbsTest::everyVerbOfACaseHasAManualPage()
{
    QFETCH(QString, verb);
    const Answer page = run({QStringLiteral("help"), verb});
    QCOMPARE(page.code, int(Succeeded));
    qsizetype at = -1;
    for (const char *heading :
         {"NAME\n", "\nSYNOPSIS\n", "\nDESCRIPTION\n", "\nOPTIONS\n", "\nEXIT STATUS\n", "\nEXAMPLES\n"}) {
        const qsizetype next = page.out.indexOf(heading);
        QVERIFY2(next > at, heading);
        at = next;
    }
    for (const QString &line : QString::fromUtf8(page.out).split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY(page.out.contains("--json"));
    QCOMPARE(run({verb, QStringLiteral("--help")}).out, page.out);
}

void CaseVerbsTest::wrongUsageIsToldInASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ');
    };
    row("no-file", "list");
    row("unknown-option", "list x.nutgraf --all");
    row("unknown-list", "list x.nutgraf passages");
    row("one-word-too-many", "new x.nutgraf y.nutgraf");
    row("nothing-to-add", "add x.nutgraf");
    row("unknown-kind", "add x.nutgraf a.html --kind novel");
    row("wrong-date", "add x.nutgraf a.html --published yesterday");
    row("option-without-value", "add x.nutgraf a.html --title");
    row("nothing-to-accept", "accept x.nutgraf");
    row("claim-and-filter", "claims x.nutgraf 12345678 --conflicts");
    row("depth-no-number", "graph x.nutgraf --depth deep");
    row("depth-below-zero", "graph x.nutgraf --depth -1");
    row("unknown-format", "export x.nutgraf --format pdf");
    row("csv-and-json", "timeline x.nutgraf --csv --json");
    row("unknown-verb", "lst x.nutgraf");
    row("help-for-nothing", "help lst");
}

void CaseVerbsTest::wrongUsageIsToldInASentence()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(arguments);
    QCOMPARE(answer.code, int(WrongUsage));
    QVERIFY(answer.out.isEmpty());
    QVERIFY(answer.err.section(u'\n', 0, 0).endsWith(u'.'));
}

void CaseVerbsTest::missingFileIsToldInASentence()
{
    const Answer answer = run({QStringLiteral("list"), path(QStringLiteral("missing.nutgraf"))});
    QCOMPARE(answer.code, int(Failed));
    QVERIFY(answer.out.isEmpty());
    QVERIFY(answer.err.trimmed().endsWith(u'.'));
    QVERIFY(!QFile::exists(path(QStringLiteral("missing.nutgraf"))));
}

void CaseVerbsTest::documentsAreAddedFromEverywhere()
{
    const QString file = path(QStringLiteral("new.nutgraf"));
    QCOMPARE(run({QStringLiteral("new"), file}).code, int(Succeeded));
    QFile story(path(QStringLiteral("story.txt")));
    QVERIFY(story.open(QIODevice::WriteOnly));
    story.write("A story\n\nThe firm lost $4 million on Monday.\n");
    story.close();
    const Answer fromFile = run({QStringLiteral("add"), file, story.fileName(), QStringLiteral("--publisher=Ledger"),
                                 QStringLiteral("--published"), QStringLiteral("2025-01-28")});
    QVERIFY2(fromFile.code == Succeeded, qPrintable(fromFile.err));
    const Answer fromNet = run({QStringLiteral("add"), file, QStringLiteral("https://afar.example/page")});
    QVERIFY2(fromNet.code == Succeeded, qPrintable(fromNet.err));
    const Answer pasted = run({QStringLiteral("add"), file, QStringLiteral("--paste"), QStringLiteral("--speaker"),
                               QStringLiteral("Ada Wren"), QStringLiteral("--kind"), QStringLiteral("statement"),
                               QStringLiteral("--json")},
                              "We lost $5 million.");
    QVERIFY2(pasted.code == Succeeded, qPrintable(pasted.err));
    const QJsonObject document = pasted.json().array().first().toObject();
    QVERIFY(!document[u"document"].toString().isEmpty());
    const QByteArray documents = run({QStringLiteral("list"), file, QStringLiteral("--json")}).out;
    const QJsonArray all = QJsonDocument::fromJson(documents).array();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0][u"kind"].toString(), QStringLiteral("statement"));
    QCOMPARE(all[0][u"byline"].toArray(), QJsonArray{QStringLiteral("Ada Wren")});
    QCOMPARE(all[1][u"url"].toString(), QStringLiteral("https://afar.example/page"));
    QCOMPARE(all[2][u"publisher"].toString(), QStringLiteral("Ledger"));
    QCOMPARE(all[2][u"published"].toString(), QStringLiteral("2025-01-28"));
}

void CaseVerbsTest::oneBadDocumentDoesNotStopTheOthers()
{
    QFile story(path(QStringLiteral("story.txt")));
    QVERIFY(story.open(QIODevice::WriteOnly));
    story.write("Another story\n\nThe firm lost $4 million on Monday.\n");
    story.close();
    const Answer answer = run({QStringLiteral("add"), caseFile(), path(QStringLiteral("missing.txt")),
                               QStringLiteral("https://afar.example/nothing"), story.fileName()});
    QCOMPARE(answer.code, int(Failed));
    QVERIFY(answer.err.contains(QStringLiteral("missing.txt")));
    QVERIFY(answer.err.contains(QStringLiteral("https://afar.example/nothing: The server gave no such page.")));
    QCOMPARE(list(QStringLiteral("documents")).size(), 15);
}

void CaseVerbsTest::addedAgainIsKnown()
{
    const QByteArray words = "We lost $5 million.";
    run({QStringLiteral("add"), caseFile(), QStringLiteral("-")}, words);
    const Answer again = run({QStringLiteral("add"), caseFile(), QStringLiteral("-"), QStringLiteral("--json")}, words);
    QCOMPARE(again.code, int(Succeeded));
    QVERIFY(again.json().array().first()[u"known"].toBool());
}

void CaseVerbsTest::rowsOfATableBecomeStatements()
{
    const QByteArray table = "Person,Words,Day\nAnn Lee,The bridge holds.,2025-03-03\nBo Chan,The bridge "
                             "holds.,2025-03-04\n";
    const QStringList add{QStringLiteral("add"), caseFile(), QStringLiteral("--csv"), QStringLiteral("-")};
    const Answer refused = run(add + QStringList{QStringLiteral("--map"), QStringLiteral("who=Nobody")}, table);
    QCOMPARE(refused.code, int(Failed));
    QVERIFY2(refused.err.contains(QLatin1String("Person, Words, Day")), qPrintable(refused.err));
    const Answer answer = run(
        add + QStringList{QStringLiteral("--map"), QStringLiteral("who=Person,what=Words"), QStringLiteral("--json")},
        table);
    QCOMPARE(answer.code, int(Succeeded));
    QCOMPARE(answer.json().array().size(), 2);
    QVERIFY(!answer.json().array()[1][u"known"].toBool());
    QCOMPARE(answer.json().array()[0][u"title"].toString(), QStringLiteral("Ann Lee: The bridge holds."));
    const Answer again = run(add + QStringList{QStringLiteral("--json")}, table);
    QVERIFY(again.json().array().first()[u"known"].toBool());
}

void CaseVerbsTest::listsAreAlignedAndCanBeJson_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"documents", "sources", "claims", "events"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void CaseVerbsTest::listsAreAlignedAndCanBeJson()
{
    QFETCH(QString, what);
    const QStringList lines =
        QString::fromUtf8(run({QStringLiteral("list"), caseFile(), what}).out).trimmed().split(u'\n');
    const QJsonArray rows = list(what);
    QVERIFY(rows.size() > 3);
    QCOMPARE(lines.size(), rows.size() + 1);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QVERIFY(rows[i][u"uuid"].toString().endsWith(lines[i + 1].left(8)));
        QCOMPARE(lines[i + 1].mid(8, 2), QStringLiteral("  "));
    }
}

void CaseVerbsTest::recordIsNamedByBeginningAndEnd()
{
    const QString uuid = list(QStringLiteral("documents")).first()[u"uuid"].toString();
    for (const QString &name : {uuid, uuid.toUpper(), uuid.right(8), QString(uuid).remove(u'-'), uuid.left(30)}) {
        const Answer answer = run({QStringLiteral("show"), caseFile(), name, QStringLiteral("--json")});
        QVERIFY2(answer.code == Succeeded, qPrintable(name + u' ' + answer.err));
        QCOMPARE(answer.json()[u"uuid"].toString(), uuid);
    }
    const Answer many = run({QStringLiteral("show"), caseFile(), uuid.left(4)});
    QCOMPARE(many.code, int(Failed));
    QVERIFY(many.err.contains(QStringLiteral("More than one")));
    for (const char *name : {"abc", "story", "00000000-0000-0000-0000-000000000000"})
        QCOMPARE(run({QStringLiteral("show"), caseFile(), QString::fromLatin1(name)}).code, int(Failed));
}

void CaseVerbsTest::textOfADocumentIsWritten()
{
    const QString uuid = list(QStringLiteral("documents")).last()[u"uuid"].toString();
    const QByteArray text = run({QStringLiteral("show"), caseFile(), uuid, QStringLiteral("--text")}).out;
    QVERIFY(text.contains("2.788 million H800 GPU hours"));
}

void CaseVerbsTest::dossierTellsWhoSaysSoAndWhatIsWrong()
{
    const QString uuid = claimOf(QStringLiteral("market value loss"));
    QVERIFY(!uuid.isEmpty());
    const QString dossier = QString::fromUtf8(run({QStringLiteral("claims"), caseFile(), uuid.right(8)}).out);
    QVERIFY(dossier.contains(QStringLiteral("about $589 billion")));
    QVERIFY(dossier.contains(QStringLiteral("$600 million")));
    QVERIFY(dossier.contains(QStringLiteral("The Basalt Dispatch")));
    QVERIFY(dossier.contains(QStringLiteral("scale_slip")));
    const QJsonObject json =
        run({QStringLiteral("claims"), caseFile(), uuid, QStringLiteral("--json")}).json().object();
    QVERIFY(json[u"assertions"].toArray().size() >= 5);
    QVERIFY(!json[u"relations"].toArray().isEmpty());
    for (const QJsonValue &assertion : json[u"assertions"].toArray())
        QVERIFY(!assertion[u"passage"][u"exact"].toString().isEmpty());
    const QString document = list(QStringLiteral("documents")).first()[u"uuid"].toString();
    QCOMPARE(run({QStringLiteral("claims"), caseFile(), document}).code, int(Failed));
}

void CaseVerbsTest::claimsWithConflictsAreFiltered()
{
    const QJsonArray all = list(QStringLiteral("claims"));
    const QJsonArray some =
        run({QStringLiteral("claims"), caseFile(), QStringLiteral("--conflicts"), QStringLiteral("--json")})
            .json()
            .array();
    QVERIFY(!some.isEmpty() && some.size() < all.size());
    for (const QJsonValue &claim : some)
        QVERIFY(claim[u"conflicts"].toInt() > 0);
}

void CaseVerbsTest::acceptedAndRejectedStaySo()
{
    const QString claim = claimOf(QStringLiteral("market value loss"));
    const Answer accepted = run({QStringLiteral("accept"), caseFile(), claim, QStringLiteral("--all")});
    QVERIFY2(accepted.code == Succeeded, qPrintable(accepted.err));
    const QJsonArray claims = list(QStringLiteral("claims"));
    QString other;
    for (const QJsonValue &row : claims) {
        if (row[u"uuid"].toString() == claim) {
            QCOMPARE(row[u"state"].toString(), QStringLiteral("confirmed"));
            QCOMPARE(row[u"suggested"].toInt(), 0);
        } else {
            other = row[u"uuid"].toString();
        }
    }
    QCOMPARE(run({QStringLiteral("reject"), caseFile(), other.right(8)}).code, int(Succeeded));
    QCOMPARE(list(QStringLiteral("claims")).size(), claims.size() - 1);
    const QByteArray left =
        run({QStringLiteral("claims"), caseFile(), QStringLiteral("--suggested"), QStringLiteral("--json")}).out;
    QVERIFY(!left.contains(claim.toLatin1()));
    QVERIFY(run({QStringLiteral("log"), caseFile()}).out.contains("Reject claim"));
}

void CaseVerbsTest::wordsAreFound()
{
    const Answer found = run(
        {QStringLiteral("search"), caseFile(), QStringLiteral("distillation"), QStringLiteral("publisher:Harbour")});
    QCOMPARE(found.code, int(Succeeded));
    QVERIFY(found.out.contains("[distillation]"));
    QVERIFY(found.out.contains("Harbour Ledger"));
    QVERIFY(!found.out.contains("Circuit Review"));
    QVERIFY(run({QStringLiteral("search"), caseFile(), QStringLiteral("zyzzyva")}).out.contains("Nothing was found."));
    QCOMPARE(run({QStringLiteral("search"), caseFile(), QStringLiteral("after:soon")}).code, int(Failed));
}

void CaseVerbsTest::timelineIsCsvThatNoSpreadsheetRuns()
{
    run({QStringLiteral("add"), caseFile(), QStringLiteral("-"), QStringLiteral("--title"),
         QStringLiteral("=1+1, \"so\""), QStringLiteral("--published"), QStringLiteral("2025-02-01")},
        "We lost $5 million.");
    const QByteArray csv = run({QStringLiteral("timeline"), caseFile(), QStringLiteral("--csv")}).out;
    QVERIFY(csv.startsWith("date,first_day,last_day,kind,lane,title,actors,state,document,passage,uuid\r\n"));
    QVERIFY(csv.endsWith("\r\n"));
    QVERIFY(csv.contains("\"'=1+1, \"\"so\"\"\""));
    QVERIFY(csv.contains("2025-01-31T15:00:00Z,2025-01-31,2025-01-31,correction,The Basalt Dispatch,"));
}

void CaseVerbsTest::graphHasNoLinkWithoutItsEnds()
{
    const QString claim = claimOf(QStringLiteral("market value loss"));
    const QJsonObject near = run({QStringLiteral("graph"), caseFile(), claim, QStringLiteral("--depth"),
                                  QStringLiteral("1"), QStringLiteral("--json")})
                                 .json()
                                 .object();
    const QJsonObject all = run({QStringLiteral("graph"), caseFile(), QStringLiteral("--json")}).json().object();
    QVERIFY(near[u"nodes"].toArray().size() >= 6);
    QVERIFY(near[u"nodes"].toArray().size() < all[u"nodes"].toArray().size());
    for (const QJsonObject &graph : {near, all}) {
        QSet<QString> nodes;
        for (const QJsonValue &node : graph[u"nodes"].toArray())
            nodes.insert(node[u"uuid"].toString());
        QVERIFY(!graph[u"edges"].toArray().isEmpty());
        for (const QJsonValue &edge : graph[u"edges"].toArray()) {
            QVERIFY(nodes.contains(edge[u"source"].toString()));
            QVERIFY(nodes.contains(edge[u"target"].toString()));
        }
    }
}

void CaseVerbsTest::exportsAreWrittenWhole_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("timeline") << QStringLiteral("timeline-csv") << QByteArray(",correction,");
    QTest::newRow("values") << QStringLiteral("values-csv") << QByteArray(",about $589 billion,");
    QTest::newRow("json") << QStringLiteral("json") << QByteArray("\"format\": \"nutgraf-case\"");
}

void CaseVerbsTest::exportsAreWrittenWhole()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, words);
    const QString out = path(QStringLiteral("out"));
    const Answer written =
        run({QStringLiteral("export"), caseFile(), QStringLiteral("--format"), format, QStringLiteral("-o"), out});
    QVERIFY2(written.code == Succeeded, qPrintable(written.err));
    QVERIFY(written.out.isEmpty());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(words));
    QCOMPARE(run({QStringLiteral("export"), caseFile(), QStringLiteral("--format"), format}).out, bytes);
    const QString nowhere = path(QStringLiteral("missing/out"));
    QCOMPARE(
        run({QStringLiteral("export"), caseFile(), QStringLiteral("--format"), format, QStringLiteral("-o"), nowhere})
            .code,
        int(Failed));
}

void CaseVerbsTest::exportNeverWritesOverItsCase()
{
    QCOMPARE(run({QStringLiteral("export"), caseFile(), QStringLiteral("--format"), QStringLiteral("json"),
                  QStringLiteral("-o"), caseFile()})
                 .code,
             int(WrongUsage));
    QCOMPARE(list(QStringLiteral("documents")).size(), 14);
}

void CaseVerbsTest::logIsListedAndProven()
{
    const Answer proven =
        run({QStringLiteral("log"), caseFile(), QStringLiteral("--verify"), QStringLiteral("--json")});
    QCOMPARE(proven.code, int(Succeeded));
    QVERIFY(proven.json()[u"sound"].toBool());
    const QJsonArray entries = run({QStringLiteral("log"), caseFile(), QStringLiteral("--json")}).json().array();
    QCOMPARE(entries.size(), proven.json()[u"entries"].toInt());
    QVERIFY(run({QStringLiteral("log"), caseFile()}).out.contains("Add document"));
}

QTEST_GUILESS_MAIN(CaseVerbsTest)
#include "tst_caseverbs.moc"
