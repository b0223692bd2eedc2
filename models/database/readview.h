// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"

namespace forecourt {

// One view for several reads: a deferred transaction, so that all of them see the same commit, from the first
// statement that reads until this goes out of scope. The write-ahead log grows meanwhile, so keep it short.
// Does not nest, and the database must stay where it is. On the thread of `database`.
class ReadView final
{
public:
    [[nodiscard]] static Result<ReadView> open(Database &database);

    ReadView(ReadView &&other) noexcept;
    ReadView &operator=(ReadView &&) = delete;
    ~ReadView();

private:
    explicit ReadView(Database &database);
    Database *m_database;
};

} // namespace forecourt
