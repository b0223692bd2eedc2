// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/generated.h"
#include "app/demo/history/historyplan.h"

namespace forecourt {

// What others need to know of a customer without making the whole record.
struct GeneratedPerson
{
    CustomerId id;
    QString name;
    QString surname; // empty for a company
    QString given;
    QString phone; // canonical, the preferred one
    bool business = false;
    bool foreign = false;
    Gender gender = Gender::Unknown;
};

[[nodiscard]] GeneratedPerson generatedPerson(const HistoryPlan &plan, qint64 index);
[[nodiscard]] GeneratedCustomer generatedCustomer(const HistoryPlan &plan, qint64 index);

// A Chinese name of a person of that gender: surname, given name.
struct ChineseName
{
    QString surname;
    QString given;
};
[[nodiscard]] ChineseName chineseName(Draw &draw, Gender gender);

} // namespace forecourt
