// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versions/versionwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace nutgraf::widgets {

using reasoning::DetailKind;
using reasoning::SentenceChange;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(versions)
};

QString originWords(const QString &origin)
{
    if (origin == QLatin1String("web"))
        return Wording::tr("from the web");
    if (origin == QLatin1String("browser"))
        return Wording::tr("from the browser");
    if (origin == QLatin1String("archive"))
        return Wording::tr("from an archive");
    if (origin == QLatin1String("paste"))
        return Wording::tr("pasted");
    return origin == QLatin1String("sample") ? Wording::tr("sample") : Wording::tr("from a file");
}

QString quoted(storage::TextSpan span, const QString &text)
{
    return span.in(text).toString().simplified();
}

} // namespace

QString sentenceChangeWords(SentenceChange change)
{
    switch (change) {
    case SentenceChange::Same:
        return Wording::tr("Same");
    case SentenceChange::Cosmetic:
        return Wording::tr("Cosmetic");
    case SentenceChange::Reworded:
        return Wording::tr("Reworded");
    case SentenceChange::Inserted:
        return Wording::tr("Added");
    case SentenceChange::Removed:
        return Wording::tr("Removed");
    case SentenceChange::Moved:
        break;
    }
    return Wording::tr("Moved");
}

QString detailKindWords(DetailKind kind)
{
    switch (kind) {
    case DetailKind::Number:
        return Wording::tr("Number");
    case DetailKind::Time:
        return Wording::tr("Time");
    case DetailKind::Name:
        return Wording::tr("Name");
    case DetailKind::Negation:
        return Wording::tr("Negation");
    case DetailKind::ReportingVerb:
        return Wording::tr("Reporting verb");
    case DetailKind::Hedge:
        break;
    }
    return Wording::tr("Hedge");
}

QString versionKindWords(const QString &kind)
{
    if (kind == QLatin1String("stealth"))
        return Wording::tr("Changed without a note");
    if (kind == QLatin1String("corrected"))
        return Wording::tr("Corrected");
    if (kind == QLatin1String("updated"))
        return Wording::tr("Updated");
    if (kind == QLatin1String("extended"))
        return Wording::tr("Extended");
    if (kind == QLatin1String("reworded"))
        return Wording::tr("Reworded");
    if (kind == QLatin1String("cosmetic"))
        return Wording::tr("Cosmetic");
    return kind == QLatin1String("identical") ? Wording::tr("The same words") : QString();
}

QString versionKindSentence(const QString &kind)
{
    if (kind == QLatin1String("stealth"))
        return Wording::tr("A number, a name, a negation or a reporting verb changed, and the page does not say so.");
    if (kind == QLatin1String("corrected"))
        return Wording::tr("The page says that something was wrong before.");
    if (kind == QLatin1String("updated"))
        return Wording::tr("The page says that it was updated.");
    if (kind == QLatin1String("extended"))
        return Wording::tr("Sentences were added; what was there still stands.");
    if (kind == QLatin1String("reworded"))
        return Wording::tr("Sentences changed, but no number, name, negation or reporting verb in them.");
    if (kind == QLatin1String("cosmetic"))
        return Wording::tr("No word changed.");
    return Wording::tr("Both versions have the same text.");
}

ColourRole versionKindColour(const QString &kind)
{
    if (kind == QLatin1String("stealth"))
        return ColourRole::WarningText;
    return kind == QLatin1String("corrected") ? ColourRole::DoneText : ColourRole::InfoText;
}

QString detailWords(const reasoning::ChangedDetail &detail, const QString &before, const QString &after)
{
    const QString kind = detailKindWords(detail.kind);
    if (detail.before.isEmpty())
        return Wording::tr("%1: “%2” is new").arg(kind, quoted(detail.after, after));
    if (detail.after.isEmpty())
        return Wording::tr("%1: “%2” is gone").arg(kind, quoted(detail.before, before));
    return Wording::tr("%1: “%2” became “%3”").arg(kind, quoted(detail.before, before), quoted(detail.after, after));
}

QString captureWords(const storage::CaptureRow &capture)
{
    const QDateTime taken = QDateTime::fromMSecsSinceEpoch(capture.takenUs / 1000);
    return Wording::tr("Version %1 · %2 · %3")
        .arg(QString::number(capture.version), QLocale().toString(taken, QLocale::ShortFormat),
             originWords(capture.origin));
}

} // namespace nutgraf::widgets
