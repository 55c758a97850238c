// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/xmlreader.h"

#include "app/readers/encoding.h"
#include "app/readers/entitynames.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>

// Without it the header hides the limits on entity expansion.
#define XML_DTD
#include <expat.h>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

/// No namespace URI holds it: attribute values are normalised, and expat refuses one written as a character reference.
constexpr char Separator = '\n';
constexpr qsizetype HeadSize = 1024;

/// What one run holds while expat calls back.
struct Reading
{
    XML_Parser parser = nullptr;
    XmlHandler *handler = nullptr;
    const XmlLimits *limits = nullptr;
    QByteArray pending; // UTF-8
    int depth = 0;
    qint64 elements = 0;
    std::optional<Error> error;

    qsizetype line() const { return qsizetype(XML_GetCurrentLineNumber(parser)); }

    void stop(ErrorCode code, const QString &message)
    {
        if (error)
            return;
        error = Error{code, message, QStringLiteral("line %1").arg(line())};
        XML_StopParser(parser, XML_FALSE);
    }

    void flush()
    {
        if (pending.isEmpty())
            return;
        const QString characters = QString::fromUtf8(pending);
        pending.clear();
        if (!characters.isEmpty()) // a byte order mark alone
            handler->text(characters);
    }

    bool isOver()
    {
        if (handler->isDone())
            XML_StopParser(parser, XML_FALSE);
        return error.has_value() || handler->isDone();
    }
};

void splitName(const XML_Char *full, QString &space, QString &name)
{
    const QByteArrayView view(full);
    const qsizetype at = view.indexOf(Separator);
    space = at < 0 ? QString() : QString::fromUtf8(view.first(at));
    name = QString::fromUtf8(at < 0 ? view : view.sliced(at + 1));
}

void XMLCALL startElement(void *data, const XML_Char *name, const XML_Char **attributes)
{
    auto &reading = *static_cast<Reading *>(data);
    if (reading.isOver())
        return;
    reading.flush();
    if (reading.isOver())
        return;
    const XmlLimits &limits = *reading.limits;
    const QString tooMuch =
        Wording::tr("It is nested deeper, or holds more, than any such file needs. It is not read.");
    if (++reading.depth > limits.depth || ++reading.elements > limits.elements)
        return reading.stop(ErrorCode::Limit, tooMuch);
    XmlElement element;
    element.line = reading.line();
    splitName(name, element.space, element.name);
    for (int i = 0; attributes[i]; i += 2) {
        const QByteArrayView value(attributes[i + 1]);
        if (i / 2 >= limits.attributes || value.size() > limits.attributeLength)
            return reading.stop(ErrorCode::Limit, tooMuch);
        XmlAttribute attribute;
        splitName(attributes[i], attribute.space, attribute.name);
        attribute.value = QString::fromUtf8(value);
        element.attributes.append(attribute);
    }
    reading.handler->start(element);
    reading.isOver();
}

void XMLCALL endElement(void *data, const XML_Char *name)
{
    auto &reading = *static_cast<Reading *>(data);
    if (reading.isOver())
        return;
    reading.flush();
    if (reading.isOver())
        return;
    --reading.depth;
    QString space;
    QString local;
    splitName(name, space, local);
    reading.handler->end(space, local);
    reading.isOver();
}

void XMLCALL characterData(void *data, const XML_Char *characters, int length)
{
    auto &reading = *static_cast<Reading *>(data);
    if (!reading.error && !reading.handler->isDone())
        reading.pending.append(characters, length);
}

void XMLCALL skippedEntity(void *data, const XML_Char *name, int isParameter)
{
    auto &reading = *static_cast<Reading *>(data);
    if (isParameter || reading.error || reading.handler->isDone())
        return;
    const char32_t character = entityCharacter(QByteArrayView(name));
    if (character)
        reading.pending.append(QString::fromUcs4(&character, 1).toUtf8());
    else
        reading.pending.append('&').append(name).append(';');
}

void XMLCALL entityDeclaration(void *data, const XML_Char *, int, const XML_Char *, int, const XML_Char *,
                               const XML_Char *, const XML_Char *, const XML_Char *)
{
    static_cast<Reading *>(data)->stop(
        ErrorCode::Unsupported,
        Wording::tr("It declares entities of its own, which can hide other text or grow without end. It is not read."));
}

/// The encoding of the XML declaration, empty without one.
QString declaredCharset(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(HeadSize);
    if (!head.startsWith("<?xml"))
        return {};
    const qsizetype end = head.indexOf("?>");
    qsizetype at = head.indexOf("encoding");
    if (end < 0 || at < 0 || at > end)
        return {};
    at += 8;
    while (at < end && (head[at] == ' ' || head[at] == '=' || head[at] == '\t' || head[at] == '\n' || head[at] == '\r'))
        ++at;
    const char quote = head[at];
    const qsizetype close = quote == '"' || quote == '\'' ? head.indexOf(quote, at + 1) : -1;
    return close < 0 || close > end ? QString() : QString::fromLatin1(head.mid(at + 1, close - at - 1)).trimmed();
}

bool isWide(const QString &charset)
{
    const QString name = charset.toLower();
    return name.startsWith(QLatin1String("utf-16")) || name.startsWith(QLatin1String("utf16"))
        || name.startsWith(QLatin1String("utf-32")) || name.startsWith(QLatin1String("ucs-2"))
        || name.startsWith(QLatin1String("ucs-4")) || name.startsWith(QLatin1String("iso-10646"));
}

bool isUtf7(const QString &charset)
{
    const QString name = charset.trimmed().toLower();
    return name == QLatin1String("utf-7") || name == QLatin1String("utf7") || name == QLatin1String("unicode-1-1-utf-7")
        || name == QLatin1String("csutf7");
}

/// The bytes as UTF-8 without a mark, however they came.
Result<QByteArray> inUtf8(const QByteArray &bytes, const QString &given, XmlSummary &summary)
{
    QString charset = given.isEmpty() ? declaredCharset(bytes) : given;
    if (bytes.startsWith(QByteArrayView("<\0?\0", 4)) || bytes.startsWith(QByteArrayView("<\0", 2)))
        charset = QStringLiteral("UTF-16LE");
    else if (bytes.startsWith(QByteArrayView("\0<", 2)))
        charset = QStringLiteral("UTF-16BE");
    else if (isWide(charset))
        charset.clear(); // single bytes are no wide characters, whatever the declaration says
    if (isUtf7(charset) || isUtf7(declaredCharset(bytes)))
        return Error{
            ErrorCode::Unsupported,
            Wording::tr("It is written in UTF-7, which can hide markup from whoever checks it. It is not read."),
            {}};
    DecodedText decoded = decodePlain(bytes, charset);
    summary.charset = decoded.charset;
    summary.warnings = decoded.warnings;
    QByteArray text = decoded.text.toUtf8();
    qsizetype start = 0;
    while (start < text.size() && (text[start] == ' ' || (text[start] >= '\t' && text[start] <= '\r')))
        ++start;
    return start > 0 ? text.mid(start) : text;
}

QString malformed(XML_Error error, qsizetype line)
{
    if (error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN || error == XML_ERROR_UNCLOSED_CDATA_SECTION
        || error == XML_ERROR_PARTIAL_CHAR)
        return Wording::tr("It ends in the middle, in line %1. It may not have been saved or received whole.")
            .arg(line);
    return Wording::tr("It is no well-formed XML: there is a mistake in line %1.").arg(line);
}

} // namespace

QString XmlElement::value(QStringView local) const
{
    const auto found = std::find_if(attributes.cbegin(), attributes.cend(),
                                    [local](const XmlAttribute &attribute) { return attribute.name == local; });
    return found == attributes.cend() ? QString() : found->value;
}

QString XmlElement::value(QStringView inSpace, QStringView local) const
{
    const auto found = std::find_if(attributes.cbegin(), attributes.cend(), [&](const XmlAttribute &attribute) {
        return attribute.name == local && attribute.space == inSpace;
    });
    return found == attributes.cend() ? QString() : found->value;
}

Result<XmlSummary> readXml(const QByteArray &bytes, const QString &charset, XmlHandler &handler,
                           const XmlLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return Error{ErrorCode::Limit, Wording::tr("It is too large to be read."),
                     QStringLiteral("%1 bytes of XML").arg(bytes.size())};
    XmlSummary summary;
    NUTGRAF_TRY(const QByteArray text, inUtf8(bytes, charset, summary));
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS("UTF-8", Separator),
                                                                              &XML_ParserFree);
    if (!parser)
        return Error{ErrorCode::Internal, Wording::tr("It cannot be read: memory is short."), {}};
    Reading reading;
    reading.parser = parser.get();
    reading.handler = &handler;
    reading.limits = &limits;
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), startElement, endElement);
    XML_SetCharacterDataHandler(parser.get(), characterData);
    XML_SetEntityDeclHandler(parser.get(), entityDeclaration);
    XML_SetSkippedEntityHandler(parser.get(), skippedEntity);
    XML_SetParamEntityParsing(parser.get(), XML_PARAM_ENTITY_PARSING_NEVER);
    // Names like &nbsp; are then skipped, and told, instead of being a mistake.
    XML_UseForeignDTD(parser.get(), XML_TRUE);
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser.get(), 5.0F);
    XML_SetBillionLaughsAttackProtectionActivationThreshold(parser.get(), 1024 * 1024);
    const XML_Status status = XML_Parse(parser.get(), text.constData(), int(text.size()), XML_TRUE);
    if (reading.error)
        return *reading.error;
    if (status == XML_STATUS_OK || handler.isDone())
        return summary;
    reading.flush();
    const XML_Error code = XML_GetErrorCode(parser.get());
    if (code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH || code == XML_ERROR_NO_MEMORY)
        return Error{ErrorCode::Limit, Wording::tr("It is too large to be read."),
                     QString::fromLatin1(XML_ErrorString(code))};
    return Error{ErrorCode::InvalidInput, malformed(code, reading.line()),
                 QStringLiteral("line %1: %2").arg(reading.line()).arg(QLatin1String(XML_ErrorString(code)))};
}

QString xmlRootName(const QByteArray &bytes)
{
    QByteArray head = bytes.left(4 * HeadSize);
    if (head.contains('\0'))
        head.replace('\0', "");
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.remove(0, 2);
    else if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    qsizetype at = 0;
    for (;;) {
        while (at < head.size() && (head[at] == ' ' || (head[at] >= '\t' && head[at] <= '\r')))
            ++at;
        const QByteArrayView rest = QByteArrayView(head).sliced(at);
        const char *close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : nullptr;
        if (!close && rest.startsWith("<!DOCTYPE"))
            close = ">";
        if (!close)
            break;
        const qsizetype end = head.indexOf(close, at);
        if (end < 0)
            return {};
        at = end + qsizetype(qstrlen(close));
    }
    if (at >= head.size() || head[at] != '<')
        return {};
    qsizetype end = ++at;
    while (end < head.size() && !QByteArrayView(" \t\r\n/>").contains(head[end]))
        ++end;
    return QString::fromUtf8(head.mid(at, end - at));
}

} // namespace nutgraf::readers
