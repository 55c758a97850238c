// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/namelexicon.h"

#include "app/language/wordtables.h"
#include "app/text/lexicon.h"
#include "app/text/tokenizer.h"

#include <QHash>

#include <algorithm>

namespace nutgraf::language {

namespace {

struct Entry
{
    QStringList words;
    QString canonical;
    NameKind kind = NameKind::Organisation;
};

using Gazetteer = QHash<QString, QList<Entry>>;

QStringList wordsOf(const QString &name)
{
    QString folded = name;
    folded.replace(QChar(0x2019), u'\'');
    QList<text::Token> tokens;
    text::tokenize(folded, TextSpan::between(0, folded.size()), tokens);
    QStringList words;
    for (const text::Token &token : std::as_const(tokens))
        words.append(token.span.in(folded).toString());
    return words;
}

void read(Gazetteer &gazetteer, const QString &table, NameKind kind)
{
    for (const QStringList &row : text::lexicon(table)) {
        for (const QString &form : row) {
            const QStringList words = wordsOf(form);
            if (words.isEmpty())
                continue;
            QList<Entry> &entries = gazetteer[words.first()];
            const bool known =
                std::any_of(entries.cbegin(), entries.cend(), [&](const Entry &entry) { return entry.words == words; });
            if (!known)
                entries.append({words, row.first(), kind});
        }
    }
}

Gazetteer build()
{
    Gazetteer gazetteer;
    read(gazetteer, QStringLiteral("outlets"), NameKind::Outlet);
    read(gazetteer, QStringLiteral("organisations"), NameKind::Organisation);
    read(gazetteer, QStringLiteral("products"), NameKind::Product);
    read(gazetteer, QStringLiteral("places"), NameKind::Place);
    for (QList<Entry> &entries : gazetteer)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return a.words.size() > b.words.size(); });
    return gazetteer;
}

} // namespace

std::optional<KnownName> knownNameAt(const text::TextView &view, qsizetype token)
{
    static const Gazetteer gazetteer = build();
    const auto entries = gazetteer.constFind(view.word(token).toString());
    if (entries == gazetteer.constEnd())
        return std::nullopt;
    const qint32 sentence = view.tokens.at(token).sentence;
    for (const Entry &entry : *entries) {
        if (token + entry.words.size() > view.tokens.size())
            continue;
        bool fits = true;
        for (qsizetype i = 1; i < entry.words.size() && fits; ++i)
            fits = view.tokens.at(token + i).sentence == sentence && view.word(token + i) == entry.words.at(i);
        if (fits)
            return KnownName{entry.canonical, entry.kind, entry.words.size()};
    }
    return std::nullopt;
}

std::optional<NameKind> kindOfNameWord(const QString &word)
{
    static const QHash<QString, NameKind> kinds{{QStringLiteral("organisation"), NameKind::Organisation},
                                                {QStringLiteral("outlet"), NameKind::Outlet},
                                                {QStringLiteral("event"), NameKind::Event},
                                                {QStringLiteral("place"), NameKind::Place},
                                                {QStringLiteral("work"), NameKind::Work},
                                                {QStringLiteral("product"), NameKind::Product}};
    const auto found = wordTables().nameWords.constFind(word);
    if (found == wordTables().nameWords.constEnd())
        return std::nullopt;
    return kinds.value(*found, NameKind::Organisation);
}

QString plainSpelling(const QString &word)
{
    QString plain;
    for (const QChar letter : word.normalized(QString::NormalizationForm_D)) {
        if (letter.isMark())
            continue;
        if (letter == QChar(0x0141) || letter == QChar(0x0142))
            plain.append(u'l');
        else
            plain.append(letter.toLower());
    }
    return plain;
}

} // namespace nutgraf::language
