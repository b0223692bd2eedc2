// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"

#include "models/database/diskflush.h"
#include "models/database/sqliteerror.h"
#include "models/database/statementpool.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlResult>
#include <QThread>

namespace forecourt {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool isMemory(const QString &path)
{
    return path == QLatin1String(":memory:");
}

// SQLite gives the log and its index the mode of the file itself, so making the file first, closed to others,
// closes all three.
Result<void> makeFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly) || QFileInfo::exists(path)) {
        return {};
    }
    return fail(cannotOpenCode(path), QStringLiteral("cannot create the file: ") + file.errorString());
}

Result<void> preparePlace(const QString &path, const DatabaseOptions &options)
{
    if (isMemory(path)) {
        return {};
    }
    const QFileInfo file(path);
    if (path.isEmpty() || file.isDir()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("a database needs the name of a file"));
    }
    if (!file.exists()) {
        if (options.readOnly || !options.create) {
            return fail(ErrorCode::NotFound, QStringLiteral("the database file does not exist"));
        }
        return makeFile(path);
    }
    // SQLite would open such a file for reading only, silently, and fail at the first write.
    if (!file.isReadable() || (!options.readOnly && !file.isWritable())) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the database file is protected"));
    }
    return {};
}

// The list of values that a query binds when it runs, to be given whole. QSqlQuery::bindValue() takes one
// value at a time and composes and hashes a name for each, which costs more than SQLite's own work for a row.
class BoundValues final : public QSqlResult
{
public:
    static QVariantList &of(const QSqlQuery &query) { return (query.result()->*&BoundValues::boundValues)(); }
};

} // namespace

class Database::Private final
{
public:
    Private(const QString &path, const DatabaseOptions &options);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Result<void> open();

    // Runs the statement and hands it to `consume` while it is on its first row; then makes it reusable.
    template <typename Consume>
    [[nodiscard]] Result<void> execute(const QString &sql, const Values &values, const Consume &consume);
    [[nodiscard]] tl::unexpected<Error> errorOf(const QSqlError &error, const QString &sql,
                                                const Values &values) const
    {
        return tl::unexpected(sqliteError(error, m_path, sql, !values.isEmpty()));
    }
    // Reads what is left, because a change that returns rows is complete, and its errors known, only at its
    // end.
    [[nodiscard]] Result<void> drain(Statement &statement, const QString &sql, const Values &values) const;

    const QString m_path;
    const DatabaseOptions m_options;

private:
    [[nodiscard]] Result<void> bindAndExecute(Statement &statement, const QString &sql, const Values &values);
    [[nodiscard]] Result<void> configure();

    QString m_name;
    QSqlDatabase m_connection;
    std::unique_ptr<StatementPool> m_statements;
    QThread *m_thread = QThread::currentThread();
};

Database::Private::Private(const QString &path, const DatabaseOptions &options)
    : m_path(path)
    , m_options(options)
    , m_name(QStringLiteral("forecourt-%1")
                 .arg(reinterpret_cast<quintptr>(this), 0, 16)) // unique while it lives
    , m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMs);
    if (options.readOnly) {
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    m_connection.setConnectOptions(connectOptions);
    m_connection.setDatabaseName(path);
    m_statements = std::make_unique<StatementPool>(m_connection);
}

Database::Private::~Private()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    m_statements.reset(); // statements and handles must be gone before the connection's name is
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::Private::open()
{
    if (!m_connection.open()) {
        return errorOf(m_connection.lastError(), {}, {});
    }
    return configure();
}

Result<void> Database::Private::configure()
{
    const auto ignoreRows = [](Statement &) -> Result<void> {
        return {};
    };
    QStringList pragmas{QStringLiteral("PRAGMA trusted_schema = OFF"),
                        QStringLiteral("PRAGMA foreign_keys = ON"),
                        QStringLiteral("PRAGMA cache_size = -32768")};
    if (!m_options.readOnly) {
        pragmas += QStringLiteral("PRAGMA journal_mode = WAL");
        pragmas += QStringLiteral("PRAGMA journal_size_limit = 67108864"); // after something large
        pragmas += m_options.durability == Durability::Full ? QStringLiteral("PRAGMA synchronous = FULL")
                                                            : QStringLiteral("PRAGMA synchronous = NORMAL");
    }
    // Reads the whole schema, so that a damaged or foreign file is refused here and not at the first query.
    pragmas += QStringLiteral("SELECT count(*) FROM sqlite_schema");
    for (const QString &pragma : pragmas) {
        FORECOURT_TRY(execute(pragma, {}, ignoreRows));
    }
    return {};
}

Result<void> Database::Private::bindAndExecute(Statement &statement, const QString &sql, const Values &values)
{
    // Qt keeps the values of the run before, so too few would silently repeat old ones.
    if (statement.valueCount >= 0 && statement.valueCount != values.size()) {
        return fail(ErrorCode::Internal,
                    QStringLiteral("wrong number of values for: ") + sql.simplified().left(80));
    }
    BoundValues::of(statement.query) = values;
    if (!statement.query.exec()) {
        return errorOf(statement.query.lastError(), sql, values);
    }
    statement.valueCount = values.size();
    return {};
}

template <typename Consume>
Result<void> Database::Private::execute(const QString &sql, const Values &values, const Consume &consume)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    bool prepared = false;
    std::unique_ptr<Statement> statement = m_statements->take(sql, prepared);
    if (!prepared) {
        return errorOf(statement->query.lastError(), sql, {});
    }
    Result<void> result = bindAndExecute(*statement, sql, values);
    if (result) {
        result = consume(*statement);
    }
    m_statements->giveBack(sql, std::move(statement));
    return result;
}

Result<void> Database::Private::drain(Statement &statement, const QString &sql, const Values &values) const
{
    while (statement.query.next()) {
    }
    if (const QSqlError error = statement.query.lastError(); error.isValid()) {
        return errorOf(error, sql, values);
    }
    return {};
}

Database::Database(std::unique_ptr<Private> opened) : d(std::move(opened))
{}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &path, const DatabaseOptions &options)
{
    FORECOURT_TRY(preparePlace(path, options));
    auto opening = std::make_unique<Private>(path, options);
    FORECOURT_TRY(opening->open());
    return Database(std::move(opening));
}

QString Database::path() const
{
    return d->m_path;
}

Result<qint64> Database::run(const QString &sql, const Values &values)
{
    qint64 changed = 0;
    FORECOURT_TRY(d->execute(sql, values, [&](Statement &statement) -> Result<void> {
        const bool hasRows = statement.query.isSelect();
        if (hasRows) {
            FORECOURT_TRY(d->drain(statement, sql, values));
        }
        if (statement.changesRows && (!hasRows || statement.returning)) {
            changed = statement.query.numRowsAffected();
        }
        return {};
    }));
    return changed;
}

Result<void> Database::forEach(const QString &sql, const Values &values,
                               const std::function<Result<void>(const Row &)> &each)
{
    return d->execute(sql, values, [&](Statement &statement) -> Result<void> {
        const Row row(statement.query);
        while (statement.query.next()) {
            FORECOURT_TRY(each(row));
        }
        return d->drain(statement, sql, values);
    });
}

Result<void> Database::visitFirst(const QString &sql, const Values &values,
                                  const std::function<void(const Row &)> &visit)
{
    return d->execute(sql, values, [&](Statement &statement) -> Result<void> {
        if (statement.query.next()) {
            visit(Row(statement.query));
            if (!statement.returning) {
                return {};
            }
        }
        return d->drain(statement, sql, values);
    });
}

Result<qint64> Database::integer(const QString &sql, const Values &values, qint64 otherwise)
{
    FORECOURT_TRY(visitFirst(sql, values, [&](const Row &row) {
        if (!row.isNull(0)) {
            otherwise = row.integer(0);
        }
    }));
    return otherwise;
}

Result<void> Database::checkpoint()
{
    if (d->m_options.readOnly) {
        return {};
    }
    FORECOURT_ASSIGN(const qint64 busy, integer(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    if (busy != 0) {
        return fail(ErrorCode::StorageBusy, QStringLiteral("the write-ahead log is in use"));
    }
    return {};
}

Result<void> Database::quickCheck()
{
    QString finding;
    FORECOURT_TRY(visitFirst(QStringLiteral("PRAGMA quick_check(1)"), {},
                             [&](const Row &row) { finding = row.text(0); }));
    if (finding != QLatin1String("ok")) {
        return fail(ErrorCode::StorageCorrupt, finding);
    }
    return {};
}

Result<void> Database::copyInto(const QString &path)
{
    if (path.isEmpty() || QFileInfo(path).isDir()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("a copy needs the name of a file"));
    }
    if (QFileInfo::exists(path)) {
        return fail(ErrorCode::Conflict, QStringLiteral("the file to copy into exists already"));
    }
    // SQLite accepts an empty file, and takes over its mode.
    FORECOURT_TRY(makeFile(path));
    // Every page is read once and written once; the copy takes over what its source may hold in memory.
    FORECOURT_ASSIGN(const qint64 cache, integer(QStringLiteral("PRAGMA cache_size")));
    FORECOURT_TRY(run(QStringLiteral("PRAGMA cache_size = -2048")));
    Result<void> copied =
        d->execute(QStringLiteral("VACUUM INTO ?"), {path}, [](Statement &) -> Result<void> { return {}; });
    static_cast<void>(run(QStringLiteral("PRAGMA cache_size = %1").arg(cache)));
    if (copied) {
        copied = flushToDisk(path);
    }
    if (!copied) {
        QFile::remove(path);
    }
    return copied;
}

} // namespace forecourt
