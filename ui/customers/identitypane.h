// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/identity/identityservice.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class PeoplePort;

// The identity documents of a customer: kind, end of the number, validity; to add, to read with a reason, to
// remove.
class IdentityPane final : public KitWidget
{
    Q_OBJECT

public:
    // All must outlive it.
    IdentityPane(IdentityService &identity, const PeoplePort &people, const Clock &clock,
                 QWidget *parent = nullptr);

    void setCustomer(const CustomerId &customer);

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void failed(const QString &sentence);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void load();
    void showDocuments(const Result<QList<IdentityDocument>> &documents);
    void addRow(const IdentityDocument &document);
    void addNote(const QString &text);
    void clear();
    void add();
    void read(const IdentityDocument &document);
    void remove(const IdentityDocumentId &id);

    IdentityService &m_identity;
    const PeoplePort &m_people;
    const Clock &m_clock;
    Card *m_card;
    QVBoxLayout *m_rows;
    Button *m_add;
    CustomerId m_customer;
    Result<QList<IdentityDocument>> m_shown;
};

} // namespace forecourt
