// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace nutgraf::tests {

/// A small file of a kind, in order. The words of all are the same report.
struct GoodSample
{
    /// How the program takes it in.
    enum class Way { Document, Feed, FeedList, Table };
    QString kind;
    QByteArray bytes;
    QString fileName;
    QString contentType;
    Way way = Way::Document;
    QString cutIsSilent; ///< why nobody can tell that its end is missing; empty where its reader must tell
    QString changeIsSilent; ///< why nobody can tell that a byte is another one; empty where its reader must tell
};

/// A file that is wrong.
struct BadInput
{
    enum class Fault {
        Hostile, ///< made to do harm
        Useless, ///< must be refused or come with a warning
        Cut, ///< a good sample without its end
        Changed, ///< a good sample with other bytes here and there
    };
    QString name;
    QByteArray bytes;
    Fault fault = Fault::Hostile;
    int sample = -1; ///< index among the good samples that it was made of
    QString fileName;
    QString contentType;
    QString charset;
    GoodSample::Way way = GoodSample::Way::Document;
};

QList<GoodSample> goodSamples();

/// All that are known, by name; each is made anew, the same at every call. @p cuts and @p changes: how many of each good
/// sample.
QList<BadInput> badInputs(const QList<GoodSample> &samples, int cuts, int changes);

// Parts of them, by where they belong.
QList<BadInput> badPages();
QList<BadInput> badPdfs();
QList<BadInput> badFeeds();
QList<BadInput> badContainers();
QList<BadInput> badTexts();

} // namespace nutgraf::tests
