// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importplan.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// What a look at the whole file says before anything is written. `known` rows name a customer or a car that
// is stored already; rows that repeat one another are told apart only by the import itself.
struct ImportForecast
{
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 known = 0;
    QList<ImportProblem> problems; // the first ones

    bool operator==(const ImportForecast &) const = default;
};

// Customers and cars from a table of text: a look at the file, a forecast, the import, and taking it back.
// Each import is one transaction of many operations (docs/adr/0012): it is whole or did not happen, also
// after a kill or a stop, and other desks get it as operations like any other. Rows that cannot be taken go
// to a file beside the one read, to be corrected and imported again; importing what is stored already changes
// nothing.
//
// Interface thread; answers arrive as futures, files are read on other threads. A stopped run is Unavailable.
// `storage` must outlive it and what it runs.
class CustomerImport final : public QObject
{
    Q_OBJECT

public:
    explicit CustomerImport(Storage &storage, QObject *parent = nullptr);

    // How the file was written, what its columns seem to mean, its first rows.
    [[nodiscard]] QFuture<Result<ImportPreview>> inspect(const QString &path, ImportKind kind);
    // The first rows, with other columns.
    [[nodiscard]] QFuture<Result<ImportPreview>> preview(const ImportPlan &plan);
    [[nodiscard]] QFuture<Result<ImportForecast>> forecast(const ImportPlan &plan, ImportControlPtr control);

    // `words` are called on a storage thread; without them the error file has the words of ImportProblemKind.
    [[nodiscard]] QFuture<Result<ImportReport>> apply(const ImportPlan &plan, const StaffId &author,
                                                      ImportControlPtr control,
                                                      ImportProblemWords words = {});
    // The latest import of this desk that can be taken back, counts unknown; NotFound where there is none.
    [[nodiscard]] QFuture<Result<ImportReport>> latest();
    [[nodiscard]] QFuture<Result<ImportUndone>> undo(const ImportReport &report, const StaffId &author,
                                                     ImportControlPtr control);

    [[nodiscard]] const Clock &clock() const { return m_storage.clock(); }

    // For callers on a storage thread (tests, benchmarks).
    [[nodiscard]] static Result<ImportReport> run(Storage &storage, Database &database,
                                                  const ImportPlan &plan, const StaffId &author,
                                                  const ImportControlPtr &control,
                                                  const ImportProblemWords &words);

private:
    [[nodiscard]] int thisYear() const;

    Storage &m_storage;
};

} // namespace forecourt
