// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/uuid7.h"
#include "storage/records/recordstore.h"
#include "storage/schema/migrator.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf::storage;

class RecordStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void undoAndRedoGiveTheSameFile_data();
    void undoAndRedoGiveTheSameFile();
    void applyingTwiceChangesNothingMore();
    void onlyRemovedFalseBringsBack();
    void badOperationsAreRefusedWhole_data();
    void badOperationsAreRefusedWhole();
    void linksNeedTheirEnds();
    void secondLiveLinkOfASingleKindIsRefused();
    void datesAndNamesBringTheirDerivedColumns();
    void talliesFollowStateAndRemoval();
    void claimsAreFoundByTheirWords();
    void bytesComeBackAsTheyWere_data();
    void bytesComeBackAsTheyWere();

private:
    QJsonObject record(RecordKind kind, const QUuid &uuid);
    RecordOperation apply(RecordKind kind, const QUuid &uuid, const QJsonObject &values);
    qint64 number(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Connection> m_connection;
    std::unique_ptr<RecordStore> m_store;
};

void RecordStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto created = createInvestigation(m_folder->filePath(QStringLiteral("case.nutgraf")));
    QVERIFY2(created.ok(), created.ok() ? "" : qPrintable(created.error().message));
    m_connection.emplace(std::move(created).value());
    m_store = std::make_unique<RecordStore>(*m_connection);
}

void RecordStoreTest::cleanup()
{
    m_store.reset();
    m_connection.reset();
    m_folder.reset();
}

RecordOperation RecordStoreTest::apply(RecordKind kind, const QUuid &uuid, const QJsonObject &values)
{
    auto result = m_store->apply({kind, uuid, values}, 1000);
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

QJsonObject RecordStoreTest::record(RecordKind kind, const QUuid &uuid)
{
    const auto found = m_store->read(kind, uuid);
    return found.ok() && found.value() ? *found.value() : QJsonObject();
}

qint64 RecordStoreTest::number(const QString &sql)
{
    const auto result = m_connection->number(sql);
    return result.ok() ? result.value() : -1;
}

void RecordStoreTest::undoAndRedoGiveTheSameFile_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QJsonObject>("values");
    const auto row = [](const char *name, RecordKind kind, const QJsonObject &values) {
        QTest::newRow(name) << int(kind) << values;
    };
    const QString title = QStringLiteral("title");
    row("source", RecordKind::Source,
        {{QStringLiteral("name"), QStringLiteral("The Daily Ex\u00e4mple")},
         {QStringLiteral("kind"), QStringLiteral("outlet")}});
    row("document", RecordKind::Document,
        {{title, QStringLiteral("It fell")}, {QStringLiteral("published"), QStringLiteral("2025-01-27")}});
    row("capture", RecordKind::Capture, {{QStringLiteral("version"), 3}});
    row("passage", RecordKind::Passage,
        {{QStringLiteral("start"), 7}, {QStringLiteral("exact"), QStringLiteral("it's")}});
    row("claim", RecordKind::Claim,
        {{QStringLiteral("statement"), QStringLiteral("Nvidia lost value")},
         {QStringLiteral("state"), QStringLiteral("suggested")}});
    row("assertion", RecordKind::Assertion,
        {{QStringLiteral("words"), QStringLiteral("lost")}, {QStringLiteral("score"), 0.75}});
    row("event", RecordKind::Event,
        {{title, QStringLiteral("Fall")}, {QStringLiteral("happened"), QStringLiteral("2025-01")}});
}

void RecordStoreTest::undoAndRedoGiveTheSameFile()
{
    QFETCH(int, kind);
    QFETCH(QJsonObject, values);
    const RecordKind record = RecordKind(kind);
    const QUuid uuid = createUuid7();
    RecordOperation undo = apply(record, uuid, values);
    const QJsonObject made = this->record(record, uuid);
    for (auto it = values.begin(); it != values.end(); ++it)
        QCOMPARE(made.value(it.key()), it.value());
    for (int i = 0; i < 2; ++i) {
        const RecordOperation redo = apply(record, uuid, undo.values);
        QCOMPARE(this->record(record, uuid).value(QStringLiteral("removed")).toBool(), true);
        undo = apply(record, uuid, redo.values);
        QCOMPARE(this->record(record, uuid), made);
    }
}

void RecordStoreTest::applyingTwiceChangesNothingMore()
{
    const QUuid uuid = createUuid7();
    const QJsonObject values{{QStringLiteral("statement"), QStringLiteral("once")}};
    apply(RecordKind::Claim, uuid, values);
    const QJsonObject once = record(RecordKind::Claim, uuid);
    apply(RecordKind::Claim, uuid, values);
    QCOMPARE(record(RecordKind::Claim, uuid), once);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM node")), 1);
}

void RecordStoreTest::onlyRemovedFalseBringsBack()
{
    const QUuid uuid = createUuid7();
    const QString removed = QStringLiteral("removed");
    apply(RecordKind::Claim, uuid, {{QStringLiteral("statement"), QStringLiteral("a")}});
    apply(RecordKind::Claim, uuid, {{removed, true}});
    apply(RecordKind::Claim, uuid, {{QStringLiteral("statement"), QStringLiteral("b")}});
    QCOMPARE(record(RecordKind::Claim, uuid).value(removed).toBool(), true);
    const RecordOperation undo = apply(RecordKind::Claim, uuid, {{removed, false}});
    QCOMPARE(record(RecordKind::Claim, uuid).value(removed).toBool(), false);
    QCOMPARE(record(RecordKind::Claim, uuid).value(QStringLiteral("statement")).toString(), QStringLiteral("b"));
    apply(RecordKind::Claim, uuid, undo.values);
    QCOMPARE(record(RecordKind::Claim, uuid).value(removed).toBool(), true);
}

void RecordStoreTest::badOperationsAreRefusedWhole_data()
{
    QTest::addColumn<QJsonObject>("values");
    QTest::newRow("unknown-column") << QJsonObject{{QStringLiteral("nonsense"), 1}};
    QTest::newRow("derived-column") << QJsonObject{{QStringLiteral("folded"), QStringLiteral("x")}};
    QTest::newRow("text-for-integer") << QJsonObject{{QStringLiteral("importance"), QStringLiteral("2")}};
    QTest::newRow("fraction-for-integer") << QJsonObject{{QStringLiteral("importance"), 1.5}};
    QTest::newRow("integer-for-text") << QJsonObject{{QStringLiteral("statement"), 5}};
    QTest::newRow("word-outside-its-list") << QJsonObject{{QStringLiteral("rating"), QStringLiteral("maybe")}};
    QTest::newRow("unknown-state") << QJsonObject{{QStringLiteral("state"), QStringLiteral("perhaps")}};
    QTest::newRow("removed-as-number") << QJsonObject{{QStringLiteral("removed"), 1}};
    QTest::newRow("injection") << QJsonObject{{QStringLiteral("statement = ''; --"), QStringLiteral("x")}};
}

void RecordStoreTest::badOperationsAreRefusedWhole()
{
    QFETCH(QJsonObject, values);
    QVERIFY(!m_store->apply({RecordKind::Claim, createUuid7(), values}, 1).ok());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM node")), 0);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM claim")), 0);
}

void RecordStoreTest::linksNeedTheirEnds()
{
    const QUuid claim = createUuid7();
    apply(RecordKind::Claim, claim, {});
    const auto missing = m_store->apply(
        {RecordKind::Asserts,
         createUuid7(),
         {{QStringLiteral("source"), uuidText(createUuid7())}, {QStringLiteral("target"), uuidText(claim)}}},
        1);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    const auto wrongKind =
        m_store->apply({RecordKind::Asserts,
                        createUuid7(),
                        {{QStringLiteral("source"), uuidText(claim)}, {QStringLiteral("target"), uuidText(claim)}}},
                       1);
    QVERIFY(!wrongKind.ok());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM edge")), 0);
}

void RecordStoreTest::secondLiveLinkOfASingleKindIsRefused()
{
    const QUuid assertion = createUuid7();
    const QUuid first = createUuid7();
    const QUuid second = createUuid7();
    apply(RecordKind::Assertion, assertion, {});
    apply(RecordKind::Claim, first, {});
    apply(RecordKind::Claim, second, {});
    const auto ends = [&](const QUuid &claim) {
        return QJsonObject{{QStringLiteral("source"), uuidText(assertion)},
                           {QStringLiteral("target"), uuidText(claim)}};
    };
    const QUuid link = createUuid7();
    apply(RecordKind::Asserts, link, ends(first));
    QVERIFY(!m_store->apply({RecordKind::Asserts, createUuid7(), ends(second)}, 1).ok());
    apply(RecordKind::Asserts, link, {{QStringLiteral("removed"), true}});
    QVERIFY(m_store->apply({RecordKind::Asserts, createUuid7(), ends(second)}, 1).ok());
}

void RecordStoreTest::datesAndNamesBringTheirDerivedColumns()
{
    apply(RecordKind::Document, createUuid7(), {{QStringLiteral("published"), QStringLiteral("2025-01")}});
    QCOMPARE(number(QStringLiteral("SELECT published_max - published_min FROM document")), 30);
    const QUuid source = createUuid7();
    apply(RecordKind::Source, source,
          {{QStringLiteral("name"), QStringLiteral("The Example News")},
           {QStringLiteral("aliases"), QStringLiteral("EN\nExample")}});
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM source WHERE folded = 'example news'")), 1);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM alias")), 2);
    apply(RecordKind::Source, source, {{QStringLiteral("aliases"), QStringLiteral("EN")}});
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM alias WHERE folded = 'en'")), 1);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM alias")), 1);
}

void RecordStoreTest::talliesFollowStateAndRemoval()
{
    const auto tally = [&](int state) {
        return number(QStringLiteral("SELECT sum(number) FROM tally WHERE kind = 'claim' AND state = %1").arg(state));
    };
    const QUuid uuid = createUuid7();
    apply(RecordKind::Claim, uuid, {{QStringLiteral("state"), QStringLiteral("suggested")}});
    QCOMPARE(tally(0), 1);
    apply(RecordKind::Claim, uuid, {{QStringLiteral("state"), QStringLiteral("confirmed")}});
    QCOMPARE(tally(0), 0);
    QCOMPARE(tally(1), 1);
    apply(RecordKind::Claim, uuid, {{QStringLiteral("removed"), true}});
    QCOMPARE(tally(1), 0);
}

void RecordStoreTest::claimsAreFoundByTheirWords()
{
    const QUuid uuid = createUuid7();
    const auto hits = [&](const char *word) {
        return number(QStringLiteral("SELECT count(*) FROM claim_search('%1')").arg(QLatin1String(word)));
    };
    apply(RecordKind::Claim, uuid, {{QStringLiteral("statement"), QStringLiteral("shares fell")}});
    QCOMPARE(hits("shares"), 1);
    const RecordOperation undo =
        apply(RecordKind::Claim, uuid, {{QStringLiteral("statement"), QStringLiteral("value rose")}});
    QCOMPARE(hits("shares"), 0);
    QCOMPARE(hits("rose"), 1);
    apply(RecordKind::Claim, uuid, undo.values);
    QCOMPARE(hits("shares"), 1);
    QCOMPARE(hits("rose"), 0);
}

void RecordStoreTest::bytesComeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("compressible") << QByteArray(100'000, 'a');
    QByteArray noise;
    for (int i = 0; i < 2000; ++i)
        noise.append(QByteArray::number(i * 2654435761U));
    QTest::newRow("noise") << noise;
    QTest::newRow("nulls") << QByteArray(64, '\0');
}

void RecordStoreTest::bytesComeBackAsTheyWere()
{
    QFETCH(QByteArray, bytes);
    const auto hash = m_store->storeBlob(bytes);
    QVERIFY(hash.ok());
    QCOMPARE(m_store->storeBlob(bytes).value(), hash.value());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM blob")), 1);
    const auto loaded = m_store->loadBlob(hash.value());
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message));
    QCOMPARE(loaded.value(), bytes);
    QCOMPARE(m_store->loadBlob(QString(64, u'0')).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(RecordStoreTest)
#include "tst_recordstore.moc"
