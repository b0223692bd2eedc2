// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "ui/widgets/kitwidget.h"

#include <array>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class FormDraft;
class FormField;
class PeoplePort;
class TagEditor;

// The card's own fields being edited. A value that another desk wrote meanwhile never replaces what stands in
// the form: its field is marked, and F4 takes the other value. Saving writes only what was changed here, with
// the versions that were seen.
class CustomerEdit final : public KitWidget
{
    Q_OBJECT

public:
    CustomerEdit(CustomerService &customers, const PeoplePort &people, const Clock &clock,
                 QWidget *parent = nullptr);

    void begin(const CustomerDetail &detail);
    void start(); // takes the focus
    void takeNews(const CustomerDetail &detail);
    [[nodiscard]] CustomerId id() const { return m_base.id; } // null where nothing is being edited
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isSaving() const { return m_saving; }
    void end();

Q_SIGNALS:
    void saved(const forecourt::CustomerId &id);
    void cancelled();
    void failed(const QString &text); // a save, and another customer is edited by now
    void removeRequested(const forecourt::CustomerId &id);

protected:
    void restyle() override;
    void retranslate() override;

private:
    static constexpr int kFields = 4;

    void build();
    void connectEditors();
    [[nodiscard]] FormField *fieldOf(CustomerField field) const;
    [[nodiscard]] QString editorText(CustomerField field) const;
    void setEditor(CustomerField field, const Customer &customer);
    static QString textOf(CustomerField field, const Customer &customer);
    static void copy(CustomerField field, const Customer &from, Customer &to);
    [[nodiscard]] Customer edited() const;
    [[nodiscard]] QStringList editedTags() const;
    [[nodiscard]] QString problem(CustomerField field) const;
    void showHint(CustomerField field);
    void showHints();
    void takeOther();
    void save();
    void wasSaved(const Customer &sent);
    void fillGenders();

    CustomerService &m_customers;
    const PeoplePort &m_people;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
    Card *m_card;
    QLineEdit *m_name;
    QComboBox *m_gender;
    QLineEdit *m_birthYear;
    TagEditor *m_tags;
    QPlainTextEdit *m_notes;
    std::array<FormField *, kFields> m_fields{};
    FormField *m_tagsField;
    Button *m_save;
    Button *m_cancel;
    Button *m_remove;
    Customer m_base;      // what the editors were filled from, field by field
    RowVersions m_seen;   // its versions
    CustomerDetail m_now; // the newest there is
    bool m_saving = false;
    FormDraft *m_draft;
};

} // namespace forecourt
