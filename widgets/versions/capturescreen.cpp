// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/versions/capturescreen.h"

#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "storage/records/recordstore.h"
#include "storage/schema/migrator.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/prompt.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/versions/captureproof.h"
#include "widgets/versions/versionwords.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::CaptureRow;
using storage::Result;
using storage::Status;

namespace {

Status writeBytes(const QString &path, const QString &hash, const QString &target)
{
    NUTGRAF_TRY(storage::Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadOnly));
    NUTGRAF_TRY(const QByteArray bytes, storage::RecordStore(connection).loadBlob(hash));
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storage::Error{storage::ErrorCode::Io, CaptureScreen::tr("The file could not be written."),
                              file.errorString()};
    return connection.close();
}

TextLabel *selectable(const QString &text, bool isCode)
{
    auto *label = new TextLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isCode)
        label->setFont(fixedFont(TypeStep::Caption));
    return label;
}

} // namespace

CaptureScreen::CaptureScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("capture"), tr("Capture"), Icon::Info, parent)
    , m_shell(shell)
    , m_investigation(investigation)
{
    setRailId(QStringLiteral("documents"));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(makeHead());
    column->addWidget(makeFacts());
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    setContent(scroll);
    setEmptyState(tr("Nothing captured"), tr("Choose a document to see how it was captured."));
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
}

QWidget *CaptureScreen::makeHead()
{
    m_title = new TextLabel({}, TypeStep::Title, ColourRole::Text, QFont::DemiBold);
    m_title->setWordWrap(true);
    m_version = new QComboBox;
    m_version->setObjectName(QStringLiteral("captureVersion"));
    m_version->setAccessibleName(tr("Version"));
    connect(m_version, &QComboBox::currentIndexChanged, this, [this] { showCapture(); });
    auto *save = addScreenAction(QStringLiteral("saveCapture"), tr("Save the bytes as…"), Icon::Export, Qt::Key_S,
                                 [this] { saveBytes(); });
    auto *copy = addScreenAction(QStringLiteral("copyCaptureHash"), tr("Copy SHA-256"), Icon::Copy, QKeySequence::Copy,
                                 [this] { copyHash(); });
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->addWidget(m_version, 1);
    row->addWidget(new ActionButton(copy));
    row->addWidget(new ActionButton(save));
    column->addLayout(row);
    return head;
}

QWidget *CaptureScreen::makeFacts()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    auto *proof = new QHBoxLayout;
    proof->setSpacing(space::Large);
    const auto addCard = [proof](const QString &title) {
        auto *card = new Card;
        card->body()->addWidget(new TextLabel(title, TypeStep::Body, ColourRole::Text, QFont::DemiBold));
        auto *sentences = new QVBoxLayout;
        sentences->setSpacing(space::Small);
        card->body()->addLayout(sentences);
        card->body()->addStretch(1);
        proof->addWidget(card, 1);
        return sentences;
    };
    m_proves = addCard(tr("What this proves"));
    m_doubts = addCard(tr("What it does not prove"));
    column->addLayout(proof);
    column->addWidget(new SectionHeader(tr("What was captured")));
    auto *facts = new QWidget;
    m_facts = new QFormLayout(facts);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(space::Wide);
    m_facts->setVerticalSpacing(space::Small);
    m_facts->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addWidget(facts);
    return body;
}

void CaptureScreen::showLocation(const Location &location)
{
    if (location.subject.kind != QLatin1String("document"))
        return;
    m_document = location.subject.uuid;
    invalidate();
}

Location CaptureScreen::location() const
{
    return {id(), m_document.isNull() ? Subject() : Subject{QStringLiteral("document"), m_document}, {}};
}

void CaptureScreen::refresh()
{
    const auto document = m_investigation.reader().document(m_document);
    if (!document || !document.value()) {
        showPage(Page::Empty);
        return;
    }
    const auto captures = m_investigation.reader().captures(document.value()->id);
    if (!captures) {
        m_shell.showError(captures.error());
        return;
    }
    m_captures = captures.value();
    showPage(m_captures.isEmpty() ? Page::Empty : Page::Content);
    m_title->setText(document.value()->title);
    const QUuid shown = m_version->currentData().toUuid();
    {
        const QSignalBlocker quiet(m_version);
        m_version->clear();
        for (const CaptureRow &capture : std::as_const(m_captures))
            m_version->addItem(captureWords(capture), capture.uuid);
        m_version->setCurrentIndex(std::max(0, m_version->findData(shown)));
    }
    showCapture();
}

void CaptureScreen::showSentences(QVBoxLayout *column, const QStringList &sentences)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &sentence : sentences)
        column->addWidget(selectable(sentence, false));
}

void CaptureScreen::showCapture()
{
    const int index = m_version->currentIndex();
    if (index < 0 || index >= m_captures.size())
        return;
    const CaptureRow &capture = m_captures.at(index);
    auto &reader = m_investigation.reader();
    const auto resources = reader.resourcesOf(capture.id);
    const auto pages = reader.pagesOf(capture.id);
    const auto turns = reader.turnsOf(capture.id);
    const auto bytes = reader.blobSize(capture.body);
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const QList<CaptureFact> facts =
        captureFacts(capture, int(m_captures.size()), bytes.valueOr(0), resources.valueOr({}), pages.valueOr({}).size(),
                     turns.valueOr({}).size());
    for (const CaptureFact &fact : facts)
        m_facts->addRow(new TextLabel(fact.name, TypeStep::Body, ColourRole::MutedText),
                        selectable(fact.value, fact.isCode));
    showSentences(m_proves, whatItProves(capture));
    showSentences(m_doubts, whatItDoesNotProve(capture));
}

void CaptureScreen::saveBytes()
{
    const int index = m_version->currentIndex();
    if (index < 0 || index >= m_captures.size())
        return;
    const CaptureRow capture = m_captures.at(index);
    FileRequest request;
    request.title = tr("Save the captured bytes");
    m_shell.prompt().saveFile(this, request, [this, capture](const QString &target) {
        m_shell.tasks().run(
            &m_shell.pools().io, this, tr("Saving captured bytes"),
            [path = m_investigation.path(), capture, target](const jobs::JobContext &) {
                return writeBytes(path, capture.body, target);
            },
            [this](const Status &written) {
                if (written)
                    m_shell.say(tr("Saved"));
                else
                    m_shell.showError(written.error());
            });
    });
}

void CaptureScreen::copyHash()
{
    const int index = m_version->currentIndex();
    if (index < 0 || index >= m_captures.size())
        return;
    QGuiApplication::clipboard()->setText(m_captures.at(index).body);
    m_shell.say(tr("Copied"));
}

} // namespace nutgraf::widgets
