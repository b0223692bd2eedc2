// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importmatcher.h"

#include "models/database/manykeys.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QSet>

namespace forecourt {

namespace {

Values valuesOf(const QStringList &keys)
{
    return {keys.begin(), keys.end()};
}

// The words of a name in alphabetical order: "Weiß, Anna" and "Anna Weiß".
QStringList sortedWords(const QString &name)
{
    QString plain = name.toLower();
    plain.replace(QLatin1Char(','), QLatin1Char(' '));
    QStringList words = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words;
}

} // namespace

Result<void> ImportMatcher::prepare(const QList<ImportDraft> &rows)
{
    m_contacts.clear();
    m_vins.clear();
    m_plates.clear();
    QSet<QString> contacts;
    QSet<QString> vins;
    QSet<QString> plates;
    bool namesOnly = false;
    for (const ImportDraft &row : rows) {
        namesOnly = namesOnly || (!row.nameKey.isEmpty() && !row.hasIdentity());
        for (const ContactPoint &contact : row.contacts) {
            if (identifies(contact)) {
                contacts.insert(contact.normalised);
            }
        }
        if (!row.vehicle.vin.isEmpty()) {
            vins.insert(row.vehicle.vin);
        }
        if (!row.plate.isEmpty()) {
            plates.insert(row.plate);
        }
    }
    // Before the batch makes names of its own, which it tells by itself.
    if (namesOnly && !m_namesLoaded) {
        FORECOURT_TRY(loadNames());
    }
    FORECOURT_TRY(askContacts(contacts.values()));
    return askVehicles(vins.values(), plates.values());
}

Result<void> ImportMatcher::askContacts(const QStringList &contacts)
{
    return forEachOfKeys(
        m_database,
        QStringLiteral(R"sql(
        SELECT p.normalised, c.id, c.full_name, c.surname, c.given
        FROM contact_point p JOIN customer c ON c.id = %2
        WHERE p.normalised IN (%1) AND p.dead_version = 0 AND coalesce(p.valid, 1) = 1 AND c.dead_version = 0
        ORDER BY coalesce(c.kind, '') = 'business', coalesce(c.created_at, 0) DESC, c.id DESC)sql")
            .arg(QStringLiteral("%1"),
                 aliases::rootOfField(collections::kContactPoint, "customer", QStringLiteral("p."))),
        valuesOf(contacts), [&](const Row &row) -> Result<void> {
            m_contacts[row.text(0)].append(
                {row.id<CustomerId>(1), foldedForSearch(row.text(2)), row.text(3), row.text(4)});
            return {};
        });
}

Result<void> ImportMatcher::askVehicles(const QStringList &vins, const QStringList &plates)
{
    FORECOURT_TRY(forEachOfKeys(
        m_database,
        QStringLiteral("SELECT vin, id FROM vehicle WHERE vin IN (%1) AND dead_version = 0 ORDER BY id"),
        valuesOf(vins), [&](const Row &row) -> Result<void> {
            m_vins.insert(row.text(0), row.id<VehicleId>(1));
            return {};
        }));
    return forEachOfKeys(m_database, QStringLiteral(R"sql(
        SELECT p.text, v.id FROM plate p JOIN vehicle v ON v.id = p.vehicle
        WHERE p.text IN (%1) AND p.dead_version = 0 AND coalesce(p.valid_to, 0) = 0 AND v.dead_version = 0
        ORDER BY p.id)sql"),
                         valuesOf(plates), [&](const Row &row) -> Result<void> {
                             m_plates.insert(row.text(0), row.id<VehicleId>(1));
                             return {};
                         });
}

bool ImportMatcher::isSimilar(const ImportDraft &row, const Candidate &candidate)
{
    const QString &mine = row.nameKey;
    const QString &theirs = candidate.nameKey;
    if (mine.isEmpty() || theirs.isEmpty() || mine == theirs) {
        return true;
    }
    constexpr qsizetype kTelling = 2;
    if ((mine.size() >= kTelling && theirs.contains(mine)) ||
        (theirs.size() >= kTelling && mine.contains(theirs))) {
        return true;
    }
    // 张先生 and 张伟.
    const Customer &customer = row.customer;
    return !customer.surname.isEmpty() && customer.surname == candidate.surname &&
           (customer.given.isEmpty() || candidate.given.isEmpty());
}

std::optional<CustomerId> ImportMatcher::byContact(const ImportDraft &row) const
{
    std::optional<CustomerId> similar;
    for (const ContactPoint &contact : row.contacts) {
        if (!identifies(contact)) {
            continue;
        }
        for (const Candidate &candidate : m_contacts.value(contact.normalised)) {
            if (!row.nameKey.isEmpty() && candidate.nameKey == row.nameKey) {
                return candidate.id;
            }
            const bool could =
                isSimilar(row, candidate) ||
                (!candidate.given.isEmpty() &&
                 sortedWords(candidate.given + QLatin1Char(' ') + candidate.surname) ==
                     sortedWords(row.customer.given + QLatin1Char(' ') + row.customer.surname));
            if (!similar && could) {
                similar = candidate.id;
            }
        }
    }
    return similar;
}

Result<void> ImportMatcher::loadNames()
{
    m_namesLoaded = true;
    return m_database.forEach(QStringLiteral("SELECT c.id, c.full_name FROM customer c WHERE "
                                             "c.dead_version = 0 AND ") +
                                  aliases::isRootSql(collections::kCustomer, QStringLiteral("c.id")),
                              {}, [&](const Row &row) -> Result<void> {
                                  m_names.insert(qHash(foldedForSearch(row.text(1))), row.id<CustomerId>(0));
                                  return {};
                              });
}

QList<CustomerId> ImportMatcher::byName(const QString &nameKey) const
{
    QList<CustomerId> found;
    for (const CustomerId &id : m_names.values(qHash(nameKey))) {
        if (!found.contains(id)) {
            found.append(id);
        }
    }
    return found;
}

std::optional<VehicleId> ImportMatcher::byVin(const QString &vin) const
{
    const auto found = m_vins.constFind(vin);
    return found == m_vins.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<VehicleId> ImportMatcher::byPlate(const QString &plate) const
{
    const auto found = m_plates.constFind(plate);
    return found == m_plates.constEnd() ? std::nullopt : std::optional(*found);
}

void ImportMatcher::learn(const CustomerCard &card)
{
    const QString key = foldedForSearch(card.after.fullName);
    for (const ContactPoint &contact : card.contacts) {
        QList<Candidate> &known = m_contacts[contact.normalised];
        const bool there = std::any_of(known.begin(), known.end(),
                                       [&](const Candidate &other) { return other.id == card.after.id; });
        if (identifies(contact) && !there) {
            known.append({card.after.id, key, card.after.surname, card.after.given});
        }
    }
    if (m_namesLoaded && card.fresh) {
        m_names.insert(qHash(key), card.after.id);
    }
}

void ImportMatcher::learn(const VehicleCard &card)
{
    if (!card.after.vin.isEmpty()) {
        m_vins.insert(card.after.vin, card.after.id);
    }
    for (const Plate &plate : card.plates) {
        m_plates.insert(plate.text, card.after.id);
    }
}

} // namespace forecourt
