// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/copies.h"
#include "app/reasoning/daterange.h"

#include <QtTest>

using namespace nutgraf::reasoning;

namespace {

const QString Folder = QStringLiteral(NUTGRAF_TEST_DATA "/../../resources/samples/");

QString contentOf(const QString &name)
{
    QFile file(Folder + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QJsonObject manifest()
{
    return QJsonDocument::fromJson(contentOf(QStringLiteral("case.json")).toUtf8()).object();
}

// The paragraphs of a sample page: enough to compare texts, no reader needed.
QString paragraphsOf(const QString &page)
{
    static const QRegularExpression paragraph(QStringLiteral("<p>(.*?)</p>"));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QStringList texts;
    for (auto match = paragraph.globalMatch(page); match.hasNext();)
        texts.append(match.next().captured(1).remove(tag));
    return texts.join(u'\n');
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manifestNamesEveryDocument();
    void everyDocumentSaysThatItIsASample();
    void theWireStoryIsTheOnlyCopy();
};

void TestSamples::manifestNamesEveryDocument()
{
    QStringList listed;
    for (const QJsonValue &value : manifest()[QStringLiteral("documents")].toArray()) {
        const QJsonObject document = value.toObject();
        listed.append(document[QStringLiteral("file")].toString());
        QVERIFY(dateRange(document[QStringLiteral("published")].toString()));
        QVERIFY(!document[QStringLiteral("outlet")].toString().isEmpty());
        QVERIFY(!document[QStringLiteral("title")].toString().isEmpty());
        QVERIFY(QUrl(document[QStringLiteral("url")].toString()).host().endsWith(QLatin1String(".example")));
    }
    QStringList present = QDir(Folder).entryList(QDir::Files);
    present.removeOne(QStringLiteral("README.md"));
    present.removeOne(QStringLiteral("case.json"));
    listed.sort();
    present.sort();
    QCOMPARE(listed, present);
    QCOMPARE(listed.size(), 14);
    QCOMPARE(manifest()[QStringLiteral("claims")].toArray().size(), 3);
}

void TestSamples::everyDocumentSaysThatItIsASample()
{
    for (const QJsonValue &value : manifest()[QStringLiteral("documents")].toArray()) {
        const QString name = value.toObject()[QStringLiteral("file")].toString();
        QVERIFY2(contentOf(name).contains(QLatin1String("Sample document for Nutgraf.")), qPrintable(name));
    }
}

void TestSamples::theWireStoryIsTheOnlyCopy()
{
    QList<CopyDocument> documents;
    for (const QJsonValue &value : manifest()[QStringLiteral("documents")].toArray()) {
        const QString name = value.toObject()[QStringLiteral("file")].toString();
        const QString content = contentOf(name);
        documents.append({name, name.endsWith(QLatin1String(".html")) ? paragraphsOf(content) : content,
                          value.toObject()[QStringLiteral("published")].toString()});
    }
    QStringList copies;
    for (const CopyRelation &relation : findCopies(documents)) {
        if (relation.kind == CopyKind::Copy)
            copies.append(relation.document + QStringLiteral(" < ") + relation.original);
    }
    QCOMPARE(copies,
             QStringList{QStringLiteral("northgate-courier-nvidia-rout.html < harbour-ledger-nvidia-rout.html")});
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
