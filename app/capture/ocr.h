// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobcontext.h"
#include "app/readers/readdocument.h"

#include <functional>

namespace nutgraf::capture {

struct RecognitionOptions
{
    QString language; ///< BCP 47 of the text; empty: as the document states, else English
    int pages = 300; ///< at most; more are told in a warning
    int parallel = 0; ///< 0: one a core
    int longestSide = 3300; ///< pixels of the drawn page: 300 dots an inch on A4
    int seconds = 90; ///< for one page
    QString program; ///< empty: nutgraf-reader beside the running program
};

/// The codes of the languages that the installed Tesseract knows: "eng", "deu". Empty without Tesseract.
QStringList recognisableLanguages();

/// Tesseract's code for a BCP 47 tag: "deu" for "de-AT"; empty for one that it has no data for, installed or not.
QString recogniserLanguage(const QString &tag);

/// NotFound, with a sentence that names the packages to install, where Tesseract or the data for the language is missing.
storage::Status recognitionReady(const QString &language = {});

/// Draws one page of the document as a grey PNM image. Called on several threads at once.
using PageDrawing = std::function<storage::Result<QByteArray>(int page, int longestSide)>;

/// Recognises the words of the pages of @p document that hold only images, several at once, and puts them in their
/// places. Tesseract runs in processes of its own that can neither start others nor reach the net nor write files. Pages
/// that fail are told to @p context and stay listed as image pages; stopping keeps what is done. NotFound as
/// recognitionReady(). Blocking; any thread but the window's.
storage::Result<readers::ReadDocument> recogniseImages(const readers::ReadDocument &document, const PageDrawing &draw,
                                                       const RecognitionOptions &options,
                                                       const jobs::JobContext &context);

} // namespace nutgraf::capture
