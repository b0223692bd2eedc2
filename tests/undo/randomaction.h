// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

#include <rapidcheck.h>

namespace forecourt {

// One random edit of some row; an action is a few of them in one transaction.
struct RandomEdit
{
    int what = 0;
    int row = 0;
    int value = 0;
};

inline std::vector<RandomEdit> randomAction()
{
    std::vector<RandomEdit> edits;
    const int number = *rc::gen::inRange(1, 6);
    for (int i = 0; i < number; ++i) {
        edits.push_back({*rc::gen::inRange(0, 9), *rc::gen::inRange(0, 3), *rc::gen::inRange(0, 5)});
    }
    return edits;
}

class RandomEditor final
{
public:
    explicit RandomEditor(Mutation &mutation)
        : m_mutation(mutation), m_rows(mutation.database(), forecourtCatalog())
    {}

    Result<void> apply(const RandomEdit &edit)
    {
        const QUuid customer = derivedId("undo", "customer" + QByteArray::number(edit.row));
        FORECOURT_ASSIGN(const Entity now, m_rows.visible(collections::kCustomer, customer));
        if (!now.exists()) {
            return m_mutation.create(collections::kCustomer, customer, {{kSurname, QStringLiteral("first")}});
        }
        if (edit.what == 0) {
            return now.dead != 0 ? m_mutation.restore(collections::kCustomer, customer)
                                 : m_mutation.remove(collections::kCustomer, customer);
        }
        return now.dead != 0 ? Result<void>() : onLiving(edit, customer);
    }

private:
    static constexpr int kSurname = 1;
    static constexpr int kBirthYear = 6;
    static constexpr int kNotes = 8;
    static constexpr int kTags = 12;

    Result<void> onLiving(const RandomEdit &edit, const QUuid &customer)
    {
        const QString text = edit.value == 0 ? QString() : QStringLiteral("v%1").arg(edit.value);
        const QStringList tag{QStringLiteral("tag%1").arg(edit.value % 2)};
        switch (edit.what) {
        case 1:
        case 2:
            return m_mutation.put(collections::kCustomer, customer,
                                  {{edit.what == 1 ? kSurname : kNotes, CellValue::ofText(text)}});
        case 3:
            return m_mutation.put(collections::kCustomer, customer,
                                  {{kBirthYear, CellValue(1950 + edit.value)}});
        case 4:
            return m_mutation.addToSet(collections::kCustomer, customer, kTags, tag);
        case 5:
            return m_mutation.removeFromSet(collections::kCustomer, customer, kTags, tag);
        case 6:
            return contact(customer, edit.value);
        case 7:
            return event(customer);
        default:
            return pay(customer, edit.value);
        }
    }

    Result<void> contact(const QUuid &customer, int value)
    {
        ContactPoint point;
        point.id = ContactPointId(m_mutation.newId());
        point.customer = CustomerId(customer);
        point.value = QString::number(value);
        return records::contactPoints().create(m_mutation, point);
    }

    Result<void> event(const QUuid &customer)
    {
        TimelineEvent told;
        told.customer = CustomerId(customer);
        told.kind = QStringLiteral("note");
        told.refKind = QStringLiteral("customer");
        told.ref = customer;
        return recordEvent(m_mutation, told);
    }

    Result<void> pay(const QUuid &customer, int value)
    {
        Payment payment;
        payment.id = PaymentId(m_mutation.newId());
        payment.customer = CustomerId(customer);
        payment.amountMinor = 100 + value;
        return records::payments().create(m_mutation, payment);
    }

    Mutation &m_mutation;
    RowStore m_rows;
};

} // namespace forecourt
