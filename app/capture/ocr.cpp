// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/ocr.h"

#include "app/readers/ocrtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFuture>
#include <QProcess>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace nutgraf::capture {

using readers::ReadDocument;
using readers::RecognisedPage;
using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

constexpr qsizetype LargestAnswer = qsizetype(64) * 1024 * 1024;
constexpr int Glance = 100; // milliseconds between looks at the stop token

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(capture)
};

struct Code
{
    const char *tag;
    const char *code;
};

constexpr Code Codes[] = {
    {"en", "eng"}, {"de", "deu"}, {"fr", "fra"}, {"es", "spa"}, {"it", "ita"}, {"pt", "por"},     {"nl", "nld"},
    {"da", "dan"}, {"sv", "swe"}, {"nb", "nor"}, {"no", "nor"}, {"fi", "fin"}, {"pl", "pol"},     {"cs", "ces"},
    {"sk", "slk"}, {"hu", "hun"}, {"ro", "ron"}, {"bg", "bul"}, {"el", "ell"}, {"tr", "tur"},     {"ru", "rus"},
    {"uk", "ukr"}, {"sr", "srp"}, {"hr", "hrv"}, {"sl", "slv"}, {"lt", "lit"}, {"lv", "lav"},     {"et", "est"},
    {"ar", "ara"}, {"fa", "fas"}, {"he", "heb"}, {"hi", "hin"}, {"bn", "ben"}, {"ur", "urd"},     {"ta", "tam"},
    {"th", "tha"}, {"vi", "vie"}, {"id", "ind"}, {"ja", "jpn"}, {"ko", "kor"}, {"zh", "chi_sim"}, {"ca", "cat"},
};

QString recogniserProgram()
{
    for (const char *path : {"/usr/bin/tesseract", "/usr/local/bin/tesseract"})
        if (QFileInfo(QString::fromLatin1(path)).isExecutable())
            return QString::fromLatin1(path);
    return {};
}

QString readerProgram(const RecognitionOptions &options)
{
    return options.program.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/nutgraf-reader")
                                     : options.program;
}

Error stopped()
{
    return {ErrorCode::Canceled, Wording::tr("Stopped before this page was recognised."), {}};
}

/// Has one image recognised in a process of its own.
Result<QByteArray> runRecogniser(const QByteArray &image, const QString &code, const RecognitionOptions &options,
                                 const std::stop_token &stop)
{
    QProcess process;
    process.setProgram(readerProgram(options));
    process.setArguments({QStringLiteral("--recognise"), code});
    process.setStandardErrorFile(QProcess::nullDevice());
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start();
    if (!process.waitForStarted())
        return Error{ErrorCode::NotFound, Wording::tr("The program nutgraf-reader is missing. Install Nutgraf again."),
                     process.errorString()};
    process.write(image);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(Glance);
        answer += process.readAllStandardOutput();
        const bool late = timer.elapsed() > qint64(options.seconds) * 1000;
        if (stop.stop_requested() || late || answer.size() > LargestAnswer) {
            process.kill();
            process.waitForFinished();
            if (stop.stop_requested())
                return stopped();
            return Error{ErrorCode::Limit, Wording::tr("Recognising the page took too long."), {}};
        }
    }
    answer += process.readAllStandardOutput();
    // Never the exit code alone: an answer begins with the names of its columns.
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !answer.startsWith("level\t"))
        return Error{ErrorCode::InvalidInput, Wording::tr("The words of the page could not be recognised."),
                     QStringLiteral("exit %1").arg(process.exitCode())};
    return answer;
}

} // namespace

QStringList recognisableLanguages()
{
    QStringList found;
    if (recogniserProgram().isEmpty())
        return found;
    QStringList folders{QStringLiteral("/usr/share/tessdata"), QStringLiteral("/usr/local/share/tessdata")};
    const QDir versions(QStringLiteral("/usr/share/tesseract-ocr"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(versions.filePath(version) + QStringLiteral("/tessdata"));
    for (const QString &folder : std::as_const(folders)) {
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.traineddata")}, QDir::Files);
        for (const QString &file : files) {
            const QString code = file.section(u'.', 0, 0);
            if (code != u"osd" && !found.contains(code))
                found.append(code);
        }
    }
    found.sort();
    return found;
}

QString recogniserLanguage(const QString &tag)
{
    const QString primary = tag.section(u'-', 0, 0).toLower();
    if (primary == u"zh" && tag.contains(QLatin1String("Hant"), Qt::CaseInsensitive))
        return QStringLiteral("chi_tra");
    for (const Code &code : Codes)
        if (primary == QLatin1String(code.tag))
            return QString::fromLatin1(code.code);
    return {};
}

Status recognitionReady(const QString &language)
{
    const QString code = language.isEmpty() ? QStringLiteral("eng") : recogniserLanguage(language);
    const QString package = QString(code.isEmpty() ? QStringLiteral("eng") : code).replace(u'_', u'-');
    if (recogniserProgram().isEmpty())
        return Error{ErrorCode::NotFound,
                     Wording::tr("Words in images are recognised by Tesseract, which is not installed. Install the "
                                 "packages tesseract-ocr and tesseract-ocr-%1, then try again.")
                         .arg(package),
                     {}};
    if (code.isEmpty())
        return Error{ErrorCode::NotFound,
                     Wording::tr("Tesseract cannot recognise words of the language “%1”.").arg(language),
                     {}};
    if (!recognisableLanguages().contains(code))
        return Error{ErrorCode::NotFound,
                     Wording::tr("Tesseract is installed without the language of this document. Install the package "
                                 "tesseract-ocr-%1, then try again.")
                         .arg(package),
                     {}};
    return {};
}

Result<ReadDocument> recogniseImages(const ReadDocument &document, const PageDrawing &draw,
                                     const RecognitionOptions &options, const jobs::JobContext &context)
{
    const QString language = options.language.isEmpty() ? document.language : options.language;
    NUTGRAF_CHECK(recognitionReady(language));
    const QString code = language.isEmpty() ? QStringLiteral("eng") : recogniserLanguage(language);
    const QList<int> pages = document.imagePages.mid(0, options.pages);
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, options.parallel > 0 ? options.parallel : QThread::idealThreadCount()));
    const auto recognise = [&](int page) -> Result<RecognisedPage> {
        if (context.stopRequested())
            return stopped();
        NUTGRAF_TRY(const QByteArray image, draw(page, options.longestSide));
        NUTGRAF_TRY(const QByteArray words, runRecogniser(image, code, options, context.stopToken()));
        return readers::parseRecognised(words, page);
    };
    using Answer = std::shared_ptr<Result<RecognisedPage>>;
    QList<QFuture<Answer>> running;
    for (const int page : pages)
        running.append(QtConcurrent::run(
            &pool, [&recognise, page] { return std::make_shared<Result<RecognisedPage>>(recognise(page)); }));
    QList<RecognisedPage> done;
    Error last = stopped();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        context.progress(i, pages.size(), Wording::tr("Recognising page %1").arg(pages[i]));
        const Answer answer = running[i].result();
        if (answer->ok()) {
            done.append(answer->value());
        } else {
            last = answer->error();
            context.reportFailure(Wording::tr("Page %1").arg(pages[i]), last);
        }
    }
    context.progress(pages.size(), pages.size());
    if (done.isEmpty() && !pages.isEmpty())
        return last;
    ReadDocument merged = readers::withRecognised(document, done);
    if (!merged.imagePages.isEmpty())
        merged.warnings.append(
            Wording::tr("%1 pages were not recognised; their words are missing.").arg(merged.imagePages.size()));
    return merged;
}

} // namespace nutgraf::capture
