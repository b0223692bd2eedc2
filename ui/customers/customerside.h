// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "ui/widgets/kitwidget.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class FormField;
class Label;
class PeoplePort;

// The right column of the card: the next step where there is one, vehicles, contacts, permissions, money.
class CustomerSide final : public KitWidget
{
    Q_OBJECT

public:
    CustomerSide(CustomerService &customers, const PeoplePort &people, const Clock &clock,
                 QWidget *parent = nullptr);

    void setDetail(const CustomerDetail &detail);
    void addCard(QWidget *card); // below the others

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void failed(const QString &sentence);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void refresh();
    void showNextStep();
    void showVehicles();
    void showContacts();
    void showConsents();
    void showMoney();
    void addConsentRow(const Consent &consent);
    void addRow(QVBoxLayout *rows, const QString &title, const QString &detail, const QString &right,
                bool muted);
    static void addNote(QVBoxLayout *rows, const QString &text);
    static void clear(QVBoxLayout *rows);
    void addContact();
    void giveConsent();
    void withdraw(const ConsentId &id);
    void checkContact();
    void finish(
        const QFuture<Result<void>> &work, const std::function<void()> &refused = [] {});
    void fillChoices();
    [[nodiscard]] ContactKind chosenKind() const;

    CustomerService &m_customers;
    const PeoplePort &m_people;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
    Card *m_nextStep;
    Label *m_nextText;
    Label *m_nextReason;
    Button *m_nextOpen;
    Card *m_vehicles;
    QVBoxLayout *m_vehicleRows;
    Card *m_contacts;
    QVBoxLayout *m_contactRows;
    QComboBox *m_contactKind;
    QLineEdit *m_contact;
    FormField *m_contactField;
    Button *m_addContact;
    Card *m_consents;
    QVBoxLayout *m_consentRows;
    QComboBox *m_purpose;
    QComboBox *m_channel;
    Button *m_give;
    Card *m_money;
    QVBoxLayout *m_moneyRows;
    CustomerDetail m_detail;
};

} // namespace forecourt
