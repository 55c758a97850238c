// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/wordbag.h"

#include "app/text/lexicon.h"

#include <QSet>

#include <libstemmer.h>

#include <memory>

namespace nutgraf::reasoning {

namespace {

QString stem(const QString &word)
{
    struct Closer
    {
        void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
    };
    // A stemmer holds a work buffer, so every thread needs its own.
    static thread_local const std::unique_ptr<sb_stemmer, Closer> stemmer(sb_stemmer_new("english", "UTF_8"));
    if (!stemmer)
        return word;
    const QByteArray bytes = word.toUtf8();
    const sb_symbol *stemmed =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size()));
    if (!stemmed)
        return word;
    return QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(stemmer.get()));
}

const QSet<QString> &functionWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const QStringList &row : text::lexicon(QStringLiteral("functionwords"))) {
            for (const QString &word : row.value(0).split(u' ', Qt::SkipEmptyParts))
                set.insert(word);
        }
        return set;
    }();
    return words;
}

bool isInner(QStringView text, qsizetype at)
{
    if (at == 0 || at + 1 >= text.size() || !text[at - 1].isLetterOrNumber() || !text[at + 1].isLetterOrNumber())
        return false;
    const QChar c = text[at];
    if (c == u'-' || c == u'\u2011')
        return true;
    return (c == u'.' || c == u',') && text[at - 1].isDigit() && text[at + 1].isDigit();
}

} // namespace

QStringList plainWords(QStringView text)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            word.append(c.toLower());
        else if (isInner(text, at))
            word.append(c == u'\u2011' ? QChar(u'-') : c);
        else if (c != u'.' || word.size() != 1) // "U.S." is "us"
            finish();
        else if (at + 2 >= text.size() || !text[at + 1].isLetter() || text[at + 2] != u'.')
            finish();
    }
    finish();
    return words;
}

QStringList stemmedWords(QStringView text)
{
    QStringList stems;
    for (const QString &word : plainWords(text)) {
        if (functionWords().contains(word))
            continue;
        stems.append(stem(word));
        const QStringList parts = word.split(u'-', Qt::SkipEmptyParts);
        if (parts.size() > 1) {
            for (const QString &part : parts)
                stems.append(stem(part));
        }
    }
    return stems;
}

QHash<QString, int> wordBag(QStringView text)
{
    QHash<QString, int> bag;
    for (const QString &word : stemmedWords(text))
        ++bag[word];
    return bag;
}

} // namespace nutgraf::reasoning
