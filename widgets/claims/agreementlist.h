// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/dossier.h"

#include <QWidget>

class QGridLayout;

namespace nutgraf::widgets {

/// Who states which value: a line for each group of values that agree, the largest first, and why the others differ.
class AgreementList : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementList(QWidget *parent = nullptr);

    /// Hidden when fewer than two values are stated.
    void setDossier(const Dossier &dossier);

private:
    void addGroup(const Dossier &dossier, const reasoning::ValueGroup &group, int row);

    QGridLayout *m_grid;
};

} // namespace nutgraf::widgets
