// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/readers/gunzip.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace nutgraf;

namespace {

/// A small page, packed.
QByteArray packedPage()
{
    return QByteArray::fromBase64(
        "H4sIAAAAAAACA0WL3QmDQAyAV4nvpS4QbgMpBRe4XoIG0uTwosXtlVro6/eDHXmJvTLM8daEIaGcHkrwWoQmhqLemL"
        "C/BNY0zgz+977xAnGy55p3+OT2O8ANBjc6IW9sYtPtmxVfrYhCy0J37Gs6AAnGOhuCAAAA");
}

struct Run
{
    int code = 0;
    QList<QJsonObject> answers;
};

Run runBatch(const QByteArray &lines)
{
    std::istringstream in(lines.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    Run run;
    run.code =
        cli::runProgram({QStringLiteral("extract"), QStringLiteral("--batch"), QStringLiteral("-")}, {in, out, err});
    for (const QByteArray &line : QByteArray::fromStdString(out.str()).split('\n'))
        if (!line.isEmpty())
            run.answers.append(QJsonDocument::fromJson(line).object());
    return run;
}

QByteArray line(const QJsonObject &item)
{
    return QJsonDocument(item).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

class ExtractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageInTheItemIsRead();
    void packedFileIsReadByItsContent();
    void failedItemDoesNotEndTheRun();
    void damagedOrHugePackedFileIsRefused();
};

void ExtractTest::pageInTheItemIsRead()
{
    const Run run =
        runBatch(line({{QStringLiteral("id"), 7},
                       {QStringLiteral("url"), QStringLiteral("https://quay.example/2025/03/03/bridge")},
                       {QStringLiteral("html"),
                        QStringLiteral("<title>Old bridge closed</title><p>The old bridge over the Quay was "
                                       "closed on <a href=/m>Monday</a> evening, the council said.</p>")}}));
    QCOMPARE(run.code, int(cli::Succeeded));
    QCOMPARE(run.answers.size(), 1);
    const QJsonObject answer = run.answers.first();
    QCOMPARE(answer.value(u"id").toInt(), 7);
    QCOMPARE(answer.value(u"kind").toString(), QStringLiteral("article"));
    QCOMPARE(answer.value(u"title").toString(), QStringLiteral("Old bridge closed"));
    QCOMPARE(answer.value(u"published").toString(), QStringLiteral("2025-03-03"));
    QCOMPARE(answer.value(u"text").toString(),
             QStringLiteral("The old bridge over the Quay was closed on Monday evening, the council said."));
    QCOMPARE(answer.value(u"text_sha256").toString().size(), 64);
    QCOMPARE(answer.value(u"links")[0][u"url"].toString(), QStringLiteral("https://quay.example/m"));
}

void ExtractTest::packedFileIsReadByItsContent()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(packedPage());
    file.close();
    const Run run = runBatch(line({{QStringLiteral("id"), 1}, {QStringLiteral("path"), path}}));
    QCOMPARE(run.answers.size(), 1);
    QCOMPARE(run.answers.first().value(u"title").toString(), QStringLiteral("Old bridge closed"));
}

void ExtractTest::failedItemDoesNotEndTheRun()
{
    const Run run = runBatch(
        line({{QStringLiteral("id"), 1}, {QStringLiteral("path"), QStringLiteral("/no/such/file")}})
        + line({{QStringLiteral("id"), 2}}) + line({{QStringLiteral("id"), 3}, {QStringLiteral("html"), QString()}})
        + line({{QStringLiteral("id"), 4}, {QStringLiteral("html"), QStringLiteral("<p>Text.")}}));
    QCOMPARE(run.code, int(cli::Succeeded));
    QCOMPARE(run.answers.size(), 4);
    QMap<int, QString> codes;
    for (const QJsonObject &answer : run.answers)
        codes.insert(answer.value(u"id").toInt(), answer.value(u"error").toObject().value(u"code").toString());
    QCOMPARE(codes.value(1), QStringLiteral("not_found"));
    QCOMPARE(codes.value(2), QStringLiteral("invalid_input"));
    QCOMPARE(codes.value(3), QStringLiteral("invalid_input"));
    QCOMPARE(codes.value(4), QString());
}

void ExtractTest::damagedOrHugePackedFileIsRefused()
{
    const QByteArray packed = packedPage();
    QVERIFY(readers::isGzip(packed));
    QVERIFY(readers::gunzip(packed, 1000).ok());
    QCOMPARE(readers::gunzip(packed + packed, 1000).value().size(), 2 * readers::gunzip(packed, 1000).value().size());
    QCOMPARE(readers::gunzip(packed, 100).error().code, storage::ErrorCode::Limit);
    QCOMPARE(readers::gunzip(packed.left(30), 1000).error().code, storage::ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(ExtractTest)
#include "tst_extract.moc"
