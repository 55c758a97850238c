// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/rtfreader.h"

#include "app/readers/encoding.h"
#include "app/readers/officetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype DeepestGroup = 1000;
constexpr qsizetype LongestWord = 32; // of a control word, as the format says

/// Where the characters of a group go.
enum class Target { Text, Nowhere, Title, Author, FontTable, Stylesheet, Instruction, Created, Revised, Company };

struct Group
{
    Target target = Target::Text;
    int font = -1;
    int unicodeSkip = 1; // characters after \uN that stand in for it
    bool hidden = false;
    bool deleted = false;
    bool isNote = false;
    bool inParagraph = false; // the note hangs on an open one
    bool isField = false;
};

struct Stamp
{
    int year = 0, month = 0, day = 0;
    QString edtf() const
    {
        if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
            return {};
        return QStringLiteral("%1-%2-%3")
            .arg(year, 4, 10, QLatin1Char('0'))
            .arg(month, 2, 10, QLatin1Char('0'))
            .arg(day, 2, 10, QLatin1Char('0'));
    }
};

/// The encoding of a font's \fcharset.
QString fontCharset(int number)
{
    static const QHash<int, int> CodePages{{77, 10000}, {128, 932},  {129, 949},  {134, 936},  {136, 950},
                                           {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256},
                                           {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}};
    const int page = CodePages.value(number, 0);
    return page == 10000 ? QStringLiteral("macintosh") : page ? QStringLiteral("windows-%1").arg(page) : QString();
}

QString codePage(int number)
{
    if (number == 65001)
        return QStringLiteral("UTF-8");
    if (number == 10000)
        return QStringLiteral("macintosh");
    if (number == 932)
        return QStringLiteral("windows-31j");
    if (number == 936)
        return QStringLiteral("gb18030");
    return number >= 1250 || number == 874 || number == 949 || number == 950 ? QStringLiteral("windows-%1").arg(number)
                                                                             : QStringLiteral("cp%1").arg(number);
}

class RtfReading
{
public:
    explicit RtfReading(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        m_groups.append(Group());
    }

    Result<ReadDocument> read();

private:
    Group &group() { return m_groups.last(); }
    void readControl();
    void readHex();
    void control(const QByteArray &word, bool hasNumber, int number);
    bool controlDestination(const QByteArray &word);
    bool controlText(const QByteArray &word, int number);
    void controlState(const QByteArray &word, bool hasNumber, int number);
    void controlDate(const QByteArray &word, int number);
    void openGroup();
    void closeGroup();
    void take(const QString &characters);
    void takeByte(char byte);
    void flushBytes();
    QString decoded(const QByteArray &raw, const QString &charset);
    void openParagraph();
    void endParagraph();
    void endCell();
    void endRow();
    void readInstruction();

    QByteArray m_bytes;
    qsizetype m_at = 0;
    QList<Group> m_groups;
    QByteArray m_raw; // bytes in the group's encoding that are not decoded yet
    QString m_charset = QStringLiteral("windows-1252");
    QHash<int, QString> m_fonts;
    QHash<QString, QString> m_tables; // the upper half of code pages, empty for those of several bytes a character
    int m_toSkip = 0;
    char16_t m_highSurrogate = 0;
    bool m_ignorable = false;
    bool m_paragraphOpen = false;
    bool m_inTable = false;
    bool m_tableOpen = false;
    bool m_heading = false;
    QString m_instruction;
    OfficeText m_text;
    OfficeFacts m_facts;
    Stamp m_created;
    Stamp m_revised;
};

void RtfReading::openGroup()
{
    flushBytes();
    m_toSkip = 0;
    Group inner = group();
    inner.isNote = false;
    inner.isField = false;
    m_groups.append(inner);
    m_ignorable = false;
}

void RtfReading::closeGroup()
{
    flushBytes();
    m_toSkip = 0;
    if (m_groups.size() < 2)
        return;
    const Group closed = m_groups.takeLast();
    if (closed.isNote) {
        m_text.closeNote();
        m_paragraphOpen = closed.inParagraph;
    }
    if (closed.target == Target::Instruction && group().target != Target::Instruction)
        readInstruction();
    if (closed.isField)
        m_text.closeLink();
}

void RtfReading::readInstruction()
{
    static const QRegularExpression Link(QStringLiteral("^\\s*HYPERLINK\\s+\"([^\"]+)\""));
    const auto match = Link.match(m_instruction);
    if (match.hasMatch())
        m_text.openLink(match.captured(1));
    m_instruction.clear();
}

void RtfReading::flushBytes()
{
    if (m_raw.isEmpty())
        return;
    const QByteArray raw = std::exchange(m_raw, {});
    const QString font = m_fonts.value(group().font);
    const QString charset = font.isEmpty() ? m_charset : font;
    const bool ascii = std::all_of(raw.cbegin(), raw.cend(), [](char byte) { return uchar(byte) < 0x80; });
    take(ascii ? QString::fromLatin1(raw) : decoded(raw, charset));
}

/// Most code pages have one byte for each character: a table spares a converter for each letter with an accent.
QString RtfReading::decoded(const QByteArray &raw, const QString &charset)
{
    auto table = m_tables.constFind(charset);
    if (table == m_tables.constEnd()) {
        QByteArray upper;
        for (int byte = 0x80; byte < 0x100; ++byte)
            upper.append(char(byte));
        const QString characters = decodePlain("x" + upper, charset).text.sliced(1);
        const bool isPlain = charset.startsWith(QLatin1String("windows-125")) && characters.size() == upper.size();
        table = m_tables.insert(charset, isPlain ? characters : QString());
    }
    if (table->isEmpty())
        return decodePlain(raw, charset).text;
    QString text = QString::fromLatin1(raw);
    for (QChar &character : text)
        if (character >= QChar(0x80))
            character = table->at(character.unicode() - 0x80);
    return text;
}

void RtfReading::takeByte(char byte)
{
    if (m_toSkip > 0)
        --m_toSkip;
    else
        m_raw.append(byte);
}

void RtfReading::openParagraph()
{
    if (m_paragraphOpen)
        return;
    if (m_inTable && !m_tableOpen) {
        m_text.openTable();
        m_text.openCell();
        m_tableOpen = true;
    }
    m_text.openParagraph();
    m_paragraphOpen = true;
}

void RtfReading::take(const QString &characters)
{
    const Group &now = group();
    switch (now.target) {
    case Target::Text:
        if (now.deleted) {
            m_facts.hasTrackedChanges = true;
        } else if (now.hidden) {
            m_facts.hasHiddenText = true;
        } else {
            openParagraph();
            m_text.write(characters);
        }
        break;
    case Target::Title:
        m_facts.title += characters;
        break;
    case Target::Author:
        m_facts.creator += characters;
        break;
    case Target::Instruction:
        m_instruction += characters;
        break;
    default:
        break;
    }
}

void RtfReading::endParagraph()
{
    flushBytes();
    if (group().target != Target::Text)
        return;
    if (m_paragraphOpen)
        m_text.closeParagraph(m_heading ? BlockRole::Heading : BlockRole::Body);
    m_paragraphOpen = false;
}

void RtfReading::endCell()
{
    endParagraph();
    if (!m_tableOpen) {
        m_text.openTable();
        m_text.openCell();
        m_tableOpen = true;
    }
    m_text.closeCell();
    m_text.openCell();
}

void RtfReading::endRow()
{
    endParagraph();
    if (!m_tableOpen)
        return;
    m_text.closeCell();
    m_text.closeTable();
    m_tableOpen = false;
}

bool RtfReading::controlDestination(const QByteArray &word)
{
    static const QHash<QByteArray, Target> Targets{
        {"fonttbl", Target::FontTable}, {"stylesheet", Target::Nowhere}, {"colortbl", Target::Nowhere},
        {"info", Target::Nowhere},      {"title", Target::Title},        {"author", Target::Author},
        {"creatim", Target::Created},   {"revtim", Target::Revised},     {"fldinst", Target::Instruction},
        {"pict", Target::Nowhere},      {"object", Target::Nowhere},     {"objdata", Target::Nowhere},
        {"header", Target::Nowhere},    {"headerl", Target::Nowhere},    {"headerr", Target::Nowhere},
        {"headerf", Target::Nowhere},   {"footer", Target::Nowhere},     {"footerl", Target::Nowhere},
        {"footerr", Target::Nowhere},   {"footerf", Target::Nowhere},    {"tc", Target::Nowhere},
        {"xe", Target::Nowhere},        {"bkmkstart", Target::Nowhere},  {"bkmkend", Target::Nowhere},
        {"listtext", Target::Nowhere},  {"pntext", Target::Nowhere},     {"nonshppict", Target::Nowhere},
        {"subject", Target::Nowhere},   {"keywords", Target::Nowhere},   {"comment", Target::Nowhere},
        {"doccomm", Target::Nowhere},   {"operator", Target::Nowhere},   {"company", Target::Nowhere},
        {"template", Target::Nowhere},  {"atnid", Target::Nowhere},      {"atnauthor", Target::Nowhere},
        {"printim", Target::Nowhere},   {"buptim", Target::Nowhere},     {"ftnsep", Target::Nowhere},
        {"ftnsepc", Target::Nowhere},   {"aftnsep", Target::Nowhere},    {"aftnsepc", Target::Nowhere},
        {"filetbl", Target::Nowhere},   {"revtbl", Target::Nowhere},     {"nextfile", Target::Nowhere}};
    if (word == "annotation") {
        m_facts.hasComments = true;
        group().target = Target::Nowhere;
        return true;
    }
    // These lie in what is otherwise skipped, and hold text all the same.
    static const QSet<QByteArray> Shown{"shptxt", "fldrslt", "upr", "ud", "shpinst", "shp"};
    const bool known = Targets.contains(word);
    if (!known && m_ignorable && !Shown.contains(word)) {
        group().target = Target::Nowhere;
        return true;
    }
    if (!known)
        return false;
    // Nothing inside of what is skipped is shown, but the document's own title and author, which lie in \info.
    const Target target = Targets.value(word);
    if (group().target != Target::FontTable || target != Target::Nowhere)
        group().target = target;
    return true;
}

bool RtfReading::controlText(const QByteArray &word, int number)
{
    static const QHash<QByteArray, char16_t> Characters{{"emdash", u'—'},  {"endash", u'–'},    {"lquote", u'‘'},
                                                        {"rquote", u'’'},  {"ldblquote", u'“'}, {"rdblquote", u'”'},
                                                        {"bullet", u'•'},  {"tab", u' '},       {"emspace", u' '},
                                                        {"enspace", u' '}, {"qmspace", u' '}};
    const auto character = Characters.constFind(word);
    if (character != Characters.constEnd()) {
        flushBytes();
        take(QString(QChar(*character)));
    } else if (word == "par" || word == "sect" || word == "page" || word == "column") {
        endParagraph();
    } else if (word == "line") {
        flushBytes();
        if (group().target == Target::Text && m_paragraphOpen)
            m_text.breakLine();
    } else if (word == "cell" || word == "nestcell") {
        if (group().target == Target::Text)
            endCell();
    } else if (word == "row" || word == "nestrow") {
        if (group().target == Target::Text)
            endRow();
    } else if (word == "u") {
        flushBytes();
        const auto unit = char16_t(number < 0 ? number + 65536 : number);
        m_toSkip = group().unicodeSkip;
        if (QChar::isHighSurrogate(unit)) {
            m_highSurrogate = unit;
        } else if (QChar::isLowSurrogate(unit)) {
            if (m_highSurrogate)
                take(QString(QChar(m_highSurrogate)) + QChar(unit));
            m_highSurrogate = 0;
        } else {
            take(QString(QChar(unit)));
        }
    } else {
        return false;
    }
    return true;
}

void RtfReading::controlDate(const QByteArray &word, int number)
{
    const Target target = group().target;
    if (target != Target::Created && target != Target::Revised)
        return;
    Stamp &stamp = target == Target::Created ? m_created : m_revised;
    if (word == "yr")
        stamp.year = number;
    else if (word == "mo")
        stamp.month = number;
    else if (word == "dy")
        stamp.day = number;
}

void RtfReading::controlState(const QByteArray &word, bool hasNumber, int number)
{
    const bool on = !hasNumber || number != 0;
    if (word == "uc")
        group().unicodeSkip = std::clamp(number, 0, 16);
    else if (word == "v")
        group().hidden = on;
    else if (word == "deleted")
        group().deleted = on;
    else if (word == "revised")
        m_facts.hasTrackedChanges = m_facts.hasTrackedChanges || on;
    else if (word == "plain")
        group().hidden = group().deleted = false;
    else if (word == "pard") {
        m_inTable = false;
        m_heading = false;
    } else if (word == "intbl")
        m_inTable = true;
    else if (word == "outlinelevel")
        m_heading = number >= 0 && number < 9;
    else if (word == "field")
        group().isField = true;
    else if (word == "footnote" && group().target == Target::Text) {
        group().isNote = true;
        group().inParagraph = m_paragraphOpen;
        m_text.openNote();
        m_text.openParagraph();
        m_paragraphOpen = true;
    } else if (word == "ansicpg" && number > 0)
        m_charset = codePage(number);
    else if (word == "mac")
        m_charset = QStringLiteral("macintosh");
    else if (word == "pc")
        m_charset = QStringLiteral("cp437");
    else if (word == "f")
        group().font = number;
    else if (word == "fcharset" && group().target == Target::FontTable && m_fonts.size() < 10'000)
        m_fonts.insert(group().font, fontCharset(number));
}

void RtfReading::control(const QByteArray &word, bool hasNumber, int number)
{
    if (m_toSkip > 0 && word != "u") {
        --m_toSkip; // a control word counts as one character there
        if (word != "par" && word != "cell" && word != "row")
            return;
        m_toSkip = 0;
    }
    if (word == "bin") {
        m_at = number > 0 ? std::min(m_bytes.size(), m_at + number) : m_at;
        return;
    }
    if (word == "footnote") {
        flushBytes();
        return controlState(word, hasNumber, number);
    }
    if (controlText(word, number))
        return;
    flushBytes();
    if (controlDestination(word))
        return;
    controlDate(word, number);
    controlState(word, hasNumber, number);
}

void RtfReading::readHex()
{
    bool valid = false;
    const int value = m_bytes.mid(m_at, 2).toInt(&valid, 16);
    m_at = std::min(m_bytes.size(), m_at + 2);
    if (valid)
        takeByte(char(value));
}

/// What follows a backslash at m_at - 1.
void RtfReading::readControl()
{
    if (m_at >= m_bytes.size())
        return;
    const char first = m_bytes[m_at];
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!isLetter(first)) {
        ++m_at;
        if (first == '\'')
            return readHex();
        if (first == '\\' || first == '{' || first == '}')
            return takeByte(first);
        flushBytes();
        if (first == '*')
            m_ignorable = true;
        else if (first == '~')
            take(QString(QChar(0xA0)));
        else if (first == '_')
            take(QStringLiteral("-"));
        else if (first == '\n' || first == '\r')
            endParagraph();
        return;
    }
    const qsizetype start = m_at;
    while (m_at < m_bytes.size() && isLetter(m_bytes[m_at]) && m_at - start < LongestWord)
        ++m_at;
    const QByteArray word = m_bytes.mid(start, m_at - start);
    const qsizetype numberStart = m_at;
    if (m_at < m_bytes.size() && m_bytes[m_at] == '-')
        ++m_at;
    while (m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9' && m_at - numberStart < 11)
        ++m_at;
    bool hasNumber = false;
    const int number = m_bytes.mid(numberStart, m_at - numberStart).toInt(&hasNumber);
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
        ++m_at;
    control(word, hasNumber, number);
    m_ignorable = false;
}

Result<ReadDocument> RtfReading::read()
{
    if (!m_bytes.startsWith("{\\rtf"))
        return Error{ErrorCode::InvalidInput, QCoreApplication::translate("readers", "It is no RTF document."), {}};
    while (m_at < m_bytes.size()) {
        const char byte = m_bytes[m_at++];
        if (byte == '{') {
            openGroup();
            if (m_groups.size() > DeepestGroup)
                return Error{
                    ErrorCode::Limit,
                    QCoreApplication::translate(
                        "readers", "It is nested deeper, or holds more, than any such file needs. It is not read."),
                    {}};
        } else if (byte == '}') {
            closeGroup();
            if (m_groups.size() == 1)
                break;
        } else if (byte == '\\') {
            readControl();
        } else if (byte != '\r' && byte != '\n' && byte != '\0') {
            takeByte(byte);
        }
    }
    const bool cut = m_groups.size() > 1;
    while (m_groups.size() > 1)
        closeGroup();
    endParagraph();
    if (m_tableOpen)
        endRow();
    m_facts.contentType = QStringLiteral("application/rtf");
    m_facts.created = m_created.edtf();
    m_facts.modified = m_revised.edtf();
    ReadDocument document = m_text.finish(m_facts);
    document.charset = m_charset;
    document.damaged = cut;
    if (cut)
        document.warnings.append(QCoreApplication::translate(
            "readers", "The document ends in the middle. It may not have been saved or received whole."));
    return document;
}

} // namespace

Result<ReadDocument> readRtf(const QByteArray &bytes)
{
    return RtfReading(bytes).read();
}

} // namespace nutgraf::readers
