// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/plaintext.h"
#include "app/readers/readdocument.h"

#include <QList>
#include <QString>

namespace nutgraf::readers {

/// What a paragraph of an office document is.
enum class BlockRole { Body, Heading, Title, Caption, Dropped };

/// What an office document says about itself, apart from its text.
struct OfficeFacts
{
    QString title;
    QString creator;
    QString created; ///< as written in the file
    QString modified;
    QString language;
    QString contentType;
    bool hasTrackedChanges = false;
    bool hasComments = false;
    bool hasHiddenText = false;
    bool hasMacros = false;
};

/// Gathers the paragraphs of an office document while it is read, tag by tag. Flows lie inside each other (a cell in a
/// table, a text box in a paragraph, a note); tags that close nothing are ignored, so that no order of calls does harm.
class OfficeText
{
public:
    OfficeText();

    void openParagraph();
    /// Ends the paragraph; one that was joined goes on in the next.
    void closeParagraph(BlockRole role);
    void write(const QString &characters); ///< into the open paragraph, outside of one nowhere
    void breakLine(); ///< what follows is a paragraph of its own
    void joinNext() { m_flows.last().join = true; } ///< the next paragraph goes on where this one ends

    void openBox(); ///< a flow of its own inside the present one
    void closeBox();
    void openTable();
    void closeTable();
    void openCell();
    void closeCell();
    void closeRow(); ///< the cells of a row become one paragraph each row, or several when they hold prose
    void openNote();
    void closeNote();

    void openLink(const QString &url);
    void closeLink();
    void addCaption(const QString &text);

    /// The document: text, then notes; a title and other head lines are told from the body as in plain text.
    ReadDocument finish(const OfficeFacts &facts);

private:
    struct Flow
    {
        QList<TextBlock> blocks;
        QString open;
        bool isOpen = false;
        bool join = false;
    };
    void append(BlockRole role, const QString &text);
    QList<TextBlock> takeFlow();

    QList<Flow> m_flows;
    QList<QList<QList<TextBlock>>> m_rows; ///< cells of the open row of each open table
    QList<TextBlock> m_notes;
    QList<Link> m_links;
    QStringList m_captions;
    QString m_title;
    Link m_link;
    bool m_inLink = false;
    int m_noteCount = 0;
};

} // namespace nutgraf::readers
