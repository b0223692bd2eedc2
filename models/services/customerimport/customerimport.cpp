// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/customerimport.h"

#include "models/services/customerimport/importsource.h"
#include "models/services/customerimport/importundo.h"
#include "models/services/customerimport/importwriter.h"

#include <QDateTime>

namespace forecourt {

namespace {

int yearOf(const Clock &clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().year();
}

Result<void> goOn(const ImportControlPtr &control)
{
    return control && control->stop ? fail(ErrorCode::Unavailable, QStringLiteral("stopped"))
                                    : Result<void>();
}

QString plainWords(const ImportProblem &problem, const QString &title)
{
    return title.isEmpty() ? wordOf(problem.kind) : title + QStringLiteral(": ") + wordOf(problem.kind);
}

Result<ImportForecast> lookThrough(Database &database, const ImportPlan &plan, int year,
                                   const ImportControlPtr &control)
{
    ImportForecast forecast;
    ImportMatcher matcher(database);
    ImportSource source(plan, year, control);
    while (true) {
        FORECOURT_TRY(goOn(control));
        FORECOURT_ASSIGN(const QList<ImportDraft> rows, source.next());
        if (rows.isEmpty()) {
            return forecast;
        }
        FORECOURT_TRY(matcher.prepare(rows));
        for (const ImportDraft &row : rows) {
            ++forecast.rows;
            forecast.rejected += row.problems.isEmpty() ? 0 : 1;
            const bool vehicles = plan.kind == ImportKind::Vehicles;
            const bool known = vehicles ? matcher.byVin(row.vehicle.vin) || matcher.byPlate(row.plate)
                                        : matcher.byContact(row).has_value();
            forecast.known += row.problems.isEmpty() && known ? 1 : 0;
            for (const ImportProblem &problem : row.problems) {
                if (forecast.problems.size() < ImportReport::kProblems) {
                    forecast.problems.append(problem);
                }
            }
        }
        if (control) {
            control->rows = forecast.rows;
        }
    }
}

Result<void> writeAll(MutationSeries &series, const ImportPlan &plan, int year,
                      const ImportControlPtr &control, ImportErrorFile &errors, ImportReport &report)
{
    ImportWriter writer(series, plan, errors);
    ImportSource source(plan, year, control);
    while (true) {
        FORECOURT_TRY(goOn(control));
        FORECOURT_ASSIGN(QList<ImportDraft> rows, source.next());
        if (rows.isEmpty()) {
            break;
        }
        FORECOURT_TRY(writer.take(std::move(rows)));
        if (control) {
            control->rows = writer.counts().rows;
        }
    }
    FORECOURT_TRY(series.refresh());
    FORECOURT_TRY(goOn(control));
    report.counts = writer.counts();
    report.problems = writer.problems();
    report.firstLocal = series.firstLocal();
    report.lastLocal = series.lastLocal();
    // Before the rows are committed: a kill in between leaves a file too many beside the one that was read,
    // never rows that nobody is told of.
    FORECOURT_TRY(errors.putInPlace());
    report.errorFile = errors.path();
    return {};
}

} // namespace

CustomerImport::CustomerImport(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{}

int CustomerImport::thisYear() const
{
    return yearOf(m_storage.clock());
}

QFuture<Result<ImportPreview>> CustomerImport::inspect(const QString &path, ImportKind kind)
{
    return m_storage.read(
        [path, kind, year = thisYear()](Database & /*database*/) { return inspectImport(path, kind, year); });
}

QFuture<Result<ImportPreview>> CustomerImport::preview(const ImportPlan &plan)
{
    return m_storage.read(
        [plan, year = thisYear()](Database & /*database*/) { return previewImport(plan, year); });
}

QFuture<Result<ImportForecast>> CustomerImport::forecast(const ImportPlan &plan, ImportControlPtr control)
{
    if (control) {
        control->total = plan.bytes;
    }
    return m_storage.read([plan, control, year = thisYear()](Database &database) {
        return lookThrough(database, plan, year, control);
    });
}

Result<ImportReport> CustomerImport::run(Storage &storage, Database &database, const ImportPlan &plan,
                                         const StaffId &author, const ImportControlPtr &control,
                                         const ImportProblemWords &words)
{
    ImportReport report;
    report.path = plan.path;
    report.kind = plan.kind;
    ImportErrorFile errors(plan, words ? words : ImportProblemWords(plainWords));
    const int year = yearOf(storage.clock());
    const auto written = runSeries(
        storage, database, Author{author, importUseCase(plan.kind), {}},
        [&](MutationSeries &series) { return writeAll(series, plan, year, control, errors, report); });
    if (!written) {
        return tl::unexpected(written.error()); // what tells of an import that did not happen goes
    }
    errors.keep();
    return report;
}

QFuture<Result<ImportReport>> CustomerImport::apply(const ImportPlan &plan, const StaffId &author,
                                                    ImportControlPtr control, ImportProblemWords words)
{
    if (control) {
        control->total = plan.bytes;
    }
    return m_storage.executor().write(
        [&storage = m_storage, plan, author, control, words = std::move(words)](Database &database) {
            return run(storage, database, plan, author, control, words);
        });
}

QFuture<Result<ImportReport>> CustomerImport::latest()
{
    return m_storage.read([](Database &database) -> Result<ImportReport> {
        FORECOURT_ASSIGN(const auto place, latestImport(database));
        if (!place) {
            return fail(ErrorCode::NotFound, QStringLiteral("there is no import to take back"));
        }
        ImportReport report;
        report.kind = place->kind;
        report.firstLocal = place->firstLocal;
        report.lastLocal = place->lastLocal;
        return report;
    });
}

QFuture<Result<ImportUndone>> CustomerImport::undo(const ImportReport &report, const StaffId &author,
                                                   ImportControlPtr control)
{
    const Author who{author, QStringLiteral("undo:") + importUseCase(report.kind), {}};
    return writeSeries(m_storage, who,
                       [&catalog = m_storage.catalog(), first = report.firstLocal, last = report.lastLocal,
                        control](MutationSeries &series) {
                           return ImportUndo(series, catalog, first, last, control).run();
                       });
}

} // namespace forecourt
