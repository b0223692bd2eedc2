// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/csv/csvwriter.h"
#include "models/services/customerimport/importplan.h"

#include <QSaveFile>

namespace forecourt {

// The rows of a file that were not taken, in its own columns and one more that says why, so that it can be
// corrected and imported again. Written beside its place and moved there by commit(); without a row there is
// no file. One thread at a time.
class ImportErrorFile final
{
public:
    // "customers.csv" in the folder → "customers-errors.csv"; an error file of an error file keeps its name.
    [[nodiscard]] static QString pathFor(const QString &path);

    ImportErrorFile(QString path, const ImportPlan &plan, ImportProblemWords words);

    [[nodiscard]] Result<void> add(const ImportDraft &row);
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] QString path() const { return m_writer ? m_path : QString(); }

private:
    Result<void> open();

    QString m_path;
    QStringList m_titles;
    qsizetype m_errorColumn; // of the file read, which is left out; -1 = none
    ImportProblemWords m_words;
    QSaveFile m_file;
    std::unique_ptr<CsvWriter> m_writer;
};

} // namespace forecourt
