// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importsource.h"

#include "models/domain/phone.h"
#include "models/interchange/csv/csvreader.h"
#include "models/interchange/csv/csvsniffer.h"

#include <QFile>

namespace forecourt {

namespace {

constexpr qint64 kPiece = 256 * 1024;

Error stopped()
{
    return {ErrorCode::Unavailable, QStringLiteral("stopped")};
}

Result<void> openForReading(QFile &file)
{
    if (!file.exists()) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::StorageReadOnly, file.errorString());
    }
    return {};
}

// Calls `each` for every piece; stops early where it says so.
Result<void> eachPiece(QFile &file, const std::function<Result<bool>(const QByteArray &)> &each)
{
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty()) {
            return fail(ErrorCode::StorageReadOnly, file.errorString());
        }
        FORECOURT_ASSIGN(const bool goOn, each(piece));
        if (!goOn) {
            break;
        }
    }
    return {};
}

ImportProblemKind kindOf(CsvProblem::Kind kind)
{
    switch (kind) {
    case CsvProblem::Kind::RowTooLong:
        return ImportProblemKind::RowTooLong;
    case CsvProblem::Kind::TooManyColumns:
        return ImportProblemKind::TooManyColumns;
    case CsvProblem::Kind::UnclosedQuote:
        break;
    }
    return ImportProblemKind::UnclosedQuote;
}

ImportDraft brokenRow(const CsvProblem &problem)
{
    ImportDraft draft;
    draft.line = problem.line;
    draft.unread = problem.text;
    draft.problems = {{kindOf(problem.kind), problem.line, static_cast<int>(problem.column)}};
    return draft;
}

Result<CsvFormat> sniff(const QString &path, qint64 *bytes)
{
    QFile file(path);
    FORECOURT_TRY(openForReading(file));
    *bytes = file.size();
    if (*bytes > CsvLimits().maxBytes) {
        return fail(ErrorCode::TooLarge, QStringLiteral("the file is too large"));
    }
    CsvSniffer sniffer;
    FORECOURT_TRY(eachPiece(file, [&](const QByteArray &piece) -> Result<bool> {
        sniffer.feed(piece);
        return true;
    }));
    return sniffer.format();
}

// A first row without any known title that holds a telephone number or an address is a record already.
bool looksLikeRecord(const QStringList &cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const QString &cell) {
        return cell.contains(QLatin1Char('@')) || normalisePhone(cell).isValid();
    });
}

// The first rows of a file, broken ones as drafts without cells.
Result<void> firstRows(const ImportPlan &plan, qsizetype count, const std::function<void(ImportDraft)> &row)
{
    QFile file(plan.path);
    FORECOURT_TRY(openForReading(file));
    qsizetype left = count;
    CsvReader reader(
        plan.format, {},
        [&](const CsvRow &found) -> Result<void> {
            ImportDraft draft;
            draft.line = found.line;
            draft.cells = found.cells;
            if (left-- > 0) {
                row(draft);
            }
            return {};
        },
        [&](const CsvProblem &problem) -> Result<void> {
            if (left-- > 0) {
                row(brokenRow(problem));
            }
            return {};
        });
    FORECOURT_TRY(eachPiece(file, [&](const QByteArray &piece) -> Result<bool> {
        FORECOURT_TRY(reader.feed(piece));
        return left > 0;
    }));
    return left > 0 ? reader.finish() : Result<void>();
}

} // namespace

ImportSource::ImportSource(const ImportPlan &plan, int thisYear, ImportControlPtr control)
    : m_plan(plan)
    , m_reader(plan.kind, plan.columns, thisYear)
    , m_control(std::move(control))
    , m_thread([this] { run(); })
{}

ImportSource::~ImportSource()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<QList<ImportDraft>> ImportSource::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_done || !m_ready.empty(); });
    if (m_ready.empty()) {
        return m_error ? Result<QList<ImportDraft>>(tl::unexpected(*m_error)) : QList<ImportDraft>();
    }
    QList<ImportDraft> batch = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void ImportSource::run()
{
    Result<void> read = readAll();
    if (read && !m_batch.isEmpty() && !push(std::move(m_batch))) {
        read = tl::unexpected(stopped());
    }
    const std::lock_guard lock(m_mutex);
    if (!read) {
        m_error = read.error();
    }
    m_done = true;
    m_changed.notify_all();
}

Result<void> ImportSource::readAll()
{
    QFile file(m_plan.path);
    FORECOURT_TRY(openForReading(file));
    if (file.size() != m_plan.bytes) {
        return fail(ErrorCode::Conflict, QStringLiteral("the file has changed since it was looked at"));
    }
    bool first = m_plan.hasTitles;
    CsvReader reader(
        m_plan.format, {},
        [&](const CsvRow &row) {
            return std::exchange(first, false) ? Result<void>() : take(m_reader.read(row.line, row.cells));
        },
        [&](const CsvProblem &problem) { return take(brokenRow(problem)); });
    FORECOURT_TRY(eachPiece(file, [&](const QByteArray &piece) -> Result<bool> {
        FORECOURT_TRY(reader.feed(piece));
        if (m_control) {
            m_control->done += piece.size();
        }
        return true;
    }));
    return reader.finish();
}

Result<void> ImportSource::take(ImportDraft draft)
{
    m_batch.append(std::move(draft));
    if (m_batch.size() < kBatch) {
        return {};
    }
    QList<ImportDraft> full;
    full.swap(m_batch);
    return push(std::move(full)) ? Result<void>() : tl::unexpected(stopped());
}

bool ImportSource::push(QList<ImportDraft> batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < kAhead; });
    if (m_stopped) {
        return false;
    }
    m_ready.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

Result<ImportPreview> inspectImport(const QString &path, ImportKind kind, int thisYear)
{
    ImportPlan plan;
    plan.path = path;
    plan.kind = kind;
    FORECOURT_ASSIGN(plan.format, sniff(path, &plan.bytes));
    QStringList first;
    FORECOURT_TRY(firstRows(plan, 1, [&](const ImportDraft &row) { first = row.cells; }));
    if (first.isEmpty()) {
        return fail(ErrorCode::Malformed, QStringLiteral("1:1: the file holds no rows"));
    }
    plan.titles = first;
    plan.columns = guessColumns(first, kind);
    const auto known = plan.columns.size() - plan.columns.count(ImportField::Ignore);
    plan.hasTitles = known > 0 || !looksLikeRecord(first);
    if (!plan.hasTitles) {
        for (qsizetype i = 0; i < plan.titles.size(); ++i) {
            plan.titles[i] = QString::number(i + 1);
        }
    }
    return previewImport(plan, thisYear);
}

Result<ImportPreview> previewImport(const ImportPlan &plan, int thisYear)
{
    ImportPreview preview;
    preview.plan = plan;
    preview.signature = headerSignature(plan.titles, plan.kind);
    const DraftReader reader(plan.kind, plan.columns, thisYear);
    bool first = plan.hasTitles;
    FORECOURT_TRY(firstRows(plan, ImportPreview::kRows + 2, [&](ImportDraft row) {
        if (std::exchange(first, false)) {
            return;
        }
        if (preview.rows.size() == ImportPreview::kRows) {
            preview.more = true;
            return;
        }
        preview.rows.append(row.problems.isEmpty() ? reader.read(row.line, row.cells) : std::move(row));
    }));
    return preview;
}

} // namespace forecourt
