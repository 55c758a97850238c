// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/ocrtext.h"

#include "app/readers/encoding.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <tuple>

namespace nutgraf::readers {

namespace {

constexpr double Doubtful = 50; // percent
constexpr double Noise = 15; // percent, below which a sign without letters is a stain
constexpr int WordLevel = 5;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

bool hasLetters(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

void addLine(QString &paragraph, const QString &line)
{
    const bool divided = paragraph.size() > 1 && QStringView(u"-\u2010").contains(paragraph.back())
        && paragraph[paragraph.size() - 2].isLetter() && !line.isEmpty() && line[0].isLower();
    if (divided)
        paragraph.chop(1);
    else if (!paragraph.isEmpty())
        paragraph += u' ';
    paragraph += line;
}

/// Page after page: what the file stores and what was recognised.
QMap<int, QStringList> storedPages(const ReadDocument &document)
{
    QMap<int, QStringList> stored;
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        const qsizetype start = document.pages[i].start;
        const qsizetype end = i + 1 < document.pages.size() ? document.pages[i + 1].start : document.text.size();
        stored[document.pages[i].page] = {document.text.sliced(start, end - start)};
    }
    if (document.pages.isEmpty() && !document.text.isEmpty())
        stored[0] = {document.text};
    return stored;
}

} // namespace

RecognisedPage parseRecognised(const QByteArray &tsv, int page)
{
    RecognisedPage found;
    found.page = page;
    std::tuple<int, int> paragraph{-1, -1};
    int lineNumber = -1;
    QString line;
    const auto endLine = [&] {
        const QString clean = squeezed(cleanText(line));
        line.clear();
        if (!clean.isEmpty() && !found.paragraphs.isEmpty())
            addLine(found.paragraphs.last(), clean);
    };
    for (const QByteArray &row : tsv.split('\n')) {
        const QList<QByteArray> cells = row.split('\t');
        if (cells.size() < 12 || cells[0].toInt() != WordLevel)
            continue;
        const QString word = squeezed(QString::fromUtf8(cells[11]));
        bool number = false;
        const double confidence = cells[10].toDouble(&number);
        if (word.isEmpty() || !number || confidence < 0 || (confidence < Noise && !hasLetters(word)))
            continue;
        const std::tuple<int, int> place{cells[2].toInt(), cells[3].toInt()};
        if (place != paragraph || lineNumber != cells[4].toInt()) {
            endLine();
            lineNumber = cells[4].toInt();
        }
        if (place != paragraph) {
            found.paragraphs.append(QString());
            paragraph = place;
        }
        line += word + u' ';
        ++found.words;
        found.confidence += std::min(confidence, 100.0);
        found.doubtful += confidence < Doubtful ? 1 : 0;
    }
    endLine();
    found.paragraphs.removeAll(QString());
    return found;
}

ReadDocument withRecognised(const ReadDocument &document, const QList<RecognisedPage> &pages)
{
    ReadDocument merged = document;
    QMap<int, QStringList> all = storedPages(document);
    int words = 0;
    int doubtful = 0;
    double confidence = 0;
    for (const RecognisedPage &page : pages) {
        merged.imagePages.removeAll(page.page);
        if (page.paragraphs.isEmpty())
            continue;
        all[page.page] += page.paragraphs;
        words += page.words;
        doubtful += page.doubtful;
        confidence += page.confidence;
    }
    if (words == 0) {
        merged.warnings.append(Wording::tr("No words were recognised in the images."));
        return merged;
    }
    merged.text.clear();
    merged.pages.clear();
    bool open = false; // the page before ends within a paragraph of the file
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        QString part = it.value().join(u'\n');
        const bool broken = part.endsWith(u'\n');
        if (broken)
            part.chop(1);
        if (!merged.text.isEmpty()) {
            const bool goesOn = open && !document.imagePages.contains(it.key());
            if (!goesOn)
                merged.text += u'\n';
        }
        merged.pages.append({merged.text.size(), std::max(1, it.key())});
        merged.text += part;
        open = !broken && !document.imagePages.contains(it.key());
    }
    merged.ocrConfidence = int(confidence / words + 0.5);
    if (merged.contentType.startsWith(QLatin1String("image/")))
        merged.warnings.clear();
    merged.warnings.append(Wording::tr("The words of %1 pages were recognised in their images, with a confidence of %2 "
                                       "%. Compare them with the original before you quote them.")
                               .arg(pages.size())
                               .arg(merged.ocrConfidence));
    if (doubtful > 0)
        merged.warnings.append(
            Wording::tr("%1 of %2 recognised words are doubtful (below 50 %).").arg(doubtful).arg(words));
    return merged;
}

} // namespace nutgraf::readers
