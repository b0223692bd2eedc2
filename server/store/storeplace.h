// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sqliteserverstore.h"

namespace forecourt {

// Where the server keeps its truth: a SQLite file of this machine, or a PostgreSQL database that other
// processes share. Thread-safe.
class StorePlace final
{
public:
    static StorePlace file(const QString &folder); // server.sqlite in it
    static StorePlace postgres(const QString &address);

    [[nodiscard]] bool isShared() const { return !m_address.isEmpty(); }
    [[nodiscard]] const QString &address() const { return m_address; } // of PostgreSQL, with its password
    [[nodiscard]] QString description() const;                         // for logs: without it

    // Another connection, for the calling thread; brings the database to the newest schema.
    [[nodiscard]] Result<std::unique_ptr<ServerStore>> open(qint64 nowMs) const;
    // Likewise, where it is a file.
    [[nodiscard]] Result<std::unique_ptr<SqliteServerStore>> openFile(qint64 nowMs) const;

private:
    QString m_file;
    QString m_address;
    SqliteServerStore::WriteGate m_gate = std::make_shared<std::mutex>();
};

} // namespace forecourt
