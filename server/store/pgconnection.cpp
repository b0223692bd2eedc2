// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/pgconnection.h"

#include <QRegularExpression>

#include <array>
#include <libpq-fe.h>
#include <poll.h>

namespace forecourt {

namespace {

constexpr int kOldestVersion = 140000; // pipelines need 14

// Statements of ours find their rows by a key, and must go on doing so while a table has no statistics yet:
// joins by hash and whole scans are for those that know how much there is. A commit is on disk when it is
// answered, whatever the database's default.
constexpr const char *kSettings = R"(
    SELECT set_config('statement_timeout', '30s', false), set_config('lock_timeout', '10s', false),
           set_config('idle_in_transaction_session_timeout', '30s', false),
           set_config('enable_seqscan', 'off', false), set_config('enable_hashjoin', 'off', false),
           set_config('enable_mergejoin', 'off', false), set_config('jit', 'off', false),
           set_config('plan_cache_mode', 'force_generic_plan', false),
           set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') = 'off' THEN 'on'
                                                 ELSE current_setting('synchronous_commit') END, false))";

void ignoreNotice(void *, const char *)
{}

struct Keywords
{
    std::array<const char *, 10> names{"connect_timeout",  "keepalives",
                                       "keepalives_idle",  "keepalives_interval",
                                       "keepalives_count", "tcp_user_timeout",
                                       "application_name", "client_encoding",
                                       "dbname",           nullptr};
    std::array<const char *, 10> values{"5",    "1",     "10",   "5", "3", "20000", "forecourt-server",
                                        "UTF8", nullptr, nullptr};
};

} // namespace

void PgConnection::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PgConnection::PgConnection(QString address) : m_address(std::move(address))
{}

PgConnection::~PgConnection() = default;

QString PgConnection::withoutPassword(const QString &address)
{
    static const QRegularExpression inUrl(QStringLiteral("(^[a-z]+://[^:/?@]*):.*@(?=[^@]*$)"));
    static const QRegularExpression named(QStringLiteral("(password=)('(?:[^'\\\\]|\\\\.)*'|[^&\\s]*)"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString shown = address;
    shown.replace(inUrl, QStringLiteral("\\1@"));
    return shown.replace(named, QStringLiteral("\\1***"));
}

Result<void> PgConnection::open()
{
    if (m_connection && PQstatus(m_connection.get()) == CONNECTION_OK && !wasCut()) {
        return {};
    }
    return connect();
}

// While nothing is under way nothing is read, so that the end of the other process is still to be seen. After
// a restart of PostgreSQL every idle connection is like that, and a call would fail over each.
bool PgConnection::wasCut() const
{
    pg_conn *connection = m_connection.get();
    if (PQtransactionStatus(connection) != PQTRANS_IDLE) {
        return false;
    }
    pollfd arrived{PQsocket(connection), POLLIN, 0};
    while (poll(&arrived, 1, 0) > 0) {
        if (PQconsumeInput(connection) != 1) {
            return true;
        }
    }
    return false;
}

void PgConnection::close()
{
    m_connection.reset();
    m_prepared.clear();
    ++m_generation;
}

Result<void> PgConnection::connect()
{
    close();
    const QByteArray address = m_address.toUtf8();
    Keywords keywords;
    keywords.values[8] = address.constData(); // last, so that the address has the last word
    m_connection.reset(PQconnectdbParams(keywords.names.data(), keywords.values.data(), 1));
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        QString why = QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified();
        m_connection.reset();
        return fail(ErrorCode::Unavailable, QStringLiteral("PostgreSQL: ") + withoutPassword(why));
    }
    PQsetNoticeProcessor(m_connection.get(), ignoreNotice, nullptr);
    if (PQserverVersion(m_connection.get()) < kOldestVersion) {
        m_connection.reset();
        return fail(ErrorCode::Unsupported, QStringLiteral("PostgreSQL 14 or newer is needed"));
    }
    const PgResult settings(PQexec(m_connection.get(), kSettings));
    if (!settings.isOk()) {
        Error error = settings.error();
        m_connection.reset();
        return tl::unexpected<Error>(std::move(error));
    }
    return {};
}

Error PgConnection::lost()
{
    const QString why = QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified();
    close();
    return {ErrorCode::Unavailable, QStringLiteral("PostgreSQL: ") + why};
}

Result<std::vector<PgResult>> PgConnection::run(const std::vector<PgCall> &calls)
{
    FORECOURT_TRY(open());
    m_traffic.statements += calls.size();
    ++m_traffic.waits;
    std::vector<std::string> preparing;
    bool sent = PQenterPipelineMode(m_connection.get()) == 1;
    for (const PgCall &call : calls) {
        sent = sent && send(call, preparing);
    }
    if (!sent || PQpipelineSync(m_connection.get()) != 1) {
        return tl::unexpected<Error>(lost());
    }
    auto results = receive(calls, preparing);
    if (m_connection && PQexitPipelineMode(m_connection.get()) != 1) {
        return tl::unexpected<Error>(lost());
    }
    return results;
}

bool PgConnection::send(const PgCall &call, std::vector<std::string> &preparing)
{
    const bool known = m_prepared.count(call.statement.name) != 0 ||
                       std::find(preparing.begin(), preparing.end(), call.statement.name) != preparing.end();
    if (!known) {
        preparing.emplace_back(call.statement.name);
        if (PQsendPrepare(m_connection.get(), call.statement.name, call.statement.sql, 0, nullptr) != 1) {
            return false;
        }
    }
    const std::vector<const char *> values = call.parameters.values();
    const std::vector<int> lengths = call.parameters.lengths();
    const std::vector<int> formats(values.size(), 1);
    return PQsendQueryPrepared(m_connection.get(), call.statement.name, call.parameters.count(),
                               values.data(), lengths.data(), formats.data(), 1) == 1;
}

// Of each command one result and a null; a command prepared on the way has them twice. After the first
// failure the server passes over the rest up to the end of the pipeline.
Result<std::vector<PgResult>> PgConnection::receive(const std::vector<PgCall> &calls,
                                                    const std::vector<std::string> &preparing)
{
    std::optional<Error> problem;
    std::vector<PgResult> results;
    size_t nextPreparing = 0;
    for (size_t i = 0; i < calls.size();) {
        pg_result *raw = PQgetResult(m_connection.get());
        if (raw == nullptr || PQstatus(m_connection.get()) != CONNECTION_OK) {
            PgResult ended(raw);
            return tl::unexpected<Error>(problem && raw == nullptr ? *problem : lost());
        }
        PgResult result(raw);
        PgResult separator(PQgetResult(m_connection.get()));
        if (!problem && !result.isOk()) {
            problem = result.error();
        }
        const bool prepares =
            nextPreparing < preparing.size() && preparing[nextPreparing] == calls[i].statement.name;
        if (prepares) {
            if (result.isOk()) {
                m_prepared.insert(preparing[nextPreparing]);
            }
            ++nextPreparing;
        } else {
            results.push_back(std::move(result));
            ++i;
        }
    }
    const PgResult end(PQgetResult(m_connection.get())); // of the pipeline
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        return tl::unexpected<Error>(lost());
    }
    if (problem) {
        return tl::unexpected<Error>(std::move(*problem));
    }
    return results;
}

Result<void> PgConnection::script(const QByteArray &sql)
{
    FORECOURT_TRY(open());
    const PgResult result(PQexec(m_connection.get(), sql.constData()));
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        return tl::unexpected<Error>(lost());
    }
    if (!result.isOk()) {
        return tl::unexpected<Error>(result.error());
    }
    return {};
}

void PgConnection::rollback()
{
    if (!m_connection || PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE) {
        return;
    }
    const PgResult ended(PQexec(m_connection.get(), "ROLLBACK"));
    if (!ended.isOk()) {
        close();
    }
}

int PgConnection::socket() const
{
    return m_connection ? PQsocket(m_connection.get()) : -1;
}

Result<QList<QByteArray>> PgConnection::notifications()
{
    if (!m_connection || PQconsumeInput(m_connection.get()) != 1) {
        return tl::unexpected<Error>(
            m_connection ? lost()
                         : Error{ErrorCode::Unavailable, QStringLiteral("PostgreSQL: not connected")});
    }
    QList<QByteArray> payloads;
    while (pgNotify *notify = PQnotifies(m_connection.get())) {
        if (notify->be_pid != PQbackendPID(m_connection.get())) {
            payloads.append(notify->extra);
        }
        PQfreemem(notify);
    }
    return payloads;
}

} // namespace forecourt
