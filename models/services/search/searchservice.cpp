// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search/searchservice.h"

#include "models/domain/phone.h"
#include "models/protocol/collections.h"
#include "models/services/search/searchfinder.h"
#include "models/storage/aliases.h"

namespace forecourt {

namespace {

QString wordOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Customer:
        return QStringLiteral("customer");
    case SearchKind::Vehicle:
        return QStringLiteral("vehicle");
    case SearchKind::Order:
        return QStringLiteral("order");
    case SearchKind::Lead:
        break;
    }
    return QStringLiteral("lead");
}

// Place in the index, title and detail of the records at some places (a JSON array): one question for each
// kind, as asking costs as much as reading. The plate and the owner of today are those of the row that has
// the maximum, which SQLite finds without sorting (sqlite.org/lang_select.html#bareagg): times fill less than
// 60 bits.
QString describe(SearchKind kind)
{
    using namespace collections;
    switch (kind) {
    case SearchKind::Customer:
        return QStringLiteral(R"sql(
            SELECT t.id, full_name, (SELECT group_concat(normalised, ' · ') FROM contact_point
                               WHERE %1 AND dead_version = 0)
            FROM json_each(?) j CROSS JOIN search_text t ON t.id = j.value
            CROSS JOIN customer ON customer.id = t.target WHERE customer.dead_version = 0)sql")
            .arg(aliases::pointsAt(kContactPoint, "customer", QStringLiteral("customer.id")));
    case SearchKind::Vehicle:
        return QStringLiteral(R"sql(
            SELECT t.id, coalesce((SELECT text FROM (
                                      SELECT text, max((valid_to IS NULL) << 60 | coalesce(valid_from, 0))
                                      FROM plate WHERE %1 AND dead_version = 0)), vin),
                   trim(coalesce(make, '') || ' ' || coalesce(model, '')) || coalesce(' · ' || vin, '') ||
                   coalesce(' · ' || (SELECT full_name FROM (
                       SELECT c.full_name, max((o.valid_to IS NULL) << 60 | coalesce(o.valid_from, 0))
                       FROM ownership o CROSS JOIN customer c ON c.id = %2
                       WHERE %3 AND o.dead_version = 0 AND c.dead_version = 0)), '')
            FROM json_each(?) j CROSS JOIN search_text t ON t.id = j.value
            CROSS JOIN vehicle ON vehicle.id = t.target WHERE dead_version = 0)sql")
            .arg(
                aliases::pointsAt(kPlate, "vehicle", QStringLiteral("vehicle.id")),
                aliases::rootOfField(kOwnership, "customer", QStringLiteral("o.")),
                aliases::pointsAt(kOwnership, "vehicle", QStringLiteral("vehicle.id"), QStringLiteral("o.")));
    case SearchKind::Order:
        return QStringLiteral(R"sql(
            SELECT t.id, number, coalesce((SELECT full_name FROM customer WHERE id = %1), '') ||
                   coalesce(' · ' || (SELECT text FROM (
                       SELECT text, max((valid_to IS NULL) << 60 | coalesce(valid_from, 0))
                       FROM plate WHERE vehicle = service_order.vehicle AND dead_version = 0)), '')
            FROM json_each(?) j CROSS JOIN search_text t ON t.id = j.value
            CROSS JOIN service_order ON service_order.id = t.target WHERE dead_version = 0)sql")
            .arg(aliases::rootOfField(kServiceOrder, "customer", QStringLiteral("service_order.")));
    case SearchKind::Lead:
        break;
    }
    return QStringLiteral(R"sql(
        SELECT t.id, contact_name, coalesce(contact_phone, '') || coalesce(' · ' || contact_email, '') ||
               coalesce(' · ' || source, '')
        FROM json_each(?) j CROSS JOIN search_text t ON t.id = j.value
        CROSS JOIN lead ON lead.id = t.target WHERE dead_version = 0)sql");
}

// Made once: asking costs as much as reading.
const QString &describing(SearchKind kind)
{
    static const QString kQuestions[] = {describe(SearchKind::Customer), describe(SearchKind::Vehicle),
                                         describe(SearchKind::Order), describe(SearchKind::Lead)};
    return kQuestions[static_cast<size_t>(kind) - 1];
}

// Contacts as people read them: numbers in groups, addresses as they are.
QString readableContacts(const QString &stored)
{
    const QString between = QStringLiteral(" · ");
    QStringList contacts = stored.split(between);
    for (QString &contact : contacts) {
        if (contact.startsWith(QLatin1Char('+'))) {
            contact = normalisePhone(contact).display;
        }
    }
    return contacts.join(between);
}

struct Description
{
    QString title;
    QString detail;
};

Result<QHash<qint64, Description>> descriptions(Database &database, const QList<SearchTarget> &targets)
{
    QHash<qint64, Description> found;
    for (const SearchKind kind : kSearchKinds) {
        QStringList places;
        for (const SearchTarget &target : targets) {
            if (target.kind == kind) {
                places.append(QString::number(target.place));
            }
        }
        if (places.isEmpty()) {
            continue;
        }
        const QString json = QLatin1Char('[') + places.join(QLatin1Char(',')) + QLatin1Char(']');
        FORECOURT_TRY(database.forEach(describing(kind), {json}, [&](const Row &row) -> Result<void> {
            const QString detail = row.text(2);
            found.insert(row.integer(0),
                         {row.text(1), kind == SearchKind::Customer ? readableContacts(detail) : detail});
            return {};
        }));
    }
    return found;
}

} // namespace

SearchService::SearchService(Storage &storage)
    : m_storage(storage), m_memory(std::make_shared<SearchMemory>())
{}

QFuture<Result<QList<FoundRecord>>> SearchService::search(const QString &text, int limit)
{
    auto found = m_storage.read([text, limit, memory = m_memory](Database &database) {
        return find(database, text, limit, memory.get());
    });
    // Whoever asks twice goes on asking. Nobody waits for it: until then, and where it fails, searches are
    // guided by a guess. At the start it would take a reader from the first room.
    if (++m_asked == 2) {
        m_storage.read([memory = m_memory](Database &database) { return memory->learn(database); });
    }
    return found;
}

Result<QList<FoundRecord>> SearchService::find(Database &database, const QString &text, int limit,
                                               SearchMemory *memory)
{
    const SearchQuestion question = SearchQuestion::of(text);
    FORECOURT_ASSIGN(const QList<SearchTarget> targets, findTargets(database, question, {}, limit, memory));
    FORECOURT_ASSIGN(const auto described, descriptions(database, targets));
    QList<FoundRecord> records;
    for (const SearchTarget &target : targets) {
        const auto found = described.constFind(target.place);
        if (found != described.constEnd()) {
            records.append({wordOf(target.kind), target.id, found->title, found->detail,
                            searchMarks(found->title, question), searchMarks(found->detail, question)});
        }
    }
    return records;
}

} // namespace forecourt
