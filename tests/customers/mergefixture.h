// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/services/customers/customermerge.h"
#include "models/storage/storecheck.h"
#include "tests/support/dealerdata.h"

namespace forecourt {

// A store with three customers, two of which are one.
class MergeFixture
{
protected:
    void open()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_merge = std::make_unique<CustomerMerge>(*m_desk->storage);
        m_customers = std::make_unique<CustomerService>(*m_desk->storage);
        m_keep = addCustomer(*m_desk, QStringLiteral("王伟"));
        m_desk->clock.advance(1000);
        m_twin = addCustomer(*m_desk, QStringLiteral("王先生"));
        m_other = addCustomer(*m_desk, QStringLiteral("李芳"));
    }
    void close()
    {
        m_customers.reset();
        m_merge.reset();
        m_desk.reset();
    }

    void join(const MergeChoices &choices = {})
    {
        const auto done = answerOf(m_merge->join({}, m_twin, m_keep, choices));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    QList<Duplicate> candidates(const CustomerId &id) { return *answerOf(m_merge->candidates(id)); }
    MergeSide suggested(MergeField field)
    {
        return CustomerMerge::suggestedChoices(*answerOf(m_merge->compare(m_twin, m_keep))).value(field);
    }
    StoreCheck check()
    {
        return *m_desk->read([](Database &d) { return checkStore(d, forecourtCatalog()); });
    }
    void addContact(const CustomerId &id, ContactKind kind, const QString &text, bool valid = true)
    {
        ContactPoint point;
        point.id = ContactPointId(m_desk->ids.next());
        point.customer = id;
        point.kind = kind;
        point.value = text;
        point.normalised = text;
        point.valid = valid;
        put(*m_desk, records::contactPoints(), point);
    }
    void edit(const CustomerId &id, const std::function<void(Customer &)> &change)
    {
        const Result<void> done = m_desk->write([&](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto before, records::customers().find(mutation.database(), id));
            Customer after = *before;
            change(after);
            return records::customers().update(mutation, *before, after);
        });
        QVERIFY(done);
    }
    void name(const CustomerId &id, const QString &surname, const QString &given)
    {
        edit(id, [&](Customer &c) {
            c.surname = surname;
            c.given = given;
        });
    }
    void tag(const CustomerId &id, const QString &tag)
    {
        const int field =
            forecourtCatalog().collection(collections::kCustomer)->field(QStringLiteral("tags"))->number;
        QVERIFY(m_desk->write([&](Mutation &mutation) {
            return mutation.addToSet(collections::kCustomer, id.uuid(), field, {tag});
        }));
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<CustomerMerge> m_merge;
    std::unique_ptr<CustomerService> m_customers;
    CustomerId m_keep;
    CustomerId m_twin;
    CustomerId m_other;
};

} // namespace forecourt
