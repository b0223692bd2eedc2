// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/storage/searchgrams.h"

#include <QHash>

namespace forecourt {

// About how many documents of the search index have a gram: what reading its list costs, and how much is left
// to read afterwards. Only guides which grams are asked for; a wrong number makes a search slower, never
// wrong. Unchangeable once made, any thread.
class GramCounts final
{
public:
    // What names, numbers and pinyin are like in any store.
    GramCounts() = default;

    // As found in a few thousand documents, read from places all over the index. Storage thread; some tenths
    // of a second.
    [[nodiscard]] static Result<GramCounts> sampled(Database &database);

    // Of a gram as the index has it, with the letters of its field and place.
    [[nodiscard]] double documents(QStringView gram) const;
    // All documents with anything in a field.
    [[nodiscard]] double all(searchgrams::Field field) const;

private:
    void add(const QString &grams);
    void finish(double documentsForEach);

    QHash<size_t, int> m_seen; // by the hash of a gram: two that share one look more common than they are
    QHash<char16_t, int> m_fields;
    double m_each = 0; // documents that one of the sample stands for; 0: nothing was sampled
};

} // namespace forecourt
