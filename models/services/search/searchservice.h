// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"

namespace forecourt {

// A record that a search found. `kind` is "customer", "vehicle", "order" or "lead".
struct FoundRecord
{
    QString kind;
    QUuid id;
    QString title;  // name, plate with model, order number
    QString detail; // phone and e-mail as stored; owner; customer and plate

    bool operator==(const FoundRecord &) const = default;
};

// One search for the global box, reception and the command line: part of a name, a phone number in any
// spelling, the tail of a plate or VIN, an order number. Exact words first, then beginnings and tails, then
// the rest; newest first.
class SearchService final
{
public:
    explicit SearchService(Storage &storage);

    // Nothing for a text of one digit or letter; one Chinese character is enough.
    [[nodiscard]] QFuture<Result<QList<FoundRecord>>> search(const QString &text, int limit = 50);

    // For callers on a storage thread.
    static Result<QList<FoundRecord>> find(Database &database, const QString &text, int limit);

private:
    Storage &m_storage;
};

} // namespace forecourt
