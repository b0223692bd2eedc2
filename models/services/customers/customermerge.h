// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"
#include "models/services/customers/duplicatefinder.h"

#include <QMap>

namespace forecourt {

// What can be chosen when two customers become one. Whatever else belongs to them, contacts, cars, orders,
// events, permissions and tags, is of both.
enum class MergeField { Name, Gender, BirthYear, Language, Notes, Owner, Source };
inline constexpr MergeField kMergeFields[] = {MergeField::Name,     MergeField::Gender, MergeField::BirthYear,
                                              MergeField::Language, MergeField::Notes,  MergeField::Owner,
                                              MergeField::Source};

// Whose value stays; of notes also both, one beneath the other.
enum class MergeSide { Into, Of, Both };
using MergeChoices = QMap<MergeField, MergeSide>; // what is left out stays as it is

// One value of two customers.
struct MergeRow
{
    MergeField field = MergeField::Name;
    MergeSide suggested = MergeSide::Into; // what is there before what is not, the fuller, the newer
    bool differs = false;
    bool asks = false; // both have one, and a person must say which is right

    bool operator==(const MergeRow &) const = default;
};

// Two customers side by side.
struct MergeComparison
{
    CustomerDetail of;
    CustomerDetail into;
    QList<MergeRow> rows; // where at least one has a value
    QList<DuplicateReason> reasons;

    bool operator==(const MergeComparison &) const = default;
};

// Makes two customers one, without loss and with a way back (ADR 0017). Interface thread; answers arrive as
// futures.
class CustomerMerge final
{
public:
    explicit CustomerMerge(Storage &storage) : m_storage(storage) {}

    // Who may be the same as a customer, the surest first; at most twenty.
    [[nodiscard]] QFuture<Result<QList<Duplicate>>> candidates(CustomerId id);
    // Pairs of the whole store; reads every contact.
    [[nodiscard]] QFuture<Result<QList<DuplicatePair>>> duplicates(int limit);
    // NotFound where one is not there any more, Conflict where both are one already.
    [[nodiscard]] QFuture<Result<MergeComparison>> compare(CustomerId of, CustomerId into);
    // `into` stands for `of` from then on. InvalidInput "owner" where both have a responsible person and it
    // was not said who stays; NotFound and Conflict as above.
    [[nodiscard]] QFuture<Result<void>> join(StaffId by, CustomerId of, CustomerId into,
                                             const MergeChoices &choices);
    // The two only look like one: they are not proposed any more. NotFound and Conflict as above.
    [[nodiscard]] QFuture<Result<void>> keepApart(StaffId by, CustomerId one, CustomerId other);
    // The two are customers of their own again, each with what was written on it. NotFound where the record
    // is not merged.
    [[nodiscard]] QFuture<Result<void>> separate(StaffId by, CustomerId of);

    // For callers on a storage thread.
    static Result<MergeComparison> readComparison(Database &database, CustomerId of, CustomerId into);
    static Result<void> join(Mutation &mutation, CustomerId of, CustomerId into, const MergeChoices &choices);
    static Result<void> separate(Mutation &mutation, CustomerId of);

    // The choices a person would make who looks no closer.
    [[nodiscard]] static MergeChoices suggestedChoices(const MergeComparison &comparison);

private:
    Storage &m_storage;
};

} // namespace forecourt
