// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "ui/drafts/formdraft.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Banner;
class Button;
class Card;
class FormField;
class PeoplePort;
class PhoneField;

// A new customer: name, number, address, and a warning while typing when somebody is known already. What was
// typed stays until it is saved or cleared, also over a restart (draft()).
class CustomerForm final : public KitWidget
{
    Q_OBJECT

public:
    CustomerForm(CustomerService &customers, const PeoplePort &people, QWidget *parent = nullptr);

    void start(); // takes the focus; goes on with the draft, if there is one
    [[nodiscard]] NewCustomer draft() const;
    void setDraft(const NewCustomer &draft);

Q_SIGNALS:
    void created(const forecourt::CustomerId &id);
    void openRequested(const forecourt::CustomerId &id);
    void cancelled();
    void failed(const QString &text); // a save, and the form is gone by now

protected:
    void restyle() override;
    void retranslate() override;

private:
    void buildLayout();
    void edited();
    void validate();
    void lookForSimilar();
    void showSimilar(const QList<SimilarCustomer> &found);
    void save();
    void saved(const Result<CustomerId> &result, const FormDraft::Ticket &sent);

    CustomerService &m_customers;
    const PeoplePort &m_people;
    QVBoxLayout *m_layout;
    Card *m_card;
    QLineEdit *m_name;
    PhoneField *m_phone;
    QLineEdit *m_email;
    FormField *m_nameField;
    FormField *m_phoneField;
    FormField *m_emailField;
    Banner *m_similar;
    Button *m_save;
    Button *m_cancel;
    QTimer m_pause;
    CustomerId m_similarId;
    int m_ticket = 0;
    bool m_saving = false;
    FormDraft *m_draft;
};

} // namespace forecourt
