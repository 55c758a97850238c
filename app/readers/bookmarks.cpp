// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/bookmarks.h"

#include "app/readers/encoding.h"
#include "app/readers/entitynames.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype MostLinks = 100'000;
constexpr qsizetype DeepestFolder = 100;

QString withoutReferences(const QString &text)
{
    static const QRegularExpression Reference(QStringLiteral("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,10}));"));
    QString plain;
    qsizetype last = 0;
    auto references = Reference.globalMatch(text);
    while (references.hasNext()) {
        const auto match = references.next();
        char32_t character = 0;
        if (!match.captured(1).isEmpty())
            character = match.captured(1).toUInt();
        else if (!match.captured(2).isEmpty())
            character = match.captured(2).toUInt(nullptr, 16);
        else
            character =
                match.captured(3) == QLatin1String("apos") ? U'\'' : entityCharacter(match.captured(3).toLatin1());
        plain += QStringView(text).sliced(last, match.capturedStart() - last);
        const bool valid = character >= 0x20 && character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF);
        plain += valid ? QString::fromUcs4(&character, 1) : match.captured();
        last = match.capturedEnd();
    }
    plain += QStringView(text).sliced(last);
    return plain;
}

QRegularExpression attributePattern(const QString &name)
{
    return QRegularExpression(QStringLiteral("\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))").arg(name),
                              QRegularExpression::CaseInsensitiveOption);
}

QString attribute(QStringView tag, const QRegularExpression &pattern)
{
    const auto match = pattern.match(tag);
    return withoutReferences(match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
}

/// Seconds since 1970, but milli- and microseconds where a browser wrote those.
qint64 addedUs(const QString &stamp)
{
    qint64 value = stamp.toLongLong();
    if (value <= 0)
        return 0;
    while (value < 1'000'000'000'000'000)
        value *= value < 100'000'000'000 ? 1'000'000 : 1000;
    return value > 4'102'444'800'000'000 ? 0 : value;
}

} // namespace

Result<QList<ContainedItem>> readBookmarks(const ReadInput &input)
{
    const QString page =
        cleanText(decodePlain(input.bytes, input.charset.isEmpty() ? QStringLiteral("utf-8") : input.charset).text);
    static const QRegularExpression Address = attributePattern(QStringLiteral("href"));
    static const QRegularExpression Added = attributePattern(QStringLiteral("add_date"));
    QList<ContainedItem> items;
    qsizetype links = 0;
    QSet<QString> known;
    QStringList folders;
    QString heading;
    bool isCut = false;
    for (qsizetype at = 0; (at = page.indexOf(QLatin1Char('<'), at)) >= 0;) {
        const qsizetype close = page.indexOf(QLatin1Char('>'), at);
        if (close < 0) {
            isCut = true;
            break;
        }
        const QStringView tag = QStringView(page).sliced(at + 1, close - at - 1);
        const auto is = [tag](QLatin1String name) {
            return tag.startsWith(name, Qt::CaseInsensitive)
                && (tag.size() == name.size() || !tag[name.size()].isLetterOrNumber());
        };
        const auto words = [&] {
            const qsizetype next = page.indexOf(QLatin1Char('<'), close);
            return squeezed(withoutReferences(page.mid(close + 1, next < 0 ? -1 : next - close - 1)));
        };
        at = close + 1;
        if (is(QLatin1String("h3"))) {
            heading = words();
        } else if (is(QLatin1String("dl"))) {
            if (folders.size() >= DeepestFolder)
                return Error{
                    ErrorCode::Limit,
                    QCoreApplication::translate(
                        "readers", "It is nested deeper, or holds more, than any such file needs. It is not read."),
                    {}};
            folders.append(std::exchange(heading, {}));
        } else if (is(QLatin1String("/dl"))) {
            if (!folders.isEmpty())
                folders.removeLast();
        } else if (is(QLatin1String("a"))) {
            if (++links > MostLinks)
                return Error{
                    ErrorCode::Limit,
                    QCoreApplication::translate("readers", "It holds more than %1 addresses. Split it.").arg(MostLinks),
                    {}};
            ContainedItem item;
            item.url = attribute(tag, Address);
            const bool isWeb = item.url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
                || item.url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
            if (!isWeb || known.contains(item.url))
                continue;
            known.insert(item.url);
            item.title = words();
            QStringList path = folders;
            path.removeAll(QString());
            path.append(item.title.isEmpty() ? item.url : item.title);
            item.name = path.join(QStringLiteral(" / "));
            item.takenUs = addedUs(attribute(tag, Added));
            items.append(item);
        }
    }
    if (isCut || !folders.isEmpty()) {
        ContainedItem problem;
        problem.name = input.fileName;
        problem.warning = QCoreApplication::translate(
            "readers", "The list ends in the middle. It may not have been saved or received whole.");
        items.append(problem);
    }
    return items;
}

} // namespace nutgraf::readers
