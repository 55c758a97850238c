// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/mailtext.h"

#include "app/readers/words.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr int DeepestQuote = 20;
constexpr qsizetype WidestWrapped = 100;
constexpr qsizetype NarrowestWrapped = 50;

struct Line
{
    QString text;
    int depth = 0;
    bool flows = false; // into the next
};

Line parseLine(QString line, const MailTextForm &form)
{
    Line parsed;
    qsizetype at = 0;
    while (at < line.size() && parsed.depth < DeepestQuote) {
        if (line[at] == QLatin1Char('>'))
            ++parsed.depth;
        else if (line[at] != QLatin1Char(' ') || at + 1 >= line.size() || line[at + 1] != QLatin1Char('>'))
            break;
        ++at;
    }
    line = line.sliced(at);
    if ((parsed.depth > 0 || form.flowed) && line.startsWith(QLatin1Char(' ')))
        line = line.sliced(1); // put there to part marks from words
    parsed.flows = form.flowed && line.endsWith(QLatin1Char(' ')) && line != QLatin1String("-- ");
    if (parsed.flows && form.dropsBlank)
        line.chop(1);
    parsed.text = line;
    return parsed;
}

/// The width that a program broke lines at: that of the widest line, when lines are of a width that programs use.
qsizetype wrapWidth(const QList<Line> &lines)
{
    qsizetype widest = 0;
    for (const Line &line : lines) {
        const qsizetype size = line.text.size();
        // One long address does not make a text unbroken.
        if (size > WidestWrapped && line.text.trimmed().contains(QLatin1Char(' ')))
            return 0;
        if (size <= WidestWrapped)
            widest = std::max(widest, size);
    }
    return widest >= NarrowestWrapped ? widest : 0;
}

bool startsItem(const QString &text)
{
    return text.startsWith(QLatin1String("- ")) || text.startsWith(QLatin1String("* "))
        || text.startsWith(QStringLiteral("• ")) || text.startsWith(QLatin1String("--"));
}

} // namespace

QStringList mailParagraphs(const QString &text, const MailTextForm &form)
{
    QList<Line> lines;
    const QStringList all = text.split(QLatin1Char('\n'));
    for (const QString &line : all)
        lines.append(parseLine(line, form));
    const qsizetype width = form.flowed ? 0 : wrapWidth(lines);
    QStringList paragraphs;
    QString open;
    int depth = 0;
    const auto close = [&] {
        const QString paragraph = squeezed(open);
        if (!paragraph.isEmpty())
            paragraphs.append(QStringLiteral("> ").repeated(depth) + paragraph);
        open.clear();
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        const QString trimmed = line.text.trimmed();
        bool joins = false;
        if (i > 0 && line.depth == depth && !open.isEmpty() && !trimmed.isEmpty()) {
            // A line was broken where the next word had no room.
            const qsizetype word = trimmed.indexOf(QLatin1Char(' '));
            const qsizetype needed = lines[i - 1].text.size() + 1 + (word < 0 ? trimmed.size() : word);
            joins = lines[i - 1].flows || (width > 0 && needed > width && !startsItem(trimmed));
        }
        if (!joins)
            close();
        depth = line.depth;
        open += joins && !lines[i - 1].flows ? QLatin1Char(' ') + line.text : line.text;
    }
    close();
    return paragraphs;
}

} // namespace nutgraf::readers
