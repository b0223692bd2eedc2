// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a push asks and says of business numbers.
#include "server/store/postgrespushtransaction.h"

namespace forecourt {

namespace {

using Element = PgArray::Element;

constexpr PgStatement kBearers{"bearers", R"(
    SELECT found.series, found.value, found.collection, found.row_id
    FROM unnest($2::text[], $3::text[]) AS wanted (series, value) CROSS JOIN LATERAL (
        SELECT u.series, u.value, u.collection, u.row_id FROM uniq u
        WHERE u.store = $1::uuid AND u.series = wanted.series AND u.value = wanted.value OFFSET 0) AS found)"};
constexpr PgStatement kNextNumber{"next_number", R"(
    SELECT next FROM number_series WHERE store = $1::uuid AND series = $2::text)"};
constexpr PgStatement kSaveClaims{"save_claims", R"(
    INSERT INTO uniq (store, series, value, collection, row_id, seq)
    SELECT $1::uuid, series, value, collection, row_id, seq
    FROM unnest($2::text[], $3::text[], $4::integer[], $5::uuid[], $6::bigint[])
      AS given (series, value, collection, row_id, seq))"};
constexpr PgStatement kSaveNextNumber{"save_next_number", R"(
    INSERT INTO number_series (store, series, next) VALUES ($1::uuid, $2::text, $3::bigint)
    ON CONFLICT (store, series) DO UPDATE SET next = excluded.next)"};
constexpr PgStatement kSaveLease{"save_lease", R"(
    INSERT INTO number_lease (store, series, first, count, device, replica, at)
    VALUES ($1::uuid, $2::text, $3::bigint, $4::bigint, $5::uuid, $6::uuid, $7::bigint))"};

} // namespace

Result<QHash<NumberKey, EntityKey>> PostgresPushTransaction::bearersOf(const QList<NumberKey> &numbers)
{
    QHash<NumberKey, EntityKey> bearers;
    if (numbers.isEmpty()) {
        return bearers;
    }
    PgArray series(Element::Text);
    PgArray values(Element::Text);
    for (const NumberKey &number : numbers) {
        series.append(number.series);
        values.append(number.value);
    }
    FORECOURT_ASSIGN(const PgResult found, ask({kBearers, ofStore().array(series).array(values)}));
    for (int row = 0; row < found.rows(); ++row) {
        bearers.insert({found.text(row, 0), found.text(row, 1)},
                       {static_cast<int>(found.integer(row, 2)), found.uuid(row, 3)});
    }
    return bearers;
}

Result<qint64> PostgresPushTransaction::nextNumber(const QString &series)
{
    FORECOURT_ASSIGN(const PgResult found, ask({kNextNumber, ofStore().text(series)}));
    return found.rows() != 0 ? found.integer(0, 0) : 1;
}

Result<void> PostgresPushTransaction::saveClaims(const QList<NumberClaim> &claims)
{
    if (claims.isEmpty()) {
        return {};
    }
    PgArray series(Element::Text);
    PgArray values(Element::Text);
    PgArray collections(Element::Small);
    PgArray rows(Element::Uuid);
    PgArray numbers(Element::Integer);
    for (const NumberClaim &claim : claims) {
        series.append(claim.number.series);
        values.append(claim.number.value);
        collections.append(qint64(claim.row.collection));
        rows.append(claim.row.row);
        numbers.append(claim.seq);
    }
    m_writes.push_back(
        {kSaveClaims, ofStore().array(series).array(values).array(collections).array(rows).array(numbers)});
    return {};
}

Result<void> PostgresPushTransaction::saveNextNumber(const QString &series, qint64 next)
{
    m_writes.push_back({kSaveNextNumber, ofStore().text(series).integer(next)});
    return {};
}

Result<void> PostgresPushTransaction::saveLease(const NumberLease &lease)
{
    m_writes.push_back({kSaveLease, ofStore()
                                        .text(lease.series)
                                        .integer(lease.first)
                                        .integer(lease.count)
                                        .uuid(lease.device)
                                        .uuid(lease.replica)
                                        .integer(lease.at)});
    return {};
}

} // namespace forecourt
