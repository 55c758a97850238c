// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/custody/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace nutgraf::storage {

namespace {

/// ECMA-262, Number::toString: the shortest digits that read back as the same double, with an exponent from 1e21 on and
/// below 1e-6.
QByteArray numberText(double value)
{
    if (!std::isfinite(value))
        return QByteArrayLiteral("null");
    if (value == 0)
        return QByteArrayLiteral("0");
    char buffer[64];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(value), std::chars_format::scientific);
    const QByteArray scientific(buffer, written.ptr - buffer);
    const qsizetype mark = scientific.indexOf('e');
    QByteArray digits = scientific.left(mark);
    digits.replace(".", "");
    const int count = int(digits.size());
    const int point = scientific.mid(mark + 1).toInt() + 1; // digits before the decimal point
    QByteArray text;
    if (count <= point && point <= 21) {
        text = digits + QByteArray(point - count, '0');
    } else if (0 < point && point <= 21) {
        text = digits.left(point) + '.' + digits.mid(point);
    } else if (-6 < point && point <= 0) {
        text = "0." + QByteArray(-point, '0') + digits;
    } else {
        const int exponent = point - 1;
        text = digits.left(1) + (count > 1 ? '.' + digits.mid(1) : QByteArray()) + 'e' + (exponent < 0 ? '-' : '+')
            + QByteArray::number(std::abs(exponent));
    }
    return value < 0 ? '-' + text : text;
}

void writeString(const QString &value, QByteArray &out)
{
    out += '"';
    for (const char byte : value.toUtf8()) {
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (quint8(byte) < 0x20)
                out += "\\u" + QByteArray::number(quint8(byte), 16).rightJustified(4, '0');
            else
                out += byte;
        }
    }
    out += '"';
}

void write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        out += numberText(value.toDouble());
        break;
    case QJsonValue::String:
        writeString(value.toString(), out);
        break;
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        out += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            write(array.at(i), out);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList names = object.keys();
        std::sort(names.begin(), names.end()); // by UTF-16 units
        out += '{';
        bool first = true;
        for (const QString &name : std::as_const(names)) {
            if (!first)
                out += ',';
            first = false;
            writeString(name, out);
            out += ':';
            write(object.value(name), out);
        }
        out += '}';
        break;
    }
    default:
        out += "null";
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

} // namespace nutgraf::storage
