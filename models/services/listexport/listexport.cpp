// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/listexport.h"

#include "models/domain/permissions.h"
#include "models/domain/phone.h"
#include "models/domain/whendone.h"
#include "models/interchange/csv/csvwriter.h"
#include "models/services/listexport/exportpart.h"
#include "models/storage/records.h"

#include <QDir>

namespace forecourt {

ExportRights exportRightsOf(const Staff &staff)
{
    const auto role = fromWord<StaffRole>(staff.role);
    return {role && staff.active && allowed(*role, Action::ExportPersonal)};
}

SheetCell maskedCell(const SheetCell &cell, ExportPersonal personal)
{
    const QString text = cellText(cell);
    if (personal == ExportPersonal::None || text.isEmpty()) {
        return cell;
    }
    if (personal == ExportPersonal::Name) {
        return QString(text.left(1) + QStringLiteral("**"));
    }
    return personal == ExportPersonal::Phone ? SheetCell(normalisePhone(text).masked) : SheetCell();
}

// One export under way: the file in the making.
class ListExport::Run final
{
public:
    Run(ExportTable table, ExportRequest request, ExportControlPtr control, const QString &notes)
        : m_table(std::move(table))
        , m_request(std::move(request))
        , m_control(std::move(control))
        , m_part(std::make_unique<ExportPart>(m_request.path, notes))
    {
        promise.start();
    }

    Result<void> begin()
    {
        FORECOURT_TRY(chooseColumns());
        QStringList titles;
        for (const qsizetype column : std::as_const(m_columns)) {
            const QString &key = m_table.columns.at(column).key;
            titles.append(m_request.titles.value(key, key));
        }
        FORECOURT_TRY(m_part->open());
        if (m_request.path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
            m_book = std::make_unique<XlsxWriter>(m_part->path(), m_request.sheetName);
            return m_book->header(titles);
        }
        m_csv = std::make_unique<CsvWriter>(m_part->device());
        return m_csv->row(titles);
    }

    [[nodiscard]] QFuture<Result<ExportRows>> next() const { return m_table.next(); }

    Result<void> write(const ExportRows &rows)
    {
        if (m_control && m_control->stop) {
            return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
        }
        for (const QList<SheetCell> &row : rows) {
            FORECOURT_TRY(write(row));
            ++m_report.rows;
        }
        if (m_control) {
            m_control->rows = m_report.rows;
        }
        return {};
    }

    Result<ExportReport> finish()
    {
        FORECOURT_TRY(m_book ? m_book->finish() : m_csv->finish());
        FORECOURT_TRY(m_part->putInPlace());
        m_report.path = m_request.path;
        return m_report;
    }

    void answer(const Result<ExportReport> &result)
    {
        m_book.reset();
        m_csv.reset();
        m_part.reset();
        promise.addResult(result);
        promise.finish();
    }

    QPromise<Result<ExportReport>> promise;

private:
    Result<void> chooseColumns()
    {
        QStringList keys = m_request.columns;
        for (const ExportColumn &column : m_table.columns) {
            if (m_request.columns.isEmpty()) {
                keys.append(column.key);
            }
        }
        for (const QString &key : std::as_const(keys)) {
            const auto found = std::find_if(m_table.columns.begin(), m_table.columns.end(),
                                            [&](const ExportColumn &column) { return column.key == key; });
            if (found == m_table.columns.end()) {
                return fail(ErrorCode::InvalidInput, key);
            }
            m_columns.append(found - m_table.columns.begin());
            m_report.masked =
                m_report.masked || (found->personal != ExportPersonal::None && !m_request.rights.personal);
        }
        return {};
    }

    [[nodiscard]] SheetCell worded(const SheetCell &cell, const QString &key) const
    {
        const auto wording = m_request.wordings.constFind(key);
        const auto *text = std::get_if<QString>(&cell);
        return wording == m_request.wordings.constEnd() || text == nullptr || text->isEmpty()
                   ? cell
                   : SheetCell((*wording)(*text));
    }

    Result<void> write(const QList<SheetCell> &row)
    {
        QList<SheetCell> cells;
        for (const qsizetype column : std::as_const(m_columns)) {
            const ExportColumn &shown = m_table.columns.at(column);
            const SheetCell cell = worded(row.value(column), shown.key);
            cells.append(m_request.rights.personal ? cell : maskedCell(cell, shown.personal));
        }
        if (m_book) {
            return m_book->row(cells);
        }
        QStringList texts;
        for (const SheetCell &cell : std::as_const(cells)) {
            texts.append(cellText(cell));
        }
        return m_csv->row(texts);
    }

    ExportTable m_table;
    ExportRequest m_request;
    ExportControlPtr m_control;
    std::unique_ptr<ExportPart> m_part; // until there is an answer
    std::unique_ptr<CsvWriter> m_csv;
    std::unique_ptr<XlsxWriter> m_book;
    QList<qsizetype> m_columns;
    ExportReport m_report;
};

ListExport::ListExport(Storage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_notes(QDir(storage.folder()).filePath(QStringLiteral("exporting")))
{
    ExportPart::sweepNoted(m_notes);
}

QFuture<Result<ExportRights>> ListExport::rightsOf(const StaffId &staff)
{
    return m_storage.read([staff](Database &database) -> Result<ExportRights> {
        FORECOURT_ASSIGN(const auto person, records::staff().find(database, staff));
        return person ? exportRightsOf(*person) : ExportRights();
    });
}

QFuture<Result<ExportReport>> ListExport::run(const ExportTable &table, const ExportRequest &request,
                                              ExportControlPtr control)
{
    auto run = std::make_shared<Run>(table, request, std::move(control), m_notes);
    const auto future = run->promise.future();
    if (const auto begun = run->begin(); !begun) {
        run->answer(tl::unexpected(begun.error()));
    } else {
        nextPage(run);
    }
    return future;
}

void ListExport::nextPage(const std::shared_ptr<Run> &run)
{
    whenDone(run->next(), this, [this, run](const Result<ExportRows> &rows) {
        if (!rows) {
            run->answer(tl::unexpected(rows.error()));
        } else if (rows->isEmpty()) {
            run->answer(run->finish());
        } else if (const auto written = run->write(*rows); !written) {
            run->answer(tl::unexpected(written.error()));
        } else {
            nextPage(run);
        }
    });
}

} // namespace forecourt
