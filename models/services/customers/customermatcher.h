// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/personname.h"
#include "models/storage/mutation.h"

#include <QList>

#include <optional>

namespace forecourt {

// One way to reach somebody, as it was typed or sent.
struct ContactText
{
    QString text;
    bool preferred = false;
    QString label; // "work", "fax", …

    bool operator==(const ContactText &) const = default;
};

// A customer who can be reached by what was asked for.
struct CustomerMatch
{
    Customer customer;
    ContactKind by = ContactKind::Mobile; // Mobile and Phone: by number
    QString normalised;                   // the contact they share
    int candidates = 1;                   // living customers who have it, this one included

    bool operator==(const CustomerMatch &) const = default;
};

// Finds the living customers somebody may already be. Identity is a normalised telephone number first, an
// e-mail address second. Numbers that many people share (400 and 800 services) and contacts marked as not
// valid identify nobody. Where several customers share a contact, people come before companies and the newest
// comes first, so that the answer is the same on every desk; merged records are one customer, the one that
// stands for them. Storage thread only.
class CustomerMatcher final
{
public:
    explicit CustomerMatcher(Database &database) : m_database(database) {}

    // Best first, at most twenty; none where the text is no telephone number or e-mail address.
    [[nodiscard]] Result<QList<Customer>> byPhone(const QString &text) const;
    [[nodiscard]] Result<QList<Customer>> byEmail(const QString &text) const;
    // The best match of the first number that has one, else of the first address that has one.
    [[nodiscard]] Result<std::optional<CustomerMatch>> best(const QStringList &phones,
                                                            const QStringList &emails) const;

private:
    [[nodiscard]] Result<QList<Customer>> byNormalised(const QString &normalised) const;
    [[nodiscard]] Result<std::optional<CustomerMatch>> first(const QString &normalised, ContactKind by) const;

    Database &m_database;
};

// What is known of somebody who is not a customer yet.
struct CustomerDraft
{
    PersonName name;
    QList<ContactText> phones;
    QList<ContactText> emails;
    QString source; // where the customer came from
    QString notes;
    // Not empty: every id is derived from it, so that two desks that create the customer from the same thing
    // create the same rows. Must name that thing uniquely ("lead:…").
    QByteArray derivedFrom;

    bool operator==(const CustomerDraft &) const = default;
};

// Creates the customer with contact points and the timeline event of it, in the running transaction. Contacts
// of the same normalised form are created once.
Result<CustomerId> createCustomer(Mutation &mutation, const CustomerDraft &customer);

// Adds the contacts the customer does not have yet; returns how many. Ids are derived as in CustomerDraft.
Result<int> addContacts(Mutation &mutation, const CustomerId &customer, const QList<ContactText> &phones,
                        const QList<ContactText> &emails, const QByteArray &derivedFrom = {});

// The normalised form under which a number is known; empty where it identifies nobody.
[[nodiscard]] QString identifyingPhone(const QString &text);

} // namespace forecourt
