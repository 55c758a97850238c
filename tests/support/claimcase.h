// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "tests/support/casebuilder.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace nutgraf::tests {

/// A small case with a claim that is stated with care, passed on, hedged, and once with a slip of scale; and a rank.
struct ClaimCase
{
    QTemporaryDir folder;
    std::unique_ptr<casework::Investigation> investigation;
    QUuid loss; ///< the claim about market value
    QUuid rank;
    QUuid suggestion; ///< a claim that nobody decided on
    QUuid ledger, courier, kestrel, lantern, slip; ///< assertions of the loss
    QUuid slipRelation;
    QUuid evidence;
    QUuid unnamed; ///< the source
    QUuid ledgerSource;
    CaseBuilder::Document slipDocument;
    QString slipWords = QStringLiteral("Nvidia lost $600 million of its market value on Monday");

    ClaimCase()
    {
        auto made = casework::Investigation::create(folder.filePath(QStringLiteral("case.nutgraf")));
        if (!made)
            qFatal("no investigation: %s", qPrintable(made.error().detail));
        investigation = std::move(made).value();
        CaseBuilder builder(investigation->connection());
        makeLoss(builder);
        makeRank(builder);
        makeSuggestion(builder);
    }

    static QJsonObject money(const char *words, const QString &low, int digits, const char *approximation = "exact")
    {
        return {{QStringLiteral("value_words"), QString::fromUtf8(words)},
                {QStringLiteral("value_kind"), QStringLiteral("money")},
                {QStringLiteral("value_low"), low},
                {QStringLiteral("value_high"), low},
                {QStringLiteral("value_digits"), digits},
                {QStringLiteral("unit"), QStringLiteral("USD")},
                {QStringLiteral("subject"), QStringLiteral("Nvidia")},
                {QStringLiteral("measure"), QStringLiteral("market value loss")},
                {QStringLiteral("as_of"), QStringLiteral("2025-01-27")},
                {QStringLiteral("approximation"), QString::fromLatin1(approximation)}};
    }

    void makeLoss(CaseBuilder &builder)
    {
        using storage::RecordKind;
        loss = builder.put(RecordKind::Claim,
                           {{QStringLiteral("statement"),
                             QStringLiteral("Nvidia lost about $589 billion of market value on January 27, 2025")},
                            {QStringLiteral("kind"), QStringLiteral("quantity")},
                            {QStringLiteral("subject"), QStringLiteral("Nvidia")},
                            {QStringLiteral("measure"), QStringLiteral("market value loss")},
                            {QStringLiteral("unit"), QStringLiteral("USD")},
                            {QStringLiteral("as_of"), QStringLiteral("2025-01-27")}});
        const QString careful =
            QStringLiteral("the chipmaker shed $589 billion, the largest one-day loss of any company");
        const auto first = builder.document(QStringLiteral("Nvidia loses about $589 billion in a day"),
                                            QStringLiteral("Harbour Ledger"), QStringLiteral("2025-01-27"),
                                            QStringLiteral("On Monday %1.").arg(careful));
        ledger = builder.assertion(first, careful, loss, money("$589 billion", QStringLiteral("589000000000"), 3));
        ledgerSource = builder.source(QStringLiteral("LSEG"), QStringLiteral("organisation"));
        builder.chain(ledger, {ledgerSource});

        const auto second = builder.document(QStringLiteral("AI shock wipes $589 billion off Nvidia"),
                                             QStringLiteral("Northgate Courier"), QStringLiteral("2025-01-28"),
                                             QStringLiteral("On Monday %1, data show.").arg(careful));
        courier = builder.assertion(second, careful, loss, money("$589 billion", QStringLiteral("589000000000"), 3));
        builder.chain(courier, {builder.source(QStringLiteral("Harbour Ledger")), ledgerSource});

        const QString close = QStringLiteral("Nvidia erased close to $600 billion by the bell");
        const auto third = builder.document(QStringLiteral("Inside Nvidia's worst day"),
                                            QStringLiteral("Kestrel Markets Daily"), QStringLiteral("2025-01-27"),
                                            close + QStringLiteral(", people familiar with trading said."));
        QJsonObject hedged = money("close to $600 billion", QStringLiteral("600000000000"), 1, "about");
        hedged.insert(QStringLiteral("state"), QStringLiteral("suggested"));
        hedged.insert(QStringLiteral("modality"), QStringLiteral("reported"));
        kestrel = builder.assertion(third, close, loss, hedged);
        unnamed = builder.put(RecordKind::Source,
                              {{QStringLiteral("name"), QStringLiteral("people familiar with trading")},
                               {QStringLiteral("kind"), QStringLiteral("unnamed")}});
        builder.chain(kestrel, {builder.source(QStringLiteral("Bloomberg")), unnamed});

        const QString odd = QStringLiteral("a week-old model took $593 billion off Nvidia");
        const auto fourth = builder.document(QStringLiteral("How a week-old model took $593 billion off Nvidia"),
                                             QStringLiteral("The Lantern Post"), QStringLiteral("2025-01-30"),
                                             QStringLiteral("This is how %1.").arg(odd));
        lantern = builder.assertion(fourth, odd, loss, money("$593 billion", QStringLiteral("593000000000"), 3));

        slipDocument = builder.document(QStringLiteral("Chip shares tumble"), QStringLiteral("Quayside Tribune"),
                                        QStringLiteral("2025-01-29"),
                                        QStringLiteral("Shares tumbled. %1, traders said.").arg(slipWords));
        QJsonObject garbled = money("$600 million", QStringLiteral("600000000"), 1);
        garbled.insert(QStringLiteral("state"), QStringLiteral("suggested"));
        slip = builder.assertion(slipDocument, slipWords, loss, garbled);
        slipRelation = builder.link(
            RecordKind::Relation, ledger, slip,
            {{QStringLiteral("kind"), QStringLiteral("scale_slip")},
             {QStringLiteral("state"), QStringLiteral("suggested")},
             {QStringLiteral("explanation"),
              QStringLiteral(
                  "“$600 million” is about a thousandth of “$589 billion”: likely a million/billion slip.")}});
        builder.link(RecordKind::Relation, courier, ledger,
                     {{QStringLiteral("kind"), QStringLiteral("agrees")},
                      {QStringLiteral("explanation"), QStringLiteral("Both state $589 billion.")}});
        evidence =
            builder.link(RecordKind::Evidence, builder.passage(first, careful), loss,
                         {{QStringLiteral("stance"), QStringLiteral("supports")}, {QStringLiteral("credibility"), 2}});
    }

    void makeRank(CaseBuilder &builder)
    {
        using storage::RecordKind;
        rank = builder.put(
            RecordKind::Claim,
            {{QStringLiteral("statement"),
              QStringLiteral("DeepSeek's app was No. 1 among free apps on Apple's US App Store on January 27, 2025")},
             {QStringLiteral("kind"), QStringLiteral("rank")},
             {QStringLiteral("subject"), QStringLiteral("DeepSeek")},
             {QStringLiteral("measure"), QStringLiteral("app store rank")},
             {QStringLiteral("rating"), QStringLiteral("supported")}});
        const QString words = QStringLiteral("the assistant was the No. 1 free app");
        const auto document = builder.document(QStringLiteral("An app at the top"), QStringLiteral("Circuit Review"),
                                               QStringLiteral("2025-01-27"), words);
        builder.assertion(document, words, rank,
                          {{QStringLiteral("value_words"), QStringLiteral("No. 1")},
                           {QStringLiteral("value_kind"), QStringLiteral("rank")},
                           {QStringLiteral("value_low"), QStringLiteral("1")},
                           {QStringLiteral("value_high"), QStringLiteral("1")},
                           {QStringLiteral("value_digits"), 1},
                           {QStringLiteral("qualifiers"), QStringLiteral("list: free apps\nregion: US")}});
    }

    void makeSuggestion(CaseBuilder &builder)
    {
        suggestion = builder.put(storage::RecordKind::Claim,
                                 {{QStringLiteral("statement"), QStringLiteral("Training cost under $6 million")},
                                  {QStringLiteral("kind"), QStringLiteral("quantity")},
                                  {QStringLiteral("unit"), QStringLiteral("USD")},
                                  {QStringLiteral("state"), QStringLiteral("suggested")}});
        const QString words = QStringLiteral("training it cost under $6 million");
        const auto document = builder.document(QStringLiteral("A cheap model"), QStringLiteral("Circuit Review"),
                                               QStringLiteral("2025-01-25"), words);
        QJsonObject value = money("under $6 million", QStringLiteral("6000000"), 1, "under");
        value.insert(QStringLiteral("state"), QStringLiteral("suggested"));
        builder.assertion(document, words, suggestion, value);
    }
};

} // namespace nutgraf::tests
