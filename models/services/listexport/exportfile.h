// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/services/listexport/exporttable.h"

#include <atomic>
#include <memory>

namespace forecourt {

class CsvWriter;
class ExportPart;

// The file of an export: *.xlsx is a workbook, anything else CSV. It stands in its place after finish();
// after an error, or without finish(), there is none, and what stood there before stays. One thread at a
// time.
class ExportFile final
{
public:
    // `notes`: see ExportPart.
    ExportFile(QString path, QString sheetName, QString notes);
    ~ExportFile();
    Q_DISABLE_COPY_MOVE(ExportFile)

    [[nodiscard]] Result<void> begin(const QStringList &titles);
    [[nodiscard]] Result<void> write(const ExportRows &rows);
    // Compresses a workbook, which may take long. Unavailable where `stop` was set meanwhile.
    [[nodiscard]] Result<void> finish(const std::atomic<bool> &stop);
    void drop();

private:
    [[nodiscard]] Result<void> orNothing(const Result<void> &done);
    [[nodiscard]] Result<void> makeBook(const QStringList &titles);
    [[nodiscard]] Result<void> writeRow(const QList<SheetCell> &row);
    [[nodiscard]] Result<void> close(const std::atomic<bool> &stop);

    QString m_path;
    QString m_sheetName;
    QString m_notes;
    std::unique_ptr<ExportPart> m_part;
    std::unique_ptr<CsvWriter> m_csv;
    std::unique_ptr<XlsxWriter> m_book;
};

} // namespace forecourt
