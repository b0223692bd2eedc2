// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/store/storesettingswriter.h"
#include "ui/widgets/kitwidget.h"

class QComboBox;
class QLineEdit;

namespace forecourt {

class Button;
class Card;
class FormField;
class Label;
class StaffModel;
class TablePane;

// Who works here: the list, and a form for one of them or somebody new.
class StaffCard final : public KitWidget
{
    Q_OBJECT

public:
    explicit StaffCard(QWidget *parent = nullptr);

    void setStaff(const QList<Staff> &staff);
    void startNew();
    [[nodiscard]] bool isEditing() const; // the form is open and has the focus
    void submit();
    bool stepBack(); // closes the form; what was typed is asked for again
    void showProblem(const Error &error);
    void saved();
    void focus();

Q_SIGNALS:
    void staffEdited(const forecourt::StaffDraft &draft);
    void activeChanged(const forecourt::StaffId &person, bool active);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void buildLayout();
    void editCurrent();
    void toggleCurrent();
    void openForm(const StaffDraft &draft);
    void updateButtons();
    [[nodiscard]] const Staff *current() const;

    Card *m_card;
    StaffModel *m_model;
    TablePane *m_table;
    Label *m_none;
    Button *m_add;
    Button *m_edit;
    Button *m_toggle;
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_role;
    FormField *m_nameField;
    FormField *m_roleField;
    Button *m_save;
    Button *m_cancel;
    StaffId m_editing;
};

} // namespace forecourt
