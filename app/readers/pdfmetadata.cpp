// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pdfmetadata.h"

#include "app/readers/datetext.h"
#include "app/readers/filekind.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LargestPacket = 1024 * 1024;
constexpr qsizetype LongestTitle = 250;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

bool isSpace(char c)
{
    return c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimited(const QByteArray &bytes, qsizetype at)
{
    return at >= bytes.size() || isSpace(bytes[at]) || QByteArrayView("/<>[]()").contains(bytes[at]);
}

/// How often a name stands in the bytes, at most @p most.
int countName(const QByteArray &bytes, const char *name, int most)
{
    const QByteArrayView key(name);
    int count = 0;
    for (qsizetype at = bytes.indexOf(key); at >= 0 && count < most; at = bytes.indexOf(key, at + key.size()))
        count += isDelimited(bytes, at + key.size()) ? 1 : 0;
    return count;
}

/// "/Subtype /Image": a name after a name, blanks between.
bool hasPair(const QByteArray &bytes, const char *first, const char *second)
{
    const QByteArrayView key(first);
    const QByteArrayView value(second);
    for (qsizetype at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.size())) {
        qsizetype next = at + key.size();
        while (next < bytes.size() && isSpace(bytes[next]))
            ++next;
        if (QByteArrayView(bytes).sliced(next).startsWith(value) && isDelimited(bytes, next + value.size()))
            return true;
    }
    return false;
}

/// "startxref", a number, "%%EOF": the end of one state of the file.
int countRevisions(const QByteArray &bytes)
{
    static const QByteArrayView Key("startxref");
    constexpr int Most = 1000;
    int count = 0;
    for (qsizetype at = bytes.indexOf(Key); at >= 0 && count < Most; at = bytes.indexOf(Key, at + Key.size())) {
        qsizetype next = at + Key.size();
        while (next < bytes.size() && isSpace(bytes[next]))
            ++next;
        const qsizetype digits = next;
        while (next < bytes.size() && bytes[next] >= '0' && bytes[next] <= '9')
            ++next;
        const bool number = next > digits;
        while (next < bytes.size() && isSpace(bytes[next]))
            ++next;
        if (number && QByteArrayView(bytes).sliced(next).startsWith("%%EOF"))
            ++count;
    }
    // A file made for the web holds its table in two parts.
    const bool linearized = bytes.first(std::min<qsizetype>(bytes.size(), 2048)).contains("/Linearized");
    return std::max(1, count - (linearized ? 1 : 0));
}

bool isTableWhereSaid(const QByteArray &bytes)
{
    const qsizetype at = bytes.lastIndexOf("startxref");
    if (at < 0)
        return false;
    const qsizetype said = bytes.mid(at + 9, 30).simplified().split(' ').first().toLongLong();
    // Some programs count from the file's start, some from the PDF's.
    for (const qsizetype place : {said, said + std::max<qsizetype>(0, pdfStart(bytes))}) {
        if (place <= 0 || place >= bytes.size())
            continue;
        const QByteArray there = bytes.mid(place, 40).trimmed();
        if (there.startsWith("xref")
            || (!there.isEmpty() && there[0] >= '0' && there[0] <= '9' && there.contains(" obj")))
            return true;
    }
    return false;
}

QString languageOf(const QByteArray &bytes)
{
    const qsizetype at = bytes.indexOf("/Lang");
    if (at < 0)
        return {};
    static const QRegularExpression Language(
        QStringLiteral("^/Lang\\s*\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})\\)"));
    return Language.match(QString::fromLatin1(bytes.mid(at, 40))).captured(1);
}

QString otherKindOf(const QByteArray &bytes)
{
    const QByteArray tail = bytes.last(std::min<qsizetype>(bytes.size(), 66'000));
    const qsizetype directory = tail.lastIndexOf(QByteArray("PK\x05\x06", 4));
    if (directory >= 0 && tail.size() - directory >= 22 && bytes.contains(QByteArray("PK\x03\x04", 4)))
        return Wording::tr("a ZIP archive");
    const qsizetype start = pdfStart(bytes);
    if (start > 0 && !binaryKind(bytes.first(start)).isEmpty())
        return binaryKind(bytes.first(start));
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 2048)).toLower();
    if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<script"))
        return Wording::tr("a web page");
    return {};
}

struct XmpField
{
    QString space;
    QString name;
};

void takeXmp(const XmpField &field, const QString &value, PdfMetadata &metadata)
{
    const auto fill = [](QString &known, const QString &found) {
        if (known.isEmpty())
            known = found;
    };
    if (field.space == u"http://purl.org/dc/elements/1.1/") {
        if (field.name == u"title")
            fill(metadata.title, value);
        else if (field.name == u"creator" && metadata.authors.size() < 20)
            addNames(metadata.authors, plausibleAuthors(value));
        else if (field.name == u"publisher")
            fill(metadata.publisher, value);
        else if (field.name == u"language" && value.size() < 20 && value != u"x-unknown")
            fill(metadata.language, value);
    } else if (field.space == u"http://ns.adobe.com/xap/1.0/") {
        if (field.name == u"CreateDate")
            fill(metadata.created, parseDateValue(value).left(10));
        else if (field.name == u"ModifyDate")
            fill(metadata.modified, parseDateValue(value).left(10));
    }
}

} // namespace

void readXmp(const QByteArray &packet, PdfMetadata &metadata)
{
    constexpr int Deepest = 64;
    if (packet.size() > LargestPacket)
        return;
    QXmlStreamReader xml(packet);
    QList<XmpField> open;
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return; // no packet has one
        case QXmlStreamReader::StartElement:
            if (open.size() >= Deepest)
                return;
            open.append({xml.namespaceUri().toString(), xml.name().toString()});
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                takeXmp({attribute.namespaceUri().toString(), attribute.name().toString()}, squeezed(attribute.value()),
                        metadata);
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            const QString value = squeezed(text);
            text.clear();
            // "dc:title/rdf:Alt/rdf:li" or the value itself.
            const qsizetype up = xml.name() == u"li" ? 3 : 1;
            if (!value.isEmpty() && open.size() >= up)
                takeXmp(open[open.size() - up], value, metadata);
            if (!open.isEmpty())
                open.removeLast();
            break;
        }
        default:
            break;
        }
    }
}

QString pdfDate(const QString &value)
{
    static const QRegularExpression Date(QStringLiteral("^(?:D:)?(\\d{4})(\\d{2})(\\d{2})"));
    const auto match = Date.match(value.trimmed());
    if (!match.hasMatch())
        return {};
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() && date.year() >= 1985 && date.year() < 2200 ? date.toString(Qt::ISODate) : QString();
}

bool isPlausibleTitle(const QString &title)
{
    static const QRegularExpression Never(
        QStringLiteral(
            "^(?:untitled|ohne titel|sans titre|no title|document|title|slide|powerpoint presentation|microsoft|presentation"
            "|template|layout|scan|image|print|draft|book|folder|report|letter|new document)?\\s*[\\d _.-]*$"
            "|^microsoft (?:word|powerpoint|excel|office)\\b|^(?:file|https?)://|^\\W*$"
            "|\\.(?:docx?|pdf|indd|qxd|qxp|rtf|odt|tex|dvi|pptx?|xlsx?|txt|html?|ai|ps|pages|wpd|pm\\d|cdr|eps)$"
            "|^[\\w-]*\\d{4,}[\\w-]*$|^[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = squeezed(title);
    const auto letters = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    return text.size() <= LongestTitle && letters >= 4 && letters * 2 >= text.size() && !Never.match(text).hasMatch()
        && !text.contains(QChar(0xFFFD));
}

QStringList plausibleAuthors(const QString &author)
{
    static const QRegularExpression Never(
        QStringLiteral(
            "\\\\|@|\\b(?:admin(?:istrator)?|user|owner|default|unknown|microsoft|adobe|acrobat|windows|scanner"
            "|xerox|canon|ricoh|konica|hewlett|workcentre|office|latex|quark)\\b|\\d"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = squeezed(author);
    if (text.size() > 300 || Never.match(text).hasMatch() || !text.contains(u' '))
        return {};
    QStringList names;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts))
        addNames(names, splitByline(part));
    return names;
}

PdfSigns signsOf(const QByteArray &bytes)
{
    PdfSigns signs;
    signs.revisions = countRevisions(bytes);
    signs.signatures = countName(bytes, "/ByteRange", 1000);
    signs.images = hasPair(bytes, "/Subtype", "/Image");
    signs.actions = countName(bytes, "/JavaScript", 1) > 0 || countName(bytes, "/Launch", 1) > 0;
    signs.tableFound = isTableWhereSaid(bytes);
    signs.complete = bytes.last(std::min<qsizetype>(bytes.size(), 2048)).contains("%%EOF");
    signs.language = languageOf(bytes);
    signs.otherKind = otherKindOf(bytes);
    return signs;
}

QStringList signWarnings(const PdfSigns &signs)
{
    QStringList warnings;
    if (!signs.complete)
        warnings.append(Wording::tr("The end of the file is missing: what stood there is not in the text."));
    if (signs.revisions > 1)
        warnings.append(Wording::tr("The file was changed after it was first written: %1 earlier states of it are "
                                    "still inside. The text is that of the last one.")
                            .arg(signs.revisions - 1));
    if (signs.signatures > 0)
        warnings.append(
            Wording::tr("The file holds %1 digital signatures. They were not checked.").arg(signs.signatures));
    if (signs.actions)
        warnings.append(Wording::tr("The file holds scripts or orders to start programs. They were not run."));
    if (!signs.otherKind.isEmpty())
        warnings.append(
            Wording::tr("The same bytes are %1 too: another program may show something else.").arg(signs.otherKind));
    return warnings;
}

QByteArray withNewEnd(const QByteArray &bytes)
{
    static const QByteArrayView Key("/Catalog");
    static const QRegularExpression Object(QStringLiteral("(\\d{1,9}) (\\d{1,5}) obj(?!.* obj)"),
                                           QRegularExpression::DotMatchesEverythingOption);
    for (qsizetype at = bytes.lastIndexOf(Key); at > 0; at = bytes.lastIndexOf(Key, at - 1)) {
        const qsizetype from = std::max<qsizetype>(0, at - 400);
        const auto match = Object.match(QString::fromLatin1(bytes.sliced(from, at - from)));
        if (match.hasMatch())
            return bytes + "\nendobj\ntrailer\n<< /Root " + match.captured(1).toLatin1() + ' '
                + match.captured(2).toLatin1() + " R >>\nstartxref\n0\n%%EOF\n";
    }
    return {};
}

qsizetype pdfStart(const QByteArray &bytes)
{
    return QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1029)).indexOf("%PDF-");
}

} // namespace nutgraf::readers
