// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/displaywords.h"

#include "storage/base/edtf.h"

#include <QCoreApplication>

namespace nutgraf::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(display)
};

} // namespace

bool isDate(const QString &edtf)
{
    return edtf.isEmpty() || storage::Edtf::parse(edtf).ok();
}

const QStringList &documentKinds()
{
    static const QStringList kinds{QStringLiteral("article"), QStringLiteral("statement"), QStringLiteral("transcript"),
                                   QStringLiteral("post"),    QStringLiteral("report"),    QStringLiteral("filing"),
                                   QStringLiteral("dataset"), QStringLiteral("other")};
    return kinds;
}

QString documentKindText(const QString &kind)
{
    if (kind == QLatin1String("article"))
        return Words::tr("Article");
    if (kind == QLatin1String("statement"))
        return Words::tr("Statement");
    if (kind == QLatin1String("transcript"))
        return Words::tr("Transcript");
    if (kind == QLatin1String("post"))
        return Words::tr("Post");
    if (kind == QLatin1String("report"))
        return Words::tr("Report");
    if (kind == QLatin1String("filing"))
        return Words::tr("Filing");
    if (kind == QLatin1String("dataset"))
        return Words::tr("Dataset");
    return Words::tr("Other");
}

QString hedgeText(const storage::AssertionRow &assertion)
{
    QStringList parts;
    if (assertion.negated)
        parts.append(Words::tr("negated"));
    if (assertion.modality == QLatin1String("reported"))
        parts.append(Words::tr("reported"));
    else if (assertion.modality == QLatin1String("alleged"))
        parts.append(Words::tr("alleged"));
    else if (assertion.modality == QLatin1String("possible"))
        parts.append(Words::tr("possible"));
    else if (assertion.modality == QLatin1String("future"))
        parts.append(Words::tr("about the future"));
    else if (assertion.modality == QLatin1String("denied"))
        parts.append(Words::tr("denied"));
    for (const QString &hedge : assertion.hedges)
        parts.append(QStringLiteral("“%1”").arg(hedge));
    return parts.join(QStringLiteral(" · "));
}

int sourceHueIndex(const QString &name)
{
    // FNV-1a over the folded name: the same in every run, which qHash is not promised to be.
    quint32 hash = 2166136261U;
    const QString folded = name.toCaseFolded();
    for (const QChar letter : folded)
        hash = (hash ^ letter.unicode()) * 16777619U;
    return int((hash ^ (hash >> 16)) % 8U);
}

int decisionOf(storage::RecordState state)
{
    return int(state);
}

} // namespace nutgraf::widgets
