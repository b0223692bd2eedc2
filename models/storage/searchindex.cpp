// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchindex.h"

#include "models/domain/pinyin.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"

namespace forecourt {

namespace {

// How a searchable row becomes text: `sql` yields the target's id and the words, for one living row.
struct Source
{
    int collection;
    const char *kind;
    const char *sql;
};

constexpr Source kSources[] = {
    {collections::kCustomer, "customer",
     "SELECT id, coalesce(full_name, '') || ' ' || coalesce(surname, '') || coalesce(given, '') "
     "FROM customer WHERE id = ? AND dead_version = 0"},
    {collections::kContactPoint, "customer",
     "SELECT customer, coalesce(normalised, '') || ' ' || coalesce(value, '') "
     "FROM contact_point WHERE id = ? AND dead_version = 0 AND customer IS NOT NULL"},
    {collections::kVehicle, "vehicle",
     "SELECT id, coalesce(vin, '') || ' ' || coalesce(make, '') || ' ' || coalesce(model, '') "
     "FROM vehicle WHERE id = ? AND dead_version = 0"},
    {collections::kPlate, "vehicle",
     "SELECT vehicle, coalesce(text, '') FROM plate WHERE id = ? AND dead_version = 0 AND vehicle IS NOT "
     "NULL"},
    {collections::kServiceOrder, "order",
     "SELECT id, coalesce(number, '') FROM service_order WHERE id = ? AND dead_version = 0"},
    {collections::kLead, "lead",
     "SELECT id, coalesce(contact_name, '') || ' ' || coalesce(contact_phone, '') || ' ' || "
     "coalesce(contact_email, '') "
     "FROM lead WHERE id = ? AND dead_version = 0"},
};

const Source *sourceOf(int collection)
{
    for (const Source &source : kSources) {
        if (source.collection == collection) {
            return &source;
        }
    }
    return nullptr;
}

// Each word folded by itself: the spaces between words stay, so that no match crosses them. Chinese words are
// there by their readings too.
QString foldedWords(const QString &text)
{
    QStringList words;
    const auto add = [&](const QString &word) {
        const QString folded = foldedForSearch(word);
        if (!folded.isEmpty() && !words.contains(folded)) {
            words.append(folded);
        }
    };
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        add(word);
        const QStringList spellings = pinyinSpellings(word);
        std::for_each(spellings.begin(), spellings.end(), add);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

Result<void> refreshSearchText(Database &database, int collection, const QUuid &row)
{
    const Source *source = sourceOf(collection);
    if (source == nullptr) {
        return {};
    }
    FORECOURT_ASSIGN(const auto found,
                     database.first(QString::fromLatin1(source->sql), {bound(row)}, [](const Row &columns) {
                         return std::pair(columns.bytes(0), columns.text(1));
                     }));
    const QString text = found ? foldedWords(found->second) : QString();
    if (text.isEmpty()) { // gone, or no word in it to be found by
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_text WHERE collection = ? AND row = ?"),
                                   {collection, bound(row)}));
        return {};
    }
    FORECOURT_TRY(
        database.run(QStringLiteral(R"sql(
        INSERT INTO search_text (collection, row, target_kind, target, text) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (collection, row) DO UPDATE SET target = excluded.target, text = excluded.text)sql"),
                     {collection, bound(row), QString::fromLatin1(source->kind), found->first, text}));
    return {};
}

} // namespace forecourt
