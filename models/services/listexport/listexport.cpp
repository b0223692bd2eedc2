// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/listexport.h"

#include "models/domain/onthread.h"
#include "models/domain/permissions.h"
#include "models/domain/phone.h"
#include "models/domain/whendone.h"
#include "models/services/listexport/exportfile.h"
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

// One export under way. The file belongs to the thread that writes; all else to the interface thread.
class ListExport::Run final
{
public:
    Run(ExportTable table, ExportRequest request, ExportControlPtr control, const QString &notes)
        : m_table(std::move(table))
        , m_request(std::move(request))
        , m_control(control ? std::move(control) : std::make_shared<ExportControl>())
        , m_file(std::make_shared<ExportFile>(m_request.path, m_request.sheetName, notes))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<ExportReport>> future() { return m_promise.future(); }
    [[nodiscard]] QFuture<Result<ExportPage>> next() const { return m_table.next(); }
    [[nodiscard]] const ExportControlPtr &control() const { return m_control; }
    [[nodiscard]] const std::shared_ptr<ExportFile> &file() const { return m_file; }

    Result<QStringList> chooseColumns()
    {
        QStringList keys = m_request.columns;
        for (const ExportColumn &column : m_table.columns) {
            if (m_request.columns.isEmpty()) {
                keys.append(column.key);
            }
        }
        QStringList titles;
        for (const QString &key : std::as_const(keys)) {
            const auto found = std::find_if(m_table.columns.begin(), m_table.columns.end(),
                                            [&](const ExportColumn &column) { return column.key == key; });
            if (found == m_table.columns.end()) {
                return fail(ErrorCode::InvalidInput, key);
            }
            m_columns.append(found - m_table.columns.begin());
            titles.append(m_request.titles.value(key, key));
            m_report.masked =
                m_report.masked || (found->personal != ExportPersonal::None && !m_request.rights.personal);
        }
        return titles;
    }

    // The rows as they are written.
    [[nodiscard]] ExportRows written(const ExportRows &rows) const
    {
        ExportRows all;
        for (const QList<SheetCell> &row : rows) {
            QList<SheetCell> cells;
            for (const qsizetype column : m_columns) {
                const ExportColumn &shown = m_table.columns.at(column);
                const SheetCell cell = worded(row.value(column), shown.key);
                cells.append(m_request.rights.personal ? cell : maskedCell(cell, shown.personal));
            }
            all.append(cells);
        }
        return all;
    }

    void count(const ExportPage &page)
    {
        m_report.rows += page.rows.size();
        m_report.cut = m_report.cut || page.cut;
        m_control->rows = m_report.rows;
    }

    void answer(const Result<void> &result)
    {
        m_report.path = m_request.path;
        m_promise.addResult(result ? Result<ExportReport>(m_report) : tl::unexpected(result.error()));
        m_promise.finish();
    }

private:
    [[nodiscard]] SheetCell worded(const SheetCell &cell, const QString &key) const
    {
        const auto wording = m_request.wordings.constFind(key);
        const auto *text = std::get_if<QString>(&cell);
        return wording == m_request.wordings.constEnd() || text == nullptr || text->isEmpty()
                   ? cell
                   : SheetCell((*wording)(*text));
    }

    ExportTable m_table;
    ExportRequest m_request;
    ExportControlPtr m_control;
    std::shared_ptr<ExportFile> m_file;
    QList<qsizetype> m_columns;
    ExportReport m_report;
    QPromise<Result<ExportReport>> m_promise;
};

ListExport::ListExport(Storage &storage, QObject *parent) : ListExport(storage, m_ownThread, parent)
{}

ListExport::ListExport(Storage &storage, QThreadPool &thread, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_notes(QDir(storage.folder()).filePath(QStringLiteral("exporting")))
    , m_thread(&thread)
{
    m_ownThread.setMaxThreadCount(1);
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
    const auto run = std::make_shared<Run>(table, request, std::move(control), m_notes);
    begin(run);
    return run->future();
}

void ListExport::begin(const RunPtr &run)
{
    const auto titles = run->chooseColumns();
    if (!titles) {
        run->answer(tl::unexpected(titles.error()));
        return;
    }
    const auto work = [file = run->file(), titles = *titles] {
        return file->begin(titles);
    };
    whenDone(onThread(*m_thread, work), this,
             [this, run](const Result<void> &begun) { begun ? nextPage(run) : run->answer(begun); });
}

void ListExport::nextPage(const RunPtr &run)
{
    whenDone(run->next(), this, [this, run](const Result<ExportPage> &page) {
        if (run->control()->stop) {
            giveUp(run, {ErrorCode::Unavailable, QStringLiteral("stopped")});
        } else if (!page) {
            giveUp(run, page.error());
        } else {
            write(run, *page);
        }
    });
}

void ListExport::write(const RunPtr &run, const ExportPage &page)
{
    const auto goOn = [this, run, page] {
        run->count(page);
        page.more ? nextPage(run) : finish(run);
    };
    if (page.rows.isEmpty()) {
        goOn();
        return;
    }
    const auto work = [file = run->file(), rows = run->written(page.rows)] {
        return file->write(rows);
    };
    whenDone(onThread(*m_thread, work), this,
             [run, goOn](const Result<void> &written) { written ? goOn() : run->answer(written); });
}

void ListExport::finish(const RunPtr &run)
{
    run->control()->finishing = true;
    const auto work = [file = run->file(), control = run->control()] {
        return file->finish(control->stop);
    };
    whenDone(onThread(*m_thread, work), this, [run](const Result<void> &done) { run->answer(done); });
}

void ListExport::giveUp(const RunPtr &run, const Error &error)
{
    const auto work = [file = run->file()] {
        file->drop();
        return true;
    };
    whenDone(onThread(*m_thread, work), this,
             [run, error](bool /*dropped*/) { run->answer(tl::unexpected(error)); });
}

} // namespace forecourt
