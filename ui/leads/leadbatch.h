// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"
#include "ui/widgets/kitwidget.h"

class QMenu;

namespace forecourt {

class Button;
class LeadTableModel;
class PeoplePort;
class SelectionBar;
class TablePane;

// What can be done with many leads at once: the line above the table while more than one row is selected.
// Each is one transaction and is undone in one step. All must outlive it.
class LeadBatch final : public KitWidget
{
    Q_OBJECT

public:
    LeadBatch(LeadService &service, PeoplePort &people, TablePane *table, const LeadTableModel *model,
              QWidget *parent = nullptr);

    [[nodiscard]] QList<LeadId> selected() const;
    [[nodiscard]] static QKeySequence assignKeys() { return {Qt::CTRL | Qt::SHIFT | Qt::Key_A}; }
    [[nodiscard]] static QKeySequence followUpKeys() { return {Qt::CTRL | Qt::SHIFT | Qt::Key_F}; }

    void openAssign();
    void openFollowUp();
    void assign(const StaffId &owner);
    void setFollowUp(qint64 ms); // 0: none
    bool clear();                // false where only one row was selected

Q_SIGNALS:
    void message(const QString &text, forecourt::Tone tone);

protected:
    void retranslate() override;

private:
    void open(QMenu *menu, const Button *button);
    void report(const Result<void> &result, const QString &done);

    LeadService &m_service;
    PeoplePort &m_people;
    TablePane *m_table;
    const LeadTableModel *m_model;
    SelectionBar *m_bar;
    Button *m_assign;
    Button *m_followUp;
};

} // namespace forecourt
