// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nutgraf::readerhost {

/// Becomes the text recognition program: takes from this process processes, the net, writing to files and most of its
/// memory and time, and goes on as Tesseract, which reads a PNM image from standard input and writes words as
/// tab-separated values to standard output. @p language is one of Tesseract's, or several with "+". Returns only when
/// that cannot be: 4 when the sandbox could not be closed, 5 for a wrong language, 6 when there is no Tesseract.
int recognise(const char *language);

/// Closes the same sandbox and tries what Tesseract must not do; prints "denied NAME" or "ALLOWED NAME" for each. 0 when
/// everything was denied.
int proveRecogniser();

} // namespace nutgraf::readerhost
