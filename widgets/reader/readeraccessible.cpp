// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/readeraccessible.h"

#include "widgets/common/chain.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/valuewords.h"
#include "widgets/reader/readertext.h"

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::TextSpan;

namespace {

// What the card of an assertion says.
QString cardWords(const AssertionRow &assertion)
{
    const QString words = assertion.state == storage::RecordState::Suggested
        ? ReaderText::tr("Suggested: %1").arg(assertion.words)
        : ReaderText::tr("Confirmed: %1").arg(assertion.words);
    QStringList parts{words};
    for (const QString &part : {valueWords(assertion), hedgeText(assertion)})
        if (!part.isEmpty())
            parts.append(part);
    parts.append(chainText(carrierName(assertion.documentKind), assertion.chain));
    return parts.join(QStringLiteral(". "));
}

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className == QLatin1String(ReaderText::staticMetaObject.className()))
        if (auto *view = qobject_cast<ReaderText *>(object))
            return new ReaderAccessible(view);
    return nullptr;
}

} // namespace

void registerReaderAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

ReaderAccessible::ReaderAccessible(ReaderText *view)
    : QAccessibleWidget(view, QAccessible::Document)
{ }

ReaderText *ReaderAccessible::view() const
{
    return static_cast<ReaderText *>(object());
}

void *ReaderAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ReaderAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return view()->header().title;
    if (kind == QAccessible::Description) {
        const int row = view()->currentRow();
        return row < 0 ? view()->header().origin : cardWords(view()->assertions()[row]);
    }
    if (kind == QAccessible::Value)
        return view()->caretParagraph();
    return QAccessibleWidget::text(kind);
}

QAccessible::State ReaderAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void ReaderAccessible::selection(int index, int *startOffset, int *endOffset) const
{
    const TextSpan span = index == 0 ? view()->selection() : TextSpan();
    *startOffset = int(span.start);
    *endOffset = int(span.end());
}

int ReaderAccessible::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void ReaderAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void ReaderAccessible::removeSelection(int)
{
    view()->setCaret(view()->caret());
}

void ReaderAccessible::setSelection(int, int startOffset, int endOffset)
{
    view()->select(TextSpan::between(startOffset, endOffset));
}

int ReaderAccessible::cursorPosition() const
{
    return int(view()->caret());
}

void ReaderAccessible::setCursorPosition(int position)
{
    view()->setCaret(position);
}

QString ReaderAccessible::text(int startOffset, int endOffset) const
{
    return view()->text().mid(startOffset, qMax(0, endOffset - startOffset));
}

int ReaderAccessible::characterCount() const
{
    return int(view()->text().size());
}

QRect ReaderAccessible::characterRect(int offset) const
{
    const QRect place = view()->spanRect({offset, 1});
    return {view()->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

int ReaderAccessible::offsetAtPoint(const QPoint &point) const
{
    return int(view()->positionAt(view()->viewport()->mapFromGlobal(point)));
}

void ReaderAccessible::scrollToSubstring(int startIndex, int endIndex)
{
    view()->reveal(TextSpan::between(startIndex, endIndex));
}

// A claim is told as a comment on its words: what it says and how it stands.
QString ReaderAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    *startOffset = offset;
    *endOffset = offset + 1;
    for (const AssertionRow &assertion : view()->assertions()) {
        const TextSpan span = assertion.passage.span;
        if (!span.contains(offset))
            continue;
        *startOffset = int(span.start);
        *endOffset = int(span.end());
        return assertion.state == storage::RecordState::Confirmed ? QStringLiteral("mark:claim;")
                                                                  : QStringLiteral("mark:suggested claim;");
    }
    return {};
}

} // namespace nutgraf::widgets
