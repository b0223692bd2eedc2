// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customermerge.h"

#include <QCoreApplication>

namespace forecourt {

// The words of merging customers, in the language of the interface.
class MergeWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::MergeWords)

public:
    [[nodiscard]] static QString field(MergeField field);
    [[nodiscard]] static QString value(const CustomerDetail &detail, MergeField field); // empty: none
    [[nodiscard]] static QString none();
    [[nodiscard]] static QString both();
    [[nodiscard]] static QString kept();
    [[nodiscard]] static QString since(qint64 createdAt);
    [[nodiscard]] static QString belongings(const CustomerDetail &detail); // "2 contacts, 1 vehicle"
    [[nodiscard]] static QString reason(DuplicateReason reason);
    [[nodiscard]] static QString reasons(const QList<DuplicateReason> &reasons);
    // "Merged from 王先生 on 2026-05-01 by 张敏"
    [[nodiscard]] static QString merged(const MergedRecord &record);
    [[nodiscard]] static QString failure(const Error &error);
};

} // namespace forecourt
