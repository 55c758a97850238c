// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/casewords.h"

#include <QCoreApplication>
#include <QHash>

namespace nutgraf::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

struct Choice
{
    const char *key;
    const char *words;
};

template<size_t Size>
QString chosen(const Choice (&choices)[Size], const QString &key)
{
    for (const Choice &each : choices)
        if (key == QLatin1String(each.key))
            return Words::tr(each.words);
    return key;
}

} // namespace

QString ratingWords(const QString &rating)
{
    static const Choice choices[] = {{"supported", QT_TRANSLATE_NOOP("casework", "Supported")},
                                     {"refuted", QT_TRANSLATE_NOOP("casework", "Refuted")},
                                     {"disputed", QT_TRANSLATE_NOOP("casework", "Disputed")},
                                     {"mixed", QT_TRANSLATE_NOOP("casework", "Mixed")},
                                     {"unproven", QT_TRANSLATE_NOOP("casework", "Unproven")},
                                     {"", QT_TRANSLATE_NOOP("casework", "Not rated")}};
    return chosen(choices, rating);
}

QString statusWords(const QString &status)
{
    static const Choice choices[] = {{"open", QT_TRANSLATE_NOOP("casework", "Open")},
                                     {"checking", QT_TRANSLATE_NOOP("casework", "Checking")},
                                     {"checked", QT_TRANSLATE_NOOP("casework", "Checked")},
                                     {"dropped", QT_TRANSLATE_NOOP("casework", "Dropped")}};
    return chosen(choices, status);
}

QString importanceWords(int importance)
{
    switch (importance) {
    case 1:
        return Words::tr("Raised");
    case 2:
        return Words::tr("High");
    case 3:
        return Words::tr("Top");
    default:
        return Words::tr("Normal");
    }
}

QString modalityWords(const QString &modality)
{
    static const Choice choices[] = {{"asserted", ""},
                                     {"reported", QT_TRANSLATE_NOOP("casework", "reported")},
                                     {"alleged", QT_TRANSLATE_NOOP("casework", "alleged")},
                                     {"possible", QT_TRANSLATE_NOOP("casework", "possible")},
                                     {"future", QT_TRANSLATE_NOOP("casework", "future")},
                                     {"denied", QT_TRANSLATE_NOOP("casework", "denied")}};
    return modality == QLatin1String("asserted") ? QString() : chosen(choices, modality);
}

QString stanceWords(const QString &stance)
{
    static const Choice choices[] = {{"supports", QT_TRANSLATE_NOOP("casework", "Supports")},
                                     {"refutes", QT_TRANSLATE_NOOP("casework", "Refutes")},
                                     {"qualifies", QT_TRANSLATE_NOOP("casework", "Qualifies")},
                                     {"context", QT_TRANSLATE_NOOP("casework", "Context")}};
    return chosen(choices, stance);
}

QString relationWords(const QString &kind)
{
    static const Choice choices[] = {{"agrees", QT_TRANSLATE_NOOP("casework", "Agrees")},
                                     {"agree", QT_TRANSLATE_NOOP("casework", "Agrees")},
                                     {"rounding", QT_TRANSLATE_NOOP("casework", "Rounded")},
                                     {"bound", QT_TRANSLATE_NOOP("casework", "Within the bound")},
                                     {"bound_violated", QT_TRANSLATE_NOOP("casework", "Outside the bound")},
                                     {"scale_slip", QT_TRANSLATE_NOOP("casework", "Likely slip of scale")},
                                     {"unit_mismatch", QT_TRANSLATE_NOOP("casework", "Units mixed up")},
                                     {"different_time", QT_TRANSLATE_NOOP("casework", "Different time")},
                                     {"different_scope", QT_TRANSLATE_NOOP("casework", "Different scope")},
                                     {"rank_agree", QT_TRANSLATE_NOOP("casework", "Same rank")},
                                     {"rank_conflict", QT_TRANSLATE_NOOP("casework", "Ranks differ")},
                                     {"negation", QT_TRANSLATE_NOOP("casework", "Denial")},
                                     {"conflict", QT_TRANSLATE_NOOP("casework", "Conflict")},
                                     {"copies", QT_TRANSLATE_NOOP("casework", "Copy")},
                                     {"cites", QT_TRANSLATE_NOOP("casework", "Cites")},
                                     {"supersedes", QT_TRANSLATE_NOOP("casework", "Supersedes")},
                                     {"corrects", QT_TRANSLATE_NOOP("casework", "Corrects")}};
    return chosen(choices, kind);
}

QString decisionWords(const QString &decision)
{
    static const Choice choices[] = {{"open", QT_TRANSLATE_NOOP("casework", "Open")},
                                     {"explained", QT_TRANSLATE_NOOP("casework", "Explained")},
                                     {"real", QT_TRANSLATE_NOOP("casework", "Real")},
                                     {"rejected", QT_TRANSLATE_NOOP("casework", "Rejected")}};
    return chosen(choices, decision);
}

QString sourceKindWords(const QString &kind)
{
    static const Choice choices[] = {{"person", QT_TRANSLATE_NOOP("casework", "Person")},
                                     {"organisation", QT_TRANSLATE_NOOP("casework", "Organisation")},
                                     {"outlet", QT_TRANSLATE_NOOP("casework", "Outlet")},
                                     {"dataset", QT_TRANSLATE_NOOP("casework", "Dataset")},
                                     {"unnamed", QT_TRANSLATE_NOOP("casework", "Unnamed")}};
    return chosen(choices, kind);
}

QString reliabilityWords(const QString &grade)
{
    static const Choice choices[] = {{"", QT_TRANSLATE_NOOP("casework", "Not graded")},
                                     {"A", QT_TRANSLATE_NOOP("casework", "A: completely reliable")},
                                     {"B", QT_TRANSLATE_NOOP("casework", "B: usually reliable")},
                                     {"C", QT_TRANSLATE_NOOP("casework", "C: fairly reliable")},
                                     {"D", QT_TRANSLATE_NOOP("casework", "D: not usually reliable")},
                                     {"E", QT_TRANSLATE_NOOP("casework", "E: unreliable")},
                                     {"F", QT_TRANSLATE_NOOP("casework", "F: cannot be judged")}};
    return chosen(choices, grade);
}

QString credibilityWords(int credibility)
{
    switch (credibility) {
    case 1:
        return Words::tr("1: confirmed by others");
    case 2:
        return Words::tr("2: probably true");
    case 3:
        return Words::tr("3: possibly true");
    case 4:
        return Words::tr("4: doubtful");
    case 5:
        return Words::tr("5: improbable");
    case 6:
        return Words::tr("6: cannot be judged");
    default:
        return Words::tr("Not graded");
    }
}

bool isSuspect(const QString &kind)
{
    return kind == QLatin1String("scale_slip") || kind == QLatin1String("unit_mismatch");
}

bool isContradiction(const QString &kind)
{
    return isSuspect(kind) || kind == QLatin1String("conflict") || kind == QLatin1String("bound_violated")
        || kind == QLatin1String("rank_conflict") || kind == QLatin1String("negation");
}

QString sourceCountWords(int sources, int unnamed)
{
    if (sources <= 0)
        return {};
    if (sources == 1)
        return unnamed > 0 ? Words::tr("1 unnamed source") : Words::tr("1 source");
    if (unnamed == 0)
        return Words::tr("%1 sources").arg(sources);
    return unnamed >= sources ? Words::tr("%1 unnamed sources").arg(sources)
                              : Words::tr("%1 sources, %2 unnamed").arg(sources).arg(unnamed);
}

QString documentCountWords(int documents)
{
    return documents == 1 ? Words::tr("1 document") : Words::tr("%1 documents").arg(documents);
}

QString qualifierWords(const QStringList &qualifiers)
{
    QStringList words;
    for (const QString &each : qualifiers)
        words.append(each.mid(each.indexOf(QLatin1String(": ")) < 0 ? 0 : each.indexOf(QLatin1String(": ")) + 2));
    return words.join(QStringLiteral(", "));
}

QString unnamedSourceWords(const QString &descriptor)
{
    static const QLatin1String mark("unnamed:");
    const QString words = (descriptor.startsWith(mark) ? descriptor.mid(mark.size()) : descriptor).trimmed();
    if (words.isEmpty())
        return Words::tr("unnamed source");
    // What the engine calls the source behind "reportedly".
    return words == QLatin1String("unspecified") ? Words::tr("unnamed, not specified")
                                                 : Words::tr("unnamed “%1”").arg(words);
}

QString voiceOf(const storage::AssertionRow &assertion)
{
    if (!assertion.speaker.isEmpty() && !assertion.chain.isEmpty() && !assertion.chain.constLast().unnamed)
        return assertion.speaker;
    return assertion.publisher.isEmpty() ? assertion.documentTitle : assertion.publisher;
}

} // namespace nutgraf::widgets
