// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/row.h"
#include "models/domain/result.h"

#include <QList>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace forecourt {

// How much a commit promises. Full survives power loss; Rebuildable may lose the last commits and is only for
// files that can be made again (a first fill, a benchmark's reference).
enum class Durability { Full, Rebuildable };

struct DatabaseOptions
{
    bool readOnly = false;
    bool create = true; // without it, a missing file is NotFound
    Durability durability = Durability::Full;
    int busyTimeoutMs = 5000;
};

// Values to bind, in order, one for each `?` (SQLite's `?1` numbering does not pass through Qt). Ids bind as
// BLOB(16): use bound(id). An invalid or typed-null QVariant, a null QString and a null QByteArray bind as
// NULL; bound(text) gives '' where the text is null, for columns that are NOT NULL.
using Values = QVariantList;

inline QVariant bound(const QUuid &uuid)
{
    return uuid.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(uuid.toRfc4122());
}
inline QVariant bound(const QString &text)
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}
inline QVariant bound(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("", 0)) : QVariant(bytes);
}
template <typename IdType>
requires requires(const IdType &id)
{
    id.uuid();
}
QVariant bound(const IdType &id)
{
    return bound(id.uuid());
}

// One SQLite connection through Qt SQL, with prepared statements kept for reuse: the same SQL text is
// prepared once, and may run again inside its own callback. Lives and dies on one thread. Opens with WAL,
// foreign_keys=ON, trusted_schema=OFF, cache 32 MiB, busy timeout; synchronous by Durability. Every failure
// is mapped to an ErrorCode (full disk, read-only, busy, corrupt, constraint → Conflict,
// RAISE(ABORT,'unlogged write') → UnloggedWrite); detail carries SQLite's message and the start of the SQL,
// never a bound value. A new file can be read and written by its owner only, and so can its log and copies.
class Database final
{
public:
    [[nodiscard]] static Result<Database> open(const QString &path, const DatabaseOptions &options = {});

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    [[nodiscard]] QString path() const;

    // One statement with bound values; returns the number of rows changed.
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &values = {});

    // Calls `each` for every row; stops early with the error that `each` returns.
    [[nodiscard]] Result<void> forEach(const QString &sql, const Values &values,
                                       const std::function<Result<void>(const Row &)> &each);

    // All rows, mapped.
    template <typename Map>
    [[nodiscard]] auto all(const QString &sql, const Values &values, Map map)
        -> Result<QList<std::invoke_result_t<Map, const Row &>>>
    {
        QList<std::invoke_result_t<Map, const Row &>> rows;
        FORECOURT_TRY(forEach(sql, values, [&](const Row &row) -> Result<void> {
            rows.append(map(row));
            return {};
        }));
        return rows;
    }

    // The first row, mapped, or nothing.
    template <typename Map>
    [[nodiscard]] auto first(const QString &sql, const Values &values, Map map)
        -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
    {
        std::optional<std::invoke_result_t<Map, const Row &>> found;
        FORECOURT_TRY(visitFirst(sql, values, [&](const Row &row) { found.emplace(map(row)); }));
        return found;
    }

    // The first column of the first row as a number; `otherwise` where there is none or it is NULL.
    [[nodiscard]] Result<qint64> integer(const QString &sql, const Values &values = {}, qint64 otherwise = 0);

    // Merges the write-ahead log into the file; call when idle and before closing.
    [[nodiscard]] Result<void> checkpoint();
    // SQLite's quick_check; an error of code StorageCorrupt names the first finding.
    [[nodiscard]] Result<void> quickCheck();
    // A consistent copy, without the write-ahead log, into a file that must not exist yet (Conflict). Not
    // inside a transaction; returns when the copy is on the disk, and leaves no file behind when it fails.
    [[nodiscard]] Result<void> copyInto(const QString &path);

private:
    friend class Transaction;
    class Private;
    explicit Database(std::unique_ptr<Private> d);
    Result<void> visitFirst(const QString &sql, const Values &values,
                            const std::function<void(const Row &)> &visit);
    std::unique_ptr<Private> d;
};

// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted or when the commit fails. Does
// not nest, and the database must stay where it is (not be moved from) meanwhile.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database);
    Database *m_database;
};

} // namespace forecourt
