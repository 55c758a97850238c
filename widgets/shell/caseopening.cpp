// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/caseopening.h"

#include "widgets/common/prompt.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace nutgraf::widgets {

using casework::Investigation;
using storage::Error;
using storage::ErrorCode;
using storage::OpenMode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(caseopening)
};

/// Which file it was, what became of it and what can be done belong to the message.
Error about(const QString &path, Error error)
{
    const QString name = QFileInfo(path).fileName();
    if (error.code == ErrorCode::NotFound)
        error.message =
            Wording::tr("%1 was not opened. %2 It may have been moved or renamed.").arg(name, error.message);
    else if (error.code == ErrorCode::InvalidInput)
        error.message =
            Wording::tr("%1 was not opened, and nothing in it was changed. %2 Open another file or an earlier copy.")
                .arg(name, error.message);
    else
        error.message = Wording::tr("%1 was not opened, and nothing in it was changed. %2").arg(name, error.message);
    return error;
}

std::shared_ptr<OpenedCase> opened(std::unique_ptr<Investigation> investigation, const QString &notice = {})
{
    return std::make_shared<OpenedCase>(OpenedCase{std::move(investigation), notice});
}

} // namespace

void openInvestigationFile(QWidget *parent, Prompt &prompt, const QString &path,
                           std::function<void(Result<std::shared_ptr<OpenedCase>>)> done)
{
    auto writing = Investigation::open(path);
    if (writing) {
        done(opened(std::move(writing).value()));
        return;
    }
    if (writing.error().code != ErrorCode::Conflict) {
        done(about(path, writing.error()));
        return;
    }
    auto reading = Investigation::open(path, OpenMode::ReadOnly);
    if (!reading) {
        done(about(path, reading.error()));
        return;
    }
    const auto found = opened(std::move(reading).value());
    const QFileInfo info(path);
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable()) {
        found->notice =
            Wording::tr("This file is write-protected. You can read everything in it and change nothing. Copy the "
                        "file to a place of your own to work on it.");
        done(found);
        return;
    }
    const Question question{Wording::tr("Open %1 for reading only?").arg(info.fileName()),
                            writing.error().message,
                            Wording::tr("Open for reading"),
                            {}};
    prompt.ask(parent, question, [done, found](Answer answer) {
        if (answer != Answer::Accept) {
            done(Error{ErrorCode::Canceled, {}, {}});
            return;
        }
        found->notice =
            Wording::tr("This file is open in another window. You can read everything in it and change nothing; close "
                        "it there and open it again to work on it.");
        done(found);
    });
}

} // namespace nutgraf::widgets
