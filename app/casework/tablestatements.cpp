// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/tablestatements.h"

namespace nutgraf::casework {

namespace {

QString titleOf(const readers::CsvStatement &statement)
{
    const QString words = statement.text.section(u'\n', 0, 0);
    const QString start = words.size() > 100 ? words.left(97) + QStringLiteral("…") : words;
    return statement.speaker.isEmpty() ? start : QStringLiteral("%1: %2").arg(statement.speaker, start);
}

QString kindOf(const QString &stated)
{
    static const QStringList Kinds{QStringLiteral("article"), QStringLiteral("transcript"), QStringLiteral("post"),
                                   QStringLiteral("report")};
    return Kinds.contains(stated) ? stated : QStringLiteral("statement");
}

/// The row as a text with its facts in head lines, which the reader of plain text knows.
QByteArray bytesOf(const readers::CsvStatement &statement, const QString &title)
{
    QString text;
    const auto line = [&text](const QString &key, const QString &value) {
        if (!value.isEmpty())
            text += key + QStringLiteral(": ") + value + u'\n';
    };
    line(QStringLiteral("Title"), title);
    line(QStringLiteral("Author"), statement.speaker);
    line(QStringLiteral("Publisher"), statement.source);
    line(QStringLiteral("Date"), statement.date);
    return (text + u'\n' + statement.text + u'\n').toUtf8();
}

} // namespace

QList<Incoming> incomingFrom(const QList<readers::CsvStatement> &statements, const QString &fileName)
{
    QList<Incoming> all;
    all.reserve(statements.size());
    for (const readers::CsvStatement &statement : statements) {
        Incoming incoming;
        const QString line = QString::number(statement.line);
        const bool web = statement.url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
            || statement.url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
        incoming.address = web
            ? statement.url + (statement.url.contains(u'#') ? u'&' : u'#') + QStringLiteral("statement-") + line
            : fileName + u':' + line;
        incoming.title = titleOf(statement);
        incoming.bytes = bytesOf(statement, incoming.title);
        incoming.contentType = QStringLiteral("text/plain");
        incoming.charset = QStringLiteral("utf-8");
        incoming.kind = kindOf(statement.kind);
        incoming.publisher = statement.source;
        incoming.speaker = statement.speaker;
        incoming.place = statement.place;
        incoming.published = statement.date;
        all.append(std::move(incoming));
    }
    return all;
}

} // namespace nutgraf::casework
