// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customermerge.h"

#include "models/domain/idsource.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace forecourt {

namespace {

constexpr int kCustomer = collections::kCustomer;
const QString kSeparated = QStringLiteral("separated");

const Field &field(const char *name)
{
    return *forecourtCatalog().collection(kCustomer)->field(QLatin1String(name));
}

QString valueText(const Customer &customer, MergeField which)
{
    switch (which) {
    case MergeField::Name:
        return customer.fullName;
    case MergeField::Gender:
        return customer.gender == Gender::Unknown ? QString() : wordOf(customer.gender);
    case MergeField::BirthYear:
        return customer.birthYear == 0 ? QString() : QString::number(customer.birthYear);
    case MergeField::Language:
        return customer.language;
    case MergeField::Notes:
        return customer.notes;
    case MergeField::Owner:
        return customer.ownerStaff.isNull() ? QString() : customer.ownerStaff.toString();
    case MergeField::Source:
        break;
    }
    return customer.sourceText;
}

const char *columnOf(MergeField which)
{
    switch (which) {
    case MergeField::Name:
        return "full_name";
    case MergeField::Gender:
        return "gender";
    case MergeField::BirthYear:
        return "birth_year";
    case MergeField::Language:
        return "language";
    case MergeField::Notes:
        return "notes";
    case MergeField::Owner:
        return "owner_staff";
    case MergeField::Source:
        break;
    }
    return "source_text";
}

// Versions count up, and what waits to be synchronised is newer than all that was: of those the later has the
// smaller one.
qint64 newness(const RowVersions &versions, MergeField which)
{
    const qint64 version = versions.of(field(columnOf(which)).number);
    return version < 0 ? std::numeric_limits<qint64>::max() / 2 - version : version;
}

MergeSide suggestionFor(MergeField which, const CustomerDetail &of, const CustomerDetail &into)
{
    const QString theirs = valueText(of.customer, which);
    const QString ours = valueText(into.customer, which);
    if (theirs.isEmpty() || theirs == ours) {
        return MergeSide::Into;
    }
    if (ours.isEmpty()) {
        return MergeSide::Of;
    }
    if (which == MergeField::Notes) {
        return MergeSide::Both;
    }
    if (which == MergeField::Source) {
        return of.customer.createdAt < into.customer.createdAt ? MergeSide::Of : MergeSide::Into; // the first
    }
    if (which == MergeField::Name && of.customer.given.isEmpty() != into.customer.given.isEmpty()) {
        return of.customer.given.isEmpty() ? MergeSide::Into : MergeSide::Of; // the fuller
    }
    return newness(of.versions, which) > newness(into.versions, which) ? MergeSide::Of : MergeSide::Into;
}

void take(Customer &into, const Customer &of, MergeField which, MergeSide side)
{
    if (side == MergeSide::Into) {
        return;
    }
    switch (which) {
    case MergeField::Name:
        into.surname = of.surname;
        into.given = of.given;
        into.fullName = of.fullName;
        into.kind = of.kind;
        break;
    case MergeField::Gender:
        into.gender = of.gender;
        break;
    case MergeField::BirthYear:
        into.birthYear = of.birthYear;
        break;
    case MergeField::Language:
        into.language = of.language;
        break;
    case MergeField::Notes: {
        const bool both =
            side == MergeSide::Both && !into.notes.isEmpty() && !of.notes.isEmpty() && into.notes != of.notes;
        into.notes = both ? into.notes + QLatin1Char('\n') + of.notes
                          : (of.notes.isEmpty() && side == MergeSide::Both ? into.notes : of.notes);
        break;
    }
    case MergeField::Owner:
        into.ownerStaff = of.ownerStaff;
        break;
    case MergeField::Source:
        into.sourceText = of.sourceText;
        break;
    }
}

// Both as they are, by the records that stand for them.
struct Pair
{
    Customer of;
    Customer into;
};

Result<Pair> readPair(Database &database, CustomerId of, CustomerId into)
{
    FORECOURT_ASSIGN(const QUuid ofRoot, aliases::rootOf(database, kCustomer, of.uuid()));
    FORECOURT_ASSIGN(const QUuid intoRoot, aliases::rootOf(database, kCustomer, into.uuid()));
    if (ofRoot == intoRoot) {
        return fail(ErrorCode::Conflict, QStringLiteral("both are one customer"));
    }
    FORECOURT_ASSIGN(const auto first, records::customers().find(database, CustomerId(ofRoot)));
    FORECOURT_ASSIGN(const auto second, records::customers().find(database, CustomerId(intoRoot)));
    if (!first || !second) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such customer"));
    }
    return Pair{*first, *second};
}

Result<std::optional<qint64>> deadVersionOf(Database &database, const AliasId &alias)
{
    return database.first(QStringLiteral("SELECT dead_version FROM record_alias WHERE id = ?"),
                          {bound(alias)}, [](const Row &row) { return row.integer(0); });
}

// A record has one alias for good: merged again, it comes back to life.
Result<void> writeAlias(Mutation &mutation, const QUuid &of, const QUuid &into)
{
    RecordAlias alias;
    alias.id = aliases::aliasId(kCustomer, of);
    alias.collection = kCustomer;
    alias.of = of;
    alias.into = into;
    FORECOURT_ASSIGN(const auto dead, deadVersionOf(mutation.database(), alias.id));
    if (!dead) {
        return records::recordAliases().create(mutation, alias);
    }
    if (*dead != 0) {
        FORECOURT_TRY(mutation.restore(collections::kRecordAlias, alias.id.uuid()));
    }
    return mutation.put(collections::kRecordAlias, alias.id.uuid(), records::recordAliases().cells(alias));
}

// Of the other record, so that it leads there and is found by it.
Result<void> tell(Mutation &mutation, QLatin1String kind, const Customer &root, const Customer &other)
{
    TimelineEvent event;
    event.customer = root.id;
    event.kind = kind;
    event.refKind = QStringLiteral("customer");
    event.ref = other.id.uuid();
    return recordEvent(mutation, event, {{QStringLiteral("name"), other.fullName}});
}

Result<void> writeValues(Mutation &mutation, const Pair &pair, const MergeChoices &choices)
{
    Customer after = pair.into;
    for (const MergeField which : kMergeFields) {
        take(after, pair.of, which, choices.value(which, MergeSide::Into));
    }
    FORECOURT_TRY(records::customers().update(mutation, pair.into, after));
    const int tags = field("tags").number;
    FORECOURT_ASSIGN(const QStringList more,
                     records::readSet(mutation.database(), kCustomer, pair.of.id.uuid(), tags));
    return more.isEmpty() ? Result<void>() : mutation.addToSet(kCustomer, pair.into.id.uuid(), tags, more);
}

Result<QUuid> intoOf(Database &database, const QUuid &of)
{
    FORECOURT_ASSIGN(const auto into,
                     database.first(QStringLiteral(R"sql(
        SELECT into_row FROM record_alias WHERE of_row = ? AND collection = ? AND dead_version = 0
        ORDER BY id LIMIT 1)sql"),
                                    {bound(of), kCustomer}, [](const Row &row) { return row.uuid(0); }));
    return into.value_or(QUuid());
}

// Marked first, so that the pair is not proposed again; an undo of merging leaves no such mark.
Result<void> takeBack(Mutation &mutation, const QUuid &of)
{
    const QUuid alias = aliases::aliasId(kCustomer, of).uuid();
    const int reason = fieldNumber(collections::kRecordAlias, "reason");
    FORECOURT_TRY(mutation.put(collections::kRecordAlias, alias, {{reason, CellValue(kSeparated)}}));
    return mutation.remove(collections::kRecordAlias, alias);
}

// The same row whoever of the two is named first, and whichever desk says it.
Result<void> writeApart(Mutation &mutation, const Pair &pair)
{
    const auto [first, second] = std::minmax({pair.of.id.toBytes(), pair.into.id.toBytes()});
    RecordAlias apart;
    apart.id = AliasId(derivedId("apart", first + second));
    apart.of = QUuid::fromRfc4122(first);
    apart.into = QUuid::fromRfc4122(second);
    FORECOURT_ASSIGN(const auto dead, deadVersionOf(mutation.database(), apart.id));
    if (!dead) {
        return records::recordAliases().create(mutation, apart);
    }
    return *dead == 0 ? Result<void>() : mutation.restore(collections::kRecordAlias, apart.id.uuid());
}

// Two desks may have merged a pair both ways, or the record that stood for both was deleted: then the root
// leads to the record. Whether it did.
Result<bool> cutWayTo(Mutation &mutation, const QUuid &root, const QUuid &of)
{
    QSet<QUuid> seen;
    QUuid at = root;
    while (!at.isNull() && !seen.contains(at)) {
        seen.insert(at);
        FORECOURT_ASSIGN(const QUuid next, intoOf(mutation.database(), at));
        if (next == of) {
            FORECOURT_TRY(takeBack(mutation, at));
            return true;
        }
        at = next;
    }
    return false;
}

} // namespace

QFuture<Result<QList<Duplicate>>> CustomerMerge::candidates(CustomerId id)
{
    constexpr int kMost = 20;
    return m_storage.read([=](Database &database) { return DuplicateFinder(database).of(id, kMost); });
}

QFuture<Result<QList<DuplicatePair>>> CustomerMerge::duplicates(int limit)
{
    return m_storage.read([=](Database &database) { return DuplicateFinder(database).all(limit); });
}

QFuture<Result<MergeComparison>> CustomerMerge::compare(CustomerId of, CustomerId into)
{
    return m_storage.read([=](Database &database) { return readComparison(database, of, into); });
}

Result<MergeComparison> CustomerMerge::readComparison(Database &database, CustomerId of, CustomerId into)
{
    FORECOURT_ASSIGN(const Pair pair, readPair(database, of, into));
    MergeComparison comparison;
    FORECOURT_ASSIGN(comparison.of, CustomerService::readDetail(database, pair.of.id));
    FORECOURT_ASSIGN(comparison.into, CustomerService::readDetail(database, pair.into.id));
    for (const MergeField which : kMergeFields) {
        const QString theirs = valueText(pair.of, which);
        const QString ours = valueText(pair.into, which);
        if (!theirs.isEmpty() || !ours.isEmpty()) {
            const bool differs = theirs != ours;
            const bool guarded = field(columnOf(which)).merge == FieldMerge::ProtectedRegister;
            comparison.rows.append({which, suggestionFor(which, comparison.of, comparison.into), differs,
                                    guarded && differs && !theirs.isEmpty() && !ours.isEmpty()});
        }
    }
    FORECOURT_ASSIGN(comparison.reasons, DuplicateFinder(database).reasons(pair.of.id, pair.into.id));
    return comparison;
}

MergeChoices CustomerMerge::suggestedChoices(const MergeComparison &comparison)
{
    MergeChoices choices;
    for (const MergeRow &row : comparison.rows) {
        choices.insert(row.field, row.suggested);
    }
    return choices;
}

QFuture<Result<void>> CustomerMerge::join(StaffId by, CustomerId of, CustomerId into,
                                          const MergeChoices &choices)
{
    return m_storage.write({by, QStringLiteral("mergeCustomers")},
                           [=](Mutation &mutation) { return join(mutation, of, into, choices); });
}

Result<void> CustomerMerge::join(Mutation &mutation, CustomerId of, CustomerId into,
                                 const MergeChoices &choices)
{
    FORECOURT_ASSIGN(const Pair pair, readPair(mutation.database(), of, into));
    const StaffId theirs = pair.of.ownerStaff;
    const StaffId ours = pair.into.ownerStaff;
    if (!theirs.isNull() && !ours.isNull() && theirs != ours && !choices.contains(MergeField::Owner)) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("owner"));
    }
    FORECOURT_TRY(writeAlias(mutation, pair.of.id.uuid(), pair.into.id.uuid()));
    FORECOURT_TRY(writeValues(mutation, pair, choices));
    return tell(mutation, timelinekinds::kMerged, pair.into, pair.of);
}

QFuture<Result<void>> CustomerMerge::keepApart(StaffId by, CustomerId one, CustomerId other)
{
    return m_storage.write({by, QStringLiteral("keepApart")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const Pair pair, readPair(mutation.database(), one, other));
        return writeApart(mutation, pair);
    });
}

QFuture<Result<void>> CustomerMerge::separate(StaffId by, CustomerId of)
{
    return m_storage.write({by, QStringLiteral("separateCustomers")},
                           [=](Mutation &mutation) { return separate(mutation, of); });
}

Result<void> CustomerMerge::separate(Mutation &mutation, CustomerId of)
{
    Database &database = mutation.database();
    FORECOURT_ASSIGN(const QUuid root, aliases::rootOf(database, kCustomer, of.uuid()));
    FORECOURT_ASSIGN(const QUuid into, intoOf(database, of.uuid()));
    FORECOURT_ASSIGN(const bool cut,
                     root == of.uuid() ? Result<bool>(false) : cutWayTo(mutation, root, of.uuid()));
    if (root == of.uuid() || (into.isNull() && !cut)) {
        return fail(ErrorCode::NotFound, QStringLiteral("the customer is not merged"));
    }
    if (!into.isNull()) {
        FORECOURT_TRY(takeBack(mutation, of.uuid()));
    }
    FORECOURT_ASSIGN(const auto whole, records::customers().find(database, CustomerId(root)));
    FORECOURT_ASSIGN(const auto part, records::customers().find(database, of));
    if (!whole || !part) {
        return {};
    }
    FORECOURT_TRY(tell(mutation, timelinekinds::kSeparated, *whole, *part));
    return tell(mutation, timelinekinds::kSeparated, *part, *whole);
}

} // namespace forecourt
