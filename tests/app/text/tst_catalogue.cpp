// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/catalogue.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace nutgraf;

/// The catalogues as translators write them, and as the program loads them.
class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translationsKeepTheirPlaces_data();
    void translationsKeepTheirPlaces();
    void germanIsSpoken();
    void oneAndManyAreToldApartInEnglish();
};

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;

    QString named() const { return context + QStringLiteral(": ") + source; }
};

/// What has been translated in a catalogue; the rest is shown in English.
QList<Message> messages(const QString &path)
{
    QFile file(path);
    QList<Message> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    Message message;
    QString context;
    bool finished = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            if (xml.isEndElement() && xml.name() == QLatin1String("message") && finished)
                found.append(message);
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            message = {context, {}, {}};
            finished = false;
        } else if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            message.translations.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("translation")) {
            finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            // The forms of a plural are elements of their own, read next.
            QString text;
            while (xml.readNext() == QXmlStreamReader::Characters)
                text += xml.text();
            if (xml.isEndElement() && !text.trimmed().isEmpty())
                message.translations.append(text);
            else if (xml.isStartElement())
                message.translations.append(xml.readElementText());
        }
    }
    return found;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    auto match = place.globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured(1));
    found.sort();
    return found;
}

} // namespace

void CatalogueTest::translationsKeepTheirPlaces_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(NUTGRAF_SOURCE "/translations"));
    const QStringList files = folder.entryList({QStringLiteral("*.ts")});
    QVERIFY(files.contains(QStringLiteral("nutgraf_de.ts")) && files.contains(QStringLiteral("nutgraf_en.ts")));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void CatalogueTest::translationsKeepTheirPlaces()
{
    QFETCH(QString, path);
    const QList<Message> all = messages(path);
    QVERIFY(!all.isEmpty());
    for (const Message &message : all) {
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.named()));
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.named()));
            // One of something may go without its number.
            QStringList wanted = places(message.source);
            const QStringList kept = places(translation);
            if (wanted != kept && message.translations.size() > 1)
                wanted.removeAll(QStringLiteral("n"));
            QVERIFY2(wanted == kept, qPrintable(message.named() + QStringLiteral(" / ") + translation));
        }
    }
}

void CatalogueTest::germanIsSpoken()
{
    QCoreApplication *application = QCoreApplication::instance();
    text::installCatalogue(*application, QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(QCoreApplication::translate("nutgraf::widgets::DocumentsScreen", "Documents"),
             QStringLiteral("Dokumente"));
}

void CatalogueTest::oneAndManyAreToldApartInEnglish()
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
    text::installCatalogue(*QCoreApplication::instance(), QLocale::c());
    const auto claims = [](int count) {
        return QCoreApplication::translate("nutgraf::widgets::GraphScreen", "%n claims", nullptr, count);
    };
    QCOMPARE(claims(1), QStringLiteral("1 claim"));
    QCOMPARE(claims(2), QStringLiteral("2 claims"));
}

QTEST_GUILESS_MAIN(CatalogueTest)

#include "tst_catalogue.moc"
