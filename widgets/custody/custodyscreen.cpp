// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/custody/custodyscreen.h"

#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/card.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/iconlabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/tablecolumns.h"
#include "widgets/models/custodymodel.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::CustodyCheckpoint;
using storage::CustodyReport;
using storage::Result;

QString checkpointText(const CustodyCheckpoint &checkpoint)
{
    return QStringLiteral("%1 %2").arg(checkpoint.number).arg(QString::fromLatin1(checkpoint.hash.toHex()));
}

std::optional<CustodyCheckpoint> checkpointFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![0-9a-fA-F])(\\d{1,18})\\b[^0-9a-fA-F]+([0-9a-fA-F]{64})\\b"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return CustodyCheckpoint{match.captured(1).toLongLong(), QByteArray::fromHex(match.captured(2).toLatin1())};
}

CustodyScreen::CustodyScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("custody"), tr("Custody"), Icon::Custody, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new CustodyModel(investigation.connection(), this))
{
    m_verifyAction = addScreenAction(QStringLiteral("custodyVerify"), tr("Verify the log"), Icon::Accept, Qt::Key_V,
                                     [this] { verify(); });
    m_copyAction = addScreenAction(QStringLiteral("custodyCopy"), tr("Copy checkpoint"), Icon::Copy, Qt::Key_C,
                                   [this] { copyCheckpoint(); });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLog(), 1);
    content->setFocusProxy(m_table);
    setContent(content);
    setEmptyState(
        tr("Nothing has happened yet"),
        tr("Every edit and every document you add leaves an entry here, chained to the one before it, so that "
           "nobody can change the record unseen."));
    connect(&m_investigation, &casework::Investigation::changed, this, &CustodyScreen::invalidate);
    connect(m_model, &CustodyModel::failed, this, [this](const storage::Error &error) { m_shell.showError(error); });
}

QWidget *CustodyScreen::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    column->setSpacing(space::Small);
    m_heading = new TextLabel({}, TypeStep::Lead, ColourRole::Text, QFont::DemiBold);
    m_heading->setObjectName(QStringLiteral("custodyHeading"));
    auto *first = new QHBoxLayout;
    first->setSpacing(space::Small);
    first->addWidget(m_heading, 1);
    first->addWidget(new ActionButton(m_copyAction));
    auto *verifyButton = new ActionButton(m_verifyAction);
    verifyButton->setDefault(true);
    first->addWidget(verifyButton);
    column->addLayout(first);

    m_checkpoint = new TextLabel({}, TypeStep::Body, ColourRole::MutedText);
    m_checkpoint->setObjectName(QStringLiteral("custodyCheckpoint"));
    m_checkpoint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_checkpoint->setWordWrap(true);
    column->addWidget(m_checkpoint);
    auto *hint =
        new TextLabel(tr("Send the checkpoint to a colleague or print it today. With it anybody can later show "
                         "that the log up to here is the one that existed then."),
                      TypeStep::Caption, ColourRole::MutedText);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_compare = new QLineEdit;
    m_compare->setObjectName(QStringLiteral("custodyCompare"));
    m_compare->setPlaceholderText(tr("A checkpoint that was kept outside, to verify against (optional)"));
    m_compare->setAccessibleName(tr("Checkpoint to verify against"));
    m_compare->setClearButtonEnabled(true);
    connect(m_compare, &QLineEdit::returnPressed, this, &CustodyScreen::verify);
    column->addWidget(m_compare);
    column->addWidget(makeReport());
    return head;
}

QWidget *CustodyScreen::makeReport()
{
    m_report = new Card;
    m_report->setObjectName(QStringLiteral("custodyReport"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Medium);
    grid->setVerticalSpacing(space::Tight);
    grid->setColumnStretch(2, 1);
    m_reportPicture = new IconLabel(Icon::Accept, ColourRole::DoneText, 18);
    m_finding = new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold);
    m_finding->setObjectName(QStringLiteral("custodyFinding"));
    m_proves = new TextLabel;
    m_limits = new TextLabel;
    m_proves->setObjectName(QStringLiteral("custodyProves"));
    m_limits->setObjectName(QStringLiteral("custodyLimits"));
    for (TextLabel *label : {m_finding, m_proves, m_limits})
        label->setWordWrap(true);
    grid->addWidget(m_reportPicture, 0, 0, Qt::AlignTop);
    grid->addWidget(m_finding, 0, 1, 1, 2);
    const auto caption = [](const QString &text) { return new TextLabel(text, TypeStep::Body, ColourRole::MutedText); };
    grid->addWidget(caption(tr("This shows")), 1, 1, Qt::AlignTop);
    grid->addWidget(m_proves, 1, 2);
    grid->addWidget(caption(tr("It cannot show")), 2, 1, Qt::AlignTop);
    grid->addWidget(m_limits, 2, 2);
    m_report->body()->addLayout(grid);
    m_report->hide();
    return m_report;
}

QWidget *CustodyScreen::makeLog()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("custodyTable"));
    m_table->setAccessibleName(tr("Entries of the custody log"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(32));
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(CustodyModel::What, QHeaderView::Stretch);
    m_table->setColumnWidth(CustodyModel::Number, scaled(64));
    m_table->setColumnWidth(CustodyModel::When, scaled(150));
    m_table->setColumnWidth(CustodyModel::Who, scaled(190));
    m_table->setColumnWidth(CustodyModel::Hash, scaled(120));
    widenToHeaders(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showEntry(index.row()); });
    m_entry = new QPlainTextEdit;
    m_entry->setObjectName(QStringLiteral("custodyEntry"));
    m_entry->setAccessibleName(tr("The entry as it stands in the file"));
    m_entry->setPlaceholderText(tr("Choose an entry to read it as it stands in the file."));
    m_entry->setReadOnly(true);
    m_entry->setFont(fixedFont(TypeStep::Caption));
    m_entry->setFrameShape(QFrame::NoFrame);
    m_entry->document()->setDocumentMargin(space::Small);
    m_entry->setTabChangesFocus(true);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_entry);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto *log = new QWidget;
    auto *layout = new QVBoxLayout(log);
    layout->setContentsMargins(space::Large, 0, space::Large, space::Medium);
    layout->addWidget(split);
    return log;
}

void CustodyScreen::refresh()
{
    const auto head = storage::CustodyLog(m_investigation.connection()).head();
    if (!head) {
        m_shell.showError(head.error());
        return;
    }
    if (m_head.number != head.value().number) // what was found out is of an older log
        m_report->hide();
    m_head = head.value();
    m_model->reload();
    const QString count = QLocale().toString(m_head.number);
    m_heading->setText(m_head.number == 1 ? tr("Custody log: 1 entry") : tr("Custody log: %1 entries").arg(count));
    m_checkpoint->setText(tr("Checkpoint: %1").arg(checkpointText(m_head)));
    m_copyAction->setEnabled(m_head.number > 0);
    showPage(m_head.number == 0 ? Page::Empty : Page::Content);
}

void CustodyScreen::showEntry(int row)
{
    if (row < 0 || row >= m_model->rowCount()) {
        m_entry->clear();
        return;
    }
    const storage::CustodyEntry &entry = m_model->entry(row);
    m_entry->setPlainText(QStringLiteral("sha256 %1\n%2")
                              .arg(QString::fromLatin1(entry.hash.toHex()),
                                   QString::fromUtf8(QJsonDocument(entry.entry).toJson(QJsonDocument::Indented))));
}

void CustodyScreen::copyCheckpoint()
{
    QGuiApplication::clipboard()->setText(checkpointText(m_head));
    m_shell.say(tr("Checkpoint copied"));
}

void CustodyScreen::verify()
{
    QList<CustodyCheckpoint> checkpoints;
    const QString given = m_compare->text().trimmed();
    if (!given.isEmpty()) {
        const auto checkpoint = checkpointFrom(given);
        if (!checkpoint) {
            m_shell.showError(
                {storage::ErrorCode::InvalidInput,
                 tr("This is no checkpoint. It is a number and 64 digits, as “Copy checkpoint” gives them."),
                 {}});
            return;
        }
        checkpoints.append(*checkpoint);
    }
    m_verifyAction->setEnabled(false);
    m_shell.tasks().run(
        &m_shell.pools().io, this, tr("Verifying the custody log"),
        [path = m_investigation.path(), checkpoints](const jobs::JobContext &context) -> Result<CustodyReport> {
            NUTGRAF_TRY(storage::Connection connection, storage::Connection::open(path, storage::OpenMode::ReadOnly));
            const std::stop_callback stop(context.stopToken(),
                                          [interrupter = connection.interrupter()] { interrupter.interrupt(); });
            return storage::CustodyLog(connection).verify(checkpoints);
        },
        [this](Result<CustodyReport> report) {
            m_verifyAction->setEnabled(true);
            if (report)
                showReport(report.value());
            else if (report.error().code != storage::ErrorCode::Canceled)
                m_shell.showError(report.error());
            Q_EMIT verified();
        });
}

void CustodyScreen::showReport(const CustodyReport &report)
{
    m_finding->setText(report.finding);
    m_finding->setRole(report.isSound() ? ColourRole::DoneText : ColourRole::ErrorText);
    m_reportPicture->setPicture(report.isSound() ? Icon::Accept : Icon::Error,
                                report.isSound() ? ColourRole::DoneText : ColourRole::ErrorText);
    m_proves->setText(report.proves);
    m_limits->setText(report.limits);
    m_report->setAccessibleName(report.finding);
    m_report->show();
}

} // namespace nutgraf::widgets
