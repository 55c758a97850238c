// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versions/captureproof.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace nutgraf::widgets {

using storage::CaptureRow;
using storage::ResourceRow;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(captures)
};

constexpr qint64 SkewWarned = 5 * 60; // seconds between the server's clock and ours

QString moment(qint64 us)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC);
    return Wording::tr("%1 UTC").arg(QLocale().toString(utc, QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString howWords(const CaptureRow &capture)
{
    if (capture.origin == QLatin1String("web"))
        return Wording::tr("Fetched from the web by Nutgraf");
    if (capture.origin == QLatin1String("browser"))
        return Wording::tr("Sent from the browser, as it showed the page");
    if (capture.origin == QLatin1String("archive"))
        return Wording::tr("Taken from an archive that another program made");
    if (capture.origin == QLatin1String("paste"))
        return Wording::tr("Pasted by a person");
    return capture.origin == QLatin1String("sample") ? Wording::tr("Comes with the sample case")
                                                     : Wording::tr("Added from a file");
}

QString truncationWords(const QString &truncated)
{
    if (truncated == QLatin1String("length"))
        return Wording::tr("it was longer than what is fetched");
    if (truncated == QLatin1String("time"))
        return Wording::tr("it took too long");
    if (truncated == QLatin1String("disconnect"))
        return Wording::tr("the connection ended half way");
    return Wording::tr("the reason is not known");
}

QString wallWords(const QString &wall)
{
    if (wall == QLatin1String("login"))
        return Wording::tr("Looks like a login page in place of the article");
    if (wall == QLatin1String("consent"))
        return Wording::tr("Looks like a consent page in place of the article");
    if (wall == QLatin1String("bot_check"))
        return Wording::tr("Looks like a check for robots in place of the article");
    if (wall == QLatin1String("paywall"))
        return Wording::tr("Looks like a teaser: the rest is for subscribers");
    if (wall == QLatin1String("soft_not_found"))
        return Wording::tr("Looks like a page that says “not found”");
    return Wording::tr("Looks like a page that only leads on");
}

QString dateWords(const CaptureRow &capture)
{
    const QDateTime server = QDateTime::fromString(capture.httpDate, Qt::ISODate);
    const qint64 skew =
        server.isValid() ? QDateTime::fromMSecsSinceEpoch(capture.takenUs / 1000, Qt::UTC).secsTo(server) : 0;
    if (std::abs(skew) <= SkewWarned)
        return capture.httpDate;
    return Wording::tr("%1 (differs from the clock of this computer by %2 minutes)")
        .arg(capture.httpDate, QLocale().toString(std::abs(skew) / 60));
}

} // namespace

QString captureStatusWords(const CaptureRow &capture)
{
    if (!capture.wall.isEmpty())
        return wallWords(capture.wall);
    if (capture.status == QLatin1String("partial"))
        return Wording::tr("Partial: %1").arg(truncationWords(capture.truncated));
    if (capture.status == QLatin1String("length_unknown"))
        return Wording::tr("Perhaps partial: the server did not say how long it is");
    return capture.status == QLatin1String("failed") ? Wording::tr("Failed") : QString();
}

QList<CaptureFact> captureFacts(const CaptureRow &capture, int versions, qint64 bytes,
                                const QList<ResourceRow> &resources, qsizetype pages, qsizetype turns)
{
    QList<CaptureFact> facts;
    const auto add = [&facts](const QString &name, const QString &value, bool isCode = false) {
        if (!value.isEmpty())
            facts.append({name, value, isCode});
    };
    const QLocale locale;
    add(Wording::tr("State"),
        captureStatusWords(capture).isEmpty() ? Wording::tr("Complete") : captureStatusWords(capture));
    add(Wording::tr("Captured"), moment(capture.takenUs));
    add(Wording::tr("How"), howWords(capture));
    add(Wording::tr("Version"), Wording::tr("%1 of %2").arg(capture.version).arg(versions));
    add(Wording::tr("Out of"), capture.container);
    add(Wording::tr("Address"), capture.address);
    add(Wording::tr("Led to"), capture.finalUrl == capture.address ? QString() : capture.finalUrl);
    add(Wording::tr("Redirects"), capture.redirects.join(u'\n'));
    add(Wording::tr("Answer"), capture.httpStatus > 0 ? QString::number(capture.httpStatus) : QString());
    add(Wording::tr("Clock of the server"), dateWords(capture));
    add(Wording::tr("Answered from"), capture.peer);
    add(Wording::tr("Took"),
        capture.elapsedUs > 0 ? Wording::tr("%1 ms").arg(locale.toString(capture.elapsedUs / 1000)) : QString());
    add(Wording::tr("Bytes"), locale.toString(bytes));
    add(Wording::tr("SHA-256"), capture.body, true);
    add(Wording::tr("Kind of file"),
        capture.charset.isEmpty() ? capture.media : QStringLiteral("%1 · %2").arg(capture.media, capture.charset));
    add(Wording::tr("Text"), Wording::tr("%1 characters").arg(locale.toString(capture.textSize)));
    add(Wording::tr("Pages"), pages > 0 ? locale.toString(pages) : QString());
    add(Wording::tr("Turns of speakers"), turns > 0 ? locale.toString(turns) : QString());
    add(Wording::tr("Recognised in an image"),
        capture.ocrConfidence >= 0 ? Wording::tr("words are certain to %1 %").arg(capture.ocrConfidence) : QString());
    add(Wording::tr("Warnings"), capture.warnings.join(u'\n'));
    QStringList kept;
    for (const ResourceRow &resource : resources)
        kept.append(resource.body.isEmpty() ? Wording::tr("%1 (could not be fetched)").arg(resource.url)
                                            : QStringLiteral("%1  %2").arg(resource.url, resource.body.left(12)));
    add(Wording::tr("Pictures and styles"), kept.join(u'\n'));
    add(Wording::tr("Request, as sent"), capture.request.trimmed(), true);
    add(Wording::tr("Answer, as received"), capture.headers.trimmed(), true);
    return facts;
}

QStringList whatItProves(const CaptureRow &capture)
{
    QStringList sentences;
    if (capture.origin == QLatin1String("web"))
        sentences.append(
            Wording::tr("This computer received exactly these bytes from the server at the address above, at "
                        "the time of its own clock."));
    else if (capture.origin == QLatin1String("browser"))
        sentences.append(
            Wording::tr("The browser on this computer showed this page, after its scripts had run, when it "
                        "was sent here."));
    else if (capture.origin == QLatin1String("archive"))
        sentences.append(Wording::tr("The archive that was added here holds exactly these bytes."));
    else if (capture.origin == QLatin1String("paste"))
        sentences.append(Wording::tr("Somebody put exactly these words into the investigation at that time."));
    else
        sentences.append(Wording::tr("A file with exactly these bytes was on this computer when it was added."));
    sentences.append(Wording::tr("The bytes have not changed since: their SHA-256 is in the custody log, whose entries "
                                 "are chained to each other."));
    return sentences;
}

QStringList whatItDoesNotProve(const CaptureRow &capture)
{
    QStringList sentences;
    if (capture.origin == QLatin1String("web")) {
        sentences.append(
            Wording::tr("That others were shown the same page: servers answer by place, time and browser."));
        sentences.append(Wording::tr("Who wrote it, or when it was written first."));
    } else if (capture.origin == QLatin1String("browser")) {
        sentences.append(
            Wording::tr("What the server sent: scripts, extensions and a login may have changed the page."));
    } else if (capture.origin == QLatin1String("archive")) {
        sentences.append(Wording::tr("That the page looked so at the time the archive states: that is the word of the "
                                     "program that made it."));
    } else if (capture.origin == QLatin1String("paste")) {
        sentences.append(Wording::tr("Where the words come from, or that they are complete."));
    } else {
        sentences.append(Wording::tr("Where the file comes from, or who changed it before it was added."));
    }
    if (!capture.wall.isEmpty() || capture.status != QLatin1String("complete"))
        sentences.append(Wording::tr("That this is all of it: the capture may miss a part."));
    if (capture.ocrConfidence >= 0)
        sentences.append(Wording::tr("That every word is read right: the text was recognised in an image."));
    sentences.append(Wording::tr("That the clock of this computer was right. A checkpoint of the custody log kept by "
                                 "somebody else shows that it existed by then."));
    return sentences;
}

} // namespace nutgraf::widgets
