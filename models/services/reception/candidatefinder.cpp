// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/candidatefinder.h"

#include "models/domain/idsource.h"
#include "models/domain/phone.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/orders/party.h"

#include <QSet>

namespace forecourt {

namespace {

constexpr int kHits = 60;

struct Hit
{
    bool vehicle = false; // target is a vehicle, else a customer
    QUuid target;
    MatchedBy by = MatchedBy::Name;
    int rank = 0;
};

MatchedBy matchedBy(const Row &row)
{
    switch (row.integer(0)) {
    case collections::kContactPoint:
        return MatchedBy::Phone;
    case collections::kPlate:
        return row.flag(3) ? MatchedBy::FormerPlate : MatchedBy::Plate;
    default:
        return MatchedBy::Name;
    }
}

// Words of search_text are folded and separated by one space; a tail or a beginning is one of a word.
Result<QList<Hit>> indexHits(Database &database, const QString &needle)
{
    return database.all(QStringLiteral(R"sql(
        SELECT s.collection, s.target,
            CASE WHEN instr(' ' || s.text || ' ', ' ' || ? || ' ') THEN 0
                 WHEN instr(s.text || ' ', ? || ' ') THEN 1
                 WHEN instr(' ' || s.text, ' ' || ?) THEN 2 ELSE 3 END AS rank,
            coalesce(p.valid_to, 0) <> 0
        FROM search_text s LEFT JOIN plate p ON s.collection = ? AND p.id = s.row
        WHERE s.collection IN (?, ?, ?) AND instr(s.text, ?) > 0
        ORDER BY rank, s.target LIMIT ?)sql"),
                        {needle, needle, needle, collections::kPlate, collections::kCustomer,
                         collections::kContactPoint, collections::kPlate, needle, kHits},
                        [](const Row &row) {
                            const MatchedBy by = matchedBy(row);
                            const bool car = by == MatchedBy::Plate || by == MatchedBy::FormerPlate;
                            return Hit{car, row.uuid(1), by, static_cast<int>(row.integer(2))};
                        });
}

Result<QList<Hit>> vinHits(Database &database, const QString &needle)
{
    constexpr int kShortest = 3;
    if (needle.size() < kShortest || hasHan(needle)) {
        return QList<Hit>();
    }
    const QString vin = needle.toUpper();
    return database.all(QStringLiteral(R"sql(
        SELECT id, CASE WHEN vin = ? THEN 0 WHEN substr(vin, -?) = ? THEN 1 WHEN instr(vin, ?) = 1 THEN 2 ELSE 3 END
            AS rank
        FROM vehicle WHERE dead_version = 0 AND instr(vin, ?) > 0 ORDER BY rank, id LIMIT ?)sql"),
                        {vin, vin.size(), vin, vin, vin, kHits}, [](const Row &row) {
                            return Hit{true, row.uuid(0), MatchedBy::Vin, static_cast<int>(row.integer(1))};
                        });
}

QString candidateColumns()
{
    return QStringLiteral(
               R"sql(c.id, c.surname, c.given, c.full_name, c.kind, v.id, v.vin, v.make, v.model, %1,
        (SELECT max(arrived_at) FROM visit w WHERE w.vehicle = v.id AND w.dead_version = 0))sql")
        .arg(currentPlateSql(QStringLiteral("v.id")));
}

Candidate candidateOf(const Row &row, const Hit &hit)
{
    Candidate candidate;
    candidate.customer = row.id<CustomerId>(0);
    candidate.customerName = shownName(row, 1);
    candidate.vehicle = row.id<VehicleId>(5);
    candidate.vin = row.text(6);
    candidate.make = row.text(7);
    candidate.model = row.text(8);
    candidate.plate = row.text(9);
    candidate.lastVisitAt = row.integer(10);
    candidate.matched = hit.by;
    candidate.rank = hit.rank;
    candidate.id = derivedId("candidate", candidate.customer.toBytes() + candidate.vehicle.toBytes());
    return candidate;
}

// A customer with each car of today, or alone; a car with whoever owns it.
Result<QList<Candidate>> expand(Database &database, const Hit &hit)
{
    const QString byCustomer = QStringLiteral(R"sql(
        SELECT %1 FROM customer c
        LEFT JOIN ownership o ON o.customer = c.id AND o.dead_version = 0 AND coalesce(o.valid_to, 0) = 0
        LEFT JOIN vehicle v ON v.id = o.vehicle AND v.dead_version = 0
        WHERE c.id = ? AND c.dead_version = 0)sql");
    const QString byVehicle = QStringLiteral(R"sql(
        SELECT %1 FROM vehicle v
        LEFT JOIN ownership o ON o.vehicle = v.id AND o.dead_version = 0 AND coalesce(o.valid_to, 0) = 0
        LEFT JOIN customer c ON c.id = o.customer AND c.dead_version = 0
        WHERE v.id = ? AND v.dead_version = 0
        ORDER BY c.id IS NULL, CASE o.role WHEN 'owner' THEN 0 WHEN 'company' THEN 1 WHEN 'driver' THEN 2 ELSE 3 END,
                 coalesce(o.valid_from, 0) DESC, o.id DESC LIMIT 1)sql");
    return database.all((hit.vehicle ? byVehicle : byCustomer).arg(candidateColumns()), {bound(hit.target)},
                        [&](const Row &row) { return candidateOf(row, hit); });
}

QStringList needlesOf(const QString &text)
{
    constexpr int kShortest = 2;
    constexpr int kShortestPhone = 4;
    const QString folded = foldedForSearch(text);
    QStringList needles;
    if (folded.size() >= kShortest || hasHan(folded)) {
        needles.append(folded);
    }
    // 0086-138…, +86 (0)21… and the like: what remains without country code and trunk zero.
    const QString digits = phoneSearchDigits(text);
    const bool numeric = digitsOnly(text).size() * 2 > folded.size();
    if (numeric && digits.size() >= kShortestPhone && !needles.contains(digits)) {
        needles.append(digits);
    }
    return needles;
}

Result<QList<Hit>> hitsOf(Database &database, const QString &text)
{
    QList<Hit> hits;
    for (const QString &needle : needlesOf(text)) {
        FORECOURT_ASSIGN(const QList<Hit> words, indexHits(database, needle));
        FORECOURT_ASSIGN(const QList<Hit> vins, vinHits(database, needle));
        hits += words + vins;
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.rank < b.rank; });
    return hits;
}

} // namespace

Result<QList<Candidate>> findCandidates(Database &database, const QString &text, int limit)
{
    FORECOURT_ASSIGN(const QList<Hit> hits, hitsOf(database, text));
    QList<Candidate> candidates;
    QSet<QUuid> known;
    for (const Hit &hit : hits) {
        if (candidates.size() >= limit) {
            break;
        }
        FORECOURT_ASSIGN(const QList<Candidate> expanded, expand(database, hit));
        for (const Candidate &candidate : expanded) {
            if (!known.contains(candidate.id)) {
                known.insert(candidate.id);
                candidates.append(candidate);
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return std::pair(a.rank, -a.lastVisitAt) < std::pair(b.rank, -b.lastVisitAt);
    });
    candidates.resize(qMin<qsizetype>(candidates.size(), limit));
    for (Candidate &candidate : candidates) {
        FORECOURT_ASSIGN(candidate.phone, bestPhone(database, candidate.customer));
    }
    return candidates;
}

} // namespace forecourt
