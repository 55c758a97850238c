// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "tests/support/casebuilder.h"

#include <QTemporaryDir>

#include <memory>

namespace nutgraf::tests {

/// A small case to read: two articles about one loss, with a suggested claim, suggested passages and a confirmed one.
class ReadingCase
{
    QTemporaryDir m_folder; // outlives what is in it

public:
    ReadingCase()
    {
        auto made = casework::Investigation::create(m_folder.filePath(QStringLiteral("reading.nutgraf")));
        if (!made)
            qFatal("no case: %s", qPrintable(made.error().detail));
        investigation = std::move(made).value();
        build = std::make_unique<CaseBuilder>(investigation->connection());
    }

    /// Documents first and second; claims loss (confirmed, one passage waits) and cost (suggested, two passages).
    void fill()
    {
        first =
            build->document(QStringLiteral("Chip maker loses $589 billion"), QStringLiteral("Harbour Ledger"),
                            QStringLiteral("2025-01-28"),
                            QStringLiteral("Chip maker loses $589 billion\n"
                                           "Nvidia lost $589 billion in market value on Monday, the most in history.\n"
                                           "The startup said training cost under $6 million. Rivals doubt the figure.\n"
                                           "“We are looking into it,” said Jane Doe of the regulator."));
        second = build->document(QStringLiteral("Shares recover"), QStringLiteral("Lantern Post"),
                                 QStringLiteral("2025-01-29"),
                                 QStringLiteral("Shares recover\n"
                                                "The chip maker had shed close to $600 billion a day earlier.\n"
                                                "Its rival trained a model for less than $6 million."));
        loss = build->put(storage::RecordKind::Claim,
                          {{QStringLiteral("statement"), QStringLiteral("Nvidia lost $589 billion in a day")},
                           {QStringLiteral("kind"), QStringLiteral("quantity")}});
        cost = build->put(storage::RecordKind::Claim,
                          {{QStringLiteral("statement"), QStringLiteral("Training cost under $6 million")},
                           {QStringLiteral("kind"), QStringLiteral("quantity")},
                           {QStringLiteral("state"), QStringLiteral("suggested")}});
        lossFirst = build->assertion(first, QStringLiteral("Nvidia lost $589 billion in market value on Monday"), loss,
                                     values(QStringLiteral("confirmed"), QStringLiteral("$589 billion"), first,
                                            QStringLiteral("589000000000"), QStringLiteral("exact")));
        costFirst = build->assertion(first, QStringLiteral("training cost under $6 million"), cost,
                                     values(QStringLiteral("suggested"), QStringLiteral("under $6 million"), first,
                                            QStringLiteral("6000000"), QStringLiteral("under")));
        doubtFirst = build->assertion(first, QStringLiteral("Rivals doubt the figure"), {},
                                      {{QStringLiteral("state"), QStringLiteral("suggested")}});
        lossSecond = build->assertion(second, QStringLiteral("The chip maker had shed close to $600 billion"), loss,
                                      values(QStringLiteral("suggested"), QStringLiteral("close to $600 billion"),
                                             second, QStringLiteral("600000000000"), QStringLiteral("about")));
        costSecond = build->assertion(second, QStringLiteral("trained a model for less than $6 million"), cost,
                                      values(QStringLiteral("suggested"), QStringLiteral("less than $6 million"),
                                             second, QStringLiteral("6000000"), QStringLiteral("under")));
        build->chain(costFirst, {build->source(QStringLiteral("DeepSeek"), QStringLiteral("organisation"))});
    }

    std::optional<storage::AssertionRow> assertion(const QUuid &uuid) const
    {
        return investigation->reader().assertion(uuid).valueOr(std::nullopt);
    }
    std::optional<storage::ClaimRow> claim(const QUuid &uuid) const
    {
        return investigation->reader().claim(uuid).valueOr(std::nullopt);
    }

    std::unique_ptr<casework::Investigation> investigation;
    std::unique_ptr<CaseBuilder> build;
    CaseBuilder::Document first;
    CaseBuilder::Document second;
    QUuid loss;
    QUuid cost;
    QUuid lossFirst; ///< confirmed
    QUuid costFirst;
    QUuid doubtFirst; ///< of no claim
    QUuid lossSecond;
    QUuid costSecond;

private:
    static QJsonObject values(const QString &state, const QString &words, const CaseBuilder::Document &document,
                              const QString &number, const QString &approximation)
    {
        return {{QStringLiteral("state"), state},
                {QStringLiteral("value_words"), words},
                {QStringLiteral("value_start"), document.text.indexOf(words)},
                {QStringLiteral("value_kind"), QStringLiteral("money")},
                {QStringLiteral("value_low"), number},
                {QStringLiteral("value_high"), number},
                {QStringLiteral("unit"), QStringLiteral("USD")},
                {QStringLiteral("approximation"), approximation}};
    }
};

} // namespace nutgraf::tests
