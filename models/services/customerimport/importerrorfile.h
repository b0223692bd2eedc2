// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/csv/csvwriter.h"
#include "models/services/customerimport/importplan.h"

#include <QTemporaryFile>

namespace forecourt {

// The rows of a file that were not taken, in its own columns and one more that says why, so that it can be
// corrected and imported again. Written without a name beside the file and named by putInPlace(); without a
// row there is no file. It goes again with this object unless keep() was called. Nothing that was there
// before is ever replaced or removed, the file that is read least of all. One thread at a time.
class ImportErrorFile final
{
public:
    ImportErrorFile(const ImportPlan &plan, ImportProblemWords words);

    [[nodiscard]] Result<void> add(const ImportDraft &row);
    // The first free name of a series: for "customers.csv" "customers-errors.csv", "customers-errors-2.csv"
    // and so on; for one of these those after it. Then it is whole and on the disk.
    [[nodiscard]] Result<void> putInPlace();
    void keep() { m_file.setAutoRemove(false); }
    [[nodiscard]] QString path() const { return m_path; } // empty before putInPlace() and without rows

private:
    // What the files of rows to correct are called that come from one table.
    struct Series
    {
        static Series of(const QString &path);
        [[nodiscard]] QString name(int number) const;

        QString stem; // with the folder
        int next = 1; // the first that comes after the file itself
    };

    Result<void> open();

    Series m_series;
    QStringList m_titles;
    qsizetype m_errorColumn; // of the file read, which is left out; -1 = none
    ImportProblemWords m_words;
    QString m_path;
    QTemporaryFile m_file;
    std::unique_ptr<CsvWriter> m_writer;
};

} // namespace forecourt
