// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/qtprompt.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace nutgraf::widgets {

namespace {

QFileDialog *fileDialog(QWidget *parent, const FileRequest &request, const QString &lastFolder)
{
    QString folder = request.folder.isEmpty() ? lastFolder : request.folder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, request.title, folder, request.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    return dialog;
}

} // namespace

void QtPrompt::openFiles(QWidget *parent, const FileRequest &request, std::function<void(const QStringList &)> then)
{
    QFileDialog *dialog = fileDialog(parent, request, m_lastFolder);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [this, then = std::move(then)](const QStringList &files) {
                         if (files.isEmpty())
                             return;
                         m_lastFolder = QFileInfo(files.constFirst()).absolutePath();
                         then(files);
                     });
    dialog->open();
}

void QtPrompt::openFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> then)
{
    QFileDialog *dialog = fileDialog(parent, request, m_lastFolder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [this, then = std::move(then)](const QString &file) {
        m_lastFolder = QFileInfo(file).absolutePath();
        then(file);
    });
    dialog->open();
}

void QtPrompt::saveFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> then)
{
    QFileDialog *dialog = fileDialog(parent, request, m_lastFolder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [this, then = std::move(then)](const QString &file) {
        m_lastFolder = QFileInfo(file).absolutePath();
        then(file);
    });
    dialog->open();
}

void QtPrompt::ask(QWidget *parent, const Question &question, std::function<void(Answer)> then)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.title, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setInformativeText(question.text);
    const QList<QLabel *> labels = box->findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText); // a question may quote a foreign title
    QPushButton *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *alternative =
        question.alternative.isEmpty() ? nullptr : box->addButton(question.alternative, QMessageBox::DestructiveRole);
    box->setDefaultButton(accept);
    QObject::connect(box, &QMessageBox::finished, box, [box, accept, alternative, then = std::move(then)] {
        const QAbstractButton *clicked = box->clickedButton();
        then(clicked == accept                           ? Answer::Accept
                 : alternative && clicked == alternative ? Answer::Alternative
                                                         : Answer::Cancel);
    });
    box->open();
}

void QtPrompt::askText(QWidget *parent, const TextRequest &request, std::function<void(const QString &)> then)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(request.title);
    dialog->setLabelText(request.label);
    if (request.lines == TextRequest::Lines::Many)
        dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(request.text);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog,
                     [then = std::move(then)](const QString &text) { then(text); });
    dialog->open();
}

} // namespace nutgraf::widgets
