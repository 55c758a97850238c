// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/pairingcode.h"

#include <QRandomGenerator>

#include <array>

namespace nutgraf::capture {

namespace {

const QString Letters = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ"); // without I, L, O, U
constexpr qsizetype TokenBytes = 16;
constexpr qsizetype CodeBytes = TokenBytes + 2;
constexpr int LetterBits = 5;
constexpr int CheckBits = 6;
constexpr int CodeLetters = (CodeBytes * 8 + CheckBits) / LetterBits;
constexpr int GroupLetters = 5;

unsigned checkOf(const QByteArray &bytes)
{
    unsigned sum = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        sum += unsigned(i + 1) * static_cast<unsigned char>(bytes.at(i));
    return sum % 61;
}

bool bitOf(const QByteArray &bytes, unsigned check, int index)
{
    if (index < CodeBytes * 8)
        return (static_cast<unsigned char>(bytes.at(index / 8)) >> (7 - index % 8)) & 1U;
    return (check >> (CheckBits - 1 - (index - CodeBytes * 8))) & 1U;
}

} // namespace

bool Pairing::isValid() const
{
    return token.size() == 2 * TokenBytes && QByteArray::fromHex(token).toHex() == token && port > 0;
}

QByteArray createPairingToken()
{
    std::array<quint32, TokenBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), TokenBytes).toHex();
}

QString pairingCode(const Pairing &pairing)
{
    if (!pairing.isValid())
        return {};
    QByteArray bytes = QByteArray::fromHex(pairing.token);
    bytes.append(char(pairing.port >> 8));
    bytes.append(char(pairing.port & 0xff));
    const unsigned check = checkOf(bytes);
    QString code;
    for (int letter = 0; letter < CodeLetters; ++letter) {
        int value = 0;
        for (int bit = 0; bit < LetterBits; ++bit)
            value = 2 * value + int(bitOf(bytes, check, letter * LetterBits + bit));
        if (letter > 0 && letter % GroupLetters == 0)
            code += u'-';
        code += Letters.at(value);
    }
    return code;
}

std::optional<Pairing> pairingOfCode(const QString &code)
{
    QByteArray bytes(CodeBytes, '\0');
    unsigned check = 0;
    int bits = 0;
    for (const QChar given : code) {
        if (given == u'-' || given.isSpace())
            continue;
        const qsizetype value = Letters.indexOf(given.toUpper());
        if (value < 0 || bits >= CodeLetters * LetterBits)
            return std::nullopt;
        for (int bit = LetterBits - 1; bit >= 0; --bit, ++bits) {
            const unsigned one = unsigned(value >> bit) & 1U;
            if (bits < CodeBytes * 8)
                bytes[bits / 8] = char(static_cast<unsigned char>(bytes.at(bits / 8)) | (one << (7 - bits % 8)));
            else
                check = 2 * check + one;
        }
    }
    if (bits != CodeLetters * LetterBits || check != checkOf(bytes))
        return std::nullopt;
    Pairing pairing;
    pairing.token = bytes.first(TokenBytes).toHex();
    pairing.port = quint16((static_cast<unsigned char>(bytes.at(TokenBytes)) << 8)
                           | static_cast<unsigned char>(bytes.at(TokenBytes + 1)));
    return pairing.isValid() ? std::optional(pairing) : std::nullopt;
}

} // namespace nutgraf::capture
