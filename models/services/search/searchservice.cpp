// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchservice.h"

#include "models/domain/phone.h"
#include "models/domain/text.h"

#include <algorithm>

namespace forecourt {

namespace {

struct Candidate
{
    QString kind;
    QByteArray target;
    int rank = 0;
};

// 0: a whole word, 1: the beginning or end of one, 2: inside.
int rankOf(const QString &text, const QString &wanted)
{
    int best = 2;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word == wanted) {
            return 0;
        }
        if (word.startsWith(wanted) || word.endsWith(wanted)) {
            best = 1;
        }
    }
    return best;
}

// Digits and what people write between them.
bool isNumber(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// What to look for: the text itself, and its national digits where it is a telephone number.
QStringList spellings(const QString &text)
{
    QStringList list;
    const QString folded = foldedForSearch(text);
    if (folded.size() >= 2 || hasHan(folded)) {
        list.append(folded);
    }
    const PhoneNumber phone = normalisePhone(text);
    if (phone.isValid() && !phone.searchDigits.isEmpty() && !list.contains(phone.searchDigits)) {
        list.append(phone.searchDigits);
    }
    // Part of a number, typed with a country code, a trunk zero or dashes. Letters make it a plate or a VIN.
    constexpr qsizetype kFewestDigits = 4;
    const QString part = phoneSearchDigits(text);
    if (part.size() >= kFewestDigits && isNumber(text) && !list.contains(part)) {
        list.append(part);
    }
    return list;
}

Result<QList<Candidate>> candidates(Database &database, const QString &text)
{
    QList<Candidate> found;
    QHash<std::pair<QString, QByteArray>, qsizetype> places;
    for (const QString &wanted : spellings(text)) {
        FORECOURT_TRY(database.forEach(
            QStringLiteral(
                "SELECT target_kind, target, text FROM search_text WHERE instr(text, ?) > 0 LIMIT 5000"),
            {wanted}, [&](const Row &row) -> Result<void> {
                const Candidate candidate{row.text(0), row.bytes(1), rankOf(row.text(2), wanted)};
                const std::pair key(candidate.kind, candidate.target);
                const auto place = places.constFind(key);
                if (place == places.constEnd()) {
                    places.insert(key, found.size());
                    found.append(candidate);
                } else {
                    found[*place].rank = std::min(found.at(*place).rank, candidate.rank);
                }
                return {};
            }));
    }
    // Ids begin with the time they were made: the larger one is the newer record.
    std::sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        return std::tuple(a.rank, b.target) < std::tuple(b.rank, a.target);
    });
    return found;
}

const char *describe(const QString &kind)
{
    if (kind == QLatin1String("customer")) {
        return R"sql(
            SELECT full_name, (SELECT group_concat(normalised, ' · ') FROM contact_point
                               WHERE customer = customer.id AND dead_version = 0)
            FROM customer WHERE id = ? AND dead_version = 0)sql";
    }
    if (kind == QLatin1String("vehicle")) {
        return R"sql(
            SELECT coalesce((SELECT text FROM plate WHERE vehicle = vehicle.id AND dead_version = 0
                             ORDER BY valid_to IS NOT NULL, valid_from DESC LIMIT 1), vin),
                   trim(coalesce(make, '') || ' ' || coalesce(model, '')) || coalesce(' · ' || vin, '') ||
                   coalesce(' · ' || (
                       SELECT c.full_name FROM ownership o JOIN customer c ON c.id = o.customer
                       WHERE o.vehicle = vehicle.id AND o.dead_version = 0 AND c.dead_version = 0
                       ORDER BY o.valid_to IS NOT NULL, o.valid_from DESC LIMIT 1), '')
            FROM vehicle WHERE id = ? AND dead_version = 0)sql";
    }
    if (kind == QLatin1String("order")) {
        return R"sql(
            SELECT number, coalesce((SELECT full_name FROM customer WHERE id = service_order.customer), '') ||
                   coalesce(' · ' || (SELECT text FROM plate WHERE vehicle = service_order.vehicle AND dead_version = 0
                                      ORDER BY valid_to IS NOT NULL, valid_from DESC LIMIT 1), '')
            FROM service_order WHERE id = ? AND dead_version = 0)sql";
    }
    return R"sql(
        SELECT contact_name, coalesce(contact_phone, '') || coalesce(' · ' || contact_email, '') ||
               coalesce(' · ' || source, '')
        FROM lead WHERE id = ? AND dead_version = 0)sql";
}

} // namespace

SearchService::SearchService(Storage &storage) : m_storage(storage)
{}

QFuture<Result<QList<FoundRecord>>> SearchService::search(const QString &text, int limit)
{
    return m_storage.read([=](Database &database) { return find(database, text, limit); });
}

Result<QList<FoundRecord>> SearchService::find(Database &database, const QString &text, int limit)
{
    FORECOURT_ASSIGN(const QList<Candidate> ranked, candidates(database, text));
    QList<FoundRecord> records;
    for (const Candidate &candidate : ranked) {
        if (records.size() >= limit) {
            break;
        }
        FORECOURT_ASSIGN(const auto described,
                         database.first(QString::fromUtf8(describe(candidate.kind)), {candidate.target},
                                        [](const Row &row) { return std::pair(row.text(0), row.text(1)); }));
        if (described) {
            records.append(
                {candidate.kind, QUuid::fromRfc4122(candidate.target), described->first, described->second});
        }
    }
    return records;
}

} // namespace forecourt
