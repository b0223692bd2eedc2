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
class PeoplePort;
class SecretForm;
class StaffModel;
class TablePane;

// Who works here: the list, and a form for one of them or somebody new.
class StaffCard final : public KitWidget
{
    Q_OBJECT

public:
    explicit StaffCard(QWidget *parent = nullptr);

    // What may be done here depends on who works at the desk; it must outlive the card.
    void setPeople(PeoplePort &people);
    [[nodiscard]] SecretForm *secretForm() const { return m_secretForm; }
    void secretSaved();

    void setStaff(const QList<Staff> &staff, const QHash<StaffId, RowVersions> &seen);
    void startNew();
    [[nodiscard]] bool isEditing() const; // the form is open and has the focus
    void submit();
    bool stepBack(); // closes the form; what was typed is asked for again
    // What came of a draft. The form may be open for somebody else by now, or hold more than was sent; then
    // it stays as it is, and showProblem() says no.
    [[nodiscard]] bool showProblem(const StaffDraft &sent, const Error &error);
    void saved(const StaffDraft &sent, const StaffId &person);
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
    void changeSecret();
    void closeSecret();
    void openForm(const StaffDraft &draft);
    void updateButtons();
    void updateSecret(const Staff &person);
    [[nodiscard]] const Staff *current() const;
    [[nodiscard]] bool isOpenFor(const StaffDraft &draft) const;

    Card *m_card;
    StaffModel *m_model;
    TablePane *m_table;
    Label *m_none;
    Button *m_add;
    Button *m_edit;
    Button *m_toggle;
    Button *m_secret;
    SecretForm *m_secretForm;
    PeoplePort *m_people = nullptr;
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_role;
    FormField *m_nameField;
    FormField *m_roleField;
    Button *m_save;
    Button *m_cancel;
    StaffDraft m_editing; // as the form was filled
    QHash<StaffId, RowVersions> m_seen;
    StaffId m_written; // somebody whose form holds more than was written: filled anew once it is read
    bool m_saving = false;
};

} // namespace forecourt
