// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/search/searchmarks.h"
#include "models/services/search/searchmemory.h"
#include "models/storage/storage.h"

namespace forecourt {

// A record that a search found. `kind` is "customer", "vehicle", "order" or "lead".
struct FoundRecord
{
    QString kind;
    QUuid id;
    QString title;                // name, plate with model, order number
    QString detail;               // phone and e-mail as stored; owner; customer and plate
    QList<SearchMark> titleMarks; // what of them answers
    QList<SearchMark> detailMarks;

    bool operator==(const FoundRecord &) const = default;
};

// One search for the global box, lists and the command line: part of a name, its pinyin or initials, a phone
// number in any spelling, the tail of a plate or VIN, an order number, a company, several of them. What
// answers and in which order: searchquestion.h, searchgrams.h, searchfinder.h. Interface thread.
class SearchService final
{
public:
    explicit SearchService(Storage &storage);

    // Nothing for a text of one digit or letter; two find a word that begins or ends with them; one Chinese
    // character is enough. Unavailable where the index must be made anew first.
    [[nodiscard]] QFuture<Result<QList<FoundRecord>>> search(const QString &text, int limit = 50);

    // For callers on a storage thread.
    static Result<QList<FoundRecord>> find(Database &database, const QString &text, int limit,
                                           SearchMemory *memory = nullptr);

private:
    Storage &m_storage;
    std::shared_ptr<SearchMemory> m_memory; // a search under way may outlive the service
    int m_asked = 0;
};

} // namespace forecourt
