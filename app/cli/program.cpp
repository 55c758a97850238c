// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/verbs.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

namespace nutgraf::cli {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void writeOverview(std::ostream &stream, const QList<Verb> &all)
{
    writeLine(stream, Wording::tr(QT_TRANSLATE_NOOP("cli", "Usage: nutgraf-cli VERB [ARGUMENTS]")));
    writeLine(stream, {});
    qsizetype width = 4;
    for (const Verb &verb : all)
        width = std::max(width, verb.name.size());
    for (const Verb &verb : all)
        writeLine(stream, QStringLiteral("  %1  %2").arg(verb.name.leftJustified(width), verb.summary));
    writeLine(stream,
              QStringLiteral("  %1  %2")
                  .arg(QStringLiteral("help").leftJustified(width),
                       Wording::tr(QT_TRANSLATE_NOOP("cli", "Explain a verb: nutgraf-cli help VERB"))));
    writeLine(stream, {});
    writeLine(stream,
              Wording::tr(QT_TRANSLATE_NOOP("cli",
                                            "Verbs with --batch - read one JSON object a line from standard input and "
                                            "write one a line to standard output, in any order, each with the id of "
                                            "its input. --jobs N sets how many run at once.")));
    writeLine(stream, {});
    writeLine(stream,
              Wording::tr(QT_TRANSLATE_NOOP("cli",
                                            "Exit status: 0 done, also when single items of a batch failed; 1 "
                                            "the operation or one of the named files failed; 2 wrong "
                                            "usage; 3 the input of a batch is not JSON Lines.")));
}

int runHelp(const QStringList &arguments, const Streams &streams)
{
    const QList<Verb> all = verbs();
    if (arguments.isEmpty()) {
        writeOverview(streams.out, all);
        return Succeeded;
    }
    for (const Verb &verb : all) {
        if (verb.name == arguments.first()) {
            writeLine(streams.out, verb.help);
            return Succeeded;
        }
    }
    return refuseUsage(streams, Wording::tr(QT_TRANSLATE_NOOP("cli", "There is no verb “%1”.")).arg(arguments.first()));
}

} // namespace

void writeLine(std::ostream &stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    stream.write(bytes.constData(), bytes.size());
    stream.put('\n');
}

int refuseUsage(const Streams &streams, const QString &sentence)
{
    writeLine(streams.err, sentence);
    writeLine(streams.err, Wording::tr(QT_TRANSLATE_NOOP("cli", "See: nutgraf-cli help")));
    return WrongUsage;
}

int runProgram(const QStringList &arguments, const Streams &streams)
{
    if (arguments.isEmpty()) {
        writeOverview(streams.err, verbs());
        return WrongUsage;
    }
    const QString name = arguments.first();
    QStringList rest = arguments.mid(1);
    if (name == u"help" || name == u"--help" || name == u"-h")
        return runHelp(rest, streams);
    if (name == u"--version" || name == u"-v" || name == u"version") {
        writeLine(streams.out, QStringLiteral("nutgraf-cli " NUTGRAF_VERSION));
        return Succeeded;
    }
    for (const Verb &verb : verbs()) {
        if (verb.name != name)
            continue;
        if (rest.contains(QStringLiteral("--help")) || rest.contains(QStringLiteral("-h"))) {
            writeLine(streams.out, verb.help);
            return Succeeded;
        }
        return verb.run(rest, streams);
    }
    return refuseUsage(streams, Wording::tr(QT_TRANSLATE_NOOP("cli", "There is no verb “%1”.")).arg(name));
}

} // namespace nutgraf::cli
