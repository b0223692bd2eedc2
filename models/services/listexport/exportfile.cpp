// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/listexport/exportfile.h"

#include "models/interchange/csv/csvwriter.h"
#include "models/services/listexport/exportpart.h"

namespace forecourt {

ExportFile::ExportFile(QString path, QString sheetName, QString notes)
    : m_path(std::move(path)), m_sheetName(std::move(sheetName)), m_notes(std::move(notes))
{}

ExportFile::~ExportFile()
{
    drop();
}

void ExportFile::drop()
{
    m_book.reset();
    m_csv.reset();
    m_part.reset();
}

Result<void> ExportFile::orNothing(const Result<void> &done)
{
    if (!done) {
        drop();
    }
    return done;
}

Result<void> ExportFile::begin(const QStringList &titles)
{
    return orNothing(makeBook(titles));
}

Result<void> ExportFile::makeBook(const QStringList &titles)
{
    m_part = std::make_unique<ExportPart>(m_path, m_notes);
    FORECOURT_TRY(m_part->open());
    if (m_path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        m_book = std::make_unique<XlsxWriter>(m_part->path(), m_sheetName);
        return m_book->header(titles);
    }
    m_csv = std::make_unique<CsvWriter>(m_part->device());
    return m_csv->row(titles);
}

Result<void> ExportFile::write(const ExportRows &rows)
{
    for (const QList<SheetCell> &row : rows) {
        FORECOURT_TRY(orNothing(writeRow(row)));
    }
    return {};
}

Result<void> ExportFile::writeRow(const QList<SheetCell> &row)
{
    if (m_book) {
        return m_book->row(row);
    }
    QStringList texts;
    for (const SheetCell &cell : row) {
        texts.append(cellText(cell));
    }
    return m_csv->row(texts);
}

Result<void> ExportFile::finish(const std::atomic<bool> &stop)
{
    const Result<void> done = close(stop);
    drop();
    return done;
}

Result<void> ExportFile::close(const std::atomic<bool> &stop)
{
    const auto goOn = [&stop] {
        return stop ? Result<void>(fail(ErrorCode::Unavailable, QStringLiteral("stopped"))) : Result<void>();
    };
    FORECOURT_TRY(goOn());
    FORECOURT_TRY(m_book ? m_book->finish() : m_csv->finish());
    FORECOURT_TRY(goOn());
    return m_part->putInPlace();
}

} // namespace forecourt
