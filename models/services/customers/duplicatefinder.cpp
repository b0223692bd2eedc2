// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/duplicatefinder.h"

#include "models/domain/phone.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/customers/customermatcher.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QSet>

#include <algorithm>

namespace forecourt {

namespace {

DuplicateReason reasonOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email:
        return DuplicateReason::Email;
    case ContactKind::Wechat:
    case ContactKind::Other:
        return DuplicateReason::Wechat;
    case ContactKind::Mobile:
    case ContactKind::Phone:
        break;
    }
    return DuplicateReason::Phone;
}

// Numbers of services are of many people; what is none of these kinds may be anything.
bool identifies(ContactKind kind, const QString &normalised)
{
    const bool number = kind == ContactKind::Mobile || kind == ContactKind::Phone;
    return kind != ContactKind::Other && !normalised.isEmpty() &&
           (!number || !identifyingPhone(normalised).isEmpty());
}

void add(QList<DuplicateReason> &reasons, DuplicateReason reason)
{
    if (!reasons.contains(reason)) {
        reasons.append(reason);
        std::sort(reasons.begin(), reasons.end());
    }
}

// The same name, or one that is short for the other (张先生, 张伟).
bool namesAgree(const Customer &a, const Customer &b)
{
    if (foldedForSearch(a.fullName) == foldedForSearch(b.fullName)) {
        return true;
    }
    return !a.surname.isEmpty() && foldedForSearch(a.surname) == foldedForSearch(b.surname) &&
           (a.given.isEmpty() || b.given.isEmpty());
}

} // namespace

Result<void> DuplicateFinder::byContacts(const CustomerId &customer, Reasons &found)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(m_database, collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const QList<ContactPoint> own,
                     records::contactPoints().where(m_database,
                                                    members.pointedAt(collections::kContactPoint, "customer"),
                                                    members.values()));
    const QString sql = QStringLiteral(R"sql(
        SELECT DISTINCT %1 FROM contact_point
        WHERE normalised = ? AND dead_version = 0 AND coalesce(valid, 1) = 1 AND customer IS NOT NULL LIMIT 20)sql")
                            .arg(aliases::rootOfField(collections::kContactPoint, "customer"));
    for (const ContactPoint &contact : own) {
        if (!contact.valid || !identifies(contact.kind, contact.normalised)) {
            continue;
        }
        FORECOURT_TRY(m_database.forEach(sql, {contact.normalised}, [&](const Row &row) -> Result<void> {
            add(found[row.uuid(0)], reasonOf(contact.kind));
            return {};
        }));
    }
    return {};
}

// Owners of the customer's cars, and of cars that bear the same number or plate.
Result<void> DuplicateFinder::byCars(const CustomerId &customer, const QString &name, Reasons &found)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(m_database, collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const auto self, records::customers().find(m_database, customer));
    if (!self || name.isEmpty()) {
        return {};
    }
    const QString sql =
        QStringLiteral(R"sql(
        SELECT DISTINCT %1 FROM (
            SELECT vehicle FROM ownership WHERE %2 AND dead_version = 0 AND vehicle IS NOT NULL) mine
        CROSS JOIN ownership o ON o.vehicle IN (
            SELECT mine.vehicle
            UNION SELECT twin.id FROM vehicle v JOIN vehicle twin ON twin.vin = v.vin
                  WHERE v.id = mine.vehicle AND v.vin <> '' AND twin.dead_version = 0
            UNION SELECT q.vehicle FROM plate p JOIN plate q ON q.text = p.text
                  WHERE p.vehicle = mine.vehicle AND p.dead_version = 0 AND q.dead_version = 0
                    AND p.text <> '' AND coalesce(p.valid_to, 0) = 0 AND coalesce(q.valid_to, 0) = 0)
        WHERE o.dead_version = 0 AND o.customer IS NOT NULL LIMIT 50)sql")
            .arg(aliases::rootOfField(collections::kOwnership, "customer", QStringLiteral("o.")),
                 members.pointedAt(collections::kOwnership, "customer"));
    FORECOURT_ASSIGN(const QList<QUuid> owners,
                     m_database.all(sql, members.values(), [](const Row &row) { return row.uuid(0); }));
    for (const QUuid &owner : owners) {
        FORECOURT_ASSIGN(const auto other, records::customers().find(m_database, CustomerId(owner)));
        if (other && namesAgree(*self, *other)) {
            add(found[owner], DuplicateReason::Vehicle);
        }
    }
    return {};
}

Result<QString> DuplicateFinder::nameOf(const QUuid &customer)
{
    FORECOURT_ASSIGN(const auto found, records::customers().find(m_database, CustomerId(customer)));
    return found ? foldedForSearch(found->fullName) : QString();
}

// An alias that a person took back says that they are two, and so does a note of that.
Result<bool> DuplicateFinder::wereSeparated(const CustomerId &a, const CustomerId &b)
{
    FORECOURT_ASSIGN(const qint64 said, m_database.integer(QStringLiteral(R"sql(
        SELECT count(*) FROM record_alias
        WHERE ((of_row = ? AND into_row = ?) OR (of_row = ? AND into_row = ?))
          AND CASE dead_version WHEN 0 THEN coalesce(collection, 0) = 0 ELSE reason = 'separated' END)sql"),
                                                           {bound(a), bound(b), bound(b), bound(a)}));
    return said > 0;
}

Result<QList<Duplicate>> DuplicateFinder::of(const CustomerId &customer, int limit)
{
    FORECOURT_ASSIGN(const QUuid root, aliases::rootOf(m_database, collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const QString name, nameOf(root));
    Reasons found;
    FORECOURT_TRY(byContacts(CustomerId(root), found));
    FORECOURT_TRY(byCars(CustomerId(root), name, found));
    found.remove(root);
    QList<Duplicate> duplicates;
    for (auto each = found.begin(); each != found.end(); ++each) {
        const CustomerId other(each.key());
        FORECOURT_ASSIGN(const bool apart, wereSeparated(CustomerId(root), other));
        FORECOURT_ASSIGN(const auto row, CustomerService::readRow(m_database, other));
        if (apart || !row) {
            continue;
        }
        if (!name.isEmpty() && foldedForSearch(row->name) == name) {
            add(each.value(), DuplicateReason::Name);
        }
        duplicates.append({*row, each.value()});
    }
    std::stable_sort(duplicates.begin(), duplicates.end(), [](const Duplicate &a, const Duplicate &b) {
        return a.reasons.size() > b.reasons.size();
    });
    duplicates.resize(std::min<qsizetype>(duplicates.size(), limit));
    return duplicates;
}

Result<QList<DuplicatePair>> DuplicateFinder::all(int limit)
{
    const QString root = aliases::rootOfField(collections::kContactPoint, "customer");
    FORECOURT_ASSIGN(const QList<QUuid> suspects,
                     m_database.all(QStringLiteral(R"sql(
        SELECT min(%1) FROM contact_point
        WHERE normalised <> '' AND dead_version = 0 AND coalesce(valid, 1) = 1 AND customer IS NOT NULL
        GROUP BY normalised HAVING count(DISTINCT %1) BETWEEN 2 AND 20 LIMIT ?)sql")
                                        .arg(root),
                                    {4 * limit}, [](const Row &row) { return row.uuid(0); }));
    QList<DuplicatePair> pairs;
    QSet<std::pair<QUuid, QUuid>> known;
    for (const QUuid &suspect : suspects) {
        FORECOURT_ASSIGN(const auto self, CustomerService::readRow(m_database, CustomerId(suspect)));
        FORECOURT_ASSIGN(const auto others, of(CustomerId(suspect), limit));
        for (const Duplicate &other : others) {
            const bool older = suspect.toRfc4122() < other.row.id.toBytes();
            const auto key =
                older ? std::pair(suspect, other.row.id.uuid()) : std::pair(other.row.id.uuid(), suspect);
            if (self && pairs.size() < limit && !known.contains(key)) {
                known.insert(key);
                pairs.append(older ? DuplicatePair{*self, other.row, other.reasons}
                                   : DuplicatePair{other.row, *self, other.reasons});
            }
        }
    }
    return pairs;
}

Result<QList<DuplicateReason>> DuplicateFinder::reasons(const CustomerId &a, const CustomerId &b)
{
    Reasons found;
    FORECOURT_ASSIGN(const QString name, nameOf(a.uuid()));
    FORECOURT_ASSIGN(const QString other, nameOf(b.uuid()));
    FORECOURT_TRY(byContacts(a, found));
    FORECOURT_TRY(byCars(a, name, found));
    QList<DuplicateReason> reasons = found.value(b.uuid());
    if (!name.isEmpty() && name == other) {
        add(reasons, DuplicateReason::Name);
    }
    return reasons;
}

} // namespace forecourt
