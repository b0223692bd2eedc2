// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "server/store/pgparameters.h"
#include "server/store/pgresult.h"

#include <set>

struct pg_conn;

namespace forecourt {

// A statement with a name, prepared once per connection.
struct PgStatement
{
    const char *name;
    const char *sql;
};

struct PgCall
{
    const PgStatement &statement;
    PgParameters parameters = {};
};

// One connection to PostgreSQL through libpq, for one thread. Connects when it is first needed, and again
// after it was lost: a call in hand then fails with Unavailable, and inside a transaction so does every
// other until rollback(). What was lost between calls costs none.
//
// Deadlines: 5 s to connect, 10 s for a lock, 30 s for a statement, 30 s idle in a transaction; a dead
// network is noticed by keepalives within 30 s. The address may set others.
class PgConnection final
{
public:
    // A libpq address: "postgresql://user@host/database?…" or "host=… dbname=…".
    explicit PgConnection(QString address);
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    // Sends all calls at once and waits once (pipeline mode). Unless a transaction is open they are one of
    // their own: all or nothing. One result for each call, or the first error.
    [[nodiscard]] Result<std::vector<PgResult>> run(const std::vector<PgCall> &calls);
    // A text of any statements without values, as one transaction; for migrations.
    [[nodiscard]] Result<void> script(const QByteArray &sql);

    // Ends a transaction that was begun by a call, if one is open.
    void rollback();
    // What was sent by run() so far: statements, and how often their answers were waited for.
    struct Traffic
    {
        quint64 statements = 0;
        quint64 waits = 0;
    };
    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }
    // A transaction begun before this number changed is gone.
    [[nodiscard]] quint64 generation() const { return m_generation; }

    // Connects where that has not been done.
    [[nodiscard]] Result<void> open();
    void close();
    // For poll(); -1 while not connected.
    [[nodiscard]] int socket() const;
    // Takes what has arrived and gives the payloads of notifications from others; Unavailable where the
    // connection is gone.
    [[nodiscard]] Result<QList<QByteArray>> notifications();

    // The address without a password, for logs.
    static QString withoutPassword(const QString &address);

private:
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] bool wasCut() const;
    [[nodiscard]] bool send(const PgCall &call, std::vector<std::string> &preparing);
    [[nodiscard]] Result<std::vector<PgResult>> receive(const std::vector<PgCall> &calls,
                                                        const std::vector<std::string> &preparing);
    [[nodiscard]] Error lost();

    struct Finish
    {
        void operator()(pg_conn *connection) const;
    };
    QString m_address;
    std::unique_ptr<pg_conn, Finish> m_connection;
    std::set<std::string> m_prepared;
    quint64 m_generation = 0;
    Traffic m_traffic;
};

} // namespace forecourt
