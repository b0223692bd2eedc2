// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/candidatefinder.h"

#include "models/domain/idsource.h"
#include "models/protocol/collections.h"
#include "models/services/orders/party.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"

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

using searchgrams::Rank;

// 0 exact, 1 tail, 2 beginning, 3 within: the same for names and numbers.
int rankOf(Rank rank, const QString &text)
{
    const bool number = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    switch (rank) {
    case Rank::Word:
        return 0;
    case Rank::FirstEdge:
        return number ? 1 : 2;
    case Rank::OtherEdge:
        return number ? 2 : 1;
    case Rank::Inside:
        break;
    }
    return 3;
}

// The line of the text in which the best match stands (searchdocument.h).
MatchedBy matchedBy(const SearchQuestion &question, const SearchTarget &target)
{
    const bool vehicle = target.kind == SearchKind::Vehicle;
    static const QList<MatchedBy> kVehicleLines{MatchedBy::Vin, MatchedBy::Plate, MatchedBy::FormerPlate};
    static const QList<MatchedBy> kCustomerLines{MatchedBy::Name, MatchedBy::Phone};
    const QList<MatchedBy> &lines = vehicle ? kVehicleLines : kCustomerLines;
    MatchedBy by = lines.last();
    std::optional<Rank> best;
    int line = 0;
    for (const QStringView text : QStringView(target.text).split(u'\n')) {
        const auto rank = line < lines.size() ? question.rankIn(target.kind, text.trimmed()) : std::nullopt;
        if (rank && (!best || *rank < *best)) {
            best = rank;
            by = lines.at(line);
        }
        ++line;
    }
    return by;
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
        LEFT JOIN ownership o ON %2 AND o.dead_version = 0 AND coalesce(o.valid_to, 0) = 0
        LEFT JOIN vehicle v ON v.id = %3 AND v.dead_version = 0
        WHERE c.id = ? AND c.dead_version = 0)sql");
    const QString byVehicle = QStringLiteral(R"sql(
        SELECT %1 FROM vehicle v
        LEFT JOIN ownership o ON %2 AND o.dead_version = 0 AND coalesce(o.valid_to, 0) = 0
        LEFT JOIN customer c ON c.id = %3 AND c.dead_version = 0
        WHERE v.id = ? AND v.dead_version = 0
        ORDER BY c.id IS NULL, CASE o.role WHEN 'owner' THEN 0 WHEN 'company' THEN 1 WHEN 'driver' THEN 2 ELSE 3 END,
                 coalesce(o.valid_from, 0) DESC, o.id DESC LIMIT 1)sql");
    const char *from = hit.vehicle ? "vehicle" : "customer";
    const char *to = hit.vehicle ? "customer" : "vehicle";
    const QString relations = aliases::pointsAt(collections::kOwnership, from,
                                                hit.vehicle ? QStringLiteral("v.id") : QStringLiteral("c.id"),
                                                QStringLiteral("o."));
    return database.all((hit.vehicle ? byVehicle : byCustomer)
                            .arg(candidateColumns(), relations,
                                 aliases::rootOfField(collections::kOwnership, to, QStringLiteral("o."))),
                        {bound(hit.target)}, [&](const Row &row) { return candidateOf(row, hit); });
}

Result<QList<Hit>> hitsOf(Database &database, const QString &text)
{
    const SearchQuestion question = SearchQuestion::of(text);
    const SearchScope scope{{SearchKind::Customer, SearchKind::Vehicle}, false, false};
    FORECOURT_ASSIGN(const QList<SearchTarget> targets, findTargets(database, question, scope, kHits));
    QList<Hit> hits;
    for (const SearchTarget &target : targets) {
        hits.append({target.kind == SearchKind::Vehicle, target.id, matchedBy(question, target),
                     rankOf(target.rank, text)});
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
