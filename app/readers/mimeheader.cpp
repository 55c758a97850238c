// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// By hand and not by Poco::Net, whose header reader throws at 100 fields or at 8 kB of one: relays of mail write more.
#include "app/readers/mimeheader.h"

#include "app/readers/encoding.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace nutgraf::readers {

namespace {

constexpr qsizetype MostFields = 1000;
constexpr qsizetype LongestField = 64 * 1024;
constexpr int MostPieces = 100;

QString decodeBytes(const QByteArray &bytes, const QString &charset)
{
    if (charset.isEmpty())
        return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : decodePlain(bytes, QStringLiteral("windows-1252")).text;
    return decodePlain(bytes, charset).text;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Undoes escapes of a byte as two hexadecimal digits behind @p mark.
QByteArray unescape(QByteArrayView bytes, char mark, bool underscoreIsSpace)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const int high = bytes[i] == mark && i + 2 < bytes.size() ? hexDigit(bytes[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(bytes[i + 2]) : -1;
        if (low >= 0) {
            plain.append(char(high * 16 + low));
            i += 2;
        } else {
            plain.append(underscoreIsSpace && bytes[i] == '_' ? ' ' : bytes[i]);
        }
    }
    return plain;
}

/// A parameter as written: RFC 2231 lets its value come in numbered pieces, each with escapes or without.
struct Piece
{
    QByteArray value;
    bool escaped = false;
};

QString joinPieces(const std::map<int, Piece> &pieces)
{
    QString charset;
    QByteArray bytes;
    for (const auto &[number, piece] : pieces) {
        QByteArray value = piece.value;
        if (piece.escaped && number == 0) {
            const qsizetype first = value.indexOf('\'');
            const qsizetype second = first < 0 ? -1 : value.indexOf('\'', first + 1);
            if (second >= 0) {
                charset = QString::fromLatin1(value.first(first));
                value = value.sliced(second + 1);
            }
        }
        bytes += piece.escaped ? unescape(value, '%', false) : value;
    }
    // Many programs write encoded words here too, against the rules.
    return charset.isEmpty() ? decodeHeader(bytes) : decodeBytes(bytes, charset);
}

/// Reads the value at @p at: quoted or up to a semicolon.
QByteArray takeValue(const QByteArray &text, qsizetype &at)
{
    QByteArray value;
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] == '\\' && at + 1 < text.size())
                ++at;
            value.append(text[at]);
        }
        at = std::max(at, text.indexOf(';', at));
        return value;
    }
    const qsizetype end = text.indexOf(';', at);
    value = text.mid(at, end < 0 ? -1 : end - at).trimmed();
    at = end < 0 ? text.size() : end;
    return value;
}

} // namespace

HeaderFields HeaderFields::parse(QByteArrayView bytes, qsizetype *bodyStart)
{
    HeaderFields header;
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        QByteArrayView line = bytes.sliced(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = std::min(bytes.size(), end + 1);
        if (line.isEmpty())
            break;
        if (line.front() == ' ' || line.front() == '\t') {
            if (!header.m_fields.isEmpty() && header.m_fields.last().value.size() + line.size() < LongestField)
                header.m_fields.last().value += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && header.m_fields.size() < MostFields)
            header.m_fields.append({line.first(colon).trimmed().toByteArray().toLower(),
                                    line.sliced(colon + 1)
                                        .first(std::min(LongestField, line.size() - colon - 1))
                                        .trimmed()
                                        .toByteArray()});
    }
    if (bodyStart)
        *bodyStart = at;
    return header;
}

bool HeaderFields::has(QByteArrayView name) const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(),
                       [name](const HeaderField &field) { return field.name == name; });
}

QByteArray HeaderFields::raw(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [name](const HeaderField &field) { return field.name == name; });
    return found == m_fields.cend() ? QByteArray() : found->value;
}

QString HeaderFields::text(QByteArrayView name) const
{
    return decodeHeader(raw(name));
}

HeaderValue HeaderFields::value(QByteArrayView name) const
{
    return parseHeaderValue(raw(name));
}

QString decodeHeader(const QByteArray &value)
{
    static const QRegularExpression Word(QStringLiteral("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?\\s]*)\\?="));
    const QString ascii = QString::fromLatin1(value);
    QString decoded;
    QByteArray pending; // neighbouring words may share a character
    QString charset;
    qsizetype last = 0;
    const auto flush = [&] {
        decoded += pending.isEmpty() ? QString() : decodeBytes(pending, charset);
        pending.clear();
    };
    auto words = Word.globalMatch(ascii);
    while (words.hasNext()) {
        const auto word = words.next();
        const QByteArray between = value.mid(last, word.capturedStart() - last);
        const bool neighbours = last > 0 && between.trimmed().isEmpty();
        if (!neighbours || word.captured(1).compare(charset, Qt::CaseInsensitive) != 0)
            flush();
        if (!neighbours)
            decoded += decodeBytes(between, {});
        charset = word.captured(1);
        const QByteArray payload = word.captured(3).toLatin1();
        pending += word.captured(2).toLower() == QLatin1String("b") ? QByteArray::fromBase64(payload)
                                                                    : unescape(payload, '=', true);
        last = word.capturedEnd();
    }
    flush();
    decoded += decodeBytes(value.mid(last), {});
    return decoded.simplified();
}

HeaderValue parseHeaderValue(const QByteArray &value)
{
    HeaderValue parsed;
    qsizetype at = value.indexOf(';');
    parsed.value = QString::fromLatin1(at < 0 ? value : value.first(at)).trimmed().toLower();
    std::map<QString, std::map<int, Piece>> parameters;
    while (at >= 0 && at < value.size()) {
        ++at;
        const qsizetype equals = value.indexOf('=', at);
        const qsizetype semicolon = value.indexOf(';', at);
        if (equals < 0)
            break;
        if (semicolon >= 0 && semicolon < equals) {
            at = semicolon;
            continue;
        }
        QString name = QString::fromLatin1(value.mid(at, equals - at)).trimmed().toLower();
        at = equals + 1;
        while (at < value.size() && (value[at] == ' ' || value[at] == '\t'))
            ++at;
        Piece piece{takeValue(value, at), name.endsWith(QLatin1Char('*'))};
        if (piece.escaped)
            name.chop(1);
        const qsizetype star = name.indexOf(QLatin1Char('*'));
        const int number = star < 0 ? 0 : name.mid(star + 1).toInt();
        if (star >= 0)
            name.truncate(star);
        if (number >= 0 && number < MostPieces && parameters.size() < size_t(MostPieces))
            parameters[name].try_emplace(number, piece);
    }
    for (const auto &[name, pieces] : parameters)
        parsed.parameters.insert(name, joinPieces(pieces));
    return parsed;
}

QString mailboxName(const QByteArray &value)
{
    const QString text = decodeHeader(value);
    static const QRegularExpression Named(
        QStringLiteral("^\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^<\"]*?))\\s*<([^>]*)>"));
    const auto match = Named.match(text);
    if (!match.hasMatch())
        return text.section(QLatin1Char(','), 0, 0).section(QLatin1Char('('), 0, 0).trimmed();
    QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    name.remove(QLatin1Char('\\'));
    name = name.simplified();
    static const QRegularExpression Turned(QStringLiteral("^(\\p{Lu}[\\p{L}'’-]+),\\s+(\\p{Lu}[\\p{L}'’. -]+)$"));
    const auto turned = Turned.match(name);
    if (turned.hasMatch())
        name = turned.captured(2) + QLatin1Char(' ') + turned.captured(1);
    return name.isEmpty() ? match.captured(3).trimmed() : name;
}

QByteArray decodeQuotedPrintable(QByteArrayView bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype start = 0; start < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', start);
        const bool hasEnd = end >= 0;
        if (!hasEnd)
            end = bytes.size();
        QByteArrayView line = bytes.sliced(start, end - start);
        start = end + 1;
        // Blanks at the end of a line were added on the way.
        while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
            line.chop(1);
        const bool soft = line.endsWith('=');
        if (soft)
            line.chop(1);
        plain += unescape(line, '=', false);
        if (!soft && hasEnd)
            plain += "\r\n";
    }
    return plain;
}

} // namespace nutgraf::readers
