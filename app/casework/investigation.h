// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "storage/records/casereader.h"
#include "storage/sql/connection.h"
#include "storage/sql/writegate.h"

#include <QObject>

#include <memory>

namespace nutgraf::casework {

/// The open file. Lives in one thread (the window's, or the command line's), which reads through `reader()` and edits
/// through `apply()`; long work opens its own connection on its own thread through `path()` and `gate()`.
class Investigation : public QObject
{
    Q_OBJECT

public:
    ~Investigation() override;

    /// Makes a new file; Conflict when there is one already.
    static storage::Result<std::unique_ptr<Investigation>> create(const QString &path);
    /// Opens a file for editing; ReadOnly for looking only (a file that is write-protected or open elsewhere).
    static storage::Result<std::unique_ptr<Investigation>> open(const QString &path,
                                                                storage::OpenMode mode = storage::OpenMode::ReadWrite);

    QString path() const;
    QString name() const; ///< file name without its ending
    bool isReadOnly() const;

    storage::CaseReader &reader();
    storage::Connection &connection();
    std::shared_ptr<storage::WriteGate> gate() const;

    /// Writes an edit in one transaction with its entry in the custody log, tells `changed()`, and answers its inverse.
    /// Nothing is written when it fails.
    storage::Result<Change> apply(const Change &change);

    /// Said by whoever wrote through another connection (adding documents): views read again.
    void notifyChanged();

    /// Checkpoints and leaves a single file. The destructor does it too, without telling of failures.
    storage::Status close();

Q_SIGNALS:
    /// After every edit and every batch of added documents; views read again what they show.
    void changed();

private:
    Investigation();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Writes a change on a given connection: the same as Investigation::apply without the object; for long work on its own
/// thread. @p actor is who did it, for the log: "person", "engine", "import".
storage::Result<Change> applyChange(storage::Connection &connection, const Change &change, const QString &actor);

} // namespace nutgraf::casework
