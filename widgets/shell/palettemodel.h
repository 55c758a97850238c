// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QKeySequence>

#include <functional>

namespace nutgraf::widgets {

/// Something that the palette can find and do: an action, or a thing of the case to go to.
struct PaletteEntry
{
    QString title;
    QString detail; ///< what it is: "Claim", the name of an outlet
    QIcon picture;
    QKeySequence keys;
    std::function<void()> run;
};

/// The entries that answer to what was typed, best first; all of them, in their order, when nothing was.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1,
        KeysRole,
        LettersRole, ///< QList<int> of UTF-16 units in the title that answer
    };
    static constexpr int MaximumRows = 100;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    /// A last row for everything that was typed: to search for it. None without @p search.
    void setSearch(std::function<void(const QString &words)> search);
    void setPattern(const QString &pattern);
    /// Does what the row stands for.
    void run(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Hit
    {
        qsizetype entry = 0; ///< SearchRow for the last row
        int score = 0;
        QList<int> letters;
    };
    static constexpr qsizetype SearchRow = -1;
    void match();
    PaletteEntry entryAt(int row) const;

    QList<PaletteEntry> m_entries;
    std::function<void(const QString &)> m_search;
    QString m_pattern;
    QList<Hit> m_hits;
};

} // namespace nutgraf::widgets
