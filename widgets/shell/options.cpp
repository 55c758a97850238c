// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace nutgraf::widgets {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(options)
};

constexpr int WrongUse = 2;

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Wording::tr("A workbench for checking the news."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Wording::tr("Shows this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     Wording::tr("Shows the version."));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    Wording::tr("Opens the sample case, made when it is not there yet."));
    const QCommandLineOption pictures(QStringLiteral("screenshots"),
                                      Wording::tr("Saves pictures of the screens in a folder and ends."),
                                      Wording::tr("folder"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   Wording::tr("system, light, dark or highcontrast, for this run."),
                                   Wording::tr("name"));
    const QCommandLineOption ready(QStringLiteral("report-ready"),
                                   Wording::tr("Prints “ready” once the window can be used and ends, for measuring."));
    parser.addOptions({help, version, sample, pictures, theme, ready});
    parser.addPositionalArgument(Wording::tr("file"), Wording::tr("The investigation to open."),
                                 Wording::tr("[FILE.nutgraf]"));
    if (!parser.parse(arguments))
        return {std::nullopt, parser.errorText(), WrongUse};
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version))
        return {std::nullopt, QStringLiteral("nutgraf %1").arg(QStringLiteral(NUTGRAF_VERSION)), 0};
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return {std::nullopt, Wording::tr("Only one file can be opened at a time."), WrongUse};
    Options options;
    options.file = files.value(0);
    options.sample = parser.isSet(sample);
    options.pictures = parser.value(pictures);
    options.theme = parser.value(theme);
    options.reportReady = parser.isSet(ready);
    static const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                    QStringLiteral("highcontrast")};
    if (!options.theme.isEmpty() && !themes.contains(options.theme))
        return {std::nullopt, Wording::tr("There is no theme “%1”.").arg(options.theme), WrongUse};
    if (options.sample && !options.file.isEmpty())
        return {std::nullopt, Wording::tr("Name a file or --sample, not both."), WrongUse};
    if (options.reportReady && !options.sample && options.file.isEmpty())
        return {std::nullopt, Wording::tr("To report when it is ready, the window needs a file or --sample."),
                WrongUse};
    if (parser.isSet(pictures) && !options.sample && options.file.isEmpty())
        return {std::nullopt, Wording::tr("Pictures need a file or --sample."), WrongUse};
    return {options, {}, 0};
}

} // namespace nutgraf::widgets
