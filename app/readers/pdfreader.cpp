// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pdfreader.h"

#include "app/readers/encoding.h"
#include "app/readers/imagereader.h"
#include "app/readers/pdfmetadata.h"
#include "app/readers/pdfparagraphs.h"
#include "app/readers/plaintext.h"
#include "app/readers/transcript.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QImage>

#include <poppler-qt6.h>

#include <algorithm>
#include <ctime>
#include <malloc.h>
#include <memory>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr int LargestDrawing = 6000; // pixels of the longer side
constexpr int GoneBeforeGivingUp = 50; // pages in a row that cannot be found

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

/// Processor time of this thread, since other work on the machine takes nothing from a document, and memory of the
/// process, which a page of millions of words would fill.
class Budget
{
public:
    explicit Budget(qint64 milliseconds)
        : m_end(now() + milliseconds * 1'000'000)
        , m_memory(memoryInUse())
    { }

    /// Once spent it stays so.
    bool isSpent() const
    {
        constexpr int CallsBetweenLooks = 256;
        m_spent =
            m_spent || now() > m_end || (++m_calls % CallsBetweenLooks == 0 && memoryInUse() > m_memory + MostMemory);
        return m_spent;
    }

    static bool isSpentIn(const QVariant &budget)
    {
        return reinterpret_cast<const Budget *>(budget.value<quintptr>())->isSpent();
    }

private:
    static constexpr std::size_t MostMemory = std::size_t(256) * 1024 * 1024;

    static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    static std::size_t memoryInUse()
    {
        const struct mallinfo2 info = mallinfo2();
        return info.uordblks + info.hblkhd;
    }

    qint64 m_end;
    std::size_t m_memory;
    mutable int m_calls = 0;
    mutable bool m_spent = false;
};

/// What the engine complains about while a document is read on this thread.
class Complaints
{
public:
    Complaints()
    {
        static const bool Installed = [] {
            Poppler::setDebugErrorFunction([](const QString &message, const QVariant &) { note(message); }, {});
            return true;
        }();
        Q_UNUSED(Installed)
        rebuilt() = false;
    }

    /// The table that tells where the parts lie was wrong; they were searched for.
    bool tableWasRebuilt() const { return rebuilt(); }

private:
    static bool &rebuilt()
    {
        thread_local bool value = false;
        return value;
    }
    static void note(const QString &message)
    {
        if (message.contains(QLatin1String("xref"), Qt::CaseInsensitive)
            || message.contains(QLatin1String("trailer"), Qt::CaseInsensitive))
            rebuilt() = true;
    }
};

/// The line without characters that no text holds; a soft hyphen at its end stays, which is told apart from a hyphen
/// when lines are joined.
QString cleanLine(const QString &raw)
{
    static const QString Ligatures[] = {QStringLiteral("ff"),  QStringLiteral("fi"),  QStringLiteral("fl"),
                                        QStringLiteral("ffi"), QStringLiteral("ffl"), QStringLiteral("st"),
                                        QStringLiteral("st")};
    QString line;
    line.reserve(raw.size());
    for (const QChar c : raw) {
        if (c.unicode() >= 0xFB00 && c.unicode() <= 0xFB06)
            line += Ligatures[c.unicode() - 0xFB00];
        else
            line += c.unicode() < 0x20 || c == QChar(0x7F) ? QChar(u' ') : c;
    }
    const bool divided = QStringView(line).trimmed().endsWith(QChar(0xAD));
    line = inReadingOrder(squeezed(cleanText(line)));
    if (divided && !line.isEmpty())
        line += QChar(0xAD);
    return line;
}

QList<PdfLine> linesOf(const std::vector<std::unique_ptr<Poppler::TextBox>> &boxes)
{
    QList<PdfLine> lines;
    const Poppler::TextBox *expected = nullptr;
    for (const auto &box : boxes) {
        const QString word = box->text();
        const QRectF place = box->boundingBox();
        if (box.get() != expected || lines.isEmpty()) {
            lines.append({{}, place, 0, place.width()});
        }
        PdfLine &line = lines.last();
        line.text += word;
        if (box->hasSpaceAfter())
            line.text += u' ';
        line.box |= place;
        line.size = std::max(line.size, std::min(place.width(), place.height()) > 0 ? place.height() : 0);
        expected = box->nextWord();
    }
    for (PdfLine &line : lines)
        line.text = cleanLine(line.text);
    lines.removeIf([](const PdfLine &line) { return line.text.isEmpty(); });
    return lines;
}

/// Letters that a font does not name: private ones, or such as could not be decoded.
bool isMeaningless(const QList<PdfLine> &lines)
{
    qsizetype all = 0;
    qsizetype odd = 0;
    for (const PdfLine &line : lines) {
        for (const QChar c : line.text) {
            all += c.isSpace() ? 0 : 1;
            odd +=
                c.category() == QChar::Other_PrivateUse || c == QChar(0xFFFD) || c.category() == QChar::Other_Control;
        }
    }
    return all > 20 && odd * 3 > all;
}

bool isDrawable(const QSizeF &size, double longest)
{
    return size.width() > 0 && size.height() > 0 && size.width() <= longest && size.height() <= longest;
}

Result<std::unique_ptr<Poppler::Document>> open(const QByteArray &bytes)
{
    const qsizetype start = pdfStart(bytes);
    std::unique_ptr<Poppler::Document> document =
        Poppler::Document::loadFromData(start > 0 ? bytes.sliced(start) : bytes);
    if (!document && !withNewEnd(bytes).isEmpty())
        document = Poppler::Document::loadFromData(withNewEnd(bytes));
    if (!document)
        return Error{
            ErrorCode::InvalidInput,
            Wording::tr("The PDF file is damaged and cannot be opened. Get it again from where it comes from."),
            {}};
    if (document->isLocked())
        return Error{ErrorCode::InvalidInput,
                     Wording::tr("The PDF file is locked with a password. Open it with its password in a PDF viewer, "
                                 "save it without one and add it again."),
                     {}};
    return document;
}

/// Reads the pages of one document within its limits.
class PageReading
{
public:
    PageReading(Poppler::Document &document, const PdfLimits &limits, const Budget &budget)
        : m_document(document)
        , m_limits(limits)
        , m_budget(budget)
    { }

    void run()
    {
        const int count = m_document.numPages();
        const int end = std::clamp(count, 0, m_limits.pages);
        int gone = 0;
        for (int i = 0; i < end && gone < GoneBeforeGivingUp; ++i) {
            if (m_budget.isSpent() || m_characters > m_limits.characters)
                break;
            const std::unique_ptr<Poppler::Page> page = m_document.page(i);
            ++m_seen;
            if (!page) {
                ++gone;
                ++m_missing;
                continue;
            }
            gone = 0;
            if (!readPage(*page, i + 1))
                break;
        }
        m_left = count - m_seen;
    }

    QList<PdfPage> takePages() { return std::move(m_pages); }
    const QList<int> &emptyPages() const { return m_empty; }
    const QList<int> &meaninglessPages() const { return m_meaningless; }
    bool missesPages() const { return m_missing > 0; }
    bool foundPages() const { return m_seen > m_missing; }
    int seen() const { return m_seen; }

    QStringList warnings() const
    {
        QStringList found;
        if (m_left > 0 || m_cut)
            found.append(Wording::tr("Only %1 of %2 pages were read: the file takes too long or is too large.")
                             .arg(m_seen - (m_cut ? 1 : 0))
                             .arg(m_seen + std::max(0, m_left)));
        if (m_missing > 0)
            found.append(Wording::tr("%1 pages are damaged and could not be read.").arg(m_missing));
        if (m_oversized > 0)
            found.append(
                Wording::tr("%1 pages have a size that no PDF page may have and were left out.").arg(m_oversized));
        if (!m_meaningless.isEmpty())
            found.append(Wording::tr("The fonts of %1 pages do not say which letters they show: their text is not to "
                                     "be read. It can be recognised from the image of the page.")
                             .arg(m_meaningless.size()));
        return found;
    }

private:
    /// False when time ran out in it.
    bool readPage(const Poppler::Page &page, int number)
    {
        const QSizeF size = page.pageSizeF();
        if (!isDrawable(size, m_limits.longestSide)) {
            ++m_oversized;
            return true;
        }
        const QVariant closure = QVariant::fromValue(reinterpret_cast<quintptr>(&m_budget));
        QList<PdfLine> lines = linesOf(page.textList(Poppler::Page::Rotate0, Budget::isSpentIn, closure));
        if (m_budget.isSpent()) {
            m_cut = true;
            return false;
        }
        if (isMeaningless(lines)) {
            m_meaningless.append(number);
            return true;
        }
        for (const PdfLine &line : std::as_const(lines))
            m_characters += line.text.size();
        if (lines.isEmpty())
            m_empty.append(number);
        m_pages.append({number, size, lines});
        return true;
    }

    Poppler::Document &m_document;
    const PdfLimits &m_limits;
    const Budget &m_budget;
    QList<PdfPage> m_pages;
    QList<int> m_empty;
    QList<int> m_meaningless;
    qsizetype m_characters = 0;
    int m_seen = 0;
    int m_left = 0;
    int m_missing = 0;
    int m_oversized = 0;
    bool m_cut = false;
};

PdfMetadata metadataOf(const Poppler::Document &document)
{
    PdfMetadata metadata;
    const QString title = squeezed(cleanText(document.info(QStringLiteral("Title"))));
    if (isPlausibleTitle(title))
        metadata.title = title;
    metadata.authors = plausibleAuthors(cleanText(document.info(QStringLiteral("Author"))));
    metadata.created = pdfDate(document.info(QStringLiteral("CreationDate")));
    metadata.modified = pdfDate(document.info(QStringLiteral("ModDate")));
    readXmp(document.metadata().toUtf8(), metadata);
    if (!isPlausibleTitle(metadata.title))
        metadata.title.clear();
    return metadata;
}

/// The largest words of the first page, when they are larger than the text: paragraphs from the one at @p first on.
QString largestWords(const QList<PdfParagraph> &paragraphs, double body)
{
    constexpr qsizetype Longest = 220;
    double size = body * 1.15;
    qsizetype at = -1;
    for (qsizetype i = 0; i < paragraphs.size() && paragraphs[i].pages.first().page == 1; ++i) {
        const PdfParagraph &paragraph = paragraphs[i];
        if (paragraph.size > size && paragraph.text.size() <= Longest && isPlausibleTitle(paragraph.text)) {
            size = paragraph.size * 1.02;
            at = i;
        }
    }
    if (at < 0)
        return {};
    return paragraphs[at].text;
}

/// Takes the title's own paragraph and what stands above it (a letterhead, a date) apart, so that header lines are read
/// below it; then joins what is left as the text.
void assemble(QList<PdfParagraph> paragraphs, double body, ReadDocument &document)
{
    QList<TextBlock> blocks;
    blocks.reserve(paragraphs.size());
    for (PdfParagraph &paragraph : paragraphs) {
        const bool heading = !document.title.isEmpty()
            && paragraph.text.compare(document.title, Qt::CaseInsensitive) == 0 && blocks.size() < 6;
        if (heading)
            document.title = paragraph.text;
        blocks.append({paragraph.text, heading || (paragraph.size > body * 1.3 && paragraph.text.size() < 200), false});
    }
    readHeaderLines(blocks, document);
    // Header lines were taken off the front; pages are counted from the end, which stays.
    qsizetype length = -1;
    for (const PdfParagraph &paragraph : paragraphs)
        length += paragraph.text.size() + 1;
    const qsizetype taken = length - document.text.size();
    qsizetype start = 0;
    int last = 0;
    for (const PdfParagraph &paragraph : paragraphs) {
        for (const PageStart &page : paragraph.pages) {
            const qsizetype at = std::max<qsizetype>(0, start + page.start - taken);
            if (page.page <= last || at >= document.text.size())
                continue;
            last = page.page;
            if (!document.pages.isEmpty() && document.pages.last().start == at)
                document.pages.last().page = page.page;
            else
                document.pages.append({at, page.page});
        }
        start += paragraph.text.size() + 1;
    }
}

void fillFrom(const PdfMetadata &metadata, const PdfSigns &signs, ReadDocument &document)
{
    if (document.byline.isEmpty())
        addNames(document.byline, metadata.authors);
    if (document.publisher.isEmpty())
        document.publisher = metadata.publisher;
    if (document.published.isEmpty() && !metadata.created.isEmpty()) {
        document.published = metadata.created;
        document.publishedEvidence = QStringLiteral("pdf creation date");
    }
    if (document.modified.isEmpty() && metadata.modified > metadata.created)
        document.modified = metadata.modified;
    document.language = signs.language.isEmpty() ? metadata.language : signs.language;
}

QString attachmentWarning(const Poppler::Document &document)
{
    constexpr qsizetype Most = 10;
    if (!document.hasEmbeddedFiles())
        return {};
    QStringList names;
    const QList<Poppler::EmbeddedFile *> files = document.embeddedFiles();
    for (qsizetype i = 0; i < files.size() && i < Most; ++i)
        names.append(squeezed(cleanText(files[i]->name())).left(100));
    if (files.size() > Most)
        names.append(QStringLiteral("…"));
    return Wording::tr("Files are attached inside the PDF: %1. They are not part of the text.")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace

Result<ReadDocument> readPdf(const QByteArray &bytes, const PdfLimits &limits)
{
    const Budget budget(limits.milliseconds);
    const Complaints complaints;
    const PdfSigns signs = signsOf(bytes);
    NUTGRAF_TRY(const std::unique_ptr<Poppler::Document> pdf, open(bytes));
    PageReading reading(*pdf, limits, budget);
    reading.run();
    if (!reading.foundPages())
        return Error{ErrorCode::InvalidInput,
                     Wording::tr("None of the pages of the PDF file can be read: it is damaged or was cut off. Get it "
                                 "again from where it comes from."),
                     {}};
    QList<PdfPage> pages = reading.takePages();
    dropRunningLines(pages);
    const double body = bodySize(pages);
    QList<PdfParagraph> paragraphs = joinLines(pages);
    const PdfMetadata metadata = metadataOf(*pdf);

    ReadDocument document;
    document.contentType = QStringLiteral("application/pdf");
    document.title = metadata.title;
    if (document.title.isEmpty())
        document.title = largestWords(paragraphs, body);
    assemble(std::move(paragraphs), body, document);
    fillFrom(metadata, signs, document);
    readDialogue(document);
    if (document.kind == ReadKind::Article && reading.seen() >= 6)
        document.kind = ReadKind::Report;

    document.imagePages = reading.meaninglessPages();
    if (signs.images && !reading.emptyPages().isEmpty()) {
        document.imagePages += reading.emptyPages();
        std::sort(document.imagePages.begin(), document.imagePages.end());
        document.warnings.append(Wording::tr("%1 of %2 pages hold only images. Their words can be recognised.")
                                     .arg(reading.emptyPages().size())
                                     .arg(reading.seen()));
    } else if (document.text.isEmpty()) {
        document.warnings.append(Wording::tr("There are no words in the PDF file."));
    }
    document.warnings += reading.warnings();
    document.warnings += signWarnings(signs);
    const bool isMended = complaints.tableWasRebuilt() || !signs.tableFound;
    document.damaged = isMended || !signs.complete || reading.missesPages();
    if (isMended && signs.complete)
        document.warnings.append(Wording::tr("The PDF file is damaged: its parts were searched for, and some may be "
                                             "missing."));
    if (const QString attached = attachmentWarning(*pdf); !attached.isEmpty())
        document.warnings.append(attached);
    return document;
}

Result<QByteArray> drawPdfPage(const QByteArray &bytes, int number, int longest)
{
    const Complaints complaints;
    NUTGRAF_TRY(const std::unique_ptr<Poppler::Document> pdf, open(bytes));
    const std::unique_ptr<Poppler::Page> page = number > 0 ? pdf->page(number - 1) : nullptr;
    if (!page)
        return Error{ErrorCode::NotFound, Wording::tr("The PDF file has no page %1.").arg(number), {}};
    const QSizeF size = page->pageSizeF();
    if (!isDrawable(size, PdfLimits().longestSide))
        return Error{ErrorCode::Limit, Wording::tr("Page %1 has a size that no PDF page may have.").arg(number), {}};
    const double side = std::max(size.width(), size.height());
    // Small pages are not blown up: 400 dots an inch show every letter.
    const double resolution = std::min(400.0, 72.0 * std::clamp(longest, 16, LargestDrawing) / side);
    pdf->setRenderHint(Poppler::Document::TextAntialiasing, true);
    pdf->setRenderHint(Poppler::Document::Antialiasing, true);
    const QImage image = page->renderToImage(resolution, resolution);
    if (image.isNull() || (image.width() <= 1 && image.height() <= 1))
        return Error{ErrorCode::InvalidInput, Wording::tr("Page %1 cannot be drawn.").arg(number), {}};
    return greyPnm(image);
}

} // namespace nutgraf::readers
